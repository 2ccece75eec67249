import { defineSheet, defineWorkbook } from "../../src/blueprint/check";
import type { PrintSetup, SheetBlueprint, TableBlueprint, TextBlock, Validation } from "../../src/blueprint/sheet";
import { aColumn, aSheet, aTable } from "../builders/a-sheet";

const withTable = (table: Partial<TableBlueprint>): SheetBlueprint => aSheet({ tables: [aTable(table)] });
const withTexts = (...texts: readonly Partial<TextBlock>[]): SheetBlueprint =>
  aSheet({ tables: [], texts: texts.map((text) => ({ at: "A1", rows: [["x"]], look: {}, ...text })) });
const withPrint = (print: Partial<PrintSetup>): SheetBlueprint => aSheet({ print: { ...aSheet().print, ...print } });
const breaks = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 2);
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
    ["a text beyond the last row", withTexts({ at: "A1048575", rows: [["x"], ["x"], ["x"]] }), /does not fit/],
    ["a text merged beyond the last column", withTexts({ at: "XFC1", mergeAcross: 3 }), /does not fit/],
    ["two rows merged into one cell", withTexts({ rows: [["x"], ["y"]], mergeDown: 2 }), /merges 2 rows into one cell/],
    ["a merge over no row", withTexts({ mergeDown: 0 }), /merged over 0 rows/],
    ["a merge over one and a half columns", withTexts({ mergeAcross: 1.5 }), /merged over 1.5 columns/],
    ["contents that a merge would hide", withTexts({ rows: [["x", "y"]], mergeAcross: 3 }), /several contents/],
    ["contents beside a cell merged downwards", withTexts({ rows: [["x", "y"]], mergeDown: 2 }), /several contents/],
    [
      "a text within the rows merged into one above it",
      withTexts({ mergeDown: 4 }, { at: "A4" }),
      /text at A1 and text at A4 overlap/,
    ],
    [
      "a text within the columns of merged rows",
      withTexts({ mergeDown: 2, mergeAcross: 2 }, { at: "B2" }),
      /text at A1 and text at B2 overlap/,
    ],
    [
      "rows merged down to a table",
      aSheet({ texts: [{ at: "A1", rows: [["x"]], look: {}, mergeDown: 3 }] }),
      /text at A1 and table tblViec overlap/,
    ],
    ["title rows from nowhere", withPrint({ titleRows: [0, 1] }), /title rows 0 to 1/],
    ["title rows beyond the sheet", withPrint({ titleRows: [1, 1_048_577] }), /title rows 1 to 1048577/],
    ["title rows from below to above", withPrint({ titleRows: [5, 4] }), /title rows 5 to 4/],
    [
      "a page break above the first row",
      withPrint({ fit: { scalePercent: 100 }, breaksAbove: [1] }),
      /page break above row 1$/,
    ],
    [
      "a page break beyond the sheet",
      withPrint({ fit: { scalePercent: 100 }, breaksAbove: [1_048_577] }),
      /page break above row 1048577/,
    ],
    [
      "1,027 page breaks",
      withPrint({ fit: { scalePercent: 100 }, breaksAbove: breaks(1_027) }),
      /1027 page breaks, more than 1026/,
    ],
    ["page breaks that Excel would ignore", withPrint({ fit: { pagesWide: 1 }, breaksAbove: [9] }), /ignores/],
    ["a scale of 9 per cent", withPrint({ fit: { scalePercent: 9 } }), /scale of 9/],
    ["pages that count from 0", withPrint({ firstPageNumber: 0 }), /first page number 0/],
    ["pages that count from one and a half", withPrint({ firstPageNumber: 1.5 }), /first page number 1.5/],
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

  test("allows texts that touch, the whole of a sheet, and as many page breaks as Excel", () => {
    const texts = [{ mergeDown: 3 }, { at: "B1", mergeAcross: 16_383 }, { at: "B2", mergeDown: 2, mergeAcross: 2 }];
    const sheet = withTexts(...texts, { at: "A4", rows: [["x", "y"], ["z"]] }, { at: "A1048576" });
    expect(defineSheet(sheet)).toBe(sheet);
    const paged = withPrint({
      fit: { scalePercent: 400 },
      titleRows: [1_048_576, 1_048_576],
      breaksAbove: breaks(1_026),
      firstPageNumber: 1,
    });
    expect(defineSheet(paged)).toBe(paged);
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
