/** A table on its sheet: headings, body, totals row, what a new row gets, widths and heights. */
import type { Look } from "../blueprint/look";
import { designedPlace, type TablePlace, wholeArea } from "../blueprint/place";
import type { CellContent, ColumnBlueprint, TableBlueprint } from "../blueprint/sheet";
import type { BookSheet, BookTable, BookTableColumn } from "../ooxml/book";
import { putCell } from "./book-cells";
import { styleOf } from "./book-looks";
import { bodyLook, totalLook } from "../blueprint/column-looks";
import { tableValidations } from "./book-rules";
import { fileWidthChars } from "./file-measures";

/** Light, so that the looks of the blueprint decide; the live writer uses the same. */
const TABLE_STYLE = "TableStyleLight1";

export function putTable(sheet: BookSheet, table: TableBlueprint, id: number): void {
  const place = designedPlace(table);
  sheet.tables.push(bookTable(table, place, id));
  table.columns.forEach((column, index) => {
    putColumn(sheet, table, column, place, index);
  });
  sheet.validations.push(...tableValidations(table, place));
  putHeights(sheet, table, place);
}

function bookTable(table: TableBlueprint, place: TablePlace, id: number): BookTable {
  return {
    id,
    name: table.name,
    area: wholeArea(place),
    columns: table.columns.map((column) => bookColumn(column, table.hasTotals)),
    hasTotals: table.hasTotals,
    hasFilterButtons: table.hasFilterButtons,
    styleName: TABLE_STYLE,
    bandedRows: table.bandedRows,
  };
}

function bookColumn({ header, formula, total = null }: ColumnBlueprint, hasTotals: boolean): BookTableColumn {
  return {
    name: header,
    ...(formula === undefined ? {} : { calculatedColumnFormula: formula.slice(1) }),
    ...(hasTotals ? totalOf(total) : {}),
  };
}

function totalOf(total: CellContent): Pick<BookTableColumn, "totalsLabel" | "totalsFormula"> {
  if (total === null) return {};
  return typeof total === "object" ? { totalsFormula: total.formula.slice(1) } : { totalsLabel: String(total) };
}

function putColumn(
  sheet: BookSheet,
  table: TableBlueprint,
  column: ColumnBlueprint,
  place: TablePlace,
  index: number,
): void {
  const columnIndex = place.firstColumnIndex + index;
  const put = (rowNumber: number, content: CellContent, look: Look | undefined, isLastRow: boolean): void => {
    putCell(sheet, rowNumber - 1, columnIndex, content, look && styleOf(look, isLastRow));
  };
  const look = bodyLook(column);
  put(place.headerRowNumber, column.header, column.headerLook, true);
  for (let row = 0; row < place.rowCount; row += 1) {
    const value = table.rows[row]?.[index] ?? null;
    const content = column.formula === undefined || value !== null ? value : { formula: column.formula };
    put(place.headerRowNumber + 1 + row, content, look, row === place.rowCount - 1);
  }
  if (table.hasTotals) {
    put(place.headerRowNumber + place.rowCount + 1, column.total ?? null, totalLook(column), true);
  }
  sheet.columns.set(columnIndex, {
    widthChars: fileWidthChars(column.widthChars),
    ...(column.hidden === true ? { hidden: true } : {}),
  });
}

function putHeights(sheet: BookSheet, table: TableBlueprint, place: TablePlace): void {
  setHeight(sheet, place.headerRowNumber, table.headerHeightPoints);
  table.rowHeightsPoints?.forEach((points, row) => {
    if (table.rowsGrow === true) sheet.rows.set(place.headerRowNumber + row, { heightPoints: points, fitsText: true });
    else setHeight(sheet, place.headerRowNumber + 1 + row, points);
  });
}

/** Tables side by side share rows: the higher one decides. */
export function setHeight(sheet: BookSheet, rowNumber: number, points: number): void {
  const there = sheet.rows.get(rowNumber - 1)?.heightPoints ?? 0;
  sheet.rows.set(rowNumber - 1, { heightPoints: Math.max(there, points) });
}
