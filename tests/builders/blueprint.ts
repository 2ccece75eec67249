/** Small blueprints: a test names only what it is about. */
import type { Look } from "../../src/blueprint/look";
import type {
  CellValue,
  ColumnBlueprint,
  PrintSetup,
  SheetBlueprint,
  TableBlueprint,
  Validation,
} from "../../src/blueprint/sheet";

export const TEXT: Look = { fontName: "Times New Roman", sizePoints: 11, numberFormat: "@" };

export function aColumn(header: string, more: Partial<ColumnBlueprint> = {}): ColumnBlueprint {
  return { header, widthChars: 12, look: TEXT, headerLook: { bold: true }, kind: "given", ...more };
}

/** Columns `Mã` (the key), `Nội dung` and `Trạng thái`; one row for each given one. */
export function aTable(more: Partial<TableBlueprint> = {}): TableBlueprint {
  return {
    name: "tblViec",
    anchor: "A3",
    columns: [aColumn("Mã"), aColumn("Nội dung"), aColumn("Trạng thái", { kind: "entered" })],
    rows: [
      ["I.1", "Ban hành kế hoạch", "Chưa thực hiện"],
      ["I.2", "Kiểm tra", "Hoàn thành"],
    ],
    key: ["Mã"],
    otherRows: "keep",
    hasTotals: false,
    hasFilterButtons: true,
    bandedRows: true,
    headerHeightPoints: 30,
    ...more,
  };
}

export const PRINT: PrintSetup = {
  orientation: "landscape",
  fit: { pagesWide: 1 },
  marginsPoints: { top: 56, right: 42, bottom: 50, left: 42, header: 28, footer: 25 },
  titleRows: [3, 3],
  header: "",
  footer: "&LTheo dõi CCHC&RTrang &P/&N",
  centerHorizontally: true,
};

export function aSheet(more: Partial<SheetBlueprint> = {}): SheetBlueprint {
  return {
    name: "Việc",
    ownership: "shared",
    visibility: "visible",
    texts: [{ at: "A1", rows: [["Danh sách việc"]], look: { bold: true, sizePoints: 15 } }],
    tables: [aTable()],
    conditionalLooks: [],
    areaConditionalLooks: [],
    charts: [],
    columnWidths: {},
    rowHeights: { 1: 26 },
    frozenRows: 3,
    frozenColumns: 1,
    print: PRINT,
    ...more,
  };
}

export function aValidation(rule: Validation["rule"]): Validation {
  return {
    rule,
    alert: "stop",
    promptTitle: "Nhập",
    prompt: "Đề nghị nhập.",
    errorTitle: "Chưa đúng",
    error: "Đề nghị nhập lại.",
  };
}

/** `count` rows for `aTable`, numbered from `first`. */
export function rowsOf(count: number, first = 1): readonly (readonly CellValue[])[] {
  return Array.from({ length: count }, (_, index) => [
    `R.${first + index}`,
    `Việc số ${first + index}`,
    "Đang thực hiện",
  ]);
}

export const LENGTH_COLUMN = aColumn("Độ dài", {
  kind: "formula",
  formula: "=LEN(tblViec[[#This Row],[Mã]])",
  look: { numberFormat: "0" },
});

/** Columns of `aLengthTable`: `Mã`, `Nội dung` with a rule, and `Độ dài` with a formula. */
export const WITH_LENGTH: readonly ColumnBlueprint[] = [
  aColumn("Mã"),
  aColumn("Nội dung", { validation: aValidation({ type: "list", source: "a,b" }) }),
  LENGTH_COLUMN,
];

export function aLengthTable(more: Partial<TableBlueprint> = {}): TableBlueprint {
  return aTable({
    columns: WITH_LENGTH,
    rows: [
      ["I.1", "a", null],
      ["I.2", "b", null],
    ],
    ...more,
  });
}
