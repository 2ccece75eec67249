/** Tables through the real client library: creation, calculated columns, growing, columns, rows. */
import type { Host } from "../../../src/devhost/create-host";
import type { BookTable } from "../../../src/ooxml/book";
import { aHost } from "../../builders/host";
import { formulasOf, onSheet, refusalOf, valuesOf } from "../../builders/excel-batch";

/** `tbl` in A1:C4 with the headings Mã, Hạn, Quá hạn. */
async function aTable(
  rows: unknown[][] = [
    ["I.1", 10, ""],
    ["I.2", 20, ""],
    ["I.3", 30, ""],
  ],
): Promise<Host> {
  const host = aHost();
  await onSheet((sheet) => {
    const area = sheet.getRange("A1").getResizedRange(rows.length, 2);
    area.values = [["Mã", "Hạn", "Quá hạn"], ...rows];
    sheet.tables.add(area, true).name = "tbl";
  });
  return host;
}

function tableOf(host: Host): BookTable {
  const table = host.book.sheets[0]?.tables[0];
  if (!table) throw new Error("The sheet has no table");
  return table;
}

function onTable<T>(act: (table: Excel.Table, sheet: Excel.Worksheet) => T): Promise<T> {
  return onSheet((sheet) => act(sheet.tables.getItem("tbl"), sheet));
}

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
    expect((byName as Excel.Table).name).toBe("tbl");
    expect((inRange as Excel.TableScopedCollection).items.map(({ name }) => name)).toEqual(["tbl"]);
    expect((elsewhere as Excel.TableScopedCollection).items).toEqual([]);
    expect((missing as Excel.Table).isNullObject).toBe(true);
  });
});

describe("calculated columns", () => {
  test("come from one formula set over the whole column body", async () => {
    const host = await aTable();
    await onTable((table) => {
      table.columns.getItem("Quá hạn").getDataBodyRange().formulas = "=[@Hạn]>15" as unknown as string[][];
    });
    expect(tableOf(host).columns[2]?.calculatedColumnFormula).toBe("tbl[[#This Row],[Hạn]]>15");
    expect(await valuesOf("C2:C4")).toEqual([[false], [true], [true]]);
    expect(await formulasOf("C2")).toEqual([["=[@Hạn]>15"]]);
  });

  test("come from equal formulas in all cells, in slices too", async () => {
    const rows = Array.from({ length: 2000 }, (_, index) => [`I.${index}`, index, ""]);
    const host = await aTable(rows);
    await onTable((table) => {
      table.getDataBodyRange().formulas = rows.map(([code, due], index) => [code, due, `=B${index + 2}*2`]);
    });
    expect(tableOf(host).columns.map(({ calculatedColumnFormula }) => calculatedColumnFormula)).toEqual([
      undefined,
      undefined,
      "B2*2",
    ]);
  });

  test("do not come from a part of the column or from different formulas, and end with the last formula", async () => {
    const host = await aTable();
    await onTable((_table, sheet) => {
      sheet.getRange("C2:C3").formulas = [["=1"], ["=1"]];
    });
    expect(tableOf(host).columns[2]?.calculatedColumnFormula).toBeUndefined();
    await onTable((_table, sheet) => {
      sheet.getRange("C2:C4").formulas = [["=1"], ["=1"], ["=2"]];
    });
    expect(tableOf(host).columns[2]?.calculatedColumnFormula).toBeUndefined();
    await onTable((_table, sheet) => {
      sheet.getRange("C2:C4").formulas = [["=1"], ["=1"], ["=1"]];
    });
    expect(tableOf(host).columns[2]?.calculatedColumnFormula).toBe("1");
    await onTable((_table, sheet) => {
      sheet.getRange("C3").values = [["overwritten"]];
    });
    expect(tableOf(host).columns[2]?.calculatedColumnFormula).toBe("1");
    await onTable((_table, sheet) => {
      sheet.getRange("C2:C4").values = [["a"], ["b"], ["c"]];
    });
    expect(tableOf(host).columns[2]?.calculatedColumnFormula).toBeUndefined();
  });
});

