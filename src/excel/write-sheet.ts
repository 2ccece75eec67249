/**
 * A sheet of ours, made or made anew, in three passes over all sheets: what stands in it; its formulas, once every table
 * and name exists that they may refer to; its looks and rules.
 */
import { designedPlace } from "../blueprint/place";
import type { SheetBlueprint, TableBlueprint, TextBlock } from "../blueprint/sheet";
import { columnLetters, parseCell } from "../raw/a1";
import { ACTION_BYTES, sheetIn, type Step } from "./batch";
import { formulaSteps, tableSteps, totalsSteps } from "./write-table";
import { heightsBytes, queueRowHeights } from "./write-looks";
import { textFormulaSteps, textValueSteps } from "./write-texts";

export function sheetLabel(name: string): string {
  return `ghi trang tính «${name}»`;
}

/** @param position Counted from 0 over all tabs; `undefined` leaves the sheet behind all others. */
export function addingStep(sheet: SheetBlueprint, position: number | undefined): Step {
  return {
    label: sheetLabel(sheet.name),
    bytes: 4 * ACTION_BYTES,
    queue: (context) => {
      context.workbook.worksheets.add(sheet.name);
      if (position !== undefined) sheetIn(context, sheet.name).position = position;
    },
  };
}

export type Leftovers = {
  readonly tables: readonly string[];
  /** Charts that may be missing. */
  readonly charts: readonly string[];
  /** Blocks whose cells keep what the user entered. */
  readonly kept: ReadonlySet<TextBlock>;
};

/** Empties a standing sheet in place: other sheets' formulas and names keep referring to it. */
export function emptyingStep(sheetName: string, { tables, charts, kept }: Leftovers): Step {
  const areas = areasBeside([...kept].map((block) => block.at));
  return {
    label: sheetLabel(sheetName),
    bytes: (17 + 3 * (tables.length + charts.length + areas.length)) * ACTION_BYTES,
    queue: (context) => {
      const sheet = sheetIn(context, sheetName);
      // What is made anew is to be seen; a hidden sheet of ours is hidden again when it is dressed.
      sheet.visibility = "Visible";
      for (const name of charts) sheet.charts.getItemOrNullObject(name).delete();
      for (const name of tables) sheet.tables.getItem(name).delete();
      const everything = sheet.getRange();
      everything.unmerge();
      everything.conditionalFormats.clearAll();
      everything.dataValidation.clear();
      for (const area of areas) sheet.getRange(area).getUsedRangeOrNullObject().clear("All");
      everything.format.useStandardHeight = true;
      everything.format.useStandardWidth = true;
      sheet.horizontalPageBreaks.removePageBreaks();
      sheet.freezePanes.unfreeze();
    },
  };
}

const LAST_COLUMN = "XFD";
const LAST_ROW = 1_048_576;

/** Everything on a sheet but the given cells, in as few areas as rows allow. */
export function areasBeside(cells: readonly string[]): readonly string[] {
  const parsed = cells.flatMap((cell) => parseCell(cell) ?? []);
  const byRow = new Map<number, number[]>();
  for (const { rowIndex, columnIndex } of parsed) byRow.set(rowIndex, [...(byRow.get(rowIndex) ?? []), columnIndex]);
  const areas: string[] = [];
  let nextRow = 1;
  for (const [rowIndex, columns] of [...byRow].sort(([a], [b]) => a - b)) {
    const row = rowIndex + 1;
    if (nextRow < row) areas.push(`${nextRow}:${row - 1}`);
    let nextColumn = 0;
    for (const column of columns.sort((a, b) => a - b)) {
      if (nextColumn < column) areas.push(`${columnLetters(nextColumn)}${row}:${columnLetters(column - 1)}${row}`);
      nextColumn = column + 1;
    }
    areas.push(`${columnLetters(nextColumn)}${row}:${LAST_COLUMN}${row}`);
    nextRow = row + 1;
  }
  return [...areas, `${nextRow}:${LAST_ROW}`];
}

/** Texts and heights, then the tables: a sheet with all its tables is complete but for what can be set again. */
export function structureSteps(
  sheet: SheetBlueprint,
  sheetName: string,
  kept: ReadonlySet<TextBlock>,
): readonly Step[] {
  const label = sheetLabel(sheetName);
  return [
    ...textValueSteps(sheet, { sheetName, label, kept }),
    heightStep(sheet, sheetName),
    ...sheet.tables.flatMap((table) => tableSteps(sheetName, label, table)),
  ];
}

export function heightStep(sheet: Pick<SheetBlueprint, "rowHeights" | "tables">, sheetName: string): Step {
  const heights = new Map<number, number>();
  // Tables side by side share rows: the higher one decides.
  const raise = (row: number, points: number): void => void heights.set(row, Math.max(points, heights.get(row) ?? 0));
  for (const [row, points] of Object.entries(sheet.rowHeights)) raise(Number(row), points);
  for (const table of sheet.tables) {
    const { headerRowNumber } = designedPlace(table);
    raise(headerRowNumber, table.headerHeightPoints);
    // Excel itself fits rows whose height was never set.
    const rows = table.rowsGrow === true ? [] : (table.rowHeightsPoints ?? []);
    for (const [index, points] of rows.entries()) raise(headerRowNumber + 1 + index, points);
  }
  return {
    label: sheetLabel(sheetName),
    bytes: heightsBytes(heights),
    queue: (context) => queueRowHeights(sheetIn(context, sheetName), heights),
  };
}

export function formulaStepsOf(
  sheet: SheetBlueprint,
  sheetName: string,
  kept: ReadonlySet<TextBlock>,
): readonly Step[] {
  const label = sheetLabel(sheetName);
  return [
    ...sheet.tables.flatMap((table) => tableFormulas(table, sheetName)),
    ...textFormulaSteps(sheet, { sheetName, label, kept }),
  ];
}

export function tableFormulas(table: TableBlueprint, sheetName: string): readonly Step[] {
  const label = sheetLabel(sheetName);
  const place = designedPlace(table);
  return [
    ...formulaSteps(sheetName, label, { table, place, rows: table.rows, firstRow: 0 }),
    ...totalsSteps(sheetName, label, table, place),
  ];
}
