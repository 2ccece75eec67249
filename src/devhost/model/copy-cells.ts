/** `copyFrom`: contents and looks from one range into another, formulas moved along. */
import type { Area } from "../../raw/a1";
import type { BookCell } from "../../ooxml/book";
import { invalidArgument } from "../errors";
import type { HostState, RangeRef } from "../host-state";
import { cellAt, cellForWriting, columnCountOf, removeCell, rowCountOf } from "./cells";
import { raiseChanged } from "./events";
import { movedFormula } from "./move-formula";
import { calculateNow } from "./read-cells";
import { assignStyle } from "./styles";
import { emptyCell, noticeInTables } from "./write-cells";

export const COPY_TYPES = ["All", "Formulas", "Values", "Formats"] as const;
export type CopyOptions = {
  readonly type: (typeof COPY_TYPES)[number];
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
};

/** The source is repeated over a larger destination whose sides are multiples of its own; a single cell grows to it. */
export function copyCells(state: HostState, from: RangeRef, to: RangeRef, options: CopyOptions): void {
  if (options.transpose) throw invalidArgument("copying with transpose is not pretended");
  if (options.type === "Values" && state.stale) calculateNow(state);
  const [rows, columns] = [rowCountOf(from.area), columnCountOf(from.area)];
  const area = destination(to.area, rows, columns);
  const cells = readSource(from);
  for (let rowIndex = area.top; rowIndex <= area.bottom; rowIndex += 1) {
    for (let columnIndex = area.left; columnIndex <= area.right; columnIndex += 1) {
      const [row, column] = [(rowIndex - area.top) % rows, (columnIndex - area.left) % columns];
      const source = cells[row]?.[column];
      const isBlank = !source || (source.value === null && source.formula === undefined);
      if (options.skipBlanks && isBlank) continue;
      const down = rowIndex - (from.area.top + row);
      const right = columnIndex - (from.area.left + column);
      copyCell(to, rowIndex, columnIndex, source, options.type, (formula) => movedFormula(formula, down, right));
    }
  }
  state.stale = true;
  noticeInTables(state, to.sheet, area);
  raiseChanged(state, to.sheet, area, { changeType: "RangeEdited" });
}

function destination(area: Area, rows: number, columns: number): Area {
  const fits = rowCountOf(area) % rows === 0 && columnCountOf(area) % columns === 0;
  return fits ? area : { ...area, bottom: area.top + rows - 1, right: area.left + columns - 1 };
}

/** Copies, so that overlapping ranges do not read what was just written. */
function readSource({ sheet, area }: RangeRef): (BookCell | undefined)[][] {
  const rows: (BookCell | undefined)[][] = [];
  for (let rowIndex = area.top; rowIndex <= area.bottom; rowIndex += 1) {
    const row: (BookCell | undefined)[] = [];
    for (let columnIndex = area.left; columnIndex <= area.right; columnIndex += 1) {
      const cell = cellAt(sheet, rowIndex, columnIndex);
      row.push(cell && { ...cell });
    }
    rows.push(row);
  }
  return rows;
}

function copyCell(
  { sheet }: RangeRef,
  rowIndex: number,
  columnIndex: number,
  source: BookCell | undefined,
  type: CopyOptions["type"],
  move: (formula: string) => string,
): void {
  if (!source && type === "All") {
    removeCell(sheet, rowIndex, columnIndex);
    return;
  }
  if (type !== "Formats") {
    if (!source || (source.value === null && source.formula === undefined)) emptyCell(sheet, rowIndex, columnIndex);
    else {
      const cell = cellForWriting(sheet, rowIndex, columnIndex);
      cell.value = source.value;
      if (source.formula !== undefined && type !== "Values") cell.formula = move(source.formula);
      else delete cell.formula;
      if (source.quotePrefix === true) cell.quotePrefix = true;
      else delete cell.quotePrefix;
    }
  }
  const style = source?.style;
  if (type === "All" || type === "Formats") {
    if (style || cellAt(sheet, rowIndex, columnIndex)) assignStyle(cellForWriting(sheet, rowIndex, columnIndex), style);
  }
}
