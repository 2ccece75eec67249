import { serialOf } from "../../src/plan/dates";
import { readForReports, reportContext } from "../../src/commands/report-context";
import type { ReportContext } from "../../src/reports/context";
import { SHEET } from "../../src/sheets/names";
import { liveWorkbook } from "../../src/excel/live-workbook";
import { load, LOADED_ON, openDesk, type OpenDesk, valueOf } from "../builders/open-desk";

jest.setTimeout(120_000);

async function loaded(): Promise<OpenDesk> {
  const open = openDesk();
  valueOf(await load(open.desk));
  return open;
}

async function contextOf(periodCode?: string): Promise<ReportContext> {
  const read = reportContext(await readForReports(liveWorkbook()), periodCode, LOADED_ON);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value;
}

async function issuesOf(periodCode?: string): Promise<readonly string[]> {
  const read = reportContext(await readForReports(liveWorkbook()), periodCode, LOADED_ON);
  return read.ok ? [] : read.issues.map(({ code }) => code);
}

describe("reportContext", () => {
  test("takes the current period, tasks with their dates, and who owes what from a loaded workbook", async () => {
    await loaded();
    const context = await contextOf();
    expect(context).toMatchObject({
      planIdentity: "140/KH-UBND|Trà Vinh|2025",
      year: 2025,
      issuedOn: serialOf(2024, 12, 24),
      period: { code: "2025-Q1", cutOff: serialOf(2025, 3, 14), sendBy: serialOf(2025, 3, 20) },
      today: LOADED_ON,
    });
    expect(context.periods).toHaveLength(19);
    expect(context.tasks).toHaveLength(38);
    expect(context.tasks.every(({ nature, start, due }) => nature !== undefined && start !== undefined && due)).toBe(
      true,
    );
    expect(context.duties.get("Sở Tư pháp")?.size).toBe(21);
    expect(context.coordinated.get("Sở Tư pháp")?.size).toBeGreaterThan(0);
  });

  test("follows an extension and a cut-off typed over the list's, for the current period alone", async () => {
    const { host } = await loaded();
    host.user.type(SHEET.plan, "P6", "31/10/2025");
    host.user.type(SHEET.plan, "G3", "10/3/2025");
    const context = await contextOf();
    expect(context.tasks[0]?.due).toBe(serialOf(2025, 10, 31));
    expect(context.period.cutOff).toBe(serialOf(2025, 3, 10));
    expect((await contextOf("2025-6T")).period.cutOff).toBe(serialOf(2025, 6, 14));
  });

  test("finds the period where a user moved its cell", async () => {
    const { host } = await loaded();
    host.user.type(SHEET.plan, "D3", "2025-6T");
    host.user.insertRows(SHEET.plan, 1, 2);
    expect((await contextOf()).period.code).toBe("2025-6T");
  });

  test("says why there is none: no plan, a blank period, an unknown one", async () => {
    openDesk();
    expect(await issuesOf()).toEqual(["plan/none"]);
    const { host } = await loaded();
    host.user.type(SHEET.plan, "D3", "");
    expect(await issuesOf()).toEqual(["period/none"]);
    expect(await issuesOf("2031-Q1")).toEqual(["period/unknown"]);
  });
});
