/** What a number format makes of a number, and which fonts put Vietnamese into letters of their own. */
import type { RawCell } from "../../raw/workbook";

export type Shown = RawCell["shown"];

/**
 * What the formats mean that are known by number alone (ECMA-376 part 1, 18.8.30). 27–36 and 50–58 are dates in the
 * languages that have them.
 */
export function builtInShown(id: number): Shown {
  if (id === 9 || id === 10) return "percent";
  const isDate = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
  return isDate ? "date" : undefined;
}

/** Words in quotes, escaped signs, blanks as wide as a sign and fills, colours and languages in brackets. */
const NOT_PLACES = /"[^"]*"?|\\.|[_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;
const NAMED_PLAIN = /^(general|standard|@)$/i;

/** By the code of a format as Excel writes it: `dd/mm/yyyy`, `0.0%`, `#,##0" ngày"`. */
export function shownByCode(code: string): Shown {
  if (NAMED_PLAIN.test(code)) return undefined;
  const places = code.replace(NOT_PLACES, "");
  if (/[dmyhs]/i.test(places)) return "date";
  return places.includes("%") ? "percent" : undefined;
}

/** 1/1/1904 as a serial of the 1900 system. */
const DAYS_TO_1904 = 1462;

/** A number of a book that may count its days from 1904. A time of day has no days to shift. */
export function numberCell(value: number, shown: Shown, date1904: boolean): RawCell {
  if (shown === undefined) return { value };
  return { value: shown === "date" && date1904 && value >= 1 ? value + DAYS_TO_1904 : value, shown };
}

const LEGACY_FONT = /^(\.vn|vni[- ])/i;

/** The families of the TCVN3 and VNI encodings: `.VnTime`, `VNI-Times`. */
export function isLegacyFont(name: string | undefined): name is string {
  return name !== undefined && LEGACY_FONT.test(name);
}

/** A piece of text whose font may be left to the cell. */
export type FontPiece = { readonly text: string; readonly font: string | undefined };

/** `font` and `runs` of a cell's text, where legacy fonts are in play; pieces without a font have that of the cell. */
export function legacyFonts(
  pieces: readonly FontPiece[] | undefined,
  cellFont: string | undefined,
): Pick<RawCell, "font" | "runs"> {
  if (!pieces) return isLegacyFont(cellFont) ? { font: cellFont } : {};
  const runs: { text: string; font: string }[] = [];
  for (const { text, font = cellFont ?? "" } of pieces) {
    const last = runs.at(-1);
    if (text === "") continue;
    if (last?.font === font) last.text += text;
    else runs.push({ text, font });
  }
  const [first] = runs;
  if (!first || !runs.some(({ font }) => isLegacyFont(font))) return {};
  return runs.length === 1 ? { font: first.font } : { runs, ...(isLegacyFont(cellFont) && { font: cellFont }) };
}
