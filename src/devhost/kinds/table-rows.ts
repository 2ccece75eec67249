/** `Excel.TableRowCollection` and `Excel.TableRow`. A row is addressed by its place: after an insertion it is another. */
import { flagOf, indexOf } from "../arguments";
import { apiNotFound, invalidArgument, itemNotFound } from "../errors";
import type { HostState, RangeRef } from "../host-state";
import { type Arguments, defineKind, type Target, type KindOf } from "../kind";
import { requireAllowed } from "../rules/protection";
import { rowCountOf } from "../model/cells";
import { newRange } from "../model/ranges";
import { readValues } from "../model/read-cells";
import { deleteTableRow, insertTableRows } from "../model/table-edits";
import { partsOf, type PlacedTable } from "../model/tables";
import { writeValues } from "../model/write-cells";
import { rangeKind } from "./declared";

type RowRef = PlacedTable & { readonly index: number };

export const tableRowsKind: KindOf<PlacedTable> = defineKind<PlacedTable>("TableRowCollection", {
  values: { Count: { get: ({ table }) => rowCountOf(partsOf(table).body) } },
  items: (placed) =>
    Array.from({ length: rowCountOf(partsOf(placed.table).body) }, (_, index) => tableRowKind.of({ ...placed, index })),
  finds: {
    GetItemAt: (placed, [index]) => {
      const row = { ...placed, index: indexOf(index, "index") };
      if (row.index >= rowCountOf(partsOf(placed.table).body))
        throw itemNotFound(`row ${row.index} of ${placed.table.name}`);
      return tableRowKind.of(row);
    },
  },
  makes: { Add: addRows },
  asks: { GetCount: ({ table }) => rowCountOf(partsOf(table).body) },
  does: {
    // Known to Excel on the web only (ExcelApiOnline): the desktop answers as for a member it does not have.
    DeleteRows: () => {
      throw apiNotFound("TableRowCollection.deleteRows");
    },
    DeleteRowsAt: () => {
      throw apiNotFound("TableRowCollection.deleteRowsAt");
    },
  },
});

function addRows(placed: PlacedTable, [index, values, alwaysInsert]: Arguments, state: HostState): Target {
  const { sheet, table } = placed;
  requireAllowed(sheet, undefined);
  flagOf(alwaysInsert, "alwaysInsert");
  const count = rowCountOf(partsOf(table).body);
  const at = index === null || index === undefined || index === -1 ? count : indexOf(index, "index");
  if (at > count) throw invalidArgument(`index ${at} is beyond the table's rows`);
  const rows = Array.isArray(values) ? values.length : 1;
  if (rows === 0) throw invalidArgument("values holds no row");
  insertTableRows(state, placed, at, rows);
  if (values !== null && values !== undefined) {
    const { body } = partsOf(table);
    const area = { ...body, top: body.top + at, bottom: body.top + at + rows - 1 };
    writeValues(state, { sheet, area }, values, "values");
  }
  return tableRowKind.of({ ...placed, index: at });
}

const tableRowKind: KindOf<RowRef> = defineKind<RowRef>("TableRow", {
  stillThere: ({ sheet, table, index }, { book }) =>
    book.sheets.includes(sheet) && sheet.tables.includes(table) && index < rowCountOf(partsOf(table).body),
  values: {
    Index: { get: ({ index }) => index },
    Values: {
      get: (self, state) => readValues(state, rangeRefOf(self)),
      set: (self, value, state) => writeValues(state, rangeRefOf(self), value, "values"),
    },
  },
  finds: {
    GetRange: (self, _args, state: HostState) => {
      const { sheet, area } = rangeRefOf(self);
      return rangeKind.of(newRange(state, sheet, area));
    },
  },
  does: {
    Delete: ({ sheet, table, index }, _args, state) => {
      requireAllowed(sheet, undefined);
      deleteTableRow(state, { sheet, table }, index);
      return null;
    },
  },
});

function rangeRefOf({ sheet, table, index }: RowRef): RangeRef {
  const { body } = partsOf(table);
  return { sheet, area: { ...body, top: body.top + index, bottom: body.top + index } };
}
