/** Where columns and rows of a sheet lie on the screen, in pixels at 100 %. Pure; knows no React. */
import { parseArea } from "../raw/a1";
import type { BookSheet } from "../ooxml/book";

/** Excel's own for its standard font: a character is 7 pixels wide, a cell has 5 of padding and line. */
const PIXELS_PER_CHARACTER = 7;
const CELL_PADDING_PIXELS = 5;
const DEFAULT_COLUMN_PIXELS = 64;
const DEFAULT_ROW_PIXELS = 20;
const PIXELS_PER_POINT = 96 / 72;

/** Room beyond what is used, so that a sheet does not end at its last word. Our choice. */
const SPARE_COLUMNS = 6;
const SPARE_ROWS = 20;
const LEAST_COLUMNS = 26;
const LEAST_ROWS = 60;

/** `offsets[i]` is where line i begins; the last one, beyond the last line, is the whole extent. */
export type Lines = { readonly count: number; readonly frozen: number; readonly offsets: readonly number[] };
export type Geometry = { readonly columns: Lines; readonly rows: Lines };

export function geometryOf(sheet: BookSheet): Geometry {
  const { rows, columns } = usedExtent(sheet);
  const columnCount = Math.max(LEAST_COLUMNS, columns + SPARE_COLUMNS, sheet.frozenColumns + 1);
  const rowCount = Math.max(LEAST_ROWS, rows + SPARE_ROWS, sheet.frozenRows + 1);
  return {
    columns: lines(columnCount, sheet.frozenColumns, (index) => columnPixels(sheet, index)),
    rows: lines(rowCount, sheet.frozenRows, (index) => rowPixels(sheet, index)),
  };
}

function lines(count: number, frozen: number, sizeOf: (index: number) => number): Lines {
  const offsets = [0];
  for (let index = 0; index < count; index++) offsets.push((offsets[index] ?? 0) + sizeOf(index));
  return { count, frozen: Math.min(frozen, count), offsets };
}

function columnPixels(sheet: BookSheet, index: number): number {
  const column = sheet.columns.get(index);
  if (column?.hidden === true) return 0;
  if (column?.widthChars === undefined) return DEFAULT_COLUMN_PIXELS;
  return Math.round(column.widthChars * PIXELS_PER_CHARACTER + CELL_PADDING_PIXELS);
}

function rowPixels(sheet: BookSheet, index: number): number {
  const row = sheet.rows.get(index);
  if (row?.hidden === true) return 0;
  return row?.heightPoints === undefined ? DEFAULT_ROW_PIXELS : Math.round(row.heightPoints * PIXELS_PER_POINT);
}

/** How many rows and columns hold something: cells, tables, pictures of charts. */
function usedExtent(sheet: BookSheet): { readonly rows: number; readonly columns: number } {
  let [rows, columns] = [0, 0];
  for (const [rowIndex, cells] of sheet.cells) {
    for (const [columnIndex, cell] of cells) {
      if (cell.value === null && cell.formula === undefined) continue;
      rows = Math.max(rows, rowIndex + 1);
      columns = Math.max(columns, columnIndex + 1);
    }
  }
  const areas = [
    ...sheet.tables.map((table) => table.area),
    ...sheet.charts.flatMap((chart) => [chart.fromCell, chart.toCell]),
  ];
  for (const name of areas) {
    const area = parseArea(name);
    rows = Math.max(rows, (area?.bottom ?? -1) + 1);
    columns = Math.max(columns, (area?.right ?? -1) + 1);
  }
  return { rows, columns };
}

/** Extent of the lines from `first` to `last`, both inside; those beyond the sheet's end count nothing. */
export function extent({ offsets, count }: Lines, first: number, last: number): number {
  return (offsets[Math.min(last + 1, count)] ?? 0) - (offsets[Math.min(first, count)] ?? 0);
}

/** The line at a distance from the beginning; the last one for anything beyond. */
export function lineAt({ offsets, count }: Lines, distance: number): number {
  let [low, high] = [0, count - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((offsets[middle] ?? 0) <= distance) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * The lines to draw besides the frozen ones, both ends inside, with a few more on either side.
 *
 * @param scrolled How far the content behind the frozen lines was moved, in pixels.
 * @param visible  How much of the screen there is, frozen lines included.
 */
export function windowOf(
  all: Lines,
  scrolled: number,
  visible: number,
): { readonly first: number; readonly last: number } {
  const begin = scrolled + (all.offsets[all.frozen] ?? 0);
  const first = Math.max(all.frozen, lineAt(all, begin) - OVERSCAN);
  const last = Math.min(all.count - 1, lineAt(all, scrolled + visible) + OVERSCAN);
  return { first, last };
}
const OVERSCAN = 4;

/** How far to scroll so that a line stands whole between the frozen lines and the end of the screen. */
export function scrollToShow(all: Lines, index: number, scrolled: number, visible: number): number {
  if (index < all.frozen) return scrolled;
  const [begin, end] = [all.offsets[index] ?? 0, all.offsets[index + 1] ?? 0];
  const frozen = all.offsets[all.frozen] ?? 0;
  if (begin - scrolled < frozen) return begin - frozen;
  // A line taller than the screen shows its beginning.
  return end - scrolled > visible ? Math.min(end - visible, begin - frozen) : scrolled;
}

/** The next line that can be seen, in a direction; the same one where there is none. */
export function nextVisible({ offsets, count }: Lines, from: number, step: 1 | -1): number {
  for (let index = from + step; index >= 0 && index < count; index += step) {
    if ((offsets[index + 1] ?? 0) > (offsets[index] ?? 0)) return index;
  }
  return from;
}
