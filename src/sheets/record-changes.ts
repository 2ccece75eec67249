/** Changes to the tables that consolidation fills: rows added, put in another's place, taken away. */
import type { CellEdit, Change } from "../blueprint/change";
import type { CellValue, TableBlueprint } from "../blueprint/sheet";
import type { StandingTable, StandingWorkbook } from "../blueprint/standing";
import { cellName } from "../raw/a1";
import type { LogEntry } from "../reports/log-entry";
import type { ReportRecord } from "../reports/record";
import { recordKey, secondsOf } from "../reports/record";
import { withEditedHeights } from "./edited-heights";
import { REPORT_COLUMN as R, TABLE } from "./names";
import type { StandingRecord } from "./read-reports";
import { logTable, reportsTable } from "./record-sheets";
import { standingTable } from "./standing-rows";

/** New rows at the end of `tblBaoCao`. */
export function addRecords(records: readonly ReportRecord[]): readonly Change[] {
  return appended(reportsTable(records));
}

/** New rows at the end of `tblNhatKy`; entries that stand already, from a write that was interrupted, are left out. */
export function addLogEntries(standing: StandingWorkbook, entries: readonly LogEntry[]): readonly Change[] {
  const whole = logTable(entries);
  const table = standingTable(standing, TABLE.intakeLog);
  const known = new Set(table?.rows.map((row) => logKey(whole.key.map((header) => valueOf(table, row, header)))));
  const isNew = whole.rows.map((row) => {
    const key = whole.key.map((header) => row[whole.columns.findIndex((column) => column.header === header)] ?? null);
    return !known.has(logKey(key));
  });
  return appended({
    ...whole,
    rows: whole.rows.filter((_, index) => isNew[index]),
    rowHeightsPoints: whole.rowHeightsPoints?.filter((_, index) => isNew[index]) ?? [],
  });
}

function logKey(values: readonly CellValue[]): string {
  return values.map((value) => (typeof value === "number" ? secondsOf(value) : (value ?? ""))).join("|");
}

function appended(table: TableBlueprint): readonly Change[] {
  const { rows, rowHeightsPoints: heightsPoints } = table;
  if (rows.length === 0) return [];
  return [{ kind: "append-rows", table: { ...table, rows: [] }, rows, heightsPoints }];
}

/** Cells of standing rows that differ from `after`. */
export function replaceRecords(
  standing: StandingWorkbook,
  replacements: readonly { readonly at: StandingRecord; readonly after: ReportRecord }[],
): readonly Change[] {
  const table = standingTable(standing, TABLE.reports);
  if (!table || replacements.length === 0) return [];
  const wanted = reportsTable(replacements.map(({ after }) => after));
  const { columns, rows } = wanted;
  const edits = replacements.flatMap(({ at }, index): readonly CellEdit[] =>
    columns.flatMap(({ header }, column) => {
      const before = valueOf(table, table.rows[at.rowIndex] ?? [], header);
      const after = rows[index]?.[column] ?? null;
      const isSame = (before ?? "") === (after ?? "");
      return isSame ? [] : [{ rowIndex: at.rowIndex, rowKey: recordKey(at), header, before, after }];
    }),
  );
  return edits.length === 0 ? [] : withEditedHeights([{ kind: "edit-cells", table: wanted.name, edits }], wanted);
}

export function removeRecords(standing: StandingWorkbook, records: readonly StandingRecord[]): readonly Change[] {
  const table = standingTable(standing, TABLE.reports);
  if (!table || records.length === 0) return [];
  const sorted = [...records].sort((a, b) => a.rowIndex - b.rowIndex);
  return [
    {
      kind: "remove-rows",
      table: table.name,
      rowIndexes: sorted.map(({ rowIndex }) => rowIndex),
      rowKeys: sorted.map(recordKey),
    },
  ];
}

/** One cell of a standing row as users see it: `Báo cáo nhận về!E7`. */
export function placeOfCell(table: StandingTable, rowIndex: number, header: string): string {
  const column = table.firstColumnIndex + Math.max(0, table.headers.indexOf(header));
  return `${table.sheet}!${cellName(table.headerRowNumber + rowIndex, column)}`;
}

/** Headings of the cells that are marked, by their name in a record. */
export const CELL_HEADER = {
  via: R.via,
  status: R.status,
  progress: R.progress,
  completed: R.completed,
  result: R.result,
  figures: R.figures,
  product: R.product,
  difficulty: R.difficulty,
  proposal: R.proposal,
  note: R.note,
  sourceFile: R.sourceFile,
  sourceCell: R.sourceCell,
  takenAt: R.takenAt,
} as const;

function valueOf(table: StandingTable, row: readonly CellValue[], header: string): CellValue {
  return row[table.headers.indexOf(header)] ?? null;
}
