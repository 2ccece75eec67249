import * as fc from "fast-check";
import { periodsOf } from "../../src/plan/period";
import { matchPeriod, periodsIn } from "../../src/reports/match-period";

const periods = periodsOf(2025);

test.each<[string, readonly string[]]>([
  ["Quý I/2025", ["2025-Q1"]],
  ["BÁO CÁO KẾT QUẢ THỰC HIỆN KẾ HOẠCH CCHC QUÝ I NĂM 2025", ["2025-Q1"]],
  ["quý 1 năm 2025", ["2025-Q1"]],
  ["Báo cáo quý III", ["2025-Q3"]],
  ["Quý IV năm 2024", ["2024-Q4"]],
  ["6 tháng đầu năm 2025", ["2025-6T"]],
  ["Báo cáo sáu tháng đầu năm", ["2025-6T"]],
  ["9 tháng năm 2025", ["2025-9T"]],
  ["Tháng 3/2025", ["2025-M03"]],
  ["tháng 12 năm 2025", ["2025-M12"]],
  ["Báo cáo năm 2025", ["2025-N"]],
  ["2025-Q1_So Tu phap", ["2025-Q1"]],
  ["2024-Q1", ["2024-Q1"]],
  ["bao cao so tu phap quy 1", ["2025-Q1"]],
  ["Kỳ báo cáo: Quý I năm 2025 (số liệu từ ngày 15/12/2024). Gửi trước hết ngày 20 tháng 3 năm 2025.", ["2025-Q1"]],
  ["NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH TỈNH TRÀ VINH NĂM 2025", []],
  ["Báo cáo kết quả thực hiện Kế hoạch CCHC năm 2025", []],
  ["(Kèm theo Kế hoạch số: 140/KH-UBND ngày 24 tháng 12 năm 2024 của UBND tỉnh)", []],
  ["Trà Vinh, ngày 12 tháng 3 năm 2025", []],
  ["Gửi về Sở Nội vụ trước tháng 4/2025", []],
  ["Theo quy định tại Quyết định 1", []],
  ["", []],
])("%j names %j", (text, codes) => {
  expect(periodsIn(text, 2025, periods).map(({ code }) => code)).toEqual(codes);
});

test("says the words of the file", () => {
  expect(periodsIn("BÁO CÁO QUÝ IV NĂM 2024", 2025, periods)).toEqual([{ code: "2024-Q4", said: "QUÝ IV NĂM 2024" }]);
});

test("knows periods that users added by their names", () => {
  const added = { code: "2025-CD", name: "Chuyên đề sắp xếp", from: 1, cutOff: 2, sendBy: 3 };
  expect(periodsIn("Báo cáo chuyên đề sắp xếp", 2025, [...periods, added])).toEqual([
    { code: "2025-CD", said: "Chuyên đề sắp xếp" },
  ]);
});

test("any line that names the period asked for agrees; nothing named is unstated", () => {
  const asked = periods.find(({ code }) => code === "2025-Q1");
  if (!asked) throw new Error("no first quarter");
  const q2 = { code: "2025-Q2", said: "Quý II" };
  expect(matchPeriod([], asked)).toEqual({ kind: "unstated" });
  expect(matchPeriod([q2], asked)).toEqual({ kind: "differs", said: "Quý II" });
  expect(matchPeriod([q2, { code: "2025-q1", said: "Quý I" }], asked)).toEqual({ kind: "agrees" });
});

test("any text is answered, in its own words", () => {
  const word = fc.oneof(
    fc.string(),
    fc.constantFrom("Quý", "I", "năm", "2025", "tháng", "6", "/", "ngày", "Q1", "Báo cáo"),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 20 }), (words) => {
      const text = words.join(" ");
      for (const { code, said } of periodsIn(text, 2025, periods)) {
        expect(code).toMatch(/^20\d\d-(?:M\d\d|Q[1-4]|6T|9T|N)$/);
        expect(text.normalize("NFC").replace(/\s+/g, " ")).toContain(said);
      }
    }),
  );
});
