import { formatDate, serialOf } from "../../src/plan/dates";
import { defaultPeriod, isYearPeriod, periodsOf } from "../../src/plan/period";

const periods = periodsOf(2025);

describe("periodsOf", () => {
  test.each([
    ["2025-Q1", "Quý I năm 2025", "15/12/2024", "14/3/2025", "20/3/2025"],
    ["2025-6T", "6 tháng đầu năm 2025", "15/12/2024", "14/6/2025", "20/6/2025"],
    ["2025-Q3", "Quý III năm 2025", "15/6/2025", "14/9/2025", "20/9/2025"],
    ["2025-N", "Năm 2025", "15/12/2024", "14/12/2025", "20/12/2025"],
    ["2025-9T", "9 tháng đầu năm 2025", "15/12/2024", "14/9/2025", "20/9/2025"],
    ["2025-Q2", "Quý II năm 2025", "15/3/2025", "14/6/2025", "20/6/2025"],
    ["2025-M01", "Tháng 01 năm 2025", "15/12/2024", "14/1/2025", "20/1/2025"],
    ["2025-M03", "Tháng 03 năm 2025", "15/2/2025", "14/3/2025", "20/3/2025"],
  ])("has %s, %s, from %s, cut off on %s, sent by %s", (code, name, from, cutOff, sendBy) => {
    const period = periods.find((one) => one.code === code);
    expect(period?.name).toBe(name);
    expect([period?.from, period?.cutOff, period?.sendBy].map((day) => formatDate(day ?? 0))).toEqual([
      from,
      cutOff,
      sendBy,
    ]);
  });

  test("offers the four periods of the ministry first", () => {
    expect(periods.slice(0, 4).map(({ code }) => code)).toEqual(["2025-Q1", "2025-6T", "2025-Q3", "2025-N"]);
  });

  test("has each code once", () => {
    expect(new Set(periods.map(({ code }) => code)).size).toBe(periods.length);
  });

  test("leaves no day between two months", () => {
    const months = periods.filter(({ code }) => code.includes("-M")).sort((a, b) => a.cutOff - b.cutOff);
    expect(months).toHaveLength(12);
    months.slice(1).forEach((month, index) => {
      expect(month.from).toBe((months[index]?.cutOff ?? 0) + 1);
    });
  });
});

describe("defaultPeriod", () => {
  test.each([
    ["before the first cut-off is the first", serialOf(2025, 1, 2), "2025-Q1"],
    ["on a cut-off day is that period", serialOf(2025, 6, 14), "2025-6T"],
    ["the day before a cut-off is the period before", serialOf(2025, 6, 13), "2025-Q1"],
    ["in autumn is the third quarter, not nine months", serialOf(2025, 10, 1), "2025-Q3"],
    ["in a later year is the year", serialOf(2027, 1, 1), "2025-N"],
  ])("%s", (_sentence, today, code) => {
    expect(defaultPeriod(periods, today).code).toBe(code);
  });

  test("takes any list that has none of the offered periods", () => {
    const months = periods.filter(({ code }) => code.includes("-M"));
    expect(defaultPeriod(months, serialOf(2025, 5, 1)).code).toBe("2025-M04");
  });

  test("throws on an empty list, which is our own mistake", () => {
    expect(() => defaultPeriod([], 45730)).toThrow("at least one period");
  });
});

describe("isYearPeriod", () => {
  test.each([
    ["2025-N", true],
    ["2025-Q1", false],
    ["2025-M11", false],
    ["", false],
  ])("of %j is %p", (code, answer) => {
    expect(isYearPeriod(code)).toBe(answer);
  });
});
