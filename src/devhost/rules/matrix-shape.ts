/** Whether what is assigned to a range has the range's shape. */
import type { Area } from "../../raw/a1";
import { HostFailure, invalidArgument } from "../errors";
import { columnCountOf, isWholeColumns, isWholeRows, rowCountOf } from "../model/cells";

/** Excel's own limit for one call on the desktop. */
const MOST_CELLS = 5_000_000;

export type Matrix = {
  /** The value for a cell, counted from the area's upper left one. */
  readonly at: (row: number, column: number) => unknown;
  /** One value for every cell. */
  readonly isScalar: boolean;
};

/** A single value fills the area; an array must have exactly its rows and columns. */
export function requireShape(value: unknown, area: Area, member: string): Matrix {
  if (isWholeColumns(area) || isWholeRows(area)) {
    throw invalidArgument(`${member} of whole rows or columns cannot be set`);
  }
  const [rows, columns] = [rowCountOf(area), columnCountOf(area)];
  if (rows * columns > MOST_CELLS) throw new HostFailure("OperationCellsExceedLimit", "The range has too many cells.");
  if (!Array.isArray(value)) return { at: () => value, isScalar: true };
  const list: readonly unknown[] = value;
  if (list.length !== rows) throw wrongShape(member, rows, columns, `${list.length} rows`);
  for (const row of list) {
    if (!Array.isArray(row)) throw wrongShape(member, rows, columns, "rows that are no arrays");
    if (row.length !== columns) throw wrongShape(member, rows, columns, `a row of ${row.length} columns`);
  }
  const matrix = list as readonly (readonly unknown[])[];
  return { at: (row, column) => matrix[row]?.[column], isScalar: false };
}

function wrongShape(member: string, rows: number, columns: number, found: string): HostFailure {
  return invalidArgument(
    `the number of rows or columns in the input array doesn't match the range: ${member} of ${rows} × ${columns} cells was given ${found}`,
  );
}
