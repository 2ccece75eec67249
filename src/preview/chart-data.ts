/** What a chart draws: its categories, and every series' numbers, read from the cells it refers to. Pure. */
import { readCalculated } from "../devhost/calculated-book";
import { displayText } from "../devhost/entry/display-text";
import type { Book, BookChart, BookSheet } from "../ooxml/book";

export type ChartData = {
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly color: string; readonly values: readonly number[] }[];
  /** Where the longest bar ends, rounded up to a figure that divides well. */
  readonly top: number;
};

/** Excel's own for series without a colour. */
const COLORS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

/** Blank cells and text count as 0. Values and categories that cannot be found are absent. */
export function chartData(book: Book, sheet: BookSheet, chart: BookChart): ChartData {
  const calculated = readCalculated(book);
  const read = (reference: string) => calculated.values(reference.replace(/^=/, ""), sheet, 0, 0);
  const series = chart.series.map((each, index) => ({
    name: each.name,
    color: each.color ?? COLORS[index % COLORS.length] ?? "#4472C4",
    values: read(each.valuesRef).map((value) => (typeof value === "number" ? value : 0)),
  }));
  const categories = read(chart.series[0]?.categoriesRef ?? '""').map((value) => displayText({ value }, book.date1904));
  const isStacked = chart.kind === "barStacked" || chart.kind === "columnStacked";
  const reach = categories.map((_, index) => {
    const values = series.map((each) => each.values[index] ?? 0);
    return isStacked ? values.reduce((sum, value) => sum + value, 0) : Math.max(0, ...values);
  });
  return { categories, series, top: niceTop(Math.max(1, ...reach)) };
}

/** 1, 2, 5, 10, 20, 50 … times four or five steps: 13 → 15, 38 → 40. */
export function niceTop(greatest: number): number {
  const step = stepOf(greatest);
  return Math.ceil(greatest / step) * step;
}

/** How far the lines behind the bars lie apart. Whole numbers, because tasks are counted. */
export function stepOf(top: number): number {
  const rough = top / 5;
  const power = 10 ** Math.floor(Math.log10(Math.max(rough, 1)));
  const factor = [1, 2, 5, 10].find((each) => each * power >= rough) ?? 10;
  return Math.max(1, factor * power);
}
