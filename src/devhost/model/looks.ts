/** Reads looks over a range: one answer where all cells agree, `null` where they differ, as Excel answers. */
import type { Area } from "../../raw/a1";
import type { BookSheet, CellStyle } from "../../ooxml/book";
import type { RangeRef } from "../host-state";
import type { Wire } from "../wire";
import { eachCell, isWholeColumns, isWholeRows, styleAt } from "./cells";

const NO_STYLE: CellStyle = {};

export function sharedLook({ sheet, area }: RangeRef, read: (style: CellStyle) => Wire): Wire {
  let first: Wire | undefined;
  for (const style of stylesIn(sheet, area)) {
    const look = read(style);
    if (first === undefined) first = look;
    else if (first !== look) return null;
  }
  return first ?? read(NO_STYLE);
}

/** Every style in the area; of equal neighbours one is enough. */
function* stylesIn(sheet: BookSheet, area: Area): Generator<CellStyle> {
  if (isWholeColumns(area) || isWholeRows(area)) {
    const found = new Set<CellStyle>();
    const lines = isWholeColumns(area) ? sheet.columns : sheet.rows;
    const [first, last] = isWholeColumns(area) ? [area.left, area.right] : [area.top, area.bottom];
    for (let index = first; index <= last; index += 1) found.add(lines.get(index)?.style ?? NO_STYLE);
    eachCell(sheet, area, (cell) => found.add(cell.style ?? NO_STYLE));
    yield* found;
    return;
  }
  let last: CellStyle | undefined;
  for (let rowIndex = area.top; rowIndex <= area.bottom; rowIndex += 1) {
    for (let columnIndex = area.left; columnIndex <= area.right; columnIndex += 1) {
      const style = styleAt(sheet, rowIndex, columnIndex) ?? NO_STYLE;
      if (style === last) continue;
      last = style;
      yield style;
    }
  }
}

/** The number shared by all indexes from `first` to `last` (both inside), else `null`. */
export function sharedNumber(first: number, last: number, read: (index: number) => number): number | null {
  const value = read(first);
  for (let index = first + 1; index <= last; index += 1) if (read(index) !== value) return null;
  return value;
}
