/** Free cells outside tables: contents, looks, merges, rules. */
import type { TextBlock } from "../blueprint/sheet";
import type { BookSheet } from "../ooxml/book";
import { type Area, areaName, parseCell } from "../raw/a1";
import { putCell } from "./book-cells";
import { styleOf } from "./book-looks";
import { validationOver } from "./book-rules";

/** Every cell of the block's area has its look, also those a merge hides or a short row leaves blank. */
export function putTexts(sheet: BookSheet, block: TextBlock): void {
  const area = areaOf(block);
  for (let rowIndex = area.top; rowIndex <= area.bottom; rowIndex += 1) {
    const style = styleOf(block.look, rowIndex === area.bottom);
    const row = block.rows[rowIndex - area.top] ?? [];
    for (let columnIndex = area.left; columnIndex <= area.right; columnIndex += 1) {
      putCell(sheet, rowIndex, columnIndex, row[columnIndex - area.left] ?? null, style);
    }
    if (block.mergeAcross !== undefined && block.mergeAcross > 1) {
      sheet.merges.push(areaName({ ...area, top: rowIndex, bottom: rowIndex }));
    }
  }
  if (block.validation) sheet.validations.push(validationOver(areaName(area), block.validation));
}

function areaOf(block: TextBlock): Area {
  const anchor = parseCell(block.at);
  if (!anchor) throw new Error(`text stands at ${block.at}, which is not a cell`);
  const width = Math.max(1, block.mergeAcross ?? 0, ...block.rows.map((row) => row.length));
  return {
    top: anchor.rowIndex,
    left: anchor.columnIndex,
    bottom: anchor.rowIndex + block.rows.length - 1,
    right: anchor.columnIndex + width - 1,
  };
}
