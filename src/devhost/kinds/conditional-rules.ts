/** What a conditional format says: `Excel.CustomConditionalFormat`, `CellValueConditionalFormat`, `DataBarConditionalFormat`. */
import type { BookConditional, BookSheet, CellStyle, RuleOperator } from "../../ooxml/book";
import { booleanOf, choiceOf, colorOf, optionalText, recordOf, textOf } from "../arguments";
import { toExcelForm, toFileForm } from "../entry/formula-form";
import { HostFailure, invalidArgument } from "../errors";
import type { HostState } from "../host-state";
import { recall, rememberAside } from "../host-state";
import { defineKind, type KindOf } from "../kind";
import type { Wire } from "../wire";
import { areaOf } from "../model/areas";
import { requireNoTableReference } from "../rules/table-reference";
import { patching, type StylePatch } from "../model/styles";

export type ConditionalRef = { readonly sheet: BookSheet; readonly conditional: BookConditional };

type Rule<K extends BookConditional["rule"]["kind"]> = Extract<BookConditional["rule"], { kind: K }>;

const OPERATORS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
] as const;
const FILE_OPERATORS: Readonly<Record<(typeof OPERATORS)[number], RuleOperator>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
};

function ruleOf<K extends BookConditional["rule"]["kind"]>({ conditional }: ConditionalRef, kind: K): Rule<K> {
  if (conditional.rule.kind !== kind)
    throw new HostFailure("InvalidOperation", "The conditional format is of another type.");
  return conditional.rule as Rule<K>;
}

/** Formulas stand at the upper left cell of the first area; references to tables are not taken. */
function fileFormula({ sheet, conditional }: ConditionalRef, value: unknown, state: HostState): string {
  const [first = "A1"] = conditional.areas;
  const { top, left } = areaOf(first);
  const formula = typeof value === "number" ? String(value) : textOf(value, "formula");
  if (formula === "") throw invalidArgument("the formula is empty");
  const inFile = toFileForm(formula, { sheet, rowIndex: top, columnIndex: left }, state.book);
  requireNoTableReference(inFile, "a conditional format");
  return inFile;
}

function shownFormula({ sheet, conditional }: ConditionalRef, formula: string, state: HostState): string {
  const [first = "A1"] = conditional.areas;
  const { top, left } = areaOf(first);
  return toExcelForm(formula, { sheet, rowIndex: top, columnIndex: left }, state.book);
}

export const customKind: KindOf<ConditionalRef> = defineKind<ConditionalRef>("CustomConditionalFormat", {
  parts: { Rule: (self) => formulaRuleKind.of(self), Format: (self) => formatKind.of(self) },
});

const formulaRuleKind: KindOf<ConditionalRef> = defineKind<ConditionalRef>("ConditionalFormatRule", {
  values: {
    Formula: {
      get: (self, state) => shownFormula(self, ruleOf(self, "formula").formula, state),
      set: (self, value, state) => {
        self.conditional.rule = { ...ruleOf(self, "formula"), formula: fileFormula(self, value, state) };
      },
    },
  },
});

export const cellValueKind: KindOf<ConditionalRef> = defineKind<ConditionalRef>("CellValueConditionalFormat", {
  values: {
    Rule: {
      get: (self, state) => {
        const { operator, formulas } = ruleOf(self, "cellIs");
        const [formula1 = "", formula2] = formulas.map((formula) => shownFormula(self, formula, state));
        const name = OPERATORS.find((each) => FILE_OPERATORS[each] === operator) ?? "EqualTo";
        return { formula1, operator: name, ...(formula2 === undefined ? {} : { formula2 }) };
      },
      set: (self, value, state) => {
        const given = recordOf(value, "rule");
        const operator = FILE_OPERATORS[choiceOf(given["operator"], OPERATORS, "operator")];
        const needsTwo = operator === "between" || operator === "notBetween";
        const formulas = [given["formula1"], ...(needsTwo ? [given["formula2"]] : [])];
        self.conditional.rule = {
          ...ruleOf(self, "cellIs"),
          operator,
          formulas: formulas.map((each) => fileFormula(self, each, state)),
        };
      },
    },
  },
  parts: { Format: (self) => formatKind.of(self) },
});

const formatKind: KindOf<ConditionalRef> = defineKind<ConditionalRef>("ConditionalRangeFormat", {
  values: {
    NumberFormat: {
      get: (self) => styleOf(self).numberFormat ?? "",
      set: (self, value) => restyle(self, { numberFormat: optionalText(value, "numberFormat") }),
    },
  },
  parts: { Fill: (self) => fillKind.of(self), Font: (self) => fontKind.of(self) },
});

const fillKind: KindOf<ConditionalRef> = defineKind<ConditionalRef>("ConditionalRangeFill", {
  values: {
    Color: {
      get: (self) => styleOf(self).fillColor ?? "",
      set: (self, value) => restyle(self, { fillColor: colorOf(value, "color") }),
    },
  },
  does: {
    Clear: (self) => {
      restyle(self, { fillColor: undefined });
      return null;
    },
  },
});

