import { serialOf } from "../../src/plan/dates";
import { periodsOf } from "../../src/plan/period";
import type { Nature } from "../../src/plan/status";
import { checkEntry } from "../../src/reports/check-entry";
import { BLANK_ENTRY } from "../../src/reports/entry-values";
import { REPORT_FIELDS, type ReportEntry } from "../../src/reports/submission";

const PERIODS = periodsOf(2025);
const CELLS = Object.fromEntries(REPORT_FIELDS.map((field, at) => [field, `Báo cáo!${"EFGHIJKLM".charAt(at)}12`]));

function context({ period = "2025-Q1", today = serialOf(2025, 3, 20) } = {}): Parameters<typeof checkEntry>[3] {
  const found = PERIODS.find(({ code }) => code === period);
  if (!found) throw new Error(period);
  return { period: found, today, issuedOn: serialOf(2024, 12, 24), year: 2025 };
}

function codes(entry: Partial<ReportEntry>, around = context(), nature: Nature = "Có thời hạn"): readonly string[] {
  return checkEntry({ ...BLANK_ENTRY, ...entry }, CELLS, { nature }, around).map(({ code }) => code);
}

const inTime = serialOf(2025, 3, 1);

describe("checkEntry", () => {
  test.each<[string, Partial<ReportEntry>]>([
    ["a blank entry", {}],
    ["complete with its date", { status: "Hoàn thành", completed: inTime, progress: 1 }],
    ["complete on the cut-off day", { status: "Hoàn thành", completed: serialOf(2025, 3, 14) }],
    ["complete on the day the plan was issued", { status: "Hoàn thành", completed: serialOf(2024, 12, 24) }],
    ["in progress with a share", { status: "Đang thực hiện", progress: 0.6 }],
    ["not started with no share", { status: "Chưa thực hiện", progress: 0 }],
    ["suspended with its reason", { status: "Tạm dừng", difficulty: "Chờ hướng dẫn" }],
    ["suspended with a note", { status: "Tạm dừng", note: "Theo Công văn 12" }],
  ])("has nothing to say about %s", (_, entry) => {
    expect(codes(entry)).toEqual([]);
  });

  test.each<[string, Partial<ReportEntry>, readonly string[]]>([
    ["text without status", { result: "Đã ban hành" }, ["status/missing"]],
    ["share without status", { progress: 0.6 }, ["progress/without-status"]],
    ["date without status", { completed: inTime, progress: 1 }, ["date/without-status"]],
    ["complete with 60 %", { status: "Hoàn thành", completed: inTime, progress: 0.6 }, ["status/complete-below-100"]],
    ["100 % in progress", { status: "Đang thực hiện", progress: 1 }, ["status/not-complete-at-100"]],
    ["30 % not started", { status: "Chưa thực hiện", progress: 0.3 }, ["status/idle-with-progress"]],
    ["a date in progress", { status: "Đang thực hiện", completed: serialOf(2025, 5, 30) }, ["date/without-completion"]],
    ["after the cut-off", { status: "Hoàn thành", completed: serialOf(2025, 3, 15) }, ["date/after-cut-off"]],
    ["after cut-off and today", { status: "Hoàn thành", completed: serialOf(2025, 5, 30) }, ["date/after-cut-off"]],
    ["before the plan", { status: "Hoàn thành", completed: serialOf(2024, 12, 23) }, ["date/before-plan"]],
    ["suspended without reason", { status: "Tạm dừng" }, ["status/paused-without-reason"]],
    ["suspended with blanks", { status: "Tạm dừng", note: " " }, ["status/paused-without-reason"]],
    [
      "two causes",
      { status: "Hoàn thành", completed: serialOf(2025, 5, 30), progress: 0.6 },
      ["status/complete-below-100", "date/after-cut-off"],
    ],
  ])("remarks on %s", (_, entry, expected) => {
    expect(codes(entry)).toEqual(expected);
  });

  test("remarks on a day that has not come, before the cut-off", () => {
    const early = context({ today: serialOf(2025, 2, 1) });
    expect(codes({ status: "Hoàn thành", completed: inTime }, early)).toEqual(["date/in-future"]);
  });

  test("counts from the first of January when the day of issue is unknown", () => {
    const unknown = context();
    const entry = { status: "Hoàn thành", completed: serialOf(2024, 12, 31) } as const;
    expect(codes(entry, { ...unknown, issuedOn: undefined })).toEqual(["date/before-plan"]);
    expect(codes(entry, unknown)).toEqual([]);
  });

  test("takes a recurring task for complete only in the year's period", () => {
    const entry = { status: "Hoàn thành", completed: inTime } as const;
    expect(codes(entry, context(), "Thường xuyên")).toEqual(["status/recurring-complete"]);
    expect(codes(entry, context({ period: "2025-N", today: serialOf(2025, 12, 20) }), "Thường xuyên")).toEqual([]);
  });

  test("names the cell, says what was found and what to do", () => {
    const entry = { ...BLANK_ENTRY, status: "Hoàn thành", completed: serialOf(2025, 5, 30) } as const;
    expect(checkEntry(entry, CELLS, { nature: "Có thời hạn" }, context())).toEqual([
      {
        code: "date/after-cut-off",
        where: "Báo cáo!G12",
        message: "ngày hoàn thành 30/5/2025 sau ngày chốt 14/3/2025. Đề nghị sửa ngày hoặc chọn «Đang thực hiện».",
        severity: "remark",
      },
    ]);
  });

  test("names the first filled cell where the field has none, else the file", () => {
    const entry = { ...BLANK_ENTRY, result: "Đã ban hành" };
    const where = (cells: Record<string, string>, file?: string) =>
      checkEntry(entry, cells, { nature: undefined }, context(), file).map((issue) => issue.where);
    expect(where({ result: "Báo cáo!H12" }, "stp.xlsx")).toEqual(["Báo cáo!H12"]);
    expect(where({}, "stp.xlsx")).toEqual(["stp.xlsx"]);
  });
});
