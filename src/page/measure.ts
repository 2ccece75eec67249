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
  return wrapSpans(text, widthPoints, face).map(({ start, end }) => text.slice(start, end));
}

/** Where a line stands in its text, `end` not inside. */
export type LineSpan = { readonly start: number; readonly end: number };

/** Which part of a text to wrap: from an index on, as if the text began there, and no more than so many lines. */
export type WrapPart = { readonly from?: number; readonly mostLines?: number };

/** The lines of `wrapText` as places in the text; at least one. Takes time linear in what is wrapped. */
export function wrapSpans(text: string, widthPoints: number, face: Face, part: WrapPart = {}): readonly LineSpan[] {
  const size = sizeOf(face);
  // The small addend forgives what the two divisions lose when a width was itself computed from a text.
  const limit = size > 0 ? Math.floor((widthPoints * UNITS_PER_EM) / size + 1e-6) : Infinity;
  return new Wrapping(text, Number.isNaN(limit) ? 0 : limit, advanceOf(face)).lines(part);
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

const LINE_FEED = 0x0a;

/** Where the line may be broken: it ends before `end`, the next one starts at `next`, and `units` stay behind. */
type Break = { readonly end: number; readonly next: number; readonly units: number };

/** One text on its way into lines. Every character is looked at once: what moves to the next line takes its width along. */
class Wrapping {
  private readonly spans: LineSpan[] = [];
  private start = 0;
  private units = 0;
  private chance: Break | undefined;

  constructor(
    private readonly text: string,
    private readonly limit: number,
    private readonly advance: AdvanceUnits,
  ) {}

  lines({ from = 0, mostLines = Infinity }: WrapPart): readonly LineSpan[] {
    this.start = from;
    let linesBefore = 0;
    for (let at = from; at < this.text.length && this.spans.length < mostLines;) {
      const codePoint = this.text.codePointAt(at) ?? 0;
      const next = at + (codePoint > 0xffff ? 2 : 1);
      if (codePoint === LINE_FEED) {
        this.endParagraph(at, linesBefore);
        this.startLine(next, 0);
        linesBefore = this.spans.length;
      } else if (isBlank(codePoint)) this.addBlank(at, next, this.advance(codePoint));
      else this.addInk(at, next, this.advance(codePoint), isHyphenInWord(this.text, at, from, codePoint));
      at = next;
    }
    this.endParagraph(this.text.length, linesBefore);
    return this.spans.length > mostLines ? this.spans.slice(0, mostLines) : this.spans;
  }

  /** A blank may stand out over the edge; the line ends there when anything follows. */
  private addBlank(at: number, next: number, width: number): void {
    if (this.chance && this.units > this.limit) this.breakAt(this.chance);
    this.units += width;
    this.chance = { end: at, next, units: this.units };
  }

  private addInk(at: number, next: number, width: number, mayBreakAfter: boolean): void {
    if (width > 0 && this.chance && this.units + width > this.limit) this.breakAt(this.chance);
    if (width > 0 && at > this.start && this.units + width > this.limit)
      this.breakAt({ end: at, next: at, units: this.units });
    this.units += width;
    if (mayBreakAfter) this.chance = { end: next, next, units: this.units };
  }

  private endParagraph(end: number, linesBefore: number): void {
    if (this.chance && this.units > this.limit) this.breakAt(this.chance);
    if (this.start < end || this.spans.length === linesBefore) this.spans.push({ start: this.start, end });
  }

  private breakAt({ end, next, units }: Break): void {
    this.spans.push({ start: this.start, end });
    this.startLine(next, this.units - units);
  }

  private startLine(start: number, units: number): void {
    this.start = start;
    this.units = units;
    this.chance = undefined;
  }
}

const isBlank = (codePoint: number): boolean => codePoint === 0x20 || codePoint === 0x09;

/** A hyphen or dash directly after a letter or digit; a minus sign stays with its number. */
function isHyphenInWord(text: string, at: number, from: number, codePoint: number): boolean {
  const hyphen = codePoint === 0x2d || codePoint === 0x2010 || codePoint === 0x2013 || codePoint === 0x2014;
  return hyphen && at > from && /[\p{L}\p{N}\p{M}]/u.test(text.charAt(at - 1));
}
