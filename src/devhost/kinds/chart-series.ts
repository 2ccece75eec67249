/** `Excel.ChartSeriesCollection` and `Excel.ChartSeries`. */
import type { BookChart, BookSeries } from "../../ooxml/book";
import { booleanOf, colorOf, indexOf, numberOf, optionalText, textOf } from "../arguments";
import { invalidArgument, itemNotFound } from "../errors";
import { recall, rememberAside } from "../host-state";
import { defineKind, selfOf, type KindOf } from "../kind";
import { absoluteAddressOf } from "../model/ranges";
import { rangeKind } from "./declared";
import type { ChartRef } from "../model/chart-data";

export type SeriesRef = { readonly chart: BookChart; readonly series: BookSeries };

export const seriesCollectionKind: KindOf<ChartRef> = defineKind<ChartRef>("ChartSeriesCollection", {
  values: { Count: { get: ({ chart }) => chart.series.length } },
  items: ({ chart }) => chart.series.map((series) => seriesKind.of({ chart, series })),
  finds: {
    GetItemAt: ({ chart }, [index]) => {
      const series = chart.series[indexOf(index, "index")];
      if (!series) throw itemNotFound(`series ${String(index)}`);
      return seriesKind.of({ chart, series });
    },
  },
  makes: {
    Add: ({ chart }, [name, index]) => {
      const series: BookSeries = {
        name: optionalText(name, "name") ?? `Series${chart.series.length + 1}`,
        categoriesRef: chart.series[0]?.categoriesRef ?? "",
        valuesRef: "",
      };
      chart.series.splice(indexOf(index, "index", 0, chart.series.length), 0, series);
      return seriesKind.of({ chart, series });
    },
  },
  asks: { GetCount: ({ chart }) => chart.series.length },
});

const seriesKind: KindOf<SeriesRef> = defineKind<SeriesRef>("ChartSeries", {
  stillThere: ({ chart, series }) => chart.series.includes(series),
  values: {
    Name: {
      get: ({ series }) => series.name,
      set: ({ series }, value) => {
        series.name = textOf(value, "name");
        delete series.nameRef;
      },
    },
    HasDataLabels: {
      get: ({ chart }) => chart.dataLabels ?? false,
      set: ({ chart }, value) => {
        chart.dataLabels = booleanOf(value, "hasDataLabels");
      },
    },
    GapWidth: {
      get: ({ chart }) => chart.gapWidthPercent ?? 60,
      set: ({ chart }, value) => {
        const gap = numberOf(value, "gapWidth");
        if (gap < 0 || gap > 500) throw invalidArgument(`gapWidth ${gap} is not 0 to 500`);
        chart.gapWidthPercent = gap;
      },
    },
    Overlap: {
      get: ({ chart }, state) => recall(state, chart, "overlap", 0),
      set: ({ chart }, value, state) => rememberAside(state, chart, "overlap", numberOf(value, "overlap")),
    },
  },
  parts: { Format: (self) => seriesFormatKind.of(self) },
  does: {
    SetValues: ({ series }, [source]) => {
      series.valuesRef = addressOfArgument(source);
      return null;
    },
    SetXAxisValues: ({ series }, [source]) => {
      series.categoriesRef = addressOfArgument(source);
      return null;
    },
    Delete: ({ chart, series }) => {
      chart.series = chart.series.filter((each) => each !== series);
      return null;
    },
  },
});

function addressOfArgument(value: unknown): string {
  const range = selfOf(rangeKind, value);
  if (!range) throw invalidArgument("sourceData must be a range");
  return absoluteAddressOf(range);
}

const seriesFormatKind: KindOf<SeriesRef> = defineKind<SeriesRef>("ChartSeriesFormat", {
  parts: { Fill: (self) => seriesFillKind.of(self), Line: (self) => seriesLineKind.of(self) },
});

const seriesFillKind: KindOf<SeriesRef> = defineKind<SeriesRef>("ChartFill", {
  does: {
    SetSolidColor: ({ series }, [color]) => {
      series.color = colorOf(color, "color");
      return null;
    },
    Clear: ({ series }) => {
      delete series.color;
      return null;
    },
  },
});

const seriesLineKind: KindOf<SeriesRef> = defineKind<SeriesRef>("ChartLineFormat", {
  values: {
    Color: {
      get: ({ series }) => series.color ?? "",
      set: ({ series }, value) => {
        series.color = colorOf(value, "color");
      },
    },
  },
});
