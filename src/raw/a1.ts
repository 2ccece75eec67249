/** A1 references: cells, areas and sheet names in quotes. Indexes count from 0, row numbers in text from 1. */

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export type Cell = { readonly rowIndex: number; readonly columnIndex: number };
/** Both corners are inside. */
export type Area = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

/** 0 → "A", 26 → "AA". */
export function columnLetters(columnIndex: number): string {
  let letters = "";
  for (let rest = columnIndex + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "A" → 0; letters in either case. */
export function columnIndexOf(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export function cellName(rowIndex: number, columnIndex: number): string {
  return `${columnLetters(columnIndex)}${rowIndex + 1}`;
}

/** One cell is written as one cell: `A1`, not `A1:A1`. */
export function areaName({ top, left, bottom, right }: Area): string {
  const first = cellName(top, left);
  return top === bottom && left === right ? first : `${first}:${cellName(bottom, right)}`;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;

/** `undefined` for anything that is not one cell of the sheet. */
export function parseCell(text: string): Cell | undefined {
  const [, letters, digits] = CELL.exec(text) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  const cell = { rowIndex: Number(digits) - 1, columnIndex: columnIndexOf(letters) };
  const inside = cell.rowIndex >= 0 && cell.rowIndex < MAX_ROWS && cell.columnIndex < MAX_COLUMNS;
  return inside ? cell : undefined;
}

/** Reads `A1`, `A1:C5`, `$A$1:$C$5`; corners in any order. Whole rows and columns (`5:6`, `A:C`) span the sheet. */
export function parseArea(text: string): Area | undefined {
  const [from = "", to = from, ...extra] = text.split(":");
  if (extra.length > 0) return undefined;
  const rows = [from, to].map((end) => /^\$?(\d{1,7})$/.exec(end)?.[1]);
  if (rows[0] !== undefined && rows[1] !== undefined) {
    return ordered(Number(rows[0]) - 1, 0, Number(rows[1]) - 1, MAX_COLUMNS - 1);
  }
  const columns = [from, to].map((end) => /^\$?([A-Za-z]{1,3})$/.exec(end)?.[1]);
  if (columns[0] !== undefined && columns[1] !== undefined) {
    return ordered(0, columnIndexOf(columns[0]), MAX_ROWS - 1, columnIndexOf(columns[1]));
  }
  const [first, last] = [parseCell(from), parseCell(to)];
  if (!first || !last) return undefined;
  return ordered(first.rowIndex, first.columnIndex, last.rowIndex, last.columnIndex);
}

function ordered(row1: number, column1: number, row2: number, column2: number): Area | undefined {
  const area = {
    top: Math.min(row1, row2),
    left: Math.min(column1, column2),
    bottom: Math.max(row1, row2),
    right: Math.max(column1, column2),
  };
  return area.top >= 0 && area.bottom < MAX_ROWS && area.right < MAX_COLUMNS ? area : undefined;
}

export function areasOverlap(a: Area, b: Area): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

/** `Kế hoạch` → `'Kế hoạch'`: always quoted, which every reader accepts. */
export function quoteSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
