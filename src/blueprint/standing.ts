/** What stands in a workbook, as a writer reads it: enough to compare with a blueprint, no more. */
import type { CellValue } from "./sheet";

export type StandingTable = {
  readonly name: string;
  readonly sheet: string;
  /** Row number of the headings and index of the first column, as they are now: users move and insert. */
  readonly headerRowNumber: number;
  readonly firstColumnIndex: number;
  readonly headers: readonly string[];
  /** Body only, without the totals row. Formula cells hold their result. A lone blank row counts as no row. */
  readonly rows: readonly (readonly CellValue[])[];
  /** As Excel answers them, `=…`; `""` where the cell holds a value, or where only values were asked for. Same shape as `rows`. */
  readonly formulas: readonly (readonly string[])[];
  readonly hasTotals: boolean;
};

export type StandingSheet = {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly isProtected: boolean;
  /** True when no cell holds anything. */
  readonly isEmpty: boolean;
  readonly tables: readonly string[];
};

export type StandingName = { readonly name: string; readonly refersTo: string };

/** A free cell that was asked for: its result and its formula (`""` if none). */
export type StandingCell = { readonly value: CellValue; readonly formula: string };

export type StandingWorkbook = {
  readonly isReadOnly: boolean;
  readonly sheets: readonly StandingSheet[];
  readonly tables: readonly StandingTable[];
  readonly names: readonly StandingName[];
  /** Content of the settings sheet; empty when there is none. */
  readonly settings: Readonly<Record<string, string>>;
  /** Free cells asked for, by `sheet!A1`. */
  readonly cells: Readonly<Record<string, StandingCell>>;
};

export const EMPTY_WORKBOOK: StandingWorkbook = {
  isReadOnly: false,
  sheets: [],
  tables: [],
  names: [],
  settings: {},
  cells: {},
};
