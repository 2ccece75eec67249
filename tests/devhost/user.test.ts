/** What a person does in the pretended Excel. */
import { type Host, UserRefusal } from "../../src/devhost/create-host";
import { aHost } from "../builders/host";
import { formulasOf, onSheet, valuesOf } from "../builders/excel-batch";

async function aTable(options: Parameters<typeof aHost>[0] = {}): Promise<Host> {
  const host = aHost(options);
  await onSheet((sheet) => {
    sheet.getRange("A1:C3").values = [
      ["Mã", "Hạn", "Đôi"],
      ["b", 2, ""],
      ["a", 1, ""],
    ];
    sheet.tables.add("A1:C3", true).name = "tbl";
    sheet.getRange("C2:C3").formulas = "=[@Hạn]*2" as unknown as string[][];
    sheet.getRange("A2:A3").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b,c" } };
    sheet.getRange("A2:A3").dataValidation.errorAlert = {
      showAlert: true,
      style: "Stop",
      title: "Mã",
      message: "Đề nghị chọn trong danh sách.",
    };
    sheet.getRange("B2:B3").dataValidation.rule = { decimal: { formula1: 0, formula2: "=$E$1", operator: "Between" } };
    sheet.getRange("E1").values = [[100]];
  });
  return host;
}

describe("type", () => {
  test("reads entries as a Vietnamese Excel does", () => {
    const host = aHost();
    host.user.type("Sheet1", "A1", "31/1/2025");
    host.user.type("Sheet1", "A2", "0,5");
    host.user.type("Sheet1", "A3", "=A2*2");
    host.calculate();
    const values = [0, 1, 2].map((row) => host.book.sheets[0]?.cells.get(row)?.get(0)?.value);
    expect(values).toEqual([45_688, 0.5, 1]);
    host.user.type("Sheet1", "A1", "");
    expect(host.book.sheets[0]?.cells.get(0)?.get(0)?.value ?? null).toBeNull();
  });

  test("is refused by a stop validation, in its own words", async () => {
    const host = await aTable();
    const refusal = (cell: string, entry: string): UserRefusal | undefined => {
      try {
        host.user.type("Sheet1", cell, entry);
        return undefined;
      } catch (failure) {
        return failure as UserRefusal;
      }
    };
    expect(refusal("A2", "x")).toMatchObject({ title: "Mã", message: "Đề nghị chọn trong danh sách." });
    expect(refusal("A2", "c")).toBeUndefined();
    expect(refusal("B2", "101")).toBeInstanceOf(UserRefusal);
    expect(refusal("B2", "chữ")).toBeInstanceOf(UserRefusal);
    expect(refusal("B2", "99,5")).toBeUndefined();
    expect(await valuesOf("A2:C2")).toEqual([["c", 99.5, 199]]);
  });

  test("is refused on a protected sheet", async () => {
    const host = await aTable();
    host.user.protect("Sheet1");
    expect(() => host.user.type("Sheet1", "A2", "c")).toThrow(UserRefusal);
    host.user.unprotect("Sheet1");
    host.user.type("Sheet1", "A2", "c");
    host.user.protect("Sheet1", "bí mật");
    await onSheet((sheet) => sheet.protection.unprotect("bí mật"));
    expect(host.book.sheets[0]?.protection).toBeUndefined();
  });

  test("right below a table extends it, with formulas and rules", async () => {
    const host = await aTable();
    host.user.type("Sheet1", "A4", "c");
    expect(host.book.sheets[0]?.tables[0]?.area).toBe("A1:C4");
    expect(await formulasOf("C4")).toEqual([["=[@Hạn]*2"]]);
    expect(host.book.sheets[0]?.validations[0]?.areas).toEqual(["A2:A4"]);
  });

  test("right of a table extends it by a column", async () => {
    const host = await aTable();
    host.user.type("Sheet1", "D1", "Ghi chú");
    expect(host.book.sheets[0]?.tables[0]).toMatchObject({ area: "A1:D3" });
    expect(host.book.sheets[0]?.tables[0]?.columns.at(-1)).toEqual({ name: "Ghi chú" });
  });

  test("extends nothing where tables do not grow by themselves", async () => {
    const host = await aTable({ faults: { tablesGrow: false } });
    host.user.type("Sheet1", "A4", "c");
    expect(host.book.sheets[0]?.tables[0]?.area).toBe("A1:C3");
  });
});

describe("table edits", () => {
  test("sort, insert, rename and delete columns", async () => {
    const host = await aTable();
    host.user.sortTable("tbl", "Mã");
    expect(await valuesOf("A2:C3")).toEqual([
      ["a", 1, 2],
      ["b", 2, 4],
    ]);
    host.user.insertTableColumn("tbl", "Mới", "Hạn");
    host.user.renameTableColumn("tbl", "Hạn", "Ngày");
    expect(await valuesOf("A1:D2")).toEqual([
      ["Mã", "Mới", "Ngày", "Đôi"],
      ["a", "", 1, 2],
    ]);
    expect(await formulasOf("D2")).toEqual([["=[@Ngày]*2"]]);
    host.user.deleteTableColumn("tbl", "Mã");
    expect(host.book.sheets[0]?.tables[0]?.columns.map(({ name }) => name)).toEqual(["Mới", "Ngày", "Đôi"]);
  });
});

describe("rows and sheets", () => {
  test("are inserted, deleted and renamed", async () => {
    const host = await aTable();
    host.user.insertRows("Sheet1", 0, 2);
    expect(host.book.sheets[0]?.tables[0]?.area).toBe("A3:C5");
    host.user.deleteRows("Sheet1", 0, 1);
    expect(host.book.sheets[0]?.tables[0]?.area).toBe("A2:C4");
    host.user.renameSheet("Sheet1", "Kế hoạch");
    expect(host.book.sheets[0]?.name).toBe("Kế hoạch");
  });
});
