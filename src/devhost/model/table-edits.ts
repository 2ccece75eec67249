/** Changes of whole tables: another size, rows and columns more or fewer, a totals row, no table any more. */
import { type Area, areaName, MAX_ROWS, quoteSheetName } from "../../raw/a1";
import type { BookSheet, BookTable } from "../../ooxml/book";
import { rewriteFormula } from "../calc/tokenize-formula";
import { parseStructured, sameName } from "../calc/structured-reference";
import { displayText } from "../entry/display-text";
import { HostFailure, invalidArgument } from "../errors";
import type { HostState } from "../host-state";
import { areaOf } from "./areas";
import { fillCalculatedColumns } from "./calculated-columns";
import { cellAt, cellForWriting, eachCell, removeCell, someCell } from "./cells";
import { raiseChanged } from "./events";
import { rewriteEveryFormula } from "./formulas";
import { localAddressOf } from "./ranges";
import { renameColumnInFormulas } from "./names-in-formulas";
import { deleteCells, insertCells } from "./shift";
import { moveFilterColumns, setTableArea } from "./table-filter";
import { partsOf, type PlacedTable, requireTablePlace, setHeadingCell, uniqueHeading } from "./tables";

/** The headings stay in their row. New columns take their names from the cells; new rows are filled as Excel does. */
export function resizeTable(state: HostState, { sheet, table }: PlacedTable, to: Area): void {
  const before = areaOf(table.area);
  if (to.top !== before.top) throw invalidArgument("the headings of a resized table must stay in their row");
  if (to.bottom === to.top) throw invalidArgument("a table needs at least one row below its headings");
  if (to.left > before.right || to.right < before.left) throw invalidArgument("the new range must overlap the table");
  if (table.hasTotals && to.bottom !== before.bottom) resizeAboveTotals(sheet, before, to);
  requireTablePlace(sheet, to, table);
  const oldBody = partsOf(table).body;
  changeWidth(state, sheet, table, before, to);
  setTableArea(table, to);
  const { body } = partsOf(table);
  if (body.bottom > oldBody.bottom) extendRows(sheet, table, oldBody.bottom, body.bottom);
  state.stale = true;
}

/** Moves the totals row along, as Excel does. */
function resizeAboveTotals(sheet: BookSheet, before: Area, to: Area): void {
  for (let columnIndex = before.left; columnIndex <= before.right; columnIndex += 1) {
    const cell = cellAt(sheet, before.bottom, columnIndex);
    removeCell(sheet, before.bottom, columnIndex);
    if (cell) Object.assign(cellForWriting(sheet, to.bottom, columnIndex), cell);
  }
}

function changeWidth(state: HostState, sheet: BookSheet, table: BookTable, from: Area, to: Area): void {
  const columns: BookTable["columns"] = [];
  for (let columnIndex = to.left; columnIndex <= to.right; columnIndex += 1) {
    const known = table.columns[columnIndex - from.left];
    if (known && columnIndex >= from.left) {
      columns.push(known);
      continue;
    }
    const cell = cellAt(sheet, to.top, columnIndex);
    const name = uniqueHeading(
      cell ? displayText(cell, state.book.date1904) : "",
      [...table.columns, ...columns],
      columnIndex - to.left,
    );
    columns.push({ name });
    setHeadingCell(sheet, to.top, columnIndex, name);
  }
  const before = table.columns;
  const gone = before.filter((column) => !columns.includes(column));
  table.columns = columns;
  moveFilterColumns(table, (index) => {
    const place = columns.findIndex((column) => column === before[index]);
    return place < 0 ? undefined : place;
  });
  for (const column of gone) renameColumnInFormulas(state.book, table, column.name, undefined);
}

/** New body rows get the calculated columns' formulas, and the looks and rules of the row above. */
export function extendRows(sheet: BookSheet, table: BookTable, lastRow: number, newLastRow: number): void {
  fillCalculatedColumns(sheet, table, lastRow + 1, newLastRow);
  const { body } = partsOf(table);
  for (let columnIndex = body.left; columnIndex <= body.right; columnIndex += 1) {
    const style = cellAt(sheet, lastRow, columnIndex)?.style;
    if (!style) continue;
    for (let rowIndex = lastRow + 1; rowIndex <= newLastRow; rowIndex += 1) {
      const cell = cellForWriting(sheet, rowIndex, columnIndex);
      cell.style ??= style;
    }
  }
  for (const rule of [...sheet.validations, ...sheet.conditionals]) {
    rule.areas = rule.areas.map((name) => {
      const area = areaOf(name);
      const within = area.left >= body.left && area.right <= body.right;
      return within && area.bottom === lastRow ? areaName({ ...area, bottom: newLastRow }) : name;
    });
  }
}

