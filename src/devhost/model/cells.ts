/** Reads and changes single cells and areas of the sparse cell map, in time linear in the cells touched. */
import { type Area, MAX_COLUMNS, MAX_ROWS } from "../../raw/a1";
import type { BookCell, BookSheet, CellStyle } from "../../ooxml/book";

export function cellAt(sheet: BookSheet, rowIndex: number, columnIndex: number): BookCell | undefined {
  return sheet.cells.get(rowIndex)?.get(columnIndex);
}

/** The cell to write into; a new one takes over the style of its row, else of its column. */
export function cellForWriting(sheet: BookSheet, rowIndex: number, columnIndex: number): BookCell {
  let row = sheet.cells.get(rowIndex);
  if (!row) {
    row = new Map();
    sheet.cells.set(rowIndex, row);
  }
  let cell = row.get(columnIndex);
  if (!cell) {
    cell = { value: null };
    const style = lineStyle(sheet, rowIndex, columnIndex);
    if (style) cell.style = style;
    row.set(columnIndex, cell);
  }
  return cell;
}

export function removeCell(sheet: BookSheet, rowIndex: number, columnIndex: number): void {
  const row = sheet.cells.get(rowIndex);
  if (!row?.delete(columnIndex)) return;
  if (row.size === 0) sheet.cells.delete(rowIndex);
}

export function styleAt(sheet: BookSheet, rowIndex: number, columnIndex: number): CellStyle | undefined {
  const cell = cellAt(sheet, rowIndex, columnIndex);
  return cell ? cell.style : lineStyle(sheet, rowIndex, columnIndex);
}

/** The look of a cell that is not there. */
export function lineStyle(sheet: BookSheet, rowIndex: number, columnIndex: number): CellStyle | undefined {
  return sheet.rows.get(rowIndex)?.style ?? sheet.columns.get(columnIndex)?.style;
}

export function rowCountOf(area: Area): number {
  return area.bottom - area.top + 1;
}

export function columnCountOf(area: Area): number {
  return area.right - area.left + 1;
}

export function isWholeColumns(area: Area): boolean {
  return area.top === 0 && area.bottom === MAX_ROWS - 1;
}

export function isWholeRows(area: Area): boolean {
  return area.left === 0 && area.right === MAX_COLUMNS - 1;
}

export function contains(outer: Area, rowIndex: number, columnIndex: number): boolean {
  return rowIndex >= outer.top && rowIndex <= outer.bottom && columnIndex >= outer.left && columnIndex <= outer.right;
}

export function containsArea(outer: Area, inner: Area): boolean {
  return contains(outer, inner.top, inner.left) && contains(outer, inner.bottom, inner.right);
}

export function intersectionOf(a: Area, b: Area): Area | undefined {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : undefined;
}

export function boundingArea(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** Visits the cells that exist inside the area; chooses the shorter way to find them. Row order is not promised. */
export function eachCell(
  sheet: BookSheet,
  area: Area,
  visit: (cell: BookCell, rowIndex: number, columnIndex: number) => void,
): void {
  const visitRow = (row: Map<number, BookCell>, rowIndex: number): void => {
    if (columnCountOf(area) > row.size) {
      for (const [columnIndex, cell] of row) {
        if (columnIndex >= area.left && columnIndex <= area.right) visit(cell, rowIndex, columnIndex);
      }
      return;
    }
    for (let columnIndex = area.left; columnIndex <= area.right; columnIndex += 1) {
      const cell = row.get(columnIndex);
      if (cell) visit(cell, rowIndex, columnIndex);
    }
  };
  if (rowCountOf(area) > sheet.cells.size) {
    for (const [rowIndex, row] of sheet.cells) {
      if (rowIndex >= area.top && rowIndex <= area.bottom) visitRow(row, rowIndex);
    }
    return;
  }
  for (let rowIndex = area.top; rowIndex <= area.bottom; rowIndex += 1) {
    const row = sheet.cells.get(rowIndex);
    if (row) visitRow(row, rowIndex);
  }
}

/** Whether a cell inside the area is as asked for. */
export function someCell(sheet: BookSheet, area: Area, isSo: (cell: BookCell) => boolean): boolean {
  const found: BookCell[] = [];
  eachCell(sheet, area, (cell) => {
    if (found.length === 0 && isSo(cell)) found.push(cell);
  });
  return found.length > 0;
}

/** The smallest area with everything in it; `valuesOnly` leaves out cells that are only formatted. */
export function usedArea(sheet: BookSheet, valuesOnly: boolean, within?: Area): Area | undefined {
  let used: Area | undefined;
  const whole = within ?? { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };
  eachCell(sheet, whole, (cell, rowIndex, columnIndex) => {
    if (valuesOnly && cell.value === null && cell.formula === undefined) return;
    const one = { top: rowIndex, left: columnIndex, bottom: rowIndex, right: columnIndex };
    used = used ? boundingArea(used, one) : one;
  });
  return used;
}
