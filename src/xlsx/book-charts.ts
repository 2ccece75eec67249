/** Charts over the columns of a table, as references to its cells. */
import { columnArea, designedPlace, type TablePlace } from "../blueprint/place";
import type { ChartBlueprint, SheetBlueprint } from "../blueprint/sheet";
import type { BookChart } from "../ooxml/book";
import { quoteSheetName } from "../raw/a1";

export function chartOf(sheet: SheetBlueprint, chart: ChartBlueprint): BookChart {
  const table = sheet.tables.find(({ name }) => name === chart.table);
  if (!table) throw new Error(`chart ${chart.name} draws the table ${chart.table}, which is not on its sheet`);
  const place = designedPlace(table);
  const cellsOf = (header: string): string => `${quoteSheetName(sheet.name)}!${absolute(place, header)}`;
  return {
    name: chart.name,
    kind: chart.kind,
    title: chart.title,
    altText: chart.altText,
    fromCell: chart.fromCell,
    toCell: chart.toCell,
    legend: "bottom",
    // Bars count from below; reversed, they stand in the order of the table's rows.
    ...(chart.kind.startsWith("bar") ? { reverseOrder: true } : {}),
    series: chart.series.map(({ header, color }) => ({
      name: header,
      categoriesRef: cellsOf(chart.categories),
      valuesRef: cellsOf(header),
      color,
    })),
  };
}

function absolute(place: TablePlace, header: string): string {
  return columnArea(place, header).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}
