/** `Excel.ChartCollection` and `Excel.Chart`. Parts of a chart stand in `chart-parts.ts`. */
import type { Area } from "../../raw/a1";
import { cellName, parseCell } from "../../raw/a1";
import type { BookChart, BookSheet } from "../../ooxml/book";
import { choiceOf, indexOf, numberOf, textOf } from "../arguments";
import { HostFailure, invalidArgument, itemNotFound } from "../errors";
import type { HostState, RangeRef } from "../host-state";
import { recall, rememberAside } from "../host-state";
import { type Arguments, defineKind, selfOf, type Target, type KindOf } from "../kind";
import { type ChartRef, chartSeries, SERIES_BY } from "../model/chart-data";
import { pointsOfChars, rowPointsOf } from "../model/measures";
import { rangeFromAddress } from "../model/ranges";
import { requireAllowed } from "../rules/protection";
import { rangeKind, worksheetKind } from "./declared";
import { axesKind, chartAreaFormatKind, chartTitleKind, dataLabelsKind, legendKind } from "./chart-parts";
import { seriesCollectionKind } from "./chart-series";

const TYPES: Readonly<Record<string, BookChart["kind"]>> = {
  BarClustered: "barClustered",
  BarStacked: "barStacked",
  ColumnClustered: "columnClustered",
  ColumnStacked: "columnStacked",
  Pie: "pie",
  Doughnut: "doughnut",
  Line: "line",
};

export const chartsKind: KindOf<BookSheet> = defineKind<BookSheet>("ChartCollection", {
  values: { Count: { get: (sheet) => sheet.charts.length } },
  items: (sheet) => sheet.charts.map((chart) => chartKind.of({ sheet, chart })),
  item: (sheet, key, state) => existing(sheet, key, state),
  finds: {
    GetItem: (sheet, [key], state) => existing(sheet, key, state),
    GetItemOrNullObject: (sheet, [key], state) => find(sheet, key, state) ?? null,
    GetItemAt: (sheet, [index]) => {
      const chart = sheet.charts[indexOf(index, "index")];
      if (!chart) throw itemNotFound(`chart ${String(index)}`);
      return chartKind.of({ sheet, chart });
    },
  },
  makes: { Add: addChart },
  asks: { GetCount: (sheet) => sheet.charts.length },
});

function find(sheet: BookSheet, key: unknown, state: HostState): Target | undefined {
  const text = textOf(key, "name");
  const chart = sheet.charts.find(
    (each) => each.name.toLowerCase() === text.toLowerCase() || idOf({ sheet, chart: each }, state) === text,
  );
  return chart && chartKind.of({ sheet, chart });
}

function existing(sheet: BookSheet, key: unknown, state: HostState): Target {
  const found = find(sheet, key, state);
  if (!found) throw itemNotFound(`chart "${String(key)}"`);
  return found;
}

function typeOf(value: unknown): BookChart["kind"] {
  const name = textOf(value, "type");
  const kind = Object.entries(TYPES).find(([each]) => each.toLowerCase() === name.toLowerCase())?.[1];
  if (!kind) throw new HostFailure("NotImplemented", `Charts of type ${name} are not pretended.`);
  return kind;
}

function addChart(sheet: BookSheet, [type, source, seriesBy]: Arguments): Target {
  requireAllowed(sheet, "allowEditObjects");
  const chart: BookChart = {
    name: `Chart ${sheet.charts.length + 1}`,
    kind: typeOf(type),
    title: "",
    fromCell: "A1",
    toCell: "H16",
    series: chartSeries(sourceRange(source), choiceOf(seriesBy, SERIES_BY, "seriesBy", "Auto")),
    legend: "right",
    altText: "",
  };
  chart.title = chart.series.length === 1 ? (chart.series[0]?.name ?? "") : "";
  sheet.charts.push(chart);
  return chartKind.of({ sheet, chart });
}

function sourceRange(value: unknown): RangeRef {
  const range = selfOf(rangeKind, value);
  if (!range) throw invalidArgument("sourceData must be a range");
  return range;
}

function idOf({ sheet, chart }: ChartRef, state: HostState): string {
  const known = recall(state, chart, "id", "") as string;
  if (known !== "") return known;
  const number = (recall(state, sheet, "lastChartId", 0) as number) + 1;
  const id = `{${String(state.hostNumber).padStart(8, "0")}-CA27-0000-${String(sheet.id).padStart(4, "0")}-${String(number).padStart(12, "0")}}`;
  rememberAside(state, sheet, "lastChartId", number);
  rememberAside(state, chart, "id", id);
  return id;
}

