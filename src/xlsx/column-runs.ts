/** Neighbouring columns of a table that share something, as one area: one rule instead of many. */
import type { TablePlace } from "../blueprint/place";
import type { ColumnBlueprint, TableBlueprint } from "../blueprint/sheet";
import { areaName } from "../raw/a1";

export type ColumnRun = {
  /** The body cells of all its columns. */
  readonly area: string;
  readonly first: ColumnBlueprint;
};

/** Runs of equal keys from left to right; a column whose key is `undefined` belongs to none. */
export function columnRuns(
  table: TableBlueprint,
  place: TablePlace,
  keyOf: (column: ColumnBlueprint) => string | undefined,
): readonly ColumnRun[] {
  const runs: { key: string; from: number; to: number; first: ColumnBlueprint }[] = [];
  for (const [index, column] of table.columns.entries()) {
    const key = keyOf(column);
    if (key === undefined) continue;
    const last = runs.at(-1);
    if (last?.key === key && last.to === index - 1) last.to = index;
    else runs.push({ key, from: index, to: index, first: column });
  }
  return runs.map(({ from, to, first }) => {
    const [left, right] = [place.firstColumnIndex + from, place.firstColumnIndex + to];
    const bottom = place.headerRowNumber + place.rowCount - 1;
    return { area: areaName({ top: place.headerRowNumber, left, bottom, right }), first };
  });
}
