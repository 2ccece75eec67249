/** A chart part: bars, columns, lines, pies and rings over cells, with the cells' values kept beside the references. */
import type { Book, BookChart, BookSeries } from "./book";
import { axesXml, valueScale } from "./write-chart-axes";
import { cachedRange, type CachedRange } from "./chart-cache";
import { argb } from "./write-styles";
import { attributes, XML_HEAD, xmlText, RELATIONSHIPS_NS } from "./xml-text";

/** Excel's default is 150, which makes bars thin. */
export const GAP_WIDTH_PERCENT = 60;
/** What a series gets that names no colour, in turn. */
const COLORS = ["#1F5C99", "#2E8B57", "#D98324", "#B03A3A", "#7A7A7A", "#6B4E9B", "#2A9D9D", "#A67C00"];

export function chartXml(chart: BookChart, book: Book): string {
  const values = chart.series.map((series) => cachedRange(book, series.valuesRef));
  const plot = isRound(chart)
    ? roundPlot(chart, book)
    : axisPlot(chart, book) + axesXml(chart, valueScale(chart, values));
  const legend = { none: "", bottom: "b", right: "r", top: "t" }[chart.legend];
  return (
    `${XML_HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"` +
    ` xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${RELATIONSHIPS_NS}">` +
    `<c:roundedCorners val="0"/><c:chart>${titleXml(chart.title)}` +
    `<c:plotArea><c:layout/>${plot}</c:plotArea>` +
    (legend === "" ? "" : `<c:legend><c:legendPos val="${legend}"/><c:overlay val="0"/></c:legend>`) +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${textLook("defRPr", book.defaultFont.name, 1000)}</a:pPr>` +
    '<a:endParaRPr lang="vi-VN"/></a:p></c:txPr></c:chartSpace>'
  );
}

function isRound({ kind }: BookChart): boolean {
  return kind === "pie" || kind === "doughnut";
}

function titleXml(title: string): string {
  if (title === "") return '<c:autoTitleDeleted val="1"/>';
  const lines = title.split("\n").map((line) => {
    const run = `<a:r><a:rPr lang="vi-VN" sz="1300" b="1"/><a:t>${xmlText(line)}</a:t></a:r>`;
    return `<a:p><a:pPr><a:defRPr sz="1300" b="1"/></a:pPr>${run}</a:p>`;
  });
  const text = `<c:tx><c:rich><a:bodyPr/><a:lstStyle/>${lines.join("")}</c:rich></c:tx>`;
  return `<c:title>${text}<c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>`;
}

function textLook(tag: string, fontName: string, size: number): string {
  const face = attributes({ typeface: fontName });
  return `<a:${tag} sz="${size}"><a:latin${face}/><a:ea${face}/><a:cs${face}/></a:${tag}>`;
}

function axisPlot(chart: BookChart, book: Book): string {
  const series = chart.series.map((one, index) => seriesXml(one, index, chart, book)).join("");
  const ends = '<c:axId val="111111111"/><c:axId val="222222222"/>';
  if (chart.kind === "line") {
    return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}${labelsXml(chart)}<c:marker val="1"/>${ends}</c:lineChart>`;
  }
  const direction = chart.kind.startsWith("bar") ? "bar" : "col";
  const stacked = chart.kind.endsWith("Stacked");
  return (
    `<c:barChart><c:barDir val="${direction}"/><c:grouping val="${stacked ? "stacked" : "clustered"}"/>` +
    `<c:varyColors val="0"/>${series}${labelsXml(chart)}<c:gapWidth val="${chart.gapWidthPercent ?? GAP_WIDTH_PERCENT}"/>` +
    `${stacked ? '<c:overlap val="100"/>' : ""}${ends}</c:barChart>`
  );
}

function roundPlot(chart: BookChart, book: Book): string {
  const series = chart.series.map((one, index) => seriesXml(one, index, chart, book)).join("");
  const inside = `<c:varyColors val="1"/>${series}${labelsXml(chart)}<c:firstSliceAng val="0"/>`;
  if (chart.kind === "pie") return `<c:pieChart>${inside}</c:pieChart>`;
  return `<c:doughnutChart>${inside}<c:holeSize val="55"/></c:doughnutChart>`;
}

