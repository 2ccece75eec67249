/** Title, legend, labels, axes and looks of an `Excel.Chart`, as far as the file model keeps them. */
import type { BookChart } from "../../ooxml/book";
import { booleanOf, choiceOf, colorOf, numberOf, textOf } from "../arguments";
import type { HostState } from "../host-state";
import { recall, rememberAside } from "../host-state";
import { defineKind, type KindOf } from "../kind";
import type { Wire } from "../wire";
import type { ChartRef } from "../model/chart-data";

const LEGEND_PLACES = { bottom: "Bottom", right: "Right", top: "Top" } as const;
type AxisRef = ChartRef & { readonly axis: "category" | "value" };
/** Something whose looks are remembered but not saved. */
type LooksRef = { readonly owner: object };

export const chartTitleKind: KindOf<ChartRef> = defineKind<ChartRef>("ChartTitle", {
  values: {
    Text: {
      get: ({ chart }) => chart.title,
      set: ({ chart }, value) => {
        chart.title = textOf(value, "text");
      },
    },
    Visible: {
      get: ({ chart }) => chart.title !== "",
      set: ({ chart }, value, state) => {
        if (booleanOf(value, "visible")) chart.title ||= recall(state, chart, "hiddenTitle", "Chart Title") as string;
        else {
          if (chart.title !== "") rememberAside(state, chart, "hiddenTitle", chart.title);
          chart.title = "";
        }
      },
    },
    Overlay: asideValue((self: ChartRef) => self.chart, "titleOverlay", false),
  },
  parts: { Format: ({ chart }) => textFormatKind.of({ owner: partKey(chart, "title") }) },
});

export const legendKind: KindOf<ChartRef> = defineKind<ChartRef>("ChartLegend", {
  values: {
    Visible: {
      get: ({ chart }) => chart.legend !== "none",
      set: ({ chart }, value) => {
        if (!booleanOf(value, "visible")) chart.legend = "none";
        else if (chart.legend === "none") chart.legend = "right";
      },
    },
    Position: {
      get: ({ chart }) => (chart.legend === "none" ? "Right" : LEGEND_PLACES[chart.legend]),
      set: ({ chart }, value) => {
        chart.legend = choiceOf(value, ["bottom", "right", "top"], "position");
      },
    },
    Overlay: asideValue((self: ChartRef) => self.chart, "legendOverlay", false),
  },
  parts: { Format: ({ chart }) => textFormatKind.of({ owner: partKey(chart, "legend") }) },
});

export const dataLabelsKind: KindOf<ChartRef> = defineKind<ChartRef>("ChartDataLabels", {
  values: {
    ShowValue: {
      get: ({ chart }) => chart.dataLabels ?? false,
      set: ({ chart }, value) => {
        chart.dataLabels = booleanOf(value, "showValue");
      },
    },
    NumberFormat: valueFormat(),
    Position: asideValue((self: ChartRef) => self.chart, "labelPosition", "OutsideEnd"),
    ShowPercentage: asideValue((self: ChartRef) => self.chart, "labelPercentage", false),
  },
  parts: { Format: ({ chart }) => textFormatKind.of({ owner: partKey(chart, "labels") }) },
});

export const axesKind: KindOf<ChartRef> = defineKind<ChartRef>("ChartAxes", {
  parts: {
    CategoryAxis: (self) => axisKind.of({ ...self, axis: "category" }),
    ValueAxis: (self) => axisKind.of({ ...self, axis: "value" }),
  },
});

const axisKind: KindOf<AxisRef> = defineKind<AxisRef>("ChartAxis", {
  values: {
    ReversePlotOrder: {
      get: ({ chart, axis }) => axis === "category" && chart.reverseOrder === true,
      set: ({ chart, axis }, value, state) => {
        const on = booleanOf(value, "reversePlotOrder");
        if (axis === "category") chart.reverseOrder = on;
        else rememberAside(state, chart, "valueReversed", on);
      },
    },
    Maximum: {
      get: ({ chart, axis }) => (axis === "value" ? (chart.valueAxisMaximum ?? "") : ""),
      set: ({ chart, axis }, value) => {
        if (axis !== "value") return;
        if (value === "") delete chart.valueAxisMaximum;
        else chart.valueAxisMaximum = numberOf(value, "maximum");
      },
    },
    NumberFormat: valueFormat(),
    Visible: axisAside("visible", true),
    Minimum: axisAside("minimum", ""),
    MajorUnit: axisAside("majorUnit", ""),
    TickLabelPosition: axisAside("tickLabelPosition", "NextToAxis"),
    TickLabelSpacing: axisAside("tickLabelSpacing", 1),
  },
  parts: {
    Format: ({ chart, axis }) => axisFormatKind.of({ owner: partKey(chart, axis) }),
    MajorGridlines: ({ chart, axis }) => gridlinesKind.of({ owner: partKey(chart, `${axis} gridlines`) }),
    Title: ({ chart, axis }) => axisTitleKind.of({ owner: partKey(chart, `${axis} title`) }),
  },
});

