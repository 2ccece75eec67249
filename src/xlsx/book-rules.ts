/** Validations and conditional formats: row rules become formulas over the cells of the first row. */
import { bodyArea, columnArea, designedPlace, resolveRowRule, type TablePlace } from "../blueprint/place";
import type { ConditionalLook, SheetBlueprint, Validation } from "../blueprint/sheet";
import type { BookConditional, BookValidation } from "../ooxml/book";
import { differenceOf } from "./book-looks";

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

/** Earlier rules win, so the first has the highest priority. */
export function conditionalsOf(sheet: SheetBlueprint): BookConditional[] {
  const places = new Map(sheet.tables.map((table) => [table.name, designedPlace(table)]));
  const rules = [
    ...sheet.conditionalLooks.map((look) => tableRule(look, places.get(look.table))),
    ...sheet.areaConditionalLooks.map(({ area, formula, look }) => ({
      areas: [area],
      rule: { kind: "formula" as const, formula: withoutSign(formula), style: differenceOf(look) },
    })),
  ];
  return rules.map((rule, index) => ({ ...rule, priority: index + 1, stopIfTrue: false }));
}

function tableRule(
  { table, columns, rule }: ConditionalLook,
  place: TablePlace | undefined,
): Pick<BookConditional, "areas" | "rule"> {
  if (!place) throw new Error(`a conditional look names the table ${table}, which is not on its sheet`);
  const areas = columns ? columns.map((header) => columnArea(place, header)) : [bodyArea(place)];
  if (rule.type === "percentBar") return { areas, rule: { kind: "dataBar", color: rule.color, min: 0, max: 1 } };
  const formula = withoutSign(resolveRowRule(rule.formula, place));
  return { areas, rule: { kind: "formula", formula, style: differenceOf(rule.look) } };
}

function withoutSign(formula: string): string {
  return formula.replace(/^=/, "");
}
