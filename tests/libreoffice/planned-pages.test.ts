/** What LibreOffice prints of a sheet laid out for paper, whichever writer wrote it. */
import { aPagedSheet, CELL, LANDSCAPE_POINTS } from "../builders/a-paged-sheet";
import { aWorkbook } from "../builders/a-workbook";
import { keepWorkbook } from "../builders/keep-workbook";
import { convert, describeWithLibreOffice, PATIENCE_MS, type PdfPage, pdfWords } from "../builders/libreoffice";
import { changed, written } from "../builders/live-workbook";
import { WRITERS } from "../builders/two-writers";

const TEXTS = ["(1)", "1/2", "=x", "./.", "14/3/2025", "7,9%", "0012"];
const sheet = aPagedSheet({ pages: 4, rowsPerPage: 7, rowsPerLabel: 3, columns: 5 });
const column = { at: "F3", rows: TEXTS.map((text) => [text]), look: CELL };
const workbook = aWorkbook([
  { ...sheet, texts: [...sheet.texts, column], print: { ...sheet.print, columns: ["A", "F"] } },
]);
const { top, header } = sheet.print.marginsPoints;

describeWithLibreOffice("a sheet laid out for paper, on LibreOffice's", () => {
  describe.each(WRITERS)("from %s", (name, write) => {
    let pages: readonly PdfPage[] = [];
    let cells = "";

    beforeAll(async () => {
      const bytes = await write(workbook);
      keepWorkbook(`giay-in-${name.replaceAll(" ", "-").toLowerCase()}`, bytes);
      pages = await pdfWords(await convert(bytes, "xlsx", "pdf"));
      cells = (await convert(bytes, "xlsx", "fods")).toString("utf8");
    }, PATIENCE_MS);

    /** Words in the upper margin. */
    const above = (page: PdfPage | undefined): readonly PdfPage["words"][number][] =>
      page?.words.filter((word) => word.bottom <= top) ?? [];

    test("ends every page where it was planned", () => {
      expect(pages.map(({ widthPoints, heightPoints }) => [Math.round(widthPoints), Math.round(heightPoints)])).toEqual(
        Array.from({ length: 4 }, () => LANDSCAPE_POINTS),
      );
      const headings = pages.map(({ words }) =>
        words.flatMap(({ text }, at) => (text === "Mục" ? words[at + 1]?.text : [])),
      );
      expect(headings).toEqual([["1"], ["2"], ["3"], ["4"]]);
    });

    test("numbers every page but the first, in the middle of the upper margin", () => {
      expect(pages.map((page) => above(page).map(({ text }) => text))).toEqual([[], ["2"], ["3"], ["4"]]);
      for (const page of pages.slice(1)) {
        const [number] = above(page);
        expect(number && (number.left + number.right) / 2).toBeCloseTo(page.widthPoints / 2, 0);
        expect(number?.top).toBeGreaterThan(header - 2);
      }
    });

    test("repeats the headings on every page, and prints the title once", () => {
      for (const { words } of pages) {
        expect(words.filter(({ text }) => text === "(3)")).toHaveLength(1);
      }
      expect(pages.flatMap(({ words }) => words.filter(({ text }) => text === "LỤC"))).toHaveLength(1);
    });

    test("prints a label once for the rows that it stands beside, in the middle of them", () => {
      for (const [index, { words }] of pages.entries()) {
        const labels = words.filter(({ text }) => text.startsWith(`${index + 1}.`));
        expect(labels.map(({ text }) => text)).toEqual([1, 2, 3].map((label) => `${index + 1}.${label}`));
      }
      const heights = (word: PdfPage["words"][number] | undefined): number =>
        ((word?.top ?? 0) + (word?.bottom ?? 0)) / 2;
      const { words = [] } = pages[1] ?? {};
      const label = words.find(({ text }) => text === "2.1");
      const heading = words.find(({ text }) => text === "Mục");
      // The heading stands at the top of the first of three rows of 30 points, the label in the middle of all.
      expect(heights(label) - (heading?.top ?? 0)).toBeGreaterThan(35);
      expect(heights(label) - (heading?.top ?? 0)).toBeLessThan(55);
    });

    test("prints texts as they were given, and holds them as texts", () => {
      const printed = pages.flatMap(({ words }) => words.map(({ text }) => text));
      expect(TEXTS.filter((text) => !printed.includes(text))).toEqual([]);
      for (const text of TEXTS) {
        expect(cells).toMatch(
          new RegExp(`office:value-type="string"[^>]*>\\s*<text:p>${text.replace(/[.()/]/g, "\\$&")}</text:p>`),
        );
      }
    });
  });

  test(
    "repeats nothing once it was rewritten without repeated rows",
    async () => {
      const live = await written(sheet);
      const { titleRows: _titles, breaksAbove: _breaks, ...print } = sheet.print;
      const next = { ...sheet, print };
      await changed(live, [next], { kind: "rewrite-sheet", sheet: next });
      live.host.user.deleteSheet("Sheet1");
      const bytes = live.host.save();
      keepWorkbook("giay-in-viet-lai", bytes);
      const pages = await pdfWords(await convert(bytes, "xlsx", "pdf"));
      expect(pages.length).toBe(2);
      expect(pages.flatMap(({ words }) => words.filter(({ text }) => text === "(3)"))).toHaveLength(1);
    },
    PATIENCE_MS,
  );
});
