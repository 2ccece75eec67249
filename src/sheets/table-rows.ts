/** Builds tables from records, keeping each column's heading, look and value on one line. */
import type { CellValue, ColumnBlueprint, TableBlueprint } from "../blueprint/sheet";
import { rowHeightPoints } from "../page/cells";
import { BODY_POINTS, HEADER, totalled } from "./palette";

/** A column together with the way to fill it from one record. A formula column is filled by its formula. */
export type ColumnOf<T> = ColumnBlueprint & { readonly cell?: (record: T) => CellValue };

type Options = Pick<TableBlueprint, "key" | "otherRows"> &
  Partial<Pick<TableBlueprint, "hasTotals" | "hasFilterButtons" | "bandedRows">>;

/** One line of text with its padding. */
const ONE_LINE_POINTS = 18;
const HEADER_FACE = { sizePoints: BODY_POINTS, bold: true };

export function tableFrom<T>(
  name: string,
  anchor: string,
  columns: readonly ColumnOf<T>[],
  records: readonly T[],
  options: Options,
): TableBlueprint {
  const rows = records.map((record) => columns.map((column) => column.cell?.(record) ?? null));
  return {
    name,
    anchor,
    columns: columns.map(({ cell: _cell, ...column }) => ({
      headerLook: HEADER,
      ...(options.hasTotals === true ? { totalLook: totalled(column.look) } : {}),
      ...column,
    })),
    rows,
    rowHeightsPoints: rows.map((row) => heightOf(row, columns)),
    headerHeightPoints: rowHeightPoints(
      columns.map(({ header, widthChars }) => ({ text: header, widthChars, face: HEADER_FACE })),
      { minimum: 2 * ONE_LINE_POINTS },
    ),
    hasTotals: false,
    hasFilterButtons: true,
    bandedRows: false,
    ...options,
  };
}

/** The height that shows every wrapped text of the row; numbers and formulas take one line. */
function heightOf(row: readonly CellValue[], columns: readonly ColumnBlueprint[]): number {
  const texts = row.flatMap((value, index) => {
    const column = columns[index];
    if (typeof value !== "string" || value === "" || column?.look.wrap !== true) return [];
    const { sizePoints = BODY_POINTS, bold = false } = column.look;
    return [{ text: value, widthChars: column.widthChars, face: { sizePoints, bold } }];
  });
  return rowHeightPoints(texts, { minimum: ONE_LINE_POINTS });
}
