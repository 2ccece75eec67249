/** Making, converting and deleting tables, through the real client library. */
import { formulasOf, onSheet, refusalOf, valuesOf } from "../../builders/excel-batch";
import { aTable, onTable, tableOf } from "../../builders/excel-table";
import { aHost } from "../../builders/host";

describe("add", () => {
  test("makes headings unique text and gives Excel's looks", async () => {
    const host = aHost();
    await onSheet((sheet) => {
      sheet.getRange("A1:E1").values = [["Mã", 2025, "", "Mã", "mã"]];
      sheet.tables.add("A1:E2", true);
    });
    expect(tableOf(host)).toMatchObject({
      name: "Table1",
      area: "A1:E2",
      styleName: "TableStyleMedium2",
      bandedRows: true,
      hasFilterButtons: true,
      columns: [{ name: "Mã" }, { name: "2025" }, { name: "Column3" }, { name: "Mã2" }, { name: "mã3" }],
    });
    expect(await valuesOf("A1:E1")).toEqual([["Mã", "2025", "Column3", "Mã2", "mã3"]]);
  });

  test("without headings pushes the cells down and names the columns", async () => {
    const host = aHost();
    await onSheet((sheet) => {
      sheet.getRange("B2:C3").values = [
        ["a", 1],
        ["b", 2],
      ];
      sheet.tables.add("B2:C3", false);
    });
    expect(tableOf(host)).toMatchObject({ area: "B2:C4", columns: [{ name: "Column1" }, { name: "Column2" }] });
    expect(await valuesOf("B3:C4")).toEqual([
      ["a", 1],
      ["b", 2],
    ]);
  });

  test("gives a row of headings alone a blank row", async () => {
    const host = aHost();
    await onSheet((sheet) => sheet.tables.add("A1:B1", true));
    expect(tableOf(host).area).toBe("A1:B2");
  });

  test("refuses to overlap another table", async () => {
    await aTable();
    const { code } = await refusalOf(onSheet((sheet) => sheet.tables.add("C3:D6", true)));
    expect(code).toBe("InvalidOperation");
  });

  test.each(["A1", "R1C1", "c", "hai từ", "1abc", "", "x".repeat(256)])("refuses the name %j", async (name) => {
    await aTable();
    const { code } = await refusalOf(onTable((table) => (table.name = name)));
    expect(code).toBe("InvalidArgument");
  });

  test("refuses a name that a table or a defined name has", async () => {
    await aTable();
    await onSheet((sheet, context) => {
      context.workbook.names.add("DM", sheet.getRange("F1"));
      sheet.tables.add("F1:F2", true).name = "tblHai";
    });
    expect((await refusalOf(onTable((table) => (table.name = "TBLHAI")))).code).toBe("ItemAlreadyExists");
    expect((await refusalOf(onTable((table) => (table.name = "dm")))).code).toBe("ItemAlreadyExists");
  });

  test("is found from the workbook by name and id, and in a range", async () => {
    await aTable();
    const [byName, inRange, elsewhere, missing] = await onSheet((sheet, context) => [
      context.workbook.tables.getItem("TBL").load("id,name"),
      sheet.getRange("B2").getTables().load("items/name"),
      sheet.getRange("F9").getTables().load("items/name"),
      context.workbook.tables.getItemOrNullObject("khác"),
    ]);
    expect(byName.name).toBe("tbl");
    expect(inRange.items.map(({ name }) => name)).toEqual(["tbl"]);
    expect(elsewhere.items).toEqual([]);
    expect(missing.isNullObject).toBe(true);
  });
});

describe("totals, conversion, deletion", () => {
  test("a totals row pushes down what is below and goes again", async () => {
    const host = await aTable();
    await onTable((table, sheet) => {
      sheet.getRange("A5").values = [["below"]];
      table.showTotals = true;
    });
    expect(tableOf(host)).toMatchObject({ area: "A1:C5", hasTotals: true });
    expect(await valuesOf("A5:A6")).toEqual([["Total"], ["below"]]);
    await onTable((table, sheet) => {
      sheet.getRange("B5").formulas = [["=SUBTOTAL(109,[Hạn])"]];
      table.load("name");
    });
    expect(tableOf(host).columns[1]?.totalsFormula).toBe("SUBTOTAL(109,tbl[Hạn])");
    expect(await valuesOf("B5")).toEqual([[60]]);
  });

  test("convertToRange leaves the cells and plain references", async () => {
    const host = await aTable();
    await onTable((table, sheet) => {
      sheet.getRange("E1").formulas = [["=SUM(tbl[Hạn])"]];
      table.convertToRange();
    });
    expect(host.book.sheets[0]?.tables).toEqual([]);
    expect(await valuesOf("E1")).toEqual([[60]]);
  });

  test("delete takes the cells along and leaves #REF!", async () => {
    const host = await aTable();
    await onTable((table, sheet) => {
      sheet.getRange("E1").formulas = [["=SUM(tbl[Hạn])"]];
      table.delete();
    });
    expect(host.book.sheets[0]?.tables).toEqual([]);
    expect(await valuesOf("A1")).toEqual([[""]]);
    expect(await formulasOf("E1")).toEqual([["=SUM(#REF!)"]]);
  });
});
