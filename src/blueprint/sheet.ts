/**
 * The language sheets are written in: what a sheet contains, in plain data. Knows nothing of plans or of Excel's API.
 *
 * Two kinds of formula text occur, both in English with commas:
 * - a *cell formula* (`=ROWS(tblKeHoach[Mã])`) is written as it stands; within a table it may say
 *   `tblKeHoach[[#This Row],[Hạn]]`, never `[@Hạn]`;
 * - a *row rule* (validation and conditional formats) may not contain structured references, which Excel refuses
 *   there; `{Hạn}` stands for this row's cell of that column and becomes `$O7` when the place of the table is known.
 */
import type { Look } from "./look";

/** `null` is blank. Dates are day serials. Text is never taken for a formula, whatever it begins with. */
export type CellValue = string | number | boolean | null;
export type CellFormula = { readonly formula: string };
export type CellContent = CellValue | CellFormula;

/** Free cells outside tables: a title, a line of explanation, a check. */
export type TextBlock = {
  /** Top left cell, e.g. `A1`. */
  readonly at: string;
  readonly rows: readonly (readonly CellContent[])[];
  readonly look: Look;
  /** Merges each row of the block across this many columns, counted from `at`. */
  readonly mergeAcross?: number;
  /** Merges the block's one row over this many rows, counted from `at`; with `mergeAcross` it is one cell altogether. */
  readonly mergeDown?: number;
  /** `entered` cells keep what stands in them when the sheet is written again; the content is only their first value. */
  readonly kind?: "given" | "entered";
  readonly validation?: Validation;
};

/** Which values a cell takes; the refusal (`stop`) says in Vietnamese what is accepted. */
export type Validation = {
  readonly rule:
    | { readonly type: "list"; readonly source: string }
    | { readonly type: "decimal"; readonly min: number; readonly max: number }
    | { readonly type: "whole"; readonly min: number; readonly max: number }
    /** Serial numbers, both ends inside. */
    | { readonly type: "date"; readonly min: number; readonly max: number }
    /** A row rule that must be true. */
    | { readonly type: "custom"; readonly formula: string };
  readonly alert: "stop" | "warning";
  readonly promptTitle: string;
  readonly prompt: string;
  readonly errorTitle: string;
  readonly error: string;
};

export type ColumnBlueprint = {
  readonly header: string;
  readonly widthChars: number;
  readonly look: Look;
  readonly headerLook?: Look;
  /**
   * `given`: the blueprint's value rules. `entered`: what stands wins, the value is only a new row's first one.
   * `formula`: every row has `formula`. `overridable`: a formula that a user may replace by a value in any row.
   */
  readonly kind: "given" | "entered" | "formula" | "overridable";
  /** A cell formula; present exactly for the last two kinds. */
  readonly formula?: string;
  readonly validation?: Validation;
  /** Content of the totals row; absent means blank. */
  readonly total?: CellContent;
  /** The look of the body when absent. */
  readonly totalLook?: Look;
  /** Hidden columns keep their data out of sight, not out of reach. */
  readonly hidden?: boolean;
};

export type TableBlueprint = {
  readonly name: string;
  /** Cell of the first heading, e.g. `A6`. */
  readonly anchor: string;
  readonly columns: readonly ColumnBlueprint[];
  /** One value per column; a formula column's value is `null`. An empty table is written with one blank row. */
  readonly rows: readonly (readonly CellValue[])[];
  /** Headings whose values together name a row; rows are matched by them, never by position. */
  readonly key: readonly string[];
  /** Rows that stand and the blueprint lacks: a user's own (`keep`), or left from an earlier derivation (`remove`). */
  readonly otherRows: "keep" | "remove";
  readonly hasTotals: boolean;
  readonly hasFilterButtons: boolean;
  readonly bandedRows: boolean;
  /** One height per row where text wraps; otherwise the writer's default. */
  readonly rowHeightsPoints?: readonly number[];
  /** The heights are only what rows begin with: they grow as people type, which a height that is set would prevent. */
  readonly rowsGrow?: true;
  readonly headerHeightPoints: number;
};

