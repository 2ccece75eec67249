/** A drawing part: charts a book can hold, and words for everything else that floats over the cells. */
import { cellName } from "../raw/a1";
import type { BookSheet } from "./book";
import type { ColorScheme } from "./colors";
import { addLost, LOST } from "./lost-words";
import type { Package } from "./open-package";
import { readChart } from "./read-chart";
import { relationsOf } from "./read-relations";
import { allOf, child, descend, relationIdOf, textOf } from "./xml-node";
import type { XmlNode } from "./xml-reader";

export function readDrawing(source: Package, path: string, sheet: BookSheet, colors: ColorScheme): void {
  const relations = new Map(relationsOf(source, path).map((relation) => [relation.id, relation]));
  for (const anchor of source.tree(path).children) {
    const frame = child(anchor, "graphicFrame");
    const relation = relations.get(relationIdOf(allOf(frame, "chart")[0]) ?? "");
    if (frame && relation?.type === "chart" && !relation.external) {
      placeChart(source.tree(relation.target), anchor, sheet, colors);
    } else reportOther(anchor, sheet);
  }
}

function reportOther(anchor: XmlNode, sheet: BookSheet): void {
  const holds = (name: string): boolean => allOf(anchor, name).length > 0;
  if (holds("AlternateContent")) addLost(sheet.lost, holds("graphicFrame") ? LOST.chart : LOST.control);
  else if (holds("pic")) addLost(sheet.lost, LOST.image);
  else if (holds("graphicFrame")) addLost(sheet.lost, LOST.chart);
  else if (holds("sp") || holds("cxnSp") || holds("grpSp")) addLost(sheet.lost, LOST.shape);
}

function placeChart(part: XmlNode, anchor: XmlNode, sheet: BookSheet, colors: ColorScheme): void {
  const from = child(anchor, "from");
  const to = child(anchor, "to");
  const chart = from && to ? readChart(part, colors) : undefined;
  if (!chart) {
    addLost(sheet.lost, LOST.chart);
    return;
  }
  if (chart.isSimplified) addLost(sheet.lost, LOST.chartDetails);
  const about = descend(anchor, "graphicFrame", "nvGraphicFramePr", "cNvPr");
  sheet.charts.push({
    name: textOf(about, "name") ?? "",
    fromCell: cellName(place(from, "row"), place(from, "col")),
    toCell: cellName(lastCovered(to, "row", place(from, "row")), lastCovered(to, "col", place(from, "col"))),
    altText: textOf(about, "descr") ?? "",
    ...chart.chart,
  });
}

function place(corner: XmlNode | undefined, axis: "row" | "col"): number {
  return Number(child(corner, axis)?.text ?? 0) || 0;
}

/** A picture that ends exactly where a cell begins does not reach into it. */
function lastCovered(corner: XmlNode | undefined, axis: "row" | "col", first: number): number {
  const offset = Number(child(corner, `${axis}Off`)?.text ?? 0) || 0;
  return Math.max(first, place(corner, axis) - (offset > 0 ? 0 : 1));
}
