import { chartData, niceTop, stepOf } from "../../src/preview/chart-data";
import type { BookChart } from "../../src/ooxml/book";
import { aBook, aSheet } from "../builders/a-formula-book";

function dataOf(kind: BookChart["kind"]) {
  const book = aBook(
    aSheet("Tổng hợp", "A1", [
      ["Sở Nội vụ", 7, 2],
      ["Sở Tư pháp", 4, null],
    ]),
  );
  const [sheet] = book.sheets;
  if (!sheet) throw new Error("The book has a sheet");
  const series = ["B", "C"].map((letter) => ({
    name: letter,
    categoriesRef: "'Tổng hợp'!$A$1:$A$2",
    valuesRef: `'Tổng hợp'!$${letter}$1:$${letter}$2`,
  }));
  return chartData(book, sheet, {
    name: "c",
    kind,
    title: "",
    fromCell: "A5",
    toCell: "D9",
    series,
    legend: "bottom",
    altText: "",
  });
}

describe("chartData", () => {
  test("reads names and numbers from the cells, blanks as 0", () => {
    const { categories, series } = dataOf("barStacked");
    expect(categories).toEqual(["Sở Nội vụ", "Sở Tư pháp"]);
    expect(series.map(({ values }) => values)).toEqual([
      [7, 4],
      [2, 0],
    ]);
  });

  test("reaches as far as the longest bar: the sum where bars are stacked", () => {
    expect(dataOf("barStacked").top).toBe(10);
    expect(dataOf("barClustered").top).toBe(8);
  });
});

describe("niceTop", () => {
  test.each([1, 2, 7, 13, 38, 88, 440, 3801])("covers %d in at most six whole steps", (greatest) => {
    const top = niceTop(greatest);
    expect(top).toBeGreaterThanOrEqual(greatest);
    expect(top % stepOf(greatest)).toBe(0);
    expect(top / stepOf(greatest)).toBeLessThanOrEqual(6);
  });
});
