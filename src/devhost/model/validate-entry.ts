/** Whether a cell's stop validation lets an entry in. Warnings and information never refuse. */
import type { BookCell, BookSheet, BookValidation, BookValue, RuleOperator } from "../../ooxml/book";
import { readCalculated } from "../calculated-book";
import { validationAt } from "../cell-validation";
import { displayText } from "../entry/display-text";
import type { HostState } from "../host-state";
import { areaOf } from "./areas";
import { movedFormula } from "./move-formula";

export type Refusal = { readonly title: string; readonly message: string };

/** What Excel says when the rule has no words of its own. */
const STANDARD: Refusal = {
  title: "Microsoft Excel",
  message: "Giá trị này không khớp với các hạn chế xác thực dữ liệu được xác định cho ô này.",
};

/** The book must be calculated: lists and limits may come from formulas. `value` is what would be entered. */
export function refusalOf(
  state: HostState,
  sheet: BookSheet,
  rowIndex: number,
  columnIndex: number,
  value: BookValue,
): Refusal | undefined {
  const found = validationAt(state.book, sheet, rowIndex, columnIndex);
  if (!found || found.rule.alertStyle !== "stop" || !found.rule.showError) return undefined;
  const { rule } = found;
  if (value === null) return undefined;
  const place = { sheet, rowIndex, columnIndex };
  const isAllowed = rule.type === "list" ? isListed(state, rule, place, value) : isWithin(state, rule, place, value);
  if (isAllowed) return undefined;
  return { title: rule.errorTitle ?? STANDARD.title, message: rule.error ?? STANDARD.message };
}

type Place = { readonly sheet: BookSheet; readonly rowIndex: number; readonly columnIndex: number };

/** Entries of a typed list compare with case, those of cells without, as in Excel. */
function isListed(
  state: HostState,
  rule: BookValidation,
  { sheet, rowIndex, columnIndex }: Place,
  value: BookValue,
): boolean {
  const shown = displayText({ value }, state.book.date1904);
  const source = validationAt(state.book, sheet, rowIndex, columnIndex)?.choices ?? [];
  const isTyped = rule.formula1?.startsWith('"') === true;
  return source.some((choice) => (isTyped ? choice === shown : choice.toLowerCase() === shown.toLowerCase()));
}

function isWithin(state: HostState, rule: BookValidation, place: Place, value: BookValue): boolean {
  if (rule.type === "custom") return holdsWith(state, rule, place, value);
  const measured = rule.type === "textLength" ? displayText({ value }, state.book.date1904).length : value;
  if (typeof measured !== "number") return false;
  if (rule.type === "whole" && !Number.isInteger(measured)) return false;
  const limits = [rule.formula1, rule.formula2].map((formula) => limitOf(state, rule, place, formula));
  return compares(measured, rule.operator ?? "between", limits[0] ?? 0, limits[1] ?? 0);
}

/** The formula is judged as if the value stood in the cell already. */
function holdsWith(state: HostState, rule: BookValidation, place: Place, value: BookValue): boolean {
  const { sheet, rowIndex, columnIndex } = place;
  const before = sheet.cells.get(rowIndex)?.get(columnIndex);
  const row = sheet.cells.get(rowIndex) ?? new Map<number, BookCell>();
  sheet.cells.set(rowIndex, row);
  row.set(columnIndex, { ...before, value });
  try {
    return evaluated(state, rule, place, rule.formula1 ?? "TRUE") !== false;
  } finally {
    if (before) row.set(columnIndex, before);
    else row.delete(columnIndex);
    if (row.size === 0) sheet.cells.delete(rowIndex);
  }
}

function limitOf(
  state: HostState,
  rule: BookValidation,
  place: Place,
  formula: string | undefined,
): number | undefined {
  if (formula === undefined) return undefined;
  const value = evaluated(state, rule, place, formula);
  return typeof value === "number" ? value : undefined;
}

/** Formulas of a rule are written for the upper left cell of its first area. */
function evaluated(
  state: HostState,
  rule: BookValidation,
  { sheet, rowIndex, columnIndex }: Place,
  formula: string,
): BookValue {
  const { top, left } = areaOf(rule.areas[0] ?? "A1");
  const moved = movedFormula(formula, rowIndex - top, columnIndex - left);
  return readCalculated(state.book).value(moved, sheet, rowIndex, columnIndex);
}

function compares(value: number, operator: RuleOperator, first: number, second: number): boolean {
  switch (operator) {
    case "between":
      return value >= first && value <= second;
    case "notBetween":
      return value < first || value > second;
    case "equal":
      return value === first;
    case "notEqual":
      return value !== first;
    case "greaterThan":
      return value > first;
    case "lessThan":
      return value < first;
    case "greaterThanOrEqual":
      return value >= first;
    case "lessThanOrEqual":
      return value <= first;
  }
}
