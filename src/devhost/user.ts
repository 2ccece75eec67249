/** What a person does in Excel: types, renames, deletes, protects, presses a button of the ribbon. */
import type { BookSheet } from "../ooxml/book";
import { type HostState, type PushEntry, rememberAside } from "./host-state";
import { areaOf } from "./model/areas";
import { deleteCells, insertCells } from "./model/shift";
import { activateSheet, deleteSheet, findSheet, renameSheet } from "./model/sheets";
import { sortTable } from "./model/sort-table";
import { resizeTable } from "./model/table-edits";
import { findTable, partsOf, type PlacedTable } from "./model/tables";
import { enter, typeInto } from "./model/type-entry";
import { nameKey } from "./rules/defined-name";

export { UserRefusal } from "./model/type-entry";

export type User = {
  /** As a person types it in a Vietnamese Excel; "" empties the cell. Throws `UserRefusal` when the cell refuses. */
  readonly type: (sheet: string, cell: string, entry: string) => void;
  readonly select: (sheet: string, cell: string) => void;
  readonly renameSheet: (sheet: string, name: string) => void;
  readonly deleteSheet: (sheet: string) => void;
  /** Entire rows, counted from 0. */
  readonly insertRows: (sheet: string, rowIndex: number, count: number) => void;
  readonly deleteRows: (sheet: string, rowIndex: number, count: number) => void;
  /** Adds a column with this heading before the given one, or at the right end. */
  readonly insertTableColumn: (table: string, heading: string, before?: string) => void;
  readonly deleteTableColumn: (table: string, heading: string) => void;
  readonly renameTableColumn: (table: string, heading: string, name: string) => void;
  /** Sorts the body by a column, ascending; values only, as Excel sorts formulas by what they show. */
  readonly sortTable: (table: string, heading: string) => void;
  readonly protect: (sheet: string, password?: string) => void;
  readonly unprotect: (sheet: string) => void;
  /** Presses a ribbon button that runs a function; resolved when the function calls `event.completed()`. */
  readonly pressButton: (actionId: string) => Promise<void>;
};

export type UserParts = {
  readonly state: HostState;
  /** Tells listeners and sends events. */
  readonly settle: () => void;
  readonly push: (entries: readonly PushEntry[]) => void;
  readonly presses: Map<number, () => void>;
};

const COMMAND_CATEGORY = 2;
const COMMAND_TYPE = 1000;

export function createUser({ state, settle, push, presses }: UserParts): User {
  const act = (change: () => void): void => {
    try {
      change();
      state.stale = true;
      state.touched = true;
    } finally {
      settle();
    }
  };
  return {
    type: (sheet, cell, entry) => act(() => typeInto(state, sheetNamed(state, sheet), cell, entry)),
    select: (sheet, cell) =>
      act(() => {
        const on = sheetNamed(state, sheet);
        activateSheet(state, on);
        state.selection = { sheet: on, area: areaOf(cell) };
      }),
    renameSheet: (sheet, name) => act(() => renameSheet(state, sheetNamed(state, sheet), name)),
    deleteSheet: (sheet) => act(() => deleteSheet(state, sheetNamed(state, sheet))),
    insertRows: (sheet, rowIndex, count) =>
      act(() => insertCells(state, sheetNamed(state, sheet), wholeRows(rowIndex, count), "rows")),
    deleteRows: (sheet, rowIndex, count) =>
      act(() => deleteCells(state, sheetNamed(state, sheet), wholeRows(rowIndex, count), "rows")),
    insertTableColumn: (table, heading, before) =>
      act(() => insertColumn(state, tableNamed(state, table), heading, before)),
    deleteTableColumn: (table, heading) =>
      act(() => {
        const { sheet, area } = columnOf(tableNamed(state, table), heading);
        deleteCells(state, sheet, area, "columns");
      }),
    renameTableColumn: (table, heading, name) =>
      act(() => {
        const { sheet, area } = columnOf(tableNamed(state, table), heading);
        enter(state, sheet, area.top, area.left, name);
      }),
    sortTable: (table, heading) =>
      act(() => {
        const placed = tableNamed(state, table);
        sortTable(state, placed, columnOf(placed, heading).area.left);
      }),
    protect: (sheet, password) =>
      act(() => {
        const named = sheetNamed(state, sheet);
        named.protection = { options: {}, hasPassword: password !== undefined };
        rememberAside(state, named, "password", password ?? "");
      }),
    unprotect: (sheet) =>
      act(() => {
        delete sheetNamed(state, sheet).protection;
      }),
    pressButton: pressing(push, presses),
  };
}

function pressing(push: UserParts["push"], presses: UserParts["presses"]): User["pressButton"] {
  let lastPress = 0;
  return (actionId) => {
    lastPress += 1;
    const press = lastPress;
    const message = [actionId, JSON.stringify({ press, source: { id: actionId } })];
    return new Promise((resolve) => {
      presses.set(press, resolve);
      push([{ messageCategory: COMMAND_CATEGORY, messageType: COMMAND_TYPE, targetId: "", message }]);
    });
  };
}

function sheetNamed(state: HostState, name: string): BookSheet {
  const sheet = findSheet(state, name);
  if (!sheet) throw new Error(`There is no sheet "${name}"`);
  return sheet;
}

function tableNamed(state: HostState, name: string): PlacedTable {
  const placed = findTable(state.book, (table) => nameKey(table.name) === nameKey(name));
  if (!placed) throw new Error(`There is no table "${name}"`);
  return placed;
}

function columnOf({ sheet, table }: PlacedTable, heading: string) {
  const index = table.columns.findIndex((column) => nameKey(column.name) === nameKey(heading));
  if (index < 0) throw new Error(`The table ${table.name} has no column "${heading}"`);
  const { whole } = partsOf(table);
  return { sheet, area: { ...whole, left: whole.left + index, right: whole.left + index } };
}

function wholeRows(rowIndex: number, count: number) {
  return { ...areaOf(`${rowIndex + 1}:${rowIndex + count}`) };
}

function insertColumn(state: HostState, placed: PlacedTable, heading: string, before: string | undefined): void {
  const { sheet, table } = placed;
  const { whole } = partsOf(table);
  if (before === undefined) {
    const area = { ...whole, left: whole.right + 1, right: whole.right + 1 };
    insertCells(state, sheet, area, "columns");
    resizeTable(state, placed, { ...whole, right: whole.right + 1 });
    enter(state, sheet, whole.top, whole.right + 1, heading);
    return;
  }
  const { area } = columnOf(placed, before);
  insertCells(state, sheet, area, "columns");
  if (area.left === whole.left) resizeTable(state, placed, { ...whole, right: whole.right + 1 });
  enter(state, sheet, whole.top, area.left, heading);
}
