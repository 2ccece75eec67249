/** Small books of one sheet, and what their files say part by part. */
import { strFromU8, unzipSync } from "fflate";
import { emptyBook, emptySheet, type Book, type BookCell, type BookSheet } from "../../src/ooxml/book";
import { writeBook } from "../../src/ooxml/write-book";

/** A book of one sheet `Kế hoạch`, changed by the caller. */
export function aBook(change: (sheet: BookSheet, book: Book) => void): Book {
  const book = { ...emptyBook(), sheets: [emptySheet(1, "Kế hoạch")] };
  const [sheet] = book.sheets;
  if (sheet) change(sheet, book);
  return book;
}

export function writtenPart(book: Book, path: string): string {
  const part = unzipSync(writeBook(book))[path];
  if (!part) throw new Error(`no part ${path}`);
  return strFromU8(part);
}

export const writtenSheet = (change: (sheet: BookSheet, book: Book) => void): string =>
  writtenPart(aBook(change), "xl/worksheets/sheet1.xml");

export function put(sheet: BookSheet, rowIndex: number, ...cells: readonly BookCell[]): void {
  sheet.cells.set(rowIndex, new Map(cells.map((cell, index) => [index, cell])));
}

export function addTable(sheet: BookSheet, change: Partial<BookSheet["tables"][number]> = {}): void {
  put(sheet, 0, { value: "Mã" }, { value: "Số\nlượng" });
  put(sheet, 1, { value: "I.1" }, { value: 2 });
  put(sheet, 2, { value: "Tổng" }, { value: 2 });
  sheet.tables.push({
    id: 4,
    name: "tblA",
    area: "A1:B3",
    columns: [
      { name: "Mã", totalsLabel: "Tổng" },
      {
        name: "Số\nlượng",
        calculatedColumnFormula: 'MAXIFS(tblA[Mã],tblA[Mã],"<1")',
        totalsFormula: "SUBTOTAL(109,tblA[Số\nlượng])",
      },
    ],
    hasTotals: true,
    hasFilterButtons: true,
    styleName: "TableStyleLight1",
    bandedRows: true,
    ...change,
  });
}
