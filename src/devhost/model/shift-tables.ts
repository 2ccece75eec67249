/** What insertions and deletions do to tables: grow, shrink, lose columns, move, or refuse. */
import type { BookSheet, BookTable } from "../../ooxml/book";
import { HostFailure } from "../errors";
import type { HostState } from "../host-state";
import { areaOf } from "./areas";
import { fillCalculatedColumns } from "./calculated-columns";
import { deleteTableInFormulas, renameColumnInFormulas } from "./names-in-formulas";
import { type Shift, shiftReference, spanOf, tears } from "./shift-geometry";
import { moveFilterColumns, setTableArea } from "./table-filter";
import { partsOf, setHeadingCell, uniqueHeading } from "./tables";

/** Throws where a table would be torn, or would lose its headings or its last row but not the rest. */
export function requireTablesMayShift(sheet: BookSheet, shift: Shift): void {
  for (const table of sheet.tables) {
    const { whole, body } = partsOf(table);
    if (tears(whole, shift)) {
      throw new HostFailure("InsertDeleteConflict", `This would shift cells in the table ${table.name}.`);
    }
    if (shift.kind !== "delete" || shift.axis !== "rows") continue;
    const [first, last] = [shift.start, shift.start + shift.count - 1];
    const { low, high } = spanOf(whole, "rows");
    if (low < shift.from || high > shift.to || first > whole.bottom || last < whole.top) continue;
    const wholeGone = first <= whole.top && last >= whole.bottom;
    const headerGone = first <= whole.top && last >= whole.top;
    const bodyGone = first <= body.top && last >= body.bottom;
    if (!wholeGone && (headerGone || bodyGone)) {
      throw new HostFailure("InsertDeleteConflict", `The table ${table.name} needs its headings and one row.`);
    }
  }
}

/** Called when the cells have moved already. */
export function shiftTables(state: HostState, sheet: BookSheet, shift: Shift): void {
  for (const table of [...sheet.tables]) {
    const before = areaOf(table.area);
    const after = shiftReference(before, shift);
    if (!after) {
      sheet.tables.splice(sheet.tables.indexOf(table), 1);
      deleteTableInFormulas(state.book, table.name);
      continue;
    }
    const span = spanOf(before, shift.axis);
    const inBand = span.low >= shift.from && span.high <= shift.to;
    setTableArea(table, after);
    if (!inBand) continue;
    if (shift.axis === "columns") changeColumns(state, sheet, table, before.left, before.right, shift);
    else if (shift.kind === "insert" && shift.start > before.top && shift.start <= before.bottom) {
      fillCalculatedColumns(sheet, table, shift.start, shift.start + shift.count - 1);
    }
  }
}

function changeColumns(
  state: HostState,
  sheet: BookSheet,
  table: BookTable,
  left: number,
  right: number,
  shift: Shift,
): void {
  const { start, count, kind } = shift;
  if (kind === "delete") {
    const first = Math.max(start, left);
    const last = Math.min(start + count - 1, right);
    if (first > last) return;
    const gone = table.columns.splice(first - left, last - first + 1);
    const kept = (index: number): number => (index > last - left ? index - gone.length : index);
    moveFilterColumns(table, (index) => (index >= first - left && index <= last - left ? undefined : kept(index)));
    for (const column of gone) renameColumnInFormulas(state.book, table, column.name, undefined);
    return;
  }
  if (start <= left || start > right) return;
  moveFilterColumns(table, (index) => (index >= start - left ? index + count : index));
  for (let offset = 0; offset < count; offset += 1) {
    const name = uniqueHeading("", table.columns, start - left + offset);
    table.columns.splice(start - left + offset, 0, { name });
    setHeadingCell(sheet, areaOf(table.area).top, start + offset, name);
  }
}
