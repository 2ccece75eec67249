/** A row of a file as a result shows it: where it stands, and what it holds before anything is decided. */
import type { Issue } from "../issue";
import type { FieldChange } from "./consolidation";
import { textCut } from "./consolidation-messages";
import { BLANK_ENTRY, changesOf, FIELD_NAMES, fieldValue, sayValue } from "./entry-values";
import { REPORT_FIELDS, type ReportEntry, type ReportField, type SubmittedRow } from "./submission";

/** The status stands for its row; without one, the first cell that was filled. */
export function placeOf(row: SubmittedRow): string {
  return row.cells.status ?? row.unread[0]?.where ?? Object.values(row.cells)[0] ?? row.where;
}

/** What could not be read as it stands, and beside it what could. */
export function rawFields(row: SubmittedRow): readonly FieldChange[] {
  return [
    ...row.unread.map(({ field, where, raw }): FieldChange => ({ field, where, old: null, new: raw })),
    ...changesOf(row, row.entry, BLANK_ENTRY),
  ];
}

const TEXTS = ["result", "figures", "product", "difficulty", "proposal", "note"] as const;
/** Excel's limit for the text of a cell. */
const MOST_CHARS = 32_767;

/** The entry as cells can hold it; `text/cut` for each text that is longer. */
export function withinCells(
  row: SubmittedRow,
  entry: ReportEntry,
): { readonly entry: ReportEntry; readonly issues: readonly Issue[] } {
  const long = TEXTS.filter((field) => entry[field].length > MOST_CHARS);
  if (long.length === 0) return { entry, issues: [] };
  return {
    entry: { ...entry, ...Object.fromEntries(long.map((field) => [field, entry[field].slice(0, MOST_CHARS)])) },
    issues: long.map((field) => textCut(row.cells[field] ?? row.where, FIELD_NAMES[field])),
  };
}

/** What a row says, for a sentence: "Trạng thái: Tạm dừng; Kết quả thực hiện: …". */
export function saidBy(row: SubmittedRow): string {
  const said = rawFields(row).map(({ field, new: value }) => {
    const text = sayValue(field, value);
    return `${FIELD_NAMES[field]}: ${text.length > MOST_SAID_CHARS ? `${text.slice(0, MOST_SAID_CHARS)}…` : text}`;
  });
  return said.length === 0 ? "để trống" : said.join("; ");
}

/** Ours: enough to know the row again. */
const MOST_SAID_CHARS = 300;

/** Fields that at least one of the rows fills: columns that the file has and uses. */
export function fieldsUsed(rows: readonly SubmittedRow[]): ReadonlySet<ReportField> {
  return new Set(
    rows.flatMap(({ cells, unread }) => [
      ...REPORT_FIELDS.filter((field) => cells[field] !== undefined),
      ...unread.map(({ field }) => field),
    ]),
  );
}

/**
 * The entry with what stands in the columns that its file leaves blank throughout: a column that is not there says
 * nothing of its values. Share and day of completion belong to a status and stay only with it.
 */
export function withAbsent(
  entry: ReportEntry,
  standing: ReportEntry,
  used: ReadonlySet<ReportField>,
): { readonly entry: ReportEntry; readonly kept: readonly ReportField[] } {
  const status = used.has("status") ? entry.status : standing.status;
  const kept = REPORT_FIELDS.filter((field) => {
    const isStatusBound = field === "progress" || field === "completed";
    const isSilent = !used.has(field) && fieldValue(entry, field) === null && fieldValue(standing, field) !== null;
    return isSilent && (!isStatusBound || status === standing.status);
  });
  return { entry: { ...entry, ...Object.fromEntries(kept.map((field) => [field, standing[field]])) }, kept };
}

/** One row whose task and values are settled. */
export type ReadyRow = { readonly row: SubmittedRow; readonly code: string; readonly entry: ReportEntry };

/** A column as the workbook heads it; other cells by their name in a record. */
export function cellName(cell: string): string {
  return cell in FIELD_NAMES ? FIELD_NAMES[cell as keyof typeof FIELD_NAMES] : cell;
}

/** Rows of one task together, in the order in which tasks first occur. */
export function byCode(rows: readonly ReadyRow[]): Iterable<readonly ReadyRow[]> {
  const groups = new Map<string, ReadyRow[]>();
  for (const one of rows) groups.set(one.code, [...(groups.get(one.code) ?? []), one]);
  return groups.values();
}
