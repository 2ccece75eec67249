/**
 * Conditions of COUNTIF and its family, and positions of equal values, found through an index so that a column is
 * scanned once however many cells ask.
 *
 * Rules by Microsoft's pages on COUNTIF and COUNTIFS and by LibreOffice's results: `"<=5"` sees numbers only, `"<>x"`
 * everything that is not x, `""` blank cells and empty text, `"="` blank cells only, `"<>"` all others; `*` and `?`
 * stand for text, `~` takes their meaning away; a blank cell as condition means 0; text that reads as the number counts.
 */
import type { CellError } from "../../ooxml/book";
import { compareNumbers, compareTexts, isError, type Matrix, numberInText, type Scalar } from "./values";

export type Condition = {
  /** All matching values have one of these keys, and all values with them match: answered by the index alone. */
  readonly key?: string;
  readonly matches: (value: Scalar) => boolean;
};

/** The key under which equal values stand: text without regard to case. */
export function keyOf(value: string | number | boolean): string {
  if (typeof value === "string") return `t${value.toLowerCase()}`;
  return typeof value === "number" ? numberKey(value) : `b${String(value)}`;
}

function numberKey(value: number): string {
  return `n${String(Number(value.toPrecision(15)))}`;
}

/** Conditions already read; the same few thousand words are asked for again and again. */
const KNOWN = new Map<string, Condition>();
const MOST_KNOWN = 20_000;

export function conditionOf(criterion: Scalar): Condition {
  if (typeof criterion !== "string") return readCondition(criterion);
  const known = KNOWN.get(criterion);
  if (known) return known;
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  const condition = readCondition(criterion);
  KNOWN.set(criterion, condition);
  return condition;
}

function readCondition(criterion: Scalar): Condition {
  if (criterion === null) return equals(0);
  if (typeof criterion === "number") return equals(criterion);
  if (typeof criterion === "boolean") return { key: keyOf(criterion), matches: (value) => value === criterion };
  if (typeof criterion === "object") return errorCondition(criterion);
  const [, operator = "", operand = ""] = /^(<>|<=|>=|<|>|=)?(.*)$/s.exec(criterion) ?? [];
  if (operand === "") return emptyCondition(operator);
  if (operator === "" || operator === "=") return equalCondition(operand);
  if (operator === "<>") {
    const { matches } = equalCondition(operand);
    return { matches: (value) => !matches(value) };
  }
  return orderCondition(operator, operand);
}

function equals(number: number): Condition {
  const matches = (value: Scalar) =>
    typeof value === "number"
      ? compareNumbers(value, number) === 0
      : typeof value === "string" && numberInText(value) === number;
  return { key: numberKey(number), matches };
}

function errorCondition(criterion: CellError): Condition {
  return { matches: (value) => isError(value) && value.error === criterion.error };
}

function emptyCondition(operator: string): Condition {
  if (operator === "") return { matches: (value) => value === null || value === "" };
  if (operator === "=") return { matches: (value) => value === null };
  if (operator === "<>") return { matches: (value) => value !== null };
  return { matches: () => false };
}

