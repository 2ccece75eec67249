/** A workbook file chosen by the user, read or explained. */
import type { Book } from "../ooxml/book";
import { readBook } from "../ooxml/read-book";
import { notOpened, tooLarge } from "./messages";

/** Our limit: the page keeps every cell in memory and draws it. */
const LARGEST_FILE_BYTES = 20 * 1024 * 1024;

export type Opened = { readonly ok: true; readonly book: Book } | { readonly ok: false; readonly message: string };

export async function openFile(file: File): Promise<Opened> {
  if (file.size > LARGEST_FILE_BYTES) return { ok: false, message: tooLarge(file.name) };
  const read = await readBook(new Uint8Array(await file.arrayBuffer()));
  return read.ok ? read : { ok: false, message: notOpened(file.name, read.detail) };
}

/** What the reader met and nobody can write back, each once. */
export function lostIn(book: Book): readonly string[] {
  return [
    ...new Set([...book.lost, ...book.sheets.flatMap((sheet) => sheet.lost.map((what) => `${sheet.name}: ${what}`))]),
  ];
}
