/**
 * Native charts over the columns of a table. Queues, never syncs.
 *
 * Office.js offers no way to set a chart's alternative text within ExcelApi 1.13; the file writer does.
 */
import { columnArea, lettersOf, type TablePlace } from "../blueprint/place";
import type { ChartBlueprint } from "../blueprint/sheet";
import { type RangeAt, rangesOf } from "./ranges";

const KINDS = {
  barStacked: "BarStacked",
  barClustered: "BarClustered",
  columnStacked: "ColumnStacked",
} as const satisfies Record<ChartBlueprint["kind"], string>;

/** The heading of one series, with its cells: from such a range Excel makes exactly one series. */
function firstSeriesArea(place: TablePlace, header: string): string {
  const letters = lettersOf(place, header);
  return `${letters}${place.headerRowNumber}:${columnArea(place, header).split(":").at(-1) ?? ""}`;
}

export function queueChart(sheet: Excel.Worksheet, blueprint: ChartBlueprint, place: TablePlace): void {
  const [first, ...others] = blueprint.series;
  if (!first) throw new Error(`chart ${blueprint.name} has no series`);
  const rangeAt = rangesOf(sheet);
  const chart = sheet.charts.add(KINDS[blueprint.kind], rangeAt(firstSeriesArea(place, first.header)), "Columns");
  chart.name = blueprint.name;
  chart.title.text = blueprint.title;
  chart.legend.visible = true;
  chart.legend.position = "Bottom";
  // Bars count from below; reversed, they stand in the order of the table's rows.
  if (blueprint.kind.startsWith("bar")) chart.axes.categoryAxis.reversePlotOrder = true;
  chart.setPosition(blueprint.fromCell, blueprint.toCell);
  const categories = rangeAt(columnArea(place, blueprint.categories));
  queueSeries(rangeAt, chart.series.getItemAt(0), first, place, categories);
  for (const series of others) {
    queueSeries(rangeAt, chart.series.add(series.header), series, place, categories);
  }
}

function queueSeries(
  rangeAt: RangeAt,
  series: Excel.ChartSeries,
  { header, color }: ChartBlueprint["series"][number],
  place: TablePlace,
  categories: Excel.Range,
): void {
  series.name = header;
  series.setValues(rangeAt(columnArea(place, header)));
  series.setXAxisValues(categories);
  series.format.fill.setSolidColor(color);
}
