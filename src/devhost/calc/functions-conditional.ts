/** COUNTIF and its family. */
import type { CellError } from "../../ooxml/book";
import { conditionOf, type Pair, placesWhere } from "./criteria";
import type { Evaluation } from "./evaluation";
import { type FunctionRule, MANY, scalarOf } from "./function-rule";
import { rangeAt } from "./references";
import { DIV0, heightOf, isError, isRange, type Range, type Scalar, type Value, VALUE, widthOf } from "./values";

/** Excel refuses longer ones. */
const LONGEST_CRITERION = 255;

type Chosen = { readonly values: readonly Scalar[] };
type Summary = (chosen: Chosen) => number | CellError;

const even = (index: number): boolean => index % 2 === 0 && index > 0;
const odd = (index: number): boolean => index % 2 === 1;
const second = (index: number): boolean => index === 1;

/** Conditions may be errors: they look for the same error. */
export const CONDITIONAL_FUNCTIONS: Readonly<Record<string, FunctionRule>> = {
  COUNTIF: { takes: [2, 2], single: second, keepsErrors: true, run: count },
  COUNTIFS: { takes: [2, MANY], single: odd, keepsErrors: true, run: count },
  SUMIF: {
    takes: [2, 3],
    single: second,
    keepsErrors: true,
    run: (args, evaluation) => onePair(args, evaluation, sum),
  },
  AVERAGEIF: {
    takes: [2, 3],
    single: second,
    keepsErrors: true,
    run: (args, evaluation) => onePair(args, evaluation, average),
  },
  SUMIFS: severalPairs(sum),
  AVERAGEIFS: severalPairs(average),
  MAXIFS: severalPairs(({ values }) => extreme(values, Math.max)),
  MINIFS: severalPairs(({ values }) => extreme(values, Math.min)),
};

function count(args: readonly Value[], evaluation: Evaluation): Value {
  const pairs = pairsOf(args, evaluation);
  if ("error" in pairs) return pairs;
  let blanks = 0;
  const places = placesWhere(pairs, (more) => {
    blanks = more;
  });
  return places.length + blanks;
}

function severalPairs(summary: Summary): FunctionRule {
  return {
    takes: [3, MANY],
    single: even,
    keepsErrors: true,
    run: ([values = null, ...rest], evaluation) =>
      isRange(values) ? summarise(values, pairsOf(rest, evaluation), evaluation, summary) : VALUE,
  };
}

/** The summed area takes its first cell and the shape of the area under condition. */
function onePair(args: readonly Value[], evaluation: Evaluation, summary: Summary): Value {
  const [tested = null, criterion = null, summed = tested] = args;
  if (!isRange(tested) || !isRange(summed)) return VALUE;
  const { top, left } = summed.area;
  const shape = { top, left, bottom: top + heightOf(tested) - 1, right: left + widthOf(tested) - 1 };
  const values = rangeAt(summed.sheet, shape);
  return isError(values) ? values : summarise(values, pairsOf([tested, criterion], evaluation), evaluation, summary);
}

function summarise(
  range: Range,
  pairs: readonly Pair[] | CellError,
  { calculation }: Evaluation,
  summary: Summary,
): Value {
  if ("error" in pairs) return pairs;
  const block = calculation.block(range);
  const first = pairs[0]?.matrix;
  if (block.height !== first?.height || block.width !== first.width) return VALUE;
  const values = placesWhere(pairs, () => undefined).map((place) => block.values[place] ?? null);
  return values.find(isError) ?? summary({ values });
}

function pairsOf(args: readonly Value[], { calculation }: Evaluation): readonly Pair[] | CellError {
  const pairs: Pair[] = [];
  for (let index = 0; index < args.length; index += 2) {
    const range = args[index] ?? null;
    if (isError(range)) return range;
    if (!isRange(range) || index + 1 >= args.length) return VALUE;
    const criterion = scalarOf(args[index + 1]);
    if (typeof criterion === "string" && criterion.length > LONGEST_CRITERION) return VALUE;
    pairs.push({ matrix: calculation.block(range), condition: conditionOf(criterion) });
  }
  const [first] = pairs;
  const isEven = pairs.every(
    ({ matrix }) => matrix.height === first?.matrix.height && matrix.width === first.matrix.width,
  );
  return isEven ? pairs : VALUE;
}

function numbersIn(values: readonly Scalar[]): number[] {
  return values.filter((value) => typeof value === "number");
}

function sum({ values }: Chosen): number {
  let total = 0;
  for (const number of numbersIn(values)) total += number;
  return total;
}

function average(chosen: Chosen): number | CellError {
  const found = numbersIn(chosen.values).length;
  return found === 0 ? DIV0 : sum(chosen) / found;
}

function extreme(values: readonly Scalar[], pick: (one: number, other: number) => number): number {
  const numbers = numbersIn(values);
  return numbers.reduce((one, other) => pick(one, other), numbers[0] ?? 0);
}
