/** Where the parts of a table lie, and what row rules become once that is known. */
import { areaName, columnLetters, parseCell } from "../raw/a1";
import type { TableBlueprint } from "./sheet";

/** A table's place on its sheet: as designed, or as it stands after users moved things. */
export type TablePlace = {
  readonly headerRowNumber: number;
  readonly firstColumnIndex: number;
  /** Headings in their order from the first column; users' own columns included when read from a workbook. */
  readonly headers: readonly string[];
  /** Rows of the body; at least 1, as Excel keeps one blank row in an empty table. */
  readonly rowCount: number;
  readonly hasTotals: boolean;
};

/** The place a table takes when its sheet is made. Throws when the anchor is not a cell: a mistake of ours. */
export function designedPlace(table: TableBlueprint): TablePlace {
  const anchor = parseCell(table.anchor);
  if (!anchor) throw new Error(`table ${table.name} has the anchor ${table.anchor}, which is not a cell`);
  return {
    headerRowNumber: anchor.rowIndex + 1,
    firstColumnIndex: anchor.columnIndex,
    headers: table.columns.map((column) => column.header),
    rowCount: Math.max(1, table.rows.length),
    hasTotals: table.hasTotals,
  };
}

/** First body row, counted from 1. */
export function firstRowNumber(place: TablePlace): number {
  return place.headerRowNumber + 1;
}

/** Last body row, counted from 1. */
export function lastRowNumber(place: TablePlace): number {
  return place.headerRowNumber + place.rowCount;
}

/** Headings, body and totals row. */
export function wholeArea(place: TablePlace): string {
  return areaName({
    top: place.headerRowNumber - 1,
    left: place.firstColumnIndex,
    bottom: lastRowNumber(place) - 1 + (place.hasTotals ? 1 : 0),
    right: place.firstColumnIndex + place.headers.length - 1,
  });
}

/** The body alone. */
export function bodyArea(place: TablePlace): string {
  return areaName({
    top: place.headerRowNumber,
    left: place.firstColumnIndex,
    bottom: lastRowNumber(place) - 1,
    right: place.firstColumnIndex + place.headers.length - 1,
  });
}

/** Column letters of a heading. Throws when the table has no such column. */
export function lettersOf(place: TablePlace, header: string): string {
  const at = place.headers.indexOf(header);
  if (at < 0) throw new Error(`no column ${header} among ${place.headers.join(", ")}`);
  return columnLetters(place.firstColumnIndex + at);
}

/** The body cells of one column. */
export function columnArea(place: TablePlace, header: string): string {
  const letters = lettersOf(place, header);
  return `${letters}${firstRowNumber(place)}:${letters}${lastRowNumber(place)}`;
}

const PLACEHOLDER = /\{([^{}]+)\}/g;

/** Turns `{Hạn}` into `$O7`, the cell of that column in the first body row, from which Excel counts the others. */
export function resolveRowRule(rule: string, place: TablePlace): string {
  return rule.replace(PLACEHOLDER, (_, header: string) => `$${lettersOf(place, header)}${firstRowNumber(place)}`);
}
