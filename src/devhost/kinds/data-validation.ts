/** `Excel.DataValidation`: what may be entered into a range. */
import { areaName, areasOverlap } from "../../raw/a1";
import type { BookValidation, RuleOperator } from "../../ooxml/book";
import { booleanOf, choiceOf, optionalText, recordOf } from "../arguments";
import { toExcelForm, toFileForm } from "../entry/formula-form";
import { invalidArgument } from "../errors";
import type { HostState, RangeRef } from "../host-state";
import { defineKind, selfOf, type KindOf } from "../kind";
import type { Wire } from "../wire";
import { areaOf } from "../model/areas";
import { containsArea } from "../model/cells";
import { clearRules } from "../model/clear-rules";
import { absoluteAddressOf } from "../model/ranges";
import { requireListText, requireMessage, requireTitle } from "../rules/list-source";
import { requireAllowed } from "../rules/protection";
import { requireNoTableReference } from "../rules/table-reference";
import { rangeKind } from "./declared";

const TYPES = {
  list: "List",
  whole: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  textLength: "TextLength",
  custom: "Custom",
} as const;
const RULE_KEYS: readonly (readonly [string, BookValidation["type"]])[] = [
  ["list", "list"],
  ["wholeNumber", "whole"],
  ["decimal", "decimal"],
  ["date", "date"],
  ["textLength", "textLength"],
  ["custom", "custom"],
];
const OPERATORS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
] as const;
const FILE_OPERATORS: Readonly<Record<(typeof OPERATORS)[number], RuleOperator>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};
const ALERTS = ["Stop", "Warning", "Information"] as const;

export const dataValidationKind: KindOf<RangeRef> = defineKind<RangeRef>("DataValidation", {
  values: {
    Type: { get: (range) => describe(range, (rule) => TYPES[rule.type], "None", "Inconsistent") },
    Rule: { get: (range, state) => describe(range, (rule) => ruleAnswer(rule, range, state), {}, {}), set: setRule },
    IgnoreBlanks: {
      get: (range) => describe(range, (rule) => rule.allowBlank, true, null),
      set: (range, value) => change(range, (rule) => ({ ...rule, allowBlank: booleanOf(value, "ignoreBlanks") })),
    },
    Prompt: {
      get: (range) => describe(range, promptAnswer, emptyPrompt(), emptyPrompt()),
      set: (range, value) => change(range, (rule) => withPrompt(rule, value)),
    },
    ErrorAlert: {
      get: (range) => describe(range, alertAnswer, emptyAlert(), emptyAlert()),
      set: (range, value) => change(range, (rule) => withAlert(rule, value)),
    },
  },
  does: {
    Clear: ({ sheet, area }) => {
      requireAllowed(sheet, undefined);
      clearRules(sheet, area, "validations");
      return null;
    },
  },
});

/** One rule over the whole range, none at all, or several. */
function describe(range: RangeRef, one: (rule: BookValidation) => Wire, none: Wire, several: Wire): Wire {
  const rules = rulesIn(range);
  const [rule] = rules;
  if (!rule) return none;
  return rules.length === 1 && covers(rule, range) ? one(rule) : several;
}

function rulesIn({ sheet, area }: RangeRef): BookValidation[] {
  return sheet.validations.filter(({ areas }) => areas.some((name) => areasOverlap(areaOf(name), area)));
}

function covers(rule: BookValidation, { area }: RangeRef): boolean {
  return rule.areas.some((name) => containsArea(areaOf(name), area));
}

function setRule(range: RangeRef, value: unknown, state: HostState): void {
  const { sheet, area } = range;
  requireAllowed(sheet, undefined);
  const given = recordOf(value, "rule");
  const [key, type] = RULE_KEYS.find(([name]) => given[name] !== undefined && given[name] !== null) ?? [];
  if (key === undefined || type === undefined) throw invalidArgument("the rule is of no known type");
  const before = covers(rulesIn(range)[0] ?? blankRule(), range) ? rulesIn(range)[0] : undefined;
  const rule: BookValidation = {
    ...blankRule(),
    ...messagesOf(before),
    type,
    areas: [areaName(area)],
    ...criteria(recordOf(given[key], key), type, range, state),
  };
  clearRules(sheet, area, "validations");
  sheet.validations.push(rule);
}

function blankRule(): BookValidation {
  return {
    areas: [],
    type: "list",
    allowBlank: true,
    inCellDropDown: true,
    alertStyle: "stop",
    showPrompt: true,
    showError: true,
  };
}

function messagesOf(rule: BookValidation | undefined): Partial<BookValidation> {
  if (!rule) return {};
  const {
    areas: _areas,
    type: _type,
    operator: _operator,
    formula1: _formula1,
    formula2: _formula2,
    ...messages
  } = rule;
  return messages;
}

function criteria(
  given: Readonly<Record<string, unknown>>,
  type: BookValidation["type"],
  range: RangeRef,
  state: HostState,
): Partial<BookValidation> {
  if (type === "list") {
    const inCellDropDown =
      given["inCellDropDown"] === undefined ||
      given["inCellDropDown"] === null ||
      booleanOf(given["inCellDropDown"], "inCellDropDown");
    return { formula1: listSource(given["source"], range, state), inCellDropDown };
  }
  if (type === "custom") return { formula1: formulaOf(given["formula"], range, state) };
  const operator = FILE_OPERATORS[choiceOf(given["operator"], OPERATORS, "operator")];
  const formula1 = formulaOf(given["formula1"], range, state);
  if (operator !== "between" && operator !== "notBetween") return { operator, formula1 };
  return { operator, formula1, formula2: formulaOf(given["formula2"], range, state) };
}

