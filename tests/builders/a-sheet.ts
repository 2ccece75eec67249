/** Small blueprints: a test names only what it is about. */
import type { ColumnBlueprint, SheetBlueprint, TableBlueprint } from "../../src/blueprint/sheet";

export function aColumn(column: Partial<ColumnBlueprint> & Pick<ColumnBlueprint, "header">): ColumnBlueprint {
  return { kind: "given", widthChars: 12, look: {}, ...column };
}

/** Key column `Mã`, given column `Nội dung`, entered column `Trạng thái`, formula column `Dài`. */
export function aTable(table: Partial<TableBlueprint> = {}): TableBlueprint {
  return {
    name: "tblViec",
    anchor: "A3",
    columns: [
      aColumn({ header: "Mã", look: { numberFormat: "@" } }),
      aColumn({ header: "Nội dung", look: { numberFormat: "@" } }),
      aColumn({ header: "Trạng thái", kind: "entered", look: { numberFormat: "@" } }),
      aColumn({ header: "Dài", kind: "formula", formula: "=LEN(tblViec[[#This Row],[Nội dung]])" }),
    ],
    rows: [
      ["I.1", "Một việc", "Chưa thực hiện", null],
      ["I.2", "Việc khác", "Chưa thực hiện", null],
    ],
    key: ["Mã"],
    otherRows: "keep",
    hasTotals: false,
    hasFilterButtons: true,
    bandedRows: false,
    headerHeightPoints: 30,
    ...table,
  };
}

export function aSheet(sheet: Partial<SheetBlueprint> = {}): SheetBlueprint {
  return {
    name: "Việc",
    ownership: "shared",
    visibility: "visible",
    texts: [{ at: "A1", rows: [["VIỆC PHẢI LÀM"]], look: { bold: true } }],
    tables: [aTable()],
    conditionalLooks: [],
    areaConditionalLooks: [],
    charts: [],
    columnWidths: {},
    rowHeights: {},
    frozenRows: 3,
    frozenColumns: 0,
    print: {
      orientation: "landscape",
      fit: { pagesWide: 1 },
      marginsPoints: { top: 50, right: 40, bottom: 50, left: 40, header: 20, footer: 20 },
      header: "",
      footer: "&P",
      centerHorizontally: true,
    },
    ...sheet,
  };
}
