/** INDEX, MATCH, lookups, and questions about references. */
import type { CellError } from "../../ooxml/book";
import { indexOf, keyOf, wildcardOf, withoutEscapes } from "./criteria";
import { blockOf, type Evaluation } from "./evaluation";
import {
  type FunctionRule,
  none,
  numberArgument,
  onSingles,
  scalarOf,
  textArgument,
  truthArgument,
} from "./function-rule";
import { rangeAt } from "./references";
import {
  cellOf,
  compareValues,
  heightOf,
  isError,
  isMatrix,
  isRange,
  type Matrix,
  matrixOf,
  NA,
  type Range,
  REF,
  type Scalar,
  type Value,
  VALUE,
  widthOf,
} from "./values";

/** Excel refuses to look for longer text. */
const LONGEST_SOUGHT = 255;
const notFirst = (index: number): boolean => index > 0;
const notSecond = (index: number): boolean => index !== 1;

export const LOOKUP_FUNCTIONS: Readonly<Record<string, FunctionRule>> = {
  INDEX: { takes: [2, 3], single: notFirst, run: indexed },
  MATCH: { takes: [2, 3], single: notSecond, run: match },
  VLOOKUP: { takes: [3, 4], single: notSecond, run: (args, evaluation) => lookUp(args, evaluation, "down") },
  HLOOKUP: { takes: [3, 4], single: notSecond, run: (args, evaluation) => lookUp(args, evaluation, "across") },
  ROW: shape(
    ([range]) => (range ? range.area.top + 1 : 0),
    ({ at }) => at.rowIndex + 1,
  ),
  COLUMN: shape(
    ([range]) => (range ? range.area.left + 1 : 0),
    ({ at }) => at.columnIndex + 1,
  ),
  ROWS: { takes: [1, 1], single: none, run: ([value = null]) => sizeOf(value, heightOf, ({ height }) => height) },
  COLUMNS: { takes: [1, 1], single: none, run: ([value = null]) => sizeOf(value, widthOf, ({ width }) => width) },
  INDIRECT: onSingles([1, 2], (args, evaluation) => {
    const { calculation } = evaluation;
    const value = evaluation.evaluate(calculation.expression(textArgument(args, 0)), evaluation);
    return isRange(value) ? value : REF;
  }),
  OFFSET: { takes: [3, 5], single: notFirst, run: offset },
};

function shape(
  ofRange: (ranges: readonly Range[]) => number,
  ofPlace: (evaluation: Evaluation) => number,
): FunctionRule {
  return {
    takes: [0, 1],
    single: none,
    run: (args, evaluation) => {
      const [argument] = args;
      if (argument === undefined) return ofPlace(evaluation);
      return isError(argument) ? argument : isRange(argument) ? ofRange([argument]) : VALUE;
    },
  };
}

function sizeOf(value: Value, ofRange: (range: Range) => number, ofBlock: (block: Matrix) => number): Value {
  if (isError(value)) return value;
  return isRange(value) ? ofRange(value) : isMatrix(value) ? ofBlock(value) : 1;
}

/** Of an area a reference, so that `SUM(INDEX(area,0,2))` adds up a column; 0 means the whole row or column. */
function indexed(args: readonly Value[], evaluation: Evaluation): Value {
  const [source = null] = args;
  if (isError(source)) return source;
  const block = blockOf(source, evaluation);
  const isLine = args.length === 2 && block.height === 1;
  const row = isLine ? 0 : numberArgument(args, 1, 0);
  const column = isLine ? numberArgument(args, 1, 0) : numberArgument(args, 2, 0);
  if (typeof row !== "number") return row;
  if (typeof column !== "number") return column;
  const [down, right] = [Math.trunc(row), Math.trunc(column)];
  if (down < 0 || right < 0) return VALUE;
  if (down > block.height || right > block.width) return REF;
  if (isRange(source)) return rangeAt(source.sheet, partOf(source, down, right));
  return partOfBlock(block, down, right);
}

function partOf({ area }: Range, down: number, right: number): Range["area"] {
  return {
    top: down === 0 ? area.top : area.top + down - 1,
    bottom: down === 0 ? area.bottom : area.top + down - 1,
    left: right === 0 ? area.left : area.left + right - 1,
    right: right === 0 ? area.right : area.left + right - 1,
  };
}

