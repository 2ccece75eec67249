/**
 * Charts that an interrupted write left without their name.
 *
 * A chart is made and then named, in two actions; when Excel fails between them, a chart of ours stands that no name
 * tells. It is known by what it was made from: one series, under the heading of the blueprint's first.
 */
import type { ChartBlueprint, SheetBlueprint } from "../blueprint/sheet";
import { inRequest, sheetIn } from "./batch";

const DOING = "đọc các biểu đồ";

/** Names of nameless charts of ours by sheet; asked only after an interrupted write. `sheets` must exist. */
export function readStrayCharts(sheets: readonly SheetBlueprint[]): Promise<ReadonlyMap<string, readonly string[]>> {
  return inRequest(DOING, async (context) => {
    const loaded = sheets.map((sheet) => {
      const { charts } = sheetIn(context, sheet.name);
      charts.load("items/name,items/series/items/name");
      return { sheet, charts };
    });
    await context.sync();
    return new Map(loaded.map(({ sheet, charts }) => [sheet.name, strayNames(charts, sheet.charts)]));
  });
}

function strayNames(charts: Excel.ChartCollection, ours: readonly ChartBlueprint[]): readonly string[] {
  return charts.items
    .filter((chart) => !ours.some(({ name }) => name === chart.name))
    .filter(({ series }) => {
      const [only, ...others] = series.items;
      return only !== undefined && others.length === 0 && ours.some((chart) => chart.series[0]?.header === only.name);
    })
    .map(({ name }) => name);
}
