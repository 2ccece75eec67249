import { planText, row, smallPlan } from "../builders/plan-text";
import { BUILT_IN, load, openDesk, type OpenDesk, reviewed, valueOf } from "../builders/open-desk";
import { bookMark, bookText } from "../builders/book-text";
import type { BookCell, BookSheet } from "../../src/ooxml/book";
import { SHEET, TABLE } from "../../src/sheets/names";

const sheetOf = ({ host }: OpenDesk, name: string): BookSheet => {
  const sheet = host.book.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};
const cellAt = (open: OpenDesk, sheet: string, rowNumber: number, columnIndex: number): BookCell | undefined =>
  sheetOf(open, sheet)
    .cells.get(rowNumber - 1)
    ?.get(columnIndex);

async function loaded(text?: string): Promise<OpenDesk> {
  const open = openDesk({}, text);
  valueOf(await load(open.desk));
  return open;
}

/** Columns of `Kế hoạch` used below, counted from 0. */
const CONTENT = 4;
const STATUS = 9;
const FIRST_ROW = 6;

describe("loading into an empty workbook", () => {
  test("takes at most 5 requests and 400 KB in all", async () => {
    const { host } = await loaded();
    expect(host.stats.requests).toBeLessThanOrEqual(5);
    expect(host.stats.requestBytes).toBeLessThanOrEqual(400 * 1024);
  });

  test("needs no more requests for ten times as many tasks", async () => {
    const small = await loaded();
    const large = await loaded(planText({ areas: 7, tasksPerArea: 54 }));
    expect(large.host.stats.requests).toBe(small.host.stats.requests);
  });

  test("tells what was made, with links that lead to sheets that are there", async () => {
    const open = openDesk();
    const account = valueOf(await load(open.desk));
    expect(account.headline).toBe("Đã nạp kế hoạch: 38 nhiệm vụ, 7 lĩnh vực.");
    expect(account.links.map(({ sheet }) => sheetOf(open, sheet).name)).toContain("Tổng hợp lĩnh vực");
    expect(account.remarks.length).toBeGreaterThan(0);
  });

  test("shows areas, units and remarks before anything is written", async () => {
    const { desk, host } = openDesk();
    const before = bookMark(host.book);
    const review = await reviewed(desk);
    expect(review.areas.map(({ taskCount }) => taskCount)).toEqual([10, 3, 5, 2, 3, 2, 13]);
    expect(review.units.filter(({ leads }) => leads > 0)).toHaveLength(12);
    expect(review.units.reduce((sum, { leads }) => sum + leads, 0)).toBe(88);
    expect(review.remarks.map(({ message }) => message).join("\n")).toMatch(/Trà Vinh Trà Vinh/);
    expect(bookMark(host.book)).toBe(before);
  });

  test("keeps text that looks like a formula as text", async () => {
    const hostile = smallPlan([
      row("I. Lĩnh vực (4)", '1. =HYPERLINK("http://x")'),
      ...["+1+1", "-2", "@SUM(A1)"].map((text, at) => row("", `${at + 2}. ${text}`)),
    ]);
    const open = await loaded(hostile);
    const written = [0, 1, 2, 3].map((down) => cellAt(open, SHEET.plan, FIRST_ROW + down, CONTENT));
    expect(written.map((cell) => cell?.value)).toEqual(['=HYPERLINK("http://x")', "+1+1", "-2", "@SUM(A1)"]);
    expect(written.map((cell) => [cell?.formula, cell?.style?.numberFormat])).toEqual(Array(4).fill([undefined, "@"]));
  });

  test("refuses a plan that contradicts itself and writes nothing", async () => {
    const { desk, host } = openDesk({}, smallPlan([row("I. Lĩnh vực (9)", "1. Một việc")]));
    const before = bookMark(host.book);
    const outcome = await load(desk);
    expect(outcome.kind).toBe("refused");
    expect(bookMark(host.book)).toBe(before);
  });
});

