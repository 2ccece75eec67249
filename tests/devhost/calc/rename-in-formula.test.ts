import { renameInFormula } from "../../../src/devhost/calc/rename-in-formula";

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
