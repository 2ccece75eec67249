/**
 * Which column of a table holds what, once its cells have been looked at: one column for each key, the columns of each
 * field with the better match first, and those nobody understands.
 */
import type { RawCell } from "../raw/workbook";
import { type Grid, textThrough } from "./grid";
import type { Head, HeadColumn } from "./find-table";
import type { Status } from "../plan/status";
import { isPercentHead, type Meaning } from "./column-meaning";
import { isStatusWord } from "./read-status";
import { REPORT_FIELDS, type ReportField } from "./submission";

export type KeyMeaning = "ordinal" | "code" | "content" | "area" | "group" | "agency";

export type FieldColumn = {
  readonly field: ReportField;
  readonly columnIndex: number;
  readonly head: string;
  readonly headedPercent: boolean;
  /** Of a column of marks: the status that holds where one is marked. */
  readonly status: Status | undefined;
};

export type TableColumns = {
  readonly keys: { readonly [key in KeyMeaning]?: number };
  /** Every field's columns, the better match first. */
  readonly fields: readonly FieldColumn[];
  /** Columns with a known meaning that nothing is taken from: the plan's own and last period's. */
  readonly ignored: ReadonlySet<number>;
  /** Two columns with one meaning: the better one first. */
  readonly doubled: readonly (readonly [HeadColumn, HeadColumn])[];
};

/** Cells looked at to see what a column holds. Our choice. */
const SAMPLE = 60;

/**
 * @param rowIndexes Rows of the body.
 * @param isTask Whether a text is the plan's words for a task: tells which of two columns of contents is meant.
 */
export function settleColumns(
  grid: Grid,
  head: Head,
  rowIndexes: readonly number[],
  isTask: (text: string) => boolean,
): TableColumns {
  const sample = rowIndexes.slice(0, SAMPLE);
  const textsOf = ({ columnIndex }: HeadColumn): readonly string[] =>
    sample.map((rowIndex) => grid.text(rowIndex, columnIndex)).filter((text) => text !== "");
  const settled = settleMeanings(grid, head.columns, sample);
  const keys: Partial<Record<KeyMeaning, number>> = {};
  const doubled: (readonly [HeadColumn, HeadColumn])[] = [];
  for (const key of ["ordinal", "code", "content", "area", "group", "agency"] as const) {
    const columns = settled.filter(({ meaning }) => meaning === key);
    const rating = (column: HeadColumn): number =>
      column.weight + (key === "content" ? 10 * textsOf(column).filter(isTask).length : 0);
    const [best, ...others] = byRating(columns, rating);
    if (!best) continue;
    keys[key] = best.columnIndex;
    for (const other of others) doubled.push([best, other]);
  }
  const fields = REPORT_FIELDS.flatMap((field): readonly FieldColumn[] => {
    const columns = byRating(
      settled.filter(({ meaning }) => meaning === field),
      ({ weight }) => weight,
    );
    const [best, ...others] = columns;
    for (const other of others) if (best) doubled.push([best, other]);
    const marks = field === "status" ? settled.filter(({ meaning }) => meaning === "mark") : [];
    return [...columns, ...marks].map(({ columnIndex, head: words, status }) => ({
      field,
      columnIndex,
      head: words,
      headedPercent: isPercentHead(words),
      status,
    }));
  });
  const ignored = settled.filter(({ meaning }) => meaning === "plan").map(({ columnIndex }) => columnIndex);
  return { keys, fields, ignored: new Set(ignored), doubled };
}

function byRating(columns: readonly HeadColumn[], rating: (column: HeadColumn) => number): readonly HeadColumn[] {
  return columns
    .map((column) => ({ column, worth: rating(column) }))
    .sort((a, b) => b.worth - a.worth || a.column.columnIndex - b.column.columnIndex)
    .map(({ column }) => column);
}

/** Heads that two meanings share are settled by what the cells hold; a status may stand under any of some heads. */
function settleMeanings(grid: Grid, columns: readonly HeadColumn[], sample: readonly number[]): readonly HeadColumn[] {
  const holdsStatuses = ({ columnIndex }: HeadColumn): boolean => {
    const filled = sample.filter((rowIndex) => textThrough(grid, rowIndex, columnIndex) !== "");
    const cells = filled.map((rowIndex) => grid.cell(rowIndex, columnIndex));
    const statuses = cells.filter((cell) => isStatusCell(cell));
    const areShort = filled.every((rowIndex) => grid.text(rowIndex, columnIndex).length <= STATUS_CHARACTERS);
    return areShort && statuses.length > 0 && statuses.length >= filled.length * MOSTLY;
  };
  let hasStatus = columns.some(({ meaning }) => meaning === "status" || meaning === "mark");
  const settle = (column: HeadColumn): Meaning | undefined => {
    const { meaning } = column;
    if (meaning === undefined || !MAY_BE_STATUS.includes(meaning)) return meaning;
    if (!hasStatus && holdsStatuses(column)) {
      hasStatus = true;
      return "status";
    }
    if (meaning === "level") return "progress";
    return meaning === "situation" ? "result" : meaning;
  };
  const inOrder = MAY_BE_STATUS.flatMap((meaning) => columns.filter((column) => column.meaning === meaning));
  const settled = new Map(inOrder.map((column) => [column, settle(column)]));
  return columns.map((column) => (settled.has(column) ? { ...column, meaning: settled.get(column) } : column));
}

/** A word or two; and how much of a column must be statuses for the rest to be asked about. Our choice. */
const STATUS_CHARACTERS = 40;
const MOSTLY = 0.75;

function isStatusCell(cell: RawCell | undefined): boolean {
  return typeof cell?.value === "string" && isStatusWord(cell);
}

/** In the order in which they are asked. */
const MAY_BE_STATUS: readonly Meaning[] = ["situation", "level", "progress", "result"];
