import { reviewUndo } from "../../src/commands/undo";
import { readForReports } from "../../src/commands/report-context";
import type { Host } from "../../src/devhost/create-host";
import { liveWorkbook } from "../../src/excel/live-workbook";
import { readBook } from "../../src/ooxml/read-book";
import { serialOf } from "../../src/plan/dates";
import { LOG_COLUMN, SETTING, SHEET, TABLE } from "../../src/sheets/names";
import { rowsOf, type StandingRow } from "../../src/sheets/standing-rows";
import { bookMark } from "../builders/book-text";
import { loadedDesk } from "../builders/loaded-desk";
import { openDesk, valueOf } from "../builders/open-desk";
import { reviewOf, takeBack, takeIn } from "../builders/report-desk";
import { aRow, aSubmission } from "../builders/submission";

jest.setTimeout(120_000);

const JUSTICE = "Sở Tư pháp";
const complete = aRow("II.1", { status: "Hoàn thành", completed: serialOf(2025, 3, 10), result: "Đã rà soát" });
const underWay = aRow("II.2", { status: "Đang thực hiện", progress: 0.4 }, {}, 13);
const paused = aRow("II.2", { status: "Tạm dừng", difficulty: "Chờ hướng dẫn" }, {}, 13);

async function loaded(): Promise<Host> {
  const { host } = await loadedDesk();
  return host;
}

async function rows(table: string): Promise<readonly StandingRow[]> {
  return rowsOf(await readForReports(liveWorkbook()), table);
}

/** Everything a person sees but the log, which undo never takes back, and the heights of rows, which it leaves. */
function seen({ book }: Host): string {
  const sheets = book.sheets
    .filter(({ name }) => name !== SHEET.settings && name !== SHEET.intakeLog)
    .map((sheet) => ({ ...sheet, rows: new Map() }));
  return bookMark({ ...book, sheets }, { withoutResults: true });
}

