/** What the parts of a formula are given to work with, and how values and blocks of values are met alike. */
import type { Book, BookSheet, CellError } from "../../ooxml/book";
import type { Expression } from "./parse-formula";
import { intersection, type Place, type References } from "./references";
import { isMatrix, isRange, type Matrix, NUM, type Range, type Scalar, spreadCell, type Value, VALUE } from "./values";

/** One pass over a book. */
export type Calculation = {
  readonly book: Book;
  readonly references: References;
  /** A cell's value, calculated if need be. */
  readonly read: (sheet: BookSheet, rowIndex: number, columnIndex: number) => Scalar;
  /** All values of an area; the same block for the same area throughout the pass. */
  readonly block: (range: Range) => Matrix;
  /** Parsed once per text; what cannot be parsed is #NAME?. */
  readonly expression: (formula: string) => Expression;
};

export type Evaluation = {
  readonly calculation: Calculation;
  readonly at: Place;
  /** Handed down so that functions can have their arguments evaluated. */
  readonly evaluate: (expression: Expression, evaluation: Evaluation) => Value;
  /** Inside SUMPRODUCT and its like, areas where one value is wanted are taken value by value. */
  readonly byElement?: boolean;
  /** How many defined names were followed to get here. */
  readonly names?: number;
};

/** Beyond this many values an intermediate block is refused with #VALUE!. */
const LARGEST_BLOCK = 5_000_000;

/** One value, or a block where values are taken one by one; what neither fits is #VALUE!. */
export function operandOf(expression: Expression, evaluation: Evaluation): Scalar | Matrix {
  return narrowed(evaluation.evaluate(expression, evaluation), evaluation);
}

function narrowed(value: Value, { calculation, at, byElement }: Evaluation): Scalar | Matrix {
  if (!isRange(value)) return value;
  const { area, sheet } = value;
  if (area.top === area.bottom && area.left === area.right) return calculation.read(sheet, area.top, area.left);
  if (byElement) return calculation.block(value);
  const cell = intersection(value, at);
  return cell ? calculation.read(sheet, cell.rowIndex, cell.columnIndex) : VALUE;
}

export function finite(number: number): number | CellError {
  return Number.isFinite(number) ? number : NUM;
}

/** The operation on single values; with blocks among them, on every place of the largest shape. */
export function eachOf(
  operands: readonly (Scalar | Matrix)[],
  operation: (values: readonly Scalar[]) => Scalar,
): Scalar | Matrix {
  if (!operands.some(isMatrix)) return operation(operands.filter((each): each is Scalar => !isMatrix(each)));
  const blocks = operands.filter(isMatrix);
  const height = Math.max(...blocks.map((block) => block.height));
  const width = Math.max(...blocks.map((block) => block.width));
  if (height * width > LARGEST_BLOCK) return VALUE;
  const values: Scalar[] = [];
  const elements = new Array<Scalar>(operands.length).fill(null);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      operands.forEach((each, index) => {
        elements[index] = isMatrix(each) ? spreadCell(each, row, column) : each;
      });
      values.push(operation(elements));
    }
  }
  return { kind: "matrix", height, width, filled: height, values };
}

/** The values behind an argument, whatever it is. */
export function blockOf(value: Value, { calculation }: Evaluation): Matrix {
  if (isRange(value)) return calculation.block(value);
  return isMatrix(value) ? value : { kind: "matrix", height: 1, width: 1, filled: 1, values: [value] };
}
