/** The contract of both writers, one thing a blueprint can say at a time. */
import * as fc from "fast-check";
import { calculateBook } from "../../src/devhost/calc/calculate-book";
import type { Book } from "../../src/ooxml/book";
import { aColumn, aSheet } from "../builders/blueprint";
import { cellAt, openedBook, sheetOf, tableRows } from "../builders/book-tables";
import { aWorkbook, withColumns } from "../builders/a-workbook";
import { AWKWARD_TEXTS, CONTENT_FEATURES } from "../builders/feature-contents";
import { SHEET_FEATURES } from "../builders/feature-sheets";
import { plainBook, plainValues, settingsIn } from "../builders/plain-book";
import { bothBooks, differenceFrom, SETTINGS_SHEET, WRITERS } from "../builders/two-writers";

describe.each([...CONTENT_FEATURES, ...SHEET_FEATURES])("both writers, given %s", (_, blueprint) => {
  let live: Book;
  let file: Book;

  beforeAll(async () => {
    ({ live, file } = await bothBooks(blueprint));
    calculateBook(file);
  });

  // Office.js has no alternative text of charts within ExcelApi 1.13; settings stand in other rows (see below).
  test("write the same workbook", () => {
    const comparable = (book: Book): unknown => {
      const { sheets, ...rest } = plainBook(book);
      const own = sheets.filter(({ name }) => name !== SETTINGS_SHEET);
      return { ...rest, sheets: own.map((sheet) => ({ ...sheet, charts: withoutAltText(book, sheet.name) })) };
    };
    expect(comparable(live)).toEqual(comparable(file));
  });

  test("write formulas with the same results", () => {
    for (const { name } of blueprint.sheets) {
      expect(plainValues(sheetOf(live, name))).toEqual(plainValues(sheetOf(file, name)));
    }
  });

  // The live writer puts its pending mark into the first row and takes it out at the end.
  test("keep the same settings", () => {
    expect(settingsIn(sheetOf(live, SETTINGS_SHEET))).toEqual(settingsIn(sheetOf(file, SETTINGS_SHEET)));
  });

  test.each(WRITERS)("leave nothing to change when %s is read again", async (_name, write) => {
    expect(await differenceFrom(blueprint, await write(blueprint))).toEqual({ changes: [], conflicts: [] });
  });
});

function withoutAltText(book: Book, sheet: string): unknown {
  return sheetOf(book, sheet).charts.map(({ altText: _, ...chart }) => chart);
}

describe.each(WRITERS)("the workbook from %s", (_, write) => {
  test("holds every text as it was given", async () => {
    const rows = AWKWARD_TEXTS.map((text, index) => [`R${index}`, text, text]);
    const columns = [aColumn("Mã"), aColumn("Chữ"), aColumn("Thường", { look: {} })];
    const book = await openedBook(await write(withColumns(columns, rows)));
    for (const header of ["Chữ", "Thường"]) {
      expect(tableRows(book, "tblViec").map((row) => row[header])).toEqual(AWKWARD_TEXTS);
    }
  });

  test("marks as text what Excel would take for something else when it is edited", async () => {
    const texts = ["=1+1", "14/3/2025", "TRUE", "May 2025", "Sở Nội vụ", "Quý I/2025", "38 nhiệm vụ"];
    const blocks = texts.map((text, index) => ({ at: `A${index + 1}`, rows: [[text]], look: {} }));
    const book = await openedBook(await write(aWorkbook([aSheet({ tables: [], texts: blocks })])));
    const marked = texts.filter((_text, index) => cellAt(book, "Việc", `A${index + 1}`)?.quotePrefix === true);
    expect(marked).toEqual(["=1+1", "14/3/2025", "TRUE", "May 2025"]);
  });
});

describe("text from anywhere", () => {
  test("arrives alike from both writers, marked alike", async () => {
    const piece = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 12 }),
      fc.stringMatching(/^[ 0-9=+\-@'./:%()$€A-Za-z]{1,8}$/),
      fc.constantFrom("jan 5", "3-feb", "5 May 2025", "12:30 pm", "1.5E3", "#REF!", "false", "(12)", "12 %"),
    );
    const texts = fc.array(
      piece.map((text) => text.normalize("NFC").replace(/[\u0000-\u001f\u007f-\u009f\ufffe\uffff]/g, "")),
      { minLength: 40, maxLength: 40 },
    );
    await fc.assert(
      fc.asyncProperty(texts, async (all) => {
        const { live, file } = await bothBooks(
          aWorkbook([
            aSheet({
              tables: [],
              texts: [
                { at: "A1", rows: all.map((text) => [text]), look: {} },
                { at: "C1", rows: all.map((text) => [text]), look: { numberFormat: "@" } },
              ],
            }),
          ]),
        );
        expect(plainBook(live).sheets[0]).toEqual(plainBook(file).sheets[0]);
        const column = [...sheetOf(file, "Việc").cells.values()].map((row) => row.get(0)?.value ?? null);
        expect(column).toEqual(all.map((text) => (text === "" ? null : text)).slice(0, column.length));
      }),
      { numRuns: 20 },
    );
  }, 60_000);
});
