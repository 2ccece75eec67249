/** What a table of a book shows, by headings: for asserting on cells without counting columns. */
import { parseArea } from "../../src/raw/a1";
import type { CellValue } from "../../src/blueprint/sheet";
import type { Book, BookSheet, BookTable } from "../../src/ooxml/book";

export function tableIn(book: Book, name: string): { readonly sheet: BookSheet; readonly table: BookTable } {
  for (const sheet of book.sheets) {
    const table = sheet.tables.find((one) => one.name === name);
    if (table) return { sheet, table };
  }
  throw new Error(`no table ${name}`);
}

/** One list for each row of the body, with the values of these columns; blanks are `null`, errors their code. */
export function columnsOf(book: Book, name: string, headers: readonly string[]): readonly (readonly CellValue[])[] {
  const { sheet, table } = tableIn(book, name);
  const area = parseArea(table.area);
  if (!area) throw new Error(table.area);
  const at = headers.map((header) => area.left + table.columns.findIndex((column) => column.name === header));
  if (at.some((column) => column < area.left)) throw new Error(`${name} lacks one of ${headers.join(", ")}`);
  const bottom = area.bottom - (table.hasTotals ? 1 : 0);
  return Array.from({ length: bottom - area.top }, (_, down) =>
    at.map((column) => {
      const value = sheet.cells.get(area.top + 1 + down)?.get(column)?.value ?? null;
      if (typeof value === "object") return value && value.error;
      return value === "" ? null : value;
    }),
  );
}
