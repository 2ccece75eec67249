/**
 * Writes values and formulas into a range, the way `values` and `formulas` do: entries are parsed, `null` leaves a cell
 * as it is, "" empties it, merged-away cells swallow what they are given, tables notice headings and formulas.
 */
import { type Area, areasOverlap } from "../../raw/a1";
import type { BookCell, BookSheet, BookTable } from "../../ooxml/book";
import { parseEntry, type ParsedEntry } from "../entry/parse-entry";
import { toFileForm } from "../entry/formula-form";
import { invalidArgument } from "../errors";
import type { HostState, RangeRef } from "../host-state";
import { requireFormula, requireText } from "../rules/cell-text";
import { type Matrix, requireShape } from "../rules/matrix-shape";
import { requireUnlocked } from "../rules/protection";
import { areaOf } from "./areas";
import { noteColumnFormulas } from "./calculated-columns";
import { cellAt, cellForWriting, lineStyle, removeCell, styleAt } from "./cells";
import { raiseChanged } from "./events";
import { isCovered, mergesIn } from "./merges";
import { changer, patching } from "./styles";
import { movedFormula } from "./move-formula";
import { readHeadings, tablesIn, touchesHeader } from "./tables";

export function writeValues(state: HostState, { sheet, area }: RangeRef, value: unknown, member: string): void {
  const matrix = requireShape(value, area, member);
  requireUnlocked(sheet, area);
  const before = cellAt(sheet, area.top, area.left)?.value ?? null;
  const writer = entryWriter(state, sheet, area, matrix);
  const merges = mergesIn(sheet, area);
  for (let rowIndex = area.top; rowIndex <= area.bottom; rowIndex += 1) {
    for (let columnIndex = area.left; columnIndex <= area.right; columnIndex += 1) {
      const entry = matrix.at(rowIndex - area.top, columnIndex - area.left);
      if (entry === null || entry === undefined || isCovered(merges, rowIndex, columnIndex)) continue;
      writer(entry, rowIndex, columnIndex);
    }
  }
  state.stale = true;
  noticeInTables(state, sheet, area);
  raiseChanged(state, sheet, area, { changeType: "RangeEdited", before });
}

type EntryWriter = (entry: unknown, rowIndex: number, columnIndex: number) => void;

/** Formulas recur down a column: each text is brought into the file's form once per table it stands in. */
function entryWriter(state: HostState, sheet: BookSheet, area: Area, matrix: Matrix): EntryWriter {
  const tables = tablesIn(sheet, area).map((table) => ({ table, area: areaOf(table.area) }));
  const forms = new Map<string, string>();
  const fileForm = (formula: string, rowIndex: number, columnIndex: number): string => {
    const inTable = tables.find((each) => areasOverlap(each.area, cellArea(rowIndex, columnIndex)))?.table.id ?? "";
    const key = `${inTable}\n${formula}`;
    const known = forms.get(key) ?? toFileForm(formula, { sheet, rowIndex, columnIndex }, state.book);
    forms.set(key, known);
    const moved = matrix.isScalar && (rowIndex !== area.top || columnIndex !== area.left);
    return moved ? movedFormula(known, rowIndex - area.top, columnIndex - area.left) : known;
  };
  return (entry, rowIndex, columnIndex) => {
    const parsed = parseAny(entry, state, sheet, rowIndex, columnIndex);
    if (parsed.formula === undefined) putEntry(state, sheet, rowIndex, columnIndex, parsed);
    else {
      requireFormula(parsed.formula);
      putEntry(state, sheet, rowIndex, columnIndex, {
        ...parsed,
        formula: fileForm(parsed.formula, rowIndex, columnIndex),
      });
    }
  };
}

function parseAny(
  entry: unknown,
  state: HostState,
  sheet: BookSheet,
  rowIndex: number,
  columnIndex: number,
): ParsedEntry {
  if (typeof entry === "number" || typeof entry === "boolean") return { value: entry };
  if (typeof entry !== "string") throw invalidArgument("a cell takes text, a number or a truth value");
  requireText(entry);
  return parseEntry(entry, styleAt(sheet, rowIndex, columnIndex), { date1904: state.book.date1904 });
}

/** Puts a parsed entry into its cell; a formula is in the file's form already. */
export function putEntry(
  state: HostState,
  sheet: BookSheet,
  rowIndex: number,
  columnIndex: number,
  entry: ParsedEntry,
): void {
  if (entry.value === null && entry.formula === undefined) {
    emptyCell(sheet, rowIndex, columnIndex);
    return;
  }
  const cell = cellForWriting(sheet, rowIndex, columnIndex);
  cell.value = entry.value;
  if (entry.formula === undefined) delete cell.formula;
  else cell.formula = entry.formula;
  delete cell.arrayArea;
  if (entry.quotePrefix === true) cell.quotePrefix = true;
  else delete cell.quotePrefix;
  if (entry.numberFormat !== undefined) {
    const style = changer(state, patching({ numberFormat: entry.numberFormat }))(cell.style);
    if (style) cell.style = style;
  }
}

/** Takes the content and leaves the looks; a cell without looks of its own is gone. */
export function emptyCell(sheet: BookSheet, rowIndex: number, columnIndex: number): void {
  const cell = cellAt(sheet, rowIndex, columnIndex);
  if (!cell) return;
  if (cell.style === lineStyle(sheet, rowIndex, columnIndex)) removeCell(sheet, rowIndex, columnIndex);
  else blank(cell);
}

function blank(cell: BookCell): void {
  cell.value = null;
  delete cell.formula;
  delete cell.quotePrefix;
  delete cell.arrayArea;
}

/** Headings that were overwritten rename columns; whole columns of one formula become calculated ones. */
export function noticeInTables(state: HostState, sheet: BookSheet, area: Area): void {
  for (const table of tablesIn(sheet, area)) {
    if (touchesHeader(table, area)) readHeadings(state, sheet, table, area);
    noteColumnFormulas(sheet, table, area);
    noteTotals(sheet, table, area);
  }
}

function noteTotals(sheet: BookSheet, table: BookTable, area: Area): void {
  const whole = areaOf(table.area);
  if (!table.hasTotals || area.bottom < whole.bottom) return;
  table.columns.forEach((column, index) => {
    const cell = cellAt(sheet, whole.bottom, whole.left + index);
    delete column.totalsLabel;
    delete column.totalsFormula;
    if (cell?.formula !== undefined) column.totalsFormula = cell.formula;
    else if (typeof cell?.value === "string") column.totalsLabel = cell.value;
  });
}

function cellArea(rowIndex: number, columnIndex: number): Area {
  return { top: rowIndex, left: columnIndex, bottom: rowIndex, right: columnIndex };
}
