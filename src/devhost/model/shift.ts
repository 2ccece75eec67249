/** Inserting and deleting cells: everything a sheet holds moves along, and formulas keep pointing at what they meant. */
import { type Area, areaName, cellName, parseArea, parseCell } from "../../raw/a1";
import type { BookCell, BookSheet } from "../../ooxml/book";
import { rewriteFormula } from "../calc/tokenize-formula";
import { HostFailure } from "../errors";
import type { HostState } from "../host-state";
import { requireAllowed } from "../rules/protection";
import { areaOf } from "./areas";
import { cellAt, cellForWriting } from "./cells";
import { raiseChanged, type Change } from "./events";
import { rewriteEveryFormula } from "./formulas";
import {
  type Axis,
  isWholeLines,
  type Shift,
  shiftLines,
  shiftOf,
  shiftPieces,
  shiftReference,
  tears,
} from "./shift-geometry";
import { movedFilter } from "./table-filter";
import { shiftPage } from "./shift-page";
import { requireTablesMayShift, shiftTables } from "./shift-tables";

/** Inserts blank cells where the area is; along rows what was there moves down, along columns right. */
export function insertCells(state: HostState, sheet: BookSheet, area: Area, axis: Axis): void {
  const shift = shiftOf(area, axis, "insert");
  requireAllowed(sheet, isWholeLines(shift) ? (axis === "rows" ? "allowInsertRows" : "allowInsertColumns") : undefined);
  requireMayShift(sheet, shift);
  requireRoom(sheet, shift);
  applyShift(state, sheet, shift);
  takeOverLooks(sheet, shift);
  raiseChanged(state, sheet, area, changeOf(shift));
}

/** Deletes the area's cells; along rows what was below moves up, along columns what was right of them moves left. */
export function deleteCells(state: HostState, sheet: BookSheet, area: Area, axis: Axis): void {
  const shift = shiftOf(area, axis, "delete");
  requireAllowed(sheet, isWholeLines(shift) ? (axis === "rows" ? "allowDeleteRows" : "allowDeleteColumns") : undefined);
  requireMayShift(sheet, shift);
  applyShift(state, sheet, shift);
  raiseChanged(state, sheet, area, changeOf(shift));
}

function changeOf({ axis, kind, ...rest }: Shift): Change {
  const whole = isWholeLines({ axis, kind, ...rest });
  const inserted = kind === "insert";
  const what = whole ? (axis === "rows" ? "Row" : "Column") : "Cell";
  const direction = inserted
    ? axis === "rows"
      ? "ShiftCellDown"
      : "ShiftCellRight"
    : axis === "rows"
      ? "ShiftCellUp"
      : "ShiftCellLeft";
  const changeType = `${what}${inserted ? "Inserted" : "Deleted"}` as const;
  return { changeType, shiftDirection: direction };
}

function requireMayShift(sheet: BookSheet, shift: Shift): void {
  requireTablesMayShift(sheet, shift);
  if (sheet.merges.some((merge) => tears(areaOf(merge), shift))) {
    throw new HostFailure("MergedRangeConflict", "This operation would change a part of a merged range.");
  }
}

/** Excel does not push filled cells off the sheet. */
function requireRoom(sheet: BookSheet, shift: Shift): void {
  for (const [rowIndex, row] of sheet.cells) {
    for (const [columnIndex, cell] of row) {
      if (cell.value === null && cell.formula === undefined) continue;
      const one = { top: rowIndex, left: columnIndex, bottom: rowIndex, right: columnIndex };
      if (shiftReference(one, shift)) continue;
      throw new HostFailure("InsertDeleteConflict", "Filled cells would be pushed off the sheet.");
    }
  }
}

function applyShift(state: HostState, sheet: BookSheet, shift: Shift): void {
  moveCells(sheet, shift);
  moveLines(sheet, shift);
  shiftTables(state, sheet, shift);
  sheet.merges = sheet.merges.flatMap((name) => shifted(name, shift) ?? []);
  for (const rule of [...sheet.validations, ...sheet.conditionals]) {
    rule.areas = rule.areas.flatMap((name) => shiftPieces(areaOf(name), shift).map(areaName));
  }
  sheet.validations = sheet.validations.filter(({ areas }) => areas.length > 0);
  sheet.conditionals = sheet.conditionals.filter(({ areas }) => areas.length > 0);
  for (const chart of sheet.charts) {
    chart.fromCell = shiftedCell(chart.fromCell, shift);
    chart.toCell = shiftedCell(chart.toCell, shift);
  }
  if (sheet.hyperlinks) {
    sheet.hyperlinks = sheet.hyperlinks.flatMap((link) => {
      const area = shifted(link.area, shift);
      return area === undefined ? [] : [{ ...link, area }];
    });
  }
  if (sheet.autoFilterXml !== undefined) {
    const filter = movedFilter(sheet.autoFilterXml, (area) => shiftReference(area, shift));
    if (filter === undefined) delete sheet.autoFilterXml;
    else sheet.autoFilterXml = filter;
  }
  shiftPage(sheet, shift);
  for (const range of state.ranges) {
    if (range.sheet !== sheet) continue;
    const area = shiftReference(range.area, shift);
    if (area) range.area = area;
    else range.gone = true;
  }
  shiftFormulas(state, sheet, shift);
  state.stale = true;
}

