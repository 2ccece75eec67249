import type { BookValue } from "../../src/ooxml/book";
import { type AppendixSource, readAppendices } from "../../src/commands/read-appendices";
import { liveWorkbook } from "../../src/excel/live-workbook";
import { STATUSES } from "../../src/plan/status";
import { agenciesAppendix } from "../../src/sheets/appendix-agencies";
import { areasAppendix } from "../../src/sheets/appendix-areas";
import type { AppendixContent } from "../../src/sheets/appendix-content";
import { SHEET, SUMMARY_COLUMN as C, TABLE } from "../../src/sheets/names";
import { summaryDifferences } from "../../src/sheets/summary-differences";
import { buildWorkbook } from "../../src/sheets/workbook";
import { writeWorkbookFile } from "../../src/xlsx/write-workbook";
import { aRecord } from "../builders/a-record";
import { addressIn, openedBook, tableRows } from "../builders/book-tables";
import { allEntries, cutOffOf, entriesFor, withEntered } from "../builders/entered-tasks";
import { loadedDesk } from "../builders/loaded-desk";
import { LOADED_ON, openDesk, type OpenDesk, valueOf } from "../builders/open-desk";
import { takeReports } from "../builders/taken-reports";
import { seedTracked } from "../builders/tracked-plan";

jest.setTimeout(300_000);

/** Of the workbook that is connected. */
async function readConnected(): Promise<AppendixSource> {
  const found = await readAppendices(liveWorkbook(), { today: () => LOADED_ON });
  if (!found.ok) throw new Error(JSON.stringify(found.issues));
  return found.value;
}

/** A workbook in which these statuses, days and natures were entered, from the `first` of all combinations on. */
async function enteredDesk(period: string, first: number): Promise<OpenDesk> {
  const plan = seedTracked(period);
  const entries = entriesFor(plan, allEntries(cutOffOf(plan)), first);
  const bytes = await writeWorkbookFile(withEntered(buildWorkbook(plan), entries), SHEET.settings);
  return openDesk({ book: await openedBook(bytes) });
}

/** Every third task reported by the agency that leads it, in turns of all statuses: shares and tasks then differ. */
async function reportSome(period: string): Promise<void> {
  const plan = seedTracked(period);
  const leads = plan.assignments.filter(({ role, kind }) => role === "Chủ trì" && kind === "Cơ quan");
  const records = leads
    .filter((_, index) => index % 3 === 0)
    .map(({ code, unit }, index) => {
      const status = STATUSES[index % STATUSES.length] ?? "";
      const completed = status === "Hoàn thành" ? cutOffOf(plan) - index : undefined;
      return aRecord(unit, code, { status, completed }, { period });
    });
  await takeReports(...records);
}

/** A rate as a number: one decimal of it is printed. */
const numberOf = (value: BookValue): number => (value === "–" || typeof value !== "number" ? -1 : value);
const printedNumber = (value: string | number | null): number =>
  typeof value === "string" && value.endsWith("%") ? Number(value.slice(0, -1).replace(",", ".")) / 100 : -1;

/** The rows of a printed summary beside those the workbook shows, the total left out where the sheet has none. */
function expectPrinted(content: AppendixContent, shown: readonly Readonly<Record<string, BookValue>>[]): void {
  const rows = content.rows.map(({ cells }) => cells.map(({ value }) => value)).slice(0, shown.length);
  const headers = content.columns.map(({ header }) => header).slice(2);
  expect(rows).toHaveLength(shown.length);
  for (const [index, row] of rows.entries()) {
    for (const [at, header] of headers.entries()) {
      const [printed, value] = [row[at + 2] ?? null, shown[index]?.[header] ?? null];
      if (!header.startsWith("Tỷ lệ")) expect([header, printed]).toEqual([header, value]);
      else expect(Math.abs(printedNumber(printed) - numberOf(value))).toBeLessThanOrEqual(0.000_500_1);
    }
  }
}

describe("printed summaries", () => {
  test.each([
    ["2025-Q1", 0],
    ["2025-6T", 114],
    ["2025-N", 228],
  ])("say what the workbook's summaries show in %s, with entries from %i on", async (period, first) => {
    const { host } = await enteredDesk(period, first);
    await reportSome(period);
    const { standing, data } = await readConnected();
    const apart = data.shares.filter(({ code, evaluation }) =>
      data.tasks.some((task) => task.code === code && task.evaluation !== evaluation),
    );
    expect(apart).not.toEqual([]);
    host.calculate();
    expectPrinted(agenciesAppendix(data, {}), tableRows(host.book, TABLE.unitSummary));
    expectPrinted(areasAppendix(data, {}), tableRows(host.book, TABLE.areaSummary));
    expect(summaryDifferences(standing, data)).toEqual([]);
  });

  test("differ from a cell that was typed over, until the summaries are rebuilt", async () => {
    const { host, desk } = await loadedDesk();
    const row = tableRows(host.book, TABLE.unitSummary).findIndex((one) => one[C.unit] === "Sở Tư pháp");
    const at = addressIn(host.book, TABLE.unitSummary, "Quá hạn", row);
    host.user.type(SHEET.unitSummary, at, "2");
    const { standing, data } = await readConnected();
    expect(summaryDifferences(standing, data)).toEqual([
      {
        code: "appendix/summary-differs",
        where: `Tổng hợp cơ quan!${at}, dòng «Sở Tư pháp», cột «Quá hạn»`,
        message: "Bảng ghi 2, số liệu để in là 0. Đề nghị bấm «Dựng lại bảng tổng hợp», rồi lập lại phụ lục.",
        severity: "error",
      },
    ]);
    valueOf(await desk.rebuildSummaries());
    const after = await readConnected();
    expect(summaryDifferences(after.standing, after.data)).toEqual([]);
  });
});
