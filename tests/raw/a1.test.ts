import fc from "fast-check";
import {
  areaName,
  areasOverlap,
  cellName,
  columnIndexOf,
  columnLetters,
  MAX_COLUMNS,
  MAX_ROWS,
  parseArea,
  parseCell,
  quoteSheetName,
} from "../../src/raw/a1";

describe("columnLetters", () => {
  test.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [16_383, "XFD"],
  ])("calls column %d %s, and back", (index, letters) => {
    expect(columnLetters(index)).toBe(letters);
    expect(columnIndexOf(letters)).toBe(index);
  });
});

describe("parseCell", () => {
  test("reads every cell it names", () => {
    fc.assert(
      fc.property(fc.nat({ max: MAX_ROWS - 1 }), fc.nat({ max: MAX_COLUMNS - 1 }), (rowIndex, columnIndex) => {
        expect(parseCell(cellName(rowIndex, columnIndex))).toEqual({ rowIndex, columnIndex });
      }),
    );
  });

  test.each(["", "A", "1", "A0", "XFE1", "A1048577", "AAAA1", "A1:B2", "A1 "])(
    "does not take %j for a cell",
    (text) => {
      expect(parseCell(text)).toBeUndefined();
    },
  );
});

describe("parseArea", () => {
  test.each([
    ["A1", { top: 0, left: 0, bottom: 0, right: 0 }],
    ["$C$5:$A$1", { top: 0, left: 0, bottom: 4, right: 2 }],
    ["5:6", { top: 4, left: 0, bottom: 5, right: MAX_COLUMNS - 1 }],
    ["$A:C", { top: 0, left: 0, bottom: MAX_ROWS - 1, right: 2 }],
  ])("reads %s", (text, area) => {
    expect(parseArea(text)).toEqual(area);
  });

  test.each(["", "A1:B2:C3", "A1:", "0:1", "A:XFE", "tbl[x]"])("does not take %j for an area", (text) => {
    expect(parseArea(text)).toBeUndefined();
  });

  test("names one cell as one cell", () => {
    expect(areaName({ top: 2, left: 1, bottom: 2, right: 1 })).toBe("B3");
  });
});

describe("areasOverlap", () => {
  test.each([
    ["A1:B2", "B2:C3", true],
    ["A1:B2", "C1:D2", false],
    ["A1:B2", "A3", false],
    ["A1:D4", "B2", true],
  ])("%s and %s: %s", (first, second, answer) => {
    const [a, b] = [parseArea(first), parseArea(second)];
    expect(a && b && areasOverlap(a, b)).toBe(answer);
  });
});

describe("quoteSheetName", () => {
  test("doubles apostrophes", () => {
    expect(quoteSheetName("Của 'ta'")).toBe("'Của ''ta'''");
  });
});
