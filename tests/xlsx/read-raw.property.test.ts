/** Whatever our own writer writes is read back; whatever is done to the bytes, reading ends with an answer. */
import { write, utils } from "@e965/xlsx";
import fc from "fast-check";
import { cellName } from "../../src/raw/a1";
import type { Book } from "../../src/ooxml/book";
import { writeBook } from "../../src/ooxml/write-book";
import { readRaw } from "../../src/xlsx/read-raw";
import { anyBook } from "../builders/book-arbitrary";
import { plainReport } from "../builders/hostile-files";
import { cellsOf, workbookIn } from "../builders/raw-read";

const CHARACTERS = ["a", "Đ", "ế", " ", "ơ", "<", "&", '"', "'", "😀", "—", "½"];

describe("readRaw", () => {
  test("reads back the values and formulas of any book that is written", () => {
    fc.assert(
      fc.property(anyBook, (book) => {
        const { sheets } = workbookIn(writeBook({ ...book, date1904: false }));
        expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual(
          book.sheets.map(({ name, visibility }) => [name, visibility]),
        );
        expect(sheets.map((sheet) => contentOf(cellsOf(sheet)))).toEqual(expectedOf(book));
      }),
      { numRuns: 150 },
    );
  });

  test.each(["xls", "ods", "xlsx"] as const)("reads back any text from an .%s file by another program", (bookType) => {
    const text = fc.string({ unit: fc.constantFrom(...CHARACTERS), minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 60 }), (texts) => {
        // Whether blanks at the ends of a line count is a matter of the format.
        const trimmed = texts.map((one) => one.replace(/ +/g, " ").trim()).filter((one) => one !== "");
        const sheet = utils.aoa_to_sheet(trimmed.map((one) => [one]));
        const bytes = write({ SheetNames: ["A"], Sheets: { A: sheet } }, { type: "buffer", bookType }) as Buffer;
        const [read] = workbookIn(new Uint8Array(bytes)).sheets;
        expect(read?.rows.map(({ cells }) => cells.get(0)?.value)).toEqual(trimmed);
      }),
      { numRuns: 60 },
    );
  });

  test.each(["xlsx", "xls", "ods"] as const)("answers whatever bytes of an .%s file are changed", (format) => {
    const whole = anotherReport(format);
    const change = fc.record({ at: fc.nat({ max: whole.length - 1 }), byte: fc.nat({ max: 255 }) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 20 }), fc.nat({ max: whole.length }), (changes, cut) => {
        const bytes = whole.slice(0, cut % 4 === 0 ? cut : whole.length);
        for (const { at, byte } of changes) bytes[at % Math.max(1, bytes.length)] = byte;
        const read = readRaw(bytes);
        if (!read.ok) expect(read.detail).not.toBe("");
      }),
      { numRuns: 400 },
    );
  });
});

function anotherReport(format: "xlsx" | "xls" | "ods"): Uint8Array {
  if (format === "xlsx") return plainReport();
  const rows = Array.from({ length: 40 }, (_, row) => [
    `II.${row}`,
    `Nội dung ${row} `.repeat(8),
    row / 7,
    row % 2 === 0,
  ]);
  const sheet = utils.aoa_to_sheet(rows);
  return new Uint8Array(
    write({ SheetNames: ["A"], Sheets: { A: sheet } }, { type: "buffer", bookType: format }) as Buffer,
  );
}

type Content = { readonly value: unknown; readonly isFormula: boolean };

function contentOf(cells: ReturnType<typeof cellsOf>): Readonly<Record<string, Content>> {
  return Object.fromEntries(
    Object.entries(cells).map(([name, { value, isFormula = false }]) => [name, { value, isFormula }]),
  );
}

/** Cells without content are absent. Excel keeps no difference between zeros. */
function expectedOf({ sheets }: Book): readonly Readonly<Record<string, Content>>[] {
  return sheets.map((sheet) => {
    const cells: Record<string, Content> = {};
    for (const [rowIndex, row] of sheet.cells) {
      for (const [columnIndex, { value, formula }] of row) {
        if (formula === undefined && (value === null || value === "")) continue;
        cells[cellName(rowIndex, columnIndex)] = { value, isFormula: formula !== undefined };
      }
    }
    return cells;
  });
}
