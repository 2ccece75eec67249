/**
 * What is laid on pages and how it comes to lie there, in plain data: rows of measured cells in the order in which they
 * are printed, and the pages that `planPages` makes of them.
 */
import type { Face } from "./measure";

export type Align = "left" | "center" | "right";

/** A text in one column, or across several next to each other. */
export type FlowCell = {
  /** Index of its first column, from 0. */
  readonly column: number;
  /** How many columns it covers; 1 when absent. */
  readonly span?: number;
  readonly text: string;
  readonly face: Face;
  readonly align: Align;
  /** `top` when absent. */
  readonly vertical?: "top" | "center";
};

export type FlowRow = {
  /** From left to right, not overlapping; columns without a cell stay blank. */
  readonly cells: readonly FlowCell[];
  /** A line around every cell of the row. */
  readonly isBoxed: boolean;
  readonly minimumPoints: number;
  /** Is to stand on the page of the row that follows: headings, and lines that belong together. */
  readonly keepsWithNext?: true;
  /** Index in `labels`: neighbouring rows of one label share its cell, which begins anew on every page. */
  readonly label?: number;
};

export type Flow = {
  /** In Excel's characters, for all columns. */
  readonly columnWidthsChars: readonly number[];
  /** Printed once, on top of the first page. */
  readonly head: readonly FlowRow[];
  /** Printed on top of every page, on the first below the head. */
  readonly titles: readonly FlowRow[];
  readonly body: readonly FlowRow[];
  /** Cells beside rows of the body, in a column in which those rows have none. */
  readonly labels: readonly FlowCell[];
};

export type PlacedRow = {
  /** Index in the flow's body. */
  readonly source: number;
  /** One for each cell of that row, in its order: the whole text, or the part that stands here. */
  readonly texts: readonly string[];
  readonly heightPoints: number;
};

/** A label beside rows of one page, `firstRow` counted within that page. */
export type PlacedLabel = { readonly label: number; readonly firstRow: number; readonly rowCount: number };

export type PlannedPage = {
  readonly rows: readonly PlacedRow[];
  readonly labels: readonly PlacedLabel[];
};

export type PagePlan = {
  readonly headHeightsPoints: readonly number[];
  readonly titleHeightsPoints: readonly number[];
  /** At least one; the first also carries the head. */
  readonly pages: readonly PlannedPage[];
};

/**
 * Why no plan can be made: the head, or the repeated rows with the tallest label, leave too little of a page for rows.
 * The heights say by how much: what is there, and what a page has.
 */
export type PageFault = {
  readonly fault: "head-too-high" | "titles-too-high" | "label-too-high";
  readonly heightPoints: number;
  readonly pagePoints: number;
};

/** One page as it will look, in points from the top left corner of the paper. */
export type PagePicture = {
  readonly widthPoints: number;
  readonly heightPoints: number;
  readonly lines: readonly { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }[];
  /** `x` is where the text begins, stands or ends, after `align`; `y` is its base line. */
  readonly texts: readonly {
    readonly x: number;
    readonly y: number;
    readonly text: string;
    readonly face: Face;
    readonly align: Align;
  }[];
};
