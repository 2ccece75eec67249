/** Appendices of what became of the plan: refused while figures would be wrong, remarked on where they may mislead. */
import { APPENDIX_KINDS } from "../../src/sheets/appendix-content";
import { PLAN_COLUMN, SHEET } from "../../src/sheets/names";
import { CUT_OFF_CELL } from "../../src/sheets/plan-sheet";
import { aRecord } from "../builders/a-record";
import { enter, filledIn, print, printed, rowTexts, said } from "../builders/a-printed-appendix";
import { cellAt } from "../builders/book-tables";
import { loadedDesk } from "../builders/loaded-desk";
import { valueOf } from "../builders/open-desk";
import { takeReports } from "../builders/taken-reports";

jest.setTimeout(300_000);

describe("an appendix of what became of the plan", () => {
  const RESULTS = APPENDIX_KINDS.filter((kind) => kind !== "plan");

  test("is refused while an evaluation is an error; the plan itself is printed", async () => {
    const open = await loadedDesk();
    enter(open, PLAN_COLUMN.evaluation, 0, "=1/0");
    const before = said(open.host.book);
    for (const kind of RESULTS) {
      const issues = [{ code: "period/evaluation-broken" }];
      expect(await print(open, kind)).toMatchObject({ kind: "refused", issues });
    }
    expect(said(open.host.book)).toBe(before);
    expect(await print(open, "plan")).toMatchObject({ kind: "done" });
  });

  test.each<[string, string]>([
    ["a word", "30/4/2025"],
    ["nothing", ""],
  ])("is refused while %s stands for the cut-off; the plan itself is printed", async (_, pasted) => {
    const open = await loadedDesk();
    const cell = cellAt(open.host.book, SHEET.plan, CUT_OFF_CELL);
    if (!cell) throw new Error("no cell for the cut-off");
    // Pasted, so that no validation looks at it.
    cell.value = pasted === "" ? null : pasted;
    delete cell.formula;
    for (const kind of RESULTS) {
      const issues = [{ code: "period/cut-off-unreadable", where: expect.stringContaining(CUT_OFF_CELL) as string }];
      expect(await print(open, kind)).toMatchObject({ kind: "refused", issues });
    }
    expect(await print(open, "plan")).toMatchObject({ kind: "done" });
  });

  test("tells of an evaluation that a person has typed over", async () => {
    const open = await loadedDesk();
    enter(open, PLAN_COLUMN.evaluation, 5, "Hoàn thành đúng hạn");
    const remarks = valueOf(await print(open, "progress")).remarks;
    expect(remarks.find(({ code }) => code === "appendix/evaluation-overwritten")?.message).toContain("I.6");
    expect(valueOf(await print(await loadedDesk(), "progress")).remarks.map(({ code }) => code)).not.toContain(
      "appendix/evaluation-overwritten",
    );
  });

  test("tells where it differs from what was closed", async () => {
    const open = await loadedDesk();
    valueOf(await open.desk.closePeriod(false));
    const told = async () =>
      valueOf(await print(open, "areas")).remarks.find(({ code }) => code === "appendix/differs-from-closed");
    expect(await told()).toBeUndefined();
    enter(open, PLAN_COLUMN.status, 6, "Đang thực hiện");
    expect((await told())?.message).toContain("I.7");
  });

  test("is refused by name when a sheet it is made from is gone", async () => {
    const open = await loadedDesk();
    const choices = await filledIn(open, "progress");
    open.host.user.deleteSheet(SHEET.history);
    expect(await open.desk.printAppendix(choices)).toMatchObject({
      kind: "refused",
      issues: [{ code: "appendix/sheet-gone", where: `Trang tính «${SHEET.history}»` }],
    });
  });

  test("says what was entered since, with the same choices", async () => {
    const open = await loadedDesk();
    await printed(open, "progress", { number: "II", copy: "paper", tableSize: 12 });
    enter(open, PLAN_COLUMN.result, 2, "Đã ban hành 05 văn bản chỉ đạo");
    expect(await filledIn(open, "progress")).toMatchObject({ number: "II", copy: "paper", tableSize: 12 });
    const texts = rowTexts(await printed(open, "progress")).flat();
    expect(texts).toContain("Đã ban hành 05 văn bản chỉ đạo");
    expect(texts[0]).toBe("Phụ lục II");
  });

  test("says how many agencies have reported", async () => {
    const open = await loadedDesk();
    await takeReports(aRecord("Sở Tư pháp", "II.1", { status: "Đang thực hiện", result: "Đã rà soát 12 văn bản" }));
    const texts = rowTexts(await printed(open, "progress")).flat();
    expect(texts.join("\n")).toMatch(/0?1\/\d+ cơ quan đã báo cáo/);
    expect(texts.some((text) => text.includes("Đã rà soát 12 văn bản"))).toBe(true);
  });
});
