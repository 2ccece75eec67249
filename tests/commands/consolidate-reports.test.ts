import { consolidateReports, reviewReports } from "../../src/commands/consolidate-reports";
import { serialOf } from "../../src/plan/dates";
import { cellName } from "../../src/raw/a1";
import { liveWorkbook } from "../../src/excel/live-workbook";
import type { Host } from "../../src/devhost/create-host";
import { rowsOf, type StandingRow } from "../../src/sheets/standing-rows";
import {
  AGENCY_COLUMN,
  ASSIGNMENT_COLUMN,
  LOG_COLUMN,
  PLAN_COLUMN,
  REPORT_COLUMN as R,
  SHEET,
  SUMMARY_COLUMN,
  TABLE,
} from "../../src/sheets/names";
import { readForReports } from "../../src/commands/report-context";
import { loadedDesk } from "../builders/loaded-desk";
import { openDesk, valueOf } from "../builders/open-desk";
import { intakeOptions, reviewOf, takeIn } from "../builders/report-desk";
import { aFile, aRefusedFile, aRow, aSubmission, unread } from "../builders/submission";

jest.setTimeout(120_000);

const JUSTICE = "Sở Tư pháp";

async function loaded(): Promise<Host> {
  const { host } = await loadedDesk();
  return host;
}

async function rows(table: string): Promise<readonly StandingRow[]> {
  return rowsOf(await readForReports(liveWorkbook()), table);
}

async function row(table: string, header: string, text: string): Promise<StandingRow | undefined> {
  return (await rows(table)).find((one) => one.text(header) === text);
}

/** What a person does once the host has answered so many more requests. */
function afterRequests(host: Host, count: number, act: () => void): void {
  const from = host.stats.requests;
  let isDone = false;
  Object.defineProperty(host.faults, "failAtAction", {
    configurable: true,
    get: () => {
      if (isDone || host.stats.requests - from <= count) return undefined;
      isDone = true;
      act();
      return undefined;
    },
  });
}

const complete = aRow("II.1", {
  status: "Hoàn thành",
  progress: 1,
  completed: serialOf(2025, 3, 10),
  result: "=Đã rà soát 12 văn bản",
  product: "-15/BC-STP",
});
const underWay = aRow("II.2", { status: "Đang thực hiện", progress: 0.4 }, {}, 13);

