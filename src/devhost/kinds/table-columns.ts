/** `Excel.TableColumnCollection` and `Excel.TableColumn`. */
import type { BookTableColumn } from "../../ooxml/book";
import { indexOf, textOf } from "../arguments";
import { invalidArgument, itemNotFound } from "../errors";
import type { HostState, RangeRef } from "../host-state";
import { recall, rememberAside } from "../host-state";
import { type Arguments, defineKind, type Target, type KindOf } from "../kind";
import { nameKey } from "../rules/defined-name";
import { requireAllowed, requireUnlocked } from "../rules/protection";
import { newRange } from "../model/ranges";
import { readValues } from "../model/read-cells";
import { deleteCells, insertCells } from "../model/shift";
import { resizeTable } from "../model/table-edits";
import { partsOf, type PlacedTable, renameColumn, requireFreeColumnName } from "../model/tables";
import { writeValues } from "../model/write-cells";
import { rangeKind } from "./declared";

type ColumnRef = PlacedTable & { readonly column: BookTableColumn };

export const tableColumnsKind: KindOf<PlacedTable> = defineKind<PlacedTable>("TableColumnCollection", {
  values: { Count: { get: ({ table }) => table.columns.length } },
  items: (placed) => placed.table.columns.map((column) => tableColumnKind.of({ ...placed, column })),
  item: (placed, key, state) => {
    const column = find(placed, key, state);
    if (!column) throw itemNotFound(`column "${String(key)}" of ${placed.table.name}`);
    return tableColumnKind.of({ ...placed, column });
  },
  finds: {
    GetItemOrNullObject: (placed, [key], state) => {
      const column = find(placed, key, state);
      return column ? tableColumnKind.of({ ...placed, column }) : null;
    },
    GetItemAt: (placed, [index]) => {
      const column = placed.table.columns[indexOf(index, "index")];
      if (!column) throw itemNotFound(`column ${String(index)} of ${placed.table.name}`);
      return tableColumnKind.of({ ...placed, column });
    },
  },
  makes: { Add: addColumn },
  asks: { GetCount: ({ table }) => table.columns.length },
});

/** Ids are counted per table from 1 and never given twice. */
function idOf({ table, column }: ColumnRef, state: HostState): number {
  const known = recall(state, column, "id", 0) as number;
  if (known > 0) return known;
  for (const each of table.columns) {
    if (state.aside.get(each)?.has("id") === true) continue;
    const next = (recall(state, table, "lastColumnId", 0) as number) + 1;
    rememberAside(state, table, "lastColumnId", next);
    rememberAside(state, each, "id", next);
  }
  return recall(state, column, "id", 0) as number;
}

function find(placed: PlacedTable, key: unknown, state: HostState): BookTableColumn | undefined {
  if (typeof key === "number") return placed.table.columns.find((column) => idOf({ ...placed, column }, state) === key);
  const name = nameKey(textOf(key, "key"));
  return placed.table.columns.find((column) => nameKey(column.name) === name);
}

/** To the right of the table if it has no index; what stands there moves right. */
function addColumn(placed: PlacedTable, [index, values, name]: Arguments, state: HostState): Target {
  const { sheet, table } = placed;
  requireAllowed(sheet, undefined);
  const { whole } = partsOf(table);
  const count = table.columns.length;
  const at = index === null || index === undefined || index === -1 ? count : indexOf(index, "index");
  if (at > count) throw invalidArgument(`index ${at} is beyond the table's columns`);
  insertCells(state, sheet, { ...whole, left: whole.left + at, right: whole.left + at }, "columns");
  if (at === 0) resizeTable(state, placed, { ...whole, right: whole.right + 1 });
  else if (at === count) resizeTable(state, placed, { ...whole, right: whole.right + 1 });
  const column = table.columns[at];
  if (!column) throw new Error(`The table ${table.name} did not get its new column`);
  const target = { ...placed, column };
  if (values !== null && values !== undefined) writeValues(state, partOf(target, "whole"), values, "values");
  if (name !== null && name !== undefined) renameTo(target, textOf(name, "name"), state);
  return tableColumnKind.of(target);
}

const tableColumnKind: KindOf<ColumnRef> = defineKind<ColumnRef>("TableColumn", {
  stillThere: ({ sheet, table, column }, { book }) =>
    book.sheets.includes(sheet) && sheet.tables.includes(table) && table.columns.includes(column),
  identity: (self, state) => ({ Id: idOf(self, state), Name: self.column.name }),
  values: {
    Id: { get: idOf },
    Name: {
      get: ({ column }) => column.name,
      set: (self, value, state) => renameTo(self, textOf(value, "name"), state),
    },
    Index: { get: ({ table, column }) => table.columns.indexOf(column) },
    Values: {
      get: (self, state) => readValues(state, partOf(self, "whole")),
      set: (self, value, state) => writeValues(state, partOf(self, "whole"), value, "values"),
    },
  },
  finds: {
    GetRange: (self, _args, state) => rangeOf(self, "whole", state),
    GetDataBodyRange: (self, _args, state) => rangeOf(self, "body", state),
    GetHeaderRowRange: (self, _args, state) => rangeOf(self, "header", state),
    GetTotalRowRange: (self, _args, state) => rangeOf(self, "totals", state),
  },
  does: {
    Delete: (self, _args, state) => {
      requireAllowed(self.sheet, undefined);
      if (self.table.columns.length === 1) throw invalidArgument("a table keeps at least one column");
      deleteCells(state, self.sheet, partOf(self, "whole").area, "columns");
      return null;
    },
  },
});

function renameTo({ sheet, table, column }: ColumnRef, name: string, state: HostState): void {
  requireFreeColumnName(table, name, column);
  requireUnlocked(sheet, partOf({ sheet, table, column }, "header").area);
  renameColumn(state, sheet, table, column, name);
}

function partOf({ sheet, table, column }: ColumnRef, part: "whole" | "body" | "header" | "totals"): RangeRef {
  const area = partsOf(table)[part];
  if (!area) throw itemNotFound(`totals row of ${table.name}`);
  const columnIndex = area.left + table.columns.indexOf(column);
  return { sheet, area: { ...area, left: columnIndex, right: columnIndex } };
}

function rangeOf(self: ColumnRef, part: Parameters<typeof partOf>[1], state: HostState): Target {
  const { sheet, area } = partOf(self, part);
  return rangeKind.of(newRange(state, sheet, area));
}
