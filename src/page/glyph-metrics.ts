/**
 * How wide one character of Times New Roman is. Owns the reading of the packed table and what is assumed of characters
 * the table does not have. No kerning and no ligatures: Excel uses neither in cells.
 */
import { GLYPH_RANGES, GLYPH_SYMBOLS, PACKED_FACES, type PackedFace } from "./glyph-widths";

/** Widths are counted in these: whole numbers, so that sums over a long text stay exact. */
export const UNITS_PER_EM = 2048;

export type FaceName = keyof typeof PACKED_FACES;

/** Advance width of one code point in units of 1/2048 em. */
export type AdvanceUnits = (codePoint: number) => number;

/** What another font draws instead (emoji, CJK, box signs) takes at most about one em; the same is assumed of a tab. */
const UNKNOWN_UNITS = UNITS_PER_EM;

/** The horn of a decomposed "ư" or "ơ" widens its letter by 39 to 90 units, unlike every other mark. */
const HORN = 0x31b;
const HORN_UNITS = 90;

const TAB = 0x09;
/** Combining marks, joiners, variation selectors and control characters. */
const ZERO_WIDTH = /^[\p{M}\p{Cf}\p{Cc}]$/u;

const cache = new Map<FaceName, AdvanceUnits>();

/** The widths of one face; unpacked once and kept. */
export function advanceUnitsOf(name: FaceName): AdvanceUnits {
  const known = cache.get(name);
  if (known) return known;
  const table = unpack(PACKED_FACES[name]);
  const advance: AdvanceUnits = (codePoint) => {
    const units = table[codePoint] ?? -1;
    return units >= 0 ? units : unlistedUnits(codePoint);
  };
  cache.set(name, advance);
  return advance;
}

function unpack(packed: PackedFace): Int16Array {
  const last = Math.max(...GLYPH_RANGES.map(([, end]) => end));
  const table = new Int16Array(last + 1).fill(-1);
  let place = 0;
  for (const [first, end] of GLYPH_RANGES) {
    for (let codePoint = first; codePoint <= end; codePoint++) {
      table[codePoint] = packed.widths[GLYPH_SYMBOLS.indexOf(packed.glyphs.charAt(place))] ?? -1;
      place += 1;
    }
  }
  return table;
}

function unlistedUnits(codePoint: number): number {
  if (codePoint === HORN) return HORN_UNITS;
  if (codePoint === TAB) return UNKNOWN_UNITS;
  return ZERO_WIDTH.test(String.fromCodePoint(codePoint)) ? 0 : UNKNOWN_UNITS;
}
