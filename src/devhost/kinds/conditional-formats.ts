/** `Excel.ConditionalFormatCollection` and `Excel.ConditionalFormat`: rules of formulas, of values, and bars. */
import { areaName, areasOverlap } from "../../raw/a1";
import type { BookConditional } from "../../ooxml/book";
import { booleanOf, choiceOf, indexOf, textOf } from "../arguments";
import { HostFailure, itemNotFound } from "../errors";
import type { HostState, RangeRef } from "../host-state";
import { recall, rememberAside } from "../host-state";
import { defineKind, type Target, type KindOf } from "../kind";
import { areaOf } from "../model/areas";
import { clearRules } from "../model/clear-rules";
import { newRange } from "../model/ranges";
import { requireAllowed } from "../rules/protection";
import { rangeAreasKind, rangeKind } from "./declared";
import { cellValueKind, type ConditionalRef, customKind, dataBarKind } from "./conditional-rules";

const TYPES = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
] as const;

export const conditionalsKind: KindOf<RangeRef> = defineKind<RangeRef>("ConditionalFormatCollection", {
  items: (range) => inside(range).map((conditional) => conditionalKind.of({ sheet: range.sheet, conditional })),
  item: (range, key, state) => {
    const conditional = find(range, key, state);
    if (!conditional) throw itemNotFound(`conditional format ${String(key)}`);
    return conditionalKind.of({ sheet: range.sheet, conditional });
  },
  finds: {
    GetItemAt: (range, [index]) => {
      const conditional = inside(range)[indexOf(index, "index")];
      if (!conditional) throw itemNotFound(`conditional format ${String(index)}`);
      return conditionalKind.of({ sheet: range.sheet, conditional });
    },
    GetItemOrNullObject: (range, [key], state) => {
      const conditional = find(range, key, state);
      return conditional ? conditionalKind.of({ sheet: range.sheet, conditional }) : null;
    },
  },
  makes: {
    Add: ({ sheet, area }, [type]) => {
      requireAllowed(sheet, "allowFormatCells");
      const conditional: BookConditional = {
        areas: [areaName(area)],
        priority: 1,
        stopIfTrue: false,
        rule: newRule(choiceOf(type, TYPES, "type")),
      };
      for (const other of sheet.conditionals) other.priority += 1;
      sheet.conditionals.push(conditional);
      return conditionalKind.of({ sheet, conditional });
    },
  },
  asks: { GetCount: (range) => inside(range).length },
  does: {
    ClearAll: ({ sheet, area }) => {
      requireAllowed(sheet, "allowFormatCells");
      clearRules(sheet, area, "conditionals");
      return null;
    },
  },
});

/** In order of priority; a new one goes before all others, as in Excel. */
function inside({ sheet, area }: RangeRef): BookConditional[] {
  return sheet.conditionals
    .filter(({ areas }) => areas.some((name) => areasOverlap(areaOf(name), area)))
    .sort((a, b) => a.priority - b.priority);
}

function find(range: RangeRef, key: unknown, state: HostState): BookConditional | undefined {
  const id = textOf(key, "id");
  return inside(range).find((conditional) => idOf({ sheet: range.sheet, conditional }, state) === id);
}

function newRule(type: (typeof TYPES)[number]): BookConditional["rule"] {
  if (type === "Custom") return { kind: "formula", formula: "FALSE", style: {} };
  if (type === "CellValue") return { kind: "cellIs", operator: "equal", formulas: ["0"], style: {} };
  if (type === "DataBar") return { kind: "dataBar", color: "#638EC6", min: null, max: null };
  throw new HostFailure("NotImplemented", `Conditional formats of type ${type} are not pretended.`);
}

function idOf({ sheet, conditional }: ConditionalRef, state: HostState): string {
  const known = recall(state, conditional, "id", "") as string;
  if (known !== "") return known;
  const number = (recall(state, sheet, "lastConditionalId", 0) as number) + 1;
  const id = `{${String(state.hostNumber).padStart(8, "0")}-C0DE-0000-0000-${String(number).padStart(12, "0")}}`;
  rememberAside(state, sheet, "lastConditionalId", number);
  rememberAside(state, conditional, "id", id);
  return id;
}

const KIND_TYPES = { formula: "Custom", cellIs: "CellValue", dataBar: "DataBar" } as const;

const conditionalKind: KindOf<ConditionalRef> = defineKind<ConditionalRef>("ConditionalFormat", {
  stillThere: ({ sheet, conditional }, { book }) =>
    book.sheets.includes(sheet) && sheet.conditionals.includes(conditional),
  identity: (self, state) => ({ Id: idOf(self, state) }),
  values: {
    Id: { get: idOf },
    Type: { get: ({ conditional }) => KIND_TYPES[conditional.rule.kind] },
    Priority: {
      // The file counts from 1, the API from 0.
      get: ({ conditional }) => conditional.priority - 1,
      set: (self, value) => reprioritise(self, indexOf(value, "priority")),
    },
    StopIfTrue: {
      get: ({ conditional }) => (conditional.rule.kind === "dataBar" ? null : conditional.stopIfTrue),
      set: ({ conditional }, value) => {
        conditional.stopIfTrue = booleanOf(value, "stopIfTrue");
      },
    },
  },
  parts: {
    Custom: (self) => required(self, "formula", customKind.of(self)),
    CustomOrNullObject: (self) => (self.conditional.rule.kind === "formula" ? customKind.of(self) : null),
    CellValue: (self) => required(self, "cellIs", cellValueKind.of(self)),
    CellValueOrNullObject: (self) => (self.conditional.rule.kind === "cellIs" ? cellValueKind.of(self) : null),
    DataBar: (self) => required(self, "dataBar", dataBarKind.of(self)),
    DataBarOrNullObject: (self) => (self.conditional.rule.kind === "dataBar" ? dataBarKind.of(self) : null),
  },
  finds: {
    GetRange: ({ sheet, conditional }, _args, state) => {
      const [area, ...more] = conditional.areas.map(areaOf);
      if (!area || more.length > 0) throw itemNotFound("one range of the conditional format");
      return rangeKind.of(newRange(state, sheet, area));
    },
    GetRangeOrNullObject: ({ sheet, conditional }, _args, state) => {
      const [area, ...more] = conditional.areas.map(areaOf);
      return area && more.length === 0 ? rangeKind.of(newRange(state, sheet, area)) : null;
    },
    GetRanges: ({ sheet, conditional }) => rangeAreasKind.of({ sheet, areas: conditional.areas.map(areaOf) }),
  },
  does: {
    Delete: ({ sheet, conditional }) => {
      requireAllowed(sheet, "allowFormatCells");
      sheet.conditionals = sheet.conditionals.filter((each) => each !== conditional);
      return null;
    },
  },
});

function required({ conditional }: ConditionalRef, kind: BookConditional["rule"]["kind"], target: Target): Target {
  if (conditional.rule.kind !== kind)
    throw new HostFailure("InvalidOperation", "The conditional format is of another type.");
  return target;
}

/** Takes its place among the others, which close up behind it. */
function reprioritise({ sheet, conditional }: ConditionalRef, place: number): void {
  const others = sheet.conditionals.filter((each) => each !== conditional).sort((a, b) => a.priority - b.priority);
  others.splice(place, 0, conditional);
  others.forEach((each, index) => {
    each.priority = index + 1;
  });
}
