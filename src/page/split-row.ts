/**
 * Cuts a row that no page can hold into pieces, between lines of its wrapped texts.
 *
 * The blank or line feed at which a text is cut is dropped, as it is at any end of a line: printed, one ends the line
 * above and the other is that end. Every other character stands in exactly one piece, in order.
 */
import type { FlowRow } from "./flow";
import { lineHeightPoints, wrapSpans } from "./measure";
import { type ColumnEdges, cellRoomPoints, upToPixel } from "./row-heights";

/** For each cell of a row the index in its text at which it is continued; `undefined` where nothing is left. */
export type RowRest = readonly (number | undefined)[];

export type RowPiece = {
  /** One for each cell of the row; "" where nothing was left. */
  readonly texts: readonly string[];
  /** Height of the tallest of these texts, in whole pixels. */
  readonly contentPoints: number;
  /** What follows on the next page; `undefined` after the last piece. */
  readonly rest: RowRest | undefined;
};

export function wholeRow(row: FlowRow): RowRest {
  return row.cells.map(() => 0);
}

/**
 * The next piece of a row, with as many lines of every cell as `roomPoints` has room for, but at least one. Takes time
 * linear in the text of the piece.
 */
export function cutRow(row: FlowRow, edges: ColumnEdges, rest: RowRest, roomPoints: number): RowPiece {
  const next: (number | undefined)[] = [];
  let contentPoints = 0;
  const texts = row.cells.map((cell, index) => {
    const pitch = lineHeightPoints(cell.face);
    const lines = Math.max(Math.floor(roomPoints / pitch) || 1, 1);
    const cut = cutText(cell.text, rest[index], lines, (text, from, mostLines) =>
      wrapSpans(text, cellRoomPoints(cell, edges), cell.face, { from, mostLines }),
    );
    next.push(cut.next);
    contentPoints = Math.max(contentPoints, upToPixel(cut.lines * pitch));
    return cut.text;
  });
  return { texts, contentPoints, rest: next.every((at) => at === undefined) ? undefined : next };
}

type Wrap = (text: string, from: number, mostLines: number) => ReturnType<typeof wrapSpans>;
type TextCut = { readonly text: string; readonly lines: number; readonly next: number | undefined };

/** Wrapped as if the text began at `from`, because that is how Excel will wrap the piece. */
function cutText(text: string, from: number | undefined, most: number, wrap: Wrap): TextCut {
  if (from === undefined) return { text: "", lines: 1, next: undefined };
  const spans = wrap(text, from, most + 1);
  const next = spans[most]?.start;
  if (next === undefined) return { text: text.slice(from), lines: spans.length, next };
  // Blanks that stood out over the edge before a line feed belong to the line; only the last character is the break.
  const isInside = spans[most - 1]?.end === next;
  return { text: text.slice(from, isInside ? next : next - 1), lines: most, next };
}
