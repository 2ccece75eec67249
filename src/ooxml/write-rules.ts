/** Data validations and conditional formats of a worksheet part. */
import type { BookConditional, BookValidation } from "./book";
import { toFileFormula } from "./function-prefixes";
import { argb, type StyleTable } from "./write-styles";
import { attributes, textElement } from "./xml-text";

/** Excel's limits: titles, messages, a list in quotes (without the quotes). */
const LONGEST = { title: 32, message: 255, list: 255 };

export function validationsXml(validations: readonly BookValidation[]): string {
  const items = validations.filter(({ areas }) => areas.length > 0).map(validationXml);
  return items.length === 0 ? "" : `<dataValidations count="${items.length}">${items.join("")}</dataValidations>`;
}

function validationXml(rule: BookValidation): string {
  refuseLong(rule.promptTitle, LONGEST.title);
  refuseLong(rule.errorTitle, LONGEST.title);
  refuseLong(rule.prompt, LONGEST.message);
  refuseLong(rule.error, LONGEST.message);
  if (rule.formula1?.startsWith('"')) refuseLong(rule.formula1.slice(1, -1), LONGEST.list);
  const head = attributes({
    type: rule.type,
    errorStyle: rule.alertStyle === "stop" ? undefined : rule.alertStyle,
    operator: rule.operator === "between" ? undefined : rule.operator,
    allowBlank: rule.allowBlank || undefined,
    // The file's attribute means the opposite of its name.
    showDropDown: rule.inCellDropDown ? undefined : true,
    showInputMessage: rule.showPrompt || undefined,
    showErrorMessage: rule.showError || undefined,
    errorTitle: rule.errorTitle,
    error: rule.error,
    promptTitle: rule.promptTitle,
    prompt: rule.prompt,
    sqref: rule.areas.join(" "),
  });
  const formulas = formulaElement("formula1", rule.formula1) + formulaElement("formula2", rule.formula2);
  return formulas === "" ? `<dataValidation${head}/>` : `<dataValidation${head}>${formulas}</dataValidation>`;
}

function refuseLong(text: string | undefined, most: number): void {
  if (text !== undefined && text.length > most) {
    throw new Error(`A validation text has ${text.length} characters, more than ${most}: ${text}`);
  }
}

function formulaElement(tag: string, formula: string | undefined): string {
  return formula === undefined ? "" : textElement(tag, toFileFormula(formula));
}

export function conditionalsXml(conditionals: readonly BookConditional[], styles: StyleTable): string {
  return conditionals
    .filter(({ areas }) => areas.length > 0)
    .map((conditional) => {
      const rule = ruleXml(conditional, styles);
      return `<conditionalFormatting${attributes({ sqref: conditional.areas.join(" ") })}>${rule}</conditionalFormatting>`;
    })
    .join("");
}

function ruleXml({ rule, priority, stopIfTrue }: BookConditional, styles: StyleTable): string {
  const common = { priority, stopIfTrue: stopIfTrue || undefined };
  if (rule.kind === "dataBar") {
    const bar = `${endXml("min", rule.min)}${endXml("max", rule.max)}<color rgb="${argb(rule.color)}"/>`;
    return `<cfRule${attributes({ type: "dataBar", ...common })}><dataBar minLength="0" maxLength="100">${bar}</dataBar></cfRule>`;
  }
  const dxfId = styles.difference(rule.style);
  if (rule.kind === "formula") {
    const formula = formulaElement("formula", rule.formula);
    return `<cfRule${attributes({ type: "expression", dxfId, ...common })}>${formula}</cfRule>`;
  }
  const formulas = rule.formulas.map((formula) => formulaElement("formula", formula)).join("");
  return `<cfRule${attributes({ type: "cellIs", dxfId, ...common, operator: rule.operator })}>${formulas}</cfRule>`;
}

function endXml(end: "min" | "max", value: number | null): string {
  return value === null ? `<cfvo type="${end}"/>` : `<cfvo type="num" val="${value}"/>`;
}