describe("consolidateReports", () => {
  test("writes every row with its source, hostile text as text, and a log entry for every file", async () => {
    await loaded();
    valueOf(await takeIn([aSubmission(JUSTICE, [complete, underWay]), aRefusedFile("anh.xlsx")]));
    const reports = await rows(TABLE.reports);
    expect(reports.map((one) => [one.text(R.period), one.text(R.agency), one.text(R.code), one.text(R.via)])).toEqual([
      ["2025-Q1", JUSTICE, "II.1", JUSTICE],
      ["2025-Q1", JUSTICE, "II.2", JUSTICE],
    ]);
    const [first] = reports;
    expect([R.result, R.product, R.sourceFile, R.sourceCell].map((header) => first?.text(header))).toEqual([
      "=Đã rà soát 12 văn bản",
      "-15/BC-STP",
      "Sở Tư pháp.xlsx",
      "Báo cáo!E12",
    ]);
    expect([first?.number(R.progress), first?.number(R.completed)]).toEqual([1, serialOf(2025, 3, 10)]);
    const log = await rows(TABLE.intakeLog);
    expect(
      log.map((one) => [one.text(LOG_COLUMN.file), one.text(LOG_COLUMN.outcome), one.number(LOG_COLUMN.added)]),
    ).toEqual([
      ["Sở Tư pháp.xlsx", "Đã nhận", 2],
      ["anh.xlsx", "Không nhận", 0],
    ]);
    expect(log[1]?.text(LOG_COLUMN.reason)).toContain("tệp PDF");
  });

  test("a unit's share is evaluated by its own reports, and the summary by agency follows", async () => {
    await loaded();
    valueOf(await takeIn([aSubmission(JUSTICE, [complete, underWay])]));
    const share = (await rows(TABLE.assignments)).find(
      (one) => one.text(ASSIGNMENT_COLUMN.code) === "II.1" && one.text(ASSIGNMENT_COLUMN.unit) === JUSTICE,
    );
    expect(share?.text(ASSIGNMENT_COLUMN.status)).toBe("Hoàn thành");
    expect(share?.text(ASSIGNMENT_COLUMN.evaluation)).toBe("Hoàn thành đúng hạn");
    const summary = await row(TABLE.agencySummary, SUMMARY_COLUMN.agency, JUSTICE);
    expect(
      [SUMMARY_COLUMN.mustReport, SUMMARY_COLUMN.reported, SUMMARY_COLUMN.complete, SUMMARY_COLUMN.missing].map(
        (header) => summary?.number(header),
      ),
    ).toEqual([21, 2, 1, 19]);
    expect(summary?.text(SUMMARY_COLUMN.state)).toBe("Báo cáo chưa đủ");
  });

  test("a report on a task the agency does not lead makes nothing complete in the summary", async () => {
    await loaded();
    valueOf(await takeIn([aSubmission(JUSTICE, [aRow("V.1", { status: "Hoàn thành" }), complete])]));
    expect((await rows(TABLE.reports)).map((one) => one.text(R.code))).toEqual(["V.1", "II.1"]);
    const summary = await row(TABLE.agencySummary, SUMMARY_COLUMN.agency, JUSTICE);
    expect([summary?.number(SUMMARY_COLUMN.reported), summary?.number(SUMMARY_COLUMN.missing)]).toEqual([1, 20]);
  });

  test("the same files again write no row", async () => {
    await loaded();
    const files = [aSubmission(JUSTICE, [complete, underWay])];
    valueOf(await takeIn(files));
    const before = (await rows(TABLE.reports)).map((one) => one.number(R.takenAt));
    const account = valueOf(await takeIn(files));
    expect((await rows(TABLE.reports)).map((one) => one.number(R.takenAt))).toEqual(before);
    expect(account.headline).toBe("Kỳ Quý I năm 2025: không có dòng nào phải ghi.");
  });

  test("a correction replaces its row, and the log keeps what was replaced", async () => {
    await loaded();
    valueOf(await takeIn([aSubmission(JUSTICE, [complete, underWay])]));
    const corrected = aRow("II.2", { status: "Hoàn thành", completed: serialOf(2025, 3, 12) }, {}, 13);
    valueOf(await takeIn([aSubmission(JUSTICE, [complete, corrected], { fileName: "dinh-chinh.xlsx" })]));
    expect(
      (await rows(TABLE.reports)).map((one) => [one.text(R.code), one.text(R.status), one.text(R.sourceFile)]),
    ).toEqual([
      ["II.1", "Hoàn thành", "Sở Tư pháp.xlsx"],
      ["II.2", "Hoàn thành", "dinh-chinh.xlsx"],
    ]);
    const log = await row(TABLE.intakeLog, LOG_COLUMN.file, "dinh-chinh.xlsx");
    expect(log?.text(LOG_COLUMN.reason)).toContain("Trạng thái: «Đang thực hiện» → «Hoàn thành»");
  });

  test("what a person edited is asked for, kept without an answer, replaced with one", async () => {
    const host = await loaded();
    valueOf(await takeIn([aSubmission(JUSTICE, [complete, underWay])]));
    host.user.type(SHEET.reports, "H6", "Chuyên viên ghi thêm");
    const files = [
      aSubmission(JUSTICE, [complete, aRow("II.2", { status: "Tạm dừng" }, {}, 13)], { fileName: "2.xlsx" }),
    ];
    const review = await reviewOf(files);
    const [question] = review.consolidation.questions;
    expect(question).toMatchObject({ kind: "by-hand", where: "Báo cáo!A13" });
    valueOf(await consolidateReports(liveWorkbook(), review, [], intakeOptions(files)));
    expect((await row(TABLE.reports, R.code, "II.2"))?.text(R.result)).toBe("Chuyên viên ghi thêm");
    valueOf(await takeIn(files, { answers: { [question?.id ?? ""]: "accept" } }));
    expect((await row(TABLE.reports, R.code, "II.2"))?.text(R.status)).toBe("Tạm dừng");
  });

  test("undecided rows are not written, decided ones of the same file are", async () => {
    await loaded();
    const doubtful = aRow("II.2", {}, { unread: [unread("status", "xong một nửa", 13)] }, 13);
    valueOf(await takeIn([aSubmission(JUSTICE, [complete, doubtful])]));
    expect((await rows(TABLE.reports)).map((one) => one.text(R.code))).toEqual(["II.1"]);
    expect((await rows(TABLE.intakeLog))[0]?.text(LOG_COLUMN.outcome)).toBe("Cần xử lý");
  });

  test("proposals change the plan only where they are accepted", async () => {
    await loaded();
    const files = [aSubmission(JUSTICE, [complete, underWay])];
    const review = await reviewOf(files);
    expect(review.consolidation.proposals.map(({ code, after }) => [code, after.status])).toEqual([
      ["II.1", "Hoàn thành"],
      ["II.2", "Đang thực hiện"],
    ]);
    valueOf(await consolidateReports(liveWorkbook(), review, ["II.1"], intakeOptions(files)));
    const task = await row(TABLE.plan, PLAN_COLUMN.code, "II.1");
    expect([task?.text(PLAN_COLUMN.status), task?.number(PLAN_COLUMN.completed)]).toEqual([
      "Hoàn thành",
      serialOf(2025, 3, 10),
    ]);
    expect((await row(TABLE.plan, PLAN_COLUMN.code, "II.2"))?.text(PLAN_COLUMN.status)).toBe("Chưa thực hiện");
  });

  test("an agency that was told is remembered in the registry", async () => {
    await loaded();
    const file = aSubmission("", [complete], {
      fileName: "bc.xlsx",
      agency: { kind: "doubtful", candidates: [JUSTICE], said: "Tư pháp tỉnh nhà" },
    });
    const [question] = (await reviewOf([file])).consolidation.questions;
    valueOf(await takeIn([file], { answers: { [question?.id ?? ""]: JUSTICE } }));
    const agency = await row(TABLE.agencies, AGENCY_COLUMN.name, JUSTICE);
    expect(agency?.text(AGENCY_COLUMN.aliases)).toContain("Tư pháp tỉnh nhà");
  });

  test("refuses when the workbook changed after the review", async () => {
    const host = await loaded();
    const files = [aSubmission(JUSTICE, [complete])];
    const review = await reviewOf(files);
    host.user.type(SHEET.plan, "J6", "Đang thực hiện");
    const outcome = await consolidateReports(liveWorkbook(), review, [], intakeOptions(files));
    expect(outcome).toMatchObject({ kind: "refused", issues: [{ code: "workbook/changed" }] });
    expect(await rows(TABLE.reports)).toEqual([]);
  });

  test("refuses when a group lost a member after the review: it decides what counts", async () => {
    const host = await loaded();
    const files = [aSubmission("Sở Nội vụ", [aRow("I.2", { status: "Hoàn thành" })])];
    const review = await reviewOf(files);
    const members = (await readForReports(liveWorkbook())).tables.find(({ name }) => name === TABLE.members);
    if (!members) throw new Error("there is no table of members");
    host.user.type(SHEET.registry, cellName(members.headerRowNumber, members.firstColumnIndex + 1), "Cơ quan khác");
    const outcome = await consolidateReports(liveWorkbook(), review, [], intakeOptions(files));
    expect(outcome).toMatchObject({ kind: "refused", issues: [{ code: "workbook/changed" }] });
  });

  test("says what is missing: no plan, no file, an unknown period", async () => {
    openDesk();
    const source = { ...aFile("a.xlsx"), bytes: () => Promise.resolve(new Uint8Array()) };
    const codes = async (sources: readonly (typeof source)[], period?: string): Promise<readonly string[]> => {
      const review = period === undefined ? {} : { period };
      const outcome = await reviewReports(liveWorkbook(), sources, intakeOptions(), review);
      return outcome.kind === "refused" ? outcome.issues.map(({ code }) => code) : [outcome.kind];
    };
    expect(await codes([source])).toEqual(["plan/none"]);
    await loaded();
    expect(await codes([])).toEqual(["intake/no-file"]);
    expect(await codes([source], "2031-Q1")).toEqual(["period/unknown"]);
  });

  test("says which rows are not as they should be when another person inserts rows while it is written", async () => {
    const host = await loaded();
    valueOf(await takeIn([aSubmission(JUSTICE, [complete, underWay])]));
    const corrected = aRow("II.2", { status: "Tạm dừng", difficulty: "Chờ hướng dẫn" }, {}, 13);
    const files = [aSubmission(JUSTICE, [complete, corrected], { fileName: "2.xlsx" })];
    const review = await reviewOf(files);
    afterRequests(host, 2, () => host.user.insertRows(SHEET.reports, 4, 1));
    const account = valueOf(await consolidateReports(liveWorkbook(), review, [], intakeOptions(files)));
    expect(account.remarks.map(({ code }) => code)).toEqual(["workbook/changed-while-writing"]);
    expect(account.remarks[0]?.message).toContain("II.1 của «Sở Tư pháp» (Báo cáo nhận về!E6)");
  });

  test("135 files take ten requests at most, from review to the last write", async () => {
    const host = await loaded();
    const agencies = (await rows(TABLE.agencySummary)).map((one) => one.text(SUMMARY_COLUMN.agency));
    const long = "Đã triển khai thực hiện theo kế hoạch, ban hành văn bản chỉ đạo, đôn đốc các đơn vị. ".repeat(4);
    const files = Array.from({ length: 135 }, (_, index) => {
      const own = Array.from({ length: 25 }, (_row, at) =>
        aRow(`X.${at + 1}`, { status: "Đang thực hiện", progress: 0.5, result: long, product: long }, {}, at + 12),
      );
      return aSubmission(agencies[index] ?? `UBND xã ${index}`, own, { fileName: `${index}.xlsx` });
    });
    const before = { ...host.stats };
    valueOf(await takeIn(files));
    expect(host.stats.requests - before.requests).toBeLessThanOrEqual(10);
    expect(await rows(TABLE.reports)).toHaveLength(135 * 25);
  });
});
