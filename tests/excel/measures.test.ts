import { columnWidthPoints, runsOf, spansOf } from "../../src/excel/measures";

describe("columnWidthPoints", () => {
  // Widths and pixels that Excel shows for its default font: 8.43 characters are 64 pixels.
  test.each([
    [8.43, 48],
    [10, 56.25],
    [52, 276.75],
  ])("turns %d characters into %d points", (chars, points) => {
    expect(columnWidthPoints(chars)).toBe(points);
  });
});

describe("spansOf", () => {
  test("joins neighbours and sorts them", () => {
    const sizes = new Map([
      [7, 20],
      [3, 15],
      [4, 16],
    ]);
    expect(spansOf(sizes)).toEqual([
      { first: 3, sizes: [15, 16] },
      { first: 7, sizes: [20] },
    ]);
  });
});

describe("runsOf", () => {
  test("joins neighbours with equal keys and leaves out those without", () => {
    const runs = runsOf(["a", "a", "", "a", "b"], (item) => (item === "" ? undefined : item));
    expect(runs.map(({ from, to, item }) => [from, to, item])).toEqual([
      [0, 1, "a"],
      [3, 3, "a"],
      [4, 4, "b"],
    ]);
  });
});
