/** One sheet of a blueprint as a sheet of a book. */
import type { ProtectedFreedom, SheetBlueprint } from "../blueprint/sheet";
import { type BookProtection, type BookSheet, emptySheet } from "../ooxml/book";
import { columnIndexOf } from "../raw/a1";
import { chartOf } from "./book-charts";
import { pageOf } from "./book-page";
import { conditionalsOf } from "./book-rules";
import { putTable, setHeight } from "./book-table";
import { putTexts } from "./book-texts";
import { fileWidthChars } from "./file-measures";

/** @param tables Counts the tables of the whole workbook, whose numbers must differ. */
export function bookSheet(blueprint: SheetBlueprint, id: number, tables: { last: number }): BookSheet {
  const sheet: BookSheet = {
    ...emptySheet(id, blueprint.name),
    visibility: blueprint.visibility,
    frozenRows: blueprint.frozenRows,
    frozenColumns: blueprint.frozenColumns,
    page: pageOf(blueprint.print),
    conditionals: conditionalsOf(blueprint),
    charts: blueprint.charts.map((chart) => chartOf(blueprint, chart)),
    ...(blueprint.protection ? { protection: protectionOf(blueprint.protection) } : {}),
    ...(blueprint.tabColor === undefined ? {} : { tabColor: blueprint.tabColor }),
  };
  for (const block of blueprint.texts) putTexts(sheet, block);
  for (const table of blueprint.tables) {
    tables.last += 1;
    putTable(sheet, table, tables.last);
  }
  for (const [letters, widthChars] of Object.entries(blueprint.columnWidths)) {
    sheet.columns.set(columnIndexOf(letters), { widthChars: fileWidthChars(widthChars) });
  }
  for (const [rowNumber, points] of Object.entries(blueprint.rowHeights)) setHeight(sheet, Number(rowNumber), points);
  return sheet;
}

const FREEDOM_OPTIONS: Readonly<Record<ProtectedFreedom, string>> = {
  formatColumns: "allowFormatColumns",
  formatRows: "allowFormatRows",
  sort: "allowSort",
  autoFilter: "allowAutoFilter",
};

function protectionOf({ allows }: NonNullable<SheetBlueprint["protection"]>): BookProtection {
  const options = Object.fromEntries(allows.map((freedom) => [FREEDOM_OPTIONS[freedom], true]));
  return { options, hasPassword: false };
}
