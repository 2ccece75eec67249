/**
 * New rows at the end of a standing table, in such an order that an interrupted write can be done again: blank rows at
 * the end are filled before the table grows, so that rows which it gained without their values are not left behind.
 */
import type { TablePlace } from "../blueprint/place";
import { wholeArea } from "../blueprint/place";
import type { CellValue, TableBlueprint } from "../blueprint/sheet";
import { areaName } from "../raw/a1";
import { ACTION_BYTES, cutByBytes, jsonBytes, sheetIn, type Step } from "./batch";
import { lookAreas } from "./look-areas";
import { cellsMove, rangesOf } from "./ranges";
import { resized, type Stage, type StagedTable, tableOn } from "./stage";
import { queueTableValidations, validationBytes } from "./style-sheet";
import { bodyLook, columnLooks, type Rows } from "./table-columns";
import { looksBytes, queueLooks, queueRowHeights } from "./write-looks";
import { sheetLabel } from "./write-sheet";
import { formulaSteps, numberFormatSteps, rowEntries, rowSteps } from "./write-table";

export type NewRows = {
  readonly table: TableBlueprint;
  readonly rows: readonly (readonly CellValue[])[];
  readonly heightsPoints: readonly number[] | undefined;
};

export function appendSteps(stage: Stage, { table, rows, heightsPoints }: NewRows): readonly Step[] {
  const staged = tableOn(stage, table.name);
  const firstRow = staged.blankRows.length - trailing(staged.blankRows, rows.length);
  const added = Math.max(0, firstRow + rows.length - staged.blankRows.length);
  const shifts = added > 0 && standsAbove(stage, staged);
  const blankRows = [...staged.blankRows.slice(0, firstRow), ...rows.map(() => false)];
  while (blankRows.length < staged.blankRows.length) blankRows.push(true);
  resized(stage, staged, blankRows, shifts);
  const { place } = tableOn(stage, table.name);
  const label = sheetLabel(staged.sheet);
  const filled = shifts ? rows.slice(0, rows.length - added) : rows;
  const top = place.headerRowNumber + firstRow;
  const area = { top, bottom: top + rows.length - 1 };
  return [
    ...(added > 0 && !shifts ? [growingStep(staged, place, added)] : []),
    ...(filled.length > 0
      ? numberFormatSteps(staged.sheet, label, table, place, { top, bottom: top + filled.length - 1 })
      : []),
    ...rowSteps(staged.sheet, label, { table, place, rows: filled, firstRow }),
    ...(shifts ? insertingSteps(staged, table, rows.slice(rows.length - added)) : []),
    ...formulaSteps(staged.sheet, label, { table, place, rows, firstRow }, rows.length),
    dressingStep(staged, table, area, heightsPoints),
  ];
}

/** How many rows at the end are blank, counting no more than needed. */
function trailing(blankRows: readonly boolean[], most: number): number {
  let count = 0;
  while (count < Math.min(most, blankRows.length) && blankRows[blankRows.length - 1 - count] === true) count += 1;
  return count;
}

/** Whether something lies under the last row that must make room. */
function standsAbove(stage: Stage, { sheet, place }: StagedTable): boolean {
  const last = place.headerRowNumber + place.rowCount;
  return place.hasTotals || (stage.lastUsedRows.get(sheet) ?? 0) > last;
}

/** The table takes in free rows under it, dressed like its last row, conditional formats included. */
function growingStep(staged: StagedTable, place: TablePlace, added: number): Step {
  const last = place.headerRowNumber + place.rowCount;
  const [left, right] = [place.firstColumnIndex, place.firstColumnIndex + place.headers.length - 1];
  const source = last - added - 1;
  return {
    label: sheetLabel(staged.sheet),
    bytes: 6 * ACTION_BYTES,
    queue: (context) => {
      const sheet = sheetIn(context, staged.sheet);
      sheet.tables.getItem(staged.name).resize(wholeArea({ ...place, hasTotals: false }));
      sheet
        .getRange(areaName({ top: last - added, left, bottom: last - 1, right }))
        .copyFrom(areaName({ top: source, left, bottom: source, right }), "Formats");
    },
  };
}

/**
 * Rows that must push something down are inserted together with their values, in one action for each piece: there is no
 * moment at which room was made and nothing stands in it. Excel dresses them like the row above.
 */
function insertingSteps(
  staged: StagedTable,
  table: TableBlueprint,
  rows: readonly (readonly CellValue[])[],
): readonly Step[] {
  const entries = rows.map((row) => rowEntries(table, staged.place, row));
  return cutByBytes(entries).map(({ items, bytes }): Step => ({
    label: sheetLabel(staged.sheet),
    bytes: bytes + 4 * ACTION_BYTES,
    queue: (context) => {
      const { rows: standing } = sheetIn(context, staged.sheet).tables.getItem(staged.name);
      // The types of `add` know no `null`, which leaves a cell to its column's formula as it does in `values`.
      standing.add(undefined, items as unknown as (string | number | boolean)[][]);
      cellsMove(sheetIn(context, staged.sheet));
    },
  }));
}

function dressingStep(
  staged: StagedTable,
  table: TableBlueprint,
  rows: Rows,
  heightsPoints: readonly number[] | undefined,
): Step {
  const { sheet: sheetName, place } = staged;
  const areas = lookAreas([{ ...rows, strips: columnLooks(table, place, bodyLook) }]);
  const heights = new Map(heightsPoints?.map((points, index) => [rows.top + 1 + index, points]));
  return {
    label: sheetLabel(sheetName),
    bytes: looksBytes(areas) + jsonBytes([...heights]) + heights.size * 40 + validationBytes(table),
    queue: (context) => {
      const sheet = sheetIn(context, sheetName);
      queueLooks(rangesOf(sheet), areas, false);
      queueTableValidations(rangesOf(sheet), table, place, rows);
      queueRowHeights(sheet, heights);
    },
  };
}
