import type { StandingWorkbook } from "../../src/blueprint/standing";
import { serialOf } from "../../src/plan/dates";
import { EVALUATIONS } from "../../src/plan/status";
import { SHEET, TABLE } from "../../src/sheets/names";
import { historyTable } from "../../src/sheets/record-sheets";
import { buildResultsSheet } from "../../src/sheets/results-sheet";
import { aRecord } from "../builders/a-record";
import { LOADED, readFrom as read, type Row, taskOf, told, type Values, withRows } from "../builders/read-appendix";
import { standingTableOf } from "../builders/standing";
import { seedTracked } from "../builders/tracked-plan";

/** The workbook after results were gathered and these paragraphs were written. */
function withParagraphs(...paragraphs: readonly (readonly [period: string, code: string, text: string])[]) {
  const rows = paragraphs.map(([period, code]) => ({
    ...{ period, code, content: "", sentResults: "", sentDifficulties: "", agencyCount: 0 },
  }));
  const sheet = buildResultsSheet(rows);
  const gathered = {
    ...LOADED,
    tables: [...LOADED.tables, ...sheet.tables.map((t) => standingTableOf(t, sheet.name))],
  };
  return withRows(gathered, TABLE.results, (all) =>
    all.map((row, index) => ({ ...row, "Đoạn tổng hợp": paragraphs[index]?.[2] ?? null })),
  );
}

/** The workbook after the closing of these periods, task I.1 frozen in each. */
function withClosed(codes: readonly string[], values: Values = {}): StandingWorkbook {
  const rows = codes.map((code) => ({ Kỳ: code, Mã: "I.1", "Kết quả thực hiện": `Kết quả ${code}`, ...values }));
  const tables = LOADED.tables.map((table) =>
    table.name === TABLE.history ? standingTableOf(historyTable(rows), SHEET.history) : table,
  );
  return { ...LOADED, tables };
}

describe("tasks of readAppendixData", () => {
  test("are in the plan's order however the table is sorted, those of users behind, and all of them", () => {
    const mixed = withRows(LOADED, TABLE.plan, (rows) => [
      { Mã: "IX.2", "Nội dung": "Thêm hai" },
      ...[...rows].reverse(),
      { "Nội dung": "Không mã" },
      { Mã: "ix.2", "Nội dung": "Trùng mã" },
      { Mã: "IX.1", "Nội dung": "Thêm một" },
    ]);
    const { tasks } = read(mixed).data;
    expect(tasks.slice(0, 38).map(({ ordinal }) => ordinal)).toEqual(
      Array.from({ length: 38 }, (_, index) => index + 1),
    );
    expect(tasks.slice(38).map(({ content }) => content)).toEqual(["Thêm hai", "Thêm một", "Không mã", "Trùng mã"]);
  });

  test("have the values that stand beside them, texts as texts", () => {
    const standing = told(LOADED, TABLE.plan, "I.2", {
      "Trạng thái": "Hoàn thành",
      "Tiến độ": 0.75,
      "Đánh giá tiến độ": "Hoàn thành trễ hạn",
      Hạn: serialOf(2025, 2, 28),
      "Gia hạn đến": serialOf(2025, 2, 28),
      "Ngày hoàn thành": serialOf(2025, 3, 10),
      "Kết quả thực hiện": "=1+1",
      "Sản phẩm, minh chứng": "15/KH-SNV",
      "Khó khăn, vướng mắc": "@Thiếu người",
    });
    expect(taskOf("I.2", standing)).toMatchObject({
      content: "Xây dựng Kế hoạch CCHC năm 2025 của các cơ quan, đơn vị.",
      coordinatingText: "",
      status: "Hoàn thành",
      progress: 0.75,
      evaluation: "Hoàn thành trễ hạn",
      due: serialOf(2025, 2, 28),
      extendedTo: serialOf(2025, 2, 28),
      completed: serialOf(2025, 3, 10),
      result: "=1+1",
      product: "15/KH-SNV",
      difficulty: "@Thiếu người",
      previous: undefined,
    });
  });

  test("have nothing where nothing stands, or words in place of a date", () => {
    const standing = told(LOADED, TABLE.plan, "I.2", { Hạn: null, "Ngày hoàn thành": "tháng ba", "Tiến độ": "nửa" });
    const nothing = { due: undefined, extendedTo: undefined, completed: undefined, progress: undefined };
    expect(taskOf("I.2", standing)).toMatchObject({ ...nothing, result: "", product: "", difficulty: "" });
  });
});

