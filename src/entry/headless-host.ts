/** A workbook file in the development host, for commands that run without Excel. */
import { readFile } from "node:fs/promises";
import { createDesk } from "../commands/create-desk";
import type { Desk } from "../commands/desk";
import type { LoadOptions } from "../commands/load-plan";
import { createHost, type Host } from "../devhost/create-host";
import { loadOfficeInNode } from "../devhost/office/load-in-node";
import { liveWorkbook } from "../excel/live-workbook";
import { type Book, emptyBook, emptySheet } from "../ooxml/book";
import { type NotReadable, readBook } from "../ooxml/read-book";
import { writeWorkbookFile } from "../xlsx/write-workbook";
import { readInProcess } from "./read-in-process";

/** Excel's own name for the first sheet of a new workbook. */
const FIRST_SHEET = "Sheet1";

/** Without a pane nothing waits: files are read and written where they are, one after the other. */
const FILE_WORK = { writeFile: writeWorkbookFile, readReports: readInProcess, rest: () => Promise.resolve() };

export type OpenWorkbook = { readonly host: Host; readonly desk: Desk };

/** Opens the book behind Microsoft's client library and binds the commands to it. */
export function openWorkbook(book: Book, options: LoadOptions): OpenWorkbook {
  loadOfficeInNode();
  const host = createHost({ book });
  host.connect();
  return { host, desk: createDesk(liveWorkbook(), { ...options, ...FILE_WORK }) };
}

/** A new workbook, as Excel opens one: a single empty sheet. */
export function newBook(): Book {
  const book = emptyBook();
  book.sheets.push(emptySheet(1, FIRST_SHEET));
  return book;
}

/** The empty sheet a new workbook had to begin with goes once others stand; a file made here does not need it. */
export function dropFirstSheet(book: Book): void {
  const [first] = book.sheets.filter(({ name }) => name === FIRST_SHEET);
  const others = book.sheets.filter((sheet) => sheet !== first && sheet.visibility === "visible");
  if (!first || first.cells.size > 0 || others.length === 0) return;
  book.sheets.splice(book.sheets.indexOf(first), 1);
  if (book.activeSheetId === first.id) book.activeSheetId = others[0]?.id;
}

const READING_FAULTS: Readonly<Record<NotReadable["reason"], string>> = {
  empty: "tệp rỗng",
  "not-a-zip": "không phải tệp .xlsx",
  encrypted: "tệp có mật khẩu; đề nghị bỏ mật khẩu rồi chạy lại",
  "too-large": "tệp quá lớn sau khi giải nén",
  damaged: "tệp bị hỏng; đề nghị mở bằng Excel và lưu lại",
  "not-a-workbook": "tệp không chứa sổ Excel",
};

/** The workbook of a file, or a sentence that says why it cannot be taken and what to do. */
export async function readWorkbookFile(path: string): Promise<Book | string> {
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes) return `Tệp ${path}: không đọc được. Đề nghị kiểm tra đường dẫn.`;
  const read = await readBook(new Uint8Array(bytes));
  if (!read.ok) return `Tệp ${path}: ${READING_FAULTS[read.reason]}.`;
  const lost = [
    ...read.book.lost,
    ...read.book.sheets.flatMap(({ name, lost: what }) => what.map((one) => `${one} (trang «${name}»)`)),
  ];
  if (lost.length === 0) return read.book;
  return (
    `Tệp ${path}: có nội dung không giữ được khi ghi lại ngoài Excel: ${[...new Set(lost)].join("; ")}. ` +
    "Đề nghị mở tệp bằng Excel và dùng phần bổ trợ, hoặc bỏ các nội dung này khỏi bản sao rồi chạy lại."
  );
}