describe("loading again", () => {
  test("with nothing changed writes nothing and takes at most 4 requests", async () => {
    const open = await loaded();
    const text = bookMark(open.host.book, { withoutResults: true });
    const { requests } = open.host.stats;
    const review = await reviewed(open.desk);
    const account = valueOf(await open.desk.loadPlan(review));
    expect(review.changes).toEqual([]);
    expect(account.headline).toMatch(/không có gì phải ghi/);
    expect(open.host.stats.requests - requests).toBeLessThanOrEqual(4);
    expect(bookMark(open.host.book, { withoutResults: true })).toBe(text);
  });

  test("keeps everything a user entered, added and arranged", async () => {
    const open = await loaded();
    const { user, book } = open.host;
    user.type(SHEET.plan, "J6", "Hoàn thành");
    user.type(SHEET.plan, "K6", "100%");
    user.type(SHEET.plan, "R6", "10/3/2025");
    user.type(SHEET.plan, "S6", "Đã ban hành");
    user.type(SHEET.plan, "P7", "30/4/2025");
    user.type(SHEET.plan, "B44", "X.1");
    user.type(SHEET.plan, "E44", "Nhiệm vụ phát sinh");
    user.insertTableColumn(TABLE.plan, "Người theo dõi");
    user.type(SHEET.lists, "D60", "Hằng tuần");
    user.type(SHEET.registry, "B5", "VPUB");
    user.sortTable(TABLE.plan, "Nội dung");
    const text = bookText(book);
    const review = await reviewed(open.desk);
    // The user's own task is new to the derived sheets; nothing else may change.
    valueOf(await open.desk.loadPlan(review));
    const plan = bookText({ ...book, sheets: book.sheets.filter(({ name }) => name === SHEET.plan) });
    expect(text).toContain(JSON.stringify("Người theo dõi").slice(1, -1));
    expect(plan).toContain("Nhiệm vụ phát sinh");
    expect(plan).toContain("Đã ban hành");
    expect(review.changes.map(({ text: line }) => line).join("\n")).not.toMatch(/Ghi lại|Khôi phục/);
  });

  test("shows words of the plan that were edited, old and new, and restores them", async () => {
    const open = await loaded();
    open.host.user.type(SHEET.plan, "E6", "Sửa tay");
    const review = await reviewed(open.desk);
    expect(review.changes.flatMap(({ details }) => details).join("\n")).toMatch(
      /I\.1, cột «Nội dung»: «Sửa tay» → «Triển khai đầy đủ/,
    );
    valueOf(await open.desk.loadPlan(review));
    expect(cellAt(open, SHEET.plan, FIRST_ROW, CONTENT)?.value).toMatch(/^Triển khai đầy đủ/);
  });

  test("brings back a task that was deleted, its row below the others", async () => {
    const open = await loaded();
    open.host.user.deleteRows(SHEET.plan, FIRST_ROW - 1, 1);
    valueOf(await load(open.desk));
    expect(cellAt(open, SHEET.plan, FIRST_ROW + 37, 1)?.value).toBe("I.1");
    expect(cellAt(open, SHEET.plan, FIRST_ROW + 37, STATUS)?.value).toBe("Chưa thực hiện");
    expect((await reviewed(open.desk)).changes).toEqual([]);
  });

  test("lists formulas that were overwritten and restores them", async () => {
    const open = await loaded();
    open.host.user.type(SHEET.plan, "O6", "1/1/2030");
    const review = await reviewed(open.desk);
    expect(review.changes.map(({ text }) => text)).toEqual([
      "Khôi phục công thức cột «Hạn» của bảng tblKeHoach (1 ô bị ghi đè)",
    ]);
    valueOf(await open.desk.loadPlan(review));
    expect((await reviewed(open.desk)).changes).toEqual([]);
  });

  test("refuses what was reviewed when the workbook changed meanwhile", async () => {
    const open = await loaded();
    open.host.user.type(SHEET.plan, "E6", "Sửa tay");
    const review = await reviewed(open.desk);
    open.host.user.type(SHEET.plan, "E7", "Sửa thêm");
    const outcome = await open.desk.loadPlan(review);
    expect(outcome).toMatchObject({ kind: "refused", issues: [{ code: "workbook/changed" }] });
    expect(cellAt(open, SHEET.plan, FIRST_ROW, CONTENT)?.value).toBe("Sửa tay");
  });

  test("refuses another plan in the same workbook", async () => {
    const open = await loaded();
    const other = await openDesk({ book: open.host.book }, planText({ province: "Bến Tre" })).desk.reviewPlan(BUILT_IN);
    expect(other).toMatchObject({ kind: "refused", issues: [{ code: "plan/other" }] });
  });
});

