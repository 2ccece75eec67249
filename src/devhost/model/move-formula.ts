/** Formulas copied to another place: references without `$` move along. */
import { columnIndexOf, columnLetters, MAX_COLUMNS, MAX_ROWS } from "../../raw/a1";
import { rewriteFormula, tokenizeFormula } from "../calc/tokenize-formula";

const MAY_HOLD_REFERENCE = /[A-Za-z]\$?\d|\d:\$?\d|[A-Za-z]:\$?[A-Za-z]/;

/** Spares the work on formulas in which nothing can move: those with names and references to tables only. */
export function mayMove(formula: string): boolean {
  return MAY_HOLD_REFERENCE.test(formula);
}

/** The formula as it reads `rows` further down and `columns` further right; off the sheet becomes `#REF!`. */
export function movedFormula(formula: string, rows: number, columns: number): string {
  if ((rows === 0 && columns === 0) || !mayMove(formula)) return formula;
  return rewriteFormula(formula, (token) => {
    if (token.kind !== "reference") return undefined;
    const ends = token.area.split(":").map((end) => movedEnd(end, rows, columns));
    if (ends.includes(undefined)) return "#REF!";
    return token.text.slice(0, token.text.length - token.area.length) + ends.join(":");
  });
}

function movedEnd(end: string, rows: number, columns: number): string | undefined {
  const [, dollarColumn = "", letters = "", dollarRow = "", digits = ""] =
    /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(end) ?? [];
  // Whole rows (`$5`) leave the `$` with the column group.
  const rowIsFixed = dollarRow === "$" || (letters === "" && dollarColumn === "$");
  const column = letters === "" ? undefined : columnIndexOf(letters) + (dollarColumn === "$" ? 0 : columns);
  const row = digits === "" ? undefined : Number(digits) - 1 + (rowIsFixed ? 0 : rows);
  if (column !== undefined && (column < 0 || column >= MAX_COLUMNS)) return undefined;
  if (row !== undefined && (row < 0 || row >= MAX_ROWS)) return undefined;
  const columnText = column === undefined ? "" : columnLetters(column);
  return `${dollarColumn}${columnText}${dollarRow}${row === undefined ? "" : row + 1}`;
}

/** Equal for two formulas exactly when one is the other copied from cell to cell. */
export function relativeForm(formula: string, rowIndex: number, columnIndex: number): string {
  return tokenizeFormula(formula)
    .map((token) => {
      if (token.kind !== "reference") return token.text;
      const prefix = token.text.slice(0, token.text.length - token.area.length);
      return (
        prefix +
        token.area
          .split(":")
          .map((end) => relativeEnd(end, rowIndex, columnIndex))
          .join(":")
      );
    })
    .join("");
}

function relativeEnd(end: string, rowIndex: number, columnIndex: number): string {
  const [, dollarColumn = "", letters = "", dollarRow = "", digits = ""] =
    /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(end) ?? [];
  const column =
    dollarColumn === "$" || letters === "" ? dollarColumn + letters : `C[${columnIndexOf(letters) - columnIndex}]`;
  const rowIsFixed = dollarRow === "$" || (letters === "" && dollarColumn === "$");
  const row = rowIsFixed || digits === "" ? dollarRow + digits : `R[${Number(digits) - 1 - rowIndex}]`;
  return column + row;
}
