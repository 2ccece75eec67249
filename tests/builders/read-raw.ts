/** Reads hand-written workbook files, and fails loudly where they should have been readable. */
import type { Book, BookSheet } from "../../src/ooxml/book";
import { readBook } from "../../src/ooxml/read-book";
import { rawWorkbook, type RawWorkbook } from "./raw-package";

export async function bookOf(bytes: Uint8Array): Promise<Book> {
  const answer = await readBook(bytes);
  if (!answer.ok) throw new Error(`${answer.reason}: ${answer.detail}`);
  return answer.book;
}

/** The only sheet of the workbook. */
export async function sheetOf(raw: RawWorkbook): Promise<BookSheet> {
  const [sheet] = (await bookOf(rawWorkbook(raw))).sheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

/** `sheetData` of rows given by what stands in them. */
export function rows(...cells: readonly string[]): string {
  return `<sheetData>${cells.map((row, index) => `<row r="${index + 1}">${row}</row>`).join("")}</sheetData>`;
}
