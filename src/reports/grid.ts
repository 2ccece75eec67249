/**
 * A sheet as a table reader looks at it: the text of any cell, with merged cells looked through. Nothing is copied:
 * sheets of a million rows and merges over the whole sheet cost no more than the cells that hold something.
 */
import { type Area, cellName } from "../raw/a1";
import type { RawCell, RawRow, RawSheet } from "../raw/workbook";
import { cellText } from "./legacy-text";

export type Grid = {
  readonly name: string;
  readonly rows: readonly RawRow[];
  /** Text as it reads, trimmed; "" for an empty cell and for one that is covered by a merge. */
  text(rowIndex: number, columnIndex: number): string;
  cell(rowIndex: number, columnIndex: number): RawCell | undefined;
  /** The merge that covers this cell, its first cell included. */
  mergeAt(rowIndex: number, columnIndex: number): Area | undefined;
  /** `Báo cáo!G12`. */
  place(rowIndex: number, columnIndex: number): string;
  /** Whether text in a pre-Unicode font was converted on the way. */
  hasConverted(): boolean;
};

export function gridOf(sheet: RawSheet): Grid {
  const rowsByIndex = new Map(sheet.rows.map((row) => [row.rowIndex, row]));
  const texts = new Map<RawCell, string>();
  let converted = false;
  const textOf = (cell: RawCell): string => {
    const read = cellText(cell);
    if (read.kind === "text" && read.converted !== undefined) converted = true;
    return (read.kind === "text" ? read.text : read.raw).trim();
  };
  const mergesOf = mergeFinder(sheet.merges);
  return {
    name: sheet.name,
    rows: sheet.rows,
    cell: (rowIndex, columnIndex) => rowsByIndex.get(rowIndex)?.cells.get(columnIndex),
    text: (rowIndex, columnIndex) => {
      const cell = rowsByIndex.get(rowIndex)?.cells.get(columnIndex);
      if (!cell) return "";
      const known = texts.get(cell);
      if (known !== undefined) return known;
      const text = textOf(cell);
      texts.set(cell, text);
      return text;
    },
    mergeAt: mergesOf,
    place: (rowIndex, columnIndex) => `${sheet.name}!${cellName(rowIndex, columnIndex)}`,
    hasConverted: () => converted,
  };
}

/** Merges of one column are sorted when it is first asked about; those of a sound file do not overlap. */
function mergeFinder(merges: readonly Area[]): (rowIndex: number, columnIndex: number) => Area | undefined {
  const byColumn = new Map<number, readonly Area[]>();
  return (rowIndex, columnIndex) => {
    if (merges.length === 0) return undefined;
    let inColumn = byColumn.get(columnIndex);
    if (!inColumn) {
      inColumn = merges
        .filter(({ left, right }) => left <= columnIndex && columnIndex <= right)
        .sort((a, b) => a.top - b.top);
      byColumn.set(columnIndex, inColumn);
    }
    let low = 0;
    let high = inColumn.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((inColumn[middle]?.top ?? 0) <= rowIndex) low = middle + 1;
      else high = middle;
    }
    const last = inColumn[low - 1];
    return last && rowIndex <= last.bottom ? last : undefined;
  };
}

/** The text that stands in a cell or, where a merge covers it, in the first cell of the merge. */
export function textThrough(grid: Grid, rowIndex: number, columnIndex: number): string {
  const own = grid.text(rowIndex, columnIndex);
  if (own !== "") return own;
  const merge = grid.mergeAt(rowIndex, columnIndex);
  return merge ? grid.text(merge.top, merge.left) : "";
}

/** Columns of the row whose cells hold something, from the left. */
export function filledColumns(grid: Grid, rowIndex: number): readonly number[] {
  const row = grid.rows[rowPosition(grid, rowIndex)];
  if (row?.rowIndex !== rowIndex) return [];
  return [...row.cells.keys()].filter((columnIndex) => grid.text(rowIndex, columnIndex) !== "");
}

/** Position of the first row at or below `rowIndex` among the rows that hold something. */
export function rowPosition(grid: Grid, rowIndex: number): number {
  let low = 0;
  let high = grid.rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((grid.rows[middle]?.rowIndex ?? 0) < rowIndex) low = middle + 1;
    else high = middle;
  }
  return low;
}
