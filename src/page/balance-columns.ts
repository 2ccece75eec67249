/**
 * Shares of a table's width moved to where the text is: a column of long texts grows at the cost of those that hold
 * little, so that the table becomes as low as a few steps can make it.
 */
import { textRoomPoints } from "./cells";
import type { FlowCell, FlowRow } from "./flow";
import { lineHeightPoints, textWidthPoints } from "./measure";
import type { Frame } from "./paper";

/** A longer word is an address or a mistake: it is broken, and no column is widened for it. */
const MOST_OF_WIDTH = 0.2;
/** What a column in which no row has any text keeps of the share it was given. */
const LEAST_OF_BLANK = 0.45;
/** Rows that are looked at; more of them say the same. */
const MOST_ROWS = 300;
/** Parts of the width that are moved at a time, large ones first. */
const STEPS = [0.04, 0.02, 0.01, 0.005] as const;
const MOST_MOVES = 200;
const FEW_LINES = 4;
/** A word ends a line about half way through it. */
const LOST_PER_LINE = 1.06;

/** What of a page is filled with rows on the whole, when titles, the foot and what is kept together are taken off. */
const FILLED = 0.75;

/** What one cell asks for: its whole text on one line, and the height of a line. */
type Load = { readonly column: number; readonly points: number; readonly lines: number; readonly linePoints: number };

/** Cells of a row, which is printed so many times or stands for so many. */
type Row = { readonly loads: readonly Load[]; readonly times: number };

/**
 * Widths in points, one for each share, that sum up to the frame's. Cells that cover several columns are not looked at.
 * No column becomes narrower than its longest word, as far as the width suffices.
 *
 * @param titles Rows that every page repeats: they count for as many pages as the others are likely to fill.
 * @param leastOfShare What a column keeps of the share it was given, 0 to 1.
 */
export function balanceColumns(
  shares: readonly number[],
  rows: readonly FlowRow[],
  titles: readonly FlowRow[],
  { widthPoints, heightPoints }: Frame,
  leastOfShare: number,
): readonly number[] {
  const sum = shares.reduce((total, share) => total + share, 0);
  const given = shares.map((share) => (sum > 0 ? (share / sum) * widthPoints : widthPoints / shares.length));
  const singles = ({ cells }: FlowRow): readonly FlowCell[] =>
    cells.filter(({ span = 1, column }) => span === 1 && column < shares.length);
  const filled = new Set(
    rows.flatMap((row) => singles(row).flatMap(({ column, text }) => (text === "" ? [] : [column]))),
  );
  const kept = given.map((width, column) => width * (filled.has(column) ? leastOfShare : LEAST_OF_BLANK));
  const least = leastWidths(given, kept, [...titles, ...rows].map(singles), widthPoints);
  const widths = atLeast(given, least);
  const { step, some } = sampled(rows);
  const body = some.map((row): Row => ({ loads: singles(row).map(loadOf), times: step }));
  const pages = Math.max(1, heightOf(body, widths) / (heightPoints * FILLED));
  const repeated = titles.map((row): Row => ({ loads: singles(row).map(loadOf), times: pages }));
  moveShares(widths, least, [...repeated, ...body], widthPoints);
  return widths;
}

function loadOf({ column, text, face }: FlowCell): Load {
  return {
    column,
    points: textWidthPoints(text, face) * LOST_PER_LINE,
    lines: text.split("\n").length,
    linePoints: lineHeightPoints(face),
  };
}

function sampled<T>(all: readonly T[]): { readonly step: number; readonly some: readonly T[] } {
  const step = Math.max(1, Math.ceil(all.length / MOST_ROWS));
  return { step, some: all.filter((_, index) => index % step === 0) };
}

function leastWidths(
  given: readonly number[],
  kept: readonly number[],
  rows: readonly (readonly FlowCell[])[],
  widthPoints: number,
): readonly number[] {
  const least = [...kept];
  const most = widthPoints * MOST_OF_WIDTH;
  const padding = 1 - textRoomPoints(1);
  for (const { column, text, face } of rows.flat()) {
    for (const word of new Set(text.split(/[\s-]+/u))) {
      // A letter is at most about as wide as it is high: short words are not measured.
      if (word.length * face.sizePoints + padding <= (least[column] ?? 0)) continue;
      const needs = widthFor(textWidthPoints(word, face));
      if (needs <= most) least[column] = Math.max(least[column] ?? 0, needs);
    }
  }
  const sum = least.reduce((total, width) => total + width, 0);
  // Where not every word has room, the shares decide.
  return sum <= widthPoints ? least : given;
}

/** The width at which a cell has this much room for text; a pixel more, since widths are set in whole ones. */
function widthFor(points: number): number {
  const unit = textRoomPoints(1001) - textRoomPoints(1000);
  const missing = points - textRoomPoints(0);
  return missing / unit + 1;
}

/** What some lack the others give, in proportion to what they can spare. */
function atLeast(given: readonly number[], least: readonly number[]): number[] {
  const missing = given.reduce((sum, width, index) => sum + Math.max(0, (least[index] ?? 0) - width), 0);
  const spare = given.map((width, index) => Math.max(0, width - (least[index] ?? 0)));
  const all = spare.reduce((sum, width) => sum + width, 0);
  const part = all > 0 ? missing / all : 0;
  return given.map((width, index) => Math.max(width, least[index] ?? 0) - (spare[index] ?? 0) * part);
}

/** Moves a step from the column that misses it least to the one that gains most, as long as the table becomes lower. */
function moveShares(widths: number[], least: readonly number[], rows: readonly Row[], widthPoints: number): void {
  let height = heightOf(rows, widths);
  let moves = 0;
  for (const step of STEPS) {
    const points = step * widthPoints;
    for (; moves < MOST_MOVES; moves += 1) {
      const to = best(widths, (column) => heightWith(rows, widths, column, points));
      const from = best(widths, (column) =>
        column === to || (widths[column] ?? 0) - points < (least[column] ?? 0)
          ? Infinity
          : heightWith(rows, widths, column, -points),
      );
      if (to === undefined || from === undefined) break;
      const moved = widths.map((width, column) => width + (column === to ? points : column === from ? -points : 0));
      const lower = heightOf(rows, moved);
      if (lower >= height) break;
      height = lower;
      moved.forEach((width, column) => (widths[column] = width));
    }
  }
}

function best(widths: readonly number[], heightOfColumn: (column: number) => number): number | undefined {
  let found: number | undefined;
  let lowest = Infinity;
  for (const column of widths.keys()) {
    const height = heightOfColumn(column);
    if (height < lowest) [found, lowest] = [column, height];
  }
  return found;
}

function heightWith(rows: readonly Row[], widths: readonly number[], column: number, points: number): number {
  return heightOf(
    rows,
    widths.map((width, index) => (index === column ? width + points : width)),
  );
}

/** Few lines are whole ones; of many a part counts, or no single step would make a long text lower. */
function linesOf(filled: number, lines: number): number {
  if (filled <= 1) return lines;
  return (filled < FEW_LINES ? Math.ceil(filled) : filled + 0.5) + (lines - 1) / 2;
}

/** An estimate: lines are counted by the length of the text, not set. */
function heightOf(rows: readonly Row[], widths: readonly number[]): number {
  let height = 0;
  for (const { loads, times } of rows) {
    let highest = 0;
    for (const { column, points, lines, linePoints } of loads) {
      const room = Math.max(1, textRoomPoints(widths[column] ?? 0));
      highest = Math.max(highest, linesOf(points / room, lines) * linePoints);
    }
    height += highest * times;
  }
  return height;
}
