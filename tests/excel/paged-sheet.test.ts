/** Sheets laid out for paper, in a live workbook: what they cost, and that nothing of them outlives a rewriting. */
import type { SheetBlueprint, TextBlock } from "../../src/blueprint/sheet";
import { EMPTY_WORKBOOK } from "../../src/blueprint/standing";
import { stepsOf } from "../../src/excel/apply-changes";
import { PIECE_BYTES, sendSteps, type Step } from "../../src/excel/batch";
import { textLookAreas } from "../../src/excel/text-looks";
import { aPagedSheet, CELL, type PagedShape } from "../builders/a-paged-sheet";
import { aSheet, PRINT } from "../builders/blueprint";
import { aHost } from "../builders/host";
import { cellIn, changed, markFor, sheetIn, written } from "../builders/live-workbook";
import { plainBook } from "../builders/plain-book";

const TEN_PAGES: PagedShape = { pages: 10, rowsPerPage: 11, rowsPerLabel: 11, columns: 10 };

async function bytesOf(sheet: SheetBlueprint): Promise<number> {
  return (await written(sheet)).host.stats.requestBytes;
}

function stepsFor(sheet: SheetBlueprint): readonly Step[] {
  const known = { standing: EMPTY_WORKBOOK, tables: [], settingsRows: [], lastUsedRows: new Map<string, number>() };
  return stepsOf([{ kind: "add-sheet", sheet, before: undefined }], markFor(), known, new Map());
}

describe("a sheet of many pages", () => {
  test("takes few bytes for each label, page break and row", async () => {
    const sheet = aPagedSheet(TEN_PAGES);
    const bytes = await bytesOf(sheet);
    const unbroken = await bytesOf({ ...sheet, print: { ...sheet.print, breaksAbove: [] } });
    expect((bytes - unbroken) / 9).toBeLessThan(210);
    const labelled = await bytesOf(aPagedSheet({ ...TEN_PAGES, rowsPerLabel: 2 }));
    expect((labelled - bytes) / 50).toBeLessThan(260);
    const longer = await bytesOf(aPagedSheet({ ...TEN_PAGES, pages: 20 }));
    expect((longer - bytes) / 100).toBeLessThan(240);
  });

  test("has as many areas of looks as it has changes of look", () => {
    const areas = (pages: number) => textLookAreas(aPagedSheet({ ...TEN_PAGES, pages, rowsPerLabel: 3 }).texts).length;
    expect(areas(200) - areas(100)).toBe(100);
  });

  test("never sends more than each step has announced", async () => {
    const host = aHost();
    // What a request holds besides: the way to the sheet, the pause in calculating.
    const envelope = 1_000;
    const surplus: string[] = [];
    for (const [index, step] of stepsFor(aPagedSheet({ ...TEN_PAGES, pages: 200, rowsPerLabel: 2 })).entries()) {
      const before = host.stats.requestBytes;
      await sendSteps([step], false);
      const sent = host.stats.requestBytes - before - envelope;
      if (sent > step.bytes) surplus.push(`step ${index} announced ${step.bytes} bytes and sent ${sent}`);
    }
    expect(surplus).toEqual([]);
  });

  test("cuts a long column of long texts into steps that fit into requests", async () => {
    const paragraph = "Nội dung nhiệm vụ được giao cho cơ quan, đơn vị. ".repeat(30);
    const column: TextBlock = { at: "A1", rows: Array.from({ length: 3_800 }, () => [paragraph]), look: CELL };
    const sheet = aSheet({ tables: [], texts: [column] });
    expect(Math.max(...stepsFor(sheet).map(({ bytes }) => bytes))).toBeLessThanOrEqual(PIECE_BYTES + 10_000);
    const { host } = await written(sheet);
    expect(host.stats.requests).toBe(1 + Math.ceil(host.stats.requestBytes / 4_000_000));
    expect(cellIn(host, "Việc", "A3800")).toMatchObject({ value: paragraph, style: { wrapText: true } });
  });

  test("cuts formulas likewise", async () => {
    const formula = `=LEN("${"x".repeat(200)}")+ROW(A1)`;
    const column: TextBlock = { at: "A1", rows: Array.from({ length: 20_000 }, () => [{ formula }]), look: {} };
    const steps = stepsFor(aSheet({ tables: [], texts: [column], rowHeights: {} }));
    expect(Math.max(...steps.map(({ bytes }) => bytes))).toBeLessThanOrEqual(PIECE_BYTES + 10_000);
    expect(steps.length).toBeGreaterThan(15);
  });
});

describe("rewriting a sheet of many pages", () => {
  const paged = aPagedSheet({ pages: 3, rowsPerPage: 6, rowsPerLabel: 4, columns: 5 });
  const { titleRows: _titles, ...untitled } = PRINT;
  const plain = aSheet({
    name: paged.name,
    ownership: "owned",
    tables: [],
    texts: [{ at: "A1", rows: [["một"], ["hai"]], look: { wrap: true } }],
    rowHeights: { 2: 40 },
    columnWidths: { B: 20 },
    frozenRows: 0,
    frozenColumns: 0,
    print: { ...untitled, columns: ["A", "B"] },
  });

  test("leaves nothing of its merges, borders, breaks, sizes, headers and numbers", async () => {
    const live = await written(paged);
    await changed(live, [plain], { kind: "rewrite-sheet", sheet: plain });
    const { host: fresh } = await written(plain);
    const now = sheetIn(live.host, paged.name);
    const { titleRows: [firstTitle] = [Infinity], ...page } = now.page;
    expect(page).toEqual(sheetIn(fresh, paged.name).page);
    // Office.js cannot take repeated rows away; behind the last row there is no page to repeat them on.
    expect(firstTitle).toBe(1_048_576);
    expect(now.merges).toEqual([]);
    const [rewritten, wanted] = [live.host, fresh].map((host) =>
      plainBook(host.book).sheets.find(({ name }) => name === paged.name),
    );
    expect({ ...rewritten, page: 0 }).toEqual({ ...wanted, page: 0 });
  });

  test("leaves nothing of a plain sheet either", async () => {
    const live = await written(plain);
    await changed(live, [paged], { kind: "rewrite-sheet", sheet: paged });
    const { host: fresh } = await written(paged);
    const [rewritten, wanted] = [live.host, fresh].map((host) =>
      plainBook(host.book).sheets.find(({ name }) => name === paged.name),
    );
    expect(rewritten).toEqual(wanted);
  });

  test("moves its breaks and merges to where they are the next time", async () => {
    const live = await written(paged);
    const next = aPagedSheet({ pages: 2, rowsPerPage: 8, rowsPerLabel: 8, columns: 4 });
    await changed(live, [next], { kind: "rewrite-sheet", sheet: next });
    const now = sheetIn(live.host, paged.name);
    expect(now.page.rowBreaks).toEqual([10]);
    expect([...now.merges].sort()).toEqual(["A11:A18", "A1:D1", "A3:A10", "B11:D11", "B3:D3"]);
  });
});
