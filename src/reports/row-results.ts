/** A row of a file as a result shows it: where it stands, and what it holds before anything is decided. */
import type { Issue } from "../issue";
import type { FieldChange } from "./consolidation";
import { textCut } from "./consolidation-messages";
import { BLANK_ENTRY, changesOf, FIELD_NAMES } from "./entry-values";
import type { ReportEntry, SubmittedRow } from "./submission";

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
