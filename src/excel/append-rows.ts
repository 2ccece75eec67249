/**
 * New rows at the end of a standing table, in such an order that an interrupted write can be done again: the table
 * grows by blank rows, these are dressed, and their values come last. Blank rows at the end are filled before a table
 * grows, so what an interrupted write left is used, and so are the rows users leave free.
 */
import type { TablePlace } from "../blueprint/place";
import { wholeArea } from "../blueprint/place";
import type { CellValue, TableBlueprint } from "../blueprint/sheet";
import { areaName } from "../raw/a1";
import { ACTION_BYTES, cutByBytes, sheetIn, type Step } from "./batch";
import { lookAreas } from "./look-areas";
import { cellsMove, rangesOf } from "./ranges";
import { resized, type Stage, type StagedTable, tableOn } from "./stage";
import { fittingSteps, queueTableValidations, validationBytes } from "./style-sheet";
import { bodyLook } from "../blueprint/column-looks";
import { columnLooks, type Rows } from "./table-columns";
import { heightsBytes, looksBytes, queueLooks, queueRowHeights } from "./write-looks";
import { sheetLabel } from "./write-sheet";
import { formulaSteps, rowSteps } from "./write-table";

export type NewRows = {
  readonly table: TableBlueprint;
  readonly rows: readonly (readonly CellValue[])[];
  readonly heightsPoints: readonly number[] | undefined;
};

export function appendSteps(stage: Stage, { table, rows, heightsPoints }: NewRows): readonly Step[] {
  const staged = tableOn(stage, table.name);
  const firstRow = staged.blankRows.lastIndexOf(false) + 1;
  const added = Math.max(0, firstRow + rows.length - staged.blankRows.length);
  const shifts = added > 0 && mustMakeRoom(stage, staged);
  const blankRows = [...staged.blankRows.slice(0, firstRow), ...rows.map(() => false)];
  while (blankRows.length < staged.blankRows.length) blankRows.push(true);
  resized(stage, staged, blankRows, shifts);
  const { place } = tableOn(stage, table.name);
  const label = sheetLabel(staged.sheet);
  const top = place.headerRowNumber + firstRow;
  const area = { top, bottom: top + rows.length - 1 };
  const block = { table, place, rows, firstRow };
  return [
    ...(added === 0 ? [] : shifts ? insertingSteps(staged, added) : [growingStep(staged, place, added)]),
    dressingStep(staged, table, area, heightsPoints),
    ...formulaSteps(staged.sheet, label, block, rows.length),
    ...rowSteps(staged.sheet, label, block),
    ...fittingSteps(table, place, { sheetName: staged.sheet, label }, area),
  ];
}

/** Whether something lies under the last row that must make room. */
function mustMakeRoom(stage: Stage, { sheet, place }: StagedTable): boolean {
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

/** Blank rows that push down what stands beneath, each piece in one action. Excel dresses them like the row above. */
function insertingSteps(staged: StagedTable, count: number): readonly Step[] {
  const blank = staged.place.headers.map(() => null);
  return cutByBytes(Array.from({ length: count }, () => blank)).map(({ items, bytes }): Step => ({
    label: sheetLabel(staged.sheet),
    bytes: bytes + 4 * ACTION_BYTES,
    queue: (context) => {
      const sheet = sheetIn(context, staged.sheet);
      // The types of `add` know no `null`, which leaves a cell to its column's formula as it does in `values`.
      sheet.tables.getItem(staged.name).rows.add(undefined, items as unknown as string[][]);
      cellsMove(sheet);
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
    bytes: looksBytes(areas) + heightsBytes(heights) + validationBytes(table),
    queue: (context) => {
      const sheet = sheetIn(context, sheetName);
      queueLooks(rangesOf(sheet), areas, false);
      queueTableValidations(rangesOf(sheet), table, place, rows);
      queueRowHeights(sheet, heights);
    },
  };
}
