/** Reaching ranges, merging, clearing and copying, through the real client library. */
import { aHost } from "../../builders/host";
import { formulasOf, onSheet, refusalOf, valuesOf } from "../../builders/excel-batch";

describe("getters", () => {
  test.each<[string, (range: Excel.Range) => Excel.Range]>([
    ["Sheet1!C4", (range) => range.getCell(1, 1)],
    ["Sheet1!B4:D4", (range) => range.getRow(1)],
    ["Sheet1!C3:C6", (range) => range.getColumn(1)],
    ["Sheet1!D6", (range) => range.getLastCell()],
    ["Sheet1!B6:D6", (range) => range.getLastRow()],
    ["Sheet1!3:6", (range) => range.getEntireRow()],
    ["Sheet1!B:D", (range) => range.getEntireColumn()],
    ["Sheet1!C5:E8", (range) => range.getOffsetRange(2, 1)],
    ["Sheet1!B3:E7", (range) => range.getResizedRange(1, 1)],
    ["Sheet1!B7:D8", (range) => range.getRowsBelow(2)],
    ["Sheet1!B2:D2", (range) => range.getRowsAbove(1)],
    ["Sheet1!E3:E6", (range) => range.getColumnsAfter(1)],
    ["Sheet1!A3:A6", (range) => range.getColumnsBefore(1)],
    ["Sheet1!A1:D6", (range) => range.getBoundingRect("A1")],
    ["Sheet1!C4:D6", (range) => range.getIntersectionOrNullObject("C4:F9")],
    ["Sheet1!B3:D3", (range) => range.getAbsoluteResizedRange(1, 3)],
  ])("reach %s", async (address, get) => {
    aHost();
    const range = await onSheet((sheet) => get(sheet.getRange("B3:D6")).load("address"));
    expect(range.address).toBe(address);
  });

  test("refuse to leave the sheet", async () => {
    aHost();
    const { code } = await refusalOf(onSheet((sheet) => sheet.getRange("A1").getOffsetRange(-1, 0).load("address")));
    expect(code).toBe("InvalidArgument");
  });

  test("answer the used range, A1 or nothing on an empty sheet", async () => {
    aHost();
    const [empty, none] = await onSheet((sheet) => [
      sheet.getUsedRange().load("address"),
      sheet.getUsedRangeOrNullObject(true),
    ]);
    expect(empty.address).toBe("Sheet1!A1");
    expect(none.isNullObject).toBe(true);
    await onSheet((sheet) => {
      sheet.getRange("B2").values = [["x"]];
      sheet.getRange("D9").format.fill.color = "#FF0000";
    });
    const [all, values] = await onSheet((sheet) => [
      sheet.getUsedRange().load("address"),
      sheet.getUsedRange(true).load("address"),
    ]);
    expect(all.address).toBe("Sheet1!B2:D9");
    expect(values.address).toBe("Sheet1!B2");
  });

  test("refuse an address on another sheet", async () => {
    aHost();
    await refusalOf(
      onSheet((sheet, context) => (context.workbook.worksheets.add("Hai"), sheet.getRange("Hai!A1").load("address"))),
    );
  });
});

describe("merge", () => {
  test("keeps the upper left value; covered cells are blank and swallow what they are given", async () => {
    aHost();
    await onSheet((sheet) => {
      sheet.getRange("A1:B2").values = [
        ["a", "b"],
        ["c", "d"],
      ];
      sheet.getRange("A1:B2").merge();
      sheet.getRange("B2").values = [["lost"]];
    });
    expect(await valuesOf("A1:B2")).toEqual([
      ["a", ""],
      ["", ""],
    ]);
    const [within, none] = await onSheet((sheet) => [
      sheet.getRange("B2:C9").getMergedAreasOrNullObject().load("address,areaCount"),
      sheet.getRange("C5").getMergedAreasOrNullObject(),
    ]);
    expect([within.address, within.areaCount]).toEqual(["Sheet1!A1:B2", 1]);
    expect(none.isNullObject).toBe(true);
  });

  test("joins each row on its own when asked across, and is undone", async () => {
    const host = aHost();
    await onSheet((sheet) => sheet.getRange("A1:C2").merge(true));
    expect(host.book.sheets[0]?.merges).toEqual(["A1:C1", "A2:C2"]);
    await onSheet((sheet) => sheet.getRange("A1:C1").unmerge());
    expect(host.book.sheets[0]?.merges).toEqual(["A2:C2"]);
  });

  test("is refused in a table, and a table on merged cells", async () => {
    aHost();
    await onSheet((sheet) => {
      sheet.getRange("A1:B1").values = [["a", "b"]];
      sheet.tables.add("A1:B3", true);
    });
    await refusalOf(onSheet((sheet) => sheet.getRange("A2:B2").merge()));
    const { code } = await refusalOf(
      onSheet((sheet) => {
        sheet.getRange("D1:E1").merge();
        sheet.tables.add("D1:E3", true);
      }),
    );
    expect(code).toBe("MergedRangeConflict");
  });
});

describe("clear", () => {
  test("takes contents, looks or both", async () => {
    const host = aHost();
    await onSheet((sheet) => {
      sheet.getRange("A1:A3").values = [["a"], ["b"], ["c"]];
      sheet.getRange("A1:A3").format.font.bold = true;
      sheet.getRange("A1").clear("Contents");
      sheet.getRange("A2").clear("Formats");
      sheet.getRange("A3").clear();
    });
    const cells = host.book.sheets[0]?.cells;
    expect(cells?.get(0)?.get(0)).toEqual({ value: null, style: { bold: true } });
    expect(cells?.get(1)?.get(0)).toEqual({ value: "b" });
    expect(cells?.has(2)).toBe(false);
  });
});

describe("copyFrom", () => {
  test("repeats looks and contents, and moves formulas along", async () => {
    const host = aHost();
    await onSheet((sheet) => {
      sheet.getRange("A1:B1").values = [[5, "=A1*2"]];
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange("A2:B3").copyFrom("A1:B1");
    });
    expect(await formulasOf("A1:B3")).toEqual([
      [5, "=A1*2"],
      [5, "=A2*2"],
      [5, "=A3*2"],
    ]);
    expect(host.book.sheets[0]?.cells.get(2)?.get(0)?.style).toEqual({ bold: true });
  });

  test("takes values only, or looks only", async () => {
    aHost();
    await onSheet((sheet) => {
      sheet.getRange("A1:B1").values = [[5, "=A1*2"]];
      sheet.getRange("A2").copyFrom("B1", "Values");
    });
    expect(await formulasOf("A2")).toEqual([[10]]);
  });
});
