/**
 * Where a table begins: rows whose cells head columns that are known. A head may have several rows with merged cells;
 * "Kết quả" over "Số liệu" and "Văn bản" makes "Kết quả Số liệu" and "Kết quả Văn bản".
 */
import { filledColumns, type Grid, textThrough } from "./grid";
import { type HeadMeaning, type Meaning, meaningOf } from "./column-meaning";
import type { Status } from "../plan/status";
import { statusesOfHeads } from "./status-marks";
import { REPORT_FIELDS } from "./submission";

export type HeadColumn = {
  readonly columnIndex: number;
  /** In the file's words, the upper rows first, on one line. */
  readonly head: string;
  readonly meaning: Meaning | undefined;
  readonly weight: number;
  /** Of a column with the meaning `mark`. */
  readonly status: Status | undefined;
};

/** Both rows are inside. Columns by index, ascending. */
export type Head = { readonly top: number; readonly bottom: number; readonly columns: readonly HeadColumn[] };

/** Rows a head may have. Our choice. */
const HEAD_ROWS = 3;
/** Columns looked at, from the left: more are no report. Our choice. */
const HEAD_COLUMNS = 256;

const TASK_MEANINGS: readonly Meaning[] = ["code", "content"];
const KEY_MEANINGS: readonly Meaning[] = ["ordinal", "code", "content"];
const ENTRY_MEANINGS: readonly Meaning[] = [...REPORT_FIELDS, "situation", "level", "mark"];

/** Every head on the sheet, from the top; a table broken over pages repeats its own. */
export function findHeads(grid: Grid): readonly Head[] {
  const heads: Head[] = [];
  for (const { rowIndex } of grid.rows) {
    const last = heads.at(-1);
    if (last && rowIndex <= last.bottom) continue;
    const head = headAt(grid, rowIndex);
    if (head) heads.push(head);
  }
  return heads;
}

function headAt(grid: Grid, top: number): Head | undefined {
  const columns = columnsOf(grid, top, top);
  const known = columns.filter(({ meaning }) => meaning !== undefined);
  if (known.length < 2) return undefined;
  const bottom = bottomOf(grid, top, columns);
  const all = bottom === top ? columns : columnsOf(grid, top, bottom);
  return isHead(all) ? { top, bottom, columns: all } : undefined;
}

/** Says which task and what is reported of it, and most of its cells are understood. */
function isHead(columns: readonly HeadColumn[]): boolean {
  const has = (meanings: readonly Meaning[]): boolean =>
    columns.some(({ meaning }) => meaning !== undefined && meanings.includes(meaning));
  const known = columns.filter(({ meaning }) => meaning !== undefined);
  return (
    has(TASK_MEANINGS) &&
    has(ENTRY_MEANINGS) &&
    known.some(({ weight }) => weight === 3) &&
    known.length * 2 >= columns.length
  );
}

/** Further rows belong to the head while merges reach into them, or while they head columns and name no task. */
function bottomOf(grid: Grid, top: number, columns: readonly HeadColumn[]): number {
  let bottom = top;
  while (bottom - top + 1 < HEAD_ROWS && isHeadBelow(grid, top, bottom, columns)) bottom += 1;
  return bottom;
}

function isHeadBelow(grid: Grid, top: number, bottom: number, columns: readonly HeadColumn[]): boolean {
  const next = bottom + 1;
  const below = headCells(grid, next);
  if (below.length === 0) return false;
  const keys = columns.filter(({ meaning }) => meaning !== undefined && KEY_MEANINGS.includes(meaning));
  if (keys.some(({ columnIndex }) => grid.text(next, columnIndex) !== "")) return false;
  const isUnderMerge = (columnIndex: number): boolean => {
    const merge = grid.mergeAt(bottom, columnIndex);
    return merge !== undefined && merge.top >= top && merge.bottom === bottom && merge.right > merge.left;
  };
  const reachDown = columns.some(({ columnIndex }) => {
    const merge = grid.mergeAt(bottom, columnIndex);
    return merge !== undefined && merge.top >= top && merge.bottom >= next;
  });
  const marks = statusesOfHeads(below.map((columnIndex) => [columnIndex, grid.text(next, columnIndex)]));
  const known = below.filter(
    (columnIndex) => marks.has(columnIndex) || meaningOf(grid.text(next, columnIndex)) !== undefined,
  );
  if (reachDown) return true;
  if (below.every(isUnderMerge)) return known.length > 0;
  return known.length >= 2 && known.length === below.length;
}

function headCells(grid: Grid, rowIndex: number): readonly number[] {
  return filledColumns(grid, rowIndex).filter((columnIndex) => columnIndex < HEAD_COLUMNS);
}

/** Ours: what is longer heads nothing, and is not worth the work. */
const MOST_HEAD_CHARS = 300;

function onOneLine(text: string): string {
  return text.length > MOST_HEAD_CHARS ? text : text.replace(/\s+/g, " ");
}

function columnsOf(grid: Grid, top: number, bottom: number): readonly HeadColumn[] {
  const indexes = new Set<number>();
  for (let rowIndex = top; rowIndex <= bottom; rowIndex += 1) {
    for (const columnIndex of headCells(grid, rowIndex)) indexes.add(columnIndex);
  }
  const heads = [...indexes]
    .sort((a, b) => a - b)
    .map((columnIndex) => {
      const parts: string[] = [];
      for (let rowIndex = top; rowIndex <= bottom; rowIndex += 1) {
        const text = upperText(grid, rowIndex, columnIndex, bottom);
        if (text !== "" && text !== parts.at(-1)) parts.push(onOneLine(text));
      }
      return { columnIndex, parts };
    });
  const statuses = statusesOfHeads(heads.map(({ columnIndex, parts }) => [columnIndex, parts.at(-1) ?? ""]));
  return heads.map(({ columnIndex, parts }) => {
    const status = statuses.get(columnIndex);
    const found: HeadMeaning | undefined = status ? { meaning: "mark", weight: 3 } : joinedMeaning(parts);
    return { columnIndex, head: parts.join(" "), meaning: found?.meaning, weight: found?.weight ?? 0, status };
  });
}

/** Where a file lost its merges, the heading to the left reaches over blank cells that have heads below. */
function upperText(grid: Grid, rowIndex: number, columnIndex: number, bottom: number): string {
  const text = textThrough(grid, rowIndex, columnIndex);
  if (text !== "" || rowIndex === bottom) return text;
  for (let left = columnIndex - 1; left >= 0 && left >= columnIndex - HEAD_COLUMNS; left -= 1) {
    const before = grid.text(rowIndex, left);
    if (before !== "") return grid.text(bottom, left) === "" ? "" : before;
    if (grid.text(bottom, left) === "") return "";
  }
  return "";
}

/** The lowest row speaks first, unless the one above says that the column is the plan's or last period's. */
function joinedMeaning(parts: readonly string[]): HeadMeaning | undefined {
  const [top = "", ...lower] = parts;
  const last = lower.at(-1);
  if (last === undefined) return meaningOf(top);
  const above = meaningOf(parts.slice(0, -1).join(" "));
  const own = meaningOf(last);
  if (above?.meaning === "plan" && own !== undefined && ENTRY_MEANINGS.includes(own.meaning)) return above;
  const isEntryAbove = above !== undefined && ENTRY_MEANINGS.includes(above.meaning);
  if (own !== undefined && KEY_MEANINGS.includes(own.meaning) && isEntryAbove) return above;
  return own ?? meaningOf(parts.join(" ")) ?? above;
}
