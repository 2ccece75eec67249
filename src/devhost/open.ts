/** Opens a workbook file for the pretended Excel. */
import type { Book } from "../ooxml/book";
import { readBook } from "../ooxml/read-book";

/** Throws, with a sentence, for a file that is no workbook; what a workbook holds beyond the model is in its `lost`. */
export async function openBook(bytes: Uint8Array): Promise<Book> {
  const read = await readBook(bytes);
  if (!read.ok) throw new Error(`The file cannot be opened: ${JSON.stringify(read)}`);
  return read.book;
}
