/** What stands in a cell as its editor shows it: a formula in Excel's form, a number in the Vietnamese manner. */
import { displayText } from "../devhost/entry/display-text";
import { toExcelForm } from "../devhost/entry/formula-form";
import { isDateFormat } from "../devhost/entry/number-format";
import type { Book, BookSheet } from "../ooxml/book";

export function typedText(book: Book, sheet: BookSheet, rowIndex: number, columnIndex: number): string {
  const cell = sheet.cells.get(rowIndex)?.get(columnIndex);
  if (!cell) return "";
  if (cell.formula !== undefined) return toExcelForm(cell.formula, { sheet, rowIndex, columnIndex }, book);
  const { value, style } = cell;
  if (typeof value !== "number") return displayText({ value }, book.date1904);
  const code = style?.numberFormat ?? "General";
  if (code.includes("%")) return `${decimal(value * 100)}%`;
  return isDate(code) ? displayText({ value, ...(style ? { style } : {}) }, book.date1904) : decimal(value);
}

/** Fifteen digits, as many as Excel keeps. */
function decimal(value: number): string {
  return String(Number(value.toPrecision(15))).replace(".", ",");
}

function isDate(code: string): boolean {
  try {
    return isDateFormat(code);
  } catch {
    return false;
  }
}
