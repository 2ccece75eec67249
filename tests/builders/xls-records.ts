/** Old Excel files record by record, for what no program at hand writes. */
import { compoundFile } from "./packed-files";

export type XlsRecord = readonly [id: number, content: readonly number[]];

export const short = (value: number): number[] => [value & 0xff, (value >> 8) & 0xff];
export const long = (value: number): number[] => [...short(value & 0xffff), ...short(value >>> 16)];
export const double = (value: number): number[] => [...new Uint8Array(Float64Array.of(value).buffer)];
/** Text with its length in two bytes, two bytes a character. */
export const wide = (text: string): number[] => [...short(text.length), 1, ...Buffer.from(text, "utf16le")];

const BEGINNING = 0x809;
const END: XlsRecord = [0x0a, []];
const EXCEL_97 = 0x600;

export type XlsSheet = { readonly name: string; readonly state?: number; readonly records: readonly XlsRecord[] };

/** @param version of the stream's beginning; 0x500 is Excel 95. */
export function xlsFile(globals: readonly XlsRecord[], sheets: readonly XlsSheet[], version = EXCEL_97): Uint8Array {
  const beginning = (kind: number): XlsRecord => [
    BEGINNING,
    [...short(version), ...short(kind), ...new Array<number>(12).fill(0)],
  ];
  const bodies = sheets.map(({ records }) => bytesOf([beginning(0x10), ...records, END]));
  const head = (starts: readonly number[]): Buffer =>
    bytesOf([
      beginning(5),
      ...globals,
      ...sheets.map(({ name, state = 0 }, index): XlsRecord => {
        const text = Buffer.from(name, "utf16le");
        return [0x85, [...long(starts[index] ?? 0), state, 0, name.length, 1, ...text]];
      }),
      END,
    ]);
  let at = head([]).length;
  const starts = bodies.map((body) => {
    const start = at;
    at += body.length;
    return start;
  });
  return compoundFile([{ name: "Workbook", content: Buffer.concat([head(starts), ...bodies]) }]);
}

function bytesOf(records: readonly XlsRecord[]): Buffer {
  return Buffer.concat(
    records.map(([id, content]) => Buffer.from([...short(id), ...short(content.length), ...content])),
  );
}
