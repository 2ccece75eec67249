import { FAULT_WORD, SOUND_WORD } from "../../src/sheets/check-formula";
import { SHEET, TABLE } from "../../src/sheets/names";
import { bookMark } from "../builders/book-text";
import { columnsOf } from "../builders/book-rows";
import { load, openDesk, type OpenDesk, valueOf } from "../builders/open-desk";
import { planText } from "../builders/plan-text";

jest.setTimeout(60_000);

async function loaded(text = planText({ areas: 2, tasksPerArea: 3 })): Promise<OpenDesk> {
  const open = openDesk({}, text);
  valueOf(await load(open.desk));
  return open;
}

function checkLine({ host }: OpenDesk): unknown {
  host.calculate();
  return host.book.sheets
    .find(({ name }) => name === SHEET.plan)
    ?.cells.get(3)
    ?.get(0)?.value;
}

const unitsOf = ({ host }: OpenDesk, code: string): readonly unknown[] =>
  columnsOf(host.book, TABLE.assignments, ["Mã", "Cơ quan", "Vai trò"])
    .filter(([task]) => task === code)
    .map(([, unit, role]) => `${String(role)}: ${String(unit)}`);

const planSheetMark = ({ host }: OpenDesk): string =>
  bookMark(
    { ...host.book, sheets: host.book.sheets.filter(({ name }) => name === SHEET.plan), names: [] },
    {
      withoutResults: true,
    },
  );

describe("rebuildSummaries", () => {
  test("derives assignments anew after a lead cell was edited, and the check holds again", async () => {
    const open = await loaded();
    expect(checkLine(open)).toBe(SOUND_WORD);
    open.host.user.type(SHEET.plan, "F6", "Sở Y tế; Văn phòng UBND tỉnh");
    expect(checkLine(open)).toContain(`${FAULT_WORD}cơ quan đã sửa sau lần lập phân công`);
    const plan = planSheetMark(open);
    const account = valueOf(await open.desk.rebuildSummaries());
    expect(checkLine(open)).toBe(SOUND_WORD);
    expect(unitsOf(open, "I.1")).toEqual(expect.arrayContaining(["Chủ trì: Sở Y tế", "Chủ trì: Văn phòng UBND tỉnh"]));
    expect(account.headline).toBe("Đã dựng lại các bảng tổng hợp.");
    expect(planSheetMark(open)).toBe(plan);
  });

  test("gives a task that a user added its assignments and its place in both summaries", async () => {
    const open = await loaded();
    const { user, book } = open.host;
    user.type(SHEET.plan, "B12", "X.1");
    user.type(SHEET.plan, "C12", "X. Việc phát sinh");
    user.type(SHEET.plan, "E12", "Nhiệm vụ phát sinh");
    user.type(SHEET.plan, "F12", "Sở Y tế");
    user.type(SHEET.plan, "J12", "Đang thực hiện");
    expect(checkLine(open)).toContain("nhiệm vụ chưa có phân công");
    valueOf(await open.desk.rebuildSummaries());
    expect(checkLine(open)).toBe(SOUND_WORD);
    expect(unitsOf(open, "X.1")).toEqual(["Chủ trì: Sở Y tế"]);
    const counted = (table: string, name: string): unknown =>
      columnsOf(book, table, [table === TABLE.unitSummary ? "Cơ quan" : "Lĩnh vực", "Đang thực hiện"]).find(
        ([first]) => first === name,
      )?.[1];
    expect(counted(TABLE.unitSummary, "Sở Y tế")).toBe(1);
    expect(counted(TABLE.areaSummary, "X. Việc phát sinh")).toBe(1);
  });

  test("takes out assignments whose task was deleted", async () => {
    const open = await loaded();
    open.host.user.deleteRows(SHEET.plan, 5, 1);
    expect(checkLine(open)).toContain("phân công không còn nhiệm vụ");
    valueOf(await open.desk.rebuildSummaries());
    expect(unitsOf(open, "I.1")).toEqual([]);
    expect(checkLine(open)).toBe(SOUND_WORD);
  });

  test("tells formulas that were overwritten on the plan's sheet, and leaves them", async () => {
    const open = await loaded();
    open.host.user.type(SHEET.plan, "O6", "1/1/2030");
    const plan = planSheetMark(open);
    const { remarks } = valueOf(await open.desk.rebuildSummaries());
    expect(remarks.filter(({ code }) => code === "table/formula-overwritten")).toEqual([
      expect.objectContaining({ message: expect.stringContaining("«Hạn» bị ghi đè ở: I.1") as unknown }),
    ]);
    expect(planSheetMark(open)).toBe(plan);
  });

  test("gives a row its formulas where the table did not fill them, and leaves what users typed", async () => {
    const open = await loaded();
    open.host.user.type(SHEET.plan, "L7", "");
    open.host.user.type(SHEET.plan, "M7", "");
    open.host.user.type(SHEET.plan, "O7", "");
    open.host.user.type(SHEET.plan, "L8", "Quá hạn");
    const account = valueOf(await open.desk.rebuildSummaries());
    expect(account.lines).toContain("Ghi lại 3 ô của bảng tblKeHoach.");
    expect(account.lines).toContain("Sửa cách trình bày trang tính «Kế hoạch», giữ nguyên dữ liệu.");
    open.host.calculate();
    const rows = columnsOf(open.host.book, TABLE.plan, ["Đánh giá tiến độ", "Tính chất", "Hạn"]);
    expect(rows[1]?.every((value) => value !== null && value !== "")).toBe(true);
    expect(account.remarks.map(({ message }) => message).join()).toContain("«Đánh giá tiến độ» bị ghi đè ở: I.3.");
  });

  test("refuses a column of the plan that was renamed, and a code that occurs twice, as loading does", async () => {
    const renamed = await loaded();
    renamed.host.user.type(SHEET.plan, "J5", "TT");
    expect(await renamed.desk.rebuildSummaries()).toMatchObject({ kind: "refused" });
    const doubled = await loaded();
    doubled.host.user.type(SHEET.plan, "B7", "I.1");
    expect(await doubled.desk.rebuildSummaries()).toMatchObject({ kind: "refused" });
  });

  test("writes nothing when nothing changed, nor without a plan", async () => {
    const open = await loaded();
    const before = bookMark(open.host.book, { withoutResults: true });
    expect(valueOf(await open.desk.rebuildSummaries()).lines.join()).toContain("không có gì phải ghi");
    expect(bookMark(open.host.book, { withoutResults: true })).toBe(before);
    expect(await openDesk().desk.rebuildSummaries()).toMatchObject({
      kind: "refused",
      issues: [{ code: "plan/none" }],
    });
  });

  test("works on where users inserted rows above a table or moved a sheet", async () => {
    const open = await loaded();
    const { user, book } = open.host;
    user.insertRows(SHEET.plan, 0, 3);
    user.insertRows(SHEET.assignments, 0, 2);
    const [first] = book.sheets.splice(0, 1);
    if (first) book.sheets.push(first);
    user.type(SHEET.plan, "F9", "Sở Y tế");
    valueOf(await open.desk.rebuildSummaries());
    expect(unitsOf(open, "I.1")).toContain("Chủ trì: Sở Y tế");
    const overview = valueOf(await open.desk.overview());
    expect(overview.plan).toMatchObject({ taskCount: 6, period: { code: "2025-Q1", cutOff: "14/3/2025" } });
  });

  test("refuses, by name, a sheet that was renamed", async () => {
    const open = await loaded();
    open.host.user.renameSheet(SHEET.assignments, "Giao việc");
    const outcome = await open.desk.rebuildSummaries();
    expect(outcome).toMatchObject({
      kind: "refused",
      issues: [{ code: "sheet/renamed", where: "Trang tính «Giao việc»" }],
    });
  });
});

