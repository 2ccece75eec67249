/** Contents of single cells: text stays text, formulas lose their "=" as the file wants them. */
import type { CellContent } from "../blueprint/sheet";
import { needsTextMark } from "../blueprint/text-mark";
import type { BookCell, BookSheet, CellStyle } from "../ooxml/book";

/** A blank cell without style is left out. */
export function putCell(
  sheet: BookSheet,
  rowIndex: number,
  columnIndex: number,
  content: CellContent,
  style: CellStyle | undefined,
): void {
  const cell = cellOf(content, style);
  if (!cell) return;
  const row = sheet.cells.get(rowIndex) ?? new Map<number, BookCell>();
  sheet.cells.set(rowIndex, row);
  row.set(columnIndex, cell);
}

function cellOf(content: CellContent, style: CellStyle | undefined): BookCell | undefined {
  const look = style ? { style } : {};
  if (content === null || content === "") return style && { value: null, ...look };
  if (typeof content === "object") return { value: null, formula: content.formula.replace(/^=/, ""), ...look };
  if (typeof content === "string" && needsTextMark(content, style?.numberFormat === "@")) {
    return { value: content, quotePrefix: true, ...look };
  }
  return { value: content, ...look };
}
