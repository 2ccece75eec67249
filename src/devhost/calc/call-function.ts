/** Calls of worksheet functions: how many arguments, which of them single values, errors first. */
import { type Evaluation, eachOf, operandOf } from "./evaluation";
import { CONDITIONAL_FUNCTIONS } from "./functions-conditional";
import { DATE_FUNCTIONS } from "./functions-date";
import { LIBRARY_FUNCTIONS } from "./functions-library";
import { LAZY_FUNCTIONS, LOGIC_FUNCTIONS } from "./functions-logic";
import { LOOKUP_FUNCTIONS } from "./functions-lookup";
import { MATH_FUNCTIONS } from "./functions-math";
import { STATISTIC_FUNCTIONS } from "./functions-statistic";
import { TEXT_FUNCTIONS } from "./functions-text";
import type { FunctionRule } from "./function-rule";
import type { Expression } from "./parse-formula";
import { isError, isMatrix, isRange, type Matrix, NAME, type Scalar, type Value, VALUE } from "./values";

const RULES: ReadonlyMap<string, FunctionRule> = new Map(
  [
    CONDITIONAL_FUNCTIONS,
    DATE_FUNCTIONS,
    LIBRARY_FUNCTIONS,
    LOGIC_FUNCTIONS,
    LOOKUP_FUNCTIONS,
    MATH_FUNCTIONS,
    STATISTIC_FUNCTIONS,
    TEXT_FUNCTIONS,
  ].flatMap((group) => Object.entries(group)),
);

/** @param name In capitals, without prefix. An unknown function is #NAME?, a wrong number of arguments #VALUE!. */
export function callFunction(name: string, args: readonly Expression[], evaluation: Evaluation): Value {
  const lazy = LAZY_FUNCTIONS.get(name);
  if (lazy) return lazy(args, evaluation);
  const rule = RULES.get(name);
  if (!rule) return NAME;
  const [fewest, most] = rule.takes;
  if (args.length < fewest || args.length > most) return VALUE;
  const values = args.map((argument, index) => {
    if (rule.single(index)) return operandOf(argument, evaluation);
    return evaluation.evaluate(argument, rule.byElement ? { ...evaluation, byElement: true } : evaluation);
  });
  return runOver(rule, values, evaluation);
}

/** Blocks where single values are wanted (array constants, columns inside SUMPRODUCT): one call per value. */
function runOver(rule: FunctionRule, values: readonly Value[], evaluation: Evaluation): Value {
  const singles = values.filter((value, index) => rule.single(index) && !isRange(value)) as (Scalar | Matrix)[];
  if (!singles.some(isMatrix)) return runOnce(rule, values, evaluation);
  return eachOf(singles, (elements) => {
    let next = 0;
    const own = values.map((value, index) => (rule.single(index) ? (elements[next++] ?? null) : value));
    const result = runOnce(rule, own, evaluation);
    return typeof result === "object" && result !== null && "kind" in result ? VALUE : result;
  });
}

function runOnce(rule: FunctionRule, values: readonly Value[], evaluation: Evaluation): Value {
  if (!rule.keepsErrors) {
    const error = values.find((value, index) => rule.single(index) && isError(value));
    if (error !== undefined) return error;
  }
  return rule.run(values, evaluation);
}
