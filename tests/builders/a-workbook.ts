/** Small workbooks of one sheet and one table, and tables with figures. */
import type { ColumnBlueprint, SheetBlueprint, WorkbookBlueprint } from "../../src/blueprint/sheet";
import { aColumn, aSheet, aTable } from "./blueprint";

export function aWorkbook(sheets: readonly SheetBlueprint[], more: Partial<WorkbookBlueprint> = {}): WorkbookBlueprint {
  return { sheets, names: [], settings: { schema: "1" }, ...more };
}

/** The sheet of one table with these columns and rows. */
export function withColumns(
  columns: readonly ColumnBlueprint[],
  rows: SheetBlueprint["tables"][number]["rows"],
): WorkbookBlueprint {
  return aWorkbook([aSheet({ tables: [aTable({ columns, rows })] })]);
}

export const NUMBERS: readonly ColumnBlueprint[] = [
  aColumn("Mã"),
  aColumn("Xong", { look: { numberFormat: "0" } }),
  aColumn("Còn", { look: { numberFormat: "0" } }),
  aColumn("Tỷ lệ", {
    kind: "formula",
    look: { numberFormat: "0.0%" },
    formula: "=tblViec[[#This Row],[Xong]]/(tblViec[[#This Row],[Xong]]+tblViec[[#This Row],[Còn]])",
  }),
];
export const NUMBER_ROWS = [
  ["I", 3, 1, null],
  ["II", 2, 6, null],
];
