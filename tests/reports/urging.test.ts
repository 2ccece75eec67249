import { serialOf } from "../../src/plan/dates";
import type { AgencyState } from "../../src/reports/consolidation";
import type { ReportTask } from "../../src/reports/context";
import { type UrgingFacts, urgingLetter, urgingList } from "../../src/reports/urging";
import { aRegistry } from "../builders/registry";

const task = (code: string, areaLabel: string, content: string, group = ""): ReportTask => ({
  code,
  areaLabel,
  group,
  content,
  timeframeText: "Năm 2025",
  nature: "Có thời hạn",
  start: undefined,
  due: undefined,
});

const FACTS: UrgingFacts = {
  period: {
    code: "2025-Q1",
    name: "Quý I năm 2025",
    from: serialOf(2024, 12, 15),
    cutOff: serialOf(2025, 3, 14),
    sendBy: serialOf(2025, 3, 20),
  },
  today: serialOf(2025, 3, 18),
  title: "NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH TỈNH TRÀ VINH NĂM 2025",
  citation: "(Kèm theo Kế hoạch số: 140/KH-UBND ngày 24 tháng 12 năm 2024 của UBND tỉnh)",
  tasks: [
    task("II.1", "II. Cải cách thể chế", "Rà soát văn bản."),
    task("II.4", "II. Cải cách thể chế", `Kiểm tra ${"việc thi hành ".repeat(20)}`),
    task("VII.2.5", "VII. Chính quyền số", "Họp không giấy.", "Phát triển các ứng dụng nội bộ"),
  ],
  registry: aRegistry(
    ["Sở Nội vụ", "Sở Tư pháp", "UBND huyện Trà Cú", "UBND xã Kim Sơn"],
    {},
    {
      "UBND xã Kim Sơn": { reportsVia: "UBND huyện Trà Cú" },
    },
  ),
};

const state = (name: string, missing: readonly string[], due = missing.length): AgencyState => ({
  name,
  due,
  reported: due - missing.length,
  complete: 0,
  missing,
  state: missing.length === due ? "not-yet" : missing.length > 0 ? "incomplete" : "reported",
  isLate: false,
  isTwice: false,
});

describe("urgingLetter", () => {
  test("names period, dates and every missing task under the plan's own headings and numbers", () => {
    expect(urgingLetter(state("Sở Tư pháp", ["II.1", "II.4", "VII.2.5"]), FACTS)).toBe(
      [
        "Kính gửi: Sở Tư pháp",
        "",
        "Thực hiện Kế hoạch số 140/KH-UBND ngày 24 tháng 12 năm 2024 của UBND tỉnh, báo cáo kỳ Quý I năm 2025 lấy số liệu " +
          "từ ngày 15 tháng 12 năm 2024 đến ngày 14 tháng 3 năm 2025, hạn gửi là ngày 20 tháng 3 năm 2025. " +
          "Tính đến ngày 18 tháng 3 năm 2025, Sở Nội vụ chưa nhận được báo cáo của quý cơ quan, gồm 03 nhiệm vụ sau:",
        "",
        "II. Cải cách thể chế",
        "1. Rà soát văn bản.",
        `4. Kiểm tra ${"việc thi hành ".repeat(10).trim()}…`,
        "VII. Chính quyền số",
        "* Phát triển các ứng dụng nội bộ",
        "5. Họp không giấy.",
        "",
        "Đề nghị quý cơ quan gửi báo cáo về Sở Nội vụ chậm nhất ngày 20 tháng 3 năm 2025, theo biểu mẫu đã gửi, " +
          "để kịp tổng hợp báo cáo UBND tỉnh. Trường hợp đã gửi, đề nghị cho biết ngày gửi và tên tệp để Sở Nội vụ kiểm tra lại.",
        "",
        "Trân trọng.",
      ].join("\n"),
    );
  });

  test.each<[string, AgencyState, Partial<UrgingFacts>, string]>([
    [
      "says what was received",
      state("Sở Tư pháp", ["II.1"], 8),
      {},
      "chưa đủ: đã có 07/08 nhiệm vụ, còn thiếu 01 nhiệm vụ sau:",
    ],
    ["asks for the rest", state("Sở Tư pháp", ["II.1"], 8), {}, "Đề nghị quý cơ quan gửi báo cáo bổ sung về Sở Nội vụ"],
    [
      "counts the days that are over",
      state("Sở Tư pháp", ["II.1"]),
      { today: serialOf(2025, 3, 25) },
      "ngay khi nhận được văn bản này (đã quá hạn 05 ngày)",
    ],
    [
      "takes the last day as in time",
      state("Sở Tư pháp", ["II.1"]),
      { today: serialOf(2025, 3, 20) },
      "chậm nhất ngày 20",
    ],
    [
      "goes through the district",
      state("UBND xã Kim Sơn", ["II.1"]),
      {},
      "Kính gửi: UBND xã Kim Sơn (qua UBND huyện Trà Cú)\n",
    ],
    ["stays in the house", state("Sở Nội vụ", ["II.1"]), {}, "Kính gửi: Các phòng, đơn vị thuộc Sở Nội vụ\n"],
    ["falls back on the title", state("Sở Tư pháp", ["II.1"]), { citation: "" }, `Thực hiện «${FACTS.title}», báo cáo`],
    [
      "does without either",
      state("Sở Tư pháp", ["II.1"]),
      { citation: "", title: "" },
      "Thực hiện kế hoạch cải cách hành chính,",
    ],
    ["keeps a task the plan lost", state("Sở Tư pháp", ["IX.9"]), {}, "- Nhiệm vụ IX.9"],
    [
      "is signed by the department as the registry has it",
      state("Sở Tư pháp", ["II.1"]),
      { registry: aRegistry(["Sở Nội vụ tỉnh Vĩnh Long"]) },
      "về Sở Nội vụ tỉnh Vĩnh Long chậm nhất",
    ],
  ])("%s", (_, agency, facts, text) => {
    expect(urgingLetter(agency, { ...FACTS, ...facts })).toContain(text);
  });

  test("has no tabs and no codes of ours", () => {
    const letter = urgingLetter(state("Sở Tư pháp", ["II.1", "VII.2.5"]), FACTS);
    expect(letter).not.toMatch(/\t|II\.1|VII\.2\.5/);
  });
});

describe("urgingList", () => {
  test("names every agency that is not done, with what is missing", () => {
    const states = [state("Sở Nội vụ", [], 3), state("Sở Tư pháp", ["II.1"], 5), state("Sở Y tế", ["II.1", "II.4"])];
    expect(urgingList(states, FACTS)).toBe(
      [
        "Báo cáo kỳ Quý I năm 2025 (hạn gửi ngày 20 tháng 3 năm 2025): tính đến ngày 18 tháng 3 năm 2025, " +
          "đã có 02/03 cơ quan gửi báo cáo; 01 cơ quan chưa gửi báo cáo, 01 cơ quan báo cáo chưa đủ:",
        "1. Sở Tư pháp: báo cáo chưa đủ, còn thiếu 01/05 nhiệm vụ;",
        "2. Sở Y tế: chưa gửi báo cáo (02 nhiệm vụ).",
      ].join("\n"),
    );
  });

  test("says so when all have reported in full", () => {
    expect(urgingList([state("Sở Tư pháp", [], 5)], FACTS)).toMatch(
      /đã có 01\/01 cơ quan gửi báo cáo, tất cả đều báo cáo đủ\.$/,
    );
  });
});
