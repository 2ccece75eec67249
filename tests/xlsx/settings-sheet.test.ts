import { settingsSheetOf } from "../../src/xlsx/settings-sheet";
import { aWorkbook } from "../builders/a-workbook";
import { aSheet } from "../builders/blueprint";

function rowsOf(settings: Readonly<Record<string, string>>): readonly (readonly [unknown, unknown])[] {
  const sheet = settingsSheetOf(aWorkbook([aSheet()], { settings }), "_cchc", 2);
  const rows = [...sheet.cells.values()].map((row) => [row.get(0)?.value, row.get(1)?.value] as const);
  return rows.filter(([key]) => typeof key === "string" && !key.startsWith("layout:"));
}

describe("settingsSheetOf", () => {
  test("cuts a value at 32,000 characters and numbers the rest from 2", () => {
    const value = "a".repeat(32_000) + "b".repeat(32_000) + "c";
    expect(rowsOf({ undo: value })).toEqual([
      ["undo", "a".repeat(32_000)],
      ["undo#2", "b".repeat(32_000)],
      ["undo#3", "c"],
    ]);
  });

  test("never cuts a letter that takes two units", () => {
    const [first, second] = rowsOf({ undo: `${"a".repeat(31_999)}🙂b` });
    expect(first?.[1]).toBe("a".repeat(31_999));
    expect(second).toEqual(["undo#2", "🙂b"]);
  });

  test("keeps a blank value as a row without value", () => {
    expect(rowsOf({ note: "" })).toEqual([["note", null]]);
  });

  test("keeps everything as text, whatever it looks like", () => {
    const sheet = settingsSheetOf(aWorkbook([aSheet()], { settings: { year: "2025", formula: "=1+1" } }), "_cchc", 2);
    const cells = [...sheet.cells.values()].flatMap((row) => [...row.values()]);
    expect(cells.every(({ style, formula }) => style?.numberFormat === "@" && formula === undefined)).toBe(true);
    expect(cells.map(({ value }) => value)).toEqual(expect.arrayContaining(["2025", "=1+1"]));
  });
});
