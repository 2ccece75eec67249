/** The parts of a workbook file as text, for tests that must look at or change a file's own XML. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

export function partText(bytes: Uint8Array, path: string): string {
  const part = unzipSync(bytes)[path];
  if (!part) throw new Error(`no part ${path}`);
  return strFromU8(part);
}

/** Throws when `change` changes nothing: the test would prove nothing. */
export function withChangedPart(bytes: Uint8Array, path: string, change: (xml: string) => string): Uint8Array {
  const before = partText(bytes, path);
  const after = change(before);
  if (after === before) throw new Error(`${path} was not changed`);
  return zipSync({ ...unzipSync(bytes), [path]: strToU8(after) });
}

/** Path of the worksheet part of a sheet, by its position from 0. */
export function sheetPath(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`;
}
