/** A worksheet part: its cells with content and its merged areas. Widths, looks, rules and drawings are passed over. */
import { damaged } from "../../ooxml/unreadable";
import { decodeEscapes } from "../../ooxml/xml-text";
import { type Area, MAX_ROWS, parseArea } from "../../raw/a1";
import type { RawCell, RawRow, RawValue } from "../../raw/workbook";
import type { CellFormat, CellFormats } from "./cell-formats";
import { isoSerial } from "./iso-date";
import { PartScanner } from "./part-scanner";
import { type Budget, spend } from "./reading-limits";
import { createRowCollector, type RowCollector } from "./row-collector";
import { legacyFonts, numberCell } from "./shown-as";
import { readStringItem, type StringItem } from "./string-items";

export type SheetSources = {
  readonly strings: readonly StringItem[];
  readonly formats: CellFormats;
  readonly date1904: boolean;
  readonly budget: Budget;
};

export function readSheetCells(
  xml: string,
  sources: SheetSources,
): { readonly rows: readonly RawRow[]; readonly merges: readonly Area[] } {
  const scanner = new PartScanner(xml);
  const collector = createRowCollector(sources.budget);
  const merges: Area[] = [];
  const root = scanner.root();
  if (root !== "worksheet") throw damaged(`<${root}> instead of a worksheet`);
  while (scanner.next()) {
    if (scanner.isClosing) continue;
    if (scanner.name === "sheetData") readRows(scanner, sources, collector);
    else if (scanner.name === "mergeCell") {
      spend(sources.budget, "merges", 1);
      const area = parseArea(scanner.attribute("ref") ?? "");
      if (area) merges.push(area);
    }
  }
  return { rows: collector.rows(), merges };
}

/**
 * To the closing tag of `sheetData`. Rows and cells without a place of their own follow the one before. Rows that only
 * have looks down to the end of the sheet are not walked.
 */
function readRows(scanner: PartScanner, sources: SheetSources, collector: RowCollector): void {
  const { depth } = scanner;
  const filled = scanner.outline("c");
  let rowIndex = -1;
  let rowNumber = "";
  let columnIndex = -1;
  while (scanner.next()) {
    if (scanner.isClosing) {
      if (scanner.depth === depth) return;
    } else if (filled.isPast()) {
      filled.leave();
      return;
    } else if (scanner.name === "row") {
      spend(sources.budget, "scanned", 1);
      rowIndex = Number(scanner.attribute("r") ?? rowIndex + 2) - 1;
      if (!Number.isInteger(rowIndex) || rowIndex < 0 || rowIndex >= MAX_ROWS) throw damaged("a row outside the sheet");
      rowNumber = String(rowIndex + 1);
      columnIndex = -1;
    } else if (scanner.name === "c") {
      spend(sources.budget, "scanned", 1);
      const reference = scanner.attribute("r");
      columnIndex = reference === undefined ? columnIndex + 1 : columnOf(reference, rowNumber);
      const cell = readCell(scanner, sources);
      if (cell) collector.put(rowIndex, columnIndex, cell);
    }
  }
}

/** The column in `AB12`, which must stand in row 12. */
function columnOf(reference: string, rowNumber: string): number {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at);
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  const isHere = reference.length - at === rowNumber.length && reference.endsWith(rowNumber);
  if (column === 0 || !isHere) throw damaged(`cell ${reference.slice(0, 20)} in row ${rowNumber}`);
  return column - 1;
}

/** To the closing tag of the cell; `undefined` when it holds nothing. */
function readCell(scanner: PartScanner, sources: SheetSources): RawCell | undefined {
  const { depth } = scanner;
  const type = scanner.attribute("t") ?? "n";
  const format = scanner.attribute("s");
  let written: string | undefined;
  let item: StringItem | undefined;
  let isFormula = false;
  while (scanner.next()) {
    if (scanner.isClosing) {
      if (scanner.depth === depth) break;
    } else if (scanner.name === "v") written = scanner.textInside();
    else if (scanner.name === "is") item = readStringItem(scanner);
    else if (scanner.name === "f") {
      isFormula = true;
      scanner.skip();
    }
  }
  if (written === undefined && item === undefined && !isFormula) return undefined;
  if (type === "s" && written !== undefined) item = sharedString(written, sources.strings);
  const look = sources.formats(format === undefined ? 0 : Number(format));
  const value = item ? item.text : valueOf(written, type);
  if ((value === null || value === "") && !isFormula) return undefined;
  return {
    ...(typeof value === "number" ? numberOf(value, type, look, sources.date1904) : { value }),
    ...(typeof value === "string" && legacyFonts(item?.pieces, look.font)),
    ...(isFormula && { isFormula }),
  };
}

function sharedString(written: string, strings: readonly StringItem[]): StringItem | undefined {
  if (written.trim() === "") return undefined;
  const item = strings[Number(written)];
  if (!item) throw damaged(`no shared string ${written.slice(0, 20)}`);
  return item;
}

/** Dates in words are told in days of the 1900 system; what is no number though it should be stays text. */
function valueOf(written: string | undefined, type: string): RawValue {
  if (written === undefined) return null;
  if (type === "str" || type === "inlineStr") return decodeEscapes(written);
  const word = written.trim();
  if (word === "") return null;
  if (type === "b") return word === "1" || word === "true";
  if (type === "e") return { error: word };
  if (type === "d") return isoSerial(word) ?? word;
  const number = Number(word);
  return Number.isFinite(number) ? number : decodeEscapes(written);
}

/** A date in words is one whatever the format, and knows nothing of 1904. */
function numberOf(value: number, type: string, { shown }: CellFormat, date1904: boolean): RawCell {
  return type === "d" ? { value, shown: "date" } : numberCell(value, shown, date1904);
}
