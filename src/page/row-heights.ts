/** How high rows of a flow have to be so that all of their wrapped text shows, and where their cells stand across the page. */
import { MAXIMUM_ROW_HEIGHT_POINTS, POINTS_PER_PIXEL, columnWidthPoints, textRoomPoints } from "./cells";
import type { FlowCell, FlowRow } from "./flow";
import { lineHeightPoints, wrapSpans } from "./measure";

/** Left edge of every column, and the right one of the last, in points from the left edge of the table. */
export type ColumnEdges = readonly number[];

export function columnEdges(widthsChars: readonly number[]): ColumnEdges {
  const edges = [0];
  for (const chars of widthsChars) edges.push((edges.at(-1) ?? 0) + columnWidthPoints(chars));
  return edges;
}

/** Left and right edge of a cell. What of it lies beyond the last column is not there. */
export function cellEdges({ column, span = 1 }: FlowCell, edges: ColumnEdges): readonly [left: number, right: number] {
  const end = edges.at(-1) ?? 0;
  return [edges[column] ?? end, edges[column + span] ?? end];
}

/** How wide a line of a cell's text may be. Merged columns have no limit of their own, other than a single one. */
export function cellRoomPoints(cell: FlowCell, edges: ColumnEdges): number {
  const [left, right] = cellEdges(cell, edges);
  return textRoomPoints(right - left);
}

/** Highest row of whole pixels that Excel allows. */
export const HIGHEST_ROW_POINTS = downToPixel(MAXIMUM_ROW_HEIGHT_POINTS);

/** Excel sets heights to whole pixels on the screen; a height that is one already stays what it is. */
export function upToPixel(points: number): number {
  return Math.ceil(points / POINTS_PER_PIXEL) * POINTS_PER_PIXEL;
}

export function downToPixel(points: number): number {
  return Math.floor(points / POINTS_PER_PIXEL) * POINTS_PER_PIXEL;
}

/** Height of the cell's whole text, in whole pixels and held to no limit; that of one line when it is blank. */
export function cellHeightPoints(cell: FlowCell, edges: ColumnEdges): number {
  const lines = wrapSpans(cell.text, cellRoomPoints(cell, edges), cell.face).length;
  return upToPixel(lines * lineHeightPoints(cell.face));
}

export type RowMeasure = {
  /** What its texts need, in whole pixels and held to no limit. */
  readonly contentPoints: number;
  /** The same, or the row's minimum where that is more. */
  readonly heightPoints: number;
  /** Its highest line. */
  readonly linePoints: number;
};

/** Measures every text once. The row's minimum gives way where it is more than `mostPoints`; its texts do not. */
export function measureRow(row: FlowRow, edges: ColumnEdges, mostPoints: number): RowMeasure {
  let contentPoints = 0;
  let linePoints = 0;
  for (const cell of row.cells) {
    contentPoints = Math.max(contentPoints, cellHeightPoints(cell, edges));
    linePoints = Math.max(linePoints, lineHeightPoints(cell.face));
  }
  const minimum = row.minimumPoints > 0 ? Math.min(upToPixel(row.minimumPoints), downToPixel(mostPoints)) : 0;
  return { contentPoints, heightPoints: Math.max(contentPoints, minimum), linePoints };
}
