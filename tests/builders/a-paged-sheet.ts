/** A sheet as appendices are laid out: labels merged beside rows, heading rows, boxes around all of it, planned pages. */
import type { Look } from "../../src/blueprint/look";
import type { PrintSetup, SheetBlueprint, TextBlock } from "../../src/blueprint/sheet";
import { cellName, columnLetters } from "../../src/raw/a1";
import { aSheet, PRINT } from "./blueprint";

/** Rows and columns from 1; a heading stands on top of every page, beside the label of the rows that follow it. */
export type PagedShape = {
  readonly pages: number;
  readonly rowsPerPage: number;
  readonly rowsPerLabel: number;
  /** The labels' column included. */
  readonly columns: number;
};

export const CELL: Look = {
  fontName: "Times New Roman",
  sizePoints: 11,
  bold: false,
  numberFormat: "@",
  horizontal: "left",
  vertical: "top",
  wrap: true,
  border: { line: "thin", color: "#000000" },
};
const COUNT: Look = { ...CELL, horizontal: "center" };
const LABEL: Look = { ...CELL, horizontal: "center", vertical: "center" };
const HEADING: Look = { ...CELL, bold: true };
const TITLE: Look = { ...CELL, bold: true, horizontal: "center", vertical: "center" };

/** A4 on its long side, width and height as a PDF has them. */
export const LANDSCAPE_POINTS = [842, 595];
export const PAGE_NUMBER = '&C&"Times New Roman,Regular"&13&P';

/** Rows 1 (title) and 2 (headings) stand above the body, which begins in row 3. */
export function aPagedSheet(shape: PagedShape, more: Partial<SheetBlueprint> = {}): SheetBlueprint {
  return aSheet({
    name: "Phụ lục",
    ownership: "owned",
    tables: [],
    texts: [...headBlocks(shape), ...bodyBlocks(shape)],
    columnWidths: Object.fromEntries(range(shape.columns).map((column) => [columnLetters(column), 10])),
    rowHeights: Object.fromEntries(range(2 + shape.pages * shape.rowsPerPage).map((row) => [row + 1, 30])),
    frozenRows: 0,
    frozenColumns: 0,
    print: pagedPrint(shape),
    ...more,
  });
}

function pagedPrint({ pages, rowsPerPage, columns }: PagedShape): PrintSetup {
  return {
    ...PRINT,
    fit: { scalePercent: 100 },
    titleRows: [2, 2],
    columns: ["A", columnLetters(columns - 1)],
    header: PAGE_NUMBER,
    footer: "",
    bareFirstPage: true,
    firstPageNumber: 1,
    breaksAbove: range(pages - 1).map((page) => 3 + (page + 1) * rowsPerPage),
  };
}

function headBlocks({ columns }: PagedShape): readonly TextBlock[] {
  const { border: _, ...look } = TITLE;
  return [
    { at: "A1", rows: [["PHỤ LỤC"]], look, mergeAcross: columns },
    { at: "A2", rows: [range(columns).map((column) => `(${column + 1})`)], look: TITLE },
  ];
}

function bodyBlocks(shape: PagedShape): readonly TextBlock[] {
  return range(shape.pages).flatMap((page) => pageBlocks(shape, page, 2 + page * shape.rowsPerPage));
}

function pageBlocks({ rowsPerPage, rowsPerLabel, columns }: PagedShape, page: number, top: number): TextBlock[] {
  const labels = range(Math.ceil(rowsPerPage / rowsPerLabel)).map((label): TextBlock => ({
    at: cellName(top + label * rowsPerLabel, 0),
    rows: [[`Nhóm ${page + 1}.${label + 1}`]],
    look: LABEL,
    mergeDown: Math.min(rowsPerLabel, rowsPerPage - label * rowsPerLabel),
  }));
  const heading: TextBlock = {
    at: cellName(top, 1),
    rows: [[`Mục ${page + 1}`]],
    look: HEADING,
    mergeAcross: columns - 1,
  };
  const cells = range(columns - 1).map((column): TextBlock => ({
    at: cellName(top + 1, column + 1),
    rows: range(rowsPerPage - 1).map((row) => [`Việc ${row + 1}`]),
    look: column % 3 === 1 ? COUNT : CELL,
  }));
  return [...labels, heading, ...cells];
}

function range(count: number): readonly number[] {
  return Array.from({ length: Math.max(0, count) }, (_, index) => index);
}
