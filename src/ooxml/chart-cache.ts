/** The values a chart keeps beside its references, so that viewers which do not calculate can draw it. */
import { parseArea } from "../raw/a1";
import type { Book, BookCell, BookValue } from "./book";

export type CachedRange = { readonly values: readonly BookValue[]; readonly format: string };

/** One sheet and one area; the name quoted or plain. */
const SHEET_AREA = /^(?:'((?:[^']|'')+)'|([^'!]+))!([^!,]+)$/;
/** Longer series are left for Excel to read from the cells. */
const MAX_CACHED = 10_000;

/** The cells behind `'Kế hoạch'!$A$2:$A$9`, row by row; `undefined` for what is not one area of one sheet of the book. */
export function cachedRange(book: Book, reference: string): CachedRange | undefined {
  const [, quoted, plain, where] = SHEET_AREA.exec(reference) ?? [];
  const name = quoted?.replaceAll("''", "'") ?? plain;
  const sheet = book.sheets.find((candidate) => candidate.name === name);
  const area = where === undefined ? undefined : parseArea(where);
  if (!sheet || !area) return undefined;
  if ((area.bottom - area.top + 1) * (area.right - area.left + 1) > MAX_CACHED) return undefined;
  const cells: (BookCell | undefined)[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) cells.push(sheet.cells.get(row)?.get(column));
  }
  const format = cells.find((cell) => cell?.style?.numberFormat !== undefined)?.style?.numberFormat ?? "General";
  return { values: cells.map((cell) => cell?.value ?? null), format };
}
