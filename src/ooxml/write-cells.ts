/** The `sheetData` and `cols` of a worksheet part. */
import { areaName, cellName, type Area } from "../raw/a1";
import type { BookCell, BookColumn, BookSheet, BookValue } from "./book";
import { toFileFormula } from "./function-prefixes";
import type { StringTable } from "./shared-strings";
import type { StyleTable } from "./write-styles";
import { attributes, preserveSpace, xmlText } from "./xml-text";

/** `formulas`: every formula met so far, as the file has it; the cells of a column mostly share one. */
export type Pools = {
  readonly styles: StyleTable;
  readonly strings: StringTable;
  readonly formulas: Map<string, string>;
};

/** `used` is the smallest area around all cells, or `undefined` for a sheet without any. */
export function sheetDataXml(
  sheet: BookSheet,
  pools: Pools,
): { readonly xml: string; readonly used: Area | undefined } {
  const rowIndexes = ascending(new Set([...sheet.cells.keys(), ...sheet.rows.keys()]));
  const used = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
  let xml = "";
  for (const rowIndex of rowIndexes) {
    const row = sheet.cells.get(rowIndex);
    const columnIndexes = row ? ascending(row.keys()) : [];
    let cells = "";
    for (const columnIndex of columnIndexes) {
      const cell = row?.get(columnIndex);
      if (cell) cells += cellXml(cell, cellName(rowIndex, columnIndex), pools);
    }
    if (columnIndexes.length > 0) {
      used.top = Math.min(used.top, rowIndex);
      used.bottom = rowIndex;
      used.left = Math.min(used.left, columnIndexes[0] ?? 0);
      used.right = Math.max(used.right, columnIndexes.at(-1) ?? 0);
    }
    const head = `<row r="${rowIndex + 1}"${rowAttributes(sheet, rowIndex, pools)}`;
    xml += cells === "" ? `${head}/>` : `${head}>${cells}</row>`;
  }
  return {
    xml: xml === "" ? "<sheetData/>" : `<sheetData>${xml}</sheetData>`,
    used: used.bottom < 0 ? undefined : used,
  };
}

function rowAttributes(sheet: BookSheet, rowIndex: number, { styles }: Pools): string {
  const row = sheet.rows.get(rowIndex);
  if (!row) return "";
  if (row.heightPoints !== undefined && !(row.heightPoints >= 0 && row.heightPoints <= 409.5)) {
    throw new Error(`${sheet.name}: row ${rowIndex + 1} is ${row.heightPoints} points high; Excel allows 0 to 409.5`);
  }
  return attributes({
    s: row.style && styles.cellFormat(row.style),
    customFormat: row.style ? true : undefined,
    ht: row.heightPoints,
    hidden: row.hidden || undefined,
    customHeight: row.heightPoints === undefined || row.fitsText ? undefined : true,
  });
}

function cellXml(cell: BookCell, name: string, { styles, strings, formulas }: Pools): string {
  const format = styles.cellFormat(cell.style, cell.quotePrefix);
  const head = `<c r="${name}"${format === 0 ? "" : ` s="${format}"`}`;
  if (cell.formula !== undefined) {
    const { type, text } = cachedResult(cell.value);
    return `${head}${type}>${formulaXml(cell, cell.formula, formulas)}${text}</c>`;
  }
  // An empty text without an apostrophe is a blank cell: written as text, it would count in COUNTA.
  if (cell.value === null || (cell.value === "" && !cell.quotePrefix)) return `${head}/>`;
  if (typeof cell.value === "string") return `${head} t="s"><v>${strings.numberOf(cell.value)}</v></c>`;
  const { type, text } = cachedResult(cell.value);
  return `${head}${type}>${text}</c>`;
}

/** Excel's limit for the text of one formula. */
const MAX_FORMULA = 8192;

function formulaXml({ arrayArea }: BookCell, formula: string, formulas: Map<string, string>): string {
  let content = formulas.get(formula);
  if (content === undefined) {
    if (formula.length > MAX_FORMULA)
      throw new Error(`A formula has ${formula.length} characters: ${formula.slice(0, 60)}…`);
    content = `${preserveSpace(formula)}>${xmlText(toFileFormula(formula))}</f>`;
    formulas.set(formula, content);
  }
  return arrayArea === undefined ? `<f${content}` : `<f${attributes({ t: "array", ref: arrayArea })}${content}`;
}

function cachedResult(value: BookValue): { readonly type: string; readonly text: string } {
  if (value === null) return { type: "", text: "" };
  if (typeof value === "string") return { type: ' t="str"', text: `<v${preserveSpace(value)}>${xmlText(value)}</v>` };
  if (typeof value === "boolean") return { type: ' t="b"', text: `<v>${Number(value)}</v>` };
  if (typeof value === "object") return { type: ' t="e"', text: `<v>${xmlText(value.error)}</v>` };
  if (!Number.isFinite(value)) throw new Error(`A cell cannot hold the number ${value}`);
  return { type: "", text: `<v>${value}</v>` };
}

/** Neighbouring columns that are alike share one element. */
export function columnsXml(sheet: BookSheet, { styles }: Pools): string {
  let xml = "";
  let run: { first: number; last: number; look: string } | undefined;
  const close = (): void => {
    if (run) xml += `<col min="${run.first + 1}" max="${run.last + 1}"${run.look}/>`;
  };
  for (const index of ascending(sheet.columns.keys())) {
    const look = columnLook(sheet.columns.get(index) ?? {}, sheet, styles);
    if (run?.last === index - 1 && run.look === look) {
      run.last = index;
      continue;
    }
    close();
    run = { first: index, last: index, look };
  }
  close();
  return xml === "" ? "" : `<cols>${xml}</cols>`;
}

/** Excel's own width for eight digits of the default font, padding included. */
const STANDARD_WIDTH_CHARS = 9.140625;

function columnLook({ widthChars, hidden, style }: BookColumn, sheet: BookSheet, styles: StyleTable): string {
  return attributes({
    width: widthChars ?? sheet.defaultWidthChars ?? STANDARD_WIDTH_CHARS,
    style: style && styles.cellFormat(style),
    hidden: hidden || undefined,
    customWidth: widthChars === undefined ? undefined : true,
  });
}

export function usedAreaName(used: Area | undefined): string {
  return used ? areaName(used) : "A1";
}

/** Sorted only where needed: most books are filled in order. */
function ascending(numbers: Iterable<number>): number[] {
  const list = [...numbers];
  const sorted = list.every((number, index) => index === 0 || number > (list[index - 1] ?? 0));
  return sorted ? list : list.sort((a, b) => a - b);
}
