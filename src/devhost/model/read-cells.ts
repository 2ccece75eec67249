/** What `values`, `formulas`, `text`, `valueTypes` and `numberFormat` answer, row by row. */
import type { Wire } from "../wire";
import type { BookCell, BookValue } from "../../ooxml/book";
import { calculateBook } from "../calc/calculate-book";
import { displayText } from "../entry/display-text";
import { toExcelForm } from "../entry/formula-form";
import type { HostState, RangeRef } from "../host-state";
import { cellAt, someCell, styleAt } from "./cells";
import { requireBounded } from "./ranges";

type CellReader = (cell: BookCell | undefined, rowIndex: number, columnIndex: number) => Wire;

function readMatrix({ sheet, area }: RangeRef, read: CellReader): Wire {
  const rows: Wire[][] = [];
  for (let rowIndex = area.top; rowIndex <= area.bottom; rowIndex += 1) {
    const row: Wire[] = [];
    for (let columnIndex = area.left; columnIndex <= area.right; columnIndex += 1) {
      row.push(read(cellAt(sheet, rowIndex, columnIndex), rowIndex, columnIndex));
    }
    rows.push(row);
  }
  return rows;
}

/** Calculates first when a formula of the range is older than what it depends on. */
function freshen(state: HostState, { sheet, area }: RangeRef): void {
  if (!state.stale || state.calculationMode === "Manual") return;
  if (someCell(sheet, area, (cell) => cell.formula !== undefined)) calculateNow(state);
}

export function calculateNow(state: HostState): void {
  calculateBook(state.book);
  state.stale = false;
}

/** Blank is "", an error its name. */
export function wireValue(value: BookValue | undefined): string | number | boolean {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? value.error : value;
}

export function readValues(state: HostState, range: RangeRef): Wire {
  requireBounded(range, "values");
  freshen(state, range);
  return readMatrix(range, (cell) => wireValue(cell?.value));
}

export function readText(state: HostState, range: RangeRef): Wire {
  requireBounded(range, "text");
  freshen(state, range);
  return readMatrix(range, (cell) => (cell ? displayText(cell, state.book.date1904) : ""));
}

/** In Excel's own form: `=[@Hạn]` within the table's rows. */
export function readFormulas(state: HostState, range: RangeRef): Wire {
  requireBounded(range, "formulas");
  const { sheet } = range;
  return readMatrix(range, (cell, rowIndex, columnIndex) =>
    cell?.formula === undefined
      ? wireValue(cell?.value)
      : toExcelForm(cell.formula, { sheet, rowIndex, columnIndex }, state.book),
  );
}

export function readValueTypes(state: HostState, range: RangeRef): Wire {
  requireBounded(range, "valueTypes");
  freshen(state, range);
  return readMatrix(range, (cell) => valueTypeOf(cell?.value));
}

/** As `Excel.RangeValueType`. */
export function valueTypeOf(value: BookValue | undefined): string {
  if (value === null || value === undefined) return "Empty";
  if (typeof value === "string") return "String";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "Error";
}

export function readNumberFormats(range: RangeRef): Wire {
  requireBounded(range, "numberFormat");
  return readMatrix(
    range,
    (_cell, rowIndex, columnIndex) => styleAt(range.sheet, rowIndex, columnIndex)?.numberFormat ?? "General",
  );
}
