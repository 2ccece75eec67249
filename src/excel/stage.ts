/**
 * The workbook as a write goes along: where sheets and tables stand after the steps queued so far.
 *
 * A write is queued without looking at its own effects, so every step that moves something says so here.
 */
import type { TablePlace } from "../blueprint/place";
import { isBlankRow } from "./cell-entries";
import { type KnownTable, type KnownWorkbook, sameName } from "./known-workbook";

export type StagedTable = {
  readonly name: string;
  readonly sheet: string;
  readonly place: TablePlace;
  /** For every row of the body, whether nothing was entered in it. */
  readonly blankRows: readonly boolean[];
  /** Formulas of the first row, "" for a value. */
  readonly firstRowFormulas: readonly string[];
};

export type Stage = {
  /** As Excel spells them, in the order of their tabs. */
  readonly sheets: string[];
  /** By name in lower case. */
  readonly tables: Map<string, StagedTable>;
  readonly lastUsedRows: Map<string, number>;
};

export function stageOf(known: KnownWorkbook): Stage {
  return {
    sheets: known.standing.sheets.map(({ name }) => name),
    tables: new Map(known.tables.map((table) => [table.name.toLowerCase(), stagedTable(table)])),
    lastUsedRows: new Map(known.lastUsedRows),
  };
}

function stagedTable({ name, sheet, values, formulas, ...extent }: KnownTable): StagedTable {
  const { headerRowNumber, firstColumnIndex, headers, hasTotals } = extent;
  const blankRows = values.map((row, index) => isBlankRow(row, formulas[index] ?? []));
  return {
    name,
    sheet,
    place: { headerRowNumber, firstColumnIndex, headers, hasTotals, rowCount: Math.max(1, values.length) },
    blankRows: blankRows.length > 0 ? blankRows : [true],
    firstRowFormulas: formulas[0] ?? [],
  };
}

/** The sheet as Excel spells it, or `undefined`. */
export function standingSheet(stage: Stage, name: string): string | undefined {
  return stage.sheets.find((other) => sameName(other, name));
}

/** Throws when no such table is known: a change was made for a workbook that was not read. */
export function tableOn(stage: Stage, name: string): StagedTable {
  const table = stage.tables.get(name.toLowerCase());
  if (!table) throw new Error(`the table ${name} is to be changed but was not found`);
  return table;
}

/** The table with another number of rows; what stands beneath it moves by as many, when `shifts`. */
export function resized(stage: Stage, table: StagedTable, blankRows: readonly boolean[], shifts: boolean): void {
  const by = blankRows.length - table.blankRows.length;
  const next = { ...table, blankRows, place: { ...table.place, rowCount: blankRows.length } };
  stage.tables.set(table.name.toLowerCase(), next);
  const last = next.place.headerRowNumber + next.place.rowCount + (next.place.hasTotals ? 1 : 0);
  stage.lastUsedRows.set(table.sheet, Math.max(last, (stage.lastUsedRows.get(table.sheet) ?? 0) + (shifts ? by : 0)));
  if (!shifts) return;
  for (const [key, other] of stage.tables) {
    if (other.sheet !== table.sheet || !isBeneath(other.place, table.place)) continue;
    const place = { ...other.place, headerRowNumber: other.place.headerRowNumber + by };
    stage.tables.set(key, { ...other, place });
  }
}

function isBeneath(other: TablePlace, table: TablePlace): boolean {
  const right = table.firstColumnIndex + table.headers.length - 1;
  const otherRight = other.firstColumnIndex + other.headers.length - 1;
  const sharesColumns = other.firstColumnIndex <= right && table.firstColumnIndex <= otherRight;
  return sharesColumns && other.headerRowNumber > table.headerRowNumber;
}