function listSource(source: unknown, range: RangeRef, state: HostState): string {
  const target = selfOf(rangeKind, source);
  if (target) return absoluteAddressOf(target);
  if (typeof source !== "string" || source === "") throw invalidArgument("list.source must be text or a range");
  if (source.startsWith("=")) return formulaOf(source, range, state);
  requireListText(source);
  return `"${source.replaceAll('"', '""')}"`;
}

/** A number, a formula with "=", a date as text (`2025-01-31`), or a range. */
function formulaOf(value: unknown, { sheet, area }: RangeRef, state: HostState): string {
  const target = selfOf(rangeKind, value);
  if (target) return absoluteAddressOf(target);
  if (typeof value === "number") return String(value);
  if (typeof value !== "string" || value === "") throw invalidArgument("a formula of the rule is missing");
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/.exec(value) ?? [];
  if (year !== undefined)
    return String(Math.round(Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000) + 25_569);
  if (!value.startsWith("=")) {
    if (Number.isNaN(Number(value))) throw invalidArgument(`"${value}" is neither a number nor a formula`);
    return value;
  }
  const formula = toFileForm(value, { sheet, rowIndex: area.top, columnIndex: area.left }, state.book);
  requireNoTableReference(formula, "data validation");
  return formula;
}

function ruleAnswer(rule: BookValidation, { sheet, area }: RangeRef, state: HostState): Wire {
  const shown = (formula: string | undefined): Wire =>
    formula === undefined
      ? null
      : toExcelForm(formula, { sheet, rowIndex: area.top, columnIndex: area.left }, state.book);
  const [key] = RULE_KEYS.find(([, type]) => type === rule.type) ?? ["custom"];
  if (rule.type === "list") {
    const [, text] = /^"((?:[^"]|"")*)"$/.exec(rule.formula1 ?? "") ?? [];
    return {
      [key]: { inCellDropDown: rule.inCellDropDown, source: text?.replaceAll('""', '"') ?? shown(rule.formula1) },
    };
  }
  if (rule.type === "custom") return { [key]: { formula: shown(rule.formula1) } };
  const operator = OPERATORS.find((each) => FILE_OPERATORS[each] === rule.operator) ?? "Between";
  const second = rule.formula2 === undefined ? {} : { formula2: shown(rule.formula2) };
  return { [key]: { formula1: shown(rule.formula1), operator, ...second } };
}

/** Applies to the rules of the range alone: a rule that reaches beyond it is split. */
function change(range: RangeRef, changed: (rule: BookValidation) => BookValidation): void {
  const { sheet, area } = range;
  requireAllowed(sheet, undefined);
  const inside = rulesIn(range).map((rule) => ({ ...rule, areas: [areaName(area)] }));
  if (inside.length === 0) throw invalidArgument("the range has no data validation to change; set the rule first");
  if (inside.length > 1) throw invalidArgument("the range has several data validations");
  const [rule] = inside.map(changed);
  clearRules(sheet, area, "validations");
  if (rule) sheet.validations.push(rule);
}

function withPrompt(rule: BookValidation, value: unknown): BookValidation {
  const { promptTitle: _title, prompt: _prompt, ...rest } = rule;
  if (value === null) return { ...rest, showPrompt: false };
  const given = recordOf(value, "prompt");
  const title = optionalText(given["title"], "prompt.title") ?? "";
  const message = optionalText(given["message"], "prompt.message") ?? "";
  requireTitle(title, "prompt.title");
  requireMessage(message, "prompt.message");
  return {
    ...rest,
    showPrompt: given["showPrompt"] !== false,
    ...(title === "" ? {} : { promptTitle: title }),
    ...(message === "" ? {} : { prompt: message }),
  };
}

function withAlert(rule: BookValidation, value: unknown): BookValidation {
  const { errorTitle: _title, error: _error, ...rest } = rule;
  if (value === null) return { ...rest, showError: true, alertStyle: "stop" };
  const given = recordOf(value, "errorAlert");
  const title = optionalText(given["title"], "errorAlert.title") ?? "";
  const message = optionalText(given["message"], "errorAlert.message") ?? "";
  requireTitle(title, "errorAlert.title");
  requireMessage(message, "errorAlert.message");
  const style = choiceOf(given["style"], ALERTS, "errorAlert.style", "Stop");
  const alertStyle = style === "Stop" ? "stop" : style === "Warning" ? "warning" : "information";
  return {
    ...rest,
    alertStyle,
    showError: given["showAlert"] !== false,
    ...(title === "" ? {} : { errorTitle: title }),
    ...(message === "" ? {} : { error: message }),
  };
}

function emptyPrompt(): Wire {
  return { message: "", showPrompt: true, title: "" };
}

function promptAnswer(rule: BookValidation): Wire {
  return { message: rule.prompt ?? "", showPrompt: rule.showPrompt, title: rule.promptTitle ?? "" };
}

function emptyAlert(): Wire {
  return { message: "", showAlert: true, style: "Stop", title: "" };
}

function alertAnswer(rule: BookValidation): Wire {
  const style = ALERTS.find((each) => each.toLowerCase() === rule.alertStyle) ?? "Stop";
  return { message: rule.error ?? "", showAlert: rule.showError, style, title: rule.errorTitle ?? "" };
}
