/** Appendices of generated content on LibreOffice's paper: what nobody should write, and what happens to fit exactly. */
import fc from "fast-check";
import type { AppendixContent, AppendixRow } from "../../src/sheets/appendix-content";
import { layOutPages } from "../../src/sheets/appendix-layout";
import { buildAppendixSheet } from "../../src/sheets/appendix-sheet";
import { writeWorkbookFile } from "../../src/xlsx/write-workbook";
import { openedBook } from "../builders/book-tables";
import { flowText } from "../builders/flow-arbitrary";
import { keepWorkbook } from "../builders/keep-workbook";
import { convert, describeWithLibreOffice, PATIENCE_MS, pdfWords } from "../builders/libreoffice";
import { paperDifferences, printedPages } from "../builders/printed-cells";
import { reportChoices } from "../builders/appendix-choices";

jest.setTimeout(3 * PATIENCE_MS);

const CHOICES = reportChoices({ title: "Phụ lục thử" });

const SENTENCE =
  "Đã ban hành 05 văn bản chỉ đạo; tổ chức 03 lớp tập huấn cho 245 cán bộ, công chức, đạt 98,5% kế hoạch. ";
const ordinary = fc.integer({ min: 1, max: 160 }).map((size) => SENTENCE.repeat(2).slice(0, size).trim());
const cellText = fc.oneof(
  { weight: 8, arbitrary: ordinary },
  { weight: 2, arbitrary: fc.constant("") },
  { weight: 1, arbitrary: flowText(3_000) },
);

function record(label: string, texts: readonly string[]): AppendixRow {
  return { kind: "record", label, cells: texts.map((value) => ({ value: value === "" ? null : value })) };
}

function contentOf(rows: readonly AppendixRow[]): AppendixContent {
  return {
    kind: "plan",
    columns: ["Lĩnh vực", "Nội dung", "Cơ quan thực hiện", "Kết quả"].map((header, index) => ({
      header,
      share: [14, 30, 20, 36][index] ?? 20,
      align: "left",
    })),
    hasLabels: true,
    hasNumbers: true,
    rows,
    notes: ["* Số liệu thử, không phải số liệu thật"],
  };
}

/** Areas of one row and of many; a record of 3,000 characters is longer than a page in a narrow column. */
const anyContent = fc
  .array(fc.array(fc.tuple(cellText, cellText, cellText), { minLength: 1, maxLength: 8 }), {
    minLength: 1,
    maxLength: 9,
  })
  .map((areas) =>
    contentOf(
      areas.flatMap((rows, area) => rows.map((texts) => record(`${area + 1}. Lĩnh vực thử số ${area + 1}`, texts))),
    ),
  );

/** Faults found when the appendix is printed; none is wanted. */
async function faultsOf(content: AppendixContent, name: string): Promise<readonly string[]> {
  const laid = layOutPages(content, CHOICES);
  if ("fault" in laid) throw new Error(JSON.stringify(laid));
  const { plan } = laid;
  const sheet = buildAppendixSheet("Phụ lục", laid, CHOICES.margins);
  const bytes = await writeWorkbookFile({ sheets: [sheet], names: [], settings: {} });
  keepWorkbook(name, bytes);
  const words = await pdfWords(await convert(bytes, "xlsx", "pdf"));
  const [book] = (await openedBook(bytes)).sheets;
  if (!book) throw new Error("no sheet");
  const pages = printedPages(book, words);
  return [
    ...(pages.length === plan.pages.length ? [] : [`${pages.length} pages instead of ${plan.pages.length}`]),
    ...paperDifferences(book, pages),
  ];
}

describeWithLibreOffice("generated appendices on LibreOffice's paper", () => {
  const samples = fc
    .sample(anyContent, { numRuns: 6, seed: 20251126 })
    .map((content, index) => [index + 1, content] as const);

  test.each(samples)("number %i prints as planned", async (index, content) => {
    expect(await faultsOf(content, `phu-luc-thu-${index}`)).toEqual([]);
  });

  test("300 rows print as planned", async () => {
    const rows = Array.from({ length: 300 }, (_, index) =>
      record(`Lĩnh vực ${Math.floor(index / 40) + 1}`, [SENTENCE.slice(0, 20 + (index % 80)), "Sở Nội vụ", SENTENCE]),
    );
    expect(await faultsOf(contentOf(rows), "phu-luc-300-dong")).toEqual([]);
  });

  test("an area that fills exactly a page prints as planned", async () => {
    // Rows of one line: as many as stand on a page between two breaks, counted from a longer appendix.
    const rowsOf = (count: number, label: string) =>
      Array.from({ length: count }, (_, index) => record(label, [`${index + 1}`, "Sở", "Đạt"]));
    const laid = layOutPages(contentOf(rowsOf(120, "I. Đầu")), CHOICES);
    if ("fault" in laid) throw new Error(laid.fault);
    const [first = 0, whole = 0] = laid.plan.pages.map(({ rows }) => rows.length);
    expect(whole).toBeGreaterThan(first);
    const exact = contentOf([
      ...rowsOf(first, "I. Đầu"),
      ...rowsOf(whole, "II. Vừa một trang"),
      ...rowsOf(1, "III. Cuối"),
    ]);
    expect(await faultsOf(exact, "phu-luc-vua-trang")).toEqual([]);
  });
});
