/** Forms that went through other programs than Excel, or through hands that rearranged them. */
import { read, utils, type WorkBook, write } from "@e965/xlsx";
import { Workbook } from "exceljs";
import { FORM_COLUMN, FORM_SHEET } from "../../src/reports/form-names";
import { MADE_UP } from "./fill-form";

/** Opened and saved by SheetJS, in an old or a free format too; looks and rules of entry are lost on the way. */
export function resaved(form: Uint8Array, format: "xlsx" | "xls" | "ods"): Uint8Array {
  // An .ods has a type of its own for dates.
  const book = read(form, { cellNF: true, ...(format === "ods" && { cellDates: true, UTC: true }) });
  book.Props = { Title: MADE_UP };
  return written(book, format);
}

/** With a sheet of the agency's own in front, which is no report. */
export function withOwnSheet(form: Uint8Array): Uint8Array {
  const book = read(form, { cellNF: true });
  const own = utils.aoa_to_sheet([
    ["DANH SÁCH PHÂN CÔNG THEO DÕI"],
    ["Phòng", "Người theo dõi"],
    ["Văn phòng Sở", "Trần Thị Mẫu"],
    ["Phòng Quản lý ngân sách", "Lê Văn Mẫu"],
  ]);
  utils.book_append_sheet(book, own, "Phân công");
  book.SheetNames.unshift(...book.SheetNames.splice(-1));
  const sheets = book.Workbook?.Sheets;
  if (sheets) sheets.unshift({ name: "Phân công", Hidden: 0 });
  return written(book, "xlsx");
}

function written(book: WorkBook, format: "xlsx" | "xls" | "ods"): Uint8Array {
  return new Uint8Array(
    write(book, { type: "array", bookType: format === "xls" ? "biff8" : format, compression: true }) as ArrayBuffer,
  );
}

type Cell = string | number | null;

/** Saved by ExcelJS: columns in another order, rows sorted from the last to the first, the visible sheet renamed. */
export async function rearranged(form: Uint8Array, sheetName: string): Promise<Uint8Array> {
  const source = read(form);
  const linesOf = (name: string): Cell[][] =>
    utils.sheet_to_json<Cell[]>(source.Sheets[name] ?? {}, { header: 1, defval: null, blankrows: true });
  const lines = linesOf(FORM_SHEET.report);
  const head = lines.findIndex(([first]) => first === FORM_COLUMN.code);
  const end = lines.findIndex(([first], at) => at > head && first === null);
  const order = movedColumns(lines[head] ?? []);
  const table = [lines[head] ?? [], ...lines.slice(head + 1, end).reverse()];

  const book = new Workbook();
  book.title = MADE_UP;
  book.created = new Date(Date.UTC(2025, 2, 14));
  book.modified = book.created;
  const sheet = book.addWorksheet(sheetName);
  for (const line of lines.slice(0, head)) sheet.addRow(line);
  for (const line of table) sheet.addRow(order.map((column) => line[column] ?? null));
  for (const line of lines.slice(end)) sheet.addRow(line);
  const completed = order.indexOf((lines[head] ?? []).indexOf(FORM_COLUMN.completed)) + 1;
  sheet.getColumn(completed).numFmt = "dd/mm/yyyy";
  const hidden = book.addWorksheet(FORM_SHEET.identity, { state: "veryHidden" });
  for (const line of linesOf(FORM_SHEET.identity)) hidden.addRow(line);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** What was achieved comes right behind the task, the status last. */
function movedColumns(heads: readonly Cell[]): readonly number[] {
  const at = (name: string): number => heads.indexOf(name);
  const last = [at(FORM_COLUMN.status), at(FORM_COLUMN.progress)];
  const early = [at(FORM_COLUMN.content), at(FORM_COLUMN.code), at(FORM_COLUMN.result)];
  const others = heads.map((_, index) => index).filter((index) => ![...early, ...last].includes(index));
  return [...early, ...others, ...last];
}
