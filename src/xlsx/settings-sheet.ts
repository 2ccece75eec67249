/** The hidden sheet of settings: keys in column A, values in column B, all of it text. */
import { compareWorkbook } from "../blueprint/compare-workbook";
import type { WorkbookBlueprint } from "../blueprint/sheet";
import { EMPTY_WORKBOOK } from "../blueprint/standing";
import { type BookSheet, type CellStyle, emptySheet } from "../ooxml/book";
import { putCell } from "./book-cells";

/** Longer values go on in `key#2`, `key#3` …: a cell holds 32,767 characters, the rest is room to spare. Our choice. */
const MAX_VALUE_CHARS = 32_000;
const AS_TEXT: CellStyle = { numberFormat: "@" };

export function settingsSheetOf(workbook: WorkbookBlueprint, name: string, id: number): BookSheet {
  const sheet: BookSheet = { ...emptySheet(id, name), visibility: "veryHidden" };
  for (const columnIndex of [0, 1]) sheet.columns.set(columnIndex, { style: AS_TEXT });
  settingRows(settingsOf(workbook)).forEach((row, rowIndex) => {
    row.forEach((content, columnIndex) => {
      putCell(sheet, rowIndex, columnIndex, content, AS_TEXT);
    });
  });
  return sheet;
}

/** What a comparison with a workbook in which nothing stands would save: the settings and every sheet's layout mark. */
function settingsOf(workbook: WorkbookBlueprint): Readonly<Record<string, string>> {
  const { changes } = compareWorkbook(workbook, EMPTY_WORKBOOK, { isOurs: false, halfMade: new Set() });
  return changes.find((change) => change.kind === "save-settings")?.settings ?? {};
}

function settingRows(settings: Readonly<Record<string, string>>): readonly (readonly [key: string, value: string])[] {
  return Object.entries(settings).flatMap(([key, value]) =>
    piecesOf(value).map((piece, index): [string, string] => [index === 0 ? key : `${key}#${index + 1}`, piece]),
  );
}

/** At least one piece, if only a blank one. */
function piecesOf(value: string): readonly string[] {
  const count = Math.max(1, Math.ceil(value.length / MAX_VALUE_CHARS));
  return Array.from({ length: count }, (_, index) =>
    value.slice(index * MAX_VALUE_CHARS, (index + 1) * MAX_VALUE_CHARS),
  );
}
