/** What insertions and deletions do to print areas, titles and page breaks. */
import { areaName } from "../../raw/a1";
import type { BookPage, BookSheet } from "../../ooxml/book";
import { areaOf } from "./areas";
import { isWholeLines, type Shift, shiftLines, shiftReference } from "./shift-geometry";

export function shiftPage({ page }: BookSheet, shift: Shift): void {
  if (page.printArea !== undefined) {
    const area = shiftReference(areaOf(page.printArea), shift);
    if (area) page.printArea = areaName(area);
    else delete page.printArea;
  }
  if (!isWholeLines(shift)) return;
  if (shift.axis === "rows") shiftRows(page, shift);
  else shiftColumns(page, shift);
}

function shiftRows(page: BookPage, shift: Shift): void {
  const titles = page.titleRows && shiftTitles(page.titleRows, shift);
  if (titles) page.titleRows = titles;
  else delete page.titleRows;
  if (page.rowBreaks) page.rowBreaks = shiftBreaks(page.rowBreaks, shift);
}

function shiftColumns(page: BookPage, shift: Shift): void {
  const titles = page.titleColumns && shiftTitles(page.titleColumns, shift);
  if (titles) page.titleColumns = titles;
  else delete page.titleColumns;
  if (page.columnBreaks) page.columnBreaks = shiftBreaks(page.columnBreaks, shift);
}

function shiftTitles([first, last]: readonly [number, number], shift: Shift): readonly [number, number] | undefined {
  const lines = shiftLines(first - 1, last - 1, shift);
  return lines && [lines.first + 1, lines.last + 1];
}

function shiftBreaks(breaks: readonly number[], shift: Shift): number[] {
  return breaks.flatMap((index) => shiftLines(index, index, shift)?.first ?? []);
}
