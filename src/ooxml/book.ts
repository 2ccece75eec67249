/**
 * A workbook as an .xlsx file holds it, in plain data: sheets of cells, tables, rules, charts, page set-up.
 *
 * Knows neither our sheets nor Office.js. Rows and columns are counted from 0 (`rowIndex`, `columnIndex`); areas are
 * A1 references without sheet name and without `$`. Formulas are kept in the form the file uses, in English, without
 * the leading "=": `tblKeHoach[[#This Row],[Hạn]]`, never `[@Hạn]`. Colours are "#RRGGBB".
 */

export type CellError = { readonly error: string };
/** Text, number, truth value, error such as `#N/A`, or `null` for blank. Dates are serial numbers. */
export type BookValue = string | number | boolean | CellError | null;

export type BorderEdge = { readonly style: "thin" | "hair" | "medium" | "dotted" | "double"; readonly color: string };
export type CellStyle = {
  readonly fontName?: string;
  readonly fontSizePoints?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly fontColor?: string;
  readonly fillColor?: string;
  /** An Excel format code in English, e.g. `dd/mm/yyyy`, `0%`, `@`; absent means General. */
  readonly numberFormat?: string;
  readonly horizontal?: "left" | "center" | "right" | "justify";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrapText?: boolean;
  readonly indent?: number;
  /** Degrees as the file counts them: 1–90 upwards, 91–180 downwards, 255 stacked letters. */
  readonly textRotation?: number;
  readonly shrinkToFit?: boolean;
  readonly borders?: Partial<Record<"top" | "right" | "bottom" | "left", BorderEdge>>;
  /** Absent means locked, Excel's default. */
  readonly locked?: boolean;
};

export type BookCell = {
  value: BookValue;
  /** With a formula, `value` is its last calculated result, `null` if it was never calculated. */
  formula?: string;
  style?: CellStyle;
  /** The text was entered behind an apostrophe: it stays text when edited. */
  quotePrefix?: boolean;
  /** The formula is an array formula over this area, of which this cell is the first. */
  arrayArea?: string;
};

/** `widthChars` is the file's own count, padding included: what Excel shows plus about 0.71. */
export type BookColumn = { widthChars?: number; hidden?: boolean; style?: CellStyle };
/** Without `heightPoints` the row is as high as its text needs. `style` is the look of cells that are not there. */
export type BookRow = {
  heightPoints?: number;
  /** The height is what the row's text needed when the file was written; Excel fits it anew whenever that changes. */
  fitsText?: true;
  hidden?: boolean;
  style?: CellStyle;
};

export type BookTableColumn = {
  name: string;
  /** What a new row gets in this column. */
  calculatedColumnFormula?: string;
  totalsLabel?: string;
  totalsFormula?: string;
};
export type BookTable = {
  id: number;
  name: string;
  /** Headings, body, and the totals row if there is one. */
  area: string;
  columns: BookTableColumn[];
  hasTotals: boolean;
  hasFilterButtons: boolean;
  /** E.g. `TableStyleLight1`; `null` for none. */
  styleName: string | null;
  bandedRows: boolean;
  bandedColumns?: boolean;
  boldFirstColumn?: boolean;
  boldLastColumn?: boolean;
  /** A filter in force is kept as the part's own XML, or absent. */
  autoFilterXml?: string;
};

export type RuleOperator =
  | "between"
  | "notBetween"
  | "equal"
  | "notEqual"
  | "greaterThan"
  | "lessThan"
  | "greaterThanOrEqual"
  | "lessThanOrEqual";
export type BookValidation = {
  areas: string[];
  type: "list" | "whole" | "decimal" | "date" | "textLength" | "custom";
  operator?: RuleOperator;
  /** For a list: `DM_TrangThai`, an area, or `"A,B"` in quotes; without the leading "=". */
  formula1?: string;
  formula2?: string;
  allowBlank: boolean;
  /** Whether the cell offers the list as a drop-down. */
  inCellDropDown: boolean;
  promptTitle?: string;
  prompt?: string;
  alertStyle: "stop" | "warning" | "information";
  errorTitle?: string;
  error?: string;
  showPrompt: boolean;
  showError: boolean;
};
export type BookConditional = {
  areas: string[];
  priority: number;
  stopIfTrue: boolean;
  rule:
    | { readonly kind: "formula"; readonly formula: string; readonly style: CellStyle }
    | {
        readonly kind: "cellIs";
        readonly operator: RuleOperator;
        readonly formulas: readonly string[];
        readonly style: CellStyle;
      }
    /** The value at which the bar is empty and the one at which it fills the cell; `null` = the lowest, the highest. */
    | { readonly kind: "dataBar"; readonly color: string; readonly min: number | null; readonly max: number | null };
};

