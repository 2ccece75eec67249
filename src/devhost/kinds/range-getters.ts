/** `Excel.Range`: the methods that return another range. */
import type { Area } from "../../raw/a1";
import { MAX_COLUMNS, MAX_ROWS } from "../../raw/a1";
import { flagOf, indexOf, numberOf } from "../arguments";
import { HostFailure, invalidArgument } from "../errors";
import type { HostState, RangeRef } from "../host-state";
import type { Arguments, Target } from "../kind";
import { selfOf } from "../kind";
import { boundingArea, columnCountOf, intersectionOf, rowCountOf, usedArea } from "../model/cells";
import { mergesIn } from "../model/merges";
import { newRange, rangeFromAnyAddress } from "../model/ranges";
import { rangeAreasKind, rangeKind } from "./declared";

type Getter = (range: RangeRef, args: Arguments, state: HostState) => Target | null;

/** A getter that only computes another area of the same sheet. */
function to(areaFor: (area: Area, args: Arguments, range: RangeRef, state: HostState) => Area | undefined): Getter {
  return (range, args, state) => {
    const area = areaFor(range.area, args, range, state);
    return area ? rangeKind.of(newRange(state, range.sheet, area)) : null;
  };
}

export const rangeGetters: Readonly<Record<string, Getter>> = {
  GetCell: to((area, [row, column]) => {
    const [top, left] = [area.top + numberOf(row, "row"), area.left + numberOf(column, "column")];
    return { top, left, bottom: top, right: left };
  }),
  GetRow: to((area, [row]) => {
    const top = area.top + indexOf(row, "row");
    if (top > area.bottom) throw invalidArgument(`row ${String(row)} is outside the range`);
    return { ...area, top, bottom: top };
  }),
  GetColumn: to((area, [column]) => {
    const left = area.left + indexOf(column, "column");
    if (left > area.right) throw invalidArgument(`column ${String(column)} is outside the range`);
    return { ...area, left, right: left };
  }),
  GetLastCell: to((area) => ({ ...area, top: area.bottom, left: area.right })),
  GetLastRow: to((area) => ({ ...area, top: area.bottom })),
  GetLastColumn: to((area) => ({ ...area, left: area.right })),
  GetEntireRow: to((area) => ({ ...area, left: 0, right: MAX_COLUMNS - 1 })),
  GetEntireColumn: to((area) => ({ ...area, top: 0, bottom: MAX_ROWS - 1 })),
  GetOffsetRange: to((area, [rows, columns]) =>
    moved(area, numberOf(rows, "rowOffset"), numberOf(columns, "columnOffset")),
  ),
  GetResizedRange: to((area, [rows, columns]) =>
    sized(
      area,
      rowCountOf(area) + numberOf(rows, "deltaRows"),
      columnCountOf(area) + numberOf(columns, "deltaColumns"),
    ),
  ),
  GetAbsoluteResizedRange: to((area, [rows, columns]) =>
    sized(area, numberOf(rows, "numRows"), numberOf(columns, "numColumns")),
  ),
  GetRowsBelow: to((area, [count]) => beside(area, countOf(count), 0)),
  GetRowsAbove: to((area, [count]) => beside(area, -countOf(count), 0)),
  GetColumnsAfter: to((area, [count]) => beside(area, 0, countOf(count))),
  GetColumnsBefore: to((area, [count]) => beside(area, 0, -countOf(count))),
  GetBoundingRect: to((area, [other], range, state) => boundingArea(area, onSameSheet(range, other, state))),
  GetIntersection: to((area, [other], range, state) => {
    const shared = intersectionOf(area, onSameSheet(range, other, state));
    if (!shared) throw new HostFailure("ItemNotFound", "The ranges do not intersect.");
    return shared;
  }),
  GetIntersectionOrNullObject: to((area, [other], range, state) =>
    intersectionOf(area, onSameSheet(range, other, state)),
  ),
  GetUsedRange: to((area, [valuesOnly], { sheet }) => {
    const used = usedArea(sheet, flagOf(valuesOnly, "valuesOnly"), area);
    return used ?? { ...area, bottom: area.top, right: area.left };
  }),
  GetUsedRangeOrNullObject: to((area, [valuesOnly], { sheet }) =>
    usedArea(sheet, flagOf(valuesOnly, "valuesOnly"), area),
  ),
  GetSurroundingRegion: to((area, _args, { sheet }) =>
    surroundingRegion(area, (within) => usedArea(sheet, true, within)),
  ),
  GetMergedAreasOrNullObject: ({ sheet, area }) => {
    const areas = mergesIn(sheet, area);
    return areas.length === 0 ? null : rangeAreasKind.of({ sheet, areas });
  },
};

function moved(area: Area, rows: number, columns: number): Area {
  return { top: area.top + rows, bottom: area.bottom + rows, left: area.left + columns, right: area.right + columns };
}

function sized(area: Area, rows: number, columns: number): Area {
  if (!Number.isInteger(rows) || !Number.isInteger(columns) || rows < 1 || columns < 1) {
    throw invalidArgument("the resized range would have no cells");
  }
  return { ...area, bottom: area.top + rows - 1, right: area.left + columns - 1 };
}

/** Zero is refused; a negative count of rows below means rows above, as in Excel. */
function countOf(value: unknown): number {
  const count = value === null || value === undefined ? 1 : numberOf(value, "count");
  if (!Number.isInteger(count) || count === 0) throw invalidArgument("count must be a whole number other than 0");
  return count;
}

function beside(area: Area, rows: number, columns: number): Area {
  if (rows > 0) return { ...area, top: area.bottom + 1, bottom: area.bottom + rows };
  if (rows < 0) return { ...area, top: area.top + rows, bottom: area.top - 1 };
  if (columns > 0) return { ...area, left: area.right + 1, right: area.right + columns };
  return { ...area, left: area.left + columns, right: area.left - 1 };
}

/** Another range, or an address on the same sheet. */
function onSameSheet(range: RangeRef, other: unknown, state: HostState): Area {
  const found = typeof other === "string" ? rangeFromAnyAddress(state, other, range.sheet) : selfOf(rangeKind, other);
  if (!found) throw invalidArgument("a range or an address is expected");
  if (found.sheet !== range.sheet) throw invalidArgument("both ranges must be on the same sheet");
  return found.area;
}

/** Grows over neighbouring values until blank rows and columns surround the area. */
function surroundingRegion(start: Area, usedIn: (within: Area) => Area | undefined): Area {
  let area = start;
  for (;;) {
    const around = {
      top: Math.max(0, area.top - 1),
      left: Math.max(0, area.left - 1),
      bottom: Math.min(MAX_ROWS - 1, area.bottom + 1),
      right: Math.min(MAX_COLUMNS - 1, area.right + 1),
    };
    const used = usedIn(around);
    const next = used ? boundingArea(area, used) : area;
    if (next.top === area.top && next.left === area.left && next.bottom === area.bottom && next.right === area.right)
      return area;
    area = next;
  }
}
