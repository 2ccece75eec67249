/** Small workbooks, each about one thing a blueprint can say of a table's contents, looks and rules. */
import { aWorkbook, NUMBER_ROWS, NUMBERS, withColumns } from "./a-workbook";
import { aColumn, aSheet, aTable, aValidation, TEXT } from "./blueprint";
import type { Feature } from "./feature-sheets";

export const AWKWARD_TEXTS = [
  "=1+1",
  "+84 294 3855",
  "-",
  "@mục",
  "'có nháy",
  "12",
  "14/3/2025",
  "1-2",
  "TRUE",
  "#N/A",
  "May 2025",
  "mar",
  "0012",
  " dư khoảng trắng ",
  "hai\ndòng",
  'Đ & <b> "ngoặc" _x0041_',
  "50%",
  "1e5",
  "(1)",
  "1/2",
  "=x",
  "./.",
] as const;

export const CONTENT_FEATURES: readonly Feature[] = [
  [
    "text that looks like something else, in text cells",
    withColumns(
      [aColumn("Mã"), aColumn("Chữ")],
      AWKWARD_TEXTS.map((text, index) => [`R${index}`, text]),
    ),
  ],
  [
    "text that looks like something else, in plain cells",
    withColumns(
      [aColumn("Mã"), aColumn("Chữ", { look: { wrap: true } })],
      AWKWARD_TEXTS.map((text, index) => [`R${index}`, text]),
    ),
  ],
  [
    "text that looks like something else, outside tables",
    aWorkbook([
      aSheet({ texts: AWKWARD_TEXTS.map((text, index) => ({ at: `F${index + 1}`, rows: [[text]], look: {} })) }),
    ]),
  ],
  [
    "text that looks like something else, in text cells outside tables",
    aWorkbook([
      aSheet({
        texts: [
          { at: "F1", rows: AWKWARD_TEXTS.map((text) => [text, text]), look: TEXT },
          ...AWKWARD_TEXTS.map((text, index) => ({
            at: `I${2 * index + 1}`,
            rows: [[text]],
            look: TEXT,
            mergeDown: 2,
            mergeAcross: 1 + (index % 2),
          })),
        ],
      }),
    ]),
  ],
  [
    "numbers, truth values, blanks",
    withColumns(
      [aColumn("Mã"), aColumn("Số", { look: {} }), aColumn("Đúng", { look: {} })],
      [
        ["a", 0.1 + 0.2, true],
        ["b", -1e-9, false],
        ["c", null, null],
      ],
    ),
  ],
  [
    "a value in place of a formula",
    withColumns(
      [
        aColumn("Mã"),
        aColumn("Tính chất", { kind: "overridable", formula: '=IF(tblViec[[#This Row],[Mã]]="a","Có","Không")' }),
      ],
      [
        ["a", null],
        ["b", "Thường xuyên"],
        ["c", "=x"],
      ],
    ),
  ],
  ["an empty table", aWorkbook([aSheet({ tables: [aTable({ rows: [] })] })])],
  ["an empty table with formulas", withColumns(NUMBERS, [])],
  [
    "a totals row",
    aWorkbook([
      aSheet({
        tables: [
          aTable({
            hasTotals: true,
            hasFilterButtons: false,
            bandedRows: false,
            columns: [
              aColumn("Mã", { total: "Tổng cộng" }),
              aColumn("Xong", { look: { numberFormat: "0", bold: true }, total: { formula: "=SUM(tblViec[Xong])" } }),
              aColumn("Còn", { look: TEXT, total: { formula: "=COUNTA(tblViec[Còn])" } }),
              aColumn("Trống"),
            ],
            rows: [
              ["a", 1, "x", null],
              ["b", 2, null, null],
            ],
          }),
        ],
      }),
    ]),
  ],
  [
    "rules for what is entered",
    aWorkbook(
      [
        aSheet({
          texts: [
            {
              at: "A1",
              rows: [["kỳ"]],
              look: TEXT,
              kind: "entered",
              validation: aValidation({ type: "list", source: "=DM_Viec" }),
            },
          ],
          tables: [
            aTable({
              columns: [
                aColumn("Mã"),
                aColumn("Danh sách", { validation: aValidation({ type: "list", source: "Có,Không,Chưa rõ" }) }),
                aColumn("Cũng vậy", { validation: aValidation({ type: "list", source: "Có,Không,Chưa rõ" }) }),
                aColumn("Tên", { validation: aValidation({ type: "list", source: "=DM_Viec" }) }),
                aColumn("Tỷ lệ", { look: {}, validation: aValidation({ type: "decimal", min: 0, max: 1 }) }),
                aColumn("Số", { look: {}, validation: aValidation({ type: "whole", min: -3, max: 99 }) }),
                aColumn("Ngày", {
                  look: {},
                  validation: { ...aValidation({ type: "date", min: 36_526, max: 73_050 }), alert: "warning" },
                }),
                aColumn("Riêng", {
                  validation: aValidation({ type: "custom", formula: "=LEN({Mã})+LEN({Riêng})<10" }),
                }),
              ],
              rows: [
                ["a", "Có", null, "a", 0.5, 3, 45_000, "x"],
                ["b", null, null, null, null, null, null, null],
              ],
            }),
          ],
        }),
      ],
      { names: [{ name: "DM_Viec", refersTo: "=tblViec[Mã]" }] },
    ),
  ],
  [
    "looks that depend on values",
    aWorkbook([
      aSheet({
        tables: [aTable({ columns: NUMBERS, rows: NUMBER_ROWS })],
        conditionalLooks: [
          {
            table: "tblViec",
            columns: ["Mã", "Xong", "Tỷ lệ"],
            rule: {
              type: "formula",
              formula: "={Còn}>{Xong}",
              look: { bold: true, color: "#9B1C1C", fill: "#FBE0E0" },
            },
          },
          { table: "tblViec", rule: { type: "formula", formula: "={Xong}=0", look: { italic: true } } },
          { table: "tblViec", columns: ["Tỷ lệ"], rule: { type: "percentBar", color: "#9CCFB0" } },
        ],
        areaConditionalLooks: [{ area: "A1", formula: '=LEFT(A1,4)="Danh"', look: { color: "#1B5E34" } }],
      }),
    ]),
  ],
  [
    "looks of every kind",
    withColumns(
      [
        aColumn("Mã", {
          headerLook: {
            fill: "#E3EFF0",
            wrap: true,
            horizontal: "center",
            vertical: "center",
            border: { line: "medium", color: "#0B5C63" },
          },
        }),
        aColumn("Giữa", {
          look: {
            fontName: "Times New Roman",
            sizePoints: 13,
            bold: true,
            italic: true,
            color: "#123456",
            fill: "#FFFDF3",
            horizontal: "center",
            vertical: "top",
            wrap: true,
            border: { line: "hair", color: "#C8D3D9" },
          },
        }),
        aColumn("Thụt", {
          look: { horizontal: "left", indent: 2, vertical: "bottom", underline: { line: "thin", color: "#000000" } },
        }),
        aColumn("Phải", { look: { horizontal: "right", numberFormat: '#,##0 "đồng"' } }),
      ],
      [
        ["a", "x", "y", 1200],
        ["b", "x", "y", null],
      ],
    ),
  ],
];
