/** The file's form of a formula and the one Excel shows. */
import fc from "fast-check";
import { toExcelForm, toFileForm } from "../../../src/devhost/entry/formula-form";
import { printStructured, TABLE_PARTS } from "../../../src/devhost/calc/structured-reference";
import { aBook, aSheet, putTable } from "../../builders/a-formula-book";

const COLUMNS = ["Mã", "Hạn", "Đánh giá tiến độ", "Sản phẩm, minh chứng", "a[b]'c#@", "Số_1"];
const plan = putTable(
  aSheet("Kế hoạch"),
  "tblKeHoach",
  "B4",
  [COLUMNS, COLUMNS.map(() => null), COLUMNS.map(() => null)],
  {
    hasTotals: true,
  },
);
const book = aBook(plan);
const sheet = book.sheets[0] ?? plan;
const inBody = { sheet, rowIndex: 4, columnIndex: 2 };
const inHeadings = { sheet, rowIndex: 3, columnIndex: 2 };
const inTotals = { sheet, rowIndex: 5, columnIndex: 2 };
const outside = { sheet, rowIndex: 4, columnIndex: 0 };

const BOTH = [
  ["tblKeHoach[[#This Row],[Hạn]]+1", "=[@Hạn]+1"],
  ["tblKeHoach[[#This Row],[Đánh giá tiến độ]]", "=[@[Đánh giá tiến độ]]"],
  ["tblKeHoach[[#This Row],[Sản phẩm, minh chứng]]", "=[@[Sản phẩm, minh chứng]]"],
  ["tblKeHoach[[#This Row],[a'[b']''c'#'@]]", "=[@[a'[b']''c'#'@]]"],
  ["tblKeHoach[[#This Row],[Số_1]]", "=[@[Số_1]]"],
  ["SUM(tblKeHoach[[#This Row],[Mã]:[Hạn]])", "=SUM([@[Mã]:[Hạn]])"],
  ["COLUMNS(tblKeHoach[#This Row])", "=COLUMNS([@])"],
  [
    'IF(tblKeHoach[[#This Row],[Mã]]="[@Hạn]",tblKeHoach[Hạn],tblKhac[[#This Row],[Hạn]])',
    '=IF([@Mã]="[@Hạn]",tblKeHoach[Hạn],tblKhac[[#This Row],[Hạn]])',
  ],
] as const;

describe("toExcelForm", () => {
  test.each(BOTH)("shows %j as %j in the table's own rows", (file, excel) => {
    expect(toExcelForm(file, inBody, book)).toBe(excel);
  });

  test.each([
    ["headings", inHeadings],
    ["totals", inTotals],
    ["cells beside", outside],
  ])("leaves the reference whole in %s", (_, place) => {
    expect(toExcelForm("tblKeHoach[[#This Row],[Hạn]]", place, book)).toBe("=tblKeHoach[[#This Row],[Hạn]]");
  });
});

describe("toFileForm", () => {
  test.each(BOTH)("gets %j back from %j", (file, excel) => {
    expect(toFileForm(excel, inBody, book)).toBe(file);
  });

  test.each([
    ["=[@hạn]", "tblKeHoach[[#This Row],[Hạn]]"],
    ["=[@[ĐÁNH GIÁ TIẾN ĐỘ]]".normalize("NFD"), "tblKeHoach[[#This Row],[Đánh giá tiến độ]]"],
    ["=SUM([Hạn])", "SUM(tblKeHoach[Hạn])"],
    ["=TBLKEHOACH[@Hạn]", "tblKeHoach[[#This Row],[Hạn]]"],
    ["=tblKeHoach[@[Mã]:[Hạn]]", "tblKeHoach[[#This Row],[Mã]:[Hạn]]"],
    ["=ROWS(tblKeHoach[[#Headers],[#Data],[Hạn]])", "ROWS(tblKeHoach[[#Headers],[#Data],[Hạn]])"],
    ["=MAXIFS(A1,B1,1)", "MAXIFS(A1,B1,1)"],
    ["=[@Không có]", "tblKeHoach[[#This Row],[Không có]]"],
  ])("writes %j as %j", (excel, file) => {
    expect(toFileForm(excel, inBody, book)).toBe(file);
  });

  test("leaves a bare reference outside every table as it is", () => {
    expect(toFileForm("=[@Hạn]", outside, book)).toBe("[@Hạn]");
  });

  test("undoes toExcelForm for every reference to a column", () => {
    const column = fc.constantFrom(...COLUMNS);
    const reference = fc.record({
      parts: fc.constantFrom(...TABLE_PARTS).map((part) => [part]),
      columns: fc.tuple(column, column),
    });
    const formula = fc
      .array(
        fc.oneof(
          reference.map((each) => `tblKeHoach${printStructured(each)}`),
          fc.constantFrom('"a[@b]"', "A1", "'x y'!B2"),
        ),
      )
      .map((operands) => operands.join("+"));
    fc.assert(
      fc.property(formula, fc.constantFrom(inBody, inHeadings, inTotals, outside), (file, place) => {
        expect(toFileForm(toExcelForm(file, place, book), place, book)).toBe(file);
      }),
    );
  });
});