describe("undo", () => {
  test("restores new rows, replaced rows and the plan's statuses; the log gets an entry", async () => {
    const host = await loaded();
    valueOf(await takeIn([aSubmission(JUSTICE, [underWay])]));
    const before = seen(host);
    valueOf(await takeIn([aSubmission(JUSTICE, [complete, paused], { fileName: "2.xlsx" })], { accepted: ["II.1"] }));
    expect(seen(host)).not.toBe(before);
    const account = valueOf(await takeBack());
    expect(account.lines).toEqual([
      "Bỏ 1 dòng báo cáo đã thêm.",
      "Khôi phục 1 dòng báo cáo đã thay.",
      "Khôi phục trạng thái 1 nhiệm vụ ở trang tính «Kế hoạch».",
      "Nhật ký nhận tệp giữ nguyên và có thêm một dòng ghi việc hoàn tác.",
    ]);
    expect(seen(host)).toBe(before);
    expect((await rows(TABLE.intakeLog)).map((one) => one.text(LOG_COLUMN.outcome))).toEqual([
      "Đã nhận",
      "Đã nhận",
      "Hoàn tác",
    ]);
  });

  test("forgets what a person told of an agency, and says where that was edited since", async () => {
    const host = await loaded();
    const file = aSubmission("", [complete], {
      fileName: "bc.xlsx",
      agency: { kind: "doubtful", candidates: [JUSTICE], said: "Tư pháp tỉnh nhà" },
    });
    const [question] = (await reviewOf([file])).consolidation.questions;
    const before = seen(host);
    const answers = { [question?.id ?? ""]: JUSTICE };
    const account = valueOf(await takeIn([file], { answers }));
    expect(account.lines).toContain("Danh bạ nhớ thêm tên gọi «Tư pháp tỉnh nhà» của «Sở Tư pháp».");
    valueOf(await takeBack());
    expect(seen(host)).toBe(before);
  });

  test("works after the workbook was saved, closed and opened again", async () => {
    const host = await loaded();
    valueOf(await takeIn([aSubmission(JUSTICE, [complete, underWay])]));
    const read = await readBook(host.save());
    if (!read.ok) throw new Error(read.detail);
    openDesk({ book: read.book });
    const review = valueOf(await reviewUndo(liveWorkbook()));
    expect(review.title).toMatch(/^Tổng hợp báo cáo kỳ Quý I năm 2025, 1 tệp, lúc \d\d:\d\d ngày 18\/3\/2025$/);
    valueOf(await takeBack());
    expect(await rows(TABLE.reports)).toEqual([]);
  });

  test("there is one step: after it there is nothing to take back", async () => {
    await loaded();
    valueOf(await takeIn([aSubmission(JUSTICE, [complete])]));
    valueOf(await takeBack());
    expect(await takeBack()).toMatchObject({ kind: "refused", issues: [{ code: "undo/nothing" }] });
  });

  test("a run that changed nothing does not hide the one before it", async () => {
    await loaded();
    const files = [aSubmission(JUSTICE, [complete])];
    valueOf(await takeIn(files));
    valueOf(await takeIn(files));
    valueOf(await takeBack());
    expect(await rows(TABLE.reports)).toEqual([]);
  });

  test("rows taken back can be taken in again, and are not mistaken for a person's own", async () => {
    await loaded();
    valueOf(await takeIn([aSubmission(JUSTICE, [underWay])]));
    valueOf(await takeIn([aSubmission(JUSTICE, [paused], { fileName: "2.xlsx" })]));
    valueOf(await takeBack());
    const again = await takeIn([aSubmission(JUSTICE, [paused], { fileName: "3.xlsx" })]);
    expect(valueOf(again).headline).toContain("đã thay 1 dòng");
  });

  test.each([
    ["a cell of a new row", SHEET.reports, "H5", "sửa tay", "Báo cáo nhận về!H5"],
    ["the status of a new row", SHEET.reports, "E6", "Hoàn thành", "Báo cáo nhận về!E6"],
    ["the stamp of a new row", SHEET.reports, "P6", "1/1/2025", "Báo cáo nhận về!P6"],
    ["a status in the plan", SHEET.plan, "J16", "Tạm dừng", "Kế hoạch!J16"],
  ])("refuses, naming the cell, where someone changed %s", async (_, sheet, at, text, place) => {
    const host = await loaded();
    valueOf(await takeIn([aSubmission(JUSTICE, [complete, underWay])], { accepted: ["II.1"] }));
    host.user.type(sheet, at, text);
    const before = bookMark(host.book, { withoutResults: true });
    const outcome = await takeBack();
    expect(outcome).toMatchObject({ kind: "refused", issues: [{ code: "undo/edited-since", where: place }] });
    expect(bookMark(host.book, { withoutResults: true })).toBe(before);
  });

  test("refuses where rows of the run were deleted", async () => {
    const host = await loaded();
    valueOf(await takeIn([aSubmission(JUSTICE, [complete, underWay])]));
    host.user.deleteRows(SHEET.reports, 5, 1);
    expect(await takeBack()).toMatchObject({ kind: "refused", issues: [{ code: "undo/rows-gone" }] });
  });

  test("edits of other rows do not matter", async () => {
    const host = await loaded();
    valueOf(await takeIn([aSubmission(JUSTICE, [complete])]));
    valueOf(await takeIn([aSubmission(JUSTICE, [underWay], { fileName: "2.xlsx" })]));
    host.user.type(SHEET.reports, "H5", "sửa tay");
    valueOf(await takeBack());
    expect(await rows(TABLE.reports)).toHaveLength(1);
  });

  test("what stands in the hidden sheet and is not ours is no inverse", async () => {
    const host = await loaded();
    valueOf(await takeIn([aSubmission(JUSTICE, [complete])]));
    const settings = host.book.sheets.find(({ name }) => name === SHEET.settings);
    for (const row of settings?.cells.values() ?? []) {
      if (row.get(0)?.value === SETTING.lastRun) row.set(1, { value: '{"stamp":1}' });
    }
    expect(await takeBack()).toMatchObject({ kind: "refused", issues: [{ code: "undo/nothing" }] });
  });
});
