/**
 * A workbook as read from a file, in plain data that can be sent between threads: sheets of cells that hold something.
 * Values are as stored; nothing is interpreted, calculated or followed. Text is hostile until somebody reads it.
 */
import type { Area } from "./a1";

export type RawError = { readonly error: string };
/** Text, number, truth value or an error such as `#N/A`; `null` only for a formula that was never calculated. */
export type RawValue = string | number | boolean | RawError | null;

/** A piece of a cell's text in one font. */
export type RawRun = { readonly text: string; readonly font: string };

export type RawCell = {
  readonly value: RawValue;
  /** What the number format makes of a number; absent for plain numbers and for text. Dates are 1900 serials. */
  readonly shown?: "date" | "percent";
  /** The cell holds a formula; with `value: null` its result was never stored. */
  readonly isFormula?: true;
  /** The cell's font where it is one of the pre-Unicode Vietnamese families (`.VnTime`, `VNI-Times`). */
  readonly font?: string;
  /** Present only where runs of a rich text differ in such fonts; joined they give `value`. */
  readonly runs?: readonly RawRun[];
};

export type RawRow = {
  readonly rowIndex: number;
  /** By column index, ascending; cells without content are absent. */
  readonly cells: ReadonlyMap<number, RawCell>;
};

export type RawSheet = {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** Ascending; rows without content are absent. */
  readonly rows: readonly RawRow[];
  readonly merges: readonly Area[];
};

export type RawWorkbook = { readonly sheets: readonly RawSheet[] };

/** Why bytes are no workbook that can be read. `detail` says in Vietnamese what was found: "tệp PDF". */
export type NotRaw = {
  readonly reason: "empty" | "not-a-workbook" | "encrypted" | "too-large" | "damaged";
  readonly detail: string;
};

export type RawRead = { readonly ok: true; readonly workbook: RawWorkbook } | ({ readonly ok: false } & NotRaw);
