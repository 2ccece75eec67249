/** Column and row sizes against Excel's own, and against texts nobody should put into a cell. */
import fc from "fast-check";
import { MAXIMUM_ROW_HEIGHT_POINTS, columnWidthChars, columnWidthPoints, rowHeightPoints } from "../../src/page/cells";

const FACE = { sizePoints: 11 };

describe("columnWidthPoints", () => {
  test.each([
    [8.43, 64],
    [10, 75],
    [1, 12],
    [0.5, 6],
    [255, 1790],
  ])("makes a column of %d characters %d pixels wide", (chars, pixels) => {
    expect(columnWidthPoints(chars)).toBe(pixels * 0.75);
  });

  test.each([
    [-1, 0],
    [NaN, 0],
    [1e9, 1342.5],
  ])("holds %d to what Excel accepts", (chars, points) => {
    expect(columnWidthPoints(chars)).toBe(points);
  });
});

describe("columnWidthChars", () => {
  test("names every width that Excel has, to the pixel", () => {
    for (let pixels = 0; pixels <= 1790; pixels++)
      expect(columnWidthPoints(columnWidthChars(pixels * 0.75))).toBe(pixels * 0.75);
  });

  test.each([
    [48, 8.43],
    [48.3, 8.43],
    [-1, 0],
    [NaN, 0],
    [1e9, 255],
  ])("makes %d points %d characters", (points, chars) => {
    expect(columnWidthChars(points)).toBe(chars);
  });
});

describe("rowHeightPoints", () => {
  const cell = (text: string, widthChars = 20) => ({ text, widthChars, face: FACE });

  test("is one line high for a short text", () => {
    expect(rowHeightPoints([cell("Sở Nội vụ")])).toBe(15);
  });

  test("follows the tallest cell", () => {
    const tall = cell("Triển khai đầy đủ, toàn diện nội dung Kế hoạch CCHC năm 2025 của Ủy ban nhân dân tỉnh.");
    expect(rowHeightPoints([cell("I.1"), tall, cell("")])).toBe(rowHeightPoints([tall]));
    expect(rowHeightPoints([tall])).toBeGreaterThanOrEqual(60);
  });

  test("wraps a text that fills the column to the last point, since a printer may set it wider", () => {
    // 20 digits of 5.5 points are 110 points; the column has 110.25 inside its padding at 21 characters.
    expect(rowHeightPoints([cell("00000 00000 00000 000", 21)])).toBe(30);
  });

  test("is never below the minimum, nor above 409", () => {
    expect(rowHeightPoints([cell("x")], { minimum: 24 })).toBe(24);
    expect(rowHeightPoints([], { minimum: 18 })).toBe(18);
    expect(rowHeightPoints([cell("x")], { minimum: 1000 })).toBe(409);
  });

  test.each([
    ["no blank at all", "x".repeat(32_767)],
    ["nothing but line feeds", "\n".repeat(32_767)],
    ["nothing but blanks, then a word", `${" ".repeat(32_700)}a`],
    ["emoji", "👍".repeat(16_000)],
    ["marks on one letter", `a${"\u0301".repeat(30_000)}${"b ".repeat(1_000)}`],
  ])("clamps a full cell of %s", (_what, text) => {
    expect(rowHeightPoints([cell(text)])).toBe(MAXIMUM_ROW_HEIGHT_POINTS);
  });

  test("is a quarter of a point's multiple and does not shrink when text is added", () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 80 }),
        fc.string({ maxLength: 80 }),
        fc.integer({ min: 0, max: 60 }),
        (a, b, w) => {
          const [short, long] = [rowHeightPoints([cell(a, w)]), rowHeightPoints([cell(a + b, w)])];
          expect(Number.isInteger(short * 4)).toBe(true);
          expect(long).toBeGreaterThanOrEqual(short);
        },
      ),
    );
  });
});
