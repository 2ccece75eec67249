/** A report form as issued, opened and filled in by a person in Excel, in plain data. */
import { openBook } from "../../src/devhost/open";
import type { Book, BookCell, BookSheet, BookValue } from "../../src/ooxml/book";
import { writeBook } from "../../src/ooxml/write-book";
import { rowHeightPoints } from "../../src/page/cells";
import { FORM_COLUMN, FORM_SHEET } from "../../src/reports/form-names";
import { REPORT_FIELDS, type ReportEntry, type ReportField } from "../../src/reports/submission";

/** What is typed into a row, by field; what is not named stays blank. */
export type Typed = Partial<Readonly<Record<ReportField, BookValue>>>;

export const typedEntry = (entry: ReportEntry): Typed =>
  Object.fromEntries(REPORT_FIELDS.map((field) => [field, entry[field] ?? null]));

/** Who signs, on the place for it: says in the file itself that nothing in it is true. */
const SIGNED_BY = "Nguyễn Văn Mẫu (số liệu giả định)";
export const MADE_UP = "Số liệu giả định, chỉ để thử phần mềm";

/**
 * The form saved again, each row as `typed` says for its task.
 *
 * @param typed `undefined` leaves the row as it was issued.
 */
export async function filledForm(form: Uint8Array, typed: (code: string) => Typed | undefined): Promise<Uint8Array> {
  const book = await openBook(form);
  fillIn(book, typed);
  return writeBook(book);
}

export function fillIn(book: Book, typed: (code: string) => Typed | undefined): void {
  const sheet = formSheetOf(book);
  const { headerRow, columnOf } = tableOf(sheet);
  const last = rowsOf(sheet, headerRow, columnOf("code"));
  for (const [rowIndex, code] of last) {
    for (const [field, value] of Object.entries(typed(code) ?? {})) {
      setValue(sheet, rowIndex, columnOf(field as ReportField), value);
    }
    fitRow(sheet, rowIndex);
  }
  const nameRow = (last.at(-1)?.[0] ?? headerRow) + SIGNING_ROWS_BELOW;
  setValue(sheet, nameRow, 0, SIGNED_BY);
  book.properties = { ...book.properties, title: MADE_UP };
}

/** From the last row of the table to the line of the names: a blank row, the place, the roles, their notes, the room. */
const SIGNING_ROWS_BELOW = 8;

/** As high as what is typed needs, as Excel makes it. */
function fitRow(sheet: BookSheet, rowIndex: number): void {
  const texts = [...(sheet.cells.get(rowIndex) ?? [])].map(([columnIndex, { value, style }]) => ({
    text: typeof value === "string" ? value : "",
    widthChars: sheet.columns.get(columnIndex)?.widthChars ?? 0,
    face: { sizePoints: style?.fontSizePoints ?? 11 },
  }));
  sheet.rows.set(rowIndex, { ...sheet.rows.get(rowIndex), heightPoints: rowHeightPoints(texts), fitsText: true });
}

function formSheetOf(book: Book): BookSheet {
  const sheet = book.sheets.find(({ name }) => name === FORM_SHEET.report);
  if (!sheet) throw new Error("The file is no form");
  return sheet;
}

type FormField = keyof typeof FORM_COLUMN;

function tableOf(sheet: BookSheet): {
  readonly headerRow: number;
  readonly columnOf: (field: FormField) => number;
} {
  for (const [rowIndex, row] of sheet.cells) {
    if (row.get(0)?.value !== FORM_COLUMN.code) continue;
    const heads = new Map([...row].map(([columnIndex, { value }]) => [value, columnIndex]));
    return {
      headerRow: rowIndex,
      columnOf: (field) => heads.get(FORM_COLUMN[field]) ?? 0,
    };
  }
  throw new Error("The form has no table");
}

function rowsOf(sheet: BookSheet, headerRow: number, column: number): readonly (readonly [number, string])[] {
  const rows: (readonly [number, string])[] = [];
  for (let at = headerRow + 1; ; at += 1) {
    const code = sheet.cells.get(at)?.get(column)?.value;
    if (typeof code !== "string" || code === "") return rows;
    rows.push([at, code]);
  }
}

function setValue(sheet: BookSheet, rowIndex: number, columnIndex: number, value: BookValue): void {
  const row = sheet.cells.get(rowIndex) ?? new Map<number, BookCell>();
  sheet.cells.set(rowIndex, row.set(columnIndex, { ...row.get(columnIndex), value }));
}