type Trouble = (open: OpenDesk) => void;
const addSheet = (open: OpenDesk, name: string): void => {
  const first = open.host.book.sheets[0];
  if (!first) throw new Error("a new workbook has a sheet");
  open.host.user.renameSheet(first.name, name);
  open.host.user.type(name, "A1", "Của tôi");
};

describe("what stands in the way", () => {
  test.each<[string, Trouble, string]>([
    ["a sheet of the user's own named Kế hoạch", (open) => addSheet(open, "Kế hoạch"), "sheet/taken"],
    ["a read-only workbook", (open) => (open.host.faults.readOnly = true), "workbook/read-only"],
  ])("refuses %s and leaves the workbook as it was", async (_, trouble, code) => {
    const open = openDesk();
    trouble(open);
    const before = bookMark(open.host.book);
    const outcome = await load(open.desk);
    expect(outcome).toMatchObject({ kind: "refused", issues: [expect.objectContaining({ code })] });
    expect(bookMark(open.host.book)).toBe(before);
  });

  test.each<[string, Trouble, string]>([
    [
      "a column that was deleted",
      ({ host }) => host.user.deleteTableColumn(TABLE.plan, "Trạng thái"),
      "table/columns-missing",
    ],
    [
      "a column that was renamed",
      ({ host }) => host.user.renameTableColumn(TABLE.plan, "Trạng thái", "Tình hình"),
      "table/columns-missing",
    ],
    ["a sheet that was renamed", ({ host }) => host.user.renameSheet(SHEET.plan, "KH 2025"), "sheet/renamed"],
    [
      "one code in two rows",
      ({ host }) => {
        host.user.type(SHEET.plan, "B44", "I.1");
      },
      "table/rows-doubled",
    ],
    [
      "a protected sheet on which something must be written",
      ({ host }) => {
        host.user.type(SHEET.plan, "E6", "Sửa tay");
        host.user.protect(SHEET.plan);
      },
      "sheet/protected",
    ],
  ])("refuses %s, by name, and leaves the workbook as it was", async (_, trouble, code) => {
    const open = await loaded();
    trouble(open);
    const before = bookMark(open.host.book, { withoutResults: true });
    const outcome = await load(open.desk);
    expect(outcome).toMatchObject({ kind: "refused", issues: [expect.objectContaining({ code })] });
    expect(bookMark(open.host.book, { withoutResults: true })).toBe(before);
  });

  test("says that a cell is being edited, and loads once it is not", async () => {
    const { host, desk } = openDesk({ faults: { cellEditMode: true } });
    expect(await desk.reviewPlan(BUILT_IN)).toMatchObject({
      kind: "failed",
      state: "untouched",
      issue: { code: "host/cell-edit" },
    });
    host.faults.cellEditMode = false;
    expect((await load(desk)).kind).toBe("done");
  });

  test("does not read a file of 100 MB", async () => {
    const { desk } = openDesk();
    const text = jest.fn<Promise<string>, []>();
    const outcome = await desk.reviewPlan({ kind: "file", name: "lon.txt", sizeBytes: 100 * 1024 * 1024, text });
    expect(outcome).toMatchObject({ kind: "refused", issues: [{ code: "file/too-large" }] });
    expect(text).not.toHaveBeenCalled();
  });
});

describe("summaries", () => {
  test.each(["=cmd|x", "<Sở Nội vụ", ">1", "Sở * vụ", "Sở ? vụ", "Sở ~vụ"])(
    "count a unit named %j once",
    async (unit) => {
      const line = ["I. Lĩnh vực (2)", "1. Một việc", unit, "", "Năm 2025", ""].join("\t");
      const open = await loaded(smallPlan([line, row("", "2. Việc hai")]));
      open.host.calculate();
      const units = [7, 8].map((rowNumber) =>
        [0, 1, 8].map((columnIndex) => cellAt(open, SHEET.unitSummary, rowNumber, columnIndex)?.value),
      );
      expect(units).toContainEqual([expect.stringContaining(unit.replace(/^[^\p{L}=<>]+/u, "")), 1, 1]);
      expect(units.map(([, leads]) => leads)).toEqual([1, 1]);
      expect(cellAt(open, SHEET.plan, 4, 0)?.value).toBe("Đã kiểm tra: số liệu khớp.");
    },
  );
});
