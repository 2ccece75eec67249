import { serialOf } from "../../src/plan/dates";
import { formalCount, formalDate, formalPercent, namedSome } from "../../src/reports/formal-words";

describe("formalCount", () => {
  test.each([
    [0, "0"],
    [3, "03"],
    [10, "10"],
    [138, "138"],
  ])("writes %d as %s", (count, text) => {
    expect(formalCount(count)).toBe(text);
  });
});

describe("formalDate", () => {
  test.each([
    [serialOf(2025, 2, 5), "ngày 05 tháng 02 năm 2025"],
    [serialOf(2025, 1, 31), "ngày 31 tháng 01 năm 2025"],
    [serialOf(2025, 3, 14), "ngày 14 tháng 3 năm 2025"],
    [serialOf(2025, 12, 9) + 0.75, "ngày 09 tháng 12 năm 2025"],
  ])("writes %d as %s", (serial, text) => {
    expect(formalDate(serial)).toBe(text);
  });
});

describe("formalPercent", () => {
  test.each([
    [3, 38, "7,9%"],
    [1, 16, "6,3%"],
    [1, 3, "33,3%"],
    [38, 38, "100,0%"],
    [0, 38, "0,0%"],
  ])("writes %d of %d as %s", (part, whole, text) => {
    expect(formalPercent(part, whole)).toBe(text);
  });
});

test.each<[number, string]>([
  [1, "1"],
  [10, "1, 2, 3, 4, 5, 6, 7, 8, 9, 10"],
  [11, "1, 2, 3, 4, 5, 6, 7, 8, 9, 10 và 1 nhiệm vụ khác"],
  [1210, "1, 2, 3, 4, 5, 6, 7, 8, 9, 10 và 1200 nhiệm vụ khác"],
])("of %i names the first ten are told", (count, expected) => {
  const names = Array.from({ length: count }, (_, index) => String(index + 1));
  expect(namedSome(names, "nhiệm vụ")).toBe(expected);
});
