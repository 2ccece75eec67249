/**
 * Functions left to the formula library: each is calculated on a small sheet that holds the arguments' values.
 *
 * The library is not given whole workbooks: it takes only the first of several conditions in COUNTIF(area,column), counts
 * blank cells as 0 under "<=", takes a cycle for 0, cannot resolve a name that means a table column, and its time grows
 * with the square of the rows. Functions that answer with more than one value, look at references or came after
 * Excel 2019 are left out and give #NAME?, as does WORKDAY.INTL, which the
 * library gets wrong. All others were compared with LibreOffice.
 */
import {
  calculateFormulas,
  type CellLike,
  type RowLike,
  type WorkbookLike,
  type WorksheetLike,
} from "@cj-tech-master/excelts/formula";
import { areaName } from "../../raw/a1";
import { blockOf, type Evaluation } from "./evaluation";
import { all, type FunctionRule, MANY, none } from "./function-rule";
import { type Matrix, NAME, type Scalar, type Value, VALUE } from "./values";

const ON_SINGLES = (
  "ACOS ASIN ATAN ATAN2 BASE CEILING CEILING.MATH COMBIN COS DATEDIF DAYS360 DECIMAL DEGREES EVEN EXP FACT FLOOR " +
  "FLOOR.MATH FV ISEVEN ISODD ISOWEEKNUM LN LOG LOG10 MROUND NPER ODD PERMUT PI PMT PV RADIANS RATE ROMAN SIN TAN " +
  "WEEKNUM YEARFRAC"
).split(" ");
const ON_AREAS = (
  "AVEDEV AVERAGEA CORREL DEVSQ GCD GEOMEAN HARMEAN INTERCEPT LCM MAXA MINA MODE MODE.SNGL RSQ SLOPE STDEV.P STDEV.S " +
  "SUMSQ VAR.P VAR.S"
).split(" ");
const second = (index: number): boolean => index === 1;
const MIXED: readonly (readonly [names: string, single: (index: number) => boolean])[] = [
  ["IRR PERCENTILE PERCENTILE.EXC PERCENTILE.INC QUARTILE QUARTILE.EXC QUARTILE.INC TRIMMEAN", second],
  ["NPV", (index) => index === 0],
  ["NETWORKDAYS WORKDAY", (index) => index < 2],
];

export const LIBRARY_FUNCTIONS: Readonly<Record<string, FunctionRule>> = Object.fromEntries([
  ...ON_SINGLES.map((name) => [name, ruleFor(name, all)] as const),
  ...ON_AREAS.map((name) => [name, ruleFor(name, none)] as const),
  ...MIXED.flatMap(([names, single]) => names.split(" ").map((name) => [name, ruleFor(name, single)] as const)),
]);

function ruleFor(name: string, single: (index: number) => boolean): FunctionRule {
  return { takes: [0, MANY], single, run: (args, evaluation) => calculated(name, args, evaluation) };
}

const FORMULA_TYPE = 6;
const OTHER_TYPE = 2;
const LARGEST_BLOCK = 1_000_000;

/** The formula stands in A1, the arguments side by side from column B on. */
function calculated(name: string, args: readonly Value[], evaluation: Evaluation): Scalar {
  const blocks = args.map((argument) => blockOf(argument, evaluation));
  if (blocks.some(({ values }) => values.length > LARGEST_BLOCK)) return VALUE;
  const rows = new Map<number, Map<number, CellLike>>();
  let left = 1;
  const areas = blocks.map((block) => {
    placeBlock(rows, block, left);
    const area = { top: 0, left, bottom: Math.max(1, block.filled) - 1, right: left + block.width - 1 };
    left += block.width;
    return areaName(area);
  });
  const formula = `${name}(${areas.join(",")})`;
  const result: CellLike = {
    row: 1,
    col: 1,
    type: FORMULA_TYPE,
    formula,
    model: {},
    value: undefined,
    result: undefined,
  };
  rowOf(rows, 1).set(1, result);
  calculateFormulas(workbookOf(rows, left, evaluation.calculation.book.date1904));
  return valueOf(result.result);
}

function rowOf(rows: Map<number, Map<number, CellLike>>, row: number): Map<number, CellLike> {
  const cells = rows.get(row) ?? new Map<number, CellLike>();
  rows.set(row, cells);
  return cells;
}

function placeBlock(rows: Map<number, Map<number, CellLike>>, block: Matrix, left: number): void {
  block.values.forEach((value, place) => {
    if (value === null) return;
    const row = Math.floor(place / block.width) + 1;
    const col = left + (place % block.width) + 1;
    rowOf(rows, row).set(col, { row, col, type: OTHER_TYPE, model: {}, value, result: undefined });
  });
}

function workbookOf(
  rows: ReadonlyMap<number, ReadonlyMap<number, CellLike>>,
  width: number,
  date1904: boolean,
): WorkbookLike {
  const find = (row: number, col: number) => rows.get(row)?.get(col);
  const sheet: WorksheetLike = {
    id: 1,
    name: "Sheet1",
    dimensions: { top: 1, left: 1, bottom: Math.max(...rows.keys()), right: width + 1 },
    eachRow: (...given: readonly unknown[]) => {
      const callback = given.at(-1) as (row: RowLike, rowNumber: number) => void;
      for (const [number, cells] of rows) callback(rowLike(cells), number);
    },
    findCell: find,
    getCell: (row, col) => find(row, col) ?? { row, col, type: 0, model: {}, value: null, result: undefined },
  };
  return { worksheets: [sheet], getWorksheet: () => sheet, properties: { date1904 } };
}

function rowLike(cells: ReadonlyMap<number, CellLike>): RowLike {
  return {
    eachCell: (...given: readonly unknown[]) => {
      const callback = given.at(-1) as (cell: CellLike, column: number) => void;
      for (const [column, cell] of cells) callback(cell, column);
    },
  };
}

function valueOf(result: CellLike["result"]): Scalar {
  if (result === undefined) return NAME;
  return result instanceof Date ? VALUE : result;
}
