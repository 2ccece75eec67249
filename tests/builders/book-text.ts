/**
 * A book as text, for telling whether two hold the same: what has no meaning to a user (ids, blank cells) is left out.
 * `bookMark` is its short form for comparing, since a failed comparison of the texts would print megabytes.
 */
import { createHash } from "node:crypto";
import type { Book, BookCell, BookSheet } from "../../src/ooxml/book";

export type BookTextOptions = {
  /** Leaves out the results of formulas, which depend on when a book was last calculated. */
  readonly withoutResults?: boolean;
};

export function bookText(book: Book, options: BookTextOptions = {}): string {
  const sheets = book.sheets.map((sheet) => sheetFacts(sheet, options));
  const names = [...book.names].map(({ name, refersTo }) => `${name}=${refersTo}`).sort();
  return JSON.stringify(inOrder({ sheets, names }));
}

export function bookMark(book: Book, options: BookTextOptions = {}): string {
  return createHash("sha256").update(bookText(book, options)).digest("hex");
}

function sheetFacts(sheet: BookSheet, options: BookTextOptions): unknown {
  const { id: _id, cells, columns, rows, tables, ...facts } = sheet;
  return {
    ...facts,
    cells: sorted(cells).map(([row, line]) => [
      row,
      sorted(line)
        .map(([column, cell]) => [column, cellFacts(cell, options)] as const)
        .filter(([, cell]) => cell !== ""),
    ]),
    columns: sorted(columns).filter(saysSomething),
    rows: sorted(rows).filter(saysSomething),
    tables: tables.map(({ id: _tableId, ...table }) => table),
  };
}

/** Properties in one order: styles that say the same are the same. */
function cellFacts({ value, formula, style, quotePrefix }: BookCell, { withoutResults }: BookTextOptions): string {
  const shown = formula !== undefined && withoutResults === true ? null : value;
  if ((shown === null || shown === "") && formula === undefined && style === undefined) return "";
  return JSON.stringify([shown, formula ?? "", inOrder(style ?? {}), quotePrefix ?? false]);
}

/** A column or row that was once set and is now as any other has a record that says nothing. */
function saysSomething([, record]: readonly [number, object]): boolean {
  return Object.keys(record).length > 0;
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, inOrder(one)]),
  );
}

function sorted<T>(map: ReadonlyMap<number, T>): readonly (readonly [number, T])[] {
  return [...map].sort(([a], [b]) => a - b);
}
