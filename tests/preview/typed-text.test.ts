import { aBook, aSheet } from "../builders/a-formula-book";
import type { BookCell } from "../../src/ooxml/book";
import { typedText } from "../../src/preview/typed-text";

function textOf(cell: BookCell): string {
  const book = aBook(aSheet("S"));
  const [sheet] = book.sheets;
  if (!sheet) throw new Error("The book has a sheet");
  sheet.cells.set(0, new Map([[0, cell]]));
  return typedText(book, sheet, 0, 0);
}

describe("typedText", () => {
  test.each<[string, BookCell, string]>([
    ["text as it is", { value: "Sở Nội vụ" }, "Sở Nội vụ"],
    ["a number with a decimal comma", { value: 1.5 }, "1,5"],
    ["a share as per cent", { value: 0.125, style: { numberFormat: "0%" } }, "12,5%"],
    ["a date as a date", { value: 45730, style: { numberFormat: "dd/mm/yyyy" } }, "14/03/2025"],
    ["a formula, not its result", { value: 3, formula: "1+2" }, "=1+2"],
    ["nothing for a blank", { value: null }, ""],
  ])("shows %s", (_name, cell, text) => {
    expect(textOf(cell)).toBe(text);
  });
});
