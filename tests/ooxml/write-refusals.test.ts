/** Books that no workbook can be are not written. */
import { emptySheet, type Book, type BookSheet } from "../../src/ooxml/book";
import { writeBook } from "../../src/ooxml/write-book";
import { aBook, addTable, put } from "../builders/written-part";

describe("writeBook", () => {
  const hidden = (sheet: BookSheet): unknown => (sheet.visibility = "hidden");
  test.each<[string, (sheet: BookSheet, book: Book) => unknown, RegExp]>([
    ["no visible sheet", hidden, /visible sheet/],
    ["a sheet name Excel refuses", (sheet) => (sheet.name = "a/b"), /a\/b/],
    ["a sheet name of 32 characters", (sheet) => (sheet.name = "x".repeat(32)), /xxx/],
    ["two sheets of one name", (_, book) => book.sheets.push(emptySheet(2, "KẾ HOẠCH")), /KẾ HOẠCH/],
    ["two sheets of one id", (_, book) => book.sheets.push(emptySheet(1, "B")), /sheet id/],
    ["merged cells in a table", (sheet) => (addTable(sheet), sheet.merges.push("B3:C3")), /overlap/],
    [
      "a table with other headings than its cells",
      (sheet) => (addTable(sheet), sheet.cells.get(0)?.set(0, { value: "khác" })),
      /khác/,
    ],
    ["a table without body", (sheet) => addTable(sheet, { area: "A1:B2" }), /no row/],
    [
      "a table and a name alike",
      (sheet, book) => (addTable(sheet), book.names.push({ name: "TBLA", refersTo: "1" })),
      /TBLA/,
    ],
    ["a text beyond Excel's limit", (sheet) => put(sheet, 0, { value: "x".repeat(32_768) }), /32768/],
    ["a number that is none", (sheet) => put(sheet, 0, { value: NaN }), /NaN/],
    ["a colour that is none", (sheet) => (sheet.tabColor = "red"), /red/],
    ["a row higher than Excel allows", (sheet) => sheet.rows.set(0, { heightPoints: 410 }), /410/],
    ["a header beyond Excel's limit", (sheet) => (sheet.page = { header: "x".repeat(256) }), /256/],
    ["a formula beyond Excel's limit", (sheet) => put(sheet, 0, { value: null, formula: "1".repeat(8193) }), /8193/],
    [
      "a name of a sheet that is not there",
      (_, book) => book.names.push({ name: "x", refersTo: "1", sheetId: 9 }),
      /sheet 9/,
    ],
  ])("refuses %s", (_, change, words) => {
    expect(() => writeBook(aBook(change))).toThrow(words);
  });
});
