/**
 * The three sheets that consolidation fills: reports as received, the log of files, and closed periods. They stand,
 * empty, from the first load, so that formulas that count in them are complete from the start.
 */
import { defineSheet } from "../blueprint/check";
import type { Look } from "../blueprint/look";
import type { CellValue, ColumnBlueprint, SheetBlueprint, TableBlueprint } from "../blueprint/sheet";
import type { LogEntry } from "../reports/log-entry";
import type { ReportRecord } from "../reports/record";
import { HISTORY_COLUMN as H, LOG_COLUMN as L, REPORT_COLUMN as R, SHEET, TABLE } from "./names";
import { COUNT, DATE, DATE_TIME, entry, PERCENT, SUBTITLE, TEXT, TEXT_CENTERED, TITLE } from "./palette";
import { landscape } from "./print";
import { type ColumnOf, tableFrom } from "./table-rows";

const HEADER_ROW = 4;

const plain = (header: string, widthChars: number, look: Look): ColumnBlueprint => ({
  header,
  kind: "entered",
  widthChars,
  look,
});

const filled = <T>(
  header: string,
  widthChars: number,
  look: Look,
  cell: (record: T) => CellValue | undefined,
): ColumnOf<T> => ({ ...plain(header, widthChars, look), cell: (record) => cell(record) ?? null });

const REPORT_COLUMNS: readonly ColumnOf<ReportRecord>[] = [
  filled(R.period, 10, TEXT_CENTERED, (record) => record.period),
  filled(R.agency, 30, TEXT, (record) => record.agency),
  filled(R.code, 9, TEXT_CENTERED, (record) => record.code),
  filled(R.via, 30, TEXT, (record) => record.via),
  filled(R.status, 15, TEXT_CENTERED, (record) => record.entry.status),
  filled(R.progress, 9, PERCENT, (record) => record.entry.progress),
  filled(R.completed, 13, DATE, (record) => record.entry.completed),
  filled(R.result, 44, TEXT, (record) => record.entry.result),
  filled(R.figures, 24, TEXT, (record) => record.entry.figures),
  filled(R.product, 28, TEXT, (record) => record.entry.product),
  filled(R.difficulty, 28, TEXT, (record) => record.entry.difficulty),
  filled(R.proposal, 28, TEXT, (record) => record.entry.proposal),
  filled(R.note, 22, TEXT, (record) => record.entry.note),
  filled(R.sourceFile, 26, TEXT, (record) => record.sourceFile),
  filled(R.sourceCell, 18, TEXT, (record) => record.sourceCell),
  filled(R.takenAt, 16, DATE_TIME, (record) => record.takenAt),
];

const LOG_COLUMNS: readonly ColumnOf<LogEntry>[] = [
  filled(L.at, 16, DATE_TIME, (one) => one.at),
  filled(L.period, 10, TEXT_CENTERED, (one) => one.period),
  filled(L.file, 30, TEXT, (one) => one.file),
  filled(L.hash, 18, TEXT, (one) => one.hash),
  filled(L.agency, 30, TEXT, (one) => one.agency),
  filled(L.outcome, 16, TEXT_CENTERED, (one) => one.outcome),
  filled(L.added, 8, COUNT, (one) => one.counts?.new),
  filled(L.changed, 9, COUNT, (one) => one.counts?.changed),
  filled(L.unchanged, 10, COUNT, (one) => one.counts?.unchanged),
  filled(L.missing, 8, COUNT, (one) => one.counts?.missing),
  filled(L.notUnderstood, 10, COUNT, (one) => one.counts?.notUnderstood),
  filled(L.reason, 44, TEXT, (one) => one.reason),
  filled(L.receivedOn, 12, entry(DATE), (one) => one.receivedOn),
  plain(L.incomingNumber, 22, entry(TEXT)),
];

const HISTORY_COLUMNS: readonly ColumnBlueprint[] = [
  plain(H.period, 10, TEXT_CENTERED),
  plain(H.code, 9, TEXT_CENTERED),
  plain(H.status, 16, TEXT_CENTERED),
  plain(H.progress, 9, PERCENT),
  plain(H.completed, 13, DATE),
  plain(H.evaluation, 24, TEXT_CENTERED),
  plain(H.result, 60, TEXT),
  plain(H.closedAt, 16, DATE_TIME),
];

/** `tblBaoCao` with these rows, in this order. */
export function reportsTable(records: readonly ReportRecord[]): TableBlueprint {
  const key = [R.period, R.agency, R.code];
  return tableFrom(TABLE.reports, `A${HEADER_ROW}`, REPORT_COLUMNS, records, { key, otherRows: "keep" });
}

/** `tblNhatKy` with these rows, in this order. */
export function logTable(entries: readonly LogEntry[]): TableBlueprint {
  const key = [L.at, L.file, L.hash];
  return tableFrom(TABLE.intakeLog, `A${HEADER_ROW}`, LOG_COLUMNS, entries, { key, otherRows: "keep" });
}

const HISTORY_KEY = [H.period, H.code];

/**
 * `tblDienBien` with the rows of one period, for comparing: what stands of them is corrected, other rows stay.
 *
 * @param rows One value for each of the columns, by heading.
 */
export function historyTable(rows: readonly Readonly<Record<string, CellValue>>[]): TableBlueprint {
  const columns = HISTORY_COLUMNS.map((column): ColumnOf<(typeof rows)[number]> => ({
    ...column,
    kind: "given",
    cell: (row) => row[column.header] ?? null,
  }));
  return tableFrom(TABLE.history, `A${HEADER_ROW}`, columns, rows, { key: HISTORY_KEY, otherRows: "keep" });
}

type RecordSheet = {
  readonly name: string;
  readonly title: string;
  readonly explanation: string;
  readonly table: TableBlueprint;
};

function buildRecordSheet({ name, title, explanation, table }: RecordSheet): SheetBlueprint {
  return defineSheet({
    name,
    ownership: "shared",
    visibility: "visible",
    texts: [
      { at: "A1", rows: [[title]], look: TITLE },
      { at: "A2", rows: [[explanation]], look: SUBTITLE },
    ],
    tables: [table],
    conditionalLooks: [],
    areaConditionalLooks: [],
    charts: [],
    columnWidths: {},
    rowHeights: { 1: 26, 2: 18 },
    frozenRows: HEADER_ROW,
    frozenColumns: 0,
    print: landscape(name, HEADER_ROW),
  });
}

/** `Báo cáo nhận về`, `Nhật ký nhận tệp` and `Diễn biến`, in this order. */
export function buildRecordSheets(): readonly SheetBlueprint[] {
  return [
    buildRecordSheet({
      name: SHEET.reports,
      title: "BÁO CÁO NHẬN VỀ",
      explanation: "Mỗi dòng là báo cáo của một cơ quan về một nhiệm vụ trong một kỳ.",
      table: reportsTable([]),
    }),
    buildRecordSheet({
      name: SHEET.intakeLog,
      title: "NHẬT KÝ NHẬN TỆP",
      explanation: "Mỗi dòng là một tệp đã nhận hoặc không nhận, kèm lý do.",
      table: logTable([]),
    }),
    buildRecordSheet({
      name: SHEET.history,
      title: "DIỄN BIẾN CÁC KỲ ĐÃ CHỐT",
      explanation: "Mỗi dòng là tình trạng của một nhiệm vụ tại thời điểm chốt kỳ.",
      table: tableFrom(TABLE.history, `A${HEADER_ROW}`, HISTORY_COLUMNS, [], {
        key: HISTORY_KEY,
        otherRows: "keep",
      }),
    }),
  ];
}
