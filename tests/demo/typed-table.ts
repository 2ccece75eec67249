/**
 * A report typed anew instead of filled into the form: title block, a head of two rows with merged cells, a row of
 * column numbers, a row for each area, and a place to sign below.
 */
import { type Row, Workbook, type Worksheet } from "exceljs";
import type { Task } from "../../src/plan/task";
import { formatDate } from "../../src/plan/dates";
import type { ReportEntry } from "../../src/reports/submission";
import { seedPlan } from "../builders/seed";
import { MADE_UP } from "./fill-form";
import { signOf } from "./report-texts";

const PLAN = seedPlan();

export type TypedRow = {
  readonly code: string;
  /** Who reports the row, in a column of its own; no row or every row of a table has it. */
  readonly unit?: string;
  readonly entry: ReportEntry;
  /** In the agency's own words instead of the list's. */
  readonly statusWords?: string;
  /** The task in other words than the plan's. */
  readonly taskWords?: string;
};

export type TypedReport = {
  readonly agency: string;
  readonly periodWords: string;
  readonly rows: readonly TypedRow[];
  readonly fontName?: string;
  /** How the words get into the cells, e.g. by an old keyboard. */
  readonly spell?: (text: string) => string;
};

const HEADS = {
  unit: "Đơn vị",
  result: "Kết quả thực hiện",
  status: "Tình trạng",
  progress: "Tỷ lệ hoàn thành (%)",
  completed: "Ngày hoàn thành",
  words: "Nội dung, kết quả cụ thể",
};

export async function typedReport({
  agency,
  periodWords,
  rows,
  fontName = "Times New Roman",
  spell = (text) => text,
}: TypedReport): Promise<Uint8Array> {
  const book = new Workbook();
  book.title = MADE_UP;
  book.created = new Date(Date.UTC(2025, 2, 17));
  book.modified = book.created;
  const sheet = book.addWorksheet("Phụ lục");
  const hasUnits = rows.some(({ unit }) => unit !== undefined);
  const columns = headColumns(hasUnits);
  const add = (...values: readonly (string | number)[]): Row =>
    sheet.addRow(values.map((value) => (typeof value === "string" ? spell(value) : value)));
  writeTitle(sheet, add, { agency, periodWords, width: columns.length });
  writeHead(sheet, add, columns);
  writeBody(sheet, add, rows, columns);
  add();
  add("", "", "", "", "", `Trà Vinh, ngày 17 tháng 3 năm 2025`);
  add("", "NGƯỜI LẬP BIỂU", "", "", "", "THỦ TRƯỞNG CƠ QUAN");
  add("", "Nguyễn Văn Mẫu", "", "", "", "(Đã ký)");
  add("", `Ghi chú: ${MADE_UP.toLowerCase()}.`);
  sheet.eachRow((row) => {
    row.font = { name: fontName, size: 12 };
    row.alignment = { wrapText: true, vertical: "top" };
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

type Column = { readonly top: string; readonly below?: string; readonly width: number };

function headColumns(hasUnits: boolean): readonly Column[] {
  return [
    { top: "STT", width: 6 },
    ...(hasUnits ? [{ top: HEADS.unit, width: 18 }] : []),
    { top: "Nhiệm vụ", width: 44 },
    { top: HEADS.result, below: HEADS.status, width: 14 },
    { top: HEADS.result, below: HEADS.progress, width: 11 },
    { top: HEADS.result, below: HEADS.completed, width: 13 },
    { top: HEADS.result, below: HEADS.words, width: 48 },
    { top: "Văn bản, sản phẩm", width: 24 },
    { top: "Khó khăn, vướng mắc", width: 24 },
    { top: "Kiến nghị, đề xuất", width: 24 },
  ];
}

type AddRow = (...values: readonly (string | number)[]) => Row;

function writeTitle(
  sheet: Worksheet,
  add: AddRow,
  { agency, periodWords, width }: { readonly agency: string; readonly periodWords: string; readonly width: number },
): void {
  add("ỦY BAN NHÂN DÂN TỈNH TRÀ VINH", "", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  add(agency.replace(/^UBND/, "Ủy ban nhân dân"), "", "", "Độc lập - Tự do - Hạnh phúc");
  add(`Số: 41/BC-${signOf(agency)}`);
  add("PHỤ LỤC KẾT QUẢ THỰC HIỆN NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH");
  add(periodWords);
  add();
  for (const row of [4, 5]) sheet.mergeCells(row, 1, row, width);
}

function writeHead(sheet: Worksheet, add: AddRow, columns: readonly Column[]): void {
  const top = add(...columns.map((column) => column.top)).number;
  add(...columns.map(({ below }) => below ?? ""));
  add(...columns.map((_, index) => `(${index + 1})`));
  const first = columns.findIndex(({ below }) => below !== undefined) + 1;
  const last = columns.findLastIndex(({ below }) => below !== undefined) + 1;
  for (const [index, { below, width }] of columns.entries()) {
    if (below === undefined) sheet.mergeCells(top, index + 1, top + 1, index + 1);
    sheet.getColumn(index + 1).width = width;
  }
  sheet.mergeCells(top, first, top, last);
}

function writeBody(sheet: Worksheet, add: AddRow, rows: readonly TypedRow[], columns: readonly Column[]): void {
  const tasks = new Map(PLAN.tasks.map((task) => [task.code, task]));
  let area = "";
  for (const row of rows) {
    const task = tasks.get(row.code);
    if (!task) throw new Error(`The plan has no ${row.code}`);
    if (task.areaNumeral !== area) {
      area = task.areaNumeral;
      const heading = add(area, PLAN.areas.find(({ numeral }) => numeral === area)?.name ?? "");
      sheet.mergeCells(heading.number, 2, heading.number, columns.length);
    }
    add(...bodyRow(task, row));
  }
}

function bodyRow(task: Task, { unit, entry, statusWords, taskWords }: TypedRow): readonly (string | number)[] {
  return [
    taskWords === undefined ? task.number : "-",
    ...(unit === undefined ? [] : [unit]),
    taskWords ?? task.content,
    statusWords ?? entry.status,
    entry.progress === undefined ? "" : Math.round(entry.progress * 100),
    entry.completed === undefined ? "" : formatDate(entry.completed),
    entry.result,
    entry.product,
    entry.difficulty,
    entry.proposal,
  ];
}