export type BookSeries = { name: string; nameRef?: string; categoriesRef: string; valuesRef: string; color?: string };
export type BookChart = {
  name: string;
  kind: "barClustered" | "barStacked" | "columnClustered" | "columnStacked" | "pie" | "doughnut" | "line";
  title: string;
  /** Both corners, in cells; the picture covers both. */
  fromCell: string;
  toCell: string;
  series: BookSeries[];
  legend: "none" | "bottom" | "right" | "top";
  altText: string;
  /** The first category stands at the top (bars) or right (columns); Excel's default is the other end. */
  reverseOrder?: boolean;
  /** Space between bars in per cent of their thickness; absent means 60. */
  gapWidthPercent?: number;
  /** Number format of the value axis and of labels; absent means that of the first value cell. */
  valueFormat?: string;
  /** Where the value axis ends; absent means as Excel finds best. */
  valueAxisMaximum?: number;
  /** Each bar or point carries its value. */
  dataLabels?: boolean;
};

export type BookPage = {
  paper?: "a4" | "a3" | "letter";
  orientation?: "portrait" | "landscape";
  /** 10 to 400 per cent; excludes `fitToPagesWide`. */
  scale?: number;
  /** 0 in `fitToPagesTall` means as many as needed. */
  fitToPagesWide?: number;
  fitToPagesTall?: number;
  marginsPoints?: { top: number; right: number; bottom: number; left: number; header: number; footer: number };
  centerHorizontally?: boolean;
  centerVertically?: boolean;
  printGridlines?: boolean;
  /** E.g. `A1:L43`. */
  printArea?: string;
  /** First and last repeated row, counted from 1. */
  titleRows?: readonly [number, number];
  /** First and last repeated column, counted from 1. */
  titleColumns?: readonly [number, number];
  firstPageNumber?: number;
  header?: string;
  footer?: string;
  /** Present (perhaps empty) when the first page differs. */
  firstHeader?: string;
  firstFooter?: string;
  /** The page ends above these rows, counted from 0. */
  rowBreaks?: number[];
  /** The page ends left of these columns, counted from 0. */
  columnBreaks?: number[];
};

/**
 * `options`: what stays allowed, under Excel's programming names (`allowFormatCells`, `allowSort`, …, besides
 * `allowSelectLockedCells` and `allowSelectUnlockedCells`); absent is as Excel proposes: only selecting is allowed.
 */
export type BookProtection = {
  readonly options: Readonly<Record<string, boolean>>;
  readonly hasPassword: boolean;
  /** The password's hash with its parameters, as attributes of the part, so that it survives saving. */
  readonly passwordAttributes?: Readonly<Record<string, string>>;
};

/** Exactly one of `target` (an address outside the file) and `location` (`'Kế hoạch'!A1` or a name). */
export type BookHyperlink = { area: string; target?: string; location?: string; tooltip?: string };

export type BookSheet = {
  /** Stable within the book; never reused. */
  id: number;
  name: string;
  visibility: "visible" | "hidden" | "veryHidden";
  tabColor?: string;
  showGridlines: boolean;
  zoomPercent?: number;
  frozenRows: number;
  frozenColumns: number;
  /** rowIndex → columnIndex → cell; blank cells without style are absent. */
  cells: Map<number, Map<number, BookCell>>;
  columns: Map<number, BookColumn>;
  rows: Map<number, BookRow>;
  merges: string[];
  tables: BookTable[];
  validations: BookValidation[];
  conditionals: BookConditional[];
  charts: BookChart[];
  page: BookPage;
  protection?: BookProtection;
  /** A filter on the sheet itself, outside tables, as the part's own XML. */
  autoFilterXml?: string;
  hyperlinks?: BookHyperlink[];
  defaultRowHeightPoints?: number;
  defaultWidthChars?: number;
  /** What the reader met and cannot keep, in plain Vietnamese words ("hình ảnh", "bảng PivotTable"): a reason not to save over the file. */
  lost: string[];
};

export type BookName = {
  name: string;
  /** Without the leading "=": `tblTrangThai[Trạng thái]`, `'Kế hoạch'!$C$3`. */
  refersTo: string;
  /** Absent for the whole workbook. */
  sheetId?: number;
  hidden?: boolean;
  comment?: string;
};

export type Book = {
  sheets: BookSheet[];
  names: BookName[];
  activeSheetId: number | undefined;
  date1904: boolean;
  defaultFont: { readonly name: string; readonly sizePoints: number };
  properties: { title?: string; author?: string };
  /** Further properties of the file, as the part's own XML: well-formed, in UTF-8. */
  customPropertiesXml?: string;
  lost: string[];
};

/** A book with no sheet in it; whoever fills it adds at least one visible sheet before it is written. */
export function emptyBook(): Book {
  return {
    sheets: [],
    names: [],
    activeSheetId: undefined,
    date1904: false,
    defaultFont: { name: "Times New Roman", sizePoints: 11 },
    properties: {},
    lost: [],
  };
}

export function emptySheet(id: number, name: string): BookSheet {
  return {
    id,
    name,
    visibility: "visible",
    showGridlines: true,
    frozenRows: 0,
    frozenColumns: 0,
    cells: new Map(),
    columns: new Map(),
    rows: new Map(),
    merges: [],
    tables: [],
    validations: [],
    conditionals: [],
    charts: [],
    page: {},
    lost: [],
  };
}
