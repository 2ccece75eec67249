/** `Excel.TableCollection`, of the workbook or a sheet, and `Excel.TableScopedCollection`, of a range. */
import type { Area } from "../../raw/a1";
import { areasOverlap } from "../../raw/a1";
import type { BookSheet } from "../../ooxml/book";
import { booleanOf, indexOf } from "../arguments";
import { invalidArgument, itemNotFound } from "../errors";
import type { HostState, RangeRef } from "../host-state";
import { type Arguments, defineKind, selfOf, type Target, type KindOf } from "../kind";
import { areaOf } from "../model/areas";
import { rangeFromAnyAddress } from "../model/ranges";
import { insertCells } from "../model/shift";
import { activeSheet } from "../model/sheets";
import { createTable, type PlacedTable } from "../model/tables";
import { nameKey } from "../rules/defined-name";
import { requireAllowed } from "../rules/protection";
import { rangeKind, tableKind } from "./declared";

/** `sheet` absent: all tables of the workbook. `within`: only those that touch the area. */
export type TablesRef = { readonly sheet: BookSheet | undefined; readonly within: Area | undefined };

const members = {
  items: (self: TablesRef, state: HostState) => placedTables(self, state).map(tableKind.of),
  item: (self: TablesRef, key: unknown, state: HostState) => {
    const placed = find(self, key, state);
    if (!placed) throw itemNotFound(`table "${String(key)}"`);
    return tableKind.of(placed);
  },
  asks: { GetCount: (self: TablesRef, _args: Arguments, state: HostState) => placedTables(self, state).length },
};

function tableOrNull(self: TablesRef, [key]: Arguments, state: HostState): Target | null {
  const placed = find(self, key, state);
  return placed ? tableKind.of(placed) : null;
}

export const tablesKind: KindOf<TablesRef> = defineKind<TablesRef>("TableCollection", {
  ...members,
  values: { Count: { get: (self, state) => placedTables(self, state).length } },
  finds: {
    GetItemOrNullObject: tableOrNull,
    GetItemAt: (self, [index], state) => {
      const placed = placedTables(self, state)[indexOf(index, "index")];
      if (!placed) throw itemNotFound(`table ${String(index)}`);
      return tableKind.of(placed);
    },
  },
  makes: { Add: addTable },
});

/** The tables of a range: they can be looked up, not made. */
export const scopedTablesKind: KindOf<TablesRef> = defineKind<TablesRef>("TableScopedCollection", {
  ...members,
  finds: {
    GetItemOrNullObject: tableOrNull,
    GetFirst: (self, _args, state) => {
      const [placed] = placedTables(self, state);
      if (!placed) throw itemNotFound("first table");
      return tableKind.of(placed);
    },
  },
});

function placedTables({ sheet, within }: TablesRef, { book }: HostState): PlacedTable[] {
  const sheets = sheet ? [sheet] : book.sheets;
  return sheets.flatMap((each) =>
    each.tables
      .filter((table) => !within || areasOverlap(areaOf(table.area), within))
      .map((table) => ({ sheet: each, table })),
  );
}

/** By name, in any case, or by id, which the client sends as text. */
function find(self: TablesRef, key: unknown, state: HostState): PlacedTable | undefined {
  if (typeof key !== "string" && typeof key !== "number") throw invalidArgument("a table's name or id is expected");
  const name = nameKey(String(key));
  return placedTables(self, state).find(
    ({ table }) => nameKey(table.name) === name || String(table.id) === String(key),
  );
}

function addTable(self: TablesRef, [address, hasHeaders]: Arguments, state: HostState): Target {
  const range = sourceOf(self, address, state);
  requireAllowed(range.sheet, undefined);
  if (!booleanOf(hasHeaders, "hasHeaders")) {
    insertCells(state, range.sheet, { ...range.area, bottom: range.area.top }, "rows");
    range.area = { ...range.area, top: range.area.top - 1 };
  }
  const table = createTable(state, range.sheet, range.area);
  state.stale = true;
  return tableKind.of({ sheet: range.sheet, table });
}

function sourceOf({ sheet }: TablesRef, address: unknown, state: HostState): RangeRef {
  const range =
    typeof address === "string"
      ? rangeFromAnyAddress(state, address, sheet ?? activeSheet(state))
      : selfOf(rangeKind, address);
  if (!range) throw invalidArgument("address must be an address or a range");
  if (sheet && range.sheet !== sheet) throw invalidArgument(`the range is not on the sheet "${sheet.name}"`);
  return range;
}