/** Makes room for `count` rows before body row `index` (from 0; the number of rows appends) and takes them in. */
export function insertTableRows(state: HostState, { sheet, table }: PlacedTable, index: number, count: number): void {
  const { whole, body } = partsOf(table);
  const top = body.top + index;
  const room = { ...whole, top, bottom: top + count - 1 };
  const appended = index === body.bottom - body.top + 1;
  if (!appended) {
    insertCells(state, sheet, room, "rows");
    return;
  }
  if (table.hasTotals || hasCellsFrom(sheet, room)) insertCells(state, sheet, room, "rows");
  setTableArea(table, { ...whole, bottom: whole.bottom + count });
  extendRows(sheet, table, body.bottom, body.bottom + count);
  raiseChanged(state, sheet, room, { changeType: "RowInserted" });
  state.stale = true;
}

/** Whether anything in the table's columns would have to move down. */
function hasCellsFrom(sheet: BookSheet, room: Area): boolean {
  const below = { ...room, bottom: MAX_ROWS - 1 };
  return someCell(sheet, below, () => true) || sheet.tables.some((table) => areaOf(table.area).top >= room.top);
}

/** The last row is emptied instead: a table keeps one. */
export function deleteTableRow(state: HostState, { sheet, table }: PlacedTable, index: number): void {
  const { body } = partsOf(table);
  const row = { ...body, top: body.top + index, bottom: body.top + index };
  if (body.top < body.bottom) {
    deleteCells(state, sheet, row, "rows");
    return;
  }
  eachCell(sheet, row, (cell) => {
    cell.value = null;
    delete cell.formula;
    delete cell.quotePrefix;
  });
  state.stale = true;
  raiseChanged(state, sheet, row, { changeType: "RowDeleted" });
}

/** Room below the table is the caller's business. */
export function setTotals(state: HostState, { sheet, table }: PlacedTable, on: boolean): void {
  const whole = areaOf(table.area);
  if (on) {
    table.hasTotals = true;
    setTableArea(table, { ...whole, bottom: whole.bottom + 1 });
    const [first] = table.columns;
    if (first && first.totalsLabel === undefined) first.totalsLabel = "Total";
    table.columns.forEach((column, index) => {
      const cell = cellForWriting(sheet, whole.bottom + 1, whole.left + index);
      cell.value = column.totalsLabel ?? null;
      if (column.totalsFormula !== undefined) cell.formula = column.totalsFormula;
    });
  } else {
    for (let columnIndex = whole.left; columnIndex <= whole.right; columnIndex += 1)
      removeCell(sheet, whole.bottom, columnIndex);
    table.hasTotals = false;
    setTableArea(table, { ...whole, bottom: whole.bottom - 1 });
  }
  state.stale = true;
}

/** The table and its cells' contents are gone; nothing moves. */
export function removeTable(state: HostState, { sheet, table }: PlacedTable): void {
  const area = areaOf(table.area);
  sheet.tables = sheet.tables.filter((each) => each !== table);
  for (let rowIndex = area.top; rowIndex <= area.bottom; rowIndex += 1) {
    for (let columnIndex = area.left; columnIndex <= area.right; columnIndex += 1)
      removeCell(sheet, rowIndex, columnIndex);
  }
  state.stale = true;
  raiseChanged(state, sheet, area, { changeType: "RangeEdited" });
}

/** The cells stay; references to the table become plain ones. Those to its own row of each cell are refused. */
export function flattenTable(state: HostState, { sheet, table }: PlacedTable): void {
  const { whole, header, body, totals } = partsOf(table);
  rewriteEveryFormula(state.book, (formula) =>
    rewriteFormula(formula, (token) => {
      if (token.kind !== "structured" || !sameName(token.table, table.name)) return undefined;
      const reference = parseStructured(token.inner);
      if (!reference || reference.parts.includes("#This Row")) {
        throw new HostFailure(
          "NotImplemented",
          "Turning a table with formulas on its own row into a range is not pretended.",
        );
      }
      const [part] = reference.parts;
      const rows = part === "#All" ? whole : part === "#Headers" ? header : part === "#Totals" ? totals : body;
      const ends = (reference.columns ?? []).map((name) =>
        table.columns.findIndex((column) => sameName(column.name, name)),
      );
      const [first = 0, last = table.columns.length - 1] = ends;
      if (!rows || first < 0 || last < 0) return "#REF!";
      const area = { ...rows, left: rows.left + first, right: rows.left + last };
      return `${quoteSheetName(sheet.name)}!${localAddressOf(area)
        .replace(/[A-Z]+/g, "$$$&")
        .replace(/\d+/g, "$$$&")}`;
    }),
  );
  sheet.tables = sheet.tables.filter((each) => each !== table);
  state.stale = true;
}
