/** Sheets as read from files, written down as people see them: rows of values, merges by their names. */
import { parseArea } from "../../src/raw/a1";
import type { RawCell, RawRow, RawSheet, RawValue, RawWorkbook } from "../../src/raw/workbook";

/** A blank is `null` or "". A cell is given whole where its font or format matters. */
export type Written = string | number | boolean | null | RawCell;

export type SheetOptions = {
  readonly name?: string;
  readonly visibility?: RawSheet["visibility"];
  /** "A1:C1". */
  readonly merges?: readonly string[];
  /** Row number of the first row. */
  readonly from?: number;
};

export function rawSheet(rows: readonly (readonly Written[])[], options: SheetOptions = {}): RawSheet {
  const { name = "Báo cáo", visibility = "visible", merges = [], from = 1 } = options;
  return {
    name,
    visibility,
    rows: rows.flatMap((cells, index) => rawRow(cells, index + from - 1)),
    merges: merges.map((merge) => {
      const area = parseArea(merge);
      if (!area) throw new Error(`no area: ${merge}`);
      return area;
    }),
  };
}

function rawRow(written: readonly Written[], rowIndex: number): readonly RawRow[] {
  const cells = new Map(
    written.flatMap((value, columnIndex): readonly (readonly [number, RawCell])[] =>
      value === null || value === "" ? [] : [[columnIndex, isCell(value) ? value : { value }]],
    ),
  );
  return cells.size === 0 ? [] : [{ rowIndex, cells }];
}

function isCell(value: Exclude<Written, null>): value is RawCell {
  return typeof value === "object";
}

export function rawWorkbook(...sheets: readonly RawSheet[]): RawWorkbook {
  return { sheets };
}

export function rawCell(value: RawValue, more: Omit<RawCell, "value"> = {}): RawCell {
  return { value, ...more };
}
