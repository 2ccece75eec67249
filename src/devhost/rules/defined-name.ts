/** What Excel accepts as a defined name and as the name of a table: one set of names for the whole workbook. */
import { parseCell } from "../../raw/a1";
import type { Book, BookName, BookTable } from "../../ooxml/book";
import { invalidArgument, itemExists } from "../errors";

const LONGEST = 255;
const SHAPE = /^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u;
const R1C1 = /^(?:r\d*|c\d*|r\d+c\d+|r\d*c|rc\d*)$/i;

/** Throws unless the characters of `name` could be a defined name or table name at all. */
export function requireNameShape(name: string, what: string): void {
  if (name.length > LONGEST || !SHAPE.test(name)) {
    throw invalidArgument(
      `the ${what} "${name}" must start with a letter, _ or \\ and have no blanks, up to 255 characters`,
    );
  }
  if (parseCell(name) || R1C1.test(name)) throw invalidArgument(`the ${what} "${name}" looks like a cell`);
}

export function nameKey(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

/** Throws when a table or a name of the workbook has this name already; names of sheets do not stand in the way. */
export function requireFreeTableName(book: Book, name: string, renamed?: BookTable): void {
  requireNameShape(name, "table name");
  const key = nameKey(name);
  const taken =
    book.sheets.some((sheet) => sheet.tables.some((table) => table !== renamed && nameKey(table.name) === key)) ||
    book.names.some((known) => known.sheetId === undefined && nameKey(known.name) === key);
  if (taken) throw itemExists(`name "${name}"`);
}

/** `sheetId` as in `BookName`: absent for the whole workbook. */
export function requireFreeName(book: Book, name: string, sheetId: number | undefined): void {
  requireNameShape(name, "name");
  const key = nameKey(name);
  const taken =
    book.names.some((known: BookName) => known.sheetId === sheetId && nameKey(known.name) === key) ||
    (sheetId === undefined && book.sheets.some((sheet) => sheet.tables.some((table) => nameKey(table.name) === key)));
  if (taken) throw itemExists(`name "${name}"`);
}
