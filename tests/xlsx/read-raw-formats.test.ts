/** The same workbook in every format that is read, written by other programs and read by a second reader. */
import { utils, write, type WorkSheet } from "@e965/xlsx";
import ExcelJS from "exceljs";
import type { RawCell, RawWorkbook } from "../../src/raw/workbook";
import { convert, describeWithLibreOffice, PATIENCE_MS } from "../builders/libreoffice";
import { cellsOf, valuesBySheetJs, valuesIn, workbookIn } from "../builders/raw-read";

const LONG = "Rà soát, đơn giản hóa thủ tục hành chính thuộc phạm vi quản lý của tỉnh. ".repeat(30).trim();

describe.each(["xlsx", "xlsm", "xls", "ods"] as const)("readRaw of an .%s file by SheetJS", (bookType) => {
  const sheet: WorkSheet = utils.aoa_to_sheet([
    ["Mã", "Nội dung", "Tiến độ", "Ngày", "Đạt"],
    ["II.1", "Dòng một\nDòng  hai\tba", 0.5, 45730, true],
    ["II.2", LONG, -1.25, 45730.5, false],
    ["=1+1", "  hai đầu  ", 123456789, 0, null],
  ]);
  sheet["F2"] = { t: "n", v: 3, f: "1+2" };
  sheet["F3"] = { t: "e", v: 0x2a };
  sheet["!ref"] = "A1:F4";
  sheet["!merges"] = [{ s: { r: 0, c: 0 }, e: { r: 1, c: 1 } }];
  for (const name of ["D2", "D3"]) (sheet[name] as { z: string }).z = "dd/mm/yyyy";
  (sheet["C2"] as { z: string }).z = "0%";
  const second: WorkSheet = utils.aoa_to_sheet([["riêng"]]);
  const bytes = new Uint8Array(
    write(
      { SheetNames: ["Báo cáo", "Trang 2"], Sheets: { "Báo cáo": sheet, "Trang 2": second } },
      { type: "buffer", bookType },
    ) as Buffer,
  );

  test("gives the values SheetJS reads", () => {
    const ours = valuesIn(workbookIn(bytes));
    expect(ours).toEqual(valuesBySheetJs(bytes));
    // SheetJS cuts texts of .xls files off.
    expect(ours.get("Báo cáo!B3")).toBe(bookType === "xls" ? LONG.slice(0, 255) : LONG);
  });

  test("gives sheets and merged areas", () => {
    const { sheets } = workbookIn(bytes);
    expect(sheets.map(({ name }) => name)).toEqual(["Báo cáo", "Trang 2"]);
    expect(sheets[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }]);
  });
});

/** One of everything, with the fonts of old files. */
async function anExcelJsBook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Nguồn");
  const styled = (name: string, value: ExcelJS.CellValue, numFmt: string): void => {
    sheet.getCell(name).value = value;
    sheet.getCell(name).numFmt = numFmt;
  };
  sheet.getCell("A1").value = "Đơn vị\nbáo cáo";
  styled("B1", 0.25, "0.0%");
  styled("C1", new Date(Date.UTC(2025, 2, 14)), "dd/mm/yyyy");
  styled("D1", 12.5, '#,##0.00" ngày"');
  sheet.getCell("E1").value = { formula: "2*3", result: 6 };
  sheet.getCell("F1").value = { formula: "1/0", result: { error: "#DIV/0!" } };
  sheet.getCell("A3").value = "§¬n vÞ";
  sheet.getCell("A3").font = { name: ".VnTimeH" };
  sheet.getCell("B3").value = {
    richText: [
      { text: "§¬n", font: { name: ".VnTime" } },
      { text: " vị", font: { name: "Times New Roman" } },
    ],
  };
  for (let row = 5; row < 400; row += 1) sheet.getCell(row, 1).value = `${row}: ${LONG}`;
  sheet.mergeCells("H1:I3");
  book.addWorksheet("Ẩn", { state: "hidden" }).getCell("B2").value = -3;
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const EXPECTED: Readonly<Record<string, RawCell>> = {
  A1: { value: "Đơn vị\nbáo cáo" },
  B1: { value: 0.25, shown: "percent" },
  C1: { value: 45730, shown: "date" },
  D1: { value: 12.5 },
  E1: { value: 6, isFormula: true },
  F1: { value: { error: "#DIV/0!" }, isFormula: true },
  A3: { value: "§¬n vÞ", font: ".VnTimeH" },
  B3: {
    value: "§¬n vị",
    runs: [
      { text: "§¬n", font: ".VnTime" },
      { text: " vị", font: "Times New Roman" },
    ],
  },
};

function expectTheSame(workbook: RawWorkbook): void {
  const [source, hidden] = workbook.sheets;
  if (!source || !hidden) throw new Error("a sheet is missing");
  const { A399, ...cells } = cellsOf(source);
  expect(Object.fromEntries(Object.keys(EXPECTED).map((name) => [name, cells[name]]))).toMatchObject(EXPECTED);
  expect(A399).toEqual({ value: `399: ${LONG}` });
  expect(source.rows).toHaveLength(397);
  expect(source.merges).toContainEqual({ top: 0, left: 7, bottom: 2, right: 8 });
  expect([source.visibility, hidden.visibility]).toEqual(["visible", "hidden"]);
  expect(cellsOf(hidden)).toEqual({ B2: { value: -3 } });
}

test("readRaw of an .xlsx file by ExcelJS", async () => {
  expectTheSame(workbookIn(await anExcelJsBook()));
});

describeWithLibreOffice("readRaw of files by LibreOffice", () => {
  test.each(["xlsx", "xls", "ods"] as const)(
    "reads the same from .%s",
    async (format) => {
      const source = await anExcelJsBook();
      const bytes = new Uint8Array(await convert(source, "xlsx", format));
      expectTheSame(workbookIn(bytes));
      expect(valuesIn(workbookIn(bytes))).toEqual(valuesIn(workbookIn(source)));
    },
    PATIENCE_MS,
  );
});
