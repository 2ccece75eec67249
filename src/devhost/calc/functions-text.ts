/** Text. Lengths and positions count UTF-16 units, as Excel does. */
import type { CellError } from "../../ooxml/book";
import { displayText } from "../entry/display-text";
import { wildcardOf, withoutEscapes } from "./criteria";
import { blockOf, type Evaluation } from "./evaluation";
import {
  type FunctionRule,
  MANY,
  none,
  numberArgument,
  onSingles,
  scalarOf,
  textArgument,
  truthArgument,
} from "./function-rule";
import { isError, numberInText, type Scalar, toText, type Value, VALUE } from "./values";

const LONGEST_TEXT = 32_767;

export const TEXT_FUNCTIONS: Readonly<Record<string, FunctionRule>> = {
  LEN: onSingles([1, 1], (args) => textArgument(args, 0).length),
  LOWER: onSingles([1, 1], (args) => textArgument(args, 0).toLowerCase()),
  UPPER: onSingles([1, 1], (args) => textArgument(args, 0).toUpperCase()),
  PROPER: onSingles([1, 1], (args) =>
    textArgument(args, 0)
      .toLowerCase()
      .replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase()),
  ),
  TRIM: onSingles([1, 1], (args) =>
    textArgument(args, 0)
      .split(" ")
      .filter((word) => word !== "")
      .join(" "),
  ),
  CLEAN: onSingles([1, 1], (args) => textArgument(args, 0).replace(/[\u0000-\u001f]/g, "")),
  EXACT: onSingles([2, 2], (args) => textArgument(args, 0) === textArgument(args, 1)),
  LEFT: onSingles([1, 2], (args) => counted(args, 1, 1, (count) => textArgument(args, 0).slice(0, count))),
  RIGHT: onSingles([1, 2], (args) =>
    counted(args, 1, 1, (count) => (count === 0 ? "" : textArgument(args, 0).slice(-count))),
  ),
  MID: onSingles([3, 3], (args) =>
    counted(args, 2, 0, (count) => {
      const start = numberArgument(args, 1, 0);
      if (typeof start !== "number") return start;
      return start < 1 ? VALUE : textArgument(args, 0).slice(Math.trunc(start) - 1, Math.trunc(start) - 1 + count);
    }),
  ),
  REPT: onSingles([2, 2], (args) =>
    counted(args, 1, 0, (count) => {
      const text = textArgument(args, 0);
      return text.length * count > LONGEST_TEXT ? VALUE : text.repeat(count);
    }),
  ),
  REPLACE: onSingles([4, 4], (args) =>
    counted(args, 2, 0, (count) => {
      const start = numberArgument(args, 1, 0);
      if (typeof start !== "number") return start;
      const [text, from] = [textArgument(args, 0), Math.trunc(start) - 1];
      return from < 0 ? VALUE : text.slice(0, from) + textArgument(args, 3) + text.slice(from + count);
    }),
  ),
  SUBSTITUTE: onSingles([3, 4], substituted),
  FIND: onSingles([2, 3], (args) => found(args, (text, sought, from) => text.indexOf(sought, from))),
  SEARCH: onSingles([2, 3], (args) => found(args, searchIn)),
  TEXT: onSingles([2, 2], ([value = null, code = null], { calculation }) => {
    const numberFormat = toText(code);
    const number = typeof value === "string" ? (numberInText(value) ?? value) : (value ?? 0);
    if (typeof numberFormat !== "string") return numberFormat;
    const text = displayText({ value: number, style: { numberFormat } }, calculation.book.date1904);
    return text === "########" ? VALUE : text;
  }),
  VALUE: onSingles([1, 1], ([value = null]) => {
    if (typeof value === "boolean") return VALUE;
    return typeof value === "string" ? (numberInText(value) ?? VALUE) : (value ?? 0);
  }),
  CHAR: onSingles([1, 1], (args) => characterOf(args, 255)),
  UNICHAR: onSingles([1, 1], (args) => characterOf(args, 0x10ffff)),
  CODE: onSingles([1, 1], (args) => textArgument(args, 0).codePointAt(0) ?? VALUE),
  UNICODE: onSingles([1, 1], (args) => textArgument(args, 0).codePointAt(0) ?? VALUE),
  CONCATENATE: onSingles([1, MANY], (args) => checked(args.map((_, index) => textArgument(args, index)).join(""))),
  CONCAT: { takes: [1, MANY], single: none, run: (args, evaluation) => joined(args, evaluation, "", false) },
  TEXTJOIN: {
    takes: [3, MANY],
    single: (index) => index < 2,
    run: (args, evaluation) => {
      const skipsEmpty = truthArgument(args, 1, true);
      if (typeof skipsEmpty !== "boolean") return skipsEmpty;
      return joined(args.slice(2), evaluation, textArgument(args, 0), skipsEmpty);
    },
  },
};

function counted(
  args: readonly Scalar[],
  index: number,
  otherwise: number,
  take: (count: number) => string | CellError,
): string | CellError {
  const count = numberArgument(args, index, otherwise);
  if (typeof count !== "number") return count;
  return count < 0 ? VALUE : take(Math.trunc(count));
}

function checked(text: string): string | CellError {
  return text.length > LONGEST_TEXT ? VALUE : text;
}

function characterOf(args: readonly Scalar[], highest: number): string | CellError {
  const code = numberArgument(args, 0, 0);
  if (typeof code !== "number") return code;
  return code < 1 || code > highest ? VALUE : String.fromCodePoint(Math.trunc(code));
}

/** The n-th occurrence only, if one is named; upper and lower case differ. */
function substituted(args: readonly Scalar[]): string | CellError {
  const [text, old, fresh] = [textArgument(args, 0), textArgument(args, 1), textArgument(args, 2)];
  if (old === "") return text;
  if (args.length < 4) return checked(text.replaceAll(old, () => fresh));
  const which = numberArgument(args, 3, 1);
  if (typeof which !== "number") return which;
  if (which < 1) return VALUE;
  let at = text.indexOf(old);
  for (let count = 1; at >= 0 && count < Math.trunc(which); count++) at = text.indexOf(old, at + old.length);
  return at < 0 ? text : checked(text.slice(0, at) + fresh + text.slice(at + old.length));
}

function found(
  args: readonly Scalar[],
  find: (text: string, sought: string, from: number) => number,
): number | CellError {
  const start = numberArgument(args, 2, 1);
  if (typeof start !== "number") return start;
  const [sought, text] = [textArgument(args, 0), textArgument(args, 1)];
  if (start < 1 || start > text.length + 1) return VALUE;
  const at = find(text, sought, Math.trunc(start) - 1);
  return at < 0 ? VALUE : at + 1;
}

function searchIn(text: string, sought: string, from: number): number {
  const pattern = wildcardOf(sought) && wildcardOf(`${sought}*`);
  if (!pattern) return text.toLowerCase().indexOf(withoutEscapes(sought).toLowerCase(), from);
  for (let at = from; at < text.length; at++) if (pattern(text.slice(at))) return at;
  return -1;
}

function joined(args: readonly Value[], evaluation: Evaluation, separator: string, skipsEmpty: boolean): Value {
  const pieces: string[] = [];
  for (const argument of args) {
    for (const value of blockOf(argument, evaluation).values) {
      const text = toText(scalarOf(value));
      if (isError(text)) return text;
      if (!skipsEmpty || text !== "") pieces.push(text);
    }
  }
  return checked(pieces.join(separator));
}
