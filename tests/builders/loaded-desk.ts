/** A desk over a workbook that has the published plan: loaded once in a test file, a copy for every test. */
import { deserialize, serialize } from "node:v8";
import type { Book } from "../../src/ooxml/book";
import { load, openDesk, type OpenDesk, valueOf } from "./open-desk";

let loadedBook: Buffer | undefined;

export async function loadedDesk(): Promise<OpenDesk> {
  if (!loadedBook) {
    const first = openDesk();
    valueOf(await load(first.desk));
    loadedBook = serialize(first.host.book);
  }
  return openDesk({ book: deserialize(loadedBook) as Book });
}
