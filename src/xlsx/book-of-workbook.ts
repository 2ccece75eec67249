/** A whole blueprint as a book: its sheets in their order, the settings sheet behind them if there is one, and the names. */
import type { WorkbookBlueprint } from "../blueprint/sheet";
import { type Book, emptyBook } from "../ooxml/book";
import { bookSheet } from "./book-sheet";
import { settingsSheetOf } from "./settings-sheet";

export function bookOfWorkbook(workbook: WorkbookBlueprint, settingsSheet?: string): Book {
  const tables = { last: 0 };
  const sheets = workbook.sheets.map((sheet, index) => bookSheet(sheet, index + 1, tables));
  if (settingsSheet !== undefined) sheets.push(settingsSheetOf(workbook, settingsSheet, sheets.length + 1));
  return {
    ...emptyBook(),
    sheets,
    names: workbook.names.map(({ name, refersTo }) => ({ name, refersTo: refersTo.replace(/^=/, "") })),
    activeSheetId: workbook.sheets.findIndex(({ visibility }) => visibility === "visible") + 1,
  };
}
