/**
 * A printed appendix as a sheet: plain cells, values only, its pages planned beforehand. Built from the rows and the
 * pages that were planned of them; one row of the sheet for each row of a page.
 */
import { defineSheet } from "../blueprint/check";
import type { Look } from "../blueprint/look";
import type { CellValue, PrintSetup, SheetBlueprint, TextBlock } from "../blueprint/sheet";
import type { FlowCell, FlowRow } from "../page/flow";
import { type MarginsMm, POINTS_PER_MM } from "../page/paper";
import { cellName, columnLetters } from "../raw/a1";
import type { AppendixValue } from "./appendix-content";
import type { AppendixFlow } from "./appendix-flow";
import type { AppendixLayout } from "./appendix-layout";
import { FONT } from "./palette";

const INK = "#000000";
/** Of the line in which the page number stands, 13 points high and a little. */
const NUMBER_LINE_POINTS = 15;
/** No footer is printed; Excel's own distance from the edge of the paper. */
const FOOTER_MM = 7.6;
/** Page number: upright, 13 points, in the middle (Nghị định 30/2020/NĐ-CP, phụ lục I). */
const PAGE_NUMBER = '&C&"Times New Roman,Regular"&13&P';

/** A row of the sheet: what it is made after, and what its cells hold. */
type SheetRow = { readonly row: FlowRow; readonly values: readonly AppendixValue[]; readonly heightPoints: number };

export function buildAppendixSheet(
  name: string,
  { flow, values, plan }: AppendixLayout,
  margins: MarginsMm,
): SheetBlueprint {
  const above = [...rowsAbove(flow.head, plan.headHeightsPoints), ...rowsAbove(flow.titles, plan.titleHeightsPoints)];
  const firstRows: number[] = [];
  const labels: TextBlock[] = [];
  const rows: SheetRow[] = [...above];
  for (const page of plan.pages) {
    firstRows.push(rows.length + 1);
    for (const { label, firstRow, rowCount } of page.labels) {
      const cell = flow.labels[label];
      if (cell) labels.push(labelBlock(cell, rows.length + firstRow, rowCount));
    }
    rows.push(
      ...page.rows.flatMap(({ source, texts, heightPoints }) => placed(flow.body, values, source, texts, heightPoints)),
    );
  }
  const lastColumn = columnLetters(flow.columnWidthsChars.length - 1);
  return defineSheet({
    name,
    ownership: "owned",
    visibility: "visible",
    texts: [...blocksOf(rows), ...labels],
    tables: [],
    conditionalLooks: [],
    areaConditionalLooks: [],
    charts: [],
    columnWidths: Object.fromEntries(flow.columnWidthsChars.map((width, index) => [columnLetters(index), width])),
    rowHeights: Object.fromEntries(rows.map(({ heightPoints }, index) => [index + 1, heightPoints])),
    frozenRows: 0,
    frozenColumns: 0,
    print: printSetup(margins, [flow.head.length + 1, above.length], ["A", lastColumn], firstRows.slice(1)),
  });
}

function printSetup(
  margins: MarginsMm,
  titleRows: readonly [number, number],
  columns: readonly [string, string],
  breaksAbove: readonly number[],
): PrintSetup {
  const rounded = (value: number): number => Math.round(value * 100) / 100;
  const points = (millimetres: number): number => rounded(millimetres * POINTS_PER_MM);
  return {
    orientation: "landscape",
    // Excel passes over planned breaks when it fits a sheet to pages.
    fit: { scalePercent: 100 },
    marginsPoints: {
      top: points(margins.top),
      right: points(margins.right),
      bottom: points(margins.bottom),
      left: points(margins.left),
      // In the middle of the upper margin.
      header: rounded((margins.top * POINTS_PER_MM - NUMBER_LINE_POINTS) / 2),
      footer: points(FOOTER_MM),
    },
    titleRows,
    columns,
    header: PAGE_NUMBER,
    footer: "",
    bareFirstPage: true,
    firstPageNumber: 1,
    centerHorizontally: true,
    breaksAbove,
  };
}

function rowsAbove(rows: readonly FlowRow[], heights: readonly number[]): readonly SheetRow[] {
  return rows.map((row, index) => ({
    row,
    values: row.cells.map(({ text }) => text),
    heightPoints: heights[index] ?? row.minimumPoints,
  }));
}

/** A part of a row holds its part of the text; a whole row what was meant to stand in it. */
function placed(
  body: readonly FlowRow[],
  values: AppendixFlow["values"],
  source: number,
  texts: readonly string[],
  heightPoints: number,
): readonly SheetRow[] {
  const row = body[source];
  if (!row) throw new Error(`a page has row ${source}, which the appendix has not`);
  const isWhole = row.cells.every(({ text }, index) => texts[index] === text);
  return [{ row, values: isWhole ? (values[source] ?? []) : texts, heightPoints }];
}

/** Rows of one make beneath each other are one block for each of their cells. */
function blocksOf(rows: readonly SheetRow[]): readonly TextBlock[] {
  const makes = rows.map(makeOf);
  const blocks: TextBlock[] = [];
  let first = 0;
  for (let next = 1; next <= rows.length; next += 1) {
    if (next < rows.length && makes[next] === makes[first]) continue;
    const run = rows.slice(first, next);
    const cells = run[0]?.row.cells ?? [];
    blocks.push(...cells.map((cell, index) => cellBlock(cell, index, run, first)));
    first = next;
  }
  return blocks;
}

/** Equal for rows whose cells look the same and lie in the same columns. */
function makeOf({ row, values }: SheetRow): string {
  const cells = row.cells.map((cell, index) => [
    cell.column,
    cell.span ?? 1,
    cell.face,
    cell.align,
    cell.vertical ?? "top",
    typeof values[index] === "number",
  ]);
  return JSON.stringify([row.isBoxed, cells]);
}

function cellBlock(cell: FlowCell, index: number, run: readonly SheetRow[], firstRow: number): TextBlock {
  const isNumber = typeof run[0]?.values[index] === "number";
  return {
    at: cellName(firstRow, cell.column),
    rows: run.map(({ values }) => [contentOf(values[index] ?? null)]),
    look: lookOf(cell, run[0]?.row.isBoxed === true, isNumber),
    ...(cell.span === undefined || cell.span === 1 ? {} : { mergeAcross: cell.span }),
  };
}

const contentOf = (value: AppendixValue): CellValue => (value === "" ? null : value);

function labelBlock(cell: FlowCell, firstRow: number, rowCount: number): TextBlock {
  return {
    at: cellName(firstRow, cell.column),
    rows: [[contentOf(cell.text)]],
    look: lookOf(cell, true, false),
    ...(rowCount === 1 ? {} : { mergeDown: rowCount }),
  };
}

function lookOf({ face, align, vertical = "top" }: FlowCell, isBoxed: boolean, isNumber: boolean): Look {
  return {
    fontName: FONT,
    sizePoints: face.sizePoints,
    bold: face.bold === true,
    italic: face.italic === true,
    color: INK,
    // Text stays text, whatever it looks like: "(1)" is no number and "1/2" no day.
    numberFormat: isNumber ? "0" : "@",
    horizontal: align,
    vertical,
    wrap: true,
    ...(isBoxed ? { border: { line: "thin", color: INK } as const } : {}),
  };
}
