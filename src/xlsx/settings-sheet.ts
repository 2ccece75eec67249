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
  const pieces: string[] = [];
  let from = 0;
  do {
    const end = from + MAX_VALUE_CHARS;
    // A letter outside the basic plane takes two units, which a file cannot hold apart.
    const isSplit = end < value.length && /[\uD800-\uDBFF]/.test(value[end - 1] ?? "");
    const to = isSplit ? end - 1 : end;
    pieces.push(value.slice(from, to));
    from = to;
  } while (from < value.length);
  return pieces;
}
