/** The value of a formula's parts: references, names, operators. Functions stand in `functions-….ts`. */
import type { CellError } from "../../ooxml/book";
import { callFunction } from "./call-function";
import { type Calculation, eachOf, type Evaluation, finite, operandOf } from "./evaluation";
import type { Expression } from "./parse-formula";
import { boundingRange, type Place } from "./references";
import {
  compareValues,
  DIV0,
  isError,
  isMatrix,
  isRange,
  type Matrix,
  NAME,
  NULL,
  NUM,
  REF,
  type Scalar,
  toNumber,
  toText,
  type Value,
  VALUE,
} from "./values";

const COMPARISONS = ["=", "<>", "<", "<=", ">", ">="];
/** A defined name that leads to itself stops here. */
const MOST_NAMES = 32;
type Start = { readonly calculation: Calculation; readonly at: Place };

/** What a cell with the formula would hold: of an area the cell in the own row or column, of a block the first value. */
export function evaluateToOne(expression: Expression, { calculation, at }: Start): Scalar {
  const value = operandOf(expression, { calculation, at, evaluate: evaluateIn });
  return isMatrix(value) ? (value.values[0] ?? null) : value;
}

/**
 * What a formula gives at a place. A reference stays a reference: the taker decides whether it wants its values, its
 * shape or its one value.
 */
export function evaluate(expression: Expression, { calculation, at }: Start): Value {
  return evaluateIn(expression, { calculation, at, evaluate: evaluateIn });
}

function evaluateIn(expression: Expression, evaluation: Evaluation): Value {
  switch (expression.kind) {
    case "value":
      return expression.value;
    case "missing":
      return null;
    case "area": {
      const { calculation, at } = evaluation;
      const sheet = expression.sheet === undefined ? at.sheet : calculation.references.sheet(expression.sheet);
      return sheet ? { kind: "range", sheet, area: expression.area } : REF;
    }
    case "structured":
      return evaluation.calculation.references.structured(expression.table, expression.reference, evaluation.at);
    case "name":
      return namedValue(expression.name, expression.sheet, evaluation);
    case "sign":
      return signed(expression.operator, operandOf(expression.operand, evaluation));
    case "binary":
      return combined(expression.operator, expression.left, expression.right, evaluation);
    case "call":
      return callFunction(expression.name, expression.args, evaluation);
  }
}

function namedValue(name: string, sheetName: string | undefined, evaluation: Evaluation): Value {
  const { calculation, at, names = 0 } = evaluation;
  const sheet = sheetName === undefined ? at.sheet : calculation.references.sheet(sheetName);
  const found = calculation.references.name(name, sheet ?? at.sheet);
  if (found && names < MOST_NAMES) {
    return evaluateIn(calculation.expression(found.refersTo.replace(/^=/, "")), { ...evaluation, names: names + 1 });
  }
  return calculation.references.hasTable(name) ? calculation.references.structured(name, { parts: [] }, at) : NAME;
}

function signed(operator: "-" | "+" | "%", operand: Scalar | Matrix): Scalar | Matrix {
  return eachOf([operand], ([value = null]) => {
    if (operator === "+") return value;
    const number = toNumber(value);
    if (typeof number !== "number") return number;
    return operator === "-" ? -number : number / 100;
  });
}

function combined(operator: string, left: Expression, right: Expression, evaluation: Evaluation): Value {
  if (operator === ":") {
    const [one, other] = [evaluateIn(left, evaluation), evaluateIn(right, evaluation)];
    if (isError(one)) return one;
    if (isError(other)) return other;
    return isRange(one) && isRange(other) ? boundingRange(one, other) : VALUE;
  }
  const operands = [operandOf(left, evaluation), operandOf(right, evaluation)];
  return eachOf(operands, ([one = null, other = null]) => apply(operator, one, other));
}

function apply(operator: string, one: Scalar, other: Scalar): Scalar {
  if (isError(one)) return one;
  if (isError(other)) return other;
  if (operator === "&") return joined(one, other);
  if (COMPARISONS.includes(operator)) return holds(operator, compareValues(one, other));
  const [left, right] = [toNumber(one), toNumber(other)];
  if (typeof left !== "number") return left;
  if (typeof right !== "number") return right;
  return arithmetic(operator, left, right);
}

function joined(one: Scalar, other: Scalar): Scalar {
  const [left, right] = [toText(one), toText(other)];
  return typeof left === "string" && typeof right === "string" ? left + right : VALUE;
}

function holds(operator: string, order: number): boolean {
  switch (operator) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    default:
      return order >= 0;
  }
}

function arithmetic(operator: string, left: number, right: number): number | CellError {
  switch (operator) {
    case "+":
      return finite(left + right);
    case "-":
      return finite(left - right);
    case "*":
      return finite(left * right);
    case "/":
      return right === 0 ? DIV0 : finite(left / right);
    case "^":
      return left === 0 && right === 0 ? NUM : left === 0 && right < 0 ? DIV0 : finite(left ** right);
    default:
      return NULL;
  }
}