/** A look that depends on values. Later rules yield to earlier ones. */
export type ConditionalLook = {
  readonly table: string;
  /** The columns it paints; all when absent. */
  readonly columns?: readonly string[];
  readonly rule:
    /** A row rule. */
    | {
        readonly type: "formula";
        readonly formula: string;
        readonly look: Pick<Look, "bold" | "italic" | "color" | "fill">;
      }
    /** A bar from 0 to 1 behind a percentage. */
    | { readonly type: "percentBar"; readonly color: string };
};

/** The same for free cells: `formula` is an ordinary A1 formula relative to the area's first cell. */
export type AreaConditionalLook = {
  readonly area: string;
  readonly formula: string;
  readonly look: Pick<Look, "bold" | "italic" | "color" | "fill">;
};

export type ChartBlueprint = {
  readonly name: string;
  readonly kind: "barStacked" | "barClustered" | "columnStacked";
  readonly title: string;
  readonly altText: string;
  readonly table: string;
  /** Heading of the column whose values name the categories. */
  readonly categories: string;
  readonly series: readonly { readonly header: string; readonly color: string }[];
  /** Cells of both corners; the picture ends at the end of the second. */
  readonly fromCell: string;
  readonly toCell: string;
};

export type PrintSetup = {
  readonly orientation: "portrait" | "landscape";
  /** `fitWide`: one page wide, as many tall as needed. `scalePercent`: fixed, as planned page breaks require. */
  readonly fit: { readonly pagesWide: 1 } | { readonly scalePercent: number };
  readonly marginsPoints: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
    readonly header: number;
    readonly footer: number;
  };
  /** First and last row repeated on every page, counted from 1. */
  readonly titleRows?: readonly [number, number];
  /** First and last printed column letters; all rows that are used are printed. */
  readonly columns?: readonly [string, string];
  /** Codes as Excel has them (`&P`); at most 255 characters each. Empty for none. */
  readonly header: string;
  readonly footer: string;
  /** The first page has neither header nor footer. */
  readonly bareFirstPage?: true;
  /** What `&P` counts from; Excel goes on from the sheet printed before when absent. */
  readonly firstPageNumber?: number;
  readonly centerHorizontally: boolean;
  /** The page ends above these row numbers. */
  readonly breaksAbove?: readonly number[];
};

/** What people may still do on a protected sheet beside selecting and filling unlocked cells. Excel sorts unlocked cells only. */
export const PROTECTED_FREEDOMS = ["formatColumns", "formatRows", "sort", "autoFilter"] as const;
export type ProtectedFreedom = (typeof PROTECTED_FREEDOMS)[number];

export type SheetBlueprint = {
  readonly name: string;
  /** `shared`: users add to it, what they add stays. `owned`: ours altogether, written anew when it differs. */
  readonly ownership: "shared" | "owned";
  readonly visibility: "visible" | "veryHidden";
  readonly tabColor?: string;
  readonly texts: readonly TextBlock[];
  readonly tables: readonly TableBlueprint[];
  readonly conditionalLooks: readonly ConditionalLook[];
  readonly areaConditionalLooks: readonly AreaConditionalLook[];
  readonly charts: readonly ChartBlueprint[];
  /** Widths of columns outside tables, by letter. */
  readonly columnWidths: Readonly<Record<string, number>>;
  /** Heights of rows outside tables, by row number. */
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly print: PrintSetup;
  /** Protected without a password, so that anybody can lift it: it keeps from slips, not from people. */
  readonly protection?: { readonly allows: readonly ProtectedFreedom[] };
};

/** A name for the whole workbook: `=tblTrangThai[Trạng thái]`, or one cell `='Kế hoạch'!$C$3`. */
export type NameBlueprint = { readonly name: string; readonly refersTo: string };

/** What is asked of a workbook: these sheets in this order, these names, these settings. Other sheets are not ours. */
export type WorkbookBlueprint = {
  readonly sheets: readonly SheetBlueprint[];
  readonly names: readonly NameBlueprint[];
  /** Key/value pairs of the hidden settings sheet; a key that is absent stays as it stands. */
  readonly settings: Readonly<Record<string, string>>;
};
