/** What Excel refuses, as numbers and patterns, each with its source. */

/** Excel specifications and limits, support.microsoft.com: total number of characters that a cell can contain. */
export const MAX_CELL_CHARS = 32_767;
/** Same page: length of formula contents. */
export const MAX_FORMULA_CHARS = 8_192;
/** Same page: column width in characters, row height in points (409 in the interface, 409.5 in the file). */
export const MAX_COLUMN_WIDTH_CHARS = 255;
export const MAX_ROW_HEIGHT_POINTS = 409;
/** Same page: characters in a header or footer. */
export const MAX_HEADER_FOOTER_CHARS = 255;
/** Same page: horizontal page breaks on a sheet. */
export const MAX_PAGE_BREAKS = 1_026;
/** Excel.PageLayoutZoomOptions.scale, Office.js reference: per cent. */
export const PRINT_SCALES = { least: 10, most: 400 } as const;
/** Excel.Worksheet.name, Office.js reference: at most 31 characters, none of these, no apostrophe at either end. */
export const MAX_SHEET_NAME_CHARS = 31;
const FORBIDDEN_IN_SHEET_NAME = /[[\]:*?/\\]/;
/** MS-OI29500 2.1.613: list typed into a validation, prompt and error texts, their titles. */
export const MAX_LIST_CHARS = 255;
export const MAX_PROMPT_CHARS = 255;
export const MAX_ERROR_CHARS = 224;
export const MAX_RULE_TITLE_CHARS = 32;
/** Office.js reference, Excel.Table.name and Excel.NamedItem: 255 characters, letter or underscore first, no blank. */
const MAX_NAME_CHARS = 255;
const NAME = /^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\]*$/u;
/** A name may not look like a cell (`A1`, `XFD9`, `R1C1`) nor be one of the single letters R and C. */
const LOOKS_LIKE_CELL = /^(?:[A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*|[RrCc])$/;

/** Why a sheet name cannot be used, or `undefined`. "History" is reserved by Excel's change tracking. */
export function sheetNameFault(name: string): string | undefined {
  if (name.length < 1 || name.length > MAX_SHEET_NAME_CHARS) return `has ${name.length} characters, not 1 to 31`;
  if (FORBIDDEN_IN_SHEET_NAME.test(name)) return "contains one of [ ] : * ? / \\";
  if (name.startsWith("'") || name.endsWith("'")) return "begins or ends with an apostrophe";
  if (name.toLowerCase() === "history") return "is reserved by Excel";
  return undefined;
}

/** Why a table or defined name cannot be used, or `undefined`. */
export function nameFault(name: string): string | undefined {
  if (name.length > MAX_NAME_CHARS) return `has ${name.length} characters, more than ${MAX_NAME_CHARS}`;
  if (!NAME.test(name)) return "begins with neither letter nor underscore, or contains a blank or a sign";
  if (LOOKS_LIKE_CELL.test(name)) return "looks like a cell";
  return undefined;
}
