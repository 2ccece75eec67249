/** `Excel.RangeFormat`: heights of rows and widths of columns. */
import type { BookColumn, BookRow } from "../../ooxml/book";
import { booleanOf, numberOf } from "../arguments";
import { invalidArgument } from "../errors";
import type { RangeRef } from "../host-state";
import type { Wire } from "../wire";
import { sharedNumber } from "../model/looks";
import { charsOfPoints, HIGHEST_ROW_POINTS, pointsOfChars, rowPointsOf, WIDEST_CHARS } from "../model/measures";
import { requireAllowed } from "../rules/protection";

export const SIZES = {
  RowHeight: {
    get: ({ sheet, area }: RangeRef): Wire => sharedNumber(area.top, area.bottom, (index) => rowPointsOf(sheet, index)),
    set: (range: RangeRef, value: unknown): void => setRowHeight(range, value),
  },
  ColumnWidth: {
    get: ({ sheet, area }: RangeRef): Wire =>
      sharedNumber(area.left, area.right, (index) => pointsOfChars(sheet.columns.get(index)?.widthChars)),
    set: (range: RangeRef, value: unknown): void => setColumnWidth(range, value),
  },
  UseStandardHeight: {
    get: ({ sheet, area }: RangeRef): Wire =>
      isShared(
        sharedNumber(area.top, area.bottom, (index) => Number(sheet.rows.get(index)?.heightPoints === undefined)),
      ),
    set: (range: RangeRef, value: unknown): void => {
      if (booleanOf(value, "useStandardHeight")) freeRows(range);
    },
  },
  UseStandardWidth: {
    get: ({ sheet, area }: RangeRef): Wire =>
      isShared(
        sharedNumber(area.left, area.right, (index) => Number(sheet.columns.get(index)?.widthChars === undefined)),
      ),
    set: (range: RangeRef, value: unknown): void => {
      if (booleanOf(value, "useStandardWidth")) freeColumns(range);
    },
  },
};

function isShared(answer: number | null): boolean | null {
  return answer === null ? null : answer === 1;
}

/** In points, up to 409.5. */
export function setRowHeight({ sheet, area }: RangeRef, value: unknown): void {
  requireAllowed(sheet, "allowFormatRows");
  const heightPoints = numberOf(value, "rowHeight");
  if (heightPoints < 0 || heightPoints > HIGHEST_ROW_POINTS)
    throw invalidArgument(`rowHeight ${heightPoints} is not 0 to 409.5`);
  for (let index = area.top; index <= area.bottom; index += 1) {
    const { fitsText: _, ...row } = sheet.rows.get(index) ?? {};
    sheet.rows.set(index, { ...row, heightPoints });
  }
}

/** In the API's points: three quarters of the pixels of the column. */
export function setColumnWidth({ sheet, area }: RangeRef, value: unknown): void {
  requireAllowed(sheet, "allowFormatColumns");
  const widthChars = charsOfPoints(numberOf(value, "columnWidth"));
  if (widthChars < 0 || widthChars > WIDEST_CHARS)
    throw invalidArgument(`columnWidth ${String(value)} is wider than 255 characters`);
  for (let index = area.left; index <= area.right; index += 1) {
    sheet.columns.set(index, { ...sheet.columns.get(index), widthChars });
  }
}

/** Rows that were given a height, or hidden by one of nothing, are like any other again. */
function freeRows({ sheet, area }: RangeRef): void {
  requireAllowed(sheet, "allowFormatRows");
  for (const [index, { style }] of sheet.rows) {
    if (index < area.top || index > area.bottom) continue;
    keep(sheet.rows, index, style && { style });
  }
}

function freeColumns({ sheet, area }: RangeRef): void {
  requireAllowed(sheet, "allowFormatColumns");
  for (const [index, { style }] of sheet.columns) {
    if (index < area.left || index > area.right) continue;
    keep(sheet.columns, index, style && { style });
  }
}

function keep<T extends BookRow | BookColumn>(lines: Map<number, T>, index: number, line: T | undefined): void {
  if (line) lines.set(index, line);
  else lines.delete(index);
}
