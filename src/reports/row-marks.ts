/**
 * Marks of rows as they were consolidated, kept in the workbook so that what a person edited afterwards is known:
 * by them a later file does not overwrite it unasked, and undo names the cells it would lose.
 *
 * A mark is 37 letters: six for the row's key, five for the row as a whole, two for each of its 13 cells.
 */
import { comparable, fieldValue } from "./entry-values";
import { recordKey, type ReportRecord, secondsOf } from "./record";
import { REPORT_FIELDS, type ReportField } from "./submission";

/** The cells of a row that are marked, in the order of their letters. */
export const MARKED_CELLS = ["via", ...REPORT_FIELDS, "sourceFile", "sourceCell", "takenAt"] as const;
export type MarkedCell = (typeof MARKED_CELLS)[number];

/** Marks by the letters of the row's key. */
export type RowMarks = ReadonlyMap<string, string>;

const KEY_LETTERS = 6;
const ROW_LETTERS = 5;
const CELL_LETTERS = 2;
const MARK_LETTERS = KEY_LETTERS + ROW_LETTERS + CELL_LETTERS * MARKED_CELLS.length;

/** @param text As written by `formatMarks`; what cannot be a mark is passed over. */
export function parseMarks(text: string): RowMarks {
  const marks = new Map<string, string>();
  for (let at = 0; at + MARK_LETTERS <= text.length; at += MARK_LETTERS) {
    const mark = text.slice(at, at + MARK_LETTERS);
    marks.set(mark.slice(0, KEY_LETTERS), mark);
  }
  return marks;
}

export function formatMarks(marks: RowMarks): string {
  return [...marks.values()].join("");
}

/** The marks with those of `written` in place of what stood, and without those of `removed`. */
export function withMarks(
  marks: RowMarks,
  written: readonly ReportRecord[],
  removed: readonly ReportRecord[] = [],
): RowMarks {
  const next = new Map(marks);
  for (const record of removed) next.delete(keyLetters(record));
  for (const record of written) next.set(keyLetters(record), markOf(record));
  return next;
}

/** `undefined` for a row that was never consolidated; else the cells that differ, none when it stands as written. */
export function editedCells(marks: RowMarks, record: ReportRecord): readonly MarkedCell[] | undefined {
  const mark = marks.get(keyLetters(record));
  if (mark === undefined) return undefined;
  const now = markOf(record);
  if (mark === now) return [];
  const edited = MARKED_CELLS.filter((_, index) => cellLetters(mark, index) !== cellLetters(now, index));
  // The row's letters tell what two letters of a cell, by rare chance, do not.
  return edited.length > 0 ? edited : MARKED_CELLS;
}

function cellLetters(mark: string, index: number): string {
  const from = KEY_LETTERS + ROW_LETTERS + index * CELL_LETTERS;
  return mark.slice(from, from + CELL_LETTERS);
}

function keyLetters(record: ReportRecord): string {
  return lettersOf(recordKey(record), KEY_LETTERS);
}

function markOf(record: ReportRecord): string {
  const cells = MARKED_CELLS.map((cell) => cellText(record, cell));
  const row = lettersOf(cells.join("\u0001"), ROW_LETTERS);
  return keyLetters(record) + row + cells.map((text) => lettersOf(text, CELL_LETTERS)).join("");
}

function cellText(record: ReportRecord, cell: MarkedCell): string {
  // Programs that save a workbook keep a time of day to the second, not to the last digit.
  if (cell === "takenAt") return String(secondsOf(record.takenAt ?? 0));
  if (cell === "via" || cell === "sourceFile" || cell === "sourceCell") return comparable(record[cell]);
  return comparable(fieldValue(record.entry, cell satisfies ReportField));
}

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Two independent 32-bit FNV-1a hashes, six bits a letter. */
function lettersOf(text: string, count: number): string {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ (unit + index), 0x01000193);
  }
  let letters = "";
  for (let index = 0; index < count; index += 1) {
    const source = index < 5 ? low : high;
    letters += LETTERS.charAt((source >>> ((index % 5) * 6)) & 63);
  }
  return letters;
}
