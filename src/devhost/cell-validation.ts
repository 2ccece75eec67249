/** The validation rule that governs a cell, and the choices of its drop-down. */
import { parseArea } from "../raw/a1";
import type { Book, BookSheet, BookValidation } from "../ooxml/book";
import { readCalculated } from "./calculated-book";
import { displayText } from "./entry/display-text";
import { movedFormula } from "./model/move-formula";

export type CellValidation = {
  readonly rule: BookValidation;
  /** As the cell would show them, blanks left out; empty for a rule without drop-down. */
  readonly choices: readonly string[];
};

/** `undefined` where nothing is demanded. The book must be calculated: choices may come from formulas. */
export function validationAt(
  book: Book,
  sheet: BookSheet,
  rowIndex: number,
  columnIndex: number,
): CellValidation | undefined {
  for (const rule of sheet.validations) {
    const areas = rule.areas.map(parseArea).filter((area) => area !== undefined);
    const governs = areas.some(
      ({ top, left, bottom, right }) =>
        rowIndex >= top && rowIndex <= bottom && columnIndex >= left && columnIndex <= right,
    );
    if (!governs) continue;
    if (rule.type !== "list" || !rule.inCellDropDown) return { rule, choices: [] };
    const [top, left] = [Math.min(...areas.map((area) => area.top)), Math.min(...areas.map((area) => area.left))];
    const source = movedFormula(rule.formula1 ?? "", rowIndex - top, columnIndex - left);
    return { rule, choices: choicesOf(book, sheet, rowIndex, columnIndex, source) };
  }
  return undefined;
}

/** `"A,B"` in quotes lists the choices themselves; anything else leads to cells. */
function choicesOf(
  book: Book,
  sheet: BookSheet,
  rowIndex: number,
  columnIndex: number,
  source: string,
): readonly string[] {
  if (/^"[^"]*"$/.test(source)) {
    return source
      .slice(1, -1)
      .split(",")
      .map((choice) => choice.trim());
  }
  return readCalculated(book)
    .values(source, sheet, rowIndex, columnIndex)
    .map((value) => displayText({ value }, book.date1904))
    .filter((choice) => choice !== "");
}
