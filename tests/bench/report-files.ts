/** 135 made-up reports, as two programs and two older formats would hold them: some 25 rows of long text each. */
import { utils, write } from "@e965/xlsx";
import ExcelJS from "exceljs";
import { emptyBook, emptySheet, type BookCell } from "../../src/ooxml/book";
import { writeBook } from "../../src/ooxml/write-book";
import { serialOf } from "../../src/plan/dates";
import { FORM_COLUMN } from "../../src/reports/form-names";
import { seedContext } from "../builders/seed-context";

export type BenchFile = { readonly name: string; readonly bytes: Uint8Array };

/** How many files each program writes. */
const COUNTS = { ours: 58, exceljs: 57, xls: 10, ods: 10 } as const;
const ROWS = 25;
const HEADERS = Object.values(FORM_COLUMN);

type Value = string | number;
type Report = { readonly title: string; readonly rows: readonly (readonly Value[])[] };

export async function reportFiles(): Promise<readonly BenchFile[]> {
  const files: BenchFile[] = [];
  for (const [writer, count] of Object.entries(COUNTS) as [keyof typeof COUNTS, number][]) {
    for (let index = 0; index < count; index += 1) {
      const number = files.length + 1;
      const extension = writer === "xls" || writer === "ods" ? writer : "xlsx";
      files.push({ name: `bao-cao-${number}.${extension}`, bytes: await written(aReport(number), writer) });
    }
  }
  return files;
}

function written(report: Report, writer: keyof typeof COUNTS): Uint8Array | Promise<Uint8Array> {
  if (writer === "ours") return byUs(report);
  return writer === "exceljs" ? byExceljs(report) : bySheetJs(report, writer);
}

const PROGRESS = HEADERS.indexOf(FORM_COLUMN.progress);
const COMPLETED = HEADERS.indexOf(FORM_COLUMN.completed);
const FORMATS: Readonly<Record<number, string>> = { [PROGRESS]: "0%", [COMPLETED]: "dd/mm/yyyy" };
const context = seedContext();

/** The plan's own words for the tasks; what is reported about them differs from file to file. */
function aReport(number: number): Report {
  const agencies = [...context.duties.keys()];
  const agency = agencies[number % agencies.length] ?? "";
  const tasks = context.tasks.slice(number % 13, (number % 13) + ROWS);
  const rows = tasks.map(({ code, content, timeframeText }, index): Value[] => {
    const text = (what: string): string =>
      `${what} của ${agency} đợt ${number}, mục ${index + 1}: đã rà soát, chuẩn hóa, đơn giản hóa quy trình, thủ tục hành chính; ` +
      `tham mưu văn bản số ${number * 31 + index}/KH-UBND và phối hợp với các cơ quan, đơn vị, địa phương có liên quan triển khai, ` +
      "kiểm tra, đôn đốc việc thực hiện theo kế hoạch đã được phê duyệt.";
    const isDone = index % 3 === 0;
    const completed = isDone ? serialOf(2025, 2, 1 + (index % 28)) : "";
    const status = isDone ? "Hoàn thành" : "Đang thực hiện";
    const progress = isDone ? 1 : (index % 10) / 10;
    const results = ["Kết quả", "Số liệu", "Sản phẩm", "Khó khăn", "Kiến nghị", "Ghi chú"].map(text);
    return [code, content, timeframeText, "", status, progress, completed, ...results];
  });
  return { title: `BÁO CÁO CỦA ${agency.toUpperCase()} QUÝ I/2025`, rows };
}

/** Title, blank row, headings, rows. */
function grid({ title, rows }: Report): readonly (readonly Value[])[] {
  return [[title], [], HEADERS, ...rows];
}

function byUs(report: Report): Uint8Array {
  const sheet = emptySheet(1, "Báo cáo");
  grid(report).forEach((values, rowIndex) => {
    const cells = values.map((value, columnIndex): [number, BookCell] => {
      const numberFormat = typeof value === "number" ? FORMATS[columnIndex] : undefined;
      return [columnIndex, { value, style: { wrapText: true, ...(numberFormat !== undefined && { numberFormat }) } }];
    });
    sheet.cells.set(rowIndex, new Map(cells));
  });
  const book = emptyBook();
  book.sheets.push(sheet);
  return writeBook(book);
}

async function byExceljs(report: Report): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Báo cáo");
  grid(report).forEach((values, rowIndex) => {
    values.forEach((value, columnIndex) => {
      const cell = sheet.getCell(rowIndex + 1, columnIndex + 1);
      const format = typeof value === "number" ? FORMATS[columnIndex] : undefined;
      cell.value = value === "" ? null : value;
      cell.font = { name: "Times New Roman", size: 12 };
      cell.alignment = { wrapText: true, vertical: "top" };
      if (format !== undefined) cell.numFmt = format;
    });
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function bySheetJs(report: Report, bookType: "xls" | "ods"): Uint8Array {
  const sheet = utils.aoa_to_sheet(grid(report).map((row) => row.map((value) => (value === "" ? null : value))));
  return new Uint8Array(
    write({ SheetNames: ["Báo cáo"], Sheets: { "Báo cáo": sheet } }, { type: "buffer", bookType }) as Buffer,
  );
}
