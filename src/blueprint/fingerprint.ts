/** Short marks by which equal data is recognised later. They guard against confusion, not against malice. */
import type { SheetBlueprint } from "./sheet";

const FNV_PRIME = 16_777_619;
/** FNV-1a's own offset, and a second one of ours, so that two passes make 64 bits. */
const OFFSETS = [2_166_136_261, 3_735_928_559];

/** At hand: looking it up for every letter costs more than multiplying. */
const { imul } = Math;

/** Two FNV-1a passes over the UTF-16 units, as 16 hexadecimal digits. Equal texts, equal marks. */
export function fingerprint(text: string): string {
  const passes = OFFSETS.map((offset) => {
    let hash = offset;
    for (let at = 0; at < text.length; at += 1) hash = imul(hash ^ text.charCodeAt(at), FNV_PRIME);
    return (hash >>> 0).toString(16).padStart(8, "0");
  });
  return passes.join("");
}

/** Marks all of a sheet but its data: looks, rules, widths, charts, print set-up. */
export function layoutFingerprint(sheet: SheetBlueprint): string {
  const tables = sheet.tables.map(({ rows: _rows, rowHeightsPoints: _heights, ...layout }) => layout);
  const texts = sheet.texts.map(({ rows: _rows, ...layout }) => layout);
  return fingerprint(JSON.stringify({ ...sheet, tables, texts, rowHeights: undefined }));
}

/** Marks a sheet with all that it says. */
export function sheetFingerprint(sheet: SheetBlueprint): string {
  return fingerprint(JSON.stringify(sheet));
}
