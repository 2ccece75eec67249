/** A headless command as it is called from a command line, and the workbook it wrote. */
import { readFileSync } from "node:fs";
import type { HeadlessResult } from "../../src/entry/headless-command";
import { readCommand } from "../../src/entry/headless-usage";
import type { Book } from "../../src/ooxml/book";
import { openedBook } from "./book-tables";

/** Throws for words that are answered with the usage. */
export async function run(...words: readonly string[]): Promise<HeadlessResult> {
  const command = readCommand(words);
  if (typeof command === "string") throw new Error(command);
  return command();
}

export function bookAt(path: string): Promise<Book> {
  return openedBook(new Uint8Array(readFileSync(path)));
}
