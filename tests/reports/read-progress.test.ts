import type { RawCell, RawValue } from "../../src/raw/workbook";
import { readProgress } from "../../src/reports/read-progress";

const WHERE = "Báo cáo!G12";
const PLAIN = { headedPercent: false };
const HEADED = { headedPercent: true };

function say(value: RawValue, column: { headedPercent: boolean }, shown?: RawCell["shown"]): string {
  const read = readProgress(shown ? { value, shown } : { value }, column, WHERE);
  if (!read.ok) return "unread";
  return `${String(read.value)}${read.issues.map(({ code }) => ` ${code}`).join("")}`;
}

describe("readProgress", () => {
  test.each<[RawValue, string, string]>([
    // as in other columns, as in a column headed (%)
    [0, "0", "0"],
    [-0, "0", "0"],
    [0.5, "0.5", "0.5 progress/assumed"],
    [1, "1", "0.01"],
    [1.5, "0.015 progress/assumed", "0.015"],
    [2, "0.02", "0.02"],
    [50, "0.5", "0.5"],
    [50.5, "0.505", "0.505"],
    [100, "1", "1"],
    [100.1, "unread", "unread"],
    [-1, "unread", "unread"],
    ["", "undefined", "undefined"],
    [" - ", "undefined", "undefined"],
    ["0,5", "0.5", "0.5 progress/assumed"],
    ["0.5", "0.5", "0.5 progress/assumed"],
    ["1", "1", "0.01"],
    ["50", "0.5", "0.5"],
    ["50%", "0.5", "0.5"],
    ["50 %", "0.5", "0.5"],
    ["50\u00a0%", "0.5", "0.5"],
    ["50,5%", "0.505", "0.505"],
    ["1%", "0.01", "0.01"],
    ["0,5%", "0.005", "0.005"],
    ["100 phần trăm", "1", "1"],
    ["đạt 60%", "0.6", "0.6"],
    ["Đã đạt 60 %.", "0.6", "0.6"],
    ["Tiến độ: 60%", "0.6", "0.6"],
    ["hoàn thành 60%", "0.6", "0.6"],
    ["khoảng 60%", "0.6 progress/assumed", "0.6 progress/assumed"],
    ["ước đạt 60%", "0.6 progress/assumed", "0.6 progress/assumed"],
    ["120%", "unread", "unread"],
    ["-5%", "unread", "unread"],
    ["- 5%", "unread", "unread"],
    ["1/2", "unread", "unread"],
    ["60-70%", "unread", "unread"],
    ["trên 60%", "unread", "unread"],
    ["chưa đạt 60%", "unread", "unread"],
    ["1.000", "1", "0.01"],
    ["1.000.000", "unread", "unread"],
    ["12345678901234567890", "unread", "unread"],
    ["Infinity", "unread", "unread"],
    ["x", "unread", "unread"],
    ["đã xong", "unread", "unread"],
    [true, "unread", "unread"],
    [{ error: "#DIV/0!" }, "unread", "unread"],
  ])("reads %j as %s, and as %s under (%)", (value, plain, headed) => {
    expect(say(value, PLAIN)).toBe(plain);
    expect(say(value, HEADED)).toBe(headed);
  });

  test.each<[number, string]>([
    [0.6, "0.6"],
    [1, "1"],
    [0.01, "0.01"],
    [1.2, "unread"],
    [60, "unread"],
  ])("takes %d in a percent format as it is shown", (value, expected) => {
    expect(say(value, PLAIN, "percent")).toBe(expected);
    expect(say(value, HEADED, "percent")).toBe(expected);
  });

  test("is not misled by dates and uncalculated formulas", () => {
    expect(say(45730, PLAIN, "date")).toBe("unread");
    expect(readProgress({ value: null, isFormula: true }, PLAIN, WHERE)).toMatchObject({ ok: false });
    expect(readProgress(undefined, PLAIN, WHERE)).toEqual({ ok: true, value: undefined, issues: [] });
  });

  test("says what was found and what is expected", () => {
    expect(readProgress({ value: "120%" }, PLAIN, WHERE)).toEqual({
      ok: false,
      raw: "120%",
      message: "tiến độ ghi «120%» nằm ngoài khoảng 0% đến 100%. Đề nghị ghi tỷ lệ từ 0% đến 100%, ví dụ «60%».",
    });
  });
});
