/**
 * Cell contents on their way to and from Excel: what must be entered so that a value arrives as itself, and what an
 * answered cell holds. Pure.
 */
import type { CellContent, CellValue } from "../blueprint/sheet";
import { needsTextMark } from "../blueprint/text-mark";

/** What Office.js takes in `values` and `formulas`; `null` leaves a cell as it stands. */
export type Entry = string | number | boolean | null;

/**
 * What to enter so that the cell holds `content`. Blank is "", since `null` would leave what stands.
 *
 * Text that Excel would turn into a formula, number, date, truth value or error is entered behind an apostrophe, which
 * Excel keeps as the cell's mark for text and not as part of it.
 *
 * @param isTextCell The cell has the format `@`, which already keeps numbers and dates as text.
 */
export function entryOf(content: CellContent, isTextCell = false): Exclude<Entry, null> {
  if (content === null) return "";
  if (typeof content === "object") return content.formula;
  if (typeof content !== "string") return content;
  return needsTextMark(content, isTextCell) ? `'${content}` : content;
}

/** An answered value; Excel says "" for blank. */
export function valueOf(answered: unknown): CellValue {
  if (typeof answered === "number" || typeof answered === "boolean") return answered;
  return typeof answered === "string" && answered !== "" ? answered : null;
}

/**
 * The formula of a cell, `""` if it holds a value. Excel answers the text `=1+1` as itself in both properties, while a
 * formula never results in its own text.
 */
export function formulaOf(answeredFormula: unknown, answeredValue: unknown): string {
  if (typeof answeredFormula !== "string" || !answeredFormula.startsWith("=")) return "";
  return answeredFormula === answeredValue ? "" : answeredFormula;
}

/** True when nothing was entered in the row; what formulas show there counts as nothing. */
export function isBlankRow(values: readonly CellValue[], formulas: readonly string[]): boolean {
  return values.every((value, column) => value === null || (formulas[column] ?? "") !== "");
}