describe("results of readAppendixData", () => {
  const entered = (standing: StandingWorkbook) =>
    told(standing, TABLE.plan, "I.6", { "Kết quả thực hiện": "Kết quả trong kế hoạch" });
  const paragraph = withParagraphs(["2025-Q1", "I.6", "Đoạn tổng hợp của kỳ"], ["2025-6T", "I.7", "Đoạn kỳ khác"]);
  const sent = [aRecord("Sở Nội vụ", "I.6", { result: "Đã ban hành" })];

  test.each([
    ["the paragraph of the period", entered(paragraph), sent, "paragraph", "Đoạn tổng hợp của kỳ"],
    ["what was entered in the plan", entered(LOADED), sent, "plan", "Kết quả trong kế hoạch"],
    ["what the agencies sent", LOADED, sent, "agencies", "Sở Nội vụ: Đã ban hành."],
    ["nothing", LOADED, [], "nowhere", ""],
  ])("are %s, before all that follows", (_, standing, records, resultFrom, result) => {
    expect(taskOf("I.6", standing, records)).toMatchObject({ resultFrom, result });
  });

  test("pass over the paragraph of another period", () => {
    expect(taskOf("I.7", paragraph)).toMatchObject({ resultFrom: "nowhere", result: "" });
  });

  test("have the agencies' words where the plan has none: a line each, products once", () => {
    const records = [
      aRecord("UBND cấp huyện", "i.1", { difficulty: "Thiếu kinh phí", product: "12/KH-UBND " }),
      aRecord("Sở Nội vụ", "I.1", { difficulty: "Thiếu người", proposal: "Bổ sung", product: "15/KH-SNV" }),
      aRecord("Sở Tư pháp", "I.1", { product: "15/kh-snv" }),
    ];
    const standing = told(LOADED, TABLE.plan, "I.2", {
      "Khó khăn, vướng mắc": "Chậm",
      "Sản phẩm, minh chứng": "01/BC",
    });
    const { tasks } = read(standing, [
      ...records,
      aRecord("Sở Nội vụ", "I.2", { difficulty: "Khác", product: "02/BC" }),
    ]).data;
    expect(tasks[0]?.difficulty.split("\n").sort()).toEqual([
      "Sở Nội vụ: Thiếu người. Kiến nghị: Bổ sung.",
      "UBND cấp huyện: Thiếu kinh phí.",
    ]);
    expect(tasks[0]?.product).toBe("12/KH-UBND; 15/KH-SNV");
    expect(tasks[1]).toMatchObject({ difficulty: "Chậm", product: "01/BC" });
  });

  test("leave out difficulties that only say there are none, and keep apart what each agency sent", () => {
    const standing = told(LOADED, TABLE.plan, "I.2", { "Khó khăn, vướng mắc": "Không" });
    const records = ["I.1", "I.2"].flatMap((code) => [
      aRecord("Sở Nội vụ", code, { difficulty: "Không có.", proposal: "-" }),
      aRecord("Sở Tư pháp", code, { difficulty: "Thiếu người" }),
    ]);
    const sent = [{ agency: "Sở Tư pháp", via: "Sở Tư pháp", difficulty: "Thiếu người." }];
    const { tasks } = read(standing, records).data;
    expect(tasks.slice(0, 3)).toMatchObject([
      { difficulty: "Sở Tư pháp: Thiếu người.", difficultyFrom: "agencies", sent },
      { difficulty: "Không", difficultyFrom: "plan", sent },
      { difficulty: "", difficultyFrom: "nowhere", sent: [] },
    ]);
  });
});

