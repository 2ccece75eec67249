/** What both writers make of a sheet that is laid out for paper: merges, borders, page breaks, repeated rows, page numbers. */
import type { Book, BookSheet, CellStyle } from "../../src/ooxml/book";
import { aPagedSheet, CELL, PAGE_NUMBER } from "../builders/a-paged-sheet";
import { aWorkbook } from "../builders/a-workbook";
import { cellAt, openedBook, sheetOf } from "../builders/book-tables";
import { keepWorkbook } from "../builders/keep-workbook";
import { WRITERS } from "../builders/two-writers";

const SHAPE = { pages: 3, rowsPerPage: 6, rowsPerLabel: 4, columns: 4 };
const BLACK = { style: "thin", color: "#000000" } as const;
const AROUND: CellStyle["borders"] = { top: BLACK, right: BLACK, bottom: BLACK, left: BLACK };
const TEXTS = ["(1)", "1/2", "=x", "./.", "14/3/2025", "7,9%", "-", "+84 294", "@", "'x", "TRUE", "0012"];

const sheet = aPagedSheet(SHAPE);
const wide = { at: "G3", rows: [["ngang và dọc"]], look: CELL, mergeDown: 3, mergeAcross: 2 };
const column = { at: "J3", rows: TEXTS.map((text) => [text]), look: CELL };
const workbook = aWorkbook([{ ...sheet, texts: [...sheet.texts, wide, column] }]);

describe.each(WRITERS)("a sheet laid out for paper, from %s", (name, write) => {
  let book: Book;
  let written: BookSheet;

  beforeAll(async () => {
    const bytes = await write(workbook);
    keepWorkbook(`trang-in-${name.replaceAll(" ", "-").toLowerCase()}`, bytes);
    book = await openedBook(bytes);
    written = sheetOf(book, "Phụ lục");
  });

  const styleAt = (at: string): CellStyle => cellAt(book, "Phụ lục", at)?.style ?? {};

  test("merges labels beside rows, headings across, and one cell both ways, and nothing else", () => {
    const labels = ["A3:A6", "A7:A8", "A9:A12", "A13:A14", "A15:A18", "A19:A20"];
    const headings = ["B3:D3", "B9:D9", "B15:D15"];
    expect([...written.merges].sort()).toEqual(["A1:D1", "G3:H5", ...labels, ...headings].sort());
    expect(cellAt(book, "Phụ lục", "A7")?.value).toBe("Nhóm 1.2");
    expect(cellAt(book, "Phụ lục", "G3")?.value).toBe("ngang và dọc");
  });

  test("gives merged cells their look in all that they cover, borders included", () => {
    for (const at of ["A3", "A4", "A6", "A7", "A20"]) {
      expect(styleAt(at)).toMatchObject({ borders: AROUND, horizontal: "center", vertical: "center", wrapText: true });
    }
    for (const at of ["B9", "C9", "D9"]) expect(styleAt(at)).toMatchObject({ borders: AROUND, bold: true });
    for (const at of ["G3", "H3", "G5", "H5"]) expect(styleAt(at)).toMatchObject({ borders: AROUND, vertical: "top" });
    expect(styleAt("B10").bold).not.toBe(true);
  });

  test("ends pages where they were planned, at full size, with the headings on each", () => {
    expect(written.page).toMatchObject({
      rowBreaks: [8, 14],
      titleRows: [2, 2],
      orientation: "landscape",
      paper: "a4",
    });
    expect(written.page.scale ?? 100).toBe(100);
    expect([written.page.fitToPagesWide, written.page.fitToPagesTall]).toEqual([undefined, undefined]);
  });

  test("numbers pages from 1, in the middle of the upper margin, but for the first", () => {
    expect(written.page).toMatchObject({ header: PAGE_NUMBER, firstHeader: "", firstFooter: "", firstPageNumber: 1 });
    expect(written.page.footer).toBeUndefined();
  });

  test("keeps as text what only looks like something else", () => {
    const cells = TEXTS.map((_, index) => cellAt(book, "Phụ lục", `J${index + 3}`));
    expect(cells.map((cell) => cell?.value)).toEqual(TEXTS);
    for (const cell of cells) expect(cell).toMatchObject({ style: { numberFormat: "@" } });
    expect(cells.filter((cell) => cell?.formula !== undefined)).toEqual([]);
    expect(cellAt(book, "Phụ lục", "B2")?.value).toBe("(2)");
  });
});
