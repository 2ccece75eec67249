/** Gathers the cells of a sheet in whatever order a file has them, and hands them over in ascending order. */
import { damaged } from "../../ooxml/unreadable";
import { MAX_COLUMNS, MAX_ROWS } from "../../raw/a1";
import type { RawCell, RawRow } from "../../raw/workbook";
import { type Budget, spend } from "./reading-limits";

export type RowCollector = {
  /** Of two contents of one cell the later stays. @throws Unreadable outside the sheet or beyond the budget. */
  readonly put: (rowIndex: number, columnIndex: number, cell: RawCell) => void;
  readonly rows: () => RawRow[];
};

export function createRowCollector(budget: Budget): RowCollector {
  const rows = new Map<number, Map<number, RawCell>>();
  let current = new Map<number, RawCell>();
  let currentIndex = -1;
  return {
    put(rowIndex, columnIndex, cell) {
      const isInside = rowIndex >= 0 && rowIndex < MAX_ROWS && columnIndex >= 0 && columnIndex < MAX_COLUMNS;
      if (!isInside) throw damaged(`a cell outside the sheet, row ${rowIndex}, column ${columnIndex}`);
      spend(budget, "cells", 1);
      if (rowIndex !== currentIndex) {
        current = rows.get(rowIndex) ?? new Map<number, RawCell>();
        rows.set(rowIndex, current);
        currentIndex = rowIndex;
      }
      current.set(columnIndex, cell);
    },
    rows: () => ascending(rows).map(([rowIndex, cells]) => ({ rowIndex, cells: new Map(ascending(cells)) })),
  };
}

function ascending<Value>(map: ReadonlyMap<number, Value>): [number, Value][] {
  return [...map].sort(([a], [b]) => a - b);
}
