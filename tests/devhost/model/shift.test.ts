/** Inserting and deleting cells through the real client library: everything moves along. */
import { aHost } from "../../builders/host";
import { formulasOf, onSheet, refusalOf, valuesOf } from "../../builders/excel-batch";

describe("insert and delete", () => {
  test("move cells, heights, merges, rules, names, print settings and formulas of all sheets", async () => {
    const host = aHost();
    await onSheet((sheet, context) => {
      sheet.getRange("A1:B4").values = [
        ["a", 1],
        ["b", 2],
        ["c", 3],
        ["d", "=SUM(B1:B3)"],
      ];
      sheet.getRange("4:4").format.rowHeight = 40;
      sheet.getRange("D4:E4").merge();
      sheet.getRange("A2:A4").dataValidation.rule = { custom: { formula: "=$B2>0" } };
      const conditional = sheet.getRange("A4:B4").conditionalFormats.add("Custom");
      conditional.custom.rule.formula = "=$B4>0";
      context.workbook.names.add("TONG", sheet.getRange("B4"));
      sheet.pageLayout.setPrintArea("A1:B4");
      sheet.pageLayout.setPrintTitleRows("$3:$4");
      sheet.horizontalPageBreaks.add("A4");
      const other = context.workbook.worksheets.add("Trang 'hai' này");
      other.getRange("A1:A2").formulas = [["=Sheet1!B4+$B$4"], ["=SUM(Sheet1!B:B)"]];
      sheet.getRange("3:4").insert("Down");
    });
    const [sheet, other] = host.book.sheets;
    expect(await formulasOf("A6:B6")).toEqual([["d", "=SUM(B1:B5)"]]);
    expect(sheet?.rows.get(5)?.heightPoints).toBe(40);
    expect(sheet?.merges).toEqual(["D6:E6"]);
    expect(sheet?.validations[0]).toMatchObject({ areas: ["A2:A6"], formula1: "$B2>0" });
    expect(sheet?.conditionals[0]).toMatchObject({ areas: ["A6:B6"], rule: { formula: "$B6>0" } });
    expect(host.book.names[0]?.refersTo).toBe("'Sheet1'!$B$6");
    expect(sheet?.page).toMatchObject({ printArea: "A1:B6", titleRows: [5, 6], rowBreaks: [5] });
    expect([...(other?.cells.values() ?? [])].map((row) => row.get(0)?.formula)).toEqual([
      "Sheet1!B6+$B$4",
      "SUM(Sheet1!B:B)",
    ]);

    await onSheet((active) => active.getRange("5:6").delete("Up"));
    expect(host.book.names[0]?.refersTo).toContain("#REF!");
    expect(other?.cells.get(0)?.get(0)?.formula).toBe("Sheet1!#REF!+$B$4");
    expect(sheet?.merges).toEqual([]);
    expect(sheet?.validations[0]?.areas).toEqual(["A2:A4"]);
    expect(sheet?.conditionals).toEqual([]);
    expect(sheet?.page.titleRows).toBeUndefined();
  });

  test("of some columns move only those", async () => {
    aHost();
    await onSheet((sheet) => {
      sheet.getRange("A1:C2").values = [
        ["a", "b", "c"],
        ["d", "e", "f"],
      ];
      sheet.getRange("A1:B1").insert("Down");
      sheet.getRange("C1").delete("Left");
    });
    expect(await valuesOf("A1:C3")).toEqual([
      ["", "", ""],
      ["a", "b", "f"],
      ["d", "e", ""],
    ]);
  });

  test("shift cells sideways", async () => {
    aHost();
    await onSheet((sheet) => {
      sheet.getRange("A1:C1").values = [["a", "b", "=A1&B1"]];
      sheet.getRange("B1").insert("Right");
    });
    expect(await formulasOf("A1:D1")).toEqual([["a", "", "b", "=A1&C1"]]);
  });

  test("rows inside a table grow it and get its formulas; rows above move it", async () => {
    const host = aHost();
    await onSheet((sheet) => {
      sheet.getRange("A2:B4").values = [
        ["Mã", "Đôi"],
        [1, ""],
        [2, ""],
      ];
      sheet.tables.add("A2:B4", true).name = "tbl";
      sheet.getRange("B3:B4").formulas = "=[@Mã]*2" as unknown as string[][];
      sheet.getRange("4:4").insert("Down");
      sheet.getRange("1:1").insert("Down");
    });
    expect(host.book.sheets[0]?.tables[0]?.area).toBe("A3:B6");
    expect(await formulasOf("A5:B5")).toEqual([["", "=[@Mã]*2"]]);
    await onSheet((sheet) => sheet.getRange("4:5").delete("Up"));
    expect(host.book.sheets[0]?.tables[0]?.area).toBe("A3:B4");
  });

  test("refuse to tear a table, to take its headings alone, or its last row", async () => {
    aHost();
    await onSheet((sheet) => {
      sheet.getRange("A2:B2").values = [["Mã", "Hạn"]];
      sheet.tables.add("A2:B4", true);
    });
    for (const change of [
      (sheet: Excel.Worksheet) => void sheet.getRange("A1").insert("Down"),
      (sheet: Excel.Worksheet) => sheet.getRange("2:2").delete("Up"),
      (sheet: Excel.Worksheet) => sheet.getRange("3:4").delete("Up"),
    ]) {
      expect((await refusalOf(onSheet(change))).code).toBe("InsertDeleteConflict");
    }
  });

  test("deleting all rows of a table deletes it", async () => {
    const host = aHost();
    await onSheet((sheet) => {
      sheet.getRange("A1:A3").values = [["Mã"], [1], [2]];
      sheet.tables.add("A1:A3", true).name = "tbl";
      sheet.getRange("C9").formulas = [["=SUM(tbl[Mã])"]];
      sheet.getRange("1:3").delete("Up");
    });
    expect(host.book.sheets[0]?.tables).toEqual([]);
    expect(await formulasOf("C6")).toEqual([["=SUM(#REF!)"]]);
  });

  test("refuse to change a part of a merge", async () => {
    aHost();
    await onSheet((sheet) => sheet.getRange("A2:B3").merge());
    expect((await refusalOf(onSheet((sheet) => void sheet.getRange("A1").insert("Down")))).code).toBe(
      "MergedRangeConflict",
    );
  });

  test("refuse to push filled cells off the sheet", async () => {
    aHost();
    await onSheet((sheet) => {
      sheet.getRange("A1048576").values = [["last"]];
    });
    expect((await refusalOf(onSheet((sheet) => void sheet.getRange("1:1").insert("Down")))).code).toBe(
      "InsertDeleteConflict",
    );
  });

  test("new rows look like the row above", async () => {
    const host = aHost();
    await onSheet((sheet) => {
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange("1:1").format.rowHeight = 33;
      sheet.getRange("2:2").insert("Down");
    });
    expect(host.book.sheets[0]?.cells.get(1)?.get(0)?.style).toEqual({ bold: true });
    expect(host.book.sheets[0]?.rows.get(1)?.heightPoints).toBe(33);
  });
});