const chartKind: KindOf<ChartRef> = defineKind<ChartRef>("Chart", {
  stillThere: ({ sheet, chart }, { book }) => book.sheets.includes(sheet) && sheet.charts.includes(chart),
  identity: (self, state) => ({ Id: idOf(self, state), Name: self.chart.name }),
  values: {
    Id: { get: idOf },
    Name: {
      get: ({ chart }) => chart.name,
      set: ({ chart }, value) => {
        chart.name = textOf(value, "name");
      },
    },
    ChartType: {
      get: ({ chart }) => Object.entries(TYPES).find(([, kind]) => kind === chart.kind)?.[0] ?? "Invalid",
      set: ({ chart }, value) => {
        chart.kind = typeOf(value);
      },
    },
    Top: { get: (self) => boxOf(self).top, set: (self, value) => place(self, { top: numberOf(value, "top") }) },
    Left: { get: (self) => boxOf(self).left, set: (self, value) => place(self, { left: numberOf(value, "left") }) },
    Width: { get: (self) => boxOf(self).width, set: (self, value) => place(self, { width: numberOf(value, "width") }) },
    Height: {
      get: (self) => boxOf(self).height,
      set: (self, value) => place(self, { height: numberOf(value, "height") }),
    },
    Style: {
      get: ({ chart }, state) => recall(state, chart, "style", 201),
      set: ({ chart }, value, state) => rememberAside(state, chart, "style", numberOf(value, "style")),
    },
  },
  parts: {
    Axes: (self) => axesKind.of(self),
    DataLabels: (self) => dataLabelsKind.of(self),
    Format: (self) => chartAreaFormatKind.of(self),
    Legend: (self) => legendKind.of(self),
    Series: (self) => seriesCollectionKind.of(self),
    Title: (self) => chartTitleKind.of(self),
    Worksheet: ({ sheet }) => worksheetKind.of(sheet),
  },
  asks: { Activate: () => null },
  does: {
    Delete: ({ sheet, chart }) => {
      requireAllowed(sheet, "allowEditObjects");
      sheet.charts = sheet.charts.filter((each) => each !== chart);
      return null;
    },
    SetData: ({ chart }, [source, seriesBy]) => {
      chart.series = chartSeries(sourceRange(source), choiceOf(seriesBy, SERIES_BY, "seriesBy", "Auto"));
      return null;
    },
    SetPosition: ({ sheet, chart }, [start, end], state) => {
      const first = cornerOf(sheet, start, state);
      const last = end === null || end === undefined ? first : cornerOf(sheet, end, state);
      chart.fromCell = cellName(first.top, first.left);
      chart.toCell = cellName(last.bottom, last.right);
      return null;
    },
  },
});

function cornerOf(sheet: BookSheet, value: unknown, state: HostState): Area {
  const range = typeof value === "string" ? rangeFromAddress(state, sheet, value) : selfOf(rangeKind, value);
  if (!range) throw invalidArgument("a position is a range or an address");
  return range.area;
}

type Box = { readonly top: number; readonly left: number; readonly width: number; readonly height: number };

/** From the upper left corner of the first to the lower right corner of the last cell, in points. */
function boxOf({ sheet, chart }: ChartRef): Box {
  const [from, to] = [parseCell(chart.fromCell), parseCell(chart.toCell)];
  if (!from || !to) throw new Error(`The chart ${chart.name} stands at no cells`);
  const top = sum(0, from.rowIndex, (index) => rowPointsOf(sheet, index));
  const left = sum(0, from.columnIndex, (index) => pointsOfChars(sheet.columns.get(index)?.widthChars));
  const height = sum(from.rowIndex, to.rowIndex + 1, (index) => rowPointsOf(sheet, index));
  const width = sum(from.columnIndex, to.columnIndex + 1, (index) =>
    pointsOfChars(sheet.columns.get(index)?.widthChars),
  );
  return { top, left, width, height };
}

/** Corners go to the nearest cells: the file model anchors charts to cells. */
function place(self: ChartRef, change: Partial<Box>): void {
  const { sheet, chart } = self;
  const box = { ...boxOf(self), ...change };
  const row = (points: number): number => lineAt(points, (index) => rowPointsOf(sheet, index));
  const column = (points: number): number =>
    lineAt(points, (index) => pointsOfChars(sheet.columns.get(index)?.widthChars));
  chart.fromCell = cellName(row(box.top), column(box.left));
  chart.toCell = cellName(
    Math.max(row(box.top), row(box.top + box.height) - 1),
    Math.max(column(box.left), column(box.left + box.width) - 1),
  );
}

function lineAt(points: number, size: (index: number) => number): number {
  let index = 0;
  for (let rest = points; rest >= size(index) / 2 && index < 16_000; index += 1) rest -= size(index);
  return index;
}

function sum(from: number, to: number, size: (index: number) => number): number {
  let total = 0;
  for (let index = from; index < to; index += 1) total += size(index);
  return total;
}
