/**
 * What a report may weigh before it is refused, and the count of cells that keeps a small file from growing large.
 * A report of an agency has some 400 cells and weighs some 20 KB; what is not read (pictures, themes) does not count.
 */
import { Unreadable } from "../../ooxml/unreadable";

export const READING_LIMITS = {
  fileBytes: 60_000_000,
  /** Of the parts that are read, unpacked; as text they may take twice the room. */
  neededBytes: 48_000_000,
  /** Cells with content, in all sheets. */
  cells: 200_000,
  /** Rows and cells that must be looked at to find them. */
  scanned: 1_500_000,
  merges: 20_000,
  /** Shared texts, used or not. */
  strings: 400_000,
  sheets: 500,
} as const;

/** Counts down what the whole file may still bring. */
export type Budget = Record<"cells" | "scanned" | "merges" | "strings" | "bytes" | "sheets", number>;

export function freshBudget(): Budget {
  const { cells, scanned, merges, strings, neededBytes: bytes, sheets } = READING_LIMITS;
  return { cells, scanned, merges, strings, bytes, sheets };
}

/** @throws Unreadable when the budget is used up. */
export function spend(budget: Budget, what: keyof Budget, amount: number): void {
  budget[what] -= amount;
  if (budget[what] < 0) throw new Unreadable("too-large", what);
}
