/** Sheets in the book: their ids for the client, finding, adding and removing them. */
import { type BookSheet, emptySheet } from "../../ooxml/book";
import { HostFailure } from "../errors";
import type { HostState } from "../host-state";
import { requireSheetName, sheetNameKey } from "../rules/sheet-name";
import { EVENT, raise, WORKBOOK_TARGET } from "./events";
import { sheetIdOf } from "./sheet-id";
import { deleteSheetInFormulas, deleteTableInFormulas, renameSheetInFormulas } from "./names-in-formulas";

/** By name, in any case, or by id. */
export function findSheet(state: HostState, key: string): BookSheet | undefined {
  const name = sheetNameKey(key);
  return state.book.sheets.find((sheet) => sheetNameKey(sheet.name) === name || sheetIdOf(state, sheet) === key);
}

export function activeSheet(state: HostState): BookSheet {
  const { book } = state;
  const active =
    book.sheets.find((sheet) => sheet.id === book.activeSheetId) ??
    book.sheets.find((sheet) => sheet.visibility === "visible") ??
    book.sheets[0];
  if (!active) throw new Error("The book has no sheet");
  return active;
}

export function addSheet(state: HostState, name: string): BookSheet {
  requireSheetName(state.book, name);
  const sheet = emptySheet(state.nextSheetId, name);
  state.nextSheetId += 1;
  state.book.sheets.push(sheet);
  const worksheetId = sheetIdOf(state, sheet);
  raise(state, EVENT.added, WORKBOOK_TARGET, { worksheetId, source: "Local" });
  return sheet;
}

export function renameSheet(state: HostState, sheet: BookSheet, name: string): void {
  requireSheetName(state.book, name, sheet);
  const before = sheet.name;
  sheet.name = name;
  renameSheetInFormulas(state.book, before, name);
  state.stale = true;
}

/** Throws for the last visible and for a very hidden sheet. References to it and its tables become `#REF!`. */
export function deleteSheet(state: HostState, sheet: BookSheet): void {
  if (sheet.visibility === "veryHidden") {
    throw new HostFailure(
      "InvalidOperation",
      `The very hidden sheet "${sheet.name}" cannot be deleted; show it first.`,
    );
  }
  requireAnotherVisible(state, sheet, "delete");
  const { book } = state;
  book.sheets.splice(book.sheets.indexOf(sheet), 1);
  book.names = book.names.filter((name) => name.sheetId !== sheet.id);
  deleteSheetInFormulas(book, sheet.name);
  for (const table of sheet.tables) deleteTableInFormulas(book, table.name);
  if (book.activeSheetId === sheet.id) book.activeSheetId = activeSheet(state).id;
  if (state.selection?.sheet === sheet) state.selection = undefined;
  state.stale = true;
  const worksheetId = sheetIdOf(state, sheet);
  raise(state, EVENT.deleted, WORKBOOK_TARGET, { worksheetId, source: "Local" });
}

export function setVisibility(state: HostState, sheet: BookSheet, visibility: BookSheet["visibility"]): void {
  if (visibility !== "visible" && sheet.visibility === "visible") {
    requireAnotherVisible(state, sheet, "hide");
    sheet.visibility = visibility;
    if (state.book.activeSheetId === sheet.id) {
      state.book.activeSheetId = state.book.sheets.find((each) => each.visibility === "visible")?.id;
    }
  }
  sheet.visibility = visibility;
}

export function activateSheet(state: HostState, sheet: BookSheet): void {
  if (sheet.visibility !== "visible") {
    throw new HostFailure("InvalidOperation", `The hidden sheet "${sheet.name}" cannot be activated.`);
  }
  const before = activeSheet(state);
  state.book.activeSheetId = sheet.id;
  if (before === sheet) return;
  const [worksheetId, left] = [sheetIdOf(state, sheet), sheetIdOf(state, before)];
  for (const target of [left, WORKBOOK_TARGET]) raise(state, EVENT.deactivated, target, { worksheetId: left });
  for (const target of [worksheetId, WORKBOOK_TARGET]) raise(state, EVENT.activated, target, { worksheetId });
}

function requireAnotherVisible(state: HostState, sheet: BookSheet, action: string): void {
  if (state.book.sheets.some((each) => each !== sheet && each.visibility === "visible")) return;
  throw new HostFailure(
    "InvalidOperation",
    `A workbook must contain at least one visible sheet: cannot ${action} "${sheet.name}".`,
  );
}
