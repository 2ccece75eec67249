/** `Excel.WorksheetFreezePanes`. */
import { type Area, MAX_COLUMNS, MAX_ROWS } from "../../raw/a1";
import type { BookSheet } from "../../ooxml/book";
import { indexOf } from "../arguments";
import { invalidArgument, itemNotFound } from "../errors";
import type { HostState } from "../host-state";
import { defineKind, selfOf, type KindOf } from "../kind";
import { newRange, rangeFromAddress } from "../model/ranges";
import { rangeKind } from "./declared";

export const freezePanesKind: KindOf<BookSheet> = defineKind<BookSheet>("WorksheetFreezePanes", {
  finds: {
    GetLocation: (sheet, _args, state) => {
      const area = frozenArea(sheet);
      if (!area) throw itemNotFound("frozen panes");
      return rangeKind.of(newRange(state, sheet, area));
    },
    GetLocationOrNullObject: (sheet, _args, state) => {
      const area = frozenArea(sheet);
      return area ? rangeKind.of(newRange(state, sheet, area)) : null;
    },
  },
  does: {
    FreezeRows: (sheet, [count]) => freeze(sheet, indexOf(count, "count", 1, 1), 0),
    FreezeColumns: (sheet, [count]) => freeze(sheet, 0, indexOf(count, "count", 1, 1)),
    FreezeAt: (sheet, [range], state) => {
      const area = areaOfArgument(sheet, range, state);
      if (area.top > 0 || area.left > 0) throw invalidArgument("the frozen range must begin at A1");
      return freeze(
        sheet,
        area.bottom === MAX_ROWS - 1 ? 0 : area.bottom + 1,
        area.right === MAX_COLUMNS - 1 ? 0 : area.right + 1,
      );
    },
    Unfreeze: (sheet) => freeze(sheet, 0, 0),
  },
});

function freeze(sheet: BookSheet, rows: number, columns: number): null {
  sheet.frozenRows = rows;
  sheet.frozenColumns = columns;
  return null;
}

function frozenArea({ frozenRows, frozenColumns }: BookSheet): Area | undefined {
  if (frozenRows === 0 && frozenColumns === 0) return undefined;
  return {
    top: 0,
    left: 0,
    bottom: frozenRows === 0 ? MAX_ROWS - 1 : frozenRows - 1,
    right: frozenColumns === 0 ? MAX_COLUMNS - 1 : frozenColumns - 1,
  };
}

function areaOfArgument(sheet: BookSheet, value: unknown, state: HostState): Area {
  const range = typeof value === "string" ? rangeFromAddress(state, sheet, value) : selfOf(rangeKind, value);
  if (!range) throw invalidArgument("frozenRange must be a range or an address");
  return range.area;
}
