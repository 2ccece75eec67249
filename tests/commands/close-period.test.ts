import { closePeriod, reviewClosing } from "../../src/commands/close-period";
import type { Outcome } from "../../src/commands/outcome";
import { liveWorkbook } from "../../src/excel/live-workbook";
import { SHEET, TABLE } from "../../src/sheets/names";
import { closedOn } from "../../src/sheets/read-history";
import { aRecord } from "../builders/a-record";
import { columnsOf, tableIn } from "../builders/book-rows";
import { notRecovered, SMALL_PLAN, trialOf, unnoticed } from "../builders/interrupted";
import { load, LOADED_AT, LOADED_ON, openDesk, type OpenDesk, valueOf } from "../builders/open-desk";
import { takeReports } from "../builders/taken-reports";
import { wholeRequest } from "../../src/commands/our-workbook";

jest.setTimeout(600_000);

const OPTIONS = { today: () => LOADED_ON, now: () => LOADED_AT };
const LATER = { today: () => LOADED_ON + 2, now: () => LOADED_AT + 2 };
const FROZEN = [
  "Kỳ",
  "Mã",
  "Trạng thái",
  "Tiến độ",
  "Ngày hoàn thành",
  "Đánh giá tiến độ",
  "Kết quả thực hiện",
  "Chốt lúc",
];

async function loaded(): Promise<OpenDesk> {
  const open = openDesk({}, SMALL_PLAN);
  valueOf(await load(open.desk));
  return open;
}

async function closed(): Promise<OpenDesk> {
  const open = await loaded();
  valueOf(await closePeriod(liveWorkbook(), OPTIONS, false));
  return open;
}

const close = (withCorrections = false) => closePeriod(liveWorkbook(), LATER, withCorrections);
const history = ({ host }: OpenDesk) => columnsOf(host.book, TABLE.history, FROZEN);
const codesOf = (outcome: Outcome<unknown>): readonly string[] =>
  outcome.kind === "refused" ? outcome.issues.map(({ code }) => code) : [outcome.kind];

