/** Sorting a table's body, as a person does from the heading's button: ascending, blanks last. */
import type { BookCell, BookValue } from "../../ooxml/book";
import type { HostState } from "../host-state";
import { cellAt } from "./cells";
import { movedFormula } from "./move-formula";
import { calculateNow } from "./read-cells";
import { partsOf, type PlacedTable } from "./tables";

const collator = new Intl.Collator("vi", { numeric: false });

/** Rows move as wholes within the table's columns; references within a row move along. */
export function sortTable(state: HostState, { sheet, table }: PlacedTable, columnIndex: number): void {
  if (state.stale) calculateNow(state);
  const { body } = partsOf(table);
  const rows = Array.from({ length: body.bottom - body.top + 1 }, (_, offset) => {
    const rowIndex = body.top + offset;
    const cells: (BookCell | undefined)[] = [];
    for (let index = body.left; index <= body.right; index += 1) cells.push(cellAt(sheet, rowIndex, index));
    return { rowIndex, cells, key: cellAt(sheet, rowIndex, columnIndex)?.value ?? null };
  });
  rows.sort((a, b) => compare(a.key, b.key));
  rows.forEach(({ rowIndex, cells }, place) => {
    const to = body.top + place;
    const row = sheet.cells.get(to) ?? new Map<number, BookCell>();
    sheet.cells.set(to, row);
    cells.forEach((cell, offset) => {
      if (!cell) {
        row.delete(body.left + offset);
        return;
      }
      const formula = cell.formula === undefined ? undefined : movedFormula(cell.formula, to - rowIndex, 0);
      row.set(body.left + offset, formula === undefined ? cell : { ...cell, formula });
    });
  });
  state.stale = true;
}

/** Numbers, then text, then truth values, then errors; blanks stay at the end. */
function compare(a: BookValue, b: BookValue): number {
  const [rankA, rankB] = [rankOf(a), rankOf(b)];
  if (rankA !== rankB) return rankA - rankB;
  if (typeof a === "number" && typeof b === "number") return a - b;
  return typeof a === "string" && typeof b === "string" ? collator.compare(a, b) : Number(a) - Number(b);
}

function rankOf(value: BookValue): number {
  if (value === null) return 4;
  if (typeof value === "number") return 0;
  if (typeof value === "string") return 1;
  return typeof value === "boolean" ? 2 : 3;
}
