/** `Excel.Table`. */
import type { BookSheet } from "../../ooxml/book";
import { booleanOf, textOf } from "../arguments";
import { apiNotFound, HostFailure, invalidArgument, itemNotFound } from "../errors";
import type { HostState } from "../host-state";
import { recall, rememberAside } from "../host-state";
import { defineKind, selfOf, type KindOf, describeKind } from "../kind";
import { nameKey, requireFreeTableName } from "../rules/defined-name";
import { requireAllowed } from "../rules/protection";
import { deleteTableInFormulas, renameTableInFormulas } from "../model/names-in-formulas";
import { newRange, rangeFromAnyAddress } from "../model/ranges";
import { insertCells } from "../model/shift";
import { partsOf, type PlacedTable } from "../model/tables";
import { flattenTable, removeTable, resizeTable, setTotals } from "../model/table-edits";
import { rangeKind, tableKind, worksheetKind } from "./declared";
import { tableColumnsKind } from "./table-columns";
import { tableRowsKind } from "./table-rows";

const LONGEST_STYLE_NAME = 255;

describeKind(tableKind, {
  stillThere: ({ sheet, table }, { book }) => book.sheets.includes(sheet) && sheet.tables.includes(table),
  identity: ({ table }) => ({ Id: String(table.id), Name: table.name }),
  values: {
    Id: { get: ({ table }) => String(table.id) },
    LegacyId: { get: ({ table }) => String(table.id) },
    Name: { get: ({ table }) => table.name, set: rename },
    Style: {
      get: ({ table }) => table.styleName ?? "",
      set: ({ sheet, table }, value) => {
        requireAllowed(sheet, undefined);
        const style = textOf(value, "style");
        if (style.length > LONGEST_STYLE_NAME) throw invalidArgument("the style's name is too long");
        table.styleName = style === "" ? null : style;
      },
    },
    ShowBandedRows: flag("bandedRows"),
    ShowFilterButton: flag("hasFilterButtons"),
    ShowBandedColumns: flag("bandedColumns"),
    HighlightFirstColumn: flag("boldFirstColumn"),
    HighlightLastColumn: flag("boldLastColumn"),
    ShowHeaders: {
      get: () => true,
      set: (_self, value) => {
        if (!booleanOf(value, "showHeaders")) throw apiNotFound("Table.showHeaders = false");
      },
    },
    ShowTotals: {
      get: ({ table }) => table.hasTotals,
      set: (placed, value, state) => {
        const on = booleanOf(value, "showTotals");
        if (on === placed.table.hasTotals) return;
        requireAllowed(placed.sheet, undefined);
        if (on) makeRoomBelow(placed, state);
        setTotals(state, placed, on);
      },
    },
  },
  parts: {
    AutoFilter: (placed) => autoFilterKind.of(placed),
    Columns: (placed) => tableColumnsKind.of(placed),
    Rows: (placed) => tableRowsKind.of(placed),
    Worksheet: ({ sheet }) => worksheetKind.of(sheet),
  },
  finds: {
    GetRange: ({ sheet, table }, _args, state) => rangeKind.of(newRange(state, sheet, partsOf(table).whole)),
    GetHeaderRowRange: ({ sheet, table }, _args, state) => rangeKind.of(newRange(state, sheet, partsOf(table).header)),
    GetDataBodyRange: ({ sheet, table }, _args, state) => rangeKind.of(newRange(state, sheet, partsOf(table).body)),
    GetTotalRowRange: ({ sheet, table }, _args, state) => {
      const { totals } = partsOf(table);
      if (!totals) throw itemNotFound(`totals row of ${table.name}`);
      return rangeKind.of(newRange(state, sheet, totals));
    },
  },
  makes: {
    ConvertToRange: ({ sheet, table }, _args, state) => {
      requireAllowed(sheet, undefined);
      const { whole } = partsOf(table);
      flattenTable(state, { sheet, table });
      return rangeKind.of(newRange(state, sheet, whole));
    },
  },
  does: {
    Resize: (placed, [newRangeArgument], state) => {
      const { sheet } = placed;
      requireAllowed(sheet, undefined);
      const range =
        typeof newRangeArgument === "string"
          ? rangeFromAnyAddress(state, newRangeArgument, sheet)
          : selfOf(rangeKind, newRangeArgument);
      if (!range) throw invalidArgument("newRange must be a range or an address");
      if (range.sheet !== sheet) throw invalidArgument("the new range is on another sheet");
      resizeTable(state, placed, range.area);
      return null;
    },
    Delete: (placed, _args, state) => {
      requireAllowed(placed.sheet, undefined);
      deleteTableInFormulas(state.book, placed.table.name);
      removeTable(state, placed);
      return null;
    },
    ClearFilters: ({ table }) => {
      delete table.autoFilterXml;
      return null;
    },
    ReapplyFilters: () => null,
  },
});

type FlagName = "bandedRows" | "hasFilterButtons" | "bandedColumns" | "boldFirstColumn" | "boldLastColumn";

function flag(name: FlagName) {
  return {
    get: ({ table }: PlacedTable) => table[name] ?? false,
    set: ({ sheet, table }: PlacedTable, value: unknown) => {
      requireAllowed(sheet, undefined);
      table[name] = booleanOf(value, name);
    },
  };
}

function rename({ sheet, table }: PlacedTable, value: unknown, { book }: HostState): void {
  requireAllowed(sheet, undefined);
  const name = textOf(value, "name");
  if (name === table.name) return;
  requireFreeTableName(book, name, table);
  const before = table.name;
  table.name = name;
  // References compare names without regard to case: a change of case alone needs no rewriting to stay valid.
  if (nameKey(before) !== nameKey(name)) renameTableInFormulas(book, before, name);
}

/** A totals row pushes down what stands below the table, as wide as the table is. */
function makeRoomBelow({ sheet, table }: PlacedTable, state: HostState): void {
  const { whole } = partsOf(table);
  const below = { ...whole, top: whole.bottom + 1, bottom: whole.bottom + 1 };
  if (isBlankBelow(sheet, below)) return;
  insertCells(state, sheet, below, "rows");
}

function isBlankBelow(sheet: BookSheet, area: { top: number; left: number; right: number }): boolean {
  for (const [rowIndex, row] of sheet.cells) {
    if (rowIndex < area.top) continue;
    for (const columnIndex of row.keys()) if (columnIndex >= area.left && columnIndex <= area.right) return false;
  }
  return true;
}

const autoFilterKind: KindOf<PlacedTable> = defineKind<PlacedTable>("AutoFilter", {
  values: {
    Enabled: { get: ({ table }) => table.hasFilterButtons },
    IsDataFiltered: { get: ({ table }) => table.autoFilterXml !== undefined },
    Criteria: { get: ({ table }, state) => recall(state, table, "criteria", []) },
  },
  finds: {
    GetRange: ({ sheet, table }, _args, state) => rangeKind.of(newRange(state, sheet, partsOf(table).whole)),
    GetRangeOrNullObject: ({ sheet, table }, _args, state) =>
      table.hasFilterButtons ? rangeKind.of(newRange(state, sheet, partsOf(table).whole)) : null,
  },
  does: {
    ClearCriteria: ({ table }, _args, state) => {
      delete table.autoFilterXml;
      rememberAside(state, table, "criteria", []);
      return null;
    },
    Reapply: () => null,
    Remove: ({ table }) => {
      table.hasFilterButtons = false;
      delete table.autoFilterXml;
      return null;
    },
    Apply: () => {
      throw new HostFailure("NotImplemented", "Filters in force are not pretended.");
    },
  },
});
