/** Functions of choice (which calculate only what they choose), of truth, and questions about a value. */
import { blockOf, type Evaluation, operandOf } from "./evaluation";
import { all, type FunctionRule, MANY, none, onSingles, scalarOf } from "./function-rule";
import type { Expression } from "./parse-formula";
import {
  compareValues,
  isError,
  isMatrix,
  isRange,
  NA,
  type Scalar,
  toNumber,
  toTruth,
  type Value,
  VALUE,
} from "./values";

type LazyFunction = (args: readonly Expression[], evaluation: Evaluation) => Value;

/**
 * A choice by a whole column of conditions (IF inside SUMPRODUCT) is #VALUE!: Excel calculates it value by value only
 * where the formula was entered as an array formula, which is not what files written here say.
 */
export const LAZY_FUNCTIONS: ReadonlyMap<string, LazyFunction> = new Map<string, LazyFunction>([
  [
    "IF",
    (args, evaluation) => {
      if (args.length < 2 || args.length > 3) return VALUE;
      const condition = truthOf(args[0], evaluation);
      if (typeof condition !== "boolean") return condition;
      return condition ? chosen(args[1], evaluation) : args.length > 2 ? chosen(args[2], evaluation) : false;
    },
  ],
  [
    "IFS",
    (args, evaluation) => {
      for (let index = 0; index + 1 < args.length; index += 2) {
        const condition = truthOf(args[index], evaluation);
        if (typeof condition !== "boolean") return condition;
        if (condition) return chosen(args[index + 1], evaluation);
      }
      return NA;
    },
  ],
  ["IFERROR", (args, evaluation) => insteadOf(args, evaluation, () => true)],
  ["IFNA", (args, evaluation) => insteadOf(args, evaluation, (error) => error === "#N/A")],
  [
    "CHOOSE",
    (args, evaluation) => {
      const index = single(args[0], evaluation);
      const number = isError(index) ? index : toNumber(index);
      if (typeof number !== "number") return number;
      return number < 1 || number >= args.length ? VALUE : chosen(args[Math.trunc(number)], evaluation);
    },
  ],
  [
    "SWITCH",
    (args, evaluation) => {
      const subject = single(args[0], evaluation);
      if (isError(subject)) return subject;
      for (let index = 1; index + 1 < args.length; index += 2) {
        const candidate = single(args[index], evaluation);
        if (isError(candidate)) return candidate;
        if (compareValues(subject, candidate) === 0) return chosen(args[index + 1], evaluation);
      }
      return args.length % 2 === 0 ? chosen(args.at(-1), evaluation) : NA;
    },
  ],
]);

function chosen(argument: Expression | undefined, evaluation: Evaluation): Value {
  if (!argument || argument.kind === "missing") return 0;
  return evaluation.evaluate(argument, evaluation);
}

function single(argument: Expression | undefined, evaluation: Evaluation): Scalar {
  const value = argument ? operandOf(argument, evaluation) : null;
  return isMatrix(value) ? VALUE : value;
}

function truthOf(argument: Expression | undefined, evaluation: Evaluation): boolean | { readonly error: string } {
  return toTruth(single(argument, evaluation));
}

function insteadOf(args: readonly Expression[], evaluation: Evaluation, applies: (error: string) => boolean): Value {
  const [first, other] = args;
  if (!first || !other || args.length > 2) return VALUE;
  const value = evaluation.evaluate(first, evaluation);
  const one = isRange(value) || isMatrix(value) ? single(first, evaluation) : value;
  return isError(one) && applies(one.error) ? chosen(other, evaluation) : value;
}

export const LOGIC_FUNCTIONS: Readonly<Record<string, FunctionRule>> = {
  AND: {
    takes: [1, MANY],
    single: none,
    run: (args, evaluation) => truths(args, evaluation, (all) => all.every(Boolean)),
  },
  OR: {
    takes: [1, MANY],
    single: none,
    run: (args, evaluation) => truths(args, evaluation, (all) => all.some(Boolean)),
  },
  XOR: {
    takes: [1, MANY],
    single: none,
    run: (args, evaluation) => truths(args, evaluation, (all) => all.filter(Boolean).length % 2 === 1),
  },
  NOT: onSingles([1, 1], ([value = null]) => {
    const truth = toTruth(value);
    return typeof truth === "boolean" ? !truth : truth;
  }),
  TRUE: onSingles([0, 0], () => true),
  FALSE: onSingles([0, 0], () => false),
  NA: onSingles([0, 0], () => NA),
  ISBLANK: question((value) => value === null),
  ISNUMBER: question((value) => typeof value === "number"),
  ISTEXT: question((value) => typeof value === "string"),
  ISNONTEXT: question((value) => typeof value !== "string"),
  ISLOGICAL: question((value) => typeof value === "boolean"),
  ISERROR: question(isError),
  ISERR: question((value) => isError(value) && value.error !== "#N/A"),
  ISNA: question((value) => isError(value) && value.error === "#N/A"),
  N: onSingles([1, 1], ([value = null]) => (typeof value === "number" ? value : value === true ? 1 : 0)),
  T: onSingles([1, 1], ([value = null]) => (typeof value === "string" ? value : "")),
};

function question(answer: (value: Scalar) => boolean): FunctionRule {
  return { takes: [1, 1], single: all, keepsErrors: true, run: ([value]) => answer(scalarOf(value)) };
}

/** Text and blanks in areas do not count; nothing to judge by is #VALUE!. */
function truths(args: readonly Value[], evaluation: Evaluation, judge: (all: readonly boolean[]) => boolean): Value {
  const found: boolean[] = [];
  for (const argument of args) {
    const isArea = isRange(argument) || isMatrix(argument);
    for (const value of blockOf(argument, evaluation).values) {
      if (isError(value)) return value;
      if (isArea && (value === null || typeof value === "string")) continue;
      const truth = toTruth(value);
      if (typeof truth !== "boolean") return truth;
      found.push(truth);
    }
  }
  return found.length === 0 ? VALUE : judge(found);
}
