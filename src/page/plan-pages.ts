/** Lays a flow of rows on pages of one size, so that nothing is cut off, separated or lost; see fill-pages.ts for the rules. */
import { fillPages } from "./fill-pages";
import type { Flow, FlowRow, PageFault, PagePlan, PlacedLabel, PlacedRow, PlannedPage } from "./flow";
import type { LabelPoints } from "./page-filling";
import type { Frame } from "./paper";
import { type ColumnEdges, HIGHEST_ROW_POINTS, cellHeightPoints, columnEdges, measureRow } from "./row-heights";

/** Parts of a page's height that the repeated rows, and on the first page the head above them, may take. */
const MOST_TITLES = 1 / 2;
const MOST_TOP = 2 / 3;

/**
 * Which rows, and how much of them, stand on which page, with heights in whole pixels that show all of their text.
 *
 * Rows are never split where that can be avoided: one that does not fit on a page goes whole onto the next, unless the
 * first page then has no row at all. The pieces of a split row, joined with the blank or line feed dropped between them,
 * are its texts. Time is linear in the amount of text.
 *
 * @returns A fault when the titles, or the head with the titles, take too much of a page, or when a label does not
 *          fit on a page below the titles, or beside a single row of the greatest height Excel knows, which it may have to.
 */
export function planPages(flow: Flow, frame: Frame): PagePlan | PageFault {
  const edges = columnEdges(flow.columnWidthsChars);
  const headHeightsPoints = heightsOf(flow.head, edges);
  const titleHeightsPoints = heightsOf(flow.titles, edges);
  const titlesPoints = sumOf(titleHeightsPoints);
  const topPoints = sumOf(headHeightsPoints) + titlesPoints;
  const laterPoints = frame.heightPoints - titlesPoints;
  const highestPoints = Math.min(laterPoints, HIGHEST_ROW_POINTS);
  // On a page larger than A4 no row of the head may be higher than Excel knows either.
  const mostPoints = (part: number): number => Math.min(frame.heightPoints * part, HIGHEST_ROW_POINTS);
  const labelPoints = labelHeights(flow, edges);
  const tallestPoints = flow.labels.reduce((most, _label, index) => Math.max(most, labelPoints(index)), 0);

  const tooHigh = (fault: PageFault["fault"], heightPoints: number): PageFault => {
    return { fault, heightPoints, pagePoints: frame.heightPoints };
  };
  if (titlesPoints > mostPoints(MOST_TITLES)) return tooHigh("titles-too-high", titlesPoints);
  if (topPoints > mostPoints(MOST_TOP)) return tooHigh("head-too-high", topPoints);
  if (tallestPoints > highestPoints) return tooHigh("label-too-high", titlesPoints + tallestPoints);

  const measures = flow.body.map((row) => measureRow(row, edges, highestPoints));
  const room = { firstPoints: frame.heightPoints - topPoints, laterPoints };
  const pages = fillPages({ rows: flow.body, measures, edges, labelPoints }, room);
  return { headHeightsPoints, titleHeightsPoints, pages: pages.map((rows) => labelled(rows, flow.body, labelPoints)) };
}

function heightsOf(rows: readonly FlowRow[], edges: ColumnEdges): readonly number[] {
  return rows.map((row) => measureRow(row, edges, Infinity).heightPoints);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Labels that stand beside no row take no room. */
function labelHeights({ labels, body }: Flow, edges: ColumnEdges): LabelPoints {
  const used = new Set(body.map(({ label }) => label));
  const heights = labels.map((label, index) => (used.has(index) ? cellHeightPoints(label, edges) : 0));
  return (label) => (label === undefined ? 0 : (heights[label] ?? 0));
}

/** Gives each run of rows of one label its cell, and the last of them the height that the label needs beyond theirs. */
function labelled(rows: readonly PlacedRow[], body: readonly FlowRow[], labelPoints: LabelPoints): PlannedPage {
  const labels: PlacedLabel[] = [];
  const heights = rows.map(({ heightPoints }) => heightPoints);
  for (let firstRow = 0; firstRow < rows.length;) {
    const label = labelOf(rows[firstRow], body);
    let end = firstRow + 1;
    while (end < rows.length && labelOf(rows[end], body) === label) end += 1;
    if (label !== undefined) {
      labels.push({ label, firstRow, rowCount: end - firstRow });
      const missing = labelPoints(label) - sumOf(heights.slice(firstRow, end));
      // No label is higher than one row may be, so that the last alone can make up for it.
      if (missing > 0) heights[end - 1] = (heights[end - 1] ?? 0) + missing;
    }
    firstRow = end;
  }
  return { rows: rows.map((row, index) => ({ ...row, heightPoints: heights[index] ?? row.heightPoints })), labels };
}

function labelOf(row: PlacedRow | undefined, body: readonly FlowRow[]): number | undefined {
  return row && body[row.source]?.label;
}
