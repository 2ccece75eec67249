/** The columns of a blueprint where they stand in a table, among columns of the user's own. Pure. */
import { bodyLook } from "../blueprint/column-looks";
import type { Look } from "../blueprint/look";
import type { TablePlace } from "../blueprint/place";
import type { ColumnBlueprint, TableBlueprint } from "../blueprint/sheet";
import { areaName } from "../raw/a1";
import type { LookStrip } from "./look-areas";
import { runsOf } from "./measures";

export type Rows = { readonly top: number; readonly bottom: number };

/** For every column of the table as it stands: its blueprint, or `undefined` for a column of the user's own. */
export function columnsInPlace(table: TableBlueprint, place: TablePlace): readonly (ColumnBlueprint | undefined)[] {
  const byHeader = new Map(table.columns.map((column) => [column.header, column]));
  return place.headers.map((header) => byHeader.get(header));
}

/** Row indexes of the body, both ends inside. */
export function bodyRows(place: TablePlace): Rows {
  return { top: place.headerRowNumber, bottom: place.headerRowNumber + place.rowCount - 1 };
}

/** Row indexes of the totals row. */
export function totalsRows(place: TablePlace): Rows {
  const row = place.headerRowNumber + place.rowCount;
  return { top: row, bottom: row };
}

/** Areas of neighbouring columns, within the given rows, for which `keyOf` answers the same; without key, without area. */
export function columnAreas(
  table: TableBlueprint,
  place: TablePlace,
  rows: Rows,
  keyOf: (column: ColumnBlueprint) => string | undefined,
): readonly { readonly address: string; readonly column: ColumnBlueprint }[] {
  const columns = columnsInPlace(table, place);
  return runsOf(columns, (column) => column && keyOf(column)).flatMap(({ from, to, item }) => {
    if (!item) return [];
    const left = place.firstColumnIndex + from;
    return [{ address: areaName({ ...rows, left, right: place.firstColumnIndex + to }), column: item }];
  });
}

/** The look of each column of ours, as `lookAreas` takes it. */
export function columnLooks(
  table: TableBlueprint,
  place: TablePlace,
  lookOf: (column: ColumnBlueprint) => Look | undefined,
): readonly LookStrip[] {
  return columnsInPlace(table, place).flatMap((column, index) => {
    const look = column && lookOf(column);
    const at = place.firstColumnIndex + index;
    return look ? [{ left: at, right: at, look }] : [];
  });
}

export function isTextColumn(column: ColumnBlueprint): boolean {
  return bodyLook(column).numberFormat === "@";
}
