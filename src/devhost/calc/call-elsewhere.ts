/**
 * Functions we have not written ourselves, calculated by the formula library on a small sheet of the arguments' values.
 *
 * The library is not used for whole workbooks: it counts COUNTIF(area,column) by the first value only, blank cells as 0
 * under "<=", takes a cycle for 0, and its time grows with the square of the rows.
 */
import {
  calculateFormulas,
  type CellLike,
  type RowLike,
  type WorkbookLike,
  type WorksheetLike,
} from "@cj-tech-master/excelts/formula";
import { areaName } from "../../ooxml/a1";
import { blockOf, type Evaluation } from "./evaluation";
import type { Expression } from "./parse-formula";
import { type Matrix, NAME, type Scalar, type Value, VALUE } from "./values";

/** They need to know of references, hidden rows or the clock, or answer with more than one value. */
const NOT_BY_VALUE = [
  "AGGREGATE",
  "AREAS",
  "CELL",
  "FORMULATEXT",
  "GETPIVOTDATA",
  "HYPERLINK",
  "INFO",
  "ISFORMULA",
  "ISREF",
  "LAMBDA",
  "LET",
  "RAND",
  "RANDARRAY",
  "RANDBETWEEN",
  "SHEET",
  "SHEETS",
];
const FORMULA_TYPE = 6;
const OTHER_TYPE = 2;
const LARGEST_BLOCK = 200_000;

/** #NAME? for a function nobody knows. */
export function callElsewhere(name: string, args: readonly Expression[], evaluation: Evaluation): Value {
  if (NOT_BY_VALUE.includes(name)) return NAME;
  const values = args.map((argument) => evaluation.evaluate(argument, evaluation));
  const blocks = values.map((value) => blockOf(value, evaluation));
  if (blocks.some(({ height, width }) => height * width > LARGEST_BLOCK)) return VALUE;
  const cells = new Map<string, CellLike>();
  let left = 1;
  const areas = blocks.map((block, index) => {
    placeBlock(cells, block, left);
    const area = { top: 0, left, bottom: block.height - 1, right: left + block.width - 1 };
    left += block.width;
    return args[index]?.kind === "missing" ? "" : areaName(area);
  });
  const result: CellLike = {
    row: 1,
    col: 1,
    type: FORMULA_TYPE,
    formula: `${name}(${areas.join(",")})`,
    model: {},
    value: undefined,
    result: undefined,
  };
  cells.set("1 1", result);
  calculateFormulas(workbookOf(cells, left));
  return valueOf(result.result);
}

function placeBlock(cells: Map<string, CellLike>, block: Matrix, left: number): void {
  block.values.forEach((value, place) => {
    if (value === null) return;
    const row = Math.floor(place / block.width) + 1;
    const col = left + (place % block.width) + 1;
    cells.set(`${String(row)} ${String(col)}`, { row, col, type: OTHER_TYPE, model: {}, value, result: undefined });
  });
}

function workbookOf(cells: ReadonlyMap<string, CellLike>, width: number): WorkbookLike {
  const sheet = worksheetOf([...cells.values()], width);
  return { worksheets: [sheet], getWorksheet: () => sheet };
}

function worksheetOf(cells: readonly CellLike[], width: number): WorksheetLike {
  const rows = new Map<number, CellLike[]>();
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  const find = (row: number, col: number) => rows.get(row)?.find((cell) => cell.col === col);
  return {
    id: 1,
    name: "Sheet1",
    dimensions: { top: 1, left: 1, bottom: Math.max(...rows.keys()), right: width + 1 },
    eachRow: (...given: readonly unknown[]) => {
      const callback = given.at(-1) as (row: RowLike, rowNumber: number) => void;
      for (const [number, row] of rows) callback(rowOf(row), number);
    },
    findCell: find,
    getCell: (row, col) => find(row, col) ?? { row, col, type: 0, model: {}, value: null, result: undefined },
  };
}

function rowOf(cells: readonly CellLike[]): RowLike {
  return {
    eachCell: (...given: readonly unknown[]) => {
      const callback = given.at(-1) as (cell: CellLike, column: number) => void;
      for (const cell of cells) callback(cell, cell.col);
    },
  };
}

function valueOf(result: CellLike["result"]): Scalar {
  if (result === undefined) return NAME;
  if (result instanceof Date) return VALUE;
  return result;
}
