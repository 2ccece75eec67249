import type { CellValue } from "../../src/blueprint/sheet";
import type { StandingWorkbook } from "../../src/blueprint/standing";
import { serialOf } from "../../src/plan/dates";
import { TABLE } from "../../src/sheets/names";
import { LOADED, readFrom as read, taskOf, told, withRows } from "../builders/read-appendix";

describe("values typed in the plan, in readAppendixData,", () => {
  const COLUMNS = ["Kết quả thực hiện", "Sản phẩm, minh chứng", "Khó khăn, vướng mắc"];
  const typed = (value: CellValue, headers = COLUMNS): StandingWorkbook =>
    told(LOADED, TABLE.plan, "I.2", Object.fromEntries(headers.map((header) => [header, value])));

  test.each<[CellValue, string]>([
    [0.5, "0,5"],
    [1_500_000_000, "1.500.000.000"],
    [0, "0"],
    [-12.25, "-12,25"],
    [45_736, "45.736"],
    ["0.5", "0.5"],
    ["một\r\nhai\rba\nbốn", "một\nhai\nba\nbốn"],
  ])("%j is printed as %j", (value, printed) => {
    const words = { result: printed, product: printed, difficulty: printed };
    expect(taskOf("I.2", typed(value))).toMatchObject(words);
  });

  test("lose carriage returns in the plan's own words", () => {
    const own = ["Nội dung", "Cơ quan phối hợp", "Thời gian thực hiện", "Kinh phí thực hiện"];
    const printed = "một\nhai";
    expect(taskOf("I.2", typed("một\r\nhai", own))).toMatchObject({
      ...{ content: printed, coordinatingText: printed, timeframeText: printed, fundingText: printed },
    });
  });

  test.each([
    ["Nội dung", "planIssues", "#N/A"],
    ["Cơ quan thực hiện", "planIssues", "#REF!"],
    ["Cơ quan phối hợp", "planIssues", "#VALUE!"],
    ["Thời gian thực hiện", "planIssues", "#NAME?"],
    ["Kinh phí thực hiện", "planIssues", "#DIV/0!"],
    ["Kết quả thực hiện", "issues", "#N/A"],
    ["Sản phẩm, minh chứng", "issues", "#SPILL!"],
    ["Khó khăn, vướng mắc", "issues", "#NUM!"],
  ] as const)("an error in «%s» is one of the %s", (header, list, value) => {
    const { planIssues, issues, remarks } = read(typed(value, [header]));
    const found = { planIssues, issues };
    const where = `Trang tính «Kế hoạch», bảng tblKeHoach, cột «${header}»`;
    expect(found).toEqual({
      ...{ planIssues: [], issues: [] },
      [list]: [
        {
          ...{ code: "appendix/broken-values", where, severity: "error" },
          message: `Giá trị lỗi ở I.2 («${value}»). Đề nghị sửa công thức hoặc gõ lại nội dung các ô này, rồi bấm lại.`,
        },
      ],
    });
    expect(remarks).toEqual([]);
  });

  test("words that only begin like an error are words, and a row without code is named by its place", () => {
    expect(read(typed("#1 trong tỉnh")).issues).toEqual([]);
    const more = withRows(LOADED, TABLE.plan, (rows) => [{ "Nội dung": "#N/A" }, ...rows]);
    expect(read(more).planIssues[0]?.message).toMatch(/ở dòng \d+ \(«#N\/A»\)/);
  });

  test.each<[CellValue, number | undefined]>([
    ["50%", undefined],
    [50, undefined],
    [-0.1, undefined],
    [1, 1],
    [0, 0],
    [null, undefined],
  ])("a progress of %j is read as %j, with a remark where it is lost", (value, progress) => {
    const standing = typed(value, ["Tiến độ"]);
    expect(taskOf("I.2", standing)?.progress).toBe(progress);
    const { remarks } = read(standing);
    if (progress !== undefined || value === null) expect(remarks).toEqual([]);
    else {
      expect(remarks).toMatchObject([{ code: "appendix/progress-unread", severity: "remark" }]);
      expect(remarks[0]?.message).toContain(`ở I.2 («${String(value)}»); phụ lục để trống tiến độ`);
    }
  });

  test("a day of completion in words is a remark, a real one is none", () => {
    const { remarks } = read(typed("15.3.2025", ["Ngày hoàn thành"]));
    expect(remarks).toMatchObject([{ code: "appendix/completed-unread", severity: "remark" }]);
    expect(remarks[0]?.message).toContain("ở I.2 («15.3.2025»); phụ lục coi các nhiệm vụ này là chưa rõ ngày");
    expect(read(typed(serialOf(2025, 3, 15), ["Ngày hoàn thành"])).remarks).toEqual([]);
  });
});
