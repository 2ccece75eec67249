import fc from "fast-check";
import { entryOf, formulaOf, isBlankRow, valueOf } from "../../src/excel/cell-entries";

describe("entryOf", () => {
  test.each(["=1+1", "+84 912", "-5", "@SUM(A1)", "'quoted"])(
    "puts an apostrophe before %j, also in a text cell",
    (text) => {
      expect(entryOf(text)).toBe(`'${text}`);
      expect(entryOf(text, true)).toBe(`'${text}`);
    },
  );

  test.each([
    "2025",
    "00123",
    "1/2",
    "12%",
    "1e3",
    "14:30",
    "(5)",
    "TRUE",
    "false",
    "#N/A",
    "May 2025",
    "1 Jan",
    "3-feb-25",
  ])("keeps %j from being converted, unless the cell's format already does", (text) => {
    expect(entryOf(text)).toBe(`'${text}`);
    expect(entryOf(text, true)).toBe(text);
  });

  test.each(["I.1", "Sở Tư pháp", "Quý II/2025", "Tháng 5/2025", "", " "])("enters %j as it stands", (text) => {
    expect(entryOf(text)).toBe(text);
  });

  test("enters blank as empty text, so that what stands is cleared", () => {
    expect(entryOf(null)).toBe("");
  });

  test("enters formulas, numbers and truth values as themselves", () => {
    expect([entryOf({ formula: "=A1" }), entryOf(0.5), entryOf(false)]).toEqual(["=A1", 0.5, false]);
  });

  test("is quick on long hostile text", () => {
    expect(entryOf("1".repeat(32_000))).toBe("1".repeat(32_000));
    expect(entryOf(`${"1 ".repeat(127)}x`)).toBe(`${"1 ".repeat(127)}x`);
  });

  test("never lets text through that begins like a formula", () => {
    fc.assert(
      fc.property(fc.string(), fc.boolean(), (text, isTextCell) => {
        expect(String(entryOf(text, isTextCell))).not.toMatch(/^[=+\-@]/);
      }),
    );
  });
});

describe("valueOf", () => {
  test.each([
    ["", null],
    ["a", "a"],
    [0, 0],
    [false, false],
    [null, null],
    [undefined, null],
  ])("reads %j as %j", (answered, value) => {
    expect(valueOf(answered)).toBe(value);
  });
});

describe("formulaOf", () => {
  test.each([
    ["=A1", 5, "=A1"],
    ["=A1", "", "=A1"],
    ["=1+1", "=1+1", ""],
    ["text", "text", ""],
    [5, 5, ""],
  ])("says that %j over %j is the formula %j", (formula, value, expected) => {
    expect(formulaOf(formula, value)).toBe(expected);
  });
});

describe("isBlankRow", () => {
  test("counts results of formulas as nothing entered", () => {
    expect(isBlankRow([null, "0 việc"], ["", '=0&" việc"'])).toBe(true);
    expect(isBlankRow([null, "x"], ["", ""])).toBe(false);
  });
});
