/**
 * Column widths and row heights as Excel counts them, for workbooks whose Normal style is Times New Roman 11.
 * Does not split a text that is higher than a row can be; see MAXIMUM_ROW_HEIGHT_POINTS.
 */
import { type Face, lineHeightPoints, wrapSpans } from "./measure";

export type MeasuredCell = {
  readonly text: string;
  /** Width of the column, or of the merged area, in Excel's characters. */
  readonly widthChars: number;
  readonly face: Face;
};

/** Excel's limit is 409.5; a row computed at this height may be too low for its text, which then has to go over several rows. */
export const MAXIMUM_ROW_HEIGHT_POINTS = 409;

/** Widest digit of Times New Roman 11 at 96 dpi, as measured in Excel (the table in EPPlus, FontSize.cs). */
const DIGIT_PIXELS = 7;
/** Two pixels on either side and one for the grid line (ECMA-376 part 1, 18.3.1.13, `width`). */
const PADDING_PIXELS = 5;
const MAXIMUM_WIDTH_CHARS = 255;
const MAXIMUM_WIDTH_PIXELS = DIGIT_PIXELS * MAXIMUM_WIDTH_CHARS + PADDING_PIXELS;
/** Excel counts widths and heights in pixels at 96 dpi. */
export const POINTS_PER_PIXEL = 0.75;

/** Printers set the same text up to this much wider than the screen (Microsoft KB 214278); the size of the margin is our choice. */
const PRINTER_MARGIN = 1.08;

/**
 * Width on paper, and in Office.js `columnWidth`, of a column that Excel's dialog shows as `widthChars` wide, padding
 * included: 8.43 is 64 pixels, 48 points. Widths are held to Excel's 0 to 255; what is no number is 0.
 *
 * @see ECMA-376 part 1, 18.3.1.13 for the truncations.
 */
export function columnWidthPoints(widthChars: number): number {
  const chars = widthChars > 0 ? Math.min(widthChars, MAXIMUM_WIDTH_CHARS) : 0;
  // Below one character the padding shrinks too.
  if (chars < 1) return Math.round(chars * (DIGIT_PIXELS + PADDING_PIXELS)) * POINTS_PER_PIXEL;
  const text = Math.trunc(((256 * chars + Math.trunc(128 / DIGIT_PIXELS)) / 256) * DIGIT_PIXELS);
  return (text + PADDING_PIXELS) * POINTS_PER_PIXEL;
}

/** The inverse of `columnWidthPoints`: what Excel's dialog shows of a column so wide, taken to the nearest whole pixel. */
export function columnWidthChars(points: number): number {
  const pixels = Math.min(Math.max(Math.round(points / POINTS_PER_PIXEL) || 0, 0), MAXIMUM_WIDTH_PIXELS);
  if (pixels < DIGIT_PIXELS + PADDING_PIXELS) return pixels / (DIGIT_PIXELS + PADDING_PIXELS);
  // Two decimals, as in the dialog, name every pixel.
  return Math.round(((pixels - PADDING_PIXELS) / DIGIT_PIXELS) * 100) / 100;
}

/**
 * How wide a line of text may be in a column, or in several that are merged, so wide in all. The margin for printers is
 * taken off the width, because what differs is where lines break. Not above zero where there is room for nothing.
 */
export function textRoomPoints(areaPoints: number): number {
  return (areaPoints - PADDING_PIXELS * POINTS_PER_PIXEL) / PRINTER_MARGIN;
}

/**
 * Height of a row that shows all of its wrapped cells, also when printed: the tallest cell, rounded up to a quarter of
 * a point.
 *
 * `minimum` is 0 unless given; it and the result are held to 409. A row without cells, or of blank ones, is as high as
 * `minimum` and its faces ask for.
 */
export function rowHeightPoints(cells: readonly MeasuredCell[], options: { readonly minimum?: number } = {}): number {
  let height = options.minimum ?? 0;
  for (const { text, widthChars, face } of cells) {
    const lines = wrapSpans(text, textRoomPoints(columnWidthPoints(widthChars)), face).length;
    height = Math.max(height, lines * lineHeightPoints(face));
  }
  return Math.min(Math.ceil(height * 4) / 4, MAXIMUM_ROW_HEIGHT_POINTS);
}
