/** Short marks by which equal data is recognised later. They guard against confusion, not against malice. */
import type { SheetBlueprint } from "./sheet";

/** 53 bits of the text as 14 hexadecimal digits (cyrb53 by bryc, public domain). Equal texts, equal marks. */
export function fingerprint(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(16).padStart(14, "0");
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
