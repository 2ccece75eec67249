/** What Excel refuses, or ignores without a word, in the print set-up of a sheet. */
import { MAX_ROWS } from "../raw/a1";
import { MAX_HEADER_FOOTER_CHARS, MAX_PAGE_BREAKS, PRINT_SCALES } from "./limits";
import type { PrintSetup } from "./sheet";

export function* printFaults(print: PrintSetup): Generator<string> {
  const { fit, header, footer, titleRows, firstPageNumber } = print;
  for (const text of [header, footer]) {
    if (text.length > MAX_HEADER_FOOTER_CHARS) yield `header or footer of ${text.length} characters`;
  }
  if ("scalePercent" in fit && !(fit.scalePercent >= PRINT_SCALES.least && fit.scalePercent <= PRINT_SCALES.most)) {
    yield `print scale of ${fit.scalePercent} per cent`;
  }
  if (titleRows) {
    const [first, last] = titleRows;
    if (!isRow(first) || !isRow(last) || first > last) yield `title rows ${first} to ${last}`;
  }
  if (firstPageNumber !== undefined && !(Number.isInteger(firstPageNumber) && firstPageNumber >= 1)) {
    yield `first page number ${firstPageNumber}`;
  }
  yield* breakFaults(print);
}

function* breakFaults({ fit, breaksAbove = [] }: PrintSetup): Generator<string> {
  if (breaksAbove.length > MAX_PAGE_BREAKS) yield `${breaksAbove.length} page breaks, more than ${MAX_PAGE_BREAKS}`;
  for (const row of breaksAbove) if (!isRow(row) || row === 1) yield `page break above row ${row}`;
  if (breaksAbove.length > 0 && "pagesWide" in fit)
    yield "page breaks, which Excel ignores on a page fitted to a width";
}

function isRow(rowNumber: number): boolean {
  return Number.isInteger(rowNumber) && rowNumber >= 1 && rowNumber <= MAX_ROWS;
}
