/**
 * Where the words of a printed sheet lie: LibreOffice's PDF, word by word, laid over the rows and columns of the sheet
 * it was made of. A word that left its cell is found in another one, or nowhere.
 */
import type { BookSheet } from "../../src/ooxml/book";
import { parseArea } from "../../src/raw/a1";
import { textOf } from "./a-printed-appendix";
import type { PdfPage, PdfWord } from "./libreoffice";

/** Half an em of Times New Roman 11: the digit that widths of columns are counted in, as LibreOffice prints it. */
const DIGIT_POINTS = 5.5;
const PAPER_WIDTH = (297 / 25.4) * 72;

type Place = { readonly row: number; readonly column: number };
/** Top left cell of every cell that is part of a merged one. */
type Anchors = (place: Place) => Place;

export type PrintedPage = {
  /** Words above the table: the page number. */
  readonly above: string;
  /** What stands in each cell, by `row:column` of its top left corner, blanks left out. */
  readonly cells: ReadonlyMap<string, string>;
  /** Words that lie in no cell. */
  readonly strays: readonly string[];
};

/** @param pages Of a sheet whose pages begin where its row breaks are. */
export function printedPages(sheet: BookSheet, pages: readonly PdfPage[]): readonly PrintedPage[] {
  const starts = [0, ...(sheet.page.rowBreaks ?? [])];
  const anchors = anchorsOf(sheet);
  const edges = columnEdges(sheet);
  return pages.map(({ words }, index) => {
    const rows = rowsOfPage(sheet, starts[index] ?? 0, starts[index + 1]);
    const tops = rowTops(sheet, rows);
    const cells = new Map<string, PdfWord[]>();
    const above: string[] = [];
    const strays: string[] = [];
    for (const word of words) {
      const row = rows[placeIn(tops, (word.top + word.bottom) / 2)];
      const column = placeIn(edges, (word.left + word.right) / 2);
      if (word.bottom < (tops[0] ?? 0)) above.push(word.text);
      else if (row === undefined || column < 0) strays.push(word.text);
      else {
        const anchor = anchors({ row, column });
        const key = `${anchor.row}:${anchor.column}`;
        cells.set(key, [...(cells.get(key) ?? []), word]);
      }
    }
    return {
      above: above.join(" "),
      strays,
      cells: new Map([...cells].map(([key, own]) => [key, joined(own)])),
    };
  });
}

/** Without blanks: a long word may be broken, and a line ends where a blank was. */
export function bare(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, "");
}

/** From line to line, from left to right. */
function joined(words: readonly PdfWord[]): string {
  const sorted = [...words].sort((a, b) => (Math.abs(a.top - b.top) < 3 ? a.left - b.left : a.top - b.top));
  return bare(sorted.map(({ text }) => text).join(""));
}

/** Rows on a page, the repeated ones in front. */
function rowsOfPage(sheet: BookSheet, first: number, next: number | undefined): readonly number[] {
  const end = next ?? Math.max(...sheet.cells.keys()) + 1;
  const own = Array.from({ length: end - first }, (_, index) => first + index);
  if (first === 0) return own;
  const [from, to] = sheet.page.titleRows ?? [1, 0];
  return [...Array.from({ length: to - from + 1 }, (_, index) => from - 1 + index), ...own];
}

function rowTops({ rows, page }: BookSheet, onPage: readonly number[]): readonly number[] {
  const tops = [page.marginsPoints?.top ?? 0];
  for (const row of onPage) tops.push((tops.at(-1) ?? 0) + (rows.get(row)?.heightPoints ?? 0));
  return tops;
}

/** Centred between the margins. */
function columnEdges({ columns, page }: BookSheet): readonly number[] {
  const area = parseArea((page.printArea ?? "").replaceAll("$", ""));
  const count = area ? area.right + 1 : columns.size;
  const widths = Array.from({ length: count }, (_, index) => (columns.get(index)?.widthChars ?? 0) * DIGIT_POINTS);
  const { left = 0, right = 0 } = page.marginsPoints ?? {};
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const edges = [left + (PAPER_WIDTH - left - right - whole) / 2];
  for (const width of widths) edges.push((edges.at(-1) ?? 0) + width);
  return edges;
}

/** Index of the stretch between two edges; -1 outside. */
function placeIn(edges: readonly number[], at: number): number {
  const next = edges.findIndex((edge) => edge > at);
  return next <= 0 ? -1 : next - 1;
}

function anchorsOf({ merges }: BookSheet): Anchors {
  const known = new Map<string, Place>();
  for (const merge of merges) {
    const area = parseArea(merge);
    if (!area) throw new Error(`merged ${merge}`);
    for (let row = area.top; row <= area.bottom; row += 1)
      for (let column = area.left; column <= area.right; column += 1)
        known.set(`${row}:${column}`, { row: area.top, column: area.left });
  }
  return (place) => known.get(`${place.row}:${place.column}`) ?? place;
}

/**
 * Cells whose words on paper are not what stands in them, and words where nothing stands; none of a sheet that prints
 * as it should. Repeated rows are looked at on the first page that shows them.
 */
export function paperDifferences(sheet: BookSheet, pages: readonly PrintedPage[]): readonly string[] {
  const paper = new Map<string, string>();
  for (const { cells } of pages) for (const [key, text] of cells) if (!paper.has(key)) paper.set(key, text);
  const faults = pages.flatMap(({ strays }) => strays.map((text) => `in no cell: «${text}»`));
  for (const [row, cells] of sheet.cells) {
    for (const [column, { value }] of cells) {
      const [wanted, found] = [bare(textOf(value)), paper.get(`${row}:${column}`) ?? ""];
      if (wanted !== found) faults.push(`row ${row + 1}, column ${column + 1}: «${found}» instead of «${wanted}»`);
      paper.delete(`${row}:${column}`);
    }
  }
  return [...faults, ...[...paper].map(([key, text]) => `at ${key}, where nothing stands: «${text}»`)];
}
