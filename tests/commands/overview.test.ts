import fc from "fast-check";
import { formatDate, serialOf } from "../../src/plan/dates";
import { evaluate } from "../../src/plan/evaluate";
import { EVALUATIONS, STATUSES } from "../../src/plan/status";
import { tally } from "../../src/plan/summarise";
import { SHEET, TABLE } from "../../src/sheets/names";
import { columnsOf } from "../builders/book-rows";
import { load, openDesk, type OpenDesk, valueOf } from "../builders/open-desk";
import { planText } from "../builders/plan-text";

jest.setTimeout(120_000);

async function loaded(text = planText({ areas: 2, tasksPerArea: 4 })): Promise<OpenDesk> {
  const open = openDesk({}, text);
  valueOf(await load(open.desk));
  return open;
}

const evaluationOf = ({ host }: OpenDesk, code: string): unknown => {
  host.calculate();
  return columnsOf(host.book, TABLE.plan, ["Mã", "Đánh giá tiến độ"]).find(([one]) => one === code)?.[1];
};

describe("overview", () => {
  test("knows no plan in an empty workbook", async () => {
    expect(valueOf(await openDesk().desk.overview())).toEqual({ plan: undefined, unfinished: undefined });
  });

  test("counts as the rules of the plan do, whatever was entered", async () => {
    const open = await loaded();
    const { host, desk } = open;
    const day = fc.integer({ min: serialOf(2025, 1, 1), max: serialOf(2025, 12, 31) });
    const entry = fc.record({
      status: fc.constantFrom("", ...STATUSES),
      completed: fc.option(day, { nil: undefined }),
      extendedTo: fc.option(day, { nil: undefined }),
    });
    const run = fc.asyncProperty(
      fc.array(entry, { minLength: 8, maxLength: 8 }),
      fc.constantFrom("2025-Q1", "2025-6T", "2025-N", "2025-M08"),
      async (entries, code) => {
        for (const [down, { status, completed, extendedTo }] of entries.entries()) {
          const typed = (date: number | undefined): string => (date === undefined ? "" : formatDate(date));
          host.user.type(SHEET.plan, `J${6 + down}`, status);
          host.user.type(SHEET.plan, `P${6 + down}`, typed(extendedTo));
          host.user.type(SHEET.plan, `R${6 + down}`, typed(completed));
        }
        const { plan } = valueOf(await desk.choosePeriod(code));
        const periods = columnsOf(host.book, TABLE.periods, ["Mã kỳ", "Ngày chốt"]);
        const cutOff = Number(periods.find(([one]) => one === code)?.[1]);
        const rows = columnsOf(host.book, TABLE.plan, [
          "Mã",
          "Trạng thái",
          "Tính chất",
          "Bắt đầu",
          "Hạn",
          "Ngày hoàn thành",
        ]);
        const number = (value: unknown): number | undefined => (typeof value === "number" ? value : undefined);
        const tasks = rows.map(([task, status, nature, start, due, completed]) => ({
          code: String(task),
          areaNumeral: "",
          due: number(due),
          evaluation: evaluate({
            status: String(status ?? ""),
            nature: String(nature ?? ""),
            start: number(start),
            due: number(due),
            completed: number(completed),
            cutOff,
            isYearPeriod: code.endsWith("-N"),
          }),
        }));
        const expected = tally(tasks, cutOff).byEvaluation;
        expect(plan?.counts).toEqual(EVALUATIONS.map((evaluation) => ({ evaluation, count: expected[evaluation] })));
        expect(plan?.period).toMatchObject({ code, cutOff: formatDate(cutOff) });
        expect(plan?.findings).toEqual([]);
      },
    );
    await fc.assert(run, { numRuns: 12 });
  });

  test("brings up what the check of the workbook finds", async () => {
    const open = await loaded();
    open.host.user.type(SHEET.plan, "F6", "Sở Y tế");
    expect(valueOf(await open.desk.overview()).plan?.findings).toMatchObject([{ code: "workbook/check" }]);
  });

  test("finds period, cut-off and check where users moved them", async () => {
    const open = await loaded();
    const { user } = open.host;
    user.insertRows(SHEET.plan, 0, 2);
    user.type(SHEET.plan, "F8", "Sở Y tế");
    const { plan } = valueOf(await open.desk.overview());
    expect(plan?.period).toMatchObject({ code: "2025-Q1", cutOff: "14/3/2025" });
    expect(plan?.findings).toHaveLength(1);
    expect(valueOf(await open.desk.choosePeriod("2025-N")).plan?.period.cutOff).toBe("14/12/2025");
  });
});

describe("choosePeriod", () => {
  test("moves the cut-off and what follows from it", async () => {
    const open = await loaded(planText({ areas: 1, tasksPerArea: 4, withGroups: false }));
    const { user } = open.host;
    user.type(SHEET.plan, "J9", "Đang thực hiện");
    expect(evaluationOf(open, "I.4")).toBe("Đang thực hiện");
    const { plan } = valueOf(await open.desk.choosePeriod("2025-6T"));
    expect(plan?.period).toEqual({ code: "2025-6T", name: "6 tháng đầu năm 2025", cutOff: "14/6/2025" });
    expect(evaluationOf(open, "I.4")).toBe("Quá hạn");
  });

  test("follows the list again where a date had been typed over the cut-off", async () => {
    const { host, desk } = await loaded();
    host.user.type(SHEET.plan, "G3", "31/3/2025");
    expect(valueOf(await desk.overview()).plan?.period.cutOff).toBe("31/3/2025");
    expect(valueOf(await desk.choosePeriod("2025-Q1")).plan?.period.cutOff).toBe("14/3/2025");
    host.user.type(SHEET.lists, "O5", "20/3/2025");
    expect(valueOf(await desk.overview()).plan?.period.cutOff).toBe("20/3/2025");
  });

  test("takes a period that a user added to the list, and refuses one that is not there or lacks a date", async () => {
    const { host, desk } = await loaded();
    const rows = columnsOf(host.book, TABLE.periods, ["Mã kỳ"]).length;
    const below = String(5 + rows);
    host.user.type(SHEET.lists, `L${below}`, "2025-11T");
    const incomplete = await desk.choosePeriod("2025-11T");
    expect(incomplete).toMatchObject({ kind: "refused", issues: [{ code: "period/unknown" }] });
    for (const [column, entry] of Object.entries({
      M: "11 tháng",
      N: "15/12/2024",
      O: "14/11/2025",
      P: "20/11/2025",
    })) {
      host.user.type(SHEET.lists, column + below, entry);
    }
    expect(valueOf(await desk.choosePeriod("2025-11T")).plan?.period.cutOff).toBe("14/11/2025");
    expect(await desk.choosePeriod("2031-Q1")).toMatchObject({ kind: "refused", issues: [{ code: "period/unknown" }] });
    expect(await openDesk().desk.choosePeriod("2025-Q1")).toMatchObject({ kind: "refused" });
  });
});
