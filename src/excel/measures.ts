/** Widths and heights: from characters to the points Office.js takes, and neighbouring rows or columns in one span. */

/** Width of the digit 0 of the default font at 100 %, in pixels, as Excel counts characters (ECMA-376, 18.3.1.13). */
const DIGIT_PIXELS = 7;
const PADDING_PIXELS = 5;
const POINTS_PER_PIXEL = 0.75;

/** A column's width in points, as `RangeFormat.columnWidth` takes it, from its width in characters. */
export function columnWidthPoints(widthChars: number): number {
  const pixels = Math.trunc(((256 * widthChars + Math.trunc(128 / DIGIT_PIXELS)) / 256) * DIGIT_PIXELS);
  return (pixels + PADDING_PIXELS) * POINTS_PER_PIXEL;
}

/** Values of neighbouring rows or columns, from `first` on. */
export type Span = { readonly first: number; readonly sizes: readonly number[] };

/** Cuts a numbered set of sizes where a number is missing. Ascending. */
export function spansOf(sizes: ReadonlyMap<number, number>): readonly Span[] {
  const spans: { first: number; sizes: number[] }[] = [];
  for (const [at, size] of [...sizes].sort(([a], [b]) => a - b)) {
    const last = spans.at(-1);
    if (last && last.first + last.sizes.length === at) last.sizes.push(size);
    else spans.push({ first: at, sizes: [size] });
  }
  return spans;
}

/** Neighbours with equal keys, as `[from, to]` with both ends inside; `undefined` keys belong to no run. */
export function runsOf<T>(items: readonly T[], keyOf: (item: T) => string | undefined): readonly Run<T>[] {
  const runs: { from: number; to: number; key: string; item: T }[] = [];
  for (const [at, item] of items.entries()) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const last = runs.at(-1);
    if (last && last.to === at - 1 && last.key === key) last.to = at;
    else runs.push({ from: at, to: at, key, item });
  }
  return runs;
}

/** `item` is the first of the run. */
export type Run<T> = { readonly from: number; readonly to: number; readonly item: T };
