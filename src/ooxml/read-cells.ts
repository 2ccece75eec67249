/** Rows and cells of a worksheet part, as the scanner meets them. */
import type { BookCell, BookSheet, BookValue } from "./book";
import { fromFileFormula } from "./function-prefixes";
import { addLost, LOST } from "./lost-words";
import type { Styles } from "./read-styles";
import type { SharedText } from "./read-strings";
import { shiftFormula } from "./shift-formula";
import { damaged, Unreadable } from "./unreadable";
import { decodeEscapes } from "./xml-text";
import type { XmlHandler } from "./xml-reader";

export type CellSources = {
  readonly strings: readonly SharedText[];
  readonly styles: Styles;
  readonly date1904: boolean;
  /** What the whole book may still have, counting down: cells with content, blank ones worth keeping, and all there are. */
  readonly budget: { cells: number; blanks: number; scanned: number };
};

type SharedFormula = { readonly formula: string; readonly rowIndex: number; readonly columnIndex: number };
type OpenCell = {
  readonly attributes: ReadonlyMap<string, string>;
  formula: ReadonlyMap<string, string> | undefined;
  formulaText: string;
  value: string | undefined;
  text: string;
};

/** Fills `sheet.cells` and `sheet.rows`. Blank cells beyond the book's budget for them are passed over. */
export function createCellReader(sheet: BookSheet, sources: CellSources): XmlHandler {
  const shared = new Map<string, SharedFormula>();
  let rowIndex = -1;
  let columnIndex = -1;
  let row = new Map<number, BookCell>();
  let cell: OpenCell | undefined;
  let into: "value" | "formula" | "text" | undefined;
  let phonetic = false;

  const openRow = (attributes: ReadonlyMap<string, string>): void => {
    rowIndex = Number(attributes.get("r") ?? rowIndex + 2) - 1;
    columnIndex = -1;
    if (!Number.isInteger(rowIndex) || rowIndex < 0 || rowIndex >= 1_048_576) throw damaged("a row outside the sheet");
    row = sheet.cells.get(rowIndex) ?? new Map<number, BookCell>();
    readRow(sheet, rowIndex, attributes, sources);
  };
  const openCell = (attributes: ReadonlyMap<string, string>): void => {
    columnIndex = columnOf(attributes.get("r"), rowIndex) ?? columnIndex + 1;
    if (columnIndex >= 16_384) throw damaged("a cell outside the sheet");
    sources.budget.scanned -= 1;
    if (sources.budget.scanned < 0) throw new Unreadable("too-large", "more cells than a pane can look at");
    cell = { attributes, formula: undefined, formulaText: "", value: undefined, text: "" };
  };
  const closeCell = (): void => {
    if (!cell) return;
    const read = cellOf(cell, { rowIndex, columnIndex, shared, sheet, ...sources });
    cell = undefined;
    if (!read || !affords(read, sources, sheet)) return;
    if (row.size === 0) sheet.cells.set(rowIndex, row);
    row.set(columnIndex, read);
  };

  return {
    open(name, attributes) {
      if (name === "row") openRow(attributes);
      else if (name === "c") openCell(attributes);
      else if (!cell) return;
      else if (name === "v") {
        into = "value";
        cell.value = "";
      } else if (name === "f") {
        into = "formula";
        cell.formula = attributes;
      } else if (name === "t") into = phonetic ? undefined : "text";
      else if (name === "rPh") phonetic = true;
      else if (name === "rPr") addLost(sheet.lost, LOST.richText);
    },
    text(text) {
      if (!cell || into === undefined) return;
      if (into === "value") cell.value = (cell.value ?? "") + text;
      else if (into === "formula") cell.formulaText += text;
      else cell.text += text;
    },
    close(name) {
      if (name === "c") closeCell();
      else if (name === "v" || name === "f" || name === "t") into = undefined;
      else if (name === "rPh") phonetic = false;
    },
  };
}

/** The column in `AB12`, whose row must be the one it stands in. `undefined` where the file leaves counting to us. */
function columnOf(reference: string | undefined, rowIndex: number): number | undefined {
  if (reference === undefined) return undefined;
  let column = 0;
  let at = 0;
  for (; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at);
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  if (column === 0 || reference.slice(at) !== String(rowIndex + 1))
    throw damaged(`cell ${reference} in row ${rowIndex + 1}`);
  return column - 1;
}

