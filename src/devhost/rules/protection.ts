/** What a protected sheet forbids. */
import type { Area } from "../../raw/a1";
import type { BookSheet } from "../../ooxml/book";
import { accessDenied } from "../errors";
import { isWholeColumns, isWholeRows, styleAt } from "../model/cells";

/** Names of `Excel.WorksheetProtectionOptions` that allow something. */
export const PROTECTION_OPTIONS = [
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowEditObjects",
  "allowEditScenarios",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
] as const;
export type ProtectionOption = (typeof PROTECTION_OPTIONS)[number];

/** Throws when the sheet is protected and a cell of the area is locked. */
export function requireUnlocked(sheet: BookSheet, area: Area): void {
  if (!sheet.protection) return;
  const unbounded = isWholeColumns(area) || isWholeRows(area);
  if (unbounded || !everyCellUnlocked(sheet, area)) throw sheetProtected(sheet);
}

/** Throws when the sheet is protected without the option that would allow it; `undefined`: nothing allows it. */
export function requireAllowed(sheet: BookSheet, option: ProtectionOption | undefined): void {
  if (!sheet.protection) return;
  if (option === undefined || sheet.protection.options[option] !== true) throw sheetProtected(sheet);
}

function everyCellUnlocked(sheet: BookSheet, area: Area): boolean {
  for (let rowIndex = area.top; rowIndex <= area.bottom; rowIndex += 1) {
    for (let columnIndex = area.left; columnIndex <= area.right; columnIndex += 1) {
      if (styleAt(sheet, rowIndex, columnIndex)?.locked !== false) return false;
    }
  }
  return true;
}

function sheetProtected(sheet: BookSheet): Error {
  return accessDenied(`the sheet "${sheet.name}" is protected`);
}
