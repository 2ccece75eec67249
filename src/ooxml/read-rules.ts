/** Data validations and conditional formats of a worksheet part, those of the 2010 extension included. */
import type { BookConditional, BookSheet, BookValidation, RuleOperator } from "./book";
import { colorOf } from "./colors";
import { fromFileFormula } from "./function-prefixes";
import { addLost, LOST } from "./lost-words";
import type { Styles } from "./read-styles";
import { allOf, child, childrenOf, flagOf, numberOf, textOf } from "./xml-node";
import type { XmlNode } from "./xml-reader";
import { decodeEscapes } from "./xml-text";

const TYPES = ["list", "whole", "decimal", "date", "textLength", "custom"] as const;
const OPERATORS: readonly RuleOperator[] = [
  "between",
  "notBetween",
  "equal",
  "notEqual",
  "greaterThan",
  "lessThan",
  "greaterThanOrEqual",
  "lessThanOrEqual",
];

/** Excel keeps rules that point to other sheets in the extension; they are the same rules. */
export function readValidations(sheetPart: XmlNode, sheet: BookSheet): void {
  for (const node of allOf(sheetPart, "dataValidation")) {
    const type = TYPES.find((known) => known === node.attributes.get("type"));
    if (type) sheet.validations.push(validationOf(node, type));
    else if (!saysNothing(node)) addLost(sheet.lost, LOST.validation);
  }
}

/** "Any value" without a prompt, which some programs write for every cell. */
function saysNothing(node: XmlNode): boolean {
  return (node.attributes.get("type") ?? "none") === "none" && !node.attributes.get("prompt");
}

function validationOf(node: XmlNode, type: BookValidation["type"]): BookValidation {
  const text = (name: string): string | undefined => {
    const value = textOf(node, name);
    return value === "" ? undefined : value;
  };
  const operator = usesOperator(type) ? operatorOf(node) : undefined;
  const hasTwoEnds = operator === "between" || operator === "notBetween";
  const optional = {
    operator,
    formula1: formulaOf(child(node, "formula1")),
    formula2: hasTwoEnds ? formulaOf(child(node, "formula2")) : undefined,
    promptTitle: text("promptTitle"),
    prompt: text("prompt"),
    errorTitle: text("errorTitle"),
    error: text("error"),
  };
  const alert = node.attributes.get("errorStyle");
  return {
    areas: areasOf(node),
    type,
    allowBlank: flagOf(node, "allowBlank"),
    inCellDropDown: !flagOf(node, "showDropDown"),
    alertStyle: alert === "warning" || alert === "information" ? alert : "stop",
    showPrompt: flagOf(node, "showInputMessage"),
    showError: flagOf(node, "showErrorMessage"),
    ...defined(optional),
  };
}

function usesOperator(type: BookValidation["type"]): boolean {
  return type !== "list" && type !== "custom";
}

function operatorOf(node: XmlNode): RuleOperator {
  return OPERATORS.find((known) => known === node.attributes.get("operator")) ?? "between";
}

/** In the extension, areas and formulas stand in elements of their own. */
function areasOf(node: XmlNode): string[] {
  const text = node.attributes.get("sqref") ?? child(node, "sqref")?.text ?? "";
  return text.split(/\s+/).filter((area) => area !== "");
}

function formulaOf(node: XmlNode | undefined): string | undefined {
  const text = child(node, "f")?.text ?? node?.text;
  return text === undefined || text === "" ? undefined : fromFileFormula(decodeEscapes(text));
}

function defined<T extends object>(values: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}

/** Rules whose look a formula decides (text contains, blanks, dates) become that formula. */
export function readConditionals(sheetPart: XmlNode, sheet: BookSheet, styles: Styles): void {
  for (const group of childrenOf(sheetPart, "conditionalFormatting")) {
    for (const node of childrenOf(group, "cfRule")) {
      const rule = ruleOf(node, styles);
      if (!rule) {
        addLost(sheet.lost, LOST.conditional);
        continue;
      }
      const priority = numberOf(node, "priority") ?? 1;
      sheet.conditionals.push({ areas: areasOf(group), priority, stopIfTrue: flagOf(node, "stopIfTrue"), rule });
    }
  }
  reportExtendedRules(sheetPart, sheet);
}

/** An extended rule that completes a plain one by id adds only finer looks; any other is a rule of its own. */
function reportExtendedRules(sheetPart: XmlNode, sheet: BookSheet): void {
  const plain = childrenOf(sheetPart, "conditionalFormatting");
  const completed = new Set(plain.flatMap((group) => allOf(group, "id")).map(({ text }) => text.trim()));
  for (const group of allOf(child(sheetPart, "extLst"), "conditionalFormatting")) {
    for (const rule of childrenOf(group, "cfRule")) {
      if (!completed.has(rule.attributes.get("id") ?? "")) addLost(sheet.lost, LOST.conditional);
    }
  }
}

function ruleOf(node: XmlNode, styles: Styles): BookConditional["rule"] | undefined {
  const type = node.attributes.get("type");
  const formulas = childrenOf(node, "formula").flatMap((one) => formulaOf(one) ?? []);
  const style = styles.difference(numberOf(node, "dxfId"));
  if (type === "dataBar") return dataBarOf(child(node, "dataBar"), styles);
  if (type === "cellIs") return { kind: "cellIs", operator: operatorOf(node), formulas, style };
  const [formula] = formulas;
  const decides = !["top10", "aboveAverage", "duplicateValues", "uniqueValues", "colorScale", "iconSet"].includes(
    type ?? "",
  );
  return formula !== undefined && decides ? { kind: "formula", formula, style } : undefined;
}

function dataBarOf(bar: XmlNode | undefined, styles: Styles): BookConditional["rule"] | undefined {
  const color = colorOf(child(bar, "color"), styles.colors);
  const ends = childrenOf(bar, "cfvo").map((end, index) => {
    const type = end.attributes.get("type");
    if (type === (index === 0 ? "min" : "max")) return null;
    return type === "num" ? numberOf(end, "val") : undefined;
  });
  const [min, max] = ends;
  if (color === undefined || min === undefined || max === undefined) return undefined;
  return { kind: "dataBar", color, min, max };
}
