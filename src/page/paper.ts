/** The sheet of paper: A4 across, margins within the decree's limits, and what of it can be relied on. */

export const POINTS_PER_MM = 72 / 25.4;

/** A4, 297 × 210 mm, turned on its long side. */
export const PAPER_POINTS = { width: 297 * POINTS_PER_MM, height: 210 * POINTS_PER_MM };

export type MarginsMm = {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
};

/** Decree 30/2020/NĐ-CP, annex I: 20–25 mm on top and at the bottom, 30–35 mm left, 15–20 mm right. */
export const MARGIN_LIMITS_MM: Readonly<Record<keyof MarginsMm, readonly [least: number, most: number]>> = {
  top: [20, 25],
  right: [15, 20],
  bottom: [20, 25],
  left: [30, 35],
};

/** A page turned and bound at its upper edge: that edge has the 30–35 mm, and the left one is like the others. */
export const TOP_BOUND_LIMITS_MM: typeof MARGIN_LIMITS_MM = {
  top: [30, 35],
  right: [15, 20],
  bottom: [20, 25],
  left: [20, 25],
};

/**
 * On a screen of 96 dpi the digit by which columns are measured is rounded to 7 pixels, 5.25 points; on paper it is as
 * wide as it is, half an em of 11 points: 4.8 % more. Printers differ by a little besides (Microsoft KB 214278). A
 * table that is wider than its page by one point prints a second page beside every page.
 */
const WIDTH_RESERVE = 0.06;
/** Printers set rows higher than the screen by a little (same source); then a page breaks where nobody planned it. */
const HEIGHT_RESERVE = 0.025;

/** What a table may fill. */
export type Frame = { readonly widthPoints: number; readonly heightPoints: number };

export function frameOf({ top, right, bottom, left }: MarginsMm): Frame {
  return {
    widthPoints: (PAPER_POINTS.width - (left + right) * POINTS_PER_MM) * (1 - WIDTH_RESERVE),
    heightPoints: (PAPER_POINTS.height - (top + bottom) * POINTS_PER_MM) * (1 - HEIGHT_RESERVE),
  };
}
