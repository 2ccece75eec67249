/**
 * Cell contents on their way to and from Excel: what must be entered so that a value arrives as itself, and what an
 * answered cell holds. Pure.
 */
import type { CellContent, CellValue } from "../blueprint/sheet";

/** What Office.js takes in `values` and `formulas`; `null` leaves a cell as it stands. */
export type Entry = string | number | boolean | null;

/** The first letters by which Excel, or a user editing the cell later, takes text for a formula. */
const FORMULA_LIKE = /^[=+\-@']/;
/** Digits and their signs only: numbers, dates, times, shares, sums of money. */
const NUMBER_LIKE = /^[\s\d.,:/%()$€£¥₫+\-eE]*\d[\s\d.,:/%()$€£¥₫+\-eE]*(?:[ap]m?)?$/i;
const MONTH = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
/** `May 2025`, `1 Jan`, `3-feb-25`: the API reads text in en-US whatever the user's language. */
const MONTH_LIKE = new RegExp(`^(?:\\d{1,4}[-/ .,]{1,2})?(?:${MONTH})[a-z]{0,6}(?:[-/ .,]{1,2}\\d|$)`, "i");
const WORD_LIKE = /^\s*(?:true|false|#(?:null|div\/0|value|ref|name\?|num|n\/a)[!]?)\s*$/i;

/** The most that is looked at: no number, date or word that Excel would convert is longer. */
const CONVERTED_CHARS = 255;

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
  return FORMULA_LIKE.test(content) || (!isTextCell && isConverted(content)) ? `'${content}` : content;
}

function isConverted(text: string): boolean {
  if (text.length > CONVERTED_CHARS) return false;
  return NUMBER_LIKE.test(text) || MONTH_LIKE.test(text) || WORD_LIKE.test(text);
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