describe("closePeriod", () => {
  test("freezes every task as it stands at the cut-off", async () => {
    const open = await loaded();
    const { user } = open.host;
    user.type(SHEET.plan, "J6", "Hoàn thành");
    user.type(SHEET.plan, "K6", "100%");
    user.type(SHEET.plan, "R6", "10/3/2025");
    user.type(SHEET.plan, "S6", "=1+1 là hai");
    const account = valueOf(await closePeriod(liveWorkbook(), OPTIONS, false));
    expect(history(open)).toEqual([
      ["2025-Q1", "I.1", "Hoàn thành", 1, 45726, "Hoàn thành đúng hạn", "=1+1 là hai", LOADED_AT],
      ["2025-Q1", "I.2", "Chưa thực hiện", null, null, expect.any(String), null, LOADED_AT],
    ]);
    expect(account).toMatchObject({
      headline: "Đã chốt kỳ Quý I năm 2025: 2 nhiệm vụ.",
      links: [{ sheet: SHEET.history }],
    });
    const standing = await liveWorkbook().read(wholeRequest());
    expect([closedOn(standing, "2025-Q1"), closedOn(standing, "2025-6T")]).toEqual(["20/3/2025", undefined]);
  });

  test("says that nothing has changed when it is closed again, and writes nothing", async () => {
    const open = await closed();
    const { requests } = open.host.stats;
    const before = history(open);
    expect(valueOf(await close()).headline).toBe("Kỳ Quý I năm 2025 đã chốt ngày 20/3/2025, không có gì thay đổi.");
    expect(history(open)).toEqual(before);
    expect(open.host.stats.requests - requests).toBeLessThanOrEqual(4);
  });

  test("refuses what differs with a line for each task, and writes it when it was shown", async () => {
    const open = await closed();
    open.host.user.type(SHEET.plan, "J7", "Đang thực hiện");
    open.host.user.type(SHEET.plan, "K7", "40%");
    const before = history(open);
    const review = valueOf(await reviewClosing(liveWorkbook(), LATER));
    expect(review).toMatchObject({ taskCount: 2, period: { code: "2025-Q1", closedOn: "20/3/2025" } });
    expect(review.corrections).toEqual([
      expect.stringMatching(
        /^Nhiệm vụ I\.2: trạng thái «Chưa thực hiện» → «Đang thực hiện»; tiến độ để trống → 40%; đánh giá tiến độ «.+» → «.+»$/,
      ),
    ]);
    expect(codesOf(await close())).toEqual(["period/closed", "period/correction"]);
    expect(history(open)).toEqual(before);
    expect(valueOf(await close(true)).headline).toBe("Đã chốt lại kỳ Quý I năm 2025, đính chính 1 nhiệm vụ.");
    expect(history(open)).toEqual([
      before[0],
      ["2025-Q1", "I.2", "Đang thực hiện", 0.4, null, expect.any(String), null, LOADED_AT + 2],
    ]);
  });

  test("gives a corrected row the height of its new text", async () => {
    const open = await closed();
    const { sheet } = tableIn(open.host.book, TABLE.history);
    const before = sheet.rows.get(5)?.heightPoints ?? 0;
    open.host.user.type(SHEET.plan, "S7", "kết quả dài ".repeat(60));
    valueOf(await close(true));
    expect(sheet.rows.get(5)?.heightPoints).toBeGreaterThan(before + 60);
  });

  test("adds a task that came later, and keeps one that is gone with a remark", async () => {
    const open = await closed();
    const { user } = open.host;
    user.type(SHEET.plan, "B7", "I.9");
    valueOf(await open.desk.rebuildSummaries());
    const review = valueOf(await reviewClosing(liveWorkbook(), LATER));
    expect(review.corrections).toEqual(["Nhiệm vụ I.9: chưa có trong lần chốt trước, nay được thêm vào"]);
    expect(review.remarks).toContainEqual(expect.objectContaining({ code: "period/tasks-gone" }));
    valueOf(await close(true));
    expect(history(open).map(([, code]) => code)).toEqual(["I.1", "I.2", "I.9"]);
  });

  test("is closed on a day that is not known where the times were emptied, and stays so", async () => {
    const open = await closed();
    for (const cell of ["H5", "H6"]) open.host.user.type(SHEET.history, cell, "");
    expect(valueOf(await reviewClosing(liveWorkbook(), LATER)).period.closedOn).toBe("chưa rõ");
    expect(valueOf(await close()).headline).toMatch(/không có gì thay đổi\.$/);
    expect(history(open).map((row) => row.at(-1))).toEqual([null, null]);
  });

  test("keeps each period's rows apart", async () => {
    const open = await closed();
    valueOf(await open.desk.choosePeriod("2025-6T"));
    valueOf(await close());
    expect(history(open).map(([period, code]) => [period, code])).toEqual([
      ["2025-Q1", "I.1"],
      ["2025-Q1", "I.2"],
      ["2025-6T", "I.1"],
      ["2025-6T", "I.2"],
    ]);
  });

  test.each<[string, (open: OpenDesk) => void, string]>([
    [
      "an evaluation that is an error",
      ({ host }) => host.user.type(SHEET.plan, "O6", "=1/0"),
      "period/evaluation-broken",
    ],
    ["an evaluation written over", ({ host }) => host.user.type(SHEET.plan, "L6", "xong"), "period/evaluation-unknown"],
    ["a doubled code", ({ host }) => host.user.type(SHEET.plan, "B7", "I.1"), "period/codes-doubled"],
    ["agencies edited meanwhile", ({ host }) => host.user.type(SHEET.plan, "F6", "Sở Lạ"), "period/check-fails"],
    [
      "a period that is not listed",
      ({ host }) => host.user.renameTableColumn(TABLE.periods, "Mã kỳ", "Mã của kỳ"),
      "period/unknown",
    ],
    ["a protected sheet", ({ host }) => host.user.protect(SHEET.history), "sheet/protected"],
    ["a table that is gone", ({ host }) => host.user.deleteSheet(SHEET.history), "period/no-history"],
  ])("refuses %s, and leaves the history as it is", async (_, disturb, code) => {
    const open = await loaded();
    disturb(open);
    expect(codesOf(await close())).toContain(code);
    expect(codesOf(await reviewClosing(liveWorkbook(), LATER))).toContain(code);
    if (code !== "period/no-history") expect(history(open)).toEqual([FROZEN.map(() => null)]);
  });

  test("refuses a history in which a row was doubled by hand", async () => {
    const open = await closed();
    open.host.user.type(SHEET.history, "A7", "2025-Q1");
    open.host.user.type(SHEET.history, "B7", "I.1");
    open.host.user.type(SHEET.plan, "J7", "Đang thực hiện");
    expect(codesOf(await close(true))).toEqual(["table/rows-doubled"]);
  });

  test("tells who has not reported, and closes all the same", async () => {
    await loaded();
    await takeReports(aRecord("Sở Nội vụ", "I.1", { status: "Đang thực hiện" }));
    const { remarks } = valueOf(await closePeriod(liveWorkbook(), OPTIONS, false));
    const notYet = remarks.find(({ code }) => code === "period/agencies-not-yet");
    expect(notYet?.message).toMatch(/^\d+ cơ quan chưa báo cáo: /);
    expect(notYet?.message).not.toMatch(/: Sở Nội vụ[,.]/);
  });

  test("refuses before a plan is loaded", async () => {
    openDesk();
    expect(codesOf(await close())).toEqual(["plan/none"]);
  });
});

describe("closing that is cut off at any action", () => {
  test.each<[string, () => Promise<OpenDesk>]>([
    ["for the first time", loaded],
    [
      "anew",
      async () => {
        const open = await closed();
        open.host.user.type(SHEET.plan, "J7", "Đang thực hiện");
        return open;
      },
    ],
  ])("%s leaves a note; run again, it is finished", async (name, setUp) => {
    const command = () => closePeriod(liveWorkbook(), OPTIONS, name === "anew");
    const open = await setUp();
    open.host.user.renameSheet("Sheet1", "Của tôi");
    const trial = await trialOf(open, command);
    expect(trial.states.length).toBeGreaterThan(3);
    expect(unnoticed(trial)).toEqual([]);
    expect(await notRecovered(trial, command)).toEqual([]);
  });
});
