/** What Excel accepts as the name of a sheet. */
import type { Book, BookSheet } from "../../ooxml/book";
import { invalidArgument, itemExists } from "../errors";

const LONGEST = 31;
const FORBIDDEN = /[[\]:*?/\\]/;

/** Throws unless `name` could be given to `renamed` (left out for a new sheet) in this book. */
export function requireSheetName(book: Book, name: string, renamed?: BookSheet): void {
  if (name.length === 0 || name.length > LONGEST)
    throw invalidArgument(`the sheet name "${name}" must have 1 to 31 characters`);
  if (FORBIDDEN.test(name)) throw invalidArgument(`the sheet name "${name}" contains one of [ ] : * ? / \\`);
  if (name.startsWith("'") || name.endsWith("'"))
    throw invalidArgument(`the sheet name "${name}" begins or ends with '`);
  if (sheetNameKey(name) === "history") throw invalidArgument(`the sheet name "${name}" is reserved`);
  const key = sheetNameKey(name);
  if (book.sheets.some((sheet) => sheet !== renamed && sheetNameKey(sheet.name) === key))
    throw itemExists(`sheet "${name}"`);
}

/** Names that differ only in case are the same name. */
export function sheetNameKey(name: string): string {
  return name.toLowerCase();
}

/** `Sheet1`, `Sheet2`, …: the first that is free. */
export function freeSheetName(book: Book): string {
  const taken = new Set(book.sheets.map((sheet) => sheetNameKey(sheet.name)));
  let number = 1;
  while (taken.has(`sheet${number}`)) number += 1;
  return `Sheet${number}`;
}
