/** Answers formulas against the values that stand in a calculated book; changes nothing in it. */
import { MAX_ROWS } from "../raw/a1";
import type { Book, BookSheet, BookValue } from "../ooxml/book";
import type { Calculation } from "./calc/calculation";
import { evaluate } from "./calc/evaluate";
import { type Expression, parseFormula } from "./calc/parse-formula";
import { referencesOf } from "./calc/references";
import { heightOf, isMatrix, isRange, type Matrix, NAME, type Range, type Value, widthOf } from "./calc/values";

export type CalculatedBook = {
  /** One value: the cell's own row and column decide where an area is given; blank stays `null`. */
  readonly value: (formula: string, sheet: BookSheet, rowIndex: number, columnIndex: number) => BookValue;
  /** All values of an area or of a defined name that leads to one, row by row; a single value alone. */
  readonly values: (formula: string, sheet: BookSheet, rowIndex: number, columnIndex: number) => readonly BookValue[];
};

/** Holds for the moment: make another one after the book has changed. Formulas stand without the leading "=". */
export function readCalculated(book: Book): CalculatedBook {
  const expressions = new Map<string, Expression>();
  const blocks = new Map<string, Matrix>();
  const calculation: Calculation = {
    book,
    references: referencesOf(book),
    read: (sheet, rowIndex, columnIndex) => sheet.cells.get(rowIndex)?.get(columnIndex)?.value ?? null,
    block: (range) => remembered(blocks, keyOf(range), () => readBlock(range)),
    expression: (formula) =>
      remembered(expressions, formula, () => parseFormula(formula) ?? { kind: "value", value: NAME }),
  };
  const answer = (formula: string, sheet: BookSheet, rowIndex: number, columnIndex: number): Value =>
    evaluate(calculation.expression(formula), { calculation, at: { sheet, rowIndex, columnIndex } });

  return {
    value: (formula, sheet, rowIndex, columnIndex) => {
      const value = answer(formula, sheet, rowIndex, columnIndex);
      if (isRange(value)) return calculation.read(value.sheet, value.area.top, value.area.left);
      return isMatrix(value) ? (value.values[0] ?? null) : value;
    },
    values: (formula, sheet, rowIndex, columnIndex) => {
      const value = answer(formula, sheet, rowIndex, columnIndex);
      if (isRange(value)) return calculation.block(value).values;
      return isMatrix(value) ? value.values : [value];
    },
  };
}

function remembered<T>(known: Map<string, T>, key: string, make: () => T): T {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

function keyOf({ sheet, area }: Range): string {
  return [sheet.id, area.top, area.left, area.bottom, area.right].join(" ");
}

/** Whole columns are read as far as the sheet is used. */
function readBlock(range: Range): Matrix {
  const { sheet, area } = range;
  const bottom = area.bottom === MAX_ROWS - 1 ? lastUsedRow(sheet) : area.bottom;
  const values: BookValue[] = [];
  for (let row = area.top; row <= bottom; row++) {
    const cells = sheet.cells.get(row);
    for (let column = area.left; column <= area.right; column++) values.push(cells?.get(column)?.value ?? null);
  }
  const filled = Math.max(0, bottom - area.top + 1);
  return { kind: "matrix", height: heightOf(range), width: widthOf(range), filled, values };
}

function lastUsedRow(sheet: BookSheet): number {
  let last = -1;
  for (const row of sheet.cells.keys()) last = Math.max(last, row);
  return last;
}