describe("the period before, in readAppendixData", () => {
  const before = (current: string, ...closed: readonly string[]) => {
    const { data } = read(withClosed(closed), [], current);
    return [data.previousPeriod?.code, data.tasks[0]?.previous?.result];
  };

  test.each([
    ["2025-Q1", [], undefined],
    ["2025-Q1", ["2025-Q1", "2025-6T"], undefined],
    ["2025-6T", ["2025-Q1"], "2025-Q1"],
    ["2025-6T", ["2025-M03", "2025-Q1"], "2025-Q1"],
    ["2025-6T", ["2025-Q1", "2025-M05"], "2025-M05"],
    ["2025-6T", ["2025-Q2", "2025-M02"], "2025-M02"],
    ["2025-N", ["2025-6T", "2025-Q3", "2025-Q1"], "2025-Q3"],
  ])("of %s, when %j are closed, is %s", (current, closed, found) => {
    expect(before(current, ...closed)).toEqual([found, found && `Kết quả ${found}`]);
  });

  test("says what was frozen, of the tasks that were", () => {
    const frozen = { "Trạng thái": "Đang thực hiện", "Tiến độ": 0.4, "Đánh giá tiến độ": "Quá hạn" };
    const { tasks } = read(withClosed(["2025-Q1"], frozen), [], "2025-6T").data;
    expect(tasks[0]?.previous).toEqual({
      ...{ status: "Đang thực hiện", progress: 0.4, evaluation: "Quá hạn", result: "Kết quả 2025-Q1" },
    });
    expect(tasks[1]?.previous).toBeUndefined();
  });

  test("has the agencies' words of that period where no result was frozen, without products", () => {
    const sent = (period: string, code: string, result: string): Row => ({
      ...{ Kỳ: period, "Cơ quan": "Sở Nội vụ", Mã: code, "Kết quả thực hiện": result },
      "Sản phẩm, minh chứng": "15/KH-SNV",
    });
    const taken = (standing: StandingWorkbook): StandingWorkbook =>
      withRows(standing, TABLE.reports, () => [
        sent("2025-q1", "i.1", "Đã ban hành"),
        sent("2025-6T", "I.1", "Đang làm"),
      ]);
    const resultAfter = (values: Values): string | undefined =>
      read(taken(withClosed(["2025-Q1"], values)), [], "2025-6T").data.tasks[0]?.previous?.result;
    expect(resultAfter({ "Kết quả thực hiện": null })).toBe("Sở Nội vụ: Đã ban hành.");
    expect(resultAfter({})).toBe("Kết quả 2025-Q1");
  });
});

describe("shares of readAppendixData", () => {
  const { data, issues } = read(LOADED);

  test("are those that stand, leads and coordinators", () => {
    expect(issues).toEqual([]);
    const plan = seedTracked("2025-Q1");
    expect(data.shares).toEqual(plan.assignments.map((one) => ({ ...one, evaluation: "Đang thực hiện" })));
    expect(data.shares.filter(({ role }) => role === "Chủ trì")).toHaveLength(88);
  });

  test.each([...EVALUATIONS])("%s is an evaluation", (evaluation) => {
    const standing = told(LOADED, TABLE.assignments, "I.6", { "Đánh giá tiến độ": evaluation });
    const found = read(standing);
    expect(found.issues).toEqual([]);
    expect(found.data.shares.find(({ code }) => code === "I.6")?.evaluation).toBe(evaluation);
  });

  test.each<[Values, string]>([
    [{ "Đánh giá tiến độ": "#N/A" }, "an error"],
    [{ "Đánh giá tiến độ": null }, "a blank"],
    [{ "Đánh giá tiến độ": 7 }, "a number"],
    [{ "Đánh giá tiến độ": "Xong" }, "other words"],
    [{ "Vai trò": "Tham gia" }, "another role"],
  ])("%o is an issue: %s", (values) => {
    const found = read(told(LOADED, TABLE.assignments, "II.1", values));
    expect(found.issues).toMatchObject([{ code: "appendix/shares-unread", severity: "error" }]);
    expect(found.issues[0]?.where).toBe("Trang tính «Phân công», bảng tblPhanCong");
    expect(found.issues[0]?.message).toMatch(/ở II\.1 \(Sở Tư pháp\), .*Dựng lại bảng tổng hợp/);
  });

  test("names ten of many and counts the others", () => {
    const broken = withRows(LOADED, TABLE.assignments, (rows) =>
      rows.map((row) => ({ ...row, "Đánh giá tiến độ": "#N/A" })),
    );
    expect(read(broken).issues[0]?.message).toMatch(new RegExp(`và ${data.shares.length - 10} dòng khác\\.`));
  });

  test("passes over a row without code", () => {
    const more = withRows(LOADED, TABLE.assignments, (rows) => [...rows, { "Cơ quan": "Sở Nội vụ" }]);
    expect(read(more)).toMatchObject({ issues: [], data: { shares: data.shares } });
  });
});

test("without any of its tables there is nothing, and nothing throws", () => {
  const { data, issues } = read({ ...LOADED, tables: [] });
  expect(data).toMatchObject({ tasks: [], shares: [], previousPeriod: undefined });
  expect(issues).toEqual([]);
});