const gridlinesKind: KindOf<LooksRef> = defineKind<LooksRef>("ChartGridlines", {
  values: { Visible: asideValue((self: LooksRef) => self.owner, "visible", true) },
});

const axisTitleKind: KindOf<LooksRef> = defineKind<LooksRef>("ChartAxisTitle", {
  values: {
    Visible: asideValue((self: LooksRef) => self.owner, "visible", false),
    Text: asideValue((self: LooksRef) => self.owner, "text", ""),
  },
});

export const chartAreaFormatKind: KindOf<ChartRef> = defineKind<ChartRef>("ChartAreaFormat", {
  values: {
    RoundedCorners: asideValue((self: ChartRef) => self.chart, "roundedCorners", false),
    ColorScheme: asideValue((self: ChartRef) => self.chart, "colorScheme", "ColorfulPalette1"),
  },
  parts: {
    Fill: ({ chart }) => fillKind.of({ owner: partKey(chart, "area") }),
    Font: ({ chart }) => fontKind.of({ owner: partKey(chart, "area") }),
  },
});

const textFormatKind: KindOf<LooksRef> = defineKind<LooksRef>("ChartTitleFormat", {
  parts: { Fill: (self) => fillKind.of(self), Font: (self) => fontKind.of(self) },
});
const axisFormatKind: KindOf<LooksRef> = defineKind<LooksRef>("ChartAxisFormat", {
  parts: { Fill: (self) => fillKind.of(self), Font: (self) => fontKind.of(self) },
});

const fillKind: KindOf<LooksRef> = defineKind<LooksRef>("ChartFill", {
  does: {
    SetSolidColor: ({ owner }, [color], state) => {
      rememberAside(state, owner, "fill", colorOf(color, "color"));
      return null;
    },
    Clear: ({ owner }, _args, state) => {
      rememberAside(state, owner, "fill", "");
      return null;
    },
  },
});

const fontKind: KindOf<LooksRef> = defineKind<LooksRef>("ChartFont", {
  values: {
    Bold: asideValue((self: LooksRef) => self.owner, "bold", false),
    Italic: asideValue((self: LooksRef) => self.owner, "italic", false),
    Color: asideValue((self: LooksRef) => self.owner, "color", "#000000"),
    Name: asideValue((self: LooksRef) => self.owner, "name", ""),
    Size: asideValue((self: LooksRef) => self.owner, "size", 10),
    Underline: asideValue((self: LooksRef) => self.owner, "underline", "None"),
  },
});

/** Kept for as long as the workbook is open; the file model has no place for it. */
function asideValue<T>(owner: (self: T) => object, name: string, otherwise: Wire) {
  return {
    get: (self: T, state: HostState) => recall(state, owner(self), name, otherwise),
    set: (self: T, value: unknown, state: HostState) => rememberAside(state, owner(self), name, value),
  };
}

function axisAside(name: string, otherwise: Wire) {
  return {
    get: ({ chart, axis }: AxisRef, state: HostState) => recall(state, partKey(chart, axis), name, otherwise),
    set: ({ chart, axis }: AxisRef, value: unknown, state: HostState) =>
      rememberAside(state, partKey(chart, axis), name, value),
  };
}

function valueFormat() {
  return {
    get: ({ chart }: ChartRef) => chart.valueFormat ?? "General",
    set: ({ chart }: ChartRef, value: unknown) => {
      chart.valueFormat = textOf(value, "numberFormat");
    },
  };
}

const keys = new WeakMap<BookChart, Map<string, object>>();

/** A thing to remember looks by, one for each part of a chart. */
function partKey(chart: BookChart, part: string): object {
  const known = keys.get(chart) ?? new Map<string, object>();
  keys.set(chart, known);
  const key = known.get(part) ?? {};
  known.set(part, key);
  return key;
}