describe("resize and rows.add", () => {
  async function aFilledTable(): Promise<Host> {
    const host = await aTable();
    await onTable((table, sheet) => {
      table.columns.getItem("Quá hạn").getDataBodyRange().formulas = "=[@Hạn]*2" as unknown as string[][];
      sheet.getRange("A2:A4").format.font.bold = true;
      sheet.getRange("A2:A4").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
      const conditional = sheet.getRange("A2:C4").conditionalFormats.add("Custom");
      conditional.custom.rule.formula = "=$B2>15";
      conditional.custom.format.fill.color = "#FF0000";
    });
    return host;
  }

  test("fill calculated columns, looks and rules into the new rows", async () => {
    const host = await aFilledTable();
    await onTable((table) => table.resize("A1:C6"));
    const sheet = host.book.sheets[0];
    expect(tableOf(host).area).toBe("A1:C6");
    expect(await formulasOf("C5:C6")).toEqual([["=[@Hạn]*2"], ["=[@Hạn]*2"]]);
    expect(sheet?.cells.get(5)?.get(0)?.style).toEqual({ bold: true });
    expect(sheet?.validations[0]?.areas).toEqual(["A2:A6"]);
    expect(sheet?.conditionals[0]?.areas).toEqual(["A2:C6"]);
  });

  test("append rows below, pushing down what stands there", async () => {
    const host = await aFilledTable();
    await onSheet((sheet) => {
      sheet.getRange("A6").values = [["below"]];
      sheet.getRange("E1").formulas = [["=A6"]];
    });
    await onTable((table) =>
      table.rows.add(undefined, [
        ["I.4", 40, null],
        ["I.5", 50, null],
      ] as unknown as string[][]),
    );
    expect(tableOf(host).area).toBe("A1:C6");
    expect(await valuesOf("A5:C6")).toEqual([
      ["I.4", 40, 80],
      ["I.5", 50, 100],
    ]);
    expect(await valuesOf("A8")).toEqual([["below"]]);
    expect(await formulasOf("E1")).toEqual([["=A8"]]);
    expect(host.book.sheets[0]?.validations[0]?.areas).toEqual(["A2:A6"]);
  });

  test("insert rows at an index, and delete one", async () => {
    const host = await aFilledTable();
    await onTable((table) => table.rows.add(1, [["new", 15, null]] as unknown as string[][]));
    expect(await valuesOf("A2:C5")).toEqual([
      ["I.1", 10, 20],
      ["new", 15, 30],
      ["I.2", 20, 40],
      ["I.3", 30, 60],
    ]);
    await onTable((table) => table.rows.getItemAt(0).delete());
    expect(await valuesOf("A2:B4")).toEqual([
      ["new", 15],
      ["I.2", 20],
      ["I.3", 30],
    ]);
    expect(tableOf(host).area).toBe("A1:C4");
  });

  test("refuse to move the headings or to leave no row", async () => {
    await aFilledTable();
    expect((await refusalOf(onTable((table) => table.resize("A2:C6")))).code).toBe("InvalidArgument");
    expect((await refusalOf(onTable((table) => table.resize("A1:C1")))).code).toBe("InvalidArgument");
  });

  test("deleting the only row empties it", async () => {
    const host = await aTable([["I.1", 10, ""]]);
    await onTable((table) => table.rows.getItemAt(0).delete());
    expect(tableOf(host).area).toBe("A1:C2");
    expect(await valuesOf("A2:C2")).toEqual([["", "", ""]]);
  });

  test("deleteRows is a member of Excel on the web only", async () => {
    await aTable();
    expect((await refusalOf(onTable((table) => table.rows.deleteRows([0])))).code).toBe("ApiNotFound");
  });
});

describe("columns", () => {
  test("renamed in their cell or by name take the formulas that mention them along", async () => {
    const host = await aTable();
    await onTable((table, sheet) => {
      sheet.getRange("E1").formulas = [["=SUM(tbl[Hạn])"]];
      table.columns.getItem("Quá hạn").getDataBodyRange().formulas = "=[@Hạn]*2" as unknown as string[][];
      sheet.getRange("B1").values = [["Hạn chót"]];
    });
    expect(await formulasOf("E1")).toEqual([["=SUM(tbl[Hạn chót])"]]);
    expect(await formulasOf("C2")).toEqual([["=[@[Hạn chót]]*2"]]);
    await onTable((table) => (table.columns.getItem("Hạn chót").name = "Hạn"));
    expect(await formulasOf("E1")).toEqual([["=SUM(tbl[Hạn])"]]);
    expect(tableOf(host).columns[2]?.calculatedColumnFormula).toBe("tbl[[#This Row],[Hạn]]*2");
    expect(await valuesOf("B1:C2")).toEqual([
      ["Hạn", "Quá hạn"],
      [10, 20],
    ]);
  });

  test("a table renamed takes its formulas and names along", async () => {
    const host = await aTable();
    await onTable((table, sheet) => {
      sheet.getRange("E1").formulas = [["=SUM(tbl[Hạn])"]];
      sheet.context.workbook.names.add("DM", "=tbl[Mã]");
      table.name = "tblKeHoach";
    });
    expect(await formulasOf("E1")).toEqual([["=SUM(tblKeHoach[Hạn])"]]);
    expect(host.book.names[0]?.refersTo).toBe("tblKeHoach[Mã]");
  });

  test("deleted leave #REF!, and the table is narrower", async () => {
    const host = await aTable();
    await onTable((table, sheet) => {
      sheet.getRange("E1").formulas = [["=SUM(tbl[Hạn])"]];
      table.columns.getItem("Hạn").delete();
    });
    expect(tableOf(host)).toMatchObject({ area: "A1:B4", columns: [{ name: "Mã" }, { name: "Quá hạn" }] });
    // What stood to the right within the table's rows has moved left.
    expect(await formulasOf("D1")).toEqual([["=SUM(#REF!)"]]);
  });

  test("are added at the end or before another", async () => {
    const host = await aTable();
    await onTable((table) => {
      table.columns.add(undefined, undefined, "Ghi chú");
      table.columns.add(1, [["Bắt đầu"], [1], [2], [3]] as unknown as string[][]);
    });
    expect(tableOf(host).columns.map(({ name }) => name)).toEqual(["Mã", "Bắt đầu", "Hạn", "Quá hạn", "Ghi chú"]);
    expect(await valuesOf("A2:E2")).toEqual([["I.1", 1, 10, "", ""]]);
  });

  test("are addressed by id after a rename, and answer index and values", async () => {
    await aTable();
    await onSheet(async (sheet, context) => {
      const column = sheet.tables.getItem("tbl").columns.getItem("Hạn").load("id,index,values");
      await context.sync();
      expect([column.index, column.values]).toEqual([1, [["Hạn"], [10], [20], [30]]]);
      column.name = "Mới";
      await context.sync();
      column.load("name");
      await context.sync();
      expect(column.name).toBe("Mới");
    });
  });

  test("refuse a name that is taken", async () => {
    await aTable();
    expect((await refusalOf(onTable((table) => (table.columns.getItem("Hạn").name = "mã")))).code).toBe(
      "InvalidArgument",
    );
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
