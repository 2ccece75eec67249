/** The cells of a text block: which they are, and what stands in each. */
import { type Area, cellName, parseCell } from "../raw/a1";
import type { CellContent, TextBlock } from "./sheet";

/** Every cell of the block with its content, row by row. Throws when the block's anchor is not a cell. */
export function textCells(block: TextBlock): readonly { readonly at: string; readonly content: CellContent }[] {
  const { top, left } = blockArea(block);
  return block.rows.flatMap((row, down) =>
    row.map((content, across) => ({ at: cellName(top + down, left + across), content })),
  );
}

/** All cells of the block, with those merged into its own. Throws when the block's anchor is not a cell. */
export function blockArea(block: TextBlock): Area {
  const anchor = parseCell(block.at);
  if (!anchor) throw new Error(`text stands at ${block.at}, which is not a cell`);
  const width = block.rows.reduce((widest, row) => Math.max(widest, row.length), block.mergeAcross ?? 1);
  return {
    top: anchor.rowIndex,
    left: anchor.columnIndex,
    bottom: anchor.rowIndex + Math.max(block.rows.length, block.mergeDown ?? 1) - 1,
    right: anchor.columnIndex + width - 1,
  };
}

/** What is merged: the whole block when it reaches over several rows, else each of its rows by itself. */
export function mergedAreas(block: TextBlock): readonly Area[] {
  const area = blockArea(block);
  if ((block.mergeDown ?? 1) > 1) return [area];
  if ((block.mergeAcross ?? 1) <= 1) return [];
  return block.rows.map((_, down) => ({ ...area, top: area.top + down, bottom: area.top + down }));
}
