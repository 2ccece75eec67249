/** Planned pages as they come out of the printer: where each line of text and each line of the table stands on the paper. */
import { type Box, boxLines } from "./box-lines";
import type { Flow, FlowCell, FlowRow, PagePicture, PagePlan, PlannedPage } from "./flow";
import { type Face, lineHeightPoints, wrapText } from "./measure";
import { type MarginsMm, PAPER_POINTS, POINTS_PER_MM } from "./paper";
import { type ColumnEdges, cellEdges, cellRoomPoints, columnEdges } from "./row-heights";

type PictureText = PagePicture["texts"][number];

/** A cell with the text that stands in it on this page, in points from the top of the paper. */
type StandingCell = {
  readonly cell: FlowCell;
  readonly text: string;
  readonly top: number;
  readonly bottom: number;
  readonly isBoxed: boolean;
};

/** Two pixels, between the edge of a cell and its text. */
const PADDING_POINTS = 1.5;
/** Of Times New Roman, in parts of its size. */
const ASCENT = 0.891;
const DESCENT = 0.216;
/** Decree 30/2020/NĐ-CP, annex I: upright, 13 to 14 points, in the middle of the upper margin. */
const NUMBER_FACE: Face = { sizePoints: 13 };

/**
 * One picture for each page of the plan that was made of this flow: the table in the middle between the margins, as
 * Excel centres it, the head on the first page, the titles on every page, page numbers from the second on.
 *
 * Texts are wrapped as they were measured, so that they stay inside their cells.
 */
export function picturesOf(flow: Flow, plan: PagePlan, margins: MarginsMm): readonly PagePicture[] {
  const left = margins.left * POINTS_PER_MM;
  const right = PAPER_POINTS.width - margins.right * POINTS_PER_MM;
  const table = columnEdges(flow.columnWidthsChars);
  const start = Math.max((left + right - (table.at(-1) ?? 0)) / 2, left);
  return plan.pages.map((page, index) => {
    const cells = cellsOf(flow, plan, page, { isFirst: index === 0, top: margins.top * POINTS_PER_MM });
    const number = { x: (left + right) / 2, y: numberLine(margins), text: String(index + 1) };
    return {
      widthPoints: PAPER_POINTS.width,
      heightPoints: PAPER_POINTS.height,
      lines: boxLines(cells.filter(({ isBoxed }) => isBoxed).map((cell) => boxOf(cell, table, start))),
      texts: [
        ...(index === 0 ? [] : [{ ...number, face: NUMBER_FACE, align: "center" as const }]),
        ...cells.flatMap((cell) => textsOf(cell, table, start)),
      ],
    };
  });
}

/** Every cell of a page from the top down, and the labels beside its rows. */
function cellsOf(
  flow: Flow,
  plan: PagePlan,
  page: PlannedPage,
  place: { readonly isFirst: boolean; readonly top: number },
): readonly StandingCell[] {
  const cells: StandingCell[] = [];
  let top = place.top;
  const add = (row: FlowRow | undefined, heightPoints: number, texts?: readonly string[]): void => {
    const bottom = top + heightPoints;
    row?.cells.forEach((cell, index) => {
      cells.push({ cell, text: texts ? (texts[index] ?? "") : cell.text, top, bottom, isBoxed: row.isBoxed });
    });
    top = bottom;
  };

  if (place.isFirst) flow.head.forEach((row, index) => add(row, plan.headHeightsPoints[index] ?? 0));
  flow.titles.forEach((row, index) => add(row, plan.titleHeightsPoints[index] ?? 0));
  const tops = page.rows.map(({ source, texts, heightPoints }) => {
    const rowTop = top;
    add(flow.body[source], heightPoints, texts);
    return rowTop;
  });
  for (const { label, firstRow, rowCount } of page.labels) {
    const cell = flow.labels[label];
    const isBoxed = flow.body[page.rows[firstRow]?.source ?? -1]?.isBoxed === true;
    const bottom = tops[firstRow + rowCount] ?? top;
    if (cell) cells.push({ cell, text: cell.text, top: tops[firstRow] ?? top, bottom, isBoxed });
  }
  return cells;
}

function boxOf({ cell, top, bottom }: StandingCell, table: ColumnEdges, start: number): Box {
  const [left, right] = cellEdges(cell, table);
  return { left: start + left, top, right: start + right, bottom };
}

/** Its lines, without those that show nothing. */
function textsOf(standing: StandingCell, table: ColumnEdges, start: number): readonly PictureText[] {
  const { cell, text } = standing;
  const { face, align } = cell;
  const { left, top, right, bottom } = boxOf(standing, table, start);
  const x = { left: left + PADDING_POINTS, center: (left + right) / 2, right: right - PADDING_POINTS }[align];
  const lines = wrapText(text, cellRoomPoints(cell, table), face);
  const pitch = lineHeightPoints(face);
  const spare = cell.vertical === "center" ? (bottom - top - lines.length * pitch) / 2 : 0;
  return lines.flatMap((line, index) => {
    if (line.trim() === "") return [];
    return [{ x, y: baseLine(top + spare + (index + 0.5) * pitch, face), text: line, face, align }];
  });
}

/** Base line of a line of text around a middle. */
function baseLine(middle: number, { sizePoints }: Face): number {
  return middle + ((ASCENT - DESCENT) / 2) * sizePoints;
}

function numberLine({ top }: MarginsMm): number {
  return baseLine((top * POINTS_PER_MM) / 2, NUMBER_FACE);
}
