/** Contents of a block of cells, cut into steps that fit into requests. */
import { areaName } from "../raw/a1";
import { ACTION_BYTES, cutByBytes, sheetIn, type Step } from "./batch";
import type { Entry } from "./cell-entries";
import { rangesOf } from "./ranges";

/** The library sends values in slices of so many cells, each with a range of its own. */
const SLICE_CELLS = 1500;
const SLICE_ACTIONS = 8;

/** Rows of equal width, the first entry of the first in the cell `top`, `left`, counted from 0. */
export type EntryArea = {
  readonly top: number;
  readonly left: number;
  readonly rows: readonly (readonly Entry[])[];
};

/** Steps that enter the rows; a cell whose entry is `null` is left as it stands. */
export function entrySteps(
  sheetName: string,
  label: string,
  { top, left, rows }: EntryArea,
  member: "values" | "formulas" = "values",
): readonly Step[] {
  let next = top;
  return cutByBytes(rows).map(({ items, bytes }): Step => {
    const first = next;
    next += items.length;
    const width = items[0]?.length ?? 1;
    const address = areaName({ top: first, left, bottom: next - 1, right: left + width - 1 });
    return {
      label,
      bytes: bytes + (2 + SLICE_ACTIONS * Math.ceil((items.length * width) / SLICE_CELLS)) * ACTION_BYTES,
      queue: (context) => {
        rangesOf(sheetIn(context, sheetName))(address)[member] = items.map((row) => [...row]);
      },
    };
  });
}
