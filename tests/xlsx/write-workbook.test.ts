import { layoutKey } from "../../src/blueprint/compare-workbook";
import { writeWorkbookFile } from "../../src/xlsx/write-workbook";
import { aWorkbook, NUMBER_ROWS, NUMBERS, withColumns } from "../builders/a-workbook";
import { aColumn, aSheet, aTable } from "../builders/blueprint";
import { openedBook, sheetOf, tableOf } from "../builders/book-tables";
import { keepWorkbook } from "../builders/keep-workbook";
import { partText, sheetPath } from "../builders/packed-parts";
import { settingsIn } from "../builders/plain-book";
import { CONTENT_FEATURES } from "../builders/feature-contents";
import { SHEET_FEATURES } from "../builders/feature-sheets";
import { SETTINGS_SHEET } from "../builders/two-writers";

const CALCULATED = aWorkbook([aSheet({ tables: [aTable({ columns: NUMBERS, rows: NUMBER_ROWS })] })]);

describe("writeWorkbookFile", () => {
  test("gives the same bytes for the same blueprint", async () => {
    const [one, other] = [await writeWorkbookFile(CALCULATED, "_cchc"), await writeWorkbookFile(CALCULATED, "_cchc")];
    expect(Buffer.from(one).equals(other)).toBe(true);
  });

  test("leaves formulas to be calculated by whatever opens the file", async () => {
    const bytes = await writeWorkbookFile(CALCULATED, SETTINGS_SHEET);
    const [formula] = /<f>[^<]*<\/f>(?:<v>[^<]*<\/v>)?/.exec(partText(bytes, sheetPath(0))) ?? [];
    expect(formula).toBe("<f>tblViec[[#This Row],[Xong]]/(tblViec[[#This Row],[Xong]]+tblViec[[#This Row],[Còn]])</f>");
    expect(partText(bytes, "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
  });

  test("gives new rows of the table their formulas", async () => {
    const book = await openedBook(await writeWorkbookFile(CALCULATED, SETTINGS_SHEET));
    const formulas = tableOf(book, "tblViec").table.columns.map((column) => column.calculatedColumnFormula);
    expect(formulas).toEqual([undefined, undefined, undefined, NUMBERS[3]?.formula?.slice(1)]);
  });

  test("gives a formula under a text column a format that calculates", async () => {
    const column = aColumn("Dài", { kind: "formula", formula: "=LEN(tblViec[[#This Row],[Mã]])" });
    const book = await openedBook(
      await writeWorkbookFile(withColumns([aColumn("Mã"), column], [["a", null]]), SETTINGS_SHEET),
    );
    const row = sheetOf(book, "Việc").cells.get(3);
    expect(row?.get(0)?.style?.numberFormat).toBe("@");
    expect(row?.get(1)?.style?.numberFormat).toBeUndefined();
  });

  test("hides the settings, with the mark of every sheet's layout", async () => {
    const book = await openedBook(await writeWorkbookFile(CALCULATED, SETTINGS_SHEET));
    const settings = sheetOf(book, SETTINGS_SHEET);
    expect(settings.visibility).toBe("veryHidden");
    expect(settingsIn(settings)).toEqual({
      [layoutKey("Việc")]: expect.stringMatching(/^[0-9a-f]{16}$/) as unknown,
      schema: "1",
    });
  });

  test("shows the first visible sheet", async () => {
    const hidden = aSheet({ name: "Ẩn", tables: [], visibility: "veryHidden" });
    const book = await openedBook(await writeWorkbookFile(aWorkbook([hidden, aSheet()]), SETTINGS_SHEET));
    expect(book.sheets.find(({ id }) => id === book.activeSheetId)?.name).toBe("Việc");
  });

  test("uses Times New Roman 11 where a look names no font", async () => {
    const book = await openedBook(await writeWorkbookFile(CALCULATED, SETTINGS_SHEET));
    expect(book.defaultFont).toEqual({ name: "Times New Roman", sizePoints: 11 });
  });

  test("refuses a chart and a look that name no table of their sheet", async () => {
    const look = { table: "tblKhac", rule: { type: "percentBar", color: "#000000" } } as const;
    const workbook = aWorkbook([aSheet({ conditionalLooks: [look] })]);
    await expect(writeWorkbookFile(workbook, SETTINGS_SHEET)).rejects.toThrow("tblKhac");
  });

  test.each([...CONTENT_FEATURES, ...SHEET_FEATURES])(
    "leaves %s for the checks of the whole project",
    async (what, blueprint) => {
      const bytes = await writeWorkbookFile(blueprint, SETTINGS_SHEET);
      keepWorkbook(what.normalize("NFD").replace(/[^a-z0-9]+/gi, "-"), bytes);
      const book = await openedBook(bytes);
      expect(book.sheets.map(({ name }) => name)).toEqual([
        ...blueprint.sheets.map(({ name }) => name),
        SETTINGS_SHEET,
      ]);
      expect(book.lost).toEqual([]);
    },
  );
});
