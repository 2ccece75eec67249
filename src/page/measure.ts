/**
 * How wide a text in Times New Roman is, where Excel breaks it into lines, and how far apart the lines stand.
 * Knows nothing of columns and rows; see cells.ts.
 */
import { type AdvanceUnits, UNITS_PER_EM, advanceUnitsOf } from "./glyph-metrics";

/** A size and cut of Times New Roman. A size that is not above zero measures as no width and no height. */
export type Face = { readonly sizePoints: number; readonly bold?: boolean; readonly italic?: boolean };

/** Width of the text set on one line; line feeds count nothing. Exact for a printer, within 5 % on a 96 dpi screen. */
export function textWidthPoints(text: string, face: Face): number {
  const advance = advanceOf(face);
  let units = 0;
  for (let at = 0; at < text.length;) {
    const codePoint = text.codePointAt(at) ?? 0;
    units += advance(codePoint);
    at += codePoint > 0xffff ? 2 : 1;
  }
  return (units * sizeOf(face)) / UNITS_PER_EM;
}

/**
 * The lines of a wrapped cell: broken at blanks and after hyphens inside words, and inside a word that is longer than
 * the line. A line feed always ends a line. Takes time linear in the text.
 *
 * Only the one blank at which a line is broken is left out. No line is wider than `widthPoints`, unless it is a single
 * character with its marks: with a width of zero or less every character has its own line. A blank text is one empty line.
 */
export function wrapText(text: string, widthPoints: number, face: Face): readonly string[] {
  const size = sizeOf(face);
  // The small addend forgives what the two divisions lose when a width was itself computed from a text.
  const limit = size > 0 ? Math.floor((widthPoints * UNITS_PER_EM) / size + 1e-6) : Infinity;
  const advance = advanceOf(face);
  return text.split("\n").flatMap((line) => wrapLine(line, Number.isNaN(limit) ? 0 : limit, advance));
}

/** Pitch in pixels at 96 dpi of a row of one line of Times New Roman, as measured in Excel (the table in EPPlus, FontSize.cs). */
const PITCH_PIXELS: ReadonlyMap<number, number> = new Map([
  [11, 20],
  [12, 21],
  [13, 22],
  [14, 25],
  [15, 26],
  [16, 27],
  [18, 31],
  [20, 35],
]);
/** For other sizes: the largest ratio in that table, so that a row is rather too high than too low. */
const PITCH_PIXELS_PER_POINT = 20 / 11;
const POINTS_PER_PIXEL = 0.75;

/** Height of a row of one line; Excel makes a row of n lines n times as high. 11 pt: 15, 12 pt: 15.75, 13 pt: 16.5, 14 pt: 18.75. */
export function lineHeightPoints(face: Face): number {
  const size = sizeOf(face);
  return (PITCH_PIXELS.get(size) ?? Math.ceil(size * PITCH_PIXELS_PER_POINT)) * POINTS_PER_PIXEL;
}

function sizeOf(face: Face): number {
  return face.sizePoints > 0 ? face.sizePoints : 0;
}

function advanceOf(face: Face): AdvanceUnits {
  if (face.bold === true) return advanceUnitsOf(face.italic === true ? "boldItalic" : "bold");
  return advanceUnitsOf(face.italic === true ? "italic" : "regular");
}

/** Where the line may be broken: it ends before `end`, the next one starts at `next`, and `units` stay behind. */
type Break = { readonly end: number; readonly next: number; readonly units: number };

/** Breaks a text without line feeds. Every character is looked at once: what moves to the next line takes its width along. */
function wrapLine(text: string, limit: number, advance: AdvanceUnits): string[] {
  const lines: string[] = [];
  let start = 0;
  let units = 0;
  let chance: Break | undefined;
  const breakAt = ({ end, next, units: behind }: Break): void => {
    lines.push(text.slice(start, end));
    start = next;
    units -= behind;
    chance = undefined;
  };

  for (let at = 0; at < text.length;) {
    const codePoint = text.codePointAt(at) ?? 0;
    const next = at + (codePoint > 0xffff ? 2 : 1);
    const width = advance(codePoint);
    if (isBlank(codePoint)) {
      // A blank may stand out over the edge; the line ends there when anything follows.
      if (chance && units > limit) breakAt(chance);
      units += width;
      chance = { end: at, next, units };
    } else {
      if (width > 0 && chance && units + width > limit) breakAt(chance);
      if (width > 0 && at > start && units + width > limit) breakAt({ end: at, next: at, units });
      units += width;
      if (isHyphenInWord(text, at, codePoint)) chance = { end: next, next, units };
    }
    at = next;
  }
  if (chance && units > limit) breakAt(chance);
  if (start < text.length || lines.length === 0) lines.push(text.slice(start));
  return lines;
}

const isBlank = (codePoint: number): boolean => codePoint === 0x20 || codePoint === 0x09;

/** A hyphen or dash directly after a letter or digit; a minus sign stays with its number. */
function isHyphenInWord(text: string, at: number, codePoint: number): boolean {
  const hyphen = codePoint === 0x2d || codePoint === 0x2010 || codePoint === 0x2013 || codePoint === 0x2014;
  return hyphen && at > 0 && /[\p{L}\p{N}\p{M}]/u.test(text.charAt(at - 1));
}
