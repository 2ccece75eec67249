/** A person types into a cell: protection and stop validations speak up, and tables grow. */
import { parseCell } from "../../raw/a1";
import type { BookSheet, BookTable } from "../../ooxml/book";
import { toFileForm } from "../entry/formula-form";
import { parseUserEntry } from "../entry/parse-entry";
import { HostFailure } from "../errors";
import type { HostState } from "../host-state";
import { requireUnlocked } from "../rules/protection";
import { areaOf } from "./areas";
import { cellAt, contains, styleAt } from "./cells";
import { raiseChanged } from "./events";
import { calculateNow } from "./read-cells";
import { extendRows, resizeTable } from "./table-edits";
import { setTableArea } from "./table-filter";
import { partsOf } from "./tables";
import { refusalOf } from "./validate-entry";
import { emptyCell, noticeInTables, putEntry } from "./write-cells";

/** Excel's dialog when an entry is refused: its title and its sentence. */
export class UserRefusal extends Error {
  readonly title: string;
  constructor(title: string, message: string) {
    super(message);
    this.name = "UserRefusal";
    this.title = title;
  }
}

export function typeInto(state: HostState, sheet: BookSheet, cell: string, entry: string): void {
  const at = parseCell(cell);
  if (!at) throw new Error(`"${cell}" is no cell`);
  const area = { top: at.rowIndex, left: at.columnIndex, bottom: at.rowIndex, right: at.columnIndex };
  try {
    requireUnlocked(sheet, area);
  } catch (failure) {
    if (!(failure instanceof HostFailure)) throw failure;
    throw new UserRefusal("Microsoft Excel", "Ô này nằm trong trang tính được bảo vệ.");
  }
  const parsed = parseUserEntry(entry, styleAt(sheet, at.rowIndex, at.columnIndex), { date1904: state.book.date1904 });
  if (parsed.formula === undefined && entry !== "") {
    if (state.stale) calculateNow(state);
    const refusal = refusalOf(state, sheet, at.rowIndex, at.columnIndex, parsed.value);
    if (refusal) throw new UserRefusal(refusal.title, refusal.message);
  }
  const blankBefore = cellAt(sheet, at.rowIndex, at.columnIndex)?.value === undefined;
  enter(state, sheet, at.rowIndex, at.columnIndex, entry);
  if (state.faults.tablesGrow && entry !== "" && blankBefore) growTable(state, sheet, at.rowIndex, at.columnIndex);
}

export function enter(state: HostState, sheet: BookSheet, rowIndex: number, columnIndex: number, entry: string): void {
  const area = { top: rowIndex, left: columnIndex, bottom: rowIndex, right: columnIndex };
  const parsed = parseUserEntry(entry, styleAt(sheet, rowIndex, columnIndex), { date1904: state.book.date1904 });
  const before = cellAt(sheet, rowIndex, columnIndex)?.value ?? null;
  if (entry === "") emptyCell(sheet, rowIndex, columnIndex);
  else if (parsed.formula === undefined) putEntry(state, sheet, rowIndex, columnIndex, parsed);
  else {
    const formula = toFileForm(parsed.formula, { sheet, rowIndex, columnIndex }, state.book);
    putEntry(state, sheet, rowIndex, columnIndex, { ...parsed, formula });
  }
  noticeInTables(state, sheet, area);
  raiseChanged(state, sheet, area, { changeType: "RangeEdited", byUser: true, before });
}

/** Typing in the row below a table, or the column right of it, makes it larger. */
function growTable(state: HostState, sheet: BookSheet, rowIndex: number, columnIndex: number): void {
  for (const table of sheet.tables) {
    const { whole, body } = partsOf(table);
    const isBelow =
      !table.hasTotals &&
      contains({ ...whole, top: whole.bottom + 1, bottom: whole.bottom + 1 }, rowIndex, columnIndex);
    const isBeside = contains({ ...whole, left: whole.right + 1, right: whole.right + 1 }, rowIndex, columnIndex);
    if (isBelow) growDown(sheet, table, body.bottom);
    else if (isBeside) resizeTable(state, { sheet, table }, { ...whole, right: whole.right + 1 });
  }
}

function growDown(sheet: BookSheet, table: BookTable, lastRow: number): void {
  const whole = areaOf(table.area);
  const below = { ...whole, top: whole.bottom + 1, bottom: whole.bottom + 1 };
  if (sheet.tables.some((other) => other !== table && contains(areaOf(other.area), below.top, below.left))) return;
  setTableArea(table, { ...whole, bottom: whole.bottom + 1 });
  extendRows(sheet, table, lastRow, lastRow + 1);
}
