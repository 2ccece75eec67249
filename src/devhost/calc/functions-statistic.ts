/** Sums, counts and orders over areas, and SUBTOTAL. */
import { parseArea } from "../../raw/a1";
import type { BookSheet, CellError } from "../../ooxml/book";
import { blockOf, type Evaluation, finite } from "./evaluation";
import { type FunctionRule, MANY, none, numberArgument } from "./function-rule";
import {
  DIV0,
  heightOf,
  isError,
  isMatrix,
  isRange,
  NA,
  NUM,
  type Range,
  type Scalar,
  toNumber,
  type Value,
  VALUE,
} from "./values";

type Total = (values: readonly Scalar[]) => number | CellError;

/** By SUBTOTAL's number. Values are as they stand in cells: only numbers are added up. */
const TOTALS: readonly (readonly [name: string, total: Total])[] = [
  [
    "AVERAGE",
    (values) => overNumbers(values, (numbers) => (numbers.length === 0 ? DIV0 : sum(numbers) / numbers.length)),
  ],
  ["COUNT", (values) => values.filter((value) => typeof value === "number").length],
  ["COUNTA", (values) => values.filter((value) => value !== null).length],
  [
    "MAX",
    (values) => overNumbers(values, (numbers) => numbers.reduce((one, other) => Math.max(one, other), numbers[0] ?? 0)),
  ],
  [
    "MIN",
    (values) => overNumbers(values, (numbers) => numbers.reduce((one, other) => Math.min(one, other), numbers[0] ?? 0)),
  ],
  [
    "PRODUCT",
    (values) =>
      overNumbers(values, (numbers) => (numbers.length === 0 ? 0 : numbers.reduce((one, other) => one * other, 1))),
  ],
  ["STDEV", (values) => overNumbers(values, (numbers) => deviation(numbers, 1, Math.sqrt))],
  ["STDEVP", (values) => overNumbers(values, (numbers) => deviation(numbers, 0, Math.sqrt))],
  ["SUM", (values) => overNumbers(values, sum)],
  ["VAR", (values) => overNumbers(values, (numbers) => deviation(numbers, 1, (square) => square))],
  ["VARP", (values) => overNumbers(values, (numbers) => deviation(numbers, 0, (square) => square))],
];

export const STATISTIC_FUNCTIONS: Readonly<Record<string, FunctionRule>> = {
  ...Object.fromEntries(TOTALS.map(([name, total]) => [name, totalRule(name, total)])),
  COUNTBLANK: {
    takes: [1, 1],
    single: none,
    run: ([area = null], evaluation) => {
      if (!isRange(area)) return VALUE;
      const { values, height, width } = blockOf(area, evaluation);
      return height * width - values.filter((value) => value !== null && value !== "").length;
    },
  },
  MEDIAN: {
    takes: [1, MANY],
    single: none,
    run: (args, evaluation) =>
      ordered(args, evaluation, (sorted) => {
        const middle = sorted.length / 2;
        return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
      }),
  },
  LARGE: { takes: [2, 2], single: (index) => index === 1, run: (args, evaluation) => nth(args, evaluation, true) },
  SMALL: { takes: [2, 2], single: (index) => index === 1, run: (args, evaluation) => nth(args, evaluation, false) },
  RANK: { takes: [2, 3], single: (index) => index !== 1, run: rank },
  "RANK.EQ": { takes: [2, 3], single: (index) => index !== 1, run: rank },
  SUBTOTAL: { takes: [2, MANY], single: (index) => index === 0, run: subtotal },
};

function totalRule(name: string, total: Total): FunctionRule {
  return {
    takes: [1, MANY],
    single: none,
    run: (args, evaluation) => {
      const values: Scalar[] = [];
      for (const argument of args) {
        if (isRange(argument) || isMatrix(argument))
          for (const value of blockOf(argument, evaluation).values) values.push(value);
        else values.push(name === "COUNTA" ? (argument ?? "") : typed(argument, name === "COUNT"));
      }
      const result = total(values);
      return typeof result === "number" ? finite(result) : result;
    },
  };
}

