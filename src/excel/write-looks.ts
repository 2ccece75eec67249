/** Looks, widths and heights of ranges. Applies what a look names and leaves the rest. Queues, never syncs. */
import type { BorderLine, Look } from "../blueprint/look";
import { columnLetters } from "../raw/a1";
import { ACTION_BYTES } from "./batch";
import { queueNumberFormat } from "./fill";
import type { LookArea } from "./look-areas";
import { type RangeAt, rangesOf } from "./ranges";
import { columnWidthPoints, runsOf, spansOf } from "./measures";

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;
const WEIGHT: Readonly<Record<BorderLine, "Thin" | "Hairline" | "Medium">> = {
  thin: "Thin",
  hair: "Hairline",
  medium: "Medium",
};
const OUTER_EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
type Edge = (typeof OUTER_EDGES)[number] | "InsideHorizontal" | "InsideVertical";

/** On new cells, what Excel gives them anyway is not said. */
export function queueLooks(rangeAt: RangeAt, areas: readonly LookArea[], areNew: boolean): void {
  for (const area of areas) queueLook(rangeAt(area.address), area, areNew);
}

/** An upper bound of what `queueLooks` adds to a request. */
export function looksBytes(areas: readonly LookArea[]): number {
  const edges = areas.filter(({ look }) => look.border).length * 6 * 4;
  const properties = areas.reduce((sum, { look }) => sum + Object.keys(look).length + 4 + (look.unlocked ? 2 : 0), 0);
  return (edges + properties) * ACTION_BYTES;
}

function queueLook(range: Excel.Range, { look, rows, columns }: LookArea, isNew: boolean): void {
  if (look.numberFormat !== undefined) queueNumberFormat(range, look.numberFormat);
  queueFormat(range, formatOf(look), rows, columns);
  if (look.unlocked !== undefined) range.format.protection.locked = !look.unlocked;
  if (look.border) queueEdges(range.format, edgesOf(rows, columns), look.border, isNew);
  if (look.underline) queueEdges(range.format, ["EdgeBottom"], look.underline, isNew);
}

type Format = {
  readonly font?: {
    readonly name?: string;
    readonly size?: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly color?: string;
  };
  readonly fill?: { readonly color: string };
  readonly horizontalAlignment?: "Left" | "Center" | "Right";
  readonly verticalAlignment?: "Top" | "Center" | "Bottom";
  readonly wrapText?: boolean;
  readonly indentLevel?: number;
};

function formatOf(look: Look): Format {
  const font = {
    ...(look.fontName === undefined ? {} : { name: look.fontName }),
    ...(look.sizePoints === undefined ? {} : { size: look.sizePoints }),
    ...(look.bold === undefined ? {} : { bold: look.bold }),
    ...(look.italic === undefined ? {} : { italic: look.italic }),
    ...(look.color === undefined ? {} : { color: look.color }),
  };
  return {
    ...(Object.keys(font).length === 0 ? {} : { font }),
    ...(look.fill === undefined ? {} : { fill: { color: look.fill } }),
    ...(look.horizontal === undefined ? {} : { horizontalAlignment: HORIZONTAL[look.horizontal] }),
    ...(look.vertical === undefined ? {} : { verticalAlignment: VERTICAL[look.vertical] }),
    ...(look.wrap === undefined ? {} : { wrapText: look.wrap }),
    ...(look.indent === undefined ? {} : { indentLevel: look.indent }),
  };
}

/** A single row or column takes all its properties in one action; a block takes one action for each property. */
function queueFormat(range: Excel.Range, format: Format, rows: number, columns: number): void {
  if (Object.keys(format).length === 0) return;
  if (columns === 1) range.setColumnProperties([{ format }]);
  else if (rows === 1) range.setRowProperties([{ format }]);
  else range.format.set(format);
}

/** A single row has no lines inside it. */
function edgesOf(rows: number, columns: number): readonly Edge[] {
  const edges: Edge[] = [...OUTER_EDGES];
  if (rows > 1) edges.push("InsideHorizontal");
  if (columns > 1) edges.push("InsideVertical");
  return edges;
}

function queueEdges(
  format: Excel.RangeFormat,
  edges: readonly Edge[],
  { line, color }: { readonly line: BorderLine; readonly color: string },
  isNew: boolean,
): void {
  for (const name of edges) {
    const edge = format.borders.getItem(name);
    edge.style = "Continuous";
    if (!isNew || line !== "thin") edge.weight = WEIGHT[line];
    edge.color = color;
  }
}

/** Widths by column index, in characters. */
export function queueColumnWidths(sheet: Excel.Worksheet, widthsChars: ReadonlyMap<number, number>): void {
  for (const { first, sizes } of spansOf(widthsChars)) {
    const range = rangesOf(sheet)(`${columnLetters(first)}1:${columnLetters(first + sizes.length - 1)}1`);
    range.setColumnProperties(sizes.map((chars) => ({ format: { columnWidth: columnWidthPoints(chars) } })));
  }
}

/** Fewer rows of one height than this are smaller in a list than in an action of their own. Measured. */
const LONG_RUN = 12;

/** Heights by row number, in points. */
export function queueRowHeights(sheet: Excel.Worksheet, heightsPoints: ReadonlyMap<number, number>): void {
  for (const { first, rows, isEven } of heightBlocks(heightsPoints)) {
    const range = rangesOf(sheet)(`A${first}:A${first + rows.length - 1}`);
    const [height] = rows;
    if (isEven && height !== undefined) range.format.rowHeight = height;
    else range.setRowProperties(rows.map((rowHeight) => ({ format: { rowHeight } })));
  }
}

/** `{"format":{"rowHeight":409.5}},` */
const HEIGHT_BYTES = 32;

/** An upper bound of what `queueRowHeights` adds to a request. */
export function heightsBytes(heightsPoints: ReadonlyMap<number, number>): number {
  return heightBlocks(heightsPoints).reduce(
    (sum, { rows, isEven }) => sum + 4 * ACTION_BYTES + (isEven ? 0 : rows.length * HEIGHT_BYTES),
    0,
  );
}

type HeightBlock = { readonly first: number; readonly rows: number[]; readonly isEven: boolean };

/** Neighbouring rows: long runs of one height by themselves, shorter ones together. */
function heightBlocks(heightsPoints: ReadonlyMap<number, number>): readonly HeightBlock[] {
  return spansOf(heightsPoints).flatMap(({ first, sizes }) => {
    const blocks: HeightBlock[] = [];
    for (const { from, to, item } of runsOf(sizes, (size) => String(size))) {
      const rows = Array.from({ length: to - from + 1 }, () => item);
      const isEven = rows.length >= LONG_RUN;
      const last = blocks.at(-1);
      if (last && !last.isEven && !isEven) last.rows.push(...rows);
      else blocks.push({ first: first + from, rows, isEven });
    }
    return blocks;
  });
}
