/** Shares out the width of a page among the columns of a table, in the whole pixels in which Excel keeps widths. */
import { POINTS_PER_PIXEL, columnWidthChars } from "./cells";

/** Three digits: narrower, a column shows nothing of a running number. */
const MINIMUM_PIXELS = 26;
/** Excel's 255 characters. */
const MAXIMUM_PIXELS = 1790;

/**
 * Widths in Excel's characters, in proportion to `shares`, that fill `widthPoints` to the last whole pixel and never
 * exceed it. What is no share (zero, negative, no number) counts as none.
 *
 * No column is narrower than three characters, also where the width does not suffice for that, or wider than 255.
 */
export function fitColumns(shares: readonly number[], widthPoints: number): readonly number[] {
  const pixels = Math.max(Math.floor(widthPoints / POINTS_PER_PIXEL) || 0, 0);
  return shareOut(shares.map(sound), Math.min(pixels, shares.length * MAXIMUM_PIXELS)).map((width) =>
    columnWidthChars(Math.min(width, MAXIMUM_PIXELS) * POINTS_PER_PIXEL),
  );
}

function sound(share: number): number {
  return share > 0 && Number.isFinite(share) ? share : 0;
}

/** Columns whose share is below the minimum get the minimum; the others share what is left. */
function shareOut(shares: readonly number[], pixels: number): readonly number[] {
  const widths = shares.map(() => MINIMUM_PIXELS);
  // From the smallest on, because what one of them takes beyond its share makes less of the next one's.
  const order = shares.map((share, index) => ({ share, index })).sort((a, b) => a.share - b.share);
  const largest = order.at(-1)?.share ?? 0;
  // Without any share at all, all have the same. Divided by the largest, no sum can overflow.
  const parts = order.map(({ share, index }) => ({ index, part: largest > 0 ? share / largest : 1 }));
  let left = pixels;
  let sum = parts.reduce((total, { part }) => total + part, 0);
  const first = parts.findIndex(({ part }) => {
    // The small addend keeps rounding of the edges from taking a pixel of the minimum.
    if ((left * part) / sum > MINIMUM_PIXELS + 1e-6) return true;
    left -= MINIMUM_PIXELS;
    sum -= part;
    return false;
  });
  if (first >= 0) for (const [index, width] of wholePixels(parts.slice(first), left, sum)) widths[index] = width;
  return widths;
}

type Part = { readonly index: number; readonly part: number };

/** Rounds off so that nothing is left over: the edge of each column, not its width, goes to the nearest pixel. */
function wholePixels(parts: readonly Part[], pixels: number, sum: number): readonly (readonly [number, number])[] {
  let before = 0;
  let edge = 0;
  return parts.map(({ index, part }, place) => {
    before += part;
    const start = edge;
    edge = place === parts.length - 1 ? pixels : Math.round((pixels * before) / sum);
    return [index, edge - start] as const;
  });
}
