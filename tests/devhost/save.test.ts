/** Saving and opening again. */
import { createHost } from "../../src/devhost/create-host";
import { openBook } from "../../src/devhost/open";
import { emptyBook, emptySheet } from "../../src/ooxml/book";
import { aHost } from "../builders/host";
import { onSheet, valuesOf } from "../builders/excel-batch";

describe("save", () => {
  test("writes a file with calculated values that opens as the same workbook", async () => {
    const host = aHost();
    await onSheet((sheet) => {
      sheet.name = "Kế hoạch";
      sheet.getRange("A1:B3").values = [
        ["Mã", "Đôi"],
        [1, ""],
        [2, ""],
      ];
      sheet.tables.add("A1:B3", true).name = "tbl";
      sheet.getRange("B2:B3").formulas = "=[@Mã]*2" as unknown as string[][];
      sheet.freezePanes.freezeRows(1);
    });
    const book = await openBook(host.save());
    expect(book.sheets[0]).toMatchObject({ name: "Kế hoạch", frozenRows: 1, tables: [{ name: "tbl", area: "A1:B3" }] });
    expect(book.sheets[0]?.tables[0]?.columns[1]?.calculatedColumnFormula).toBe("tbl[[#This Row],[Mã]]*2");
    expect(book.sheets[0]?.cells.get(2)?.get(1)?.value).toBe(4);
    aHost({ book });
    expect(await valuesOf("A1:B3")).toEqual([
      ["Mã", "Đôi"],
      [1, 2],
      [2, 4],
    ]);
  });

  test("refuses a workbook that holds what cannot be kept", () => {
    const book = emptyBook();
    book.sheets.push({ ...emptySheet(1, "Một"), lost: ["hình ảnh"] });
    expect(() => createHost({ book }).save()).toThrow(/hình ảnh/);
  });
});

describe("openBook", () => {
  test("throws for bytes that are no workbook", async () => {
    await expect(openBook(new TextEncoder().encode("không phải tệp Excel"))).rejects.toThrow(/cannot be opened/);
  });
});
