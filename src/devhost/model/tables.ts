/** Tables in the book: finding them, their parts, their headings, and what creating one does to the cells. */
import { type Area, areaName, areasOverlap } from "../../raw/a1";
import type { Book, BookSheet, BookTable, BookTableColumn } from "../../ooxml/book";
import { displayText } from "../entry/display-text";
import { HostFailure, invalidArgument } from "../errors";
import type { HostState } from "../host-state";
import { nameKey, requireFreeTableName } from "../rules/defined-name";
import { areaOf } from "./areas";
import { cellAt, cellForWriting } from "./cells";
import { mergesIn } from "./merges";
import { renameColumnInFormulas } from "./names-in-formulas";

export type PlacedTable = { readonly sheet: BookSheet; readonly table: BookTable };

export function findTable(book: Book, matches: (table: BookTable) => boolean): PlacedTable | undefined {
  for (const sheet of book.sheets) {
    const table = sheet.tables.find(matches);
    if (table) return { sheet, table };
  }
  return undefined;
}

export function tablesIn(sheet: BookSheet, area: Area): BookTable[] {
  return sheet.tables.filter((table) => areasOverlap(areaOf(table.area), area));
}

export type TableParts = {
  readonly whole: Area;
  readonly header: Area;
  readonly body: Area;
  readonly totals: Area | undefined;
};

export function partsOf(table: BookTable): TableParts {
  const whole = areaOf(table.area);
  const lastBodyRow = table.hasTotals ? whole.bottom - 1 : whole.bottom;
  return {
    whole,
    header: { ...whole, bottom: whole.top },
    body: { ...whole, top: whole.top + 1, bottom: lastBodyRow },
    totals: table.hasTotals ? { ...whole, top: whole.bottom } : undefined,
  };
}

/** Throws where a table may not be: on another table, on merged cells. `moved` may overlap its own former place. */
export function requireTablePlace(sheet: BookSheet, area: Area, moved?: BookTable): void {
  const other = tablesIn(sheet, area).find((table) => table !== moved);
  if (other) throw new HostFailure("InvalidOperation", `A table can't overlap another table: ${other.name}.`);
  if (mergesIn(sheet, area).length > 0) {
    throw new HostFailure("MergedRangeConflict", "A table can't contain merged cells.");
  }
}

/** Makes a table of cells whose first row holds the headings; one row of headings alone gets a blank row below. */
export function createTable(state: HostState, sheet: BookSheet, given: Area): BookTable {
  const area = given.top === given.bottom ? { ...given, bottom: given.bottom + 1 } : given;
  requireTablePlace(sheet, area);
  const id = state.nextTableId;
  state.nextTableId += 1;
  const table: BookTable = {
    id,
    name: freeTableName(state.book, id),
    area: areaName(area),
    columns: [],
    hasTotals: false,
    hasFilterButtons: true,
    styleName: "TableStyleMedium2",
    bandedRows: true,
  };
  for (let columnIndex = area.left; columnIndex <= area.right; columnIndex += 1) {
    const name = uniqueHeading(
      headingText(state, sheet, area.top, columnIndex),
      table.columns,
      columnIndex - area.left,
    );
    table.columns.push({ name });
    setHeadingCell(sheet, area.top, columnIndex, name);
  }
  sheet.tables.push(table);
  return table;
}

function freeTableName(book: Book, id: number): string {
  for (let number = id; ; number += 1) {
    const name = `Table${number}`;
    try {
      requireFreeTableName(book, name);
      return name;
    } catch (failure) {
      if (!(failure instanceof HostFailure)) throw failure;
    }
  }
}

function headingText(state: HostState, sheet: BookSheet, rowIndex: number, columnIndex: number): string {
  const cell = cellAt(sheet, rowIndex, columnIndex);
  return cell ? displayText(cell, state.book.date1904) : "";
}

/** A heading that is blank or taken gets the name Excel would give it: `Column3`, `Hạn2`. */
export function uniqueHeading(wanted: string, others: readonly BookTableColumn[], position: number): string {
  const taken = new Set(others.map(({ name }) => nameKey(name)));
  const base = wanted === "" ? `Column${position + 1}` : wanted;
  if (!taken.has(nameKey(base))) return base;
  const stem = wanted === "" ? "Column" : wanted;
  let number = wanted === "" ? position + 1 : 2;
  while (taken.has(nameKey(`${stem}${number}`))) number += 1;
  return `${stem}${number}`;
}

/** Headings are text, whatever was entered. */
export function setHeadingCell(sheet: BookSheet, rowIndex: number, columnIndex: number, name: string): void {
  const cell = cellForWriting(sheet, rowIndex, columnIndex);
  cell.value = name;
  delete cell.formula;
  delete cell.quotePrefix;
}

/** Takes what now stands in the heading cells of the columns for the columns' names, and formulas follow. */
export function readHeadings(state: HostState, sheet: BookSheet, table: BookTable, written: Area): void {
  const { header } = partsOf(table);
  for (
    let columnIndex = Math.max(header.left, written.left);
    columnIndex <= Math.min(header.right, written.right);
    columnIndex += 1
  ) {
    const column = table.columns[columnIndex - header.left];
    if (!column) throw new Error(`The table ${table.name} has fewer columns than its area`);
    const text = headingText(state, sheet, header.top, columnIndex);
    const others = table.columns.filter((each) => each !== column);
    renameColumn(state, sheet, table, column, uniqueHeading(text, others, columnIndex - header.left));
  }
}

export function renameColumn(
  state: HostState,
  sheet: BookSheet,
  table: BookTable,
  column: BookTableColumn,
  name: string,
): void {
  const { header } = partsOf(table);
  const before = column.name;
  column.name = name;
  setHeadingCell(sheet, header.top, header.left + table.columns.indexOf(column), name);
  renameColumnInFormulas(state.book, table, before, name);
}

/** For `TableColumn.name`: unlike a heading typed into a cell, a name that is taken is refused. */
export function requireFreeColumnName(table: BookTable, name: string, renamed?: BookTableColumn): void {
  if (name === "") throw invalidArgument("a table column needs a name");
  const taken = table.columns.some((column) => column !== renamed && nameKey(column.name) === nameKey(name));
  if (taken) throw invalidArgument(`the table ${table.name} has a column "${name}" already`);
}

/** Whether cells of the area are also headings, so that writing there renames columns. */
export function touchesHeader(table: BookTable, area: Area): boolean {
  return areasOverlap(partsOf(table).header, area);
}
