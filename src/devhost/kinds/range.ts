/** `Excel.Range`: its values, its parts, and the table of its methods (getters and actions stand in their own files). */
import { booleanOf } from "../arguments";
import { invalidArgument } from "../errors";
import type { RangeRef } from "../host-state";
import { describeKind } from "../kind";
import { columnCountOf, isWholeColumns, isWholeRows, rowCountOf } from "../model/cells";
import { pointsOfChars, rowPointsOf } from "../model/measures";
import { addressOf } from "../model/ranges";
import { readFormulas, readNumberFormats, readText, readValues, readValueTypes } from "../model/read-cells";
import { activateSheet } from "../model/sheets";
import { writeNumberFormats } from "../model/write-formats";
import { writeValues } from "../model/write-cells";
import { requireAllowed } from "../rules/protection";
import { rangeKind, worksheetKind } from "./declared";
import { conditionalsKind } from "./conditional-formats";
import { dataValidationKind } from "./data-validation";
import { cellPropertiesMembers } from "./range-cell-properties";
import { rangeEdits } from "./range-edits";
import { rangeFormatKind } from "./range-format";
import { rangeGetters } from "./range-getters";
import { scopedTablesKind } from "./tables";

describeKind(rangeKind, {
  keepable: true,
  stillThere: ({ sheet, gone }, { book }) => gone !== true && book.sheets.includes(sheet),
  values: {
    Address: { get: addressOf },
    AddressLocal: { get: addressOf },
    CellCount: { get: ({ area }) => cellCountOf(area) },
    RowIndex: { get: ({ area }) => area.top },
    ColumnIndex: { get: ({ area }) => area.left },
    RowCount: { get: ({ area }) => rowCountOf(area) },
    ColumnCount: { get: ({ area }) => columnCountOf(area) },
    IsEntireColumn: { get: ({ area }) => isWholeColumns(area) },
    IsEntireRow: { get: ({ area }) => isWholeRows(area) },
    Values: {
      get: (range, state) => readValues(state, range),
      set: (range, value, state) => writeValues(state, range, value, "values"),
    },
    Formulas: {
      get: (range, state) => readFormulas(state, range),
      set: (range, value, state) => writeValues(state, range, value, "formulas"),
    },
    NumberFormat: {
      get: (range) => readNumberFormats(range),
      set: (range, value, state) => writeNumberFormats(state, range, value),
    },
    Text: { get: (range, state) => readText(state, range) },
    ValueTypes: { get: (range, state) => readValueTypes(state, range) },
    Hidden: { get: (range) => (rowsHidden(range) === true || columnsHidden(range) === true ? true : bothShown(range)) },
    RowHidden: { get: rowsHidden, set: hideRows },
    ColumnHidden: { get: columnsHidden, set: hideColumns },
    Top: { get: ({ sheet, area }) => sumOf(0, area.top, (index) => rowPointsOf(sheet, index)) },
    Left: { get: ({ sheet, area }) => sumOf(0, area.left, (index) => widthOf(sheet, index)) },
    Height: { get: ({ sheet, area }) => sumOf(area.top, area.bottom + 1, (index) => rowPointsOf(sheet, index)) },
    Width: { get: ({ sheet, area }) => sumOf(area.left, area.right + 1, (index) => widthOf(sheet, index)) },
  },
  parts: {
    ConditionalFormats: (range) => conditionalsKind.of(range),
    DataValidation: (range) => dataValidationKind.of(range),
    Format: (range) => rangeFormatKind.of(range),
    Worksheet: ({ sheet }) => worksheetKind.of(sheet),
  },
  finds: {
    ...rangeGetters,
    GetTables: ({ sheet, area }) => scopedTablesKind.of({ sheet, within: area }),
  },
  makes: rangeEdits.makes,
  asks: {
    ...cellPropertiesMembers.asks,
    Select: ({ sheet, area }, _args, state) => {
      activateSheet(state, sheet);
      state.selection = { sheet, area };
      state.touched = true;
      return null;
    },
    Calculate: () => null,
    _ValidateArraySize: ({ area }, [rows, columns]) => {
      if (rows !== rowCountOf(area) || columns !== columnCountOf(area)) {
        throw invalidArgument("the number of rows or columns in the input array doesn't match the range");
      }
      return null;
    },
  },
  does: { ...rangeEdits.does, ...cellPropertiesMembers.does },
});

/** Excel answers -1 where the count exceeds what the API's integers hold. */
function cellCountOf(area: RangeRef["area"]): number {
  const count = rowCountOf(area) * columnCountOf(area);
  return count > 2_147_483_647 ? -1 : count;
}

function sumOf(from: number, to: number, each: (index: number) => number): number {
  let sum = 0;
  for (let index = from; index < to; index += 1) sum += each(index);
  return sum;
}

function widthOf(sheet: RangeRef["sheet"], columnIndex: number): number {
  const column = sheet.columns.get(columnIndex);
  return column?.hidden === true ? 0 : pointsOfChars(column?.widthChars);
}

/** `null` when some are and some are not. */
function rowsHidden({ sheet, area }: RangeRef): boolean | null {
  return sharedFlag(area.top, area.bottom, (index) => sheet.rows.get(index)?.hidden === true, sheet.rows.size);
}

function columnsHidden({ sheet, area }: RangeRef): boolean | null {
  return sharedFlag(area.left, area.right, (index) => sheet.columns.get(index)?.hidden === true, sheet.columns.size);
}

function bothShown(range: RangeRef): boolean | null {
  return rowsHidden(range) === false && columnsHidden(range) === false ? false : null;
}

function sharedFlag(from: number, to: number, read: (index: number) => boolean, known: number): boolean | null {
  if (known === 0) return false;
  const first = read(from);
  for (let index = from + 1; index <= to; index += 1) if (read(index) !== first) return null;
  return first;
}

function hideRows({ sheet, area }: RangeRef, value: unknown): void {
  requireAllowed(sheet, "allowFormatRows");
  const hidden = booleanOf(value, "rowHidden");
  for (let index = area.top; index <= area.bottom; index += 1)
    sheet.rows.set(index, { ...sheet.rows.get(index), hidden });
}

function hideColumns({ sheet, area }: RangeRef, value: unknown): void {
  requireAllowed(sheet, "allowFormatColumns");
  const hidden = booleanOf(value, "columnHidden");
  for (let index = area.left; index <= area.right; index += 1)
    sheet.columns.set(index, { ...sheet.columns.get(index), hidden });
}