describe("buildDetails", () => {
  test("makes all 19 sheets of the published plan, and keeps them current", async () => {
    const open = openDesk();
    valueOf(await load(open.desk));
    const choices = valueOf(await open.desk.detailChoices());
    expect([choices.units.length, choices.areas.length]).toEqual([12, 7]);
    expect(choices.areas.map(({ taskCount }) => taskCount)).toEqual([10, 3, 5, 2, 3, 2, 13]);
    const all = [...choices.units, ...choices.areas];
    const names = all.map(({ sheet }) => sheet);
    valueOf(await open.desk.buildDetails(names));
    const there = new Set(open.host.book.sheets.map(({ name }) => name));
    expect(names.filter((name) => !there.has(name))).toEqual([]);
    const again = valueOf(await open.desk.buildDetails(names));
    expect(again.lines.join()).toContain("không có gì phải ghi");

    open.host.user.type(SHEET.plan, "J6", "Đang thực hiện");
    open.host.user.type(SHEET.plan, "G6", "Sở Y tế");
    const rebuilt = valueOf(await open.desk.rebuildSummaries()).lines.filter((line) => line.startsWith("Lập lại"));
    const withTask = all.filter(({ name }) => name.startsWith("I. ") || leadsFirstTask(open, name));
    expect(rebuilt).toHaveLength(withTask.length);
  });

  test("names a sheet so that every reader of its file can take the name", async () => {
    const open = await loaded();
    open.host.user.type(SHEET.plan, "F6", "Sở _x000D_ lạ!");
    const { units } = valueOf(await open.desk.detailChoices());
    expect(units.map(({ sheet }) => sheet)).toContain("CQ Sở lạ");
  });

  test("shows status and evaluation live", async () => {
    const open = await loaded();
    valueOf(await open.desk.buildDetails(["LV I"]));
    open.host.user.type(SHEET.plan, "J6", "Tạm dừng");
    open.host.calculate();
    const sheet = open.host.book.sheets.find(({ name }) => name === "LV I");
    const values = [...(sheet?.cells.values() ?? [])].flatMap((line) => [...line.values()].map(({ value }) => value));
    expect(values.filter((value) => value === "Tạm dừng").length).toBeGreaterThanOrEqual(1);
  });

  test("refuses to write over a user's own sheet of that name, and a name that is not offered", async () => {
    const open = await loaded();
    open.host.book.sheets.push({
      ...structuredClone(sheetNamed(open, SHEET.lists)),
      id: 990,
      name: "LV I",
      tables: [],
    });
    const before = bookMark(open.host.book, { withoutResults: true });
    expect(await open.desk.buildDetails(["LV I"])).toMatchObject({
      kind: "refused",
      issues: [{ code: "sheet/taken" }],
    });
    expect(await open.desk.buildDetails(["LV X"])).toMatchObject({
      kind: "refused",
      issues: [{ code: "detail/unknown" }],
    });
    expect(await open.desk.buildDetails([])).toMatchObject({ kind: "refused", issues: [{ code: "detail/none" }] });
    expect(bookMark(open.host.book, { withoutResults: true })).toBe(before);
  });
});

function sheetNamed({ host }: OpenDesk, name: string) {
  const sheet = host.book.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(name);
  return sheet;
}

function leadsFirstTask({ host }: OpenDesk, unit: string): boolean {
  return columnsOf(host.book, TABLE.assignments, ["Mã", "Cơ quan", "Vai trò"]).some(
    ([code, name, role]) => code === "I.1" && name === unit && role === "Chủ trì",
  );
}
