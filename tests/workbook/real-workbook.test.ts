/** The contract of both writers on the real workbook: the published plan with all its detail sheets. */
import { calculateBook } from "../../src/devhost/calc/calculate-book";
import type { Book } from "../../src/ooxml/book";
import { detailsOf } from "../../src/sheets/details";
import { SHEET } from "../../src/sheets/names";
import { buildWorkbook } from "../../src/sheets/workbook";
import { openedBook, sheetOf } from "../builders/book-tables";
import { keepWorkbook } from "../builders/keep-workbook";
import { plainBook, plainValues, settingsIn } from "../builders/plain-book";
import { seedTracked } from "../builders/tracked-plan";
import { differenceFrom, onBytes, onDevhost, WRITERS } from "../builders/two-writers";

const plan = seedTracked();
const workbook = buildWorkbook(plan, detailsOf(plan));

describe("the plan's workbook from both writers", () => {
  let live: Book;
  let file: Book;

  beforeAll(async () => {
    const bytes = { live: await onDevhost(workbook), file: await onBytes(workbook) };
    keepWorkbook("song-song-excel", bytes.live);
    keepWorkbook("song-song-tep", bytes.file);
    [live, file] = [await openedBook(bytes.live), await openedBook(bytes.file)];
    calculateBook(file);
  }, 60_000);

  test("has the same sheets in the same order, and the same names", () => {
    const { sheets, ...rest } = plainBook(live);
    const { sheets: filed, ...filedRest } = plainBook(file);
    expect(rest).toEqual(filedRest);
    expect(sheets.map(({ name }) => name)).toEqual(filed.map(({ name }) => name));
    expect(sheets.map(({ name }) => name)).toEqual([...workbook.sheets.map(({ name }) => name), SHEET.settings]);
  });

  // Office.js has no alternative text of charts within ExcelApi 1.13, so only the file carries it.
  test.each(workbook.sheets.map(({ name }) => name))("has the same sheet %s, part by part", (name) => {
    const [plain, filed] = [plainBook(live), plainBook(file)].map((book) =>
      book.sheets.find((sheet) => sheet.name === name),
    );
    expect({ ...plain, charts: undefined }).toEqual({ ...filed, charts: undefined });
    const silent = (book: Book): unknown => sheetOf(book, name).charts.map(({ altText: _, ...chart }) => chart);
    expect(silent(live)).toEqual(silent(file));
  });

  test("describes every chart in the file for those who do not see it", () => {
    const charts = file.sheets.flatMap((sheet) => sheet.charts);
    expect(charts).toHaveLength(2);
    for (const { altText } of charts) expect(altText).toMatch(/^Biểu đồ/);
  });

  // The live writer puts its pending mark into the first row and takes it out at the end: rows may stand elsewhere.
  test("keeps the same settings, hidden beyond the users' reach", () => {
    const [plain, filed] = [sheetOf(live, SHEET.settings), sheetOf(file, SHEET.settings)];
    expect(settingsIn(plain)).toEqual(settingsIn(filed));
    expect(plain.visibility).toBe("veryHidden");
    expect(filed.visibility).toBe("veryHidden");
  });

  test.each(workbook.sheets.map(({ name }) => name))("results in the same values on %s", (name) => {
    expect(plainValues(sheetOf(live, name))).toEqual(plainValues(sheetOf(file, name)));
  });

  test("shows no error in any cell", () => {
    const errors = file.sheets.flatMap((sheet) =>
      Object.entries(plainValues(sheet)).filter(([, value]) => typeof value === "object" && value !== null),
    );
    expect(errors).toEqual([]);
  });
});

describe.each(WRITERS)("the plan's workbook from %s, opened again", (_, write) => {
  test("gives nothing to change", async () => {
    const difference = await differenceFrom(workbook, await write(workbook));
    expect(difference).toEqual({ changes: [], conflicts: [] });
  }, 60_000);
});
