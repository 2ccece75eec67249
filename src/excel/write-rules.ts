/** Rules that depend on what is entered: validations and conditional formats. Queues, never syncs. */
import type { ConditionalLook, Validation } from "../blueprint/sheet";

/** Relative references of a `custom` rule are counted from the first cell of the range. */
export function queueValidation(range: Excel.Range, validation: Validation): void {
  range.dataValidation.rule = ruleOf(validation.rule);
  range.dataValidation.prompt = { showPrompt: true, title: validation.promptTitle, message: validation.prompt };
  range.dataValidation.errorAlert = {
    showAlert: true,
    style: validation.alert === "stop" ? "Stop" : "Warning",
    title: validation.errorTitle,
    message: validation.error,
  };
}

function ruleOf(rule: Validation["rule"]): Excel.DataValidationRule {
  switch (rule.type) {
    case "list":
      return { list: { inCellDropDown: true, source: rule.source } };
    case "decimal":
      return { decimal: { formula1: rule.min, formula2: rule.max, operator: "Between" } };
    case "whole":
      return { wholeNumber: { formula1: rule.min, formula2: rule.max, operator: "Between" } };
    case "date":
      // As formulas of serial numbers: a date or a text would be read in the time zone and language of the machine.
      return { date: { formula1: `=${rule.min}`, formula2: `=${rule.max}`, operator: "Between" } };
    case "custom":
      return { custom: { formula: withEqualsSign(rule.formula) } };
  }
}

/** A new conditional format comes before those that stand: whoever adds several begins with the last. */
export function queueFormulaLook(
  range: Excel.Range,
  formula: string,
  look: Extract<ConditionalLook["rule"], { type: "formula" }>["look"],
): void {
  const { custom } = range.conditionalFormats.add("Custom");
  custom.rule.formula = withEqualsSign(formula);
  if (look.bold !== undefined) custom.format.font.bold = look.bold;
  if (look.italic !== undefined) custom.format.font.italic = look.italic;
  if (look.color !== undefined) custom.format.font.color = look.color;
  if (look.fill !== undefined) custom.format.fill.color = look.fill;
}

/** A bar whose empty end is 0 and whose full end is 1, whatever values stand there. */
export function queuePercentBar(range: Excel.Range, color: string): void {
  const { dataBar } = range.conditionalFormats.add("DataBar");
  dataBar.lowerBoundRule = { type: "Number", formula: "0" };
  dataBar.upperBoundRule = { type: "Number", formula: "1" };
  dataBar.positiveFormat.fillColor = color;
  dataBar.positiveFormat.gradientFill = false;
}

function withEqualsSign(formula: string): string {
  return formula.startsWith("=") ? formula : `=${formula}`;
}
