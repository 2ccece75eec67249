/** Widths as the file counts them. */

/** Width of the digit 0 of the default font at 100 %, in pixels (ECMA-376 part 1, 18.3.1.13). */
const DIGIT_PIXELS = 7;
const PADDING_PIXELS = 5;

/** From what Excel's dialog shows to the file's count, which includes the padding: 52 becomes 52.7109375. */
export function fileWidthChars(widthChars: number): number {
  const pixels = Math.trunc(((256 * widthChars + Math.trunc(128 / DIGIT_PIXELS)) / 256) * DIGIT_PIXELS);
  return Math.trunc(((pixels + PADDING_PIXELS) / DIGIT_PIXELS) * 256) / 256;
}
