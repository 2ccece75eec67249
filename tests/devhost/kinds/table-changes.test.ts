/** Calculated columns, growing, rows and columns of tables, through the real client library. */
import type { Host } from "../../../src/devhost/create-host";
import { formulasOf, onSheet, refusalOf, valuesOf } from "../../builders/excel-batch";
import { aTable, onTable, tableOf } from "../../builders/excel-table";

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
      table.columns.add(1, [["Bắt đầu"], [1], [2], [3]]);
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
