/** Appendices on LibreOffice's paper: as many pages as planned, every word in its own cell, headings and labels on each. */
import type { AppendixChoices, AppendixKind } from "../../src/commands/appendix-desk";
import type { BookSheet } from "../../src/ooxml/book";
import { writeBook } from "../../src/ooxml/write-book";
import { APPENDIX_KINDS } from "../../src/sheets/appendix-content";
import { parseArea } from "../../src/raw/a1";
import { alone, printed, workplaceOf } from "../builders/a-printed-appendix";
import { aRecord } from "../builders/a-record";
import { keepWorkbook } from "../builders/keep-workbook";
import { convert, describeWithLibreOffice, PATIENCE_MS, pdfWords } from "../builders/libreoffice";
import { loadedDesk } from "../builders/loaded-desk";
import { bare, paperDifferences, type PrintedPage, printedPages } from "../builders/printed-cells";
import type { OpenDesk } from "../builders/open-desk";
import { takeReports } from "../builders/taken-reports";

jest.setTimeout(PATIENCE_MS);

type Paper = { readonly sheet: BookSheet; readonly pages: readonly PrintedPage[]; readonly planned: number };

const SENTENCE =
  "Đã ban hành 05 văn bản chỉ đạo, tổ chức 03 lớp tập huấn cho 245 cán bộ, công chức; đạt 98,5% kế hoạch năm. ";

/** A quarter in which some agencies wrote much: one result alone is longer than a page. */
async function quarter(): Promise<OpenDesk> {
  const open = await loadedDesk();
  await takeReports(
    aRecord("Sở Tư pháp", "II.1", { status: "Đang thực hiện", result: SENTENCE.repeat(28), difficulty: SENTENCE }),
    aRecord("Sở Tài chính", "VI.1", { status: "Đang thực hiện", result: SENTENCE.repeat(5), product: "12/BC-STC" }),
    aRecord("Sở Nội vụ", "I.7", { status: "Hoàn thành", result: "=Đạt", product: "+84" }),
  );
  return open;
}

async function onPaper(open: OpenDesk, kind: AppendixKind, given: Partial<AppendixChoices> = {}): Promise<Paper> {
  const sheet = await printed(open, kind, given);
  const bytes = writeBook(alone(open.host.book, sheet));
  keepWorkbook(`phu-luc-${kind}`, bytes);
  const words = await pdfWords(await convert(bytes, "xlsx", "pdf"));
  return { sheet, pages: printedPages(sheet, words), planned: (sheet.page.rowBreaks ?? []).length + 1 };
}

/** Texts of the repeated rows by their cells, as a page shows them. */
function headings({ sheet }: Paper, { cells }: PrintedPage): Readonly<Record<string, string>> {
  const [from = 1, to = 0] = sheet.page.titleRows ?? [];
  const isRepeated = (key: string): boolean => Number.parseInt(key) >= from - 1 && Number.parseInt(key) < to;
  return Object.fromEntries([...cells].filter(([key]) => isRepeated(key)));
}

describeWithLibreOffice("appendices on LibreOffice's paper", () => {
  test.each(APPENDIX_KINDS)("%s: pages as planned, each word in its cell, headings on every page", async (kind) => {
    const paper = await onPaper(await quarter(), kind);
    expect(paper.pages).toHaveLength(paper.planned);
    expect(paperDifferences(paper.sheet, paper.pages)).toEqual([]);
    expect(paper.pages.map(({ above }) => above)).toEqual(
      paper.pages.map((_, index) => (index === 0 ? "" : String(index + 1))),
    );
    const [first = {}] = paper.pages.map((page) => headings(paper, page));
    expect(Object.keys(first).length).toBeGreaterThan(5);
    for (const page of paper.pages) expect(headings(paper, page)).toEqual(first);
  });

  test("the plan shows the label of its area on every page, beside all of its rows", async () => {
    const open = await quarter();
    const labels = (await workplaceOf(open)).areas.map(({ label }) => bare(label));
    const paper = await onPaper(open, "plan");
    const areas = paper.sheet.merges
      .flatMap((merge) => parseArea(merge) ?? [])
      .filter(({ left, right }) => left === 0 && right === 0);
    for (const [index, { cells }] of paper.pages.entries()) {
      const start = paper.sheet.page.rowBreaks?.[index - 1] ?? paper.sheet.page.titleRows?.[1] ?? 0;
      const shown = [...cells].filter(
        ([key, text]) => key.endsWith(":0") && labels.some((label) => text.startsWith(label)),
      );
      expect(shown.length).toBeGreaterThan(0);
      const records = [...cells.keys()].filter((key) => key.endsWith(":1")).map((key) => Number(key.split(":")[0]));
      for (const row of records.filter((one) => one >= start)) {
        const merged = areas.find(({ top, bottom }) => top <= row && row <= bottom);
        expect(shown.map(([key]) => key)).toContain(`${merged?.top ?? row}:0`);
      }
    }
    expect(
      new Set(
        paper.pages.flatMap(({ cells }) =>
          labels.filter((label) => [...cells.values()].some((text) => text.startsWith(label))),
        ),
      ).size,
    ).toBe(7);
  });

  test.each<[string, Partial<AppendixChoices>]>([
    ["type of 12 points", { tableSize: 12 }],
    ["type of 11.5 points", { tableSize: 11.5 }],
    ["the widest margins", { margins: { top: 25, right: 20, bottom: 25, left: 35 } }],
    ["a binding edge on top", { isBoundOnTop: true, margins: { top: 30, right: 15, bottom: 20, left: 20 } }],
    [
      "a long title and a number",
      { number: "II", title: "Kết quả thực hiện nhiệm vụ cải cách hành chính ".repeat(5), copy: "paper" },
    ],
  ])("with %s the same holds", async (_, given) => {
    const paper = await onPaper(await quarter(), "progress", given);
    expect(paper.pages).toHaveLength(paper.planned);
    expect(paperDifferences(paper.sheet, paper.pages)).toEqual([]);
  });
});
