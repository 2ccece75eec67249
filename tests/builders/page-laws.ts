/** What has to hold of any planned pages, worked out from flow and plan alone. */
import { columnWidthPoints, textRoomPoints } from "../../src/page/cells";
import type { Flow, FlowCell, FlowRow, PagePlan, PlannedPage } from "../../src/page/flow";
import { lineHeightPoints, wrapText } from "../../src/page/measure";

/** Whether the pieces are the text, less one blank or line feed between two of them where it was broken there. */
export function rejoins(text: string, pieces: readonly string[]): boolean {
  let ends: readonly number[] = [0];
  pieces.forEach((piece, index) => {
    const starts = ends.flatMap((at) => (index > 0 && /[ \t\n]/.test(text.charAt(at)) ? [at, at + 1] : [at]));
    ends = [...new Set(starts.filter((at) => text.startsWith(piece, at)).map((at) => at + piece.length))];
  });
  return ends.includes(text.length);
}

/** Height that a text needs in a cell. */
export function neededPoints(cell: FlowCell, text: string, { columnWidthsChars }: Flow): number {
  const covered = columnWidthsChars.slice(cell.column, cell.column + (cell.span ?? 1));
  const area = covered.reduce((sum, chars) => sum + columnWidthPoints(chars), 0);
  return wrapText(text, textRoomPoints(area), cell.face).length * lineHeightPoints(cell.face);
}

export function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Height of rows below each other, with what labels beside them need beyond that. */
export function stackPoints(
  rows: readonly { readonly points: number; readonly label: number | undefined }[],
  flow: Flow,
): number {
  let stack = 0;
  for (let first = 0; first < rows.length;) {
    const label = rows[first]?.label;
    let end = first;
    while (end < rows.length && rows[end]?.label === label) end += 1;
    const cell = label === undefined ? undefined : flow.labels[label];
    const own = sumOf(rows.slice(first, end).map(({ points }) => points));
    stack += Math.max(own, cell ? neededPoints(cell, cell.text, flow) : 0);
    first = end;
  }
  return stack;
}

/** First and last row of each chain: rows that keep with the next, and the row after them. */
export function chainsOf(body: readonly FlowRow[]): readonly (readonly [first: number, last: number])[] {
  const chains: [number, number][] = [];
  body.forEach((_row, index) => {
    const chain = chains.at(-1);
    if (chain && body[index - 1]?.keepsWithNext === true) chain[1] = index;
    else chains.push([index, index]);
  });
  return chains;
}

/** The pages on which something of a row stands. */
export function pagesOfRows({ pages }: PagePlan): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  pages.forEach(({ rows }, page) => {
    for (const { source } of rows) found.set(source, [...(found.get(source) ?? []), page]);
  });
  return found;
}

/** What stands on a page beside and in its rows, in the words of the flow. */
export function labelsBeside(page: PlannedPage, flow: Flow): readonly (number | undefined)[] {
  return page.rows.map(({ source }) => flow.body[source]?.label);
}
