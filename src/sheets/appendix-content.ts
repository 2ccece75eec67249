/** What a printed appendix says, whichever it is: columns, rows, lines below. How it is laid out is not said here. */
import type { Align } from "../page/flow";

export const APPENDIX_KINDS = ["plan", "progress", "agencies", "areas", "overdue"] as const;
export type AppendixKind = (typeof APPENDIX_KINDS)[number];

export type AppendixColumn = {
  readonly header: string;
  /** Its part of the width, beside the other columns' parts. */
  readonly share: number;
  /** Of its records. */
  readonly align: Align;
};

/** Counts are numbers, everything else is text as it is printed: "14/3/2025", "7,9%". `null` is blank. */
export type AppendixValue = string | number | null;

export type AppendixCell = {
  readonly value: AppendixValue;
  /** How many columns it covers; 1 when absent. */
  readonly span?: number;
  /** The column's when absent. */
  readonly align?: Align;
};

/** `heading`: bold, stays with the row that follows. `total`: bold. */
export type AppendixRow = {
  readonly kind: "heading" | "record" | "total";
  /** Over all columns from left to right; in an appendix with labels over all but the first. */
  readonly cells: readonly AppendixCell[];
  /** The text beside this row and its neighbours of the same label, in the first column; only in an appendix with labels. */
  readonly label?: string;
};

export type AppendixContent = {
  readonly kind: AppendixKind;
  readonly columns: readonly AppendixColumn[];
  /** The first column holds labels that stand beside several rows. */
  readonly hasLabels: boolean;
  /** A row "(1) (2) (3)" below the headings. */
  readonly hasNumbers: boolean;
  readonly rows: readonly AppendixRow[];
  /** Lines under the table: what the figures mean, "* Ghi chú". */
  readonly notes: readonly string[];
};
