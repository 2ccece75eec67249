/** References after rows and columns move, and after renamings. */
import fc from "fast-check";
import { type AxisChange, renameInFormula, shiftReferences } from "../../../src/devhost/calc/shift-references";
import { areaName, cellName, quoteSheetName } from "../../../src/raw/a1";

const rows = (at: number, count: number): AxisChange => ({ sheet: "Kế hoạch", axis: "rows", at, count });
const columns = (at: number, count: number): AxisChange => ({ sheet: "Kế hoạch", axis: "columns", at, count });

describe("shiftReferences", () => {
  test.each<[string, string, AxisChange, string]>([
    ["a cell below an insertion moves", "A5", rows(4, 2), "A7"],
    ["a cell above stays", "A4", rows(4, 2), "A4"],
    ["dollar signs and case stay", "$a$5+b$5", rows(0, 1), "$a$6+b$6"],
    ["an area grows from within", "SUM(A2:A5)", rows(3, 2), "SUM(A2:A7)"],
    ["an area moves whole when its first row moves", "SUM(A2:A5)", rows(1, 2), "SUM(A4:A7)"],
    ["an area does not grow below its last row", "SUM(A2:A5)", rows(5, 2), "SUM(A2:A5)"],
    ["an area shrinks from within", "SUM(A2:A5)", rows(2, -2), "SUM(A2:A3)"],
    ["an area loses its head", "SUM(A2:A5)", rows(0, -3), "SUM(A1:A2)"],
    ["an area loses its tail", "SUM(A2:A5)", rows(3, -9), "SUM(A2:A3)"],
    ["an area deleted whole is #REF!", "SUM(A2:A5)", rows(1, -4), "SUM(#REF!)"],
    ["a cell deleted is #REF!", "'Kế hoạch'!A2+1", rows(1, -1), "'Kế hoạch'!#REF!+1"],
    ["rows move", "SUM($5:6)", rows(0, 1), "SUM($6:7)"],
    ["columns ignore rows", "SUM(A:C)", rows(0, 1), "SUM(A:C)"],
    ["columns grow", "SUM(A:$C)", columns(1, 1), "SUM(A:$D)"],
    ["a column deleted is #REF!", "B2", columns(1, -1), "#REF!"],
    ["letters carry over", "Z1:AA1", columns(0, 1), "AA1:AB1"],
    ["corners in the wrong order stay so", "B5:A2", rows(2, 1), "B6:A2"],
    ["a cell pushed over the edge is #REF!", "A1048576", rows(0, 1), "#REF!"],
    ["an area to the edge keeps to it", "A2:A1048576", rows(0, 1), "A3:A1048576"],
    ["another sheet is untouched", "'Danh mục'!A5", rows(0, 1), "'Danh mục'!A5"],
    ["another workbook is untouched", "'[1]Kế hoạch'!A5", rows(0, 1), "'[1]Kế hoạch'!A5"],
    ["text, names and tables are untouched", '"A5"&TEN_A5&tblA[A5]', rows(0, 1), '"A5"&TEN_A5&tblA[A5]'],
  ])("%s", (_, formula, change, expected) => {
    expect(shiftReferences(formula, "Kế hoạch", change)).toBe(expected);
  });

  test("a reference without sheet means the formula's own", () => {
    expect(shiftReferences("A5+'kế hoạch'!A5", "Danh mục", rows(0, 1))).toBe("A5+'kế hoạch'!A6");
  });

  test("deleting what was inserted gives the formula back", () => {
    const index = fc.integer({ min: 0, max: 500 });
    const reference = fc.tuple(index, index, index, index, fc.boolean()).map(([r1, c1, r2, c2, isCell]) => {
      const area = { top: Math.min(r1, r2), left: Math.min(c1, c2), bottom: Math.max(r1, r2), right: Math.max(c1, c2) };
      return isCell ? cellName(r1, c1) : areaName(area);
    });
    const sheet = fc.constantFrom("", `${quoteSheetName("Kế hoạch")}!`, "Khác!");
    const formula = fc
      .array(
        fc.tuple(sheet, reference).map((parts) => parts.join("")),
        { minLength: 1 },
      )
      .map((all) => all.join("+"));
    const axis = fc.constantFrom<AxisChange["axis"]>("rows", "columns");
    fc.assert(
      fc.property(formula, axis, index, fc.integer({ min: 1, max: 50 }), (text, along, at, count) => {
        const there = shiftReferences(text, "Kế hoạch", { sheet: "Kế hoạch", axis: along, at, count });
        expect(shiftReferences(there, "Kế hoạch", { sheet: "Kế hoạch", axis: along, at, count: -count })).toBe(text);
      }),
    );
  });
});

describe("renameInFormula", () => {
  test.each([
    ["'Kế hoạch'!A1+Khác!A1", "'Kế hoạch 2'!A1+Khác!A1"],
    ["\"'Kế hoạch'!A1\"", "\"'Kế hoạch'!A1\""],
    ["'Kế hoạch'!#REF!", "'Kế hoạch 2'!#REF!"],
    ["SUM('Kế hoạch'!TEN)", "SUM('Kế hoạch 2'!TEN)"],
    ["SUM('Kế hoạch:Khác'!A1)", "SUM('Kế hoạch 2:Khác'!A1)"],
  ])("renames the sheet in %j", (formula, expected) => {
    expect(renameInFormula(formula, { kind: "sheet", from: "Kế hoạch", to: "Kế hoạch 2" })).toBe(expected);
  });

  test.each([
    ["Tháng1", "Tháng1!A1"],
    ["It's", "'It''s'!A1"],
    ["A1", "'A1'!A1"],
    ["2025", "'2025'!A1"],
  ])("quotes the name %j if need be", (to, expected) => {
    expect(renameInFormula("Cũ!A1", { kind: "sheet", from: "Cũ", to })).toBe(expected);
  });

  test("renames a table, bare or with brackets", () => {
    expect(
      renameInFormula('ROWS(tblA)+SUM(tbla[[#This Row],[x]])&"tblA"', { kind: "table", from: "tblA", to: "tblB" }),
    ).toBe('ROWS(tblB)+SUM(tblB[[#This Row],[x]])&"tblA"');
  });

  test("renames a column of that table only, and escapes it", () => {
    const change = { kind: "column", table: "tblA", from: "Hạn", to: "Hạn [mới]" } as const;
    expect(renameInFormula("tblA[Hạn]+tblA[[#This Row],[Hạn]]+tblB[Hạn]+SUM(tblA[[Mã]:[Hạn]])", change)).toBe(
      "tblA[Hạn '[mới']]+tblA[[#This Row],[Hạn '[mới']]]+tblB[Hạn]+SUM(tblA[[Mã]:[Hạn '[mới']]])",
    );
  });
});