function moveCells(sheet: BookSheet, shift: Shift): void {
  const { axis, from, to } = shift;
  if (axis === "rows" && isWholeLines(shift)) {
    const rows = [...sheet.cells];
    sheet.cells.clear();
    for (const [rowIndex, row] of rows) {
      const lines = shiftLines(rowIndex, rowIndex, shift);
      if (lines) sheet.cells.set(lines.first, row);
    }
    return;
  }
  const moving: { rowIndex: number; columnIndex: number; cell: BookCell }[] = [];
  for (const [rowIndex, row] of sheet.cells) {
    for (const [columnIndex, cell] of row) {
      const [line, across] = axis === "rows" ? [rowIndex, columnIndex] : [columnIndex, rowIndex];
      if (across < from || across > to || line < shift.start) continue;
      row.delete(columnIndex);
      const lines = shiftLines(line, line, shift);
      if (!lines) continue;
      moving.push(
        axis === "rows" ? { rowIndex: lines.first, columnIndex, cell } : { rowIndex, columnIndex: lines.first, cell },
      );
    }
  }
  for (const { rowIndex, columnIndex, cell } of moving) {
    const row = sheet.cells.get(rowIndex) ?? new Map<number, BookCell>();
    row.set(columnIndex, cell);
    sheet.cells.set(rowIndex, row);
  }
  for (const [rowIndex, row] of sheet.cells) if (row.size === 0) sheet.cells.delete(rowIndex);
}

/** Heights and widths belong to entire rows and columns. */
function moveLines(sheet: BookSheet, shift: Shift): void {
  if (!isWholeLines(shift)) return;
  moveKeys<unknown>(shift.axis === "rows" ? sheet.rows : sheet.columns, shift);
}

function moveKeys<T>(lines: Map<number, T>, shift: Shift): void {
  const entries = [...lines];
  lines.clear();
  for (const [index, line] of entries) {
    const moved = shiftLines(index, index, shift);
    if (moved) lines.set(moved.first, line);
  }
}

function shifted(name: string, shift: Shift): string | undefined {
  const area = shiftReference(areaOf(name), shift);
  return area && areaName(area);
}

function shiftedCell(name: string, shift: Shift): string {
  const cell = parseCell(name);
  if (!cell) return name;
  const area = { top: cell.rowIndex, left: cell.columnIndex, bottom: cell.rowIndex, right: cell.columnIndex };
  const moved = shiftReference(area, shift);
  return moved ? cellName(moved.top, moved.left) : name;
}

function shiftFormulas(state: HostState, sheet: BookSheet, shift: Shift): void {
  const key = sheet.name.toLowerCase();
  rewriteEveryFormula(state.book, (formula, on) =>
    rewriteFormula(formula, (token) => {
      if (token.kind !== "reference") return undefined;
      if (token.sheet === undefined ? on !== sheet : token.sheet.toLowerCase() !== key) return undefined;
      return shiftedToken(token.text, token.area, shift);
    }),
  );
}

/** Keeps the sheet in front and every `$` where it was. */
function shiftedToken(text: string, areaText: string, shift: Shift): string | undefined {
  const area = parseArea(areaText);
  if (!area) return undefined;
  const moved = shiftReference(area, shift);
  const prefix = text.slice(0, text.length - areaText.length);
  if (!moved) return `${prefix}#REF!`;
  if (
    moved.top === area.top &&
    moved.left === area.left &&
    moved.bottom === area.bottom &&
    moved.right === area.right
  ) {
    return undefined;
  }
  const ends = areaText.split(":");
  const corners = [
    { rowIndex: moved.top, columnIndex: moved.left },
    { rowIndex: moved.bottom, columnIndex: moved.right },
  ];
  return prefix + ends.map((end, index) => respelled(end, corners[index] ?? { rowIndex: 0, columnIndex: 0 })).join(":");
}

function respelled(end: string, corner: { rowIndex: number; columnIndex: number }): string {
  const name = cellName(corner.rowIndex, corner.columnIndex);
  const letters = name.replace(/\d+/, "");
  return end.replace(/[A-Za-z]+/, letters).replace(/\d+/, String(corner.rowIndex + 1));
}

/** New rows look like the row above, new columns like the column to the left. */
function takeOverLooks(sheet: BookSheet, shift: Shift): void {
  if (shift.start === 0) return;
  if (isWholeLines(shift)) {
    const lines: Map<number, object> = shift.axis === "rows" ? sheet.rows : sheet.columns;
    const before = lines.get(shift.start - 1);
    for (let line = shift.start; before && line < shift.start + shift.count; line += 1) lines.set(line, { ...before });
  }
  const likeness = shift.axis === "rows" ? sheet.cells.get(shift.start - 1) : undefined;
  if (shift.axis === "rows") {
    for (const [columnIndex, model] of likeness ?? []) {
      if (columnIndex < shift.from || columnIndex > shift.to || !model.style) continue;
      for (let row = shift.start; row < shift.start + shift.count; row += 1)
        cellForWriting(sheet, row, columnIndex).style = model.style;
    }
    return;
  }
  for (const rowIndex of sheet.cells.keys()) {
    const style = cellAt(sheet, rowIndex, shift.start - 1)?.style;
    if (!style || rowIndex < shift.from || rowIndex > shift.to) continue;
    for (let column = shift.start; column < shift.start + shift.count; column += 1)
      cellForWriting(sheet, rowIndex, column).style = style;
  }
}
