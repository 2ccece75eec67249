/** Reads tables and cells out of books, by name and heading. */
import { cellName, parseArea, parseCell } from "../../src/raw/a1";
import type { Book, BookCell, BookSheet, BookTable, BookValue } from "../../src/ooxml/book";
import { readBook } from "../../src/ooxml/read-book";

/** Throws with the reader's own reason when the bytes are no workbook. */
export async function openedBook(bytes: Uint8Array): Promise<Book> {
  const read = await readBook(bytes);
  if (!read.ok) throw new Error(`${read.reason}: ${read.detail}`);
  return read.book;
}

export function sheetOf(book: Book, name: string): BookSheet {
  const sheet = book.sheets.find((other) => other.name === name);
  if (!sheet) throw new Error(`no sheet ${name} among ${book.sheets.map((other) => other.name).join(", ")}`);
  return sheet;
}

export function cellAt(book: Book, sheet: string, at: string): BookCell | undefined {
  const place = parseCell(at);
  if (!place) throw new Error(`${at} is not a cell`);
  return sheetOf(book, sheet).cells.get(place.rowIndex)?.get(place.columnIndex);
}

export function tableOf(book: Book, name: string): { readonly sheet: BookSheet; readonly table: BookTable } {
  for (const sheet of book.sheets) {
    const table = sheet.tables.find((other) => other.name === name);
    if (table) return { sheet, table };
  }
  throw new Error(`no table ${name}`);
}

/** The cell of a table, rows counted from 0 within the body; the totals row follows the last of them. */
export function addressIn(book: Book, name: string, header: string, row: number): string {
  const { table } = tableOf(book, name);
  const area = parseArea(table.area);
  const column = table.columns.findIndex((other) => other.name === header);
  if (!area || column < 0) throw new Error(`no column ${header} in ${name}`);
  return cellName(area.top + 1 + row, area.left + column);
}

export type TableRow = Readonly<Record<string, BookValue>>;

/** Body rows and, last, the totals row if there is one. Blank cells are `null`. */
export function tableRows(book: Book, name: string): readonly TableRow[] {
  const { sheet, table } = tableOf(book, name);
  const area = parseArea(table.area);
  if (!area) throw new Error(`${name} has no area`);
  return Array.from({ length: area.bottom - area.top }, (_, row) => {
    const cells = sheet.cells.get(area.top + 1 + row);
    return Object.fromEntries(
      table.columns.map((column, index) => [column.name, cells?.get(area.left + index)?.value ?? null]),
    );
  });
}
