/** Moves the relative references of a formula, as a formula shared by several cells asks for. */
import { columnIndexOf, columnLetters, MAX_COLUMNS, MAX_ROWS } from "../raw/a1";
import { formulaPieces, type FormulaPiece } from "./formula-pieces";

const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})$/;
const COLUMN = /^(\$?)([A-Za-z]{1,3})$/;
const ROW = /^(\$?)([1-9]\d{0,6})$/;

/**
 * @param rows    How far down the formula moves; negative is up.
 * @param columns How far to the right.
 * @returns The formula with `$`-less parts moved; `#REF!` stands for what falls off the sheet. Names, strings, sheet
 *          names and table columns stay.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const pieces = formulaPieces(formula);
  return pieces.map((piece, index) => shiftPiece(piece, pieces, index, rows, columns)).join("");
}

function shiftPiece(
  { kind, text }: FormulaPiece,
  pieces: readonly FormulaPiece[],
  index: number,
  rows: number,
  columns: number,
): string {
  if (kind !== "word") return text;
  const next = pieces[index + 1]?.text ?? "";
  const before = pieces[index - 1]?.text ?? "";
  // A function, a sheet name, a table.
  if (next === "(" || next === "!" || next.startsWith("[")) return text;
  const cell = CELL.exec(text);
  if (cell) {
    const [, fixedColumn = "", letters = "", fixedRow = "", digits = ""] = cell;
    const column = shiftColumn(fixedColumn, letters, columns);
    const row = shiftRow(fixedRow, digits, rows);
    return column === undefined || row === undefined ? "#REF!" : column + row;
  }
  if (next !== ":" && before !== ":") return text;
  const [, fixedColumn, letters] = COLUMN.exec(text) ?? [];
  if (letters !== undefined) return shiftColumn(fixedColumn ?? "", letters, columns) ?? "#REF!";
  const [, fixedRow, digits] = ROW.exec(text) ?? [];
  if (digits !== undefined) return shiftRow(fixedRow ?? "", digits, rows) ?? "#REF!";
  return text;
}

function shiftColumn(fixed: string, letters: string, columns: number): string | undefined {
  const index = columnIndexOf(letters) + (fixed === "" ? columns : 0);
  return index >= 0 && index < MAX_COLUMNS ? fixed + columnLetters(index) : undefined;
}

function shiftRow(fixed: string, digits: string, rows: number): string | undefined {
  const number = Number(digits) + (fixed === "" ? rows : 0);
  return number >= 1 && number <= MAX_ROWS ? fixed + String(number) : undefined;
}
