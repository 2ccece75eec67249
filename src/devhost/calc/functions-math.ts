/** Arithmetic of single numbers, and SUMPRODUCT. */
import { blockOf, type Evaluation, finite } from "./evaluation";
import { type FunctionRule, MANY, none, onNumbers } from "./function-rule";
import { DIV0, isError, NUM, type Value, VALUE } from "./values";

export const MATH_FUNCTIONS: Readonly<Record<string, FunctionRule>> = {
  ABS: onNumbers([1, 1], (number = 0) => Math.abs(number)),
  SIGN: onNumbers([1, 1], (number = 0) => Math.sign(number)),
  INT: onNumbers([1, 1], (number = 0) => Math.floor(number)),
  TRUNC: onNumbers([1, 2], (number = 0, digits = 0) => rounded(number, digits, Math.trunc)),
  ROUND: onNumbers([2, 2], (number = 0, digits = 0) => rounded(number, digits, Math.round)),
  ROUNDUP: onNumbers([2, 2], (number = 0, digits = 0) => rounded(number, digits, Math.ceil)),
  ROUNDDOWN: onNumbers([2, 2], (number = 0, digits = 0) => rounded(number, digits, Math.floor)),
  MOD: onNumbers([2, 2], (number = 0, divisor = 0) =>
    divisor === 0 ? DIV0 : finite(number - divisor * Math.floor(number / divisor)),
  ),
  QUOTIENT: onNumbers([2, 2], (number = 0, divisor = 0) => (divisor === 0 ? DIV0 : Math.trunc(number / divisor))),
  SQRT: onNumbers([1, 1], (number = 0) => (number < 0 ? NUM : Math.sqrt(number))),
  POWER: onNumbers([2, 2], (base = 0, exponent = 0) => {
    if (base === 0 && exponent <= 0) return exponent === 0 ? NUM : DIV0;
    return finite(base ** exponent);
  }),
  SUMPRODUCT: { takes: [1, MANY], single: none, byElement: true, run: sumOfProducts },
};

/** Halves go away from zero; the size is rounded, the sign put back. */
function rounded(number: number, digits: number, round: (size: number) => number): number | { readonly error: string } {
  const places = Math.trunc(digits);
  if (Math.abs(places) > 300) return places > 0 ? number : 0;
  const factor = 10 ** Math.abs(places);
  const size = Math.abs(number);
  const scaled = Number((places < 0 ? size / factor : size * factor).toPrecision(15));
  const whole = round(scaled);
  return finite(Math.sign(number) * (places < 0 ? whole * factor : whole / factor));
}

/** Text, blanks and bare truth values count as 0; blocks of different shapes are #VALUE!. */
function sumOfProducts(args: readonly Value[], evaluation: Evaluation): Value {
  const blocks = args.map((argument) => blockOf(argument, evaluation));
  const first = blocks[0];
  if (!first || blocks.some(({ height, width }) => height !== first.height || width !== first.width)) return VALUE;
  for (const { values } of blocks) {
    const error = values.find(isError);
    if (error) return error;
  }
  const filled = Math.min(...blocks.map(({ values }) => values.length));
  let sum = 0;
  for (let place = 0; place < filled; place++) {
    let product = 1;
    for (const { values } of blocks) {
      const value = values[place];
      product *= typeof value === "number" ? value : 0;
    }
    sum += product;
  }
  return finite(sum);
}
