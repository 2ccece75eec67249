/** Small workbooks, each about one thing a blueprint can say of sheets: measures, texts, pages, panes, charts, settings. */
import type { Look } from "../../src/blueprint/look";
import { type ChartBlueprint, PROTECTED_FREEDOMS, type WorkbookBlueprint } from "../../src/blueprint/sheet";
import { aPagedSheet, CELL } from "./a-paged-sheet";
import { aWorkbook, NUMBER_ROWS, NUMBERS } from "./a-workbook";
import { aColumn, aSheet, aTable, PRINT, TEXT } from "./blueprint";

export type Feature = readonly [what: string, blueprint: WorkbookBlueprint];

/** To be filled in on a protected sheet. */
const OPEN: Look = { ...TEXT, unlocked: true };

const PAGE = { rowsPerPage: 6, rowsPerLabel: 3, columns: 5 };
const THICK = { line: "medium", color: "#0B5C63" } as const;

const CHART: ChartBlueprint = {
  name: "BieuDo",
  kind: "barStacked",
  title: "Tiến độ",
  altText: "Biểu đồ tiến độ.",
  table: "tblViec",
  categories: "Mã",
  series: [
    { header: "Xong", color: "#3E9B62" },
    { header: "Còn", color: "#CC4444" },
  ],
  fromCell: "A8",
  toCell: "D20",
};

export const SHEET_FEATURES: readonly Feature[] = [
  [
    "widths, hidden columns, widths beside tables",
    aWorkbook([
      aSheet({
        columnWidths: { F: 3, H: 0.5, I: 120.25 },
        tables: [
          aTable({
            columns: [
              aColumn("Mã", { widthChars: 52 }),
              aColumn("Nội dung", { widthChars: 7.43, hidden: true }),
              aColumn("Trạng thái", { widthChars: 250 }),
            ],
          }),
        ],
      }),
    ]),
  ],
  [
    "row heights",
    aWorkbook([aSheet({ rowHeights: { 1: 26, 2: 409 }, tables: [aTable({ rowHeightsPoints: [45.25, 18] })] })]),
  ],
  [
    "rows that grow with their text",
    aWorkbook([aSheet({ tables: [aTable({ rowHeightsPoints: [45.25, 18], rowsGrow: true })] })]),
  ],
  [
    "texts: merged, several rows, ragged, underlined",
    aWorkbook([
      aSheet({
        tables: [],
        ownership: "owned",
        texts: [
          { at: "A1", rows: [["Tiêu đề"]], look: { bold: true, horizontal: "center" }, mergeAcross: 5 },
          {
            at: "A3",
            rows: [["a", 1, { formula: "=B3*2" }], ["b"], [null, 2]],
            look: { border: { line: "thin", color: "#C8D3D9" }, underline: { line: "medium", color: "#0B5C63" } },
          },
          { at: "A8", rows: [["trái"], ["phải"]], look: { fill: "#F3F8F8" }, mergeAcross: 3 },
        ],
      }),
    ]),
  ],
  [
    "a portrait page at a fixed scale with breaks",
    aWorkbook([
      aSheet({
        tables: [aTable({ rows: Array.from({ length: 30 }, (_, row) => [`R${row}`, "x", null]) })],
        print: {
          ...PRINT,
          orientation: "portrait",
          fit: { scalePercent: 85 },
          columns: ["A", "C"],
          header: '&L&B&"Times New Roman,Bold"trái&C&&giữa&Rphải',
          footer: "chỉ giữa &P",
          centerHorizontally: false,
          breaksAbove: [12, 24],
        },
      }),
    ]),
  ],
  ["planned pages with labels merged beside rows", aWorkbook([aPagedSheet({ pages: 3, ...PAGE })])],
  [
    "cells merged across and down, also over the end of a page",
    aWorkbook([
      aPagedSheet(
        { pages: 2, ...PAGE },
        {
          texts: [
            { at: "A1", rows: [["ngang và dọc"]], look: CELL, mergeAcross: 3, mergeDown: 2 },
            { at: "A3", rows: [["dọc"]], look: { ...CELL, border: THICK }, mergeDown: 9 },
            { at: "B3", rows: [["một ô"]], look: { ...CELL, underline: THICK }, mergeAcross: 1, mergeDown: 1 },
            { at: "B4", rows: [["gạch dưới"]], look: { underline: THICK }, mergeAcross: 2, mergeDown: 3 },
            { at: "B7", rows: [["thụt"]], look: { ...CELL, indent: 2 }, mergeDown: 2 },
            { at: "C7", rows: [[{ formula: "=2*3" }]], look: { numberFormat: "0" }, mergeDown: 2 },
          ],
        },
      ),
    ]),
  ],
  [
    "a page without repeated rows, header or footer",
    aWorkbook([
      aSheet({
        print: {
          orientation: "landscape",
          fit: { pagesWide: 1 },
          marginsPoints: PRINT.marginsPoints,
          header: "",
          footer: "",
          centerHorizontally: true,
        },
      }),
    ]),
  ],
  [
    "panes: none, rows, columns",
    aWorkbook([
      aSheet({ frozenRows: 0, frozenColumns: 0 }),
      aSheet({ name: "Hai", tables: [], frozenRows: 2, frozenColumns: 0 }),
      aSheet({ name: "Ba", tables: [], frozenRows: 0, frozenColumns: 2 }),
    ]),
  ],
  [
    "tab colours, hidden sheets, names with awkward letters",
    aWorkbook(
      [
        aSheet({ name: "Cơ quan 'A' & B", tabColor: "#0B5C63" }),
        aSheet({ name: "Ẩn", tables: [], visibility: "veryHidden" }),
      ],
      { names: [{ name: "O_DAU", refersTo: "='Cơ quan ''A'' & B'!$A$1" }] },
    ),
  ],
  [
    "a protected sheet with cells that stay open",
    aWorkbook([
      aSheet({
        protection: { allows: ["formatColumns", "sort"] },
        texts: [{ at: "A1", rows: [["Kỳ", "Quý I"]], look: { bold: true, unlocked: true } }],
        tables: [aTable({ columns: [aColumn("Mã"), aColumn("Nội dung"), aColumn("Trạng thái", { look: OPEN })] })],
      }),
      aSheet({ name: "Khóa hết", tables: [], protection: { allows: [...PROTECTED_FREEDOMS] } }),
    ]),
  ],
  ...(["barStacked", "barClustered", "columnStacked"] as const).map(
    (kind) =>
      [
        `a chart: ${kind}`,
        aWorkbook([
          aSheet({ tables: [aTable({ columns: NUMBERS, rows: NUMBER_ROWS })], charts: [{ ...CHART, kind }] }),
        ]),
      ] as const,
  ),
  [
    "settings longer than a cell",
    aWorkbook([aSheet()], {
      settings: { schema: "1", "key with #2": "x", long: `${"a".repeat(31_999)}🙂${"b".repeat(40_000)}`, blank: "" },
    }),
  ],
  [
    "two tables side by side",
    aWorkbook([
      aSheet({
        tables: [
          aTable({ rowHeightsPoints: [40, 40] }),
          aTable({ name: "tblHai", anchor: "F3", rows: [["x", "y", "z"]], rowHeightsPoints: [40] }),
        ],
      }),
    ]),
  ],
];