function readRow(
  sheet: BookSheet,
  rowIndex: number,
  attributes: ReadonlyMap<string, string>,
  { styles, budget }: CellSources,
): void {
  const flag = (name: string): boolean => ["1", "true"].includes(attributes.get(name) ?? "");
  if (Number(attributes.get("outlineLevel") ?? 0) > 0) addLost(sheet.lost, LOST.outline);
  const height = Number(attributes.get("ht") ?? NaN);
  const style = flag("customFormat") ? styles.look(Number(attributes.get("s") ?? 0)).style : undefined;
  if (Number.isNaN(height) && !flag("hidden") && !style) return;
  if (budget.blanks <= 0) {
    addLost(sheet.lost, LOST.blankLooks);
    return;
  }
  budget.blanks -= 1;
  sheet.rows.set(rowIndex, {
    ...(!Number.isNaN(height) && { heightPoints: height }),
    ...(!Number.isNaN(height) && !flag("customHeight") && { fitsText: true as const }),
    ...(flag("hidden") && { hidden: true }),
    ...(style && { style }),
  });
}

function affords(cell: BookCell, { budget }: CellSources, sheet: BookSheet): boolean {
  if (cell.value === null && cell.formula === undefined) {
    budget.blanks -= 1;
    if (budget.blanks < 0) addLost(sheet.lost, LOST.blankLooks);
    return budget.blanks >= 0;
  }
  budget.cells -= 1;
  if (budget.cells < 0) throw new Unreadable("too-large", "more cells than a pane can hold");
  return true;
}

type Place = CellSources & {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly shared: Map<string, SharedFormula>;
  readonly sheet: BookSheet;
};

function cellOf(open: OpenCell, place: Place): BookCell | undefined {
  const look = place.styles.look(Number(open.attributes.get("s") ?? 0));
  for (const word of look.lost) addLost(place.sheet.lost, word);
  const value = valueOf(open, place);
  const formula = open.formula && formulaOf(open, open.formula, place);
  if (value === null && formula === undefined && !look.style && !look.quotePrefix) return undefined;
  const array = formula !== undefined && open.formula?.get("t") === "array" ? open.formula.get("ref") : undefined;
  if (array !== undefined && open.attributes.get("cm") !== undefined) addLost(place.sheet.lost, LOST.spill);
  return {
    value,
    ...(formula !== undefined && { formula }),
    ...(look.style && { style: look.style }),
    ...(look.quotePrefix && { quotePrefix: true }),
    ...(array !== undefined && { arrayArea: array }),
  };
}

/** `undefined` where the cell only shows what a formula elsewhere gave. */
function formulaOf(open: OpenCell, attributes: ReadonlyMap<string, string>, place: Place): string | undefined {
  const type = attributes.get("t");
  if (type === "dataTable") {
    addLost(place.sheet.lost, LOST.dataTable);
    return undefined;
  }
  const formula = open.formulaText === "" ? undefined : fromFileFormula(decodeEscapes(open.formulaText));
  const index = attributes.get("si");
  if (type !== "shared" || index === undefined) return formula;
  const { rowIndex, columnIndex, shared } = place;
  if (formula !== undefined) {
    shared.set(index, { formula, rowIndex, columnIndex });
    return formula;
  }
  const first = shared.get(index);
  if (!first) throw damaged(`no shared formula ${index}`);
  return shiftFormula(first.formula, rowIndex - first.rowIndex, columnIndex - first.columnIndex);
}

function valueOf({ attributes, value, text }: OpenCell, { strings, date1904, sheet }: Place): BookValue {
  const type = attributes.get("t") ?? "n";
  if (type === "inlineStr") return decodeEscapes(text);
  if (value === undefined) return null;
  if (type === "str") return decodeEscapes(value);
  if (value.trim() === "") return null;
  if (type === "s") {
    const string = strings[Number(value)];
    if (!string) throw damaged(`no shared string ${value}`);
    if (string.isRich) addLost(sheet.lost, LOST.richText);
    return string.text;
  }
  if (type === "b") return value.trim() === "1" || value.trim() === "true";
  if (type === "e") return { error: value.trim() };
  if (type === "d") return serialOf(value, date1904);
  const number = Number(value);
  if (!Number.isFinite(number)) throw damaged(`"${value}" is not a number`);
  return number;
}

/** An ISO date as a day number; the text itself if it is none. */
function serialOf(text: string, date1904: boolean): BookValue {
  const iso = /^\d{4}-\d{2}-\d{2}(T[\d:.]+)?/.exec(text.trim())?.[0];
  const milliseconds = iso === undefined ? NaN : Date.parse(`${iso.includes("T") ? iso : `${iso}T00:00:00`}Z`);
  if (Number.isNaN(milliseconds)) return text;
  return milliseconds / 86_400_000 + 25_569 - (date1904 ? 1462 : 0);
}
