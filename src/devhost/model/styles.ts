/** Changes looks. Equal styles are one object, so that a patch over many cells makes each new style once. */
import type { Area } from "../../raw/a1";
import type { BookSheet, CellStyle } from "../../ooxml/book";
import type { HostState } from "../host-state";
import { cellForWriting, eachCell, isWholeColumns, isWholeRows } from "./cells";

/** The style after a change; `undefined` stands for no style of its own. */
export type StyleChange = (style: CellStyle) => CellStyle;
/** `undefined` takes the property away. */
export type StylePatch = { readonly [K in keyof CellStyle]?: CellStyle[K] | undefined };

export function patching(patch: StylePatch): StyleChange {
  return (style) => {
    const merged = Object.entries({ ...style, ...patch }).filter(([, value]) => value !== undefined);
    return Object.fromEntries(merged);
  };
}

/** Whole columns and whole rows change their own style and that of the cells there are. */
export function changeStyles(state: HostState, sheet: BookSheet, area: Area, change: StyleChange): void {
  const changed = changer(state, change);
  if (isWholeColumns(area)) {
    for (let columnIndex = area.left; columnIndex <= area.right; columnIndex += 1) {
      const column = sheet.columns.get(columnIndex) ?? {};
      assignStyle(column, changed(column.style));
      sheet.columns.set(columnIndex, column);
    }
  }
  if (isWholeRows(area) && !isWholeColumns(area)) {
    for (let rowIndex = area.top; rowIndex <= area.bottom; rowIndex += 1) {
      const row = sheet.rows.get(rowIndex) ?? {};
      assignStyle(row, changed(row.style));
      sheet.rows.set(rowIndex, row);
    }
  }
  if (isWholeColumns(area) || isWholeRows(area)) {
    eachCell(sheet, area, (cell) => assignStyle(cell, changed(cell.style)));
    return;
  }
  for (let rowIndex = area.top; rowIndex <= area.bottom; rowIndex += 1) {
    for (let columnIndex = area.left; columnIndex <= area.right; columnIndex += 1) {
      const cell = cellForWriting(sheet, rowIndex, columnIndex);
      assignStyle(cell, changed(cell.style));
    }
  }
}

/** Applies one change, making every new style once and interning it. */
export function changer(
  state: HostState,
  change: StyleChange,
): (style: CellStyle | undefined) => CellStyle | undefined {
  const known = new Map<CellStyle | undefined, CellStyle | undefined>();
  return (style) => {
    if (known.has(style)) return known.get(style);
    const next = interned(state, change(style ?? {}));
    known.set(style, next);
    return next;
  };
}

export function assignStyle(owner: { style?: CellStyle }, style: CellStyle | undefined): void {
  if (style) owner.style = style;
  else delete owner.style;
}

function interned(state: HostState, style: CellStyle): CellStyle | undefined {
  const entries = Object.entries(style).sort(([a], [b]) => (a < b ? -1 : 1));
  if (entries.length === 0) return undefined;
  const key = JSON.stringify(entries);
  const known = state.styles.get(key);
  if (known) return known;
  state.styles.set(key, style);
  return style;
}
