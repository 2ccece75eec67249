/** What LibreOffice prints: every word of the plan, in rows high enough for it, on a sane number of pages. */
import { SHEET, TABLE } from "../../src/sheets/names";
import { detailsOf } from "../../src/sheets/details";
import { buildWorkbook } from "../../src/sheets/workbook";
import { writeWorkbookFile } from "../../src/xlsx/write-workbook";
import { openedBook, sheetOf, tableRows } from "../builders/book-tables";
import { keepWorkbook } from "../builders/keep-workbook";
import { convert, describeWithLibreOffice, PATIENCE_MS, pdfPages } from "../builders/libreoffice";
import { seedTracked } from "../builders/tracked-plan";

const plan = seedTracked();
const workbook = buildWorkbook(plan, detailsOf(plan));
const PRINTED = ["STT", "Mã", "Lĩnh vực", "Nhóm nhiệm vụ", "Nội dung", "Cơ quan thực hiện", "Cơ quan phối hợp"].concat([
  "Thời gian thực hiện",
  "Kinh phí thực hiện",
  "Trạng thái",
]);

/** Text and numbers as they stand; blanks, errors and formulas print nothing we could expect. */
function asText(content: unknown): string {
  return typeof content === "string" || typeof content === "number" ? String(content) : "";
}

/** Cut at blanks and hyphens, where lines are broken. */
function wordsOf(text: string): readonly string[] {
  return text
    .normalize("NFC")
    .split(/[\s\-‑]+/u)
    .filter((word) => word !== "");
}

function countsOf(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

describeWithLibreOffice("the workbook on LibreOffice's paper", () => {
  let bytes: Uint8Array;
  let pages: readonly string[] = [];

  beforeAll(async () => {
    bytes = await writeWorkbookFile(workbook, SHEET.settings);
    keepWorkbook("ke-hoach-va-bang-chi-tiet", bytes);
    pages = await pdfPages(await convert(bytes, "xlsx", "pdf"));
  }, PATIENCE_MS);

  test("prints every word of all 38 tasks on the pages of the plan", async () => {
    const book = await openedBook(bytes);
    const rows = tableRows(book, TABLE.plan);
    expect(rows).toHaveLength(38);
    const end = pages.findIndex((page) => page.startsWith("PHÂN CÔNG THỰC HIỆN NHIỆM VỤ"));
    const printed = countsOf(wordsOf(pages.slice(0, end).join("\n")));
    const wanted = countsOf(rows.flatMap((row) => PRINTED.flatMap((header) => wordsOf(asText(row[header])))));
    const lacking = [...wanted].filter(([word, count]) => (printed.get(word) ?? 0) < count).map(([word]) => word);
    expect(lacking).toEqual([]);
    expect(wanted.size).toBeGreaterThan(300);
  });

  test("repeats the headings of the plan on each of its pages", () => {
    const end = pages.findIndex((page) => page.startsWith("PHÂN CÔNG THỰC HIỆN NHIỆM VỤ"));
    for (const page of pages.slice(0, end)) expect(page).toContain("STT");
    expect(end).toBeGreaterThan(2);
  });

  test("prints each visible sheet, none on more pages than a reader would turn", () => {
    const titles = workbook.sheets
      .filter(({ visibility }) => visibility === "visible")
      .map(({ texts }) => asText(texts[0]?.rows[0]?.[0]));
    const starts = titles.map((title) => pages.findIndex((page) => page.replace(/\s+/g, " ").startsWith(title)));
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(starts).not.toContain(-1);
    const lengths = starts.map((start, index) => (starts[index + 1] ?? pages.length) - start);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(8);
  });

  test(
    "gives every row of the plan at least the height that LibreOffice finds for its text",
    async () => {
      const fods = (await convert(bytes, "xlsx", "fods")).toString("utf8");
      const freed = fods.replace(
        /<style:table-row-properties [^>]*\/>/g,
        '<style:table-row-properties style:use-optimal-row-height="true"/>',
      );
      expect(freed).not.toBe(fods);
      const needed = rowHeights((await convert(Buffer.from(freed), "fods", "fods")).toString("utf8"), SHEET.plan);
      const { rows } = sheetOf(await openedBook(bytes), SHEET.plan);
      const own = needed.map((_, index) => rows.get(index)?.heightPoints ?? 0);
      const headerAndTasks = own.slice(0, 43).map((height, index) => ({ row: index + 1, height }));
      expect(headerAndTasks.filter(({ row, height }) => height < (needed[row - 1] ?? Infinity))).toEqual([]);
      expect(Math.max(...needed.slice(0, 43))).toBeGreaterThan(100);
    },
    PATIENCE_MS,
  );
});

/** Heights in points of the first rows of a sheet in a flat OpenDocument file that LibreOffice wrote. */
function rowHeights(fods: string, sheet: string): readonly number[] {
  const styles = new Map(
    [
      ...fods.matchAll(
        /<style:style style:name="(ro\d+)"[^>]*>\s*<style:table-row-properties [^>]*style:row-height="([\d.]+)in"/g,
      ),
    ].map(([, name = "", inches]) => [name, Number(inches) * 72]),
  );
  const start = fods.indexOf(`<table:table table:name="${sheet}"`);
  const table = fods.slice(start, fods.indexOf("</table:table>", start));
  return [...table.matchAll(/<table:table-row ([^>]*)>/g)].flatMap(([, attributes = ""]) => {
    const style = /table:style-name="(ro\d+)"/.exec(attributes)?.[1] ?? "";
    const repeated = Number(/rows-repeated="(\d+)"/.exec(attributes)?.[1] ?? 1);
    return Array.from({ length: Math.min(repeated, 100) }, () => styles.get(style) ?? 0);
  });
}
