/** The single cells of a text block. */
import { cellName, parseCell } from "../raw/a1";
import type { CellContent, TextBlock } from "./sheet";

/** Every cell of the block with its content, row by row. Throws when the block's anchor is not a cell. */
export function textCells(block: TextBlock): readonly { readonly at: string; readonly content: CellContent }[] {
  const anchor = parseCell(block.at);
  if (!anchor) throw new Error(`text stands at ${block.at}, which is not a cell`);
  return block.rows.flatMap((row, down) =>
    row.map((content, across) => ({ at: cellName(anchor.rowIndex + down, anchor.columnIndex + across), content })),
  );
}