const fontKind: KindOf<ConditionalRef> = defineKind<ConditionalRef>("ConditionalRangeFont", {
  values: {
    Color: {
      get: (self) => styleOf(self).fontColor ?? "",
      set: (self, value) => restyle(self, { fontColor: colorOf(value, "color") }),
    },
    Bold: fontFlag("bold"),
    Italic: fontFlag("italic"),
    Strikethrough: fontFlag("strikethrough"),
    Underline: {
      get: (self) => (styleOf(self).underline === true ? "Single" : "None"),
      set: (self, value) =>
        restyle(self, {
          underline: choiceOf(value, ["None", "Single", "Double"], "underline") === "None" ? undefined : true,
        }),
    },
  },
  does: {
    Clear: (self) => {
      restyle(self, {
        fontColor: undefined,
        bold: undefined,
        italic: undefined,
        underline: undefined,
        strikethrough: undefined,
      });
      return null;
    },
  },
});

function fontFlag(name: "bold" | "italic" | "strikethrough") {
  return {
    get: (self: ConditionalRef) => styleOf(self)[name] ?? false,
    set: (self: ConditionalRef, value: unknown) => restyle(self, { [name]: booleanOf(value, name) ? true : undefined }),
  };
}

function styleOf({ conditional }: ConditionalRef): CellStyle {
  return conditional.rule.kind === "dataBar" ? {} : conditional.rule.style;
}

function restyle({ conditional }: ConditionalRef, patch: StylePatch): void {
  const { rule } = conditional;
  if (rule.kind !== "dataBar") conditional.rule = { ...rule, style: patching(patch)(rule.style) };
}

const BOUNDS = ["Automatic", "LowestValue", "HighestValue", "Number", "Percent", "Formula", "Percentile"] as const;

export const dataBarKind: KindOf<ConditionalRef> = defineKind<ConditionalRef>("DataBarConditionalFormat", {
  values: {
    ShowDataBarOnly: {
      get: ({ conditional }, state) => recall(state, conditional, "showDataBarOnly", false),
      set: ({ conditional }, value, state) =>
        rememberAside(state, conditional, "showDataBarOnly", booleanOf(value, "showDataBarOnly")),
    },
    LowerBoundRule: {
      get: (self, state) => boundAnswer(self, "min", state),
      set: (self, value, state) => setBound(self, "min", value, state),
    },
    UpperBoundRule: {
      get: (self, state) => boundAnswer(self, "max", state),
      set: (self, value, state) => setBound(self, "max", value, state),
    },
    BarDirection: {
      get: ({ conditional }, state) => recall(state, conditional, "barDirection", "Context"),
      set: ({ conditional }, value, state) => rememberAside(state, conditional, "barDirection", value),
    },
  },
  parts: { PositiveFormat: (self) => positiveKind.of(self) },
});

function boundAnswer(self: ConditionalRef, end: "min" | "max", state: HostState): Wire {
  const value = ruleOf(self, "dataBar")[end];
  if (value !== null) return { type: "Number", formula: `=${value}` };
  return recall(state, self.conditional, `${end}Rule`, { type: "Automatic" });
}

/** Numbers are kept; automatic and extreme ends alike count as "the lowest, the highest". */
function setBound(self: ConditionalRef, end: "min" | "max", value: unknown, state: HostState): void {
  const given = recordOf(value, "bound rule");
  const type = choiceOf(given["type"], BOUNDS, "type");
  const rule = ruleOf(self, "dataBar");
  if (type === "Automatic" || type === (end === "min" ? "LowestValue" : "HighestValue")) {
    self.conditional.rule = { ...rule, [end]: null };
    rememberAside(state, self.conditional, `${end}Rule`, { type });
    return;
  }
  if (type !== "Number") throw new HostFailure("NotImplemented", `Data bar ends of type ${type} are not pretended.`);
  const number = Number(String(given["formula"]).replace(/^=/, ""));
  if (!Number.isFinite(number)) throw invalidArgument("the bound's formula must be a number");
  self.conditional.rule = { ...rule, [end]: number };
}

const positiveKind: KindOf<ConditionalRef> = defineKind<ConditionalRef>("ConditionalDataBarPositiveFormat", {
  values: {
    FillColor: {
      get: (self) => ruleOf(self, "dataBar").color,
      set: (self, value) => {
        self.conditional.rule = { ...ruleOf(self, "dataBar"), color: colorOf(value, "fillColor") };
      },
    },
    GradientFill: {
      get: ({ conditional }, state) => recall(state, conditional, "gradientFill", true),
      set: ({ conditional }, value, state) =>
        rememberAside(state, conditional, "gradientFill", booleanOf(value, "gradientFill")),
    },
    BorderColor: {
      get: ({ conditional }, state) => recall(state, conditional, "borderColor", ""),
      set: ({ conditional }, value, state) =>
        rememberAside(state, conditional, "borderColor", textOf(value, "borderColor")),
    },
  },
});
