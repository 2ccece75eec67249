/**
 * What a formula works with: single values, blocks of values, areas of the workbook; and how Excel turns one kind of
 * single value into another, and compares them.
 */
import type { Area } from "../../raw/a1";
import type { BookSheet, BookValue, CellError } from "../../ooxml/book";
import { displayText } from "../entry/display-text";
import { readDate } from "../entry/read-date";
import { readNumber, VIETNAMESE_MARKS } from "../entry/read-number";

export type Scalar = BookValue;
/** Row by row. Rows from `filled` on are blank and not in `values`: a whole column costs what is used of it. */
export type Matrix = {
  readonly kind: "matrix";
  readonly height: number;
  readonly width: number;
  readonly filled: number;
  readonly values: readonly Scalar[];
};
export type Range = { readonly kind: "range"; readonly sheet: BookSheet; readonly area: Area };
export type Value = Scalar | Matrix | Range;

export const NULL = { error: "#NULL!" } as const;
export const DIV0 = { error: "#DIV/0!" } as const;
export const VALUE = { error: "#VALUE!" } as const;
export const REF = { error: "#REF!" } as const;
export const NAME = { error: "#NAME?" } as const;
export const NUM = { error: "#NUM!" } as const;
export const NA = { error: "#N/A" } as const;

export function isError(value: Value): value is CellError {
  return typeof value === "object" && value !== null && "error" in value;
}

export function isMatrix(value: Value): value is Matrix {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "matrix";
}

export function isRange(value: Value): value is Range {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "range";
}

export function matrixOf(height: number, width: number, values: readonly Scalar[]): Matrix {
  return { kind: "matrix", height, width, filled: height, values };
}

/** Blank outside; a block one row high or one column wide repeats along that side, as Excel spreads it. */
export function spreadCell(matrix: Matrix, row: number, column: number): Scalar {
  const inRow = matrix.height === 1 ? 0 : row;
  const inColumn = matrix.width === 1 ? 0 : column;
  if (inRow >= matrix.height || inColumn >= matrix.width) return NA;
  return cellOf(matrix, inRow, inColumn);
}

export function cellOf(matrix: Matrix, row: number, column: number): Scalar {
  return row < matrix.filled ? (matrix.values[row * matrix.width + column] ?? null) : null;
}

export function heightOf({ area }: Range): number {
  return area.bottom - area.top + 1;
}

export function widthOf({ area }: Range): number {
  return area.right - area.left + 1;
}

/** Blank is 0, TRUE is 1, text is read as a number or a date; other text is #VALUE!. */
export function toNumber(value: Scalar): number | CellError {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value === null) return 0;
  if (typeof value === "object") return value;
  return numberInText(value) ?? VALUE;
}

const PERHAPS_NUMBER = /^[\s\d.,+\-$(%:/eE)]+$/;

/**
 * A number or a date with its year written out, as a formula understands text where the region is Vietnam: decimal
 * comma, day before month. So `">=0.5"` as a condition is text, there as here; write `">="&0.5`.
 * `undefined` for other text.
 */
export function numberInText(text: string): number | undefined {
  if (text.length > 64 || !PERHAPS_NUMBER.test(text)) return undefined;
  const number = readNumber(text, VIETNAMESE_MARKS);
  if (number) return number.value;
  const date = readDate(text, { order: "dayFirst", currentYear: 2000, date1904: false });
  return date && date.numberFormat !== "d-mmm" ? date.value : undefined;
}

/** Numbers as a General cell shows them, with a decimal comma. */
export function toText(value: Scalar): string | CellError {
  if (typeof value === "string") return value;
  if (typeof value === "object" && value !== null) return value;
  if (typeof value === "number" && Number.isInteger(value) && Math.abs(value) < 1e11) return String(value);
  return displayText({ value }, false);
}

/** Text other than TRUE and FALSE is #VALUE!. */
export function toTruth(value: Scalar): boolean | CellError {
  if (typeof value === "boolean") return value;
  if (typeof value === "string") {
    const word = value.toUpperCase();
    return word === "TRUE" ? true : word === "FALSE" ? false : VALUE;
  }
  const number = toNumber(value);
  return typeof number === "number" ? number !== 0 : number;
}

const COLLATOR = new Intl.Collator("vi", { sensitivity: "accent" });
const KINDS = ["number", "string", "boolean"];

/** Below 0, 0, above 0: numbers before text before truth values; text without regard to case; blank adapts. */
export function compareValues(left: Exclude<Scalar, CellError>, right: Exclude<Scalar, CellError>): number {
  const one = left ?? emptyLike(right);
  const other = right ?? emptyLike(left);
  if (typeof one === "number" && typeof other === "number") return compareNumbers(one, other);
  if (typeof one === "string" && typeof other === "string") return compareTexts(one, other);
  if (typeof one !== typeof other) return KINDS.indexOf(typeof one) - KINDS.indexOf(typeof other);
  return Number(one) - Number(other);
}

function emptyLike(value: Exclude<Scalar, CellError>): number | string | boolean {
  return typeof value === "string" ? "" : typeof value === "boolean" ? false : 0;
}

export function compareTexts(one: string, other: string): number {
  const [left, right] = [one.toLowerCase(), other.toLowerCase()];
  if (left === right) return 0;
  return COLLATOR.compare(left, right) || (left < right ? -1 : 1);
}

/** Excel sees 15 digits: 0.1+0.2 equals 0.3. */
export function compareNumbers(one: number, other: number): number {
  const difference = one - other;
  if (difference === 0 || Math.abs(difference) > 1e-13 * Math.abs(one)) return difference;
  return Number(one.toPrecision(15)) - Number(other.toPrecision(15));
}
