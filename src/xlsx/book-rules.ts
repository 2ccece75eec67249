/** Validations and conditional formats: row rules become formulas over the cells of the first row. */
import { designedPlace, resolveRowRule, type TablePlace } from "../blueprint/place";
import type { ConditionalLook, SheetBlueprint, TableBlueprint, Validation } from "../blueprint/sheet";
import type { BookConditional, BookValidation } from "../ooxml/book";
import { differenceOf } from "./book-looks";
import { columnRuns } from "./column-runs";

/** @param place The table whose columns a `custom` rule names, if the rule stands in one. */
export function validationOver(area: string, validation: Validation, place?: TablePlace): BookValidation {
  return {
    areas: [area],
    ...ruleOf(validation.rule, place),
    allowBlank: true,
    inCellDropDown: true,
    promptTitle: validation.promptTitle,
    prompt: validation.prompt,
    alertStyle: validation.alert,
    errorTitle: validation.errorTitle,
    error: validation.error,
    showPrompt: true,
    showError: true,
  };
}

type Demand = Pick<BookValidation, "type" | "operator" | "formula1" | "formula2">;

function ruleOf(rule: Validation["rule"], place: TablePlace | undefined): Demand {
  switch (rule.type) {
    case "list": {
      const { source } = rule;
      return { type: "list", formula1: source.startsWith("=") ? source.slice(1) : `"${source.replaceAll('"', '""')}"` };
    }
    case "decimal":
    case "whole":
    case "date":
      return { type: rule.type, operator: "between", formula1: String(rule.min), formula2: String(rule.max) };
    case "custom":
      return { type: "custom", formula1: withoutSign(place ? resolveRowRule(rule.formula, place) : rule.formula) };
  }
}

/** The rules of a table's columns; neighbours with the same rule share one. */
export function tableValidations(table: TableBlueprint, place: TablePlace): readonly BookValidation[] {
  const runs = columnRuns(table, place, ({ validation }) => validation && JSON.stringify(validation));
  return runs.flatMap(({ area, first }) => (first.validation ? [validationOver(area, first.validation, place)] : []));
}

/** Earlier rules win, so the first has the highest priority. */
export function conditionalsOf(sheet: SheetBlueprint): BookConditional[] {
  const rules = [
    ...sheet.conditionalLooks.flatMap((look) => tableRules(sheet, look)),
    ...sheet.areaConditionalLooks.map(({ area, formula, look }): Rule => ({
      areas: [area],
      rule: { kind: "formula", formula: withoutSign(formula), style: differenceOf(look) },
    })),
  ];
  return rules.map((rule, index) => ({ ...rule, priority: index + 1, stopIfTrue: false }));
}

type Rule = Pick<BookConditional, "areas" | "rule">;

/** One for each run of painted columns. */
function tableRules(sheet: SheetBlueprint, { table: name, columns, rule }: ConditionalLook): readonly Rule[] {
  const table = sheet.tables.find((other) => other.name === name);
  if (!table) throw new Error(`a conditional look paints the table ${name}, which is not on ${sheet.name}`);
  const place = designedPlace(table);
  const isPainted = (header: string): boolean => columns === undefined || columns.includes(header);
  return columnRuns(table, place, ({ header }) => (isPainted(header) ? "painted" : undefined)).map(({ area }) => ({
    areas: [area],
    rule:
      rule.type === "percentBar"
        ? { kind: "dataBar", color: rule.color, min: 0, max: 1 }
        : {
            kind: "formula",
            formula: withoutSign(resolveRowRule(rule.formula, place)),
            style: differenceOf(rule.look),
          },
  }));
}

function withoutSign(formula: string): string {
  return formula.replace(/^=/, "");
}
