/** Writing and reading are each other's inverse, and an independent reader agrees on what the cells say. */
import { read, type WorkSheet } from "@e965/xlsx";
import fc from "fast-check";
import { cellName } from "../../src/raw/a1";
import { emptyBook, emptySheet, type Book, type BookCell, type BookSheet } from "../../src/ooxml/book";
import { fromFileFormula } from "../../src/ooxml/function-prefixes";
import { readBook } from "../../src/ooxml/read-book";
import { writeBook } from "../../src/ooxml/write-book";
import { anyBook } from "../builders/book-arbitrary";
import { HOSTILE_TEXTS } from "../builders/cell-arbitrary";

describe("writeBook and readBook", () => {
  test("give any book back as it was", async () => {
    await fc.assert(
      fc.asyncProperty(anyBook, async (book) => {
        expect(await readBook(writeBook(book))).toEqual({ ok: true, book });
      }),
      { numRuns: 150 },
    );
  });

  test("give the same bytes for the same book", () => {
    fc.assert(
      fc.property(anyBook, (book) => {
        expect(Buffer.compare(writeBook(book), writeBook(book))).toBe(0);
      }),
      { numRuns: 10 },
    );
  });
});

describe("writeBook", () => {
  test("writes values and formulas that SheetJS reads alike", () => {
    fc.assert(
      fc.property(anyBook, (book) => {
        const theirs = read(writeBook(book), { cellFormula: true, sheetStubs: true });
        expect(theirs.SheetNames).toEqual(book.sheets.map(({ name }) => name));
        for (const sheet of book.sheets) expectSameCells(theirs.Sheets[sheet.name], sheet);
      }),
      { numRuns: 60 },
    );
  });

  test.each(HOSTILE_TEXTS)("writes %j so that SheetJS reads the same text", (text) => {
    const bytes = writeBook(bookWith({ value: text }));
    expect(read(bytes).Sheets["S"]?.["A1"]).toMatchObject({ t: "s", v: asSheetJs(text) });
  });
});

function expectSameCells(theirs: WorkSheet | undefined, sheet: BookSheet): void {
  for (const [rowIndex, row] of sheet.cells) {
    for (const [columnIndex, cell] of row) {
      const found = theirs?.[cellName(rowIndex, columnIndex)] as
        { t?: string; v?: unknown; w?: string; f?: string } | undefined;
      const where = cellName(rowIndex, columnIndex);
      if (cell.value !== null && !isMisread(cell)) expect([where, shownBySheetJs(found)]).toEqual([where, shown(cell)]);
      if (cell.formula !== undefined) expect(fromFileFormula(found?.f ?? "")).toBe(cell.formula);
    }
  }
}

/** SheetJS decodes the text a formula gave twice, which harms whatever had to be escaped. */
function isMisread({ formula, value }: BookCell): boolean {
  return (
    formula !== undefined && typeof value === "string" && /[&\u0000-\u001f\ud800-\udfff\ufffe\uffff]|_x/u.test(value)
  );
}

/** SheetJS makes one line feed of a carriage return with one. */
function asSheetJs(text: string): string {
  return text.replaceAll("\r\n", "\n");
}

function shown({ value }: BookCell): unknown {
  if (typeof value === "string") return asSheetJs(value);
  return typeof value === "object" ? value?.error : value;
}

/** SheetJS keeps errors as codes beside their text. */
function shownBySheetJs(cell: { t?: string; v?: unknown; w?: string } | undefined): unknown {
  return cell?.t === "e" ? cell.w : cell?.v;
}

function bookWith(cell: BookCell): Book {
  const sheet = emptySheet(1, "S");
  sheet.cells.set(0, new Map([[0, cell]]));
  return { ...emptyBook(), sheets: [sheet] };
}
