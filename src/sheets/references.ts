/** Structured references in the form the file uses, which Excel also takes through its API. */

/** Characters that a column name must escape inside a structured reference (Excel: Using structured references). */
const SPECIAL = /['#@[\]]/g;
const escaped = (header: string): string => header.replace(SPECIAL, "'$&");

/** A whole column's body: `tblKeHoach[Mã]`. */
export function column(table: string, header: string): string {
  return `${table}[${escaped(header)}]`;
}

/** This row's cell: `tblKeHoach[[#This Row],[Hạn]]`. */
export function thisRow(table: string, header: string): string {
  return `${table}[[#This Row],[${escaped(header)}]]`;
}

/** The value beside a key in another table, or `otherwise` (an expression) when the key is not there. */
export function lookUp(table: string, wanted: string, keyHeader: string, key: string, otherwise: string): string {
  return `IFERROR(INDEX(${column(table, wanted)},MATCH(${key},${column(table, keyHeader)},0)),${otherwise})`;
}

/** A date looked up, `""` when the key is unknown or the cell beside it is blank. */
export function lookUpDate(table: string, wanted: string, keyHeader: string, key: string): string {
  const found = `INDEX(${column(table, wanted)},MATCH(${key},${column(table, keyHeader)},0))`;
  // A blank cell looked up counts as 0, which would be a date in 1900.
  return `IFERROR(IF(${found}>0,${found},""),"")`;
}

/**
 * A criterion of COUNTIFS that means exactly this text: without it, a name that begins with `=`, `<` or `>` would be
 * read as a comparison, and `*`, `?`, `~` as wildcards.
 */
export function exactly(text: string): string {
  const escapes = [
    ["~", "~~"],
    ["*", "~*"],
    ["?", "~?"],
  ];
  return `"="&${escapes.reduce((inner, [sign = "", escape = ""]) => `SUBSTITUTE(${inner},"${sign}","${escape}")`, text)}`;
}
