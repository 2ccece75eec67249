/** What `readRaw` finds in a file, in short forms for comparing; fails loudly where a file should have been readable. */
import { read as readBySheetJs, utils } from "@e965/xlsx";
import { cellName } from "../../src/raw/a1";
import type { RawCell, RawSheet, RawWorkbook } from "../../src/raw/workbook";
import { readRaw } from "../../src/xlsx/read-raw";
import { rawWorkbook, type RawWorkbook as RawParts } from "./raw-package";

export function workbookIn(bytes: Uint8Array): RawWorkbook {
  const read = readRaw(bytes);
  if (!read.ok) throw new Error(`${read.reason}: ${read.detail}`);
  return read.workbook;
}

export function firstSheetIn(bytes: Uint8Array): RawSheet {
  const [sheet] = workbookIn(bytes).sheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

/** The cells of a sheet by name: `{ B2: { value: 5 } }`. */
export function cellsOf({ rows }: RawSheet): Readonly<Record<string, RawCell>> {
  const named = rows.flatMap(({ rowIndex, cells }) =>
    [...cells].map(([columnIndex, cell]) => [cellName(rowIndex, columnIndex), cell] as const),
  );
  return Object.fromEntries(named);
}

/** The cells of the only sheet of a workbook written by hand. */
export function cellsIn(raw: RawParts): Readonly<Record<string, RawCell>> {
  return cellsOf(firstSheetIn(rawWorkbook(raw)));
}

/** Values alone, errors as their words: `Sheet1!B2` → 5. */
export function valuesIn({ sheets }: RawWorkbook): ReadonlyMap<string, unknown> {
  const values = new Map<string, unknown>();
  for (const sheet of sheets) {
    for (const [name, { value }] of Object.entries(cellsOf(sheet))) {
      values.set(`${sheet.name}!${name}`, typeof value === "object" && value !== null ? value.error : value);
    }
  }
  return values;
}

/** The same as SheetJS has it; blank cells and empty texts left out. */
export function valuesBySheetJs(bytes: Uint8Array): ReadonlyMap<string, unknown> {
  const { SheetNames, Sheets } = readBySheetJs(bytes, { cellText: false });
  const values = new Map<string, unknown>();
  for (const sheetName of SheetNames) {
    const sheet = Sheets[sheetName] ?? {};
    const range = utils.decode_range(sheet["!ref"] ?? "A1");
    for (let row = range.s.r; row <= range.e.r; row += 1) {
      for (let column = range.s.c; column <= range.e.c; column += 1) {
        const name = cellName(row, column);
        const cell = sheet[name] as { t: string; v?: unknown } | undefined;
        if (cell?.v === undefined || cell.v === "" || cell.t === "z") continue;
        values.set(`${sheetName}!${name}`, cell.t === "e" ? ERRORS.get(Number(cell.v)) : cell.v);
      }
    }
  }
  return values;
}

const ERRORS = new Map([
  [0x07, "#DIV/0!"],
  [0x0f, "#VALUE!"],
  [0x1d, "#NAME?"],
  [0x2a, "#N/A"],
]);
