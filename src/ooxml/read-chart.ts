/** A chart part to the chart of a book, or nothing where it is of a kind books do not know. */
import type { BookChart, BookSeries } from "./book";
import { tinted, type ColorScheme } from "./colors";
import { themeNumber } from "./read-theme";
import { GAP_WIDTH_PERCENT } from "./write-chart";
import { allOf, child, childrenOf, descend, flagOf, numberOf, textOf } from "./xml-node";
import type { XmlNode } from "./xml-reader";
import { decodeEscapes } from "./xml-text";

export type ReadChart = {
  readonly chart: Omit<BookChart, "name" | "fromCell" | "toCell" | "altText">;
  /** Something of the original is not in `chart`. */
  readonly isSimplified: boolean;
};

export function readChart(part: XmlNode, colors: ColorScheme): ReadChart | undefined {
  const chart = child(part, "chart");
  const area = child(chart, "plotArea");
  const plots = area?.children.filter(({ name }) => name.endsWith("Chart")) ?? [];
  const [plot] = plots;
  const kind = plot && plots.length === 1 ? kindOf(plot) : undefined;
  if (!plot || !kind) return undefined;
  const series = childrenOf(plot, "ser").map((node) => seriesOf(node, kind, colors));
  if (series.some((one) => one === undefined)) return undefined;
  const gap = numberOf(child(plot, "gapWidth"), "val");
  const categories = child(area, "catAx");
  const values = child(area, "valAx");
  const format = child(values, "numFmt");
  const maximum = numberOf(descend(values, "scaling", "max"), "val");
  return {
    chart: {
      kind,
      title: titleOf(child(chart, "title")),
      series: series.flatMap((one) => one ?? []),
      legend: legendOf(child(chart, "legend")),
      ...(descend(categories, "scaling", "orientation")?.attributes.get("val") === "maxMin" && { reverseOrder: true }),
      ...(gap !== undefined && gap !== GAP_WIDTH_PERCENT && { gapWidthPercent: gap }),
      ...(format &&
        !flagOf(format, "sourceLinked", true) && { valueFormat: textOf(format, "formatCode") ?? "General" }),
      ...(maximum !== undefined && { valueAxisMaximum: maximum }),
      ...(allOf(plot, "showVal").some((node) => flagOf(node, "val", true)) && { dataLabels: true }),
    },
    isSimplified: isSimplified(area, plot),
  };
}

function isSimplified(area: XmlNode | undefined, plot: XmlNode): boolean {
  const shown = ["showPercent", "showCatName", "showSerName"];
  return (
    ["trendline", "errBars", "upDownBars", "hiLowLines", "dropLines"].some((name) => allOf(plot, name).some(isDrawn)) ||
    shown.some((name) => allOf(plot, name).some((node) => flagOf(node, "val", true))) ||
    childrenOf(area, "valAx").length > 1 ||
    child(area, "dTable") !== undefined ||
    child(area, "dateAx") !== undefined
  );
}

/** LibreOffice gives line charts invisible lines between high and low. */
function isDrawn(node: XmlNode): boolean {
  return descend(node, "spPr", "ln", "noFill") === undefined;
}

function kindOf(plot: XmlNode): BookChart["kind"] | undefined {
  if (plot.name === "pieChart") return "pie";
  if (plot.name === "doughnutChart") return "doughnut";
  const grouping = child(plot, "grouping")?.attributes.get("val") ?? "standard";
  if (plot.name === "lineChart") return grouping === "standard" ? "line" : undefined;
  if (plot.name !== "barChart") return undefined;
  const bars = child(plot, "barDir")?.attributes.get("val") === "bar";
  if (grouping === "stacked") return bars ? "barStacked" : "columnStacked";
  if (grouping === "clustered" || grouping === "standard") return bars ? "barClustered" : "columnClustered";
  return undefined;
}

/** `undefined` when the series draws numbers of its own instead of cells. */
function seriesOf(node: XmlNode, kind: BookChart["kind"], colors: ColorScheme): BookSeries | undefined {
  const valuesRef = descend(node, "val", "numRef", "f")?.text;
  const categories = child(node, "cat");
  const categoriesRef = ["strRef", "numRef", "multiLvlStrRef"]
    .map((way) => descend(categories, way, "f")?.text)
    .find(Boolean);
  if (valuesRef === undefined) return undefined;
  const name = child(node, "tx");
  const source = descend(name, "strRef", "f")?.text;
  // LibreOffice writes a name that comes from no cell as a formula that is a string.
  const nameRef = source?.startsWith('"') ? undefined : source;
  const look = child(node, "spPr");
  const color = solidColor(kind === "line" ? child(look, "ln") : look, colors);
  return {
    name: decodeEscapes(descend(name, "strRef", "strCache", "pt", "v")?.text ?? child(name, "v")?.text ?? ""),
    ...(nameRef !== undefined && { nameRef }),
    categoriesRef: categoriesRef ?? "",
    valuesRef,
    ...(color !== undefined && { color }),
  };
}

function solidColor(look: XmlNode | undefined, colors: ColorScheme): string | undefined {
  const fill = child(look, "solidFill");
  const rgb = child(fill, "srgbClr")?.attributes.get("val");
  if (rgb !== undefined) return /^[0-9A-Fa-f]{6}$/.test(rgb) ? tinted(rgb, 0) : undefined;
  const themed = colors.theme[themeNumber(child(fill, "schemeClr")?.attributes.get("val") ?? "")];
  return themed === undefined ? undefined : tinted(themed, 0);
}

/** Paragraphs on lines of their own; a title that comes from a cell as last seen. */
function titleOf(title: XmlNode | undefined): string {
  const joined = (nodes: readonly XmlNode[], between: string): string => nodes.map(({ text }) => text).join(between);
  const paragraphs = allOf(descend(title, "tx", "rich"), "p").map((paragraph) => joined(allOf(paragraph, "t"), ""));
  const written =
    paragraphs.length > 0 ? paragraphs.join("\n") : joined(allOf(descend(title, "tx", "strRef"), "v"), "\n");
  return decodeEscapes(written);
}

function legendOf(legend: XmlNode | undefined): BookChart["legend"] {
  if (!legend) return "none";
  const position = child(legend, "legendPos")?.attributes.get("val");
  return position === "b" ? "bottom" : position === "t" ? "top" : "right";
}
