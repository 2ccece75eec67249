/**
 * The three sheets that consolidation fills: reports as received, the log of files, and closed periods. They stand,
 * empty, from the first load, so that formulas that count in them are complete from the start.
 */
import { defineSheet } from "../blueprint/check";
import type { Look } from "../blueprint/look";
import type { ColumnBlueprint, SheetBlueprint } from "../blueprint/sheet";
import { HISTORY_COLUMN as H, LOG_COLUMN as L, REPORT_COLUMN as R, SHEET, TABLE } from "./names";
import { COUNT, DATE, DATE_TIME, entry, PERCENT, SUBTITLE, TEXT, TEXT_CENTERED, TITLE } from "./palette";
import { landscape } from "./print";
import { tableFrom } from "./table-rows";

const HEADER_ROW = 4;

const plain = (header: string, widthChars: number, look: Look): ColumnBlueprint => ({
  header,
  kind: "entered",
  widthChars,
  look,
});

const REPORT_COLUMNS: readonly ColumnBlueprint[] = [
  plain(R.period, 10, TEXT_CENTERED),
  plain(R.agency, 30, TEXT),
  plain(R.code, 9, TEXT_CENTERED),
  plain(R.via, 30, TEXT),
  plain(R.status, 15, TEXT_CENTERED),
  plain(R.progress, 9, PERCENT),
  plain(R.completed, 13, DATE),
  plain(R.result, 44, TEXT),
  plain(R.figures, 24, TEXT),
  plain(R.product, 28, TEXT),
  plain(R.difficulty, 28, TEXT),
  plain(R.proposal, 28, TEXT),
  plain(R.note, 22, TEXT),
  plain(R.sourceFile, 26, TEXT),
  plain(R.sourceCell, 18, TEXT),
  plain(R.takenAt, 16, DATE_TIME),
];

const LOG_COLUMNS: readonly ColumnBlueprint[] = [
  plain(L.at, 16, DATE_TIME),
  plain(L.period, 10, TEXT_CENTERED),
  plain(L.file, 30, TEXT),
  plain(L.hash, 18, TEXT),
  plain(L.agency, 30, TEXT),
  plain(L.outcome, 16, TEXT_CENTERED),
  plain(L.added, 8, COUNT),
  plain(L.changed, 9, COUNT),
  plain(L.unchanged, 10, COUNT),
  plain(L.missing, 8, COUNT),
  plain(L.notUnderstood, 10, COUNT),
  plain(L.reason, 44, TEXT),
  plain(L.receivedOn, 12, entry(DATE)),
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

type RecordSheet = {
  readonly name: string;
  readonly title: string;
  readonly explanation: string;
  readonly table: string;
  readonly columns: readonly ColumnBlueprint[];
  readonly key: readonly string[];
};

function buildRecordSheet({ name, title, explanation, table, columns, key }: RecordSheet): SheetBlueprint {
  return defineSheet({
    name,
    ownership: "shared",
    visibility: "visible",
    texts: [
      { at: "A1", rows: [[title]], look: TITLE },
      { at: "A2", rows: [[explanation]], look: SUBTITLE },
    ],
    tables: [tableFrom(table, `A${HEADER_ROW}`, columns, [], { key, otherRows: "keep" })],
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
      table: TABLE.reports,
      columns: REPORT_COLUMNS,
      key: [R.period, R.agency, R.code],
    }),
    buildRecordSheet({
      name: SHEET.intakeLog,
      title: "NHẬT KÝ NHẬN TỆP",
      explanation: "Mỗi dòng là một tệp đã nhận hoặc không nhận, kèm lý do.",
      table: TABLE.intakeLog,
      columns: LOG_COLUMNS,
      key: [L.at, L.file, L.hash],
    }),
    buildRecordSheet({
      name: SHEET.history,
      title: "DIỄN BIẾN CÁC KỲ ĐÃ CHỐT",
      explanation: "Mỗi dòng là tình trạng của một nhiệm vụ tại thời điểm chốt kỳ.",
      table: TABLE.history,
      columns: HISTORY_COLUMNS,
      key: [H.period, H.code],
    }),
  ];
}
