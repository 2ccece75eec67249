/** Widths and looks of columns. Programs describe all 16,384 of them; only what differs from a plain column is kept. */
import { MAX_COLUMNS } from "../raw/a1";
import type { BookColumn, BookSheet } from "./book";
import { addLost, LOST } from "./lost-words";
import type { Styles } from "./read-styles";
import { child, childrenOf, flagOf, numberOf } from "./xml-node";
import type { XmlNode } from "./xml-reader";

/** Beyond the last column in use, this many are described one by one; our own limit. */
const SPARE_COLUMNS = 64;

export function readColumns(part: XmlNode, sheet: BookSheet, styles: Styles): void {
  const lastUsed = lastUsedColumn(sheet);
  for (const node of childrenOf(child(part, "cols"), "col")) {
    if ((numberOf(node, "outlineLevel") ?? 0) > 0) addLost(sheet.lost, LOST.outline);
    const hidden = flagOf(node, "hidden");
    const first = (numberOf(node, "min") ?? 1) - 1;
    const last = Math.min(MAX_COLUMNS, numberOf(node, "max") ?? 0) - 1;
    // A tail that reaches to the edge of the sheet says how unused columns look, unless it hides them.
    const isTail = last === MAX_COLUMNS - 1 && last - first > SPARE_COLUMNS && !hidden;
    const end = isTail ? Math.max(lastUsed, Math.min(last, first)) : last;
    for (let index = Math.max(0, first); index <= end; index += 1) {
      const column = columnOf(node, hidden, styles);
      if (Object.keys(column).length > 0) sheet.columns.set(index, column);
    }
  }
}

function columnOf(node: XmlNode, hidden: boolean, styles: Styles): BookColumn {
  const width = numberOf(node, "width");
  const isCustom = flagOf(node, "customWidth") || flagOf(node, "bestFit");
  const style = styles.look(numberOf(node, "style") ?? 0).style;
  return {
    ...(width !== undefined && isCustom && { widthChars: width }),
    ...(hidden && { hidden: true }),
    ...(style && { style }),
  };
}

function lastUsedColumn(sheet: BookSheet): number {
  let last = 0;
  for (const row of sheet.cells.values()) for (const index of row.keys()) if (index > last) last = index;
  return last;
}
