/** Calculated columns: when a column's body holds one formula throughout, new rows get it too. */
import type { Area } from "../../raw/a1";
import type { BookSheet, BookTable } from "../../ooxml/book";
import { cellAt, cellForWriting } from "./cells";
import { mayMove, movedFormula, relativeForm } from "./move-formula";
import { partsOf } from "./tables";

/**
 * Looks at the columns written to, once the last body row is among the rows written: large arrays arrive in slices, and
 * only with the last one is the column whole. One formula throughout makes a calculated column; no formula left ends it.
 */
export function noteColumnFormulas(sheet: BookSheet, table: BookTable, written: Area): void {
  const { body } = partsOf(table);
  if (written.bottom < body.bottom || written.top > body.bottom) return;
  for (
    let columnIndex = Math.max(body.left, written.left);
    columnIndex <= Math.min(body.right, written.right);
    columnIndex += 1
  ) {
    const column = table.columns[columnIndex - body.left];
    if (!column) continue;
    const found = formulaThroughout(sheet, body, columnIndex);
    if (found === "none") delete column.calculatedColumnFormula;
    else if (found !== "mixed") column.calculatedColumnFormula = found.formula;
  }
}

function formulaThroughout(sheet: BookSheet, body: Area, columnIndex: number): "none" | "mixed" | { formula: string } {
  const first = cellAt(sheet, body.top, columnIndex)?.formula;
  const relative = first !== undefined && mayMove(first) ? relativeForm(first, body.top, columnIndex) : undefined;
  let formulas = 0;
  for (let rowIndex = body.top; rowIndex <= body.bottom; rowIndex += 1) {
    const formula = cellAt(sheet, rowIndex, columnIndex)?.formula;
    if (formula === undefined) {
      if (formulas > 0) return "mixed";
      continue;
    }
    formulas += 1;
    if (first === undefined) return "mixed";
    const same =
      formula === first || (relative !== undefined && relativeForm(formula, rowIndex, columnIndex) === relative);
    if (!same) return "mixed";
  }
  return first === undefined ? "none" : { formula: first };
}

/** Fills the calculated columns of the given body rows (both inside), where the cells are still blank. */
export function fillCalculatedColumns(sheet: BookSheet, table: BookTable, fromRow: number, toRow: number): void {
  const { body } = partsOf(table);
  table.columns.forEach((column, index) => {
    const formula = column.calculatedColumnFormula;
    if (formula === undefined) return;
    const columnIndex = body.left + index;
    for (let rowIndex = fromRow; rowIndex <= toRow; rowIndex += 1) {
      const cell = cellForWriting(sheet, rowIndex, columnIndex);
      if (cell.value !== null || cell.formula !== undefined) continue;
      cell.formula = mayMove(formula) ? movedFormula(formula, rowIndex - body.top, 0) : formula;
    }
  });
}
