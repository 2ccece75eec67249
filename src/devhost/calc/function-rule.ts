/** How a worksheet function is described, and the usual shapes of one. */
import type { CellError } from "../../ooxml/book";
import type { Evaluation } from "./evaluation";
import { isMatrix, isRange, type Scalar, toNumber, toText, toTruth, type Value } from "./values";

export type FunctionRule = {
  /** Fewest and most arguments. */
  readonly takes: readonly [number, number];
  /** Whether the argument, counted from 0, is one value; the others come as they are, areas included. */
  readonly single: (index: number) => boolean;
  /** Single values may be errors; otherwise the first one is the result and `run` is not called. */
  readonly keepsErrors?: boolean;
  /** Formulas in its arguments are worked out value by value, as in SUMPRODUCT. */
  readonly byElement?: boolean;
  readonly run: (args: readonly Value[], evaluation: Evaluation) => Value;
};

export const MANY = 254;
export const all = (): boolean => true;
export const none = (): boolean => false;

/** A function of single values only. */
export function onSingles(
  takes: readonly [number, number],
  run: (args: readonly Scalar[], evaluation: Evaluation) => Value,
): FunctionRule {
  return { takes, single: all, run: (args, evaluation) => run(args.map(scalarOf), evaluation) };
}

/** A function of numbers only; an argument left out is 0. */
export function onNumbers(
  takes: readonly [number, number],
  run: (...numbers: readonly number[]) => number | CellError,
): FunctionRule {
  return onSingles(takes, (args) => {
    const numbers: number[] = [];
    for (const value of args.map(toNumber)) {
      if (typeof value !== "number") return value;
      numbers.push(value);
    }
    return run(...numbers);
  });
}

/** What `callFunction` has already made a single value. */
export function scalarOf(value: Value | undefined): Scalar {
  return value === undefined || isMatrix(value) || isRange(value) ? null : value;
}

/** A number argument, `otherwise` when it is left out. */
export function numberArgument(args: readonly Value[], index: number, otherwise: number): number | CellError {
  const value = scalarOf(args[index]);
  return args.length <= index || value === null ? otherwise : toNumber(value);
}

export function textArgument(args: readonly Value[], index: number): string {
  const text = toText(scalarOf(args[index]));
  return typeof text === "string" ? text : "";
}

export function truthArgument(args: readonly Value[], index: number, otherwise: boolean): boolean | CellError {
  return args.length <= index ? otherwise : toTruth(scalarOf(args[index]));
}