/** A value written in the call itself counts as a number if it can be one; COUNT passes over what cannot. */
function typed(value: Scalar, isCount: boolean): Scalar {
  const number = toNumber(value);
  return isCount && typeof number !== "number" ? null : number;
}

function overNumbers(
  values: readonly Scalar[],
  total: (numbers: readonly number[]) => number | CellError,
): number | CellError {
  const error = values.find(isError);
  return error ?? total(values.filter((value) => typeof value === "number"));
}

function sum(numbers: readonly number[]): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

function deviation(numbers: readonly number[], lost: 0 | 1, scale: (square: number) => number): number | CellError {
  if (numbers.length <= lost) return DIV0;
  const mean = sum(numbers) / numbers.length;
  return scale(sum(numbers.map((number) => (number - mean) ** 2)) / (numbers.length - lost));
}

function ordered(args: readonly Value[], evaluation: Evaluation, pick: (sorted: readonly number[]) => Value): Value {
  const values = args.flatMap((argument) => blockOf(argument, evaluation).values);
  const error = values.find(isError);
  if (error) return error;
  const sorted = values.filter((value) => typeof value === "number").sort((one, other) => one - other);
  return sorted.length === 0 ? NUM : pick(sorted);
}

function nth(args: readonly Value[], evaluation: Evaluation, fromTop: boolean): Value {
  const place = numberArgument(args, 1, 0);
  if (typeof place !== "number") return place;
  return ordered(args.slice(0, 1), evaluation, (sorted) =>
    sorted.at(fromTop ? -Math.ceil(place) : Math.ceil(place) - 1) === undefined || place < 1 || place > sorted.length
      ? NUM
      : (sorted.at(fromTop ? -Math.ceil(place) : Math.ceil(place) - 1) ?? NUM),
  );
}

function rank(args: readonly Value[], evaluation: Evaluation): Value {
  const [number, ascending] = [numberArgument(args, 0, 0), numberArgument(args, 2, 0)];
  if (typeof number !== "number") return number;
  if (typeof ascending !== "number") return ascending;
  return ordered(args.slice(1, 2), evaluation, (sorted) => {
    if (!sorted.includes(number)) return NA;
    return 1 + sorted.filter((other) => (ascending === 0 ? other > number : other < number)).length;
  });
}

/** Skips cells that are subtotals themselves, rows a filter hides, and from 101 on every hidden row. */
function subtotal(args: readonly Value[], evaluation: Evaluation): Value {
  const number = numberArgument(args, 0, 0);
  if (typeof number !== "number") return number;
  const kind = Math.trunc(number);
  const total = TOTALS[(kind > 100 ? kind - 100 : kind) - 1]?.[1];
  const ranges = args.slice(1).filter(isRange);
  if (!total || ranges.length !== args.length - 1) return VALUE;
  const result = total(ranges.flatMap((range) => visibleValues(range, kind > 100, evaluation)));
  return typeof result === "number" ? finite(result) : result;
}

function visibleValues(range: Range, skipsHidden: boolean, evaluation: Evaluation): Scalar[] {
  const { sheet, area } = range;
  const { values, width } = blockOf(range, evaluation);
  const kept: Scalar[] = [];
  for (let row = 0; row < Math.min(heightOf(range), values.length / width); row++) {
    const rowIndex = area.top + row;
    if (sheet.rows.get(rowIndex)?.hidden && (skipsHidden || isFiltered(sheet, rowIndex))) continue;
    const cells = sheet.cells.get(rowIndex);
    for (let column = 0; column < width; column++) {
      const formula = cells?.get(area.left + column)?.formula ?? "";
      if (!/\b(?:SUBTOTAL|AGGREGATE)\(/i.test(formula)) kept.push(values[row * width + column] ?? null);
    }
  }
  return kept;
}

function isFiltered(sheet: BookSheet, rowIndex: number): boolean {
  return sheet.tables.some((table) => {
    const area = parseArea(table.area);
    return table.autoFilterXml !== undefined && area !== undefined && rowIndex > area.top && rowIndex <= area.bottom;
  });
}
