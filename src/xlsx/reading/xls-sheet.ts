/** The records of one sheet of an old Excel file. */
import { damaged } from "../../ooxml/unreadable";
import type { Area } from "../../raw/a1";
import type { RawCell, RawRow, RawValue } from "../../raw/workbook";
import { type BiffReader, type BiffRecords, RECORD } from "./biff-record";
import type { CellFormats } from "./cell-formats";
import { type Budget, spend } from "./reading-limits";
import { createRowCollector, type RowCollector } from "./row-collector";
import { legacyFonts, numberCell } from "./shown-as";
import type { StringItem } from "./string-items";

export type XlsSources = {
  readonly strings: readonly StringItem[];
  readonly formats: CellFormats;
  readonly fontName: (index: number) => string | undefined;
  readonly date1904: boolean;
  readonly budget: Budget;
};

type Place = { readonly rowIndex: number; readonly columnIndex: number; readonly format: number };

/** What is being read, and the formula whose text result is still to come. */
type Reading = XlsSources & {
  readonly collector: RowCollector;
  readonly merges: Area[];
  awaitsText: Place | undefined;
};

/** Charts inside the sheet are streams of their own within it and are passed over. */
export function readXlsSheet(
  records: BiffRecords,
  sources: XlsSources,
): { readonly rows: readonly RawRow[]; readonly merges: readonly Area[] } {
  const reading: Reading = {
    ...sources,
    collector: createRowCollector(sources.budget),
    merges: [],
    awaitsText: undefined,
  };
  let depth = 0;
  while (records.next()) {
    if (records.id === RECORD.beginning) depth += 1;
    else if (depth === 0) throw damaged("a sheet has no beginning");
    else if (records.id === RECORD.end) depth -= 1;
    else if (depth === 1) readRecord(records, reading);
    if (depth === 0) return { rows: reading.collector.rows(), merges: reading.merges };
  }
  throw damaged("a sheet has no end");
}

function readRecord(records: BiffRecords, reading: Reading): void {
  const readCell = CELLS.get(records.id);
  if (readCell) {
    const content = records.content();
    readCell(content, placeOf(content), reading);
  } else if (records.id === RECORD.string && reading.awaitsText) {
    put(reading, reading.awaitsText, {
      ...textCell(records.content().text(reading.fontName), reading.awaitsText, reading),
      isFormula: true,
    });
  } else if (records.id === RECORD.mergedCells) readMerges(records.content(), reading);
}

function placeOf(content: BiffReader): Place {
  return { rowIndex: content.short(), columnIndex: content.short(), format: content.short() };
}

type CellRecord = (content: BiffReader, place: Place, reading: Reading) => void;

const CELLS: ReadonlyMap<number, CellRecord> = new Map<number, CellRecord>([
  [
    RECORD.labelOfTable,
    (content, place, reading) => {
      const item = reading.strings[content.long()];
      if (!item) throw damaged("no such shared string");
      putText(reading, place, item);
    },
  ],
  [RECORD.label, (content, place, reading) => putText(reading, place, content.text(reading.fontName))],
  [
    RECORD.richLabel,
    (content, place, reading) => {
      const { text } = content.text(reading.fontName);
      putText(reading, place, { text, pieces: content.runs(text, content.short(), reading.fontName) });
    },
  ],
  [RECORD.number, (content, place, reading) => putNumber(reading, place, content.double())],
  [RECORD.numberInShort, (content, place, reading) => putNumber(reading, place, shortNumber(content.long()))],
  [RECORD.multipleNumbers, readMultipleNumbers],
  [
    RECORD.booleanOrError,
    (content, place, reading) => {
      const code = content.byte();
      put(reading, place, { value: content.byte() === 1 ? errorOf(code) : code !== 0 });
    },
  ],
  [RECORD.formula, readFormula],
]);

function put({ collector }: Reading, { rowIndex, columnIndex }: Place, cell: RawCell): void {
  collector.put(rowIndex, columnIndex, cell);
}

function textCell({ text, pieces }: StringItem, { format }: Place, { formats }: Reading): RawCell {
  return { value: text, ...legacyFonts(pieces, formats(format).font) };
}

function putText(reading: Reading, place: Place, item: StringItem): void {
  if (item.text !== "") put(reading, place, textCell(item, place, reading));
}

function putNumber(reading: Reading, place: Place, value: number): void {
  put(reading, place, numberCell(value, reading.formats(place.format).shown, reading.date1904));
}

/** Numbers side by side; the first one's format has been read with the place. */
function readMultipleNumbers(content: BiffReader, place: Place, reading: Reading): void {
  let { format } = place;
  for (let columnIndex = place.columnIndex; ; columnIndex += 1) {
    putNumber(reading, { ...place, columnIndex, format }, shortNumber(content.long()));
    // What is left at the end is the number of the last column.
    if (content.left() < 6) return;
    format = content.short();
  }
}

/** A number in four bytes: a whole number or the upper half of a double, perhaps a hundredth of it. */
function shortNumber(written: number): number {
  const number = written & 2 ? written >> 2 : upperHalf(written & ~3);
  return written & 1 ? number / 100 : number;
}

const HALVES = new DataView(new ArrayBuffer(8));

function upperHalf(bits: number): number {
  HALVES.setInt32(0, bits);
  return HALVES.getFloat64(0);
}

const RESULT = { text: 0, truth: 1, error: 2, emptyText: 3 };

/** The stored result: a double, or a mark that it is of another kind. Text follows in a record of its own. */
function readFormula(content: BiffReader, place: Place, reading: Reading): void {
  const [low, high] = [content.long(), content.long()];
  reading.awaitsText = undefined;
  if (high >>> 16 !== 0xffff) {
    HALVES.setUint32(0, high);
    HALVES.setUint32(4, low);
    const cell = numberCell(HALVES.getFloat64(0), reading.formats(place.format).shown, reading.date1904);
    put(reading, place, { ...cell, isFormula: true });
    return;
  }
  const kind = low & 0xff;
  if (kind === RESULT.text) reading.awaitsText = place;
  put(reading, place, { value: resultOf(kind, (low >>> 16) & 0xff), isFormula: true });
}

function resultOf(kind: number, code: number): RawValue {
  if (kind === RESULT.truth) return code !== 0;
  if (kind === RESULT.error) return errorOf(code);
  return kind === RESULT.emptyText ? "" : null;
}

const ERRORS: ReadonlyMap<number, string> = new Map([
  [0x00, "#NULL!"],
  [0x07, "#DIV/0!"],
  [0x0f, "#VALUE!"],
  [0x17, "#REF!"],
  [0x1d, "#NAME?"],
  [0x24, "#NUM!"],
  [0x2a, "#N/A"],
]);

function errorOf(code: number): RawValue {
  return { error: ERRORS.get(code) ?? "#VALUE!" };
}

function readMerges(content: BiffReader, { merges, budget }: Reading): void {
  const count = content.short();
  for (let index = 0; index < count; index += 1) {
    spend(budget, "merges", 1);
    const [top, bottom, left, right] = [content.short(), content.short(), content.short(), content.short()];
    if (top <= bottom && left <= right) merges.push({ top, left, bottom, right });
  }
}