function equalCondition(operand: string): Condition {
  const number = numberInText(operand);
  if (number !== undefined) return equals(number);
  const word = operand.toUpperCase();
  if (word === "TRUE" || word === "FALSE")
    return { key: keyOf(word === "TRUE"), matches: (value) => value === (word === "TRUE") };
  if (/^#.*[!?A]$/.test(word)) return errorCondition({ error: word });
  const pattern = wildcardOf(operand);
  if (pattern) return { matches: (value) => typeof value === "string" && pattern(value) };
  const text = withoutEscapes(operand).toLowerCase();
  return { key: keyOf(text), matches: (value) => typeof value === "string" && value.toLowerCase() === text };
}

function orderCondition(operator: string, operand: string): Condition {
  const holds = (order: number) =>
    operator === "<" ? order < 0 : operator === "<=" ? order <= 0 : operator === ">" ? order > 0 : order >= 0;
  const number = numberInText(operand);
  if (number !== undefined)
    return { matches: (value) => typeof value === "number" && holds(compareNumbers(value, number)) };
  return { matches: (value) => typeof value === "string" && holds(compareTexts(value, operand)) };
}

/** `~*` stands for the character itself. */
export function withoutEscapes(text: string): string {
  return text.replace(/~([*?~])/g, "$1");
}

type Piece = { readonly kind: "any" } | { readonly kind: "one" } | { readonly kind: "letter"; readonly letter: string };

/** A test for text with `*` or `?` in it, linear in text × pattern at worst; `undefined` if there is neither. */
export function wildcardOf(pattern: string): ((text: string) => boolean) | undefined {
  if (!/[*?]/.test(pattern)) return undefined;
  const pieces: Piece[] = [];
  const letters = Array.from(pattern.toLowerCase());
  for (let at = 0; at < letters.length; at++) {
    const letter = letters[at] ?? "";
    const next = letters[at + 1] ?? "";
    if (letter === "~" && "*?~".includes(next) && next !== "") {
      pieces.push({ kind: "letter", letter: next });
      at++;
    } else if (letter === "*") pieces.push({ kind: "any" });
    else pieces.push(letter === "?" ? { kind: "one" } : { kind: "letter", letter });
  }
  if (pieces.every(({ kind }) => kind === "letter")) return undefined;
  return (text) => matchesPieces(Array.from(text.toLowerCase()), pieces);
}

function matchesPieces(text: readonly string[], pieces: readonly Piece[]): boolean {
  let [at, piece, star, resume] = [0, 0, -1, 0];
  while (at < text.length) {
    const wanted = pieces[piece];
    if (wanted?.kind === "any") {
      star = piece++;
      resume = at;
    } else if (wanted?.kind === "one" || (wanted?.kind === "letter" && wanted.letter === text[at])) {
      piece++;
      at++;
    } else if (star >= 0) {
      piece = star + 1;
      at = ++resume;
    } else return false;
  }
  while (pieces[piece]?.kind === "any") piece++;
  return piece === pieces.length;
}

export type ValueIndex = {
  /** Places of values of the very kind: text never under its number. */
  readonly exact: ReadonlyMap<string, readonly number[]>;
  /** Places of text that reads as a number, under the number's key. */
  readonly numericTexts: ReadonlyMap<string, readonly number[]>;
};
const INDEXES = new WeakMap<Matrix, ValueIndex>();

/** Places in a block, counted row by row; built at the first question about this block and kept as long as it lives. */
export function indexOf(matrix: Matrix): ValueIndex {
  const known = INDEXES.get(matrix);
  if (known) return known;
  const exact = new Map<string, number[]>();
  const numericTexts = new Map<string, number[]>();
  matrix.values.forEach((value, place) => {
    if (value === null || typeof value === "object") return;
    add(exact, keyOf(value), place);
    const number = typeof value === "string" ? numberInText(value) : undefined;
    if (number !== undefined) add(numericTexts, numberKey(number), place);
  });
  const index = { exact, numericTexts };
  INDEXES.set(matrix, index);
  return index;
}

function add(index: Map<string, number[]>, key: string, place: number): void {
  const places = index.get(key);
  if (places) places.push(place);
  else index.set(key, [place]);
}

export type Pair = { readonly matrix: Matrix; readonly condition: Condition };

/**
 * Places where every condition holds, ascending. The blocks are equally large.
 *
 * @param onBlank Called once with the number of places beyond what is filled, if blank meets every condition.
 */
export function placesWhere(pairs: readonly Pair[], onBlank: (count: number) => void): readonly number[] {
  const first = pairs[0];
  if (!first) return [];
  const filled = Math.max(...pairs.map(({ matrix }) => matrix.filled)) * first.matrix.width;
  const blanks = first.matrix.height * first.matrix.width - filled;
  if (blanks > 0 && pairs.every(({ condition }) => condition.matches(null))) onBlank(blanks);
  const candidates = fewestCandidates(pairs);
  if (candidates) return candidates.filter((place) => holdsAt(pairs, place));
  const places: number[] = [];
  for (let place = 0; place < filled; place++) if (holdsAt(pairs, place)) places.push(place);
  return places;
}

function holdsAt(pairs: readonly Pair[], place: number): boolean {
  return pairs.every(({ matrix, condition }) => condition.matches(matrix.values[place] ?? null));
}

function fewestCandidates(pairs: readonly Pair[]): readonly number[] | undefined {
  let fewest: readonly number[] | undefined;
  for (const { matrix, condition } of pairs) {
    if (condition.key === undefined) continue;
    const index = indexOf(matrix);
    const exact = index.exact.get(condition.key) ?? [];
    const texts = index.numericTexts.get(condition.key);
    const places = texts ? [...exact, ...texts].sort((one, other) => one - other) : exact;
    if (!fewest || places.length < fewest.length) fewest = places;
  }
  return fewest;
}
