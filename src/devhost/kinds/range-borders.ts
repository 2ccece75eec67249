/** `Excel.RangeBorderCollection` and `Excel.RangeBorder`: edges around and inside a range. */
import type { BorderEdge, BookSheet, CellStyle } from "../../ooxml/book";
import type { Area } from "../../raw/a1";
import { choiceOf, colorOf, indexOf } from "../arguments";
import { itemNotFound } from "../errors";
import type { HostState, RangeRef } from "../host-state";
import { defineKind, type KindOf } from "../kind";
import { sharedLook } from "../model/looks";
import { changeStyles } from "../model/styles";
import { requireAllowed } from "../rules/protection";

const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type Side = (typeof SIDES)[number];
const STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;
type CellEdge = "top" | "right" | "bottom" | "left";
type BorderRef = { readonly range: RangeRef; readonly side: Side };

export const bordersKind: KindOf<RangeRef> = defineKind<RangeRef>("RangeBorderCollection", {
  values: { Count: { get: () => SIDES.length } },
  items: (range) => SIDES.map((side) => borderKind.of({ range, side })),
  item: (range, key) => borderKind.of({ range, side: choiceOf(key, SIDES, "index") }),
  finds: {
    GetItemAt: (range, args) => {
      const side = SIDES[indexOf(args[0], "index")];
      if (!side) throw itemNotFound(`border ${String(args[0])}`);
      return borderKind.of({ range, side });
    },
  },
});

const borderKind: KindOf<BorderRef> = defineKind<BorderRef>("RangeBorder", {
  identity: ({ side }) => ({ _Id: side }),
  values: {
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: (self) => readEdge(self, (edge) => (edge ? apiStyle(edge.style) : "None")),
      set: setStyle,
    },
    Color: {
      get: (self) => readEdge(self, (edge) => edge?.color ?? "#000000"),
      set: setColor,
    },
    Weight: {
      get: (self) => readEdge(self, (edge) => apiWeight(edge?.style)),
      set: setWeight,
    },
  },
});

/** For `setCellProperties`: `side` as `EdgeTop`, `given` with `style`, `color`, `weight`. */
export function setBorder(
  state: HostState,
  range: RangeRef,
  side: string,
  given: Readonly<Record<string, unknown>>,
): void {
  const self: BorderRef = { range, side: choiceOf(side, SIDES, "side") };
  for (const [name, setter] of [
    ["style", setStyle],
    ["color", setColor],
    ["weight", setWeight],
  ] as const) {
    if (given[name] !== undefined && given[name] !== null) setter(self, given[name], state);
  }
}

function setStyle(self: BorderRef, value: unknown, state: HostState): void {
  const style = choiceOf(value, STYLES, "style");
  changeEdge(self, state, (edge) => (style === "None" ? undefined : withStyle(edge, style)));
}

function setColor(self: BorderRef, value: unknown, state: HostState): void {
  const color = colorOf(value, "color");
  changeEdge(self, state, (edge) => ({ style: edge?.style ?? "thin", color }));
}

function setWeight(self: BorderRef, value: unknown, state: HostState): void {
  const weight = choiceOf(value, WEIGHTS, "weight");
  changeEdge(self, state, (edge) => withWeight(edge, weight));
}

/** Which cells of the range have the side, and at which of their own edges. Diagonals have none here. */
function placesOf({ range, side }: BorderRef): readonly { area: Area; edge: CellEdge }[] {
  const { area } = range;
  switch (side) {
    case "EdgeTop":
      return [{ area: { ...area, bottom: area.top }, edge: "top" }];
    case "EdgeBottom":
      return [{ area: { ...area, top: area.bottom }, edge: "bottom" }];
    case "EdgeLeft":
      return [{ area: { ...area, right: area.left }, edge: "left" }];
    case "EdgeRight":
      return [{ area: { ...area, left: area.right }, edge: "right" }];
    case "InsideHorizontal":
      if (area.top === area.bottom) return [];
      return [
        { area: { ...area, bottom: area.bottom - 1 }, edge: "bottom" },
        { area: { ...area, top: area.top + 1 }, edge: "top" },
      ];
    case "InsideVertical":
      if (area.left === area.right) return [];
      return [
        { area: { ...area, right: area.right - 1 }, edge: "right" },
        { area: { ...area, left: area.left + 1 }, edge: "left" },
      ];
    default:
      return [];
  }
}

function readEdge(self: BorderRef, read: (edge: BorderEdge | undefined) => string) {
  const [place] = placesOf(self);
  if (!place) return read(undefined);
  return sharedLook({ sheet: self.range.sheet, area: place.area }, (style) => read(style.borders?.[place.edge]));
}

function changeEdge(
  self: BorderRef,
  state: HostState,
  change: (edge: BorderEdge | undefined) => BorderEdge | undefined,
): void {
  const sheet: BookSheet = self.range.sheet;
  requireAllowed(sheet, "allowFormatCells");
  for (const { area, edge } of placesOf(self)) {
    changeStyles(state, sheet, area, (style) => withEdge(style, edge, change(style.borders?.[edge])));
  }
}

function withEdge(style: CellStyle, edge: CellEdge, to: BorderEdge | undefined): CellStyle {
  const { borders = {}, ...rest } = style;
  const { [edge]: _before, ...others } = borders;
  const next = to ? { ...others, [edge]: to } : others;
  const sorted = Object.fromEntries(Object.entries(next).sort(([a], [b]) => (a < b ? -1 : 1)));
  return Object.keys(sorted).length === 0 ? rest : { ...rest, borders: sorted };
}

function apiStyle(style: BorderEdge["style"]): string {
  return style === "dotted" ? "Dot" : style === "double" ? "Double" : "Continuous";
}

function apiWeight(style: BorderEdge["style"] | undefined): string {
  if (style === "hair") return "Hairline";
  return style === "medium" ? "Medium" : style === "double" ? "Thick" : "Thin";
}

/** Dashes of all kinds become dots: the file model knows no others. */
function withStyle(edge: BorderEdge | undefined, style: Exclude<(typeof STYLES)[number], "None">): BorderEdge {
  const color = edge?.color ?? "#000000";
  if (style === "Double") return { style: "double", color };
  if (style !== "Continuous") return { style: "dotted", color };
  return { style: edge && (edge.style === "medium" || edge.style === "hair") ? edge.style : "thin", color };
}

function withWeight(edge: BorderEdge | undefined, weight: (typeof WEIGHTS)[number]): BorderEdge {
  const color = edge?.color ?? "#000000";
  if (edge?.style === "double" || edge?.style === "dotted") return edge;
  return { style: weight === "Hairline" ? "hair" : weight === "Thin" ? "thin" : "medium", color };
}