function labelsXml({ dataLabels }: BookChart): string {
  const shown = ["LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize"];
  return dataLabels
    ? `<c:dLbls>${shown.map((what) => `<c:show${what} val="${Number(what === "Val")}"/>`).join("")}</c:dLbls>`
    : "";
}

function seriesXml(series: BookSeries, index: number, chart: BookChart, book: Book): string {
  const categories = cachedRange(book, series.categoriesRef);
  const values = cachedRange(book, series.valuesRef);
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${nameXml(series)}${lookXml(series, index, chart, values)}` +
    (series.categoriesRef === "" ? "" : `<c:cat>${categoriesXml(series.categoriesRef, categories)}</c:cat>`) +
    `<c:val>${numbersXml(series.valuesRef, values, chart.valueFormat)}</c:val>` +
    `${chart.kind === "line" ? '<c:smooth val="0"/>' : ""}</c:ser>`
  );
}

function nameXml({ name, nameRef }: BookSeries): string {
  if (nameRef === undefined) return name === "" ? "" : `<c:tx><c:v>${xmlText(name)}</c:v></c:tx>`;
  const cache = `<c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${xmlText(name)}</c:v></c:pt></c:strCache>`;
  return `<c:tx><c:strRef><c:f>${xmlText(nameRef)}</c:f>${cache}</c:strRef></c:tx>`;
}

function lookXml({ color }: BookSeries, index: number, chart: BookChart, values: CachedRange | undefined): string {
  const paint = (of: string): string => `<a:solidFill><a:srgbClr val="${argb(of).slice(2)}"/></a:solidFill>`;
  const own = color ?? colorAt(index);
  if (chart.kind === "line") {
    const dot = `<c:marker><c:symbol val="circle"/><c:size val="6"/><c:spPr>${paint(own)}</c:spPr></c:marker>`;
    return `<c:spPr><a:ln w="28575" cap="rnd">${paint(own)}<a:round/></a:ln></c:spPr>${dot}`;
  }
  if (!isRound(chart)) return `<c:spPr>${paint(own)}</c:spPr><c:invertIfNegative val="0"/>`;
  const slices = (values?.values ?? []).map((_, slice) => {
    const look = `<c:spPr>${paint(colorAt(slice))}<a:ln w="12700">${paint("#FFFFFF")}</a:ln></c:spPr>`;
    return `<c:dPt><c:idx val="${slice}"/><c:bubble3D val="0"/>${look}</c:dPt>`;
  });
  return slices.join("");
}

function colorAt(index: number): string {
  return COLORS[index % COLORS.length] ?? "#1F5C99";
}

function categoriesXml(reference: string, cached: CachedRange | undefined): string {
  const items = cached?.values ?? [];
  if (items.length > 0 && items.every((value) => typeof value === "number"))
    return numbersXml(reference, cached, undefined);
  const points = items.map((value, index) => {
    if (value === null) return "";
    return pointXml(index, typeof value === "object" ? value.error : String(value));
  });
  const cache = cached ? `<c:strCache><c:ptCount val="${items.length}"/>${points.join("")}</c:strCache>` : "";
  return `<c:strRef><c:f>${xmlText(reference)}</c:f>${cache}</c:strRef>`;
}

function numbersXml(reference: string, cached: CachedRange | undefined, format: string | undefined): string {
  const points = (cached?.values ?? []).map((value, index) =>
    typeof value === "number" ? pointXml(index, String(value)) : "",
  );
  const code = `<c:formatCode>${xmlText(format ?? cached?.format ?? "General")}</c:formatCode>`;
  const cache = cached
    ? `<c:numCache>${code}<c:ptCount val="${cached.values.length}"/>${points.join("")}</c:numCache>`
    : "";
  return `<c:numRef><c:f>${xmlText(reference)}</c:f>${cache}</c:numRef>`;
}

function pointXml(index: number, text: string): string {
  return `<c:pt idx="${index}"><c:v>${xmlText(text)}</c:v></c:pt>`;
}
