/** What renaming and deleting a sheet, a table or a table's column does to the formulas that mention it. */
import type { Book, BookTable } from "../../ooxml/book";
import { type Renaming, renameInFormula } from "../calc/rename-in-formula";
import { parseStructured, sameName } from "../calc/structured-reference";
import { rewriteFormula } from "../calc/tokenize-formula";
import { rewriteEveryFormula } from "./formulas";

const GONE = "#REF!";

export function renameSheetInFormulas(book: Book, before: string, after: string): void {
  rename(book, { kind: "sheet", from: before, to: after });
}

export function renameTableInFormulas(book: Book, before: string, after: string): void {
  rename(book, { kind: "table", from: before, to: after });
}

function rename(book: Book, change: Renaming): void {
  if (change.from === change.to) return;
  rewriteEveryFormula(book, (formula) => renameInFormula(formula, change));
}

export function deleteSheetInFormulas(book: Book, name: string): void {
  rewriteEveryFormula(book, (formula) =>
    rewriteFormula(formula, (token) =>
      token.kind === "reference" && token.sheet !== undefined && sameName(token.sheet, name) ? GONE : undefined,
    ),
  );
}

/** A table that is gone leaves `#REF!` wherever it was mentioned. */
export function deleteTableInFormulas(book: Book, name: string): void {
  rewriteEveryFormula(book, (formula) =>
    rewriteFormula(formula, (token) => {
      if (token.kind === "structured" && sameName(token.table, name)) return GONE;
      return token.kind === "name" && token.sheet === undefined && sameName(token.name, name) ? GONE : undefined;
    }),
  );
}

/** `after` absent: the column is deleted, and a reference with it at either end is one no more. */
export function renameColumnInFormulas(book: Book, table: BookTable, before: string, after: string | undefined): void {
  if (before === after) return;
  if (after !== undefined) {
    const change: Renaming = { kind: "column", table: table.name, from: before, to: after };
    rewriteEveryFormula(book, (formula) => (formula.includes("[") ? renameInFormula(formula, change) : formula));
    return;
  }
  rewriteEveryFormula(book, (formula) =>
    rewriteFormula(formula, (token) => {
      if (token.kind !== "structured" || !sameName(token.table, table.name)) return undefined;
      return parseStructured(token.inner)?.columns?.some((name) => sameName(name, before)) === true ? GONE : undefined;
    }),
  );
}
