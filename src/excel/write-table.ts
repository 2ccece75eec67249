/** Makes a table: formats, headings, rows, the table itself; then, once all tables stand, its formulas and totals. */
import { columnArea, designedPlace, lettersOf, type TablePlace, wholeArea } from "../blueprint/place";
import type { CellValue, TableBlueprint } from "../blueprint/sheet";
import { areaName } from "../raw/a1";
import { ACTION_BYTES, jsonBytes, sheetIn, type Step } from "./batch";
import { type Entry, entryOf } from "./cell-entries";
import { queueFormula } from "./fill";
import { lookAreas } from "./look-areas";
import { cellsMove, rangesOf } from "./ranges";
import { bodyLook } from "../blueprint/column-looks";
import { bodyRows, columnLooks, columnsInPlace, isTextColumn, totalsRows } from "./table-columns";
import { looksBytes, queueLooks } from "./write-looks";
import { entrySteps } from "./write-values";

/** Light, so that the looks of the blueprint decide; the file writer uses the same. */
export const TABLE_STYLE = "TableStyleLight1";

/**
 * The table with its values, at the place it was designed for. Its name comes last: a table that bears its name has all
 * its rows, however the write ends.
 */
export function tableSteps(sheetName: string, label: string, table: TableBlueprint): readonly Step[] {
  const place = designedPlace(table);
  return [
    ...numberFormatSteps(sheetName, label, table, place),
    headingStep(sheetName, label, table, place),
    ...rowSteps(sheetName, label, { table, place, rows: table.rows, firstRow: 0 }),
    makingStep(sheetName, label, table, place),
  ];
}

function headingStep(sheetName: string, label: string, table: TableBlueprint, place: TablePlace): Step {
  const row = place.headerRowNumber - 1;
  const { firstColumnIndex: left } = place;
  const address = areaName({ top: row, left, bottom: row, right: left + table.columns.length - 1 });
  const entries = table.columns.map(({ header }) => entryOf(header));
  return {
    label,
    bytes: jsonBytes(entries) + 2 * ACTION_BYTES,
    queue: (context) => {
      rangesOf(sheetIn(context, sheetName))(address).values = [entries];
    },
  };
}

function makingStep(sheetName: string, label: string, table: TableBlueprint, place: TablePlace): Step {
  const area = wholeArea({ ...place, hasTotals: false });
  return {
    label,
    bytes: 7 * ACTION_BYTES,
    queue: (context) => {
      const made = sheetIn(context, sheetName).tables.add(area, true);
      made.style = TABLE_STYLE;
      // Both are on in a new table.
      if (!table.bandedRows) made.showBandedRows = false;
      if (!table.hasFilterButtons) made.showFilterButton = false;
      made.name = table.name;
    },
  };
}

/** Number formats go before values: text entered under `@` stays text, also when it is edited later. */
function numberFormatSteps(
  sheetName: string,
  label: string,
  table: TableBlueprint,
  place: TablePlace,
  rows = bodyRows(place),
): readonly Step[] {
  const strips = columnLooks(table, place, (column) => {
    const { numberFormat } = bodyLook(column);
    return numberFormat === undefined ? undefined : { numberFormat };
  });
  const areas = lookAreas([{ ...rows, strips }]);
  if (areas.length === 0) return [];
  return [
    {
      label,
      bytes: looksBytes(areas),
      queue: (context) => queueLooks(rangesOf(sheetIn(context, sheetName)), areas, false),
    },
  ];
}

export type RowBlock = {
  readonly table: TableBlueprint;
  readonly place: TablePlace;
  readonly rows: readonly (readonly CellValue[])[];
  /** Index in the body of the first of them. */
  readonly firstRow: number;
};

/** Values of rows; cells of formulas and of users' own columns are left as they stand. */
export function rowSteps(
  sheetName: string,
  label: string,
  { table, place, rows, firstRow }: RowBlock,
): readonly Step[] {
  const entered = columnsInPlace(table, place).map((column) => column !== undefined && column.formula === undefined);
  const [first, last] = [entered.indexOf(true), entered.lastIndexOf(true)];
  if (first < 0) return [];
  const entriesOf = rowEntries(table, place);
  const entries = rows.map((row) => entriesOf(row).slice(first, last + 1));
  const corner = { top: place.headerRowNumber + firstRow, left: place.firstColumnIndex + first };
  return entrySteps(sheetName, label, { ...corner, rows: entries });
}

/** How a row of the blueprint is entered, in the order of the columns as they stand. */
function rowEntries(table: TableBlueprint, place: TablePlace): (row: readonly CellValue[]) => readonly Entry[] {
  const indexes = new Map(table.columns.map((column, index) => [column, index]));
  const cells = columnsInPlace(table, place).map((column) =>
    column === undefined || column.formula !== undefined
      ? undefined
      : { index: indexes.get(column) ?? -1, isText: isTextColumn(column) },
  );
  return (row) => cells.map((cell) => (cell ? entryOf(row[cell.index] ?? null, cell.isText) : null));
}

/** Formula columns of the given rows of the body (all unless said), then the values that replace a formula there. */
export function formulaSteps(
  sheetName: string,
  label: string,
  { table, place, rows, firstRow }: RowBlock,
  rowCount = place.rowCount,
): readonly Step[] {
  const part = { ...place, headerRowNumber: place.headerRowNumber + firstRow, rowCount };
  return table.columns.flatMap((column, index): readonly Step[] => {
    const { formula } = column;
    if (formula === undefined) return [];
    const address = columnArea(part, column.header);
    const letters = lettersOf(place, column.header);
    const replaced = rows.flatMap((row, down) => {
      const value = row[index] ?? null;
      return value === null ? [] : [{ at: `${letters}${part.headerRowNumber + 1 + down}`, entry: entryOf(value) }];
    });
    return [
      {
        label,
        bytes: jsonBytes([formula, replaced]) + 2 * ACTION_BYTES * (1 + replaced.length),
        queue: (context) => {
          const rangeAt = rangesOf(sheetIn(context, sheetName));
          queueFormula(rangeAt(address), formula);
          for (const { at, entry } of replaced) rangeAt(at).values = [[entry]];
        },
      },
    ];
  });
}

/** Shows the totals row and fills our cells of it. */
export function totalsSteps(
  sheetName: string,
  label: string,
  table: TableBlueprint,
  place: TablePlace,
): readonly Step[] {
  if (!table.hasTotals) return [];
  const { firstColumnIndex: left } = place;
  const address = areaName({ ...totalsRows(place), left, right: left + place.headers.length - 1 });
  const entries = columnsInPlace(table, place).map((column) => column && entryOf(column.total ?? null));
  const row = entries.map((entry) => entry ?? null);
  return [
    {
      label,
      bytes: jsonBytes(row) + 4 * ACTION_BYTES,
      queue: (context) => {
        const sheet = sheetIn(context, sheetName);
        sheet.tables.getItem(table.name).showTotals = true;
        // Excel makes room for the row.
        cellsMove(sheet);
        rangesOf(sheet)(address).formulas = [row];
      },
    },
  ];
}
