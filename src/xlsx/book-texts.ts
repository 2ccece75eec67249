/** Free cells outside tables: contents, looks, merges, rules. */
import type { TextBlock } from "../blueprint/sheet";
import { blockArea, mergedAreas } from "../blueprint/text-cells";
import type { BookSheet } from "../ooxml/book";
import { areaName } from "../raw/a1";
import { putCell } from "./book-cells";
import { styleOf } from "./book-looks";
import { validationOver } from "./book-rules";

/** Every cell of the block's area has its look, also those a merge hides or a short row leaves blank. */
export function putTexts(sheet: BookSheet, block: TextBlock): void {
  const area = blockArea(block);
  for (let rowIndex = area.top; rowIndex <= area.bottom; rowIndex += 1) {
    const style = styleOf(block.look, rowIndex === area.bottom);
    const row = block.rows[rowIndex - area.top] ?? [];
    for (let columnIndex = area.left; columnIndex <= area.right; columnIndex += 1) {
      putCell(sheet, rowIndex, columnIndex, row[columnIndex - area.left] ?? null, style);
    }
  }
  sheet.merges.push(...mergedAreas(block).map(areaName));
  if (block.validation) sheet.validations.push(validationOver(areaName(area), block.validation));
}
