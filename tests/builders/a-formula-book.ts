/** Small workbooks for the tests of formulas: rows of values, "=…" for a formula in the file's form. */
import { areaName, parseCell } from "../../src/raw/a1";
import { type Book, type BookCell, type BookSheet, type BookValue, emptyBook, emptySheet } from "../../src/ooxml/book";

export type Cells = readonly (readonly BookValue[])[];

export function aBook(...sheets: BookSheet[]): Book {
  return { ...emptyBook(), sheets: sheets.map((sheet, index) => ({ ...sheet, id: index + 1 })) };
}

/** Puts values and formulas from `anchor` on. */
export function put(sheet: BookSheet, anchor: string, cells: Cells): BookSheet {
  const corner = parseCell(anchor);
  if (!corner) throw new Error(`Not a cell: ${anchor}`);
  cells.forEach((row, down) => {
    const line = sheet.cells.get(corner.rowIndex + down) ?? new Map<number, BookCell>();
    sheet.cells.set(corner.rowIndex + down, line);
    row.forEach((value, right) => {
      if (value === null) return;
      const isFormula = typeof value === "string" && value.startsWith("=");
      line.set(corner.columnIndex + right, isFormula ? { value: null, formula: value.slice(1) } : { value });
    });
  });
  return sheet;
}

/** A table with its headings in the first row of `cells`. */
export function putTable(
  sheet: BookSheet,
  name: string,
  anchor: string,
  cells: Cells,
  options: { readonly hasTotals?: boolean } = {},
): BookSheet {
  const corner = parseCell(anchor);
  const headings = cells[0] ?? [];
  if (!corner) throw new Error(`Not a cell: ${anchor}`);
  sheet.tables.push({
    id: sheet.tables.length + 1,
    name,
    area: areaName({
      top: corner.rowIndex,
      left: corner.columnIndex,
      bottom: corner.rowIndex + cells.length - 1,
      right: corner.columnIndex + headings.length - 1,
    }),
    columns: headings.map((heading) => ({ name: typeof heading === "string" ? heading : "" })),
    hasTotals: options.hasTotals ?? false,
    hasFilterButtons: false,
    styleName: null,
    bandedRows: false,
  });
  return put(sheet, anchor, cells);
}

export function aSheet(name: string, anchor = "A1", cells: Cells = []): BookSheet {
  return put(emptySheet(1, name), anchor, cells);
}

export function valueAt(book: Book, sheetName: string, cell: string): BookValue {
  const at = parseCell(cell);
  const sheet = book.sheets.find(({ name }) => name === sheetName);
  if (!at || !sheet) throw new Error(`No such cell: ${sheetName}!${cell}`);
  return sheet.cells.get(at.rowIndex)?.get(at.columnIndex)?.value ?? null;
}
