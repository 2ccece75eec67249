/**
 * Widths and heights: characters of the file (padding included), pixels of the screen, points of the API.
 *
 * Counted with Calibri 11's digit of 7 pixels; Excel's own unit of `columnWidth` is 0.75 pixel.
 */
import { type Area } from "../../raw/a1";
import type { BookSheet } from "../../ooxml/book";
import { displayText } from "../entry/display-text";
import { eachCell, styleAt } from "./cells";

export const DEFAULT_ROW_POINTS = 15;
export const HIGHEST_ROW_POINTS = 409.5;
export const WIDEST_CHARS = 255;
/** 64 pixels, which Excel shows as 8.43. */
const DEFAULT_WIDTH_CHARS = 64 / 7;
const DIGIT_PIXELS = 7;
const POINTS_PER_PIXEL = 0.75;
const POINTS_OF_LINE_PER_FONT_POINT = 1.3;

/** A column without a width of its own has the default one. */
export function pointsOfChars(widthChars: number | undefined): number {
  const pixels = Math.round((widthChars ?? DEFAULT_WIDTH_CHARS) * DIGIT_PIXELS);
  return pixels * POINTS_PER_PIXEL;
}

export function charsOfPoints(points: number): number {
  return Math.round((points / POINTS_PER_PIXEL / DIGIT_PIXELS) * 10_000) / 10_000;
}

export function rowPointsOf(sheet: BookSheet, rowIndex: number): number {
  return sheet.rows.get(rowIndex)?.heightPoints ?? DEFAULT_ROW_POINTS;
}

/** An estimate: a letter is as wide as a digit, and text breaks anywhere. The row goes on fitting its text. */
export function autofitRow(sheet: BookSheet, rowIndex: number, defaultFontPoints: number, date1904: boolean): void {
  let points = DEFAULT_ROW_POINTS;
  const row: Area = { top: rowIndex, bottom: rowIndex, left: 0, right: Number.MAX_SAFE_INTEGER };
  eachCell(sheet, row, (cell, _row, columnIndex) => {
    const fontPoints = cell.style?.fontSizePoints ?? defaultFontPoints;
    const width = Math.max(1, ((sheet.columns.get(columnIndex)?.widthChars ?? DEFAULT_WIDTH_CHARS) * 11) / fontPoints);
    const lines = displayText(cell, date1904)
      .split("\n")
      .map((line) => (cell.style?.wrapText === true ? Math.max(1, Math.ceil(line.length / width)) : 1));
    const count = cell.style?.wrapText === true ? lines.reduce((sum, each) => sum + each, 0) : 1;
    points = Math.max(points, count * fontPoints * POINTS_OF_LINE_PER_FONT_POINT + 1);
  });
  const height = Math.min(HIGHEST_ROW_POINTS, Math.round(points * 4) / 4);
  sheet.rows.set(rowIndex, { ...sheet.rows.get(rowIndex), heightPoints: height, fitsText: true });
}

/** Fits the longest line shown in the area's cells of each column. */
export function autofitColumns(sheet: BookSheet, area: Area, date1904: boolean): void {
  const longest = new Map<number, number>();
  eachCell(sheet, area, (cell, rowIndex, columnIndex) => {
    const font = styleAt(sheet, rowIndex, columnIndex)?.fontSizePoints ?? 11;
    const length =
      Math.max(
        ...displayText(cell, date1904)
          .split("\n")
          .map((line) => line.length),
      ) *
      (font / 11);
    longest.set(columnIndex, Math.max(longest.get(columnIndex) ?? 0, length));
  });
  for (const [columnIndex, length] of longest) {
    if (length === 0) continue;
    const widthChars = Math.min(WIDEST_CHARS, Math.ceil(length) + 1);
    sheet.columns.set(columnIndex, { ...sheet.columns.get(columnIndex), widthChars });
  }
}
