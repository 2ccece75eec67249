import { defineSheet, defineWorkbook } from "../../src/blueprint/check";
import type { SheetBlueprint, TableBlueprint, Validation } from "../../src/blueprint/sheet";
import { aColumn, aSheet, aTable } from "../builders/a-sheet";

const withTable = (table: Partial<TableBlueprint>): SheetBlueprint => aSheet({ tables: [aTable(table)] });
const withRule = (rule: Partial<Validation>): SheetBlueprint =>
  withTable({
    columns: [
      aColumn({
        header: "Mã",
        validation: {
          rule: { type: "list", source: "=DM" },
          alert: "stop",
          promptTitle: "",
          prompt: "",
          errorTitle: "",
          error: "",
          ...rule,
        },
      }),
    ],
    rows: [],
  });

describe("defineSheet", () => {
  test("gives back a sheet that Excel can write", () => {
    const sheet = aSheet();
    expect(defineSheet(sheet)).toBe(sheet);
  });

  test.each<[string, SheetBlueprint, RegExp]>([
    ["a sheet name of 32 characters", aSheet({ name: "x".repeat(32) }), /32 characters/],
    ["an empty sheet name", aSheet({ name: "" }), /0 characters/],
    ["a sheet name with a slash", aSheet({ name: "Quý I/2025" }), /contains one of/],
    ["a sheet name in apostrophes", aSheet({ name: "'x'" }), /apostrophe/],
    ["the reserved sheet name", aSheet({ name: "History" }), /reserved/],
    ["a table name like a cell", withTable({ name: "AB12" }), /looks like a cell/],
    ["a table name with a blank", withTable({ name: "tbl Viec" }), /contains a blank/],
    [
      "two columns of one name",
      withTable({ columns: [aColumn({ header: "Mã" }), aColumn({ header: "MÃ" })], rows: [] }),
      /twice/,
    ],
    ["a row that is too short", withTable({ rows: [["I.1"]] }), /row of 1 cells for 4 columns/],
    ["a table beyond the last row", withTable({ anchor: "A1048576" }), /does not fit/],
    ["a table beyond the last column", withTable({ anchor: "XFC3" }), /does not fit/],
    ["a cell of 32,768 characters", withTable({ rows: [["I.1", "x".repeat(32_768), "", null]] }), /32768 characters/],
    ["a number that is none", withTable({ rows: [["I.1", Number.NaN, "", null]] }), /NaN/],
    ["a key that is no column", withTable({ key: ["Số"] }), /no key column/],
    [
      "a formula column without formula",
      withTable({ columns: [aColumn({ header: "Mã", kind: "formula" })], rows: [] }),
      /lacks a formula/,
    ],
    [
      "a formula without =",
      withTable({ columns: [aColumn({ header: "Mã", kind: "formula", formula: "1+1" })], rows: [] }),
      /begin with =/,
    ],
    ["a list of 256 characters", withRule({ rule: { type: "list", source: "x".repeat(256) } }), /list has 256/],
    ["a prompt of 256 characters", withRule({ prompt: "x".repeat(256) }), /prompt has 256/],
    ["a refusal of 225 characters", withRule({ error: "x".repeat(225) }), /error has 225/],
    ["a prompt title of 33 characters", withRule({ promptTitle: "x".repeat(33) }), /title has 33/],
    ["a row of 410 points", aSheet({ rowHeights: { 1: 410 } }), /row height 410/],
    ["a column of 256 characters", aSheet({ columnWidths: { J: 256 } }), /256 characters wide/],
    ["a footer of 256 characters", aSheet({ print: { ...aSheet().print, footer: "x".repeat(256) } }), /256 characters/],
    [
      "merged cells in a table",
      aSheet({ texts: [{ at: "A3", rows: [["x"]], look: {}, mergeAcross: 3 }] }),
      /table tblViec and text at A3 overlap|text at A3 and table tblViec overlap/,
    ],
    ["tables that overlap", aSheet({ tables: [aTable(), aTable({ name: "tblKhac", anchor: "C4" })] }), /overlap/],
  ])("refuses %s", (_, sheet, fault) => {
    expect(() => defineSheet(sheet)).toThrow(fault);
  });

  test("allows what is just within the limits", () => {
    const sheet = aSheet({
      name: "x".repeat(31),
      tables: [aTable({ rows: [["I.1", "x".repeat(32_767), "", null]] })],
      rowHeights: { 1: 409 },
    });
    expect(defineSheet(sheet)).toBe(sheet);
  });

  test("names every fault at once", () => {
    expect(() => defineSheet(aSheet({ name: "a/b", tables: [aTable({ name: "A1" })] }))).toThrow(
      /contains one of.*looks like a cell/,
    );
  });
});

describe("defineWorkbook", () => {
  test("refuses two sheets of one name, whatever their case", () => {
    const sheets = [aSheet({ name: "Việc" }), aSheet({ name: "VIỆC", tables: [] })];
    expect(() => defineWorkbook({ sheets, names: [], settings: {} })).toThrow(/twice/);
  });

  test("refuses a name that is also a table's", () => {
    const names = [{ name: "TBLVIEC", refersTo: "=Việc!$A$1" }];
    expect(() => defineWorkbook({ sheets: [aSheet()], names, settings: {} })).toThrow(/twice/);
  });

  test("refuses a workbook with no sheet to see", () => {
    const sheets = [aSheet({ visibility: "veryHidden" })];
    expect(() => defineWorkbook({ sheets, names: [], settings: {} })).toThrow(/no sheet is visible/);
  });
});
