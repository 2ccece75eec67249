import type { Host } from "../../src/devhost/create-host";
import { liveWorkbook } from "../../src/excel/live-workbook";
import { readForReports } from "../../src/commands/report-context";
import {
  AGENCY_COLUMN,
  ASSIGNMENT_COLUMN as A,
  REPORT_COLUMN as R,
  SHEET,
  SUMMARY_COLUMN as S,
  TABLE,
} from "../../src/sheets/names";
import { rowsOf, type StandingRow } from "../../src/sheets/standing-rows";
import { loadedDesk } from "../builders/loaded-desk";
import { valueOf } from "../builders/open-desk";
import { reviewOf, takeIn } from "../builders/report-desk";
import { aRow, aSubmission } from "../builders/submission";

jest.setTimeout(120_000);

const OLD = "Sở Thông tin và Truyền thông";
const NEW = "Sở Tài chính";
const OTHER = "Sở Nội vụ";
const GROUP = "Các sở, ban, ngành tỉnh";
const complete = aRow("VII.1.1", { status: "Hoàn thành" });

/** The registry says that the department ended before the first quarter's cut-off. */
async function endedWith(successors: string): Promise<Host> {
  const { host } = await loadedDesk();
  sayEnded(host, await placeOfOld(), successors);
  return host;
}

async function placeOfOld(): Promise<number> {
  return (await rows(TABLE.agencies)).findIndex((row) => row.text(AGENCY_COLUMN.name) === OLD) + 5;
}

function sayEnded(host: Host, place: number, successors: string): void {
  host.user.type(SHEET.registry, `H${place}`, "28/2/2025");
  host.user.type(SHEET.registry, `I${place}`, successors);
}

async function rows(table: string): Promise<readonly StandingRow[]> {
  return rowsOf(await readForReports(liveWorkbook()), table);
}

async function assignment(code: string, unit: string): Promise<StandingRow | undefined> {
  return (await rows(TABLE.assignments)).find(
    (row) => row.text(A.code) === code && row.text(A.unit) === unit && row.text(A.role) === "Chủ trì",
  );
}

async function successorsSaid(): Promise<string | undefined> {
  return (await rows(TABLE.agencies))
    .find((row) => row.text(AGENCY_COLUMN.name) === OLD)
    ?.text(AGENCY_COLUMN.successors);
}

describe("an agency that was merged", () => {
  test("is reported for by its successor, on the task of the unit in the plan", async () => {
    await endedWith(NEW);
    const review = await reviewOf([aSubmission(NEW, [complete])]);
    expect(review.consolidation.questions).toEqual([]);
    expect(review.consolidation.files[0]?.issues).toEqual([]);
    expect(review.consolidation.agencies.map(({ name }) => name)).not.toContain(OLD);
    expect(review.consolidation.agencies.find(({ name }) => name === NEW)?.missing).toContain("VII.1.2");
    valueOf(await takeIn([aSubmission(NEW, [complete])]));
    const [record] = await rows(TABLE.reports);
    expect([record?.text(R.agency), record?.text(R.code), record?.text(R.via)]).toEqual([NEW, "VII.1.1", OLD]);
    expect((await assignment("VII.1.1", OLD))?.text(A.status)).toBe("Hoàn thành");
  });

  test("is no longer expected among the members of its groups", async () => {
    const host = await endedWith("");
    expect((await assignment("I.1", GROUP))?.number(A.due)).toBe(5);
    host.user.type(SHEET.registry, `I${await placeOfOld()}`, NEW);
    expect((await assignment("I.1", GROUP))?.number(A.due)).toBe(4);
    const { proposals } = (await reviewOf([aSubmission(NEW, [aRow("I.1", { status: "Hoàn thành" })])])).consolidation;
    expect(proposals.find(({ code }) => code === "I.1")?.reason).toContain(`${GROUP}: 1/4 đã báo cáo`);
  });
});

test("summaries that are rebuilt ask the successor, not the agency that ended", async () => {
  const { host, desk } = await loadedDesk();
  sayEnded(host, await placeOfOld(), NEW);
  valueOf(await desk.rebuildSummaries());
  const due = (await rows(TABLE.agencySummary)).map((row) => [row.text(S.agency), row.number(S.mustReport)]);
  expect(due).toContainEqual([NEW, 25]);
  expect(due.map(([agency]) => agency)).not.toContain(OLD);
});

describe("an agency that was split", () => {
  test("keeps its tasks until it is told who has them, then the registry remembers", async () => {
    await endedWith(`${NEW}; ${OTHER}`);
    const file = aSubmission(NEW, [complete]);
    const { consolidation } = await reviewOf([file]);
    expect(consolidation.agencies.find(({ name }) => name === OLD)?.missing).toContain("VII.1.1");
    expect(consolidation.adds).toEqual([]);
    const [question, ...others] = consolidation.questions;
    expect(others).toEqual([]);
    expect(question).toMatchObject({ kind: "agency", where: "Báo cáo!A12", proposed: NEW });
    expect(question?.text).toContain(`Nhiệm vụ VII.1.1 vốn của «${OLD}»`);
    expect(consolidation.files[0]).toMatchObject({
      outcome: "decision",
      issues: [{ code: "decision/heir", where: "Báo cáo!A12" }],
    });

    valueOf(await takeIn([file], { answers: { [question?.id ?? ""]: NEW } }));
    expect((await rows(TABLE.reports))[0]?.text(R.via)).toBe(OLD);
    expect(await successorsSaid()).toBe(`${NEW} (VII.1.1); ${OTHER}`);
    expect((await reviewOf([file])).consolidation.questions).toEqual([]);
  });

  test("leaves a row out that another successor is to report, and remembers that too", async () => {
    await endedWith(`${NEW}; ${OTHER}`);
    const file = aSubmission(NEW, [complete]);
    const [question] = (await reviewOf([file])).consolidation.questions;
    valueOf(await takeIn([file], { answers: { [question?.id ?? ""]: OTHER } }));
    expect(await rows(TABLE.reports)).toEqual([]);
    expect(await successorsSaid()).toBe(`${NEW}; ${OTHER} (VII.1.1)`);
  });
});
