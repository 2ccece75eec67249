/**
 * The two forms of a formula: the file's (`tblKeHoach[[#This Row],[Hạn]]`) and the one Excel shows (`=[@Hạn]`).
 *
 * Assumption, not seen in Excel: a name of letters (Vietnamese ones included) and digits stands behind `@` without
 * brackets of its own; a blank or any other character asks for them, as Microsoft lists ASCII signs only.
 */
import { parseArea } from "../../raw/a1";
import type { Book, BookSheet, BookTable } from "../../ooxml/book";
import {
  escapeColumnName,
  parseStructured,
  printStructured,
  sameName,
  type StructuredReference,
} from "../calc/structured-reference";
import { type FormulaToken, rewriteFormula } from "../calc/tokenize-formula";

export type FormulaPlace = { readonly sheet: BookSheet; readonly rowIndex: number; readonly columnIndex: number };

/**
 * What a book keeps: the table named in every structured reference, `@` written out, column names in the table's own
 * spelling. Functions stay bare: reader and writer of files see to `_xlfn.`.
 *
 * @param formula With or without the leading "=". A bare `[@x]` outside every table is left as it is.
 */
export function toFileForm(formula: string, at: FormulaPlace, book: Book): string {
  return rewriteFormula(formula.replace(/^=/, ""), (token) => {
    return token.kind === "structured" ? fileReference(token, at, book) : undefined;
  });
}

function fileReference(token: FormulaToken & { kind: "structured" }, at: FormulaPlace, book: Book): string | undefined {
  const reference = parseStructured(token.inner);
  const table = token.table === "" ? tableAround(at, false) : tableNamed(book, token.table);
  if (!reference || !table) return undefined;
  return table.name + printStructured(withOwnSpelling(reference, table));
}

function withOwnSpelling(reference: StructuredReference, table: BookTable): StructuredReference {
  if (!reference.columns) return reference;
  const spell = (name: string) => table.columns.find((column) => sameName(column.name, name))?.name ?? name;
  return { ...reference, columns: [spell(reference.columns[0]), spell(reference.columns[1])] };
}

/**
 * What Excel shows and `formulas` answers, with the leading "=": `[@Hạn]`, `[@[Đánh giá tiến độ]]`, `[@[A]:[B]]`, `[@]`
 * in the body rows of the table itself; other references stay as they are.
 */
export function toExcelForm(formula: string, at: FormulaPlace, _book: Book): string {
  const table = tableAround(at, true);
  const text = rewriteFormula(formula.replace(/^=/, ""), (token) => {
    if (token.kind !== "structured" || !table || !sameName(token.table, table.name)) return undefined;
    return shortReference(parseStructured(token.inner));
  });
  return `=${text}`;
}

function shortReference(reference: StructuredReference | undefined): string | undefined {
  if (!reference || reference.parts.length !== 1 || reference.parts[0] !== "#This Row") return undefined;
  if (!reference.columns) return "[@]";
  const [from, to] = reference.columns;
  if (from !== to) return `[@[${escapeColumnName(from)}]:[${escapeColumnName(to)}]]`;
  return /^[\p{L}\p{M}\p{N}]+$/u.test(from) ? `[@${from}]` : `[@[${escapeColumnName(from)}]]`;
}

/** The table whose area holds the cell; with `bodyOnly`, one whose headings and totals do not. */
function tableAround({ sheet, rowIndex, columnIndex }: FormulaPlace, bodyOnly: boolean): BookTable | undefined {
  return sheet.tables.find((table) => {
    const area = parseArea(table.area);
    if (!area || columnIndex < area.left || columnIndex > area.right) return false;
    const top = bodyOnly ? area.top + 1 : area.top;
    const bottom = bodyOnly && table.hasTotals ? area.bottom - 1 : area.bottom;
    return rowIndex >= top && rowIndex <= bottom;
  });
}

function tableNamed(book: Book, name: string): BookTable | undefined {
  for (const sheet of book.sheets) {
    const table = sheet.tables.find((each) => sameName(each.name, name));
    if (table) return table;
  }
  return undefined;
}