function partOfBlock(block: Matrix, down: number, right: number): Value {
  const rows = down === 0 ? [...Array(block.height).keys()] : [down - 1];
  const columns = right === 0 ? [...Array(block.width).keys()] : [right - 1];
  const values = rows.flatMap((row) => columns.map((column) => cellOf(block, row, column)));
  return values.length === 1 ? (values[0] ?? null) : matrixOf(rows.length, columns.length, values);
}

/** Position from 1 in one row or column; #N/A if there is none. */
function match(args: readonly Value[], evaluation: Evaluation): Value {
  const [, area = null] = args;
  const kind = numberArgument(args, 2, args.length > 2 ? 0 : 1);
  if (typeof kind !== "number") return kind;
  if (isError(area)) return area;
  const block = blockOf(area, evaluation);
  if (block.height > 1 && block.width > 1) return NA;
  const place = placeOf(scalarOf(args[0]) ?? 0, block, Math.sign(kind));
  return typeof place === "number" ? place + 1 : place;
}

/** Order 0: the first equal one (`*` and `?` stand for text); 1: the last not above, sorted up; -1: not below, sorted down. */
function placeOf(sought: Scalar, block: Matrix, order: number): number | CellError {
  if (typeof sought === "string" && sought.length > LONGEST_SOUGHT) return VALUE;
  if (sought === null || isError(sought)) return NA;
  if (order !== 0) return nearest(sought, block, order);
  const pattern = typeof sought === "string" ? wildcardOf(sought) : undefined;
  if (pattern) {
    const found = block.values.findIndex((value) => typeof value === "string" && pattern(value));
    return found < 0 ? NA : found;
  }
  const key = typeof sought === "string" ? keyOf(withoutEscapes(sought)) : keyOf(sought);
  return indexOf(block).exact.get(key)?.[0] ?? NA;
}

function nearest(sought: string | number | boolean, block: Matrix, order: number): number | CellError {
  let found: number | undefined;
  for (const [place, value] of block.values.entries()) {
    if (value === null || typeof value === "object" || typeof value !== typeof sought) continue;
    if (compareValues(value, sought) * order > 0) break;
    found = place;
  }
  return found ?? NA;
}

function lookUp(args: readonly Value[], evaluation: Evaluation, direction: "down" | "across"): Value {
  const [, table = null] = args;
  const line = numberArgument(args, 2, 0);
  const isSorted = truthArgument(args, 3, true);
  if (typeof line !== "number") return line;
  if (typeof isSorted !== "boolean") return isSorted;
  if (isError(table)) return table;
  const block = blockOf(table, evaluation);
  if (line < 1) return VALUE;
  if (line > (direction === "down" ? block.width : block.height)) return REF;
  const keys = isRange(table)
    ? evaluation.calculation.block(firstLine(table, direction))
    : firstLineOf(block, direction);
  const place = placeOf(scalarOf(args[0]) ?? 0, keys, isSorted ? 1 : 0);
  if (typeof place !== "number") return place;
  const other = Math.trunc(line) - 1;
  return direction === "down" ? cellOf(block, place, other) : cellOf(block, other, place);
}

function firstLine({ sheet, area, kind }: Range, direction: "down" | "across"): Range {
  return { kind, sheet, area: direction === "down" ? { ...area, right: area.left } : { ...area, bottom: area.top } };
}

function firstLineOf(block: Matrix, direction: "down" | "across"): Matrix {
  const length = direction === "down" ? block.height : block.width;
  const values = [...Array(length).keys()].map((at) =>
    direction === "down" ? cellOf(block, at, 0) : cellOf(block, 0, at),
  );
  return matrixOf(length, 1, values);
}

function offset(args: readonly Value[]): Value {
  const [source = null] = args;
  if (isError(source)) return source;
  if (!isRange(source)) return VALUE;
  const { area, sheet } = source;
  const sizes: number[] = [];
  for (const [index, otherwise] of [
    [1, 0],
    [2, 0],
    [3, heightOf(source)],
    [4, widthOf(source)],
  ] as const) {
    const number = numberArgument(args, index, otherwise);
    if (typeof number !== "number") return number;
    sizes.push(Math.trunc(number));
  }
  const [down = 0, right = 0, height = 1, width = 1] = sizes;
  const [top, left] = [area.top + down, area.left + right];
  return rangeAt(sheet, { top, left, bottom: top + height - 1, right: left + width - 1 });
}
