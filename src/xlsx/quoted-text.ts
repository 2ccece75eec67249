/**
 * Text that must carry Excel's mark for text, so that it stays text when a user edits the cell: the same that has to be
 * entered behind an apostrophe. The contract suite holds this rule and that of the live writer together.
 */

const FORMULA_LIKE = /^[=+\-@']/;
const NUMBER_LIKE = /^[\s\d.,:/%()$€£¥₫+\-eE]*\d[\s\d.,:/%()$€£¥₫+\-eE]*(?:[ap]m?)?$/i;
const MONTH = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
const MONTH_LIKE = new RegExp(`^(?:\\d{1,4}[-/ .,]{1,2})?(?:${MONTH})[a-z]{0,6}(?:[-/ .,]{1,2}\\d|$)`, "i");
const WORD_LIKE = /^\s*(?:true|false|#(?:null|div\/0|value|ref|name\?|num|n\/a)[!]?)\s*$/i;
/** No number, date or word that Excel would convert is longer. */
const CONVERTED_CHARS = 255;

/** @param isTextCell The cell has the format `@`, which by itself keeps numbers, dates and words as text. */
export function isQuoted(text: string, isTextCell: boolean): boolean {
  if (FORMULA_LIKE.test(text)) return true;
  if (isTextCell || text.length > CONVERTED_CHARS) return false;
  return NUMBER_LIKE.test(text) || MONTH_LIKE.test(text) || WORD_LIKE.test(text);
}
