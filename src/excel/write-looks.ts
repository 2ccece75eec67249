/** Looks, widths and heights of ranges. Applies what a look names and leaves the rest. Queues, never syncs. */
import type { BorderLine, Look } from "../blueprint/look";
import { columnLetters } from "../raw/a1";
import { ACTION_BYTES } from "./batch";
import { queueNumberFormat } from "./fill";
import type { LookArea } from "./look-areas";
import { columnWidthPoints, spansOf } from "./measures";

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;
const WEIGHT: Readonly<Record<BorderLine, "Thin" | "Hairline" | "Medium">> = {
  thin: "Thin",
  hair: "Hairline",
  medium: "Medium",
};
const OUTER_EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
type Edge = (typeof OUTER_EDGES)[number] | "InsideHorizontal" | "InsideVertical";

export function queueLooks(sheet: Excel.Worksheet, areas: readonly LookArea[]): void {
  for (const { address, look, rows, columns } of areas) queueLook(sheet.getRange(address), look, rows, columns);
}

/** An upper bound of what `queueLooks` adds to a request. */
export function looksBytes(areas: readonly LookArea[]): number {
  const edges = areas.filter(({ look }) => look.border).length * 6 * 4;
  const properties = areas.reduce((sum, { look }) => sum + Object.keys(look).length + 4, 0);
  return (edges + properties) * ACTION_BYTES;
}

function queueLook(range: Excel.Range, look: Look, rows: number, columns: number): void {
  if (look.numberFormat !== undefined) queueNumberFormat(range, look.numberFormat);
  const { format } = range;
  if (look.fontName !== undefined) format.font.name = look.fontName;
  if (look.sizePoints !== undefined) format.font.size = look.sizePoints;
  if (look.bold !== undefined) format.font.bold = look.bold;
  if (look.italic !== undefined) format.font.italic = look.italic;
  if (look.color !== undefined) format.font.color = look.color;
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[look.horizontal];
  if (look.vertical !== undefined) format.verticalAlignment = VERTICAL[look.vertical];
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  if (look.indent !== undefined) format.indentLevel = look.indent;
  if (look.border) queueEdges(format, edgesOf(rows, columns), look.border);
  if (look.underline) queueEdges(format, ["EdgeBottom"], look.underline);
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
): void {
  for (const name of edges) {
    const edge = format.borders.getItem(name);
    edge.style = "Continuous";
    edge.weight = WEIGHT[line];
    edge.color = color;
  }
}

/** Widths by column index, in characters. */
export function queueColumnWidths(sheet: Excel.Worksheet, widthsChars: ReadonlyMap<number, number>): void {
  for (const { first, sizes } of spansOf(widthsChars)) {
    const range = sheet.getRange(`${columnLetters(first)}1:${columnLetters(first + sizes.length - 1)}1`);
    range.setColumnProperties(sizes.map((chars) => ({ format: { columnWidth: columnWidthPoints(chars) } })));
  }
}

/** Heights by row number, in points. */
export function queueRowHeights(sheet: Excel.Worksheet, heightsPoints: ReadonlyMap<number, number>): void {
  for (const { first, sizes } of spansOf(heightsPoints)) {
    const range = sheet.getRange(`A${first}:A${first + sizes.length - 1}`);
    const [height] = sizes;
    if (height !== undefined && sizes.every((size) => size === height)) range.format.rowHeight = height;
    else range.setRowProperties(sizes.map((rowHeight) => ({ format: { rowHeight } })));
  }
}
