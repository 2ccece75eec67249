/**
 * Which text must carry Excel's mark for text (an apostrophe when entered, `quotePrefix` in a file), so that it is taken
 * for nothing else, now or when a user edits the cell. Both writers follow it.
 */

/** The first letters by which Excel, or a user editing the cell later, takes text for a formula. */
const FORMULA_LIKE = /^[=+\-@']/;
/** Digits and their signs only: numbers, dates, times, shares, sums of money. */
const NUMBER_LIKE = /^[\s\d.,:/%()$€£¥₫+\-eE]*\d[\s\d.,:/%()$€£¥₫+\-eE]*(?:[ap]m?)?$/i;
const MONTH = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
/** `May 2025`, `1 Jan`, `3-feb-25`: the API reads text in en-US whatever the user's language. */
const MONTH_LIKE = new RegExp(`^(?:\\d{1,4}[-/ .,]{1,2})?(?:${MONTH})[a-z]{0,6}(?:[-/ .,]{1,2}\\d|$)`, "i");
const WORD_LIKE = /^\s*(?:true|false|#(?:null|div\/0|value|ref|name\?|num|n\/a)[!]?)\s*$/i;
/** No number, date or word that Excel would convert is longer. */
const CONVERTED_CHARS = 255;

/** @param isTextCell The cell has the format `@`, which by itself keeps numbers, dates and words as text. */
export function needsTextMark(text: string, isTextCell: boolean): boolean {
  if (FORMULA_LIKE.test(text)) return true;
  if (isTextCell || text.length > CONVERTED_CHARS) return false;
  return NUMBER_LIKE.test(text) || MONTH_LIKE.test(text) || WORD_LIKE.test(text);
}
