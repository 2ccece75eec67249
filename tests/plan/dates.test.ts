import * as fc from "fast-check";
import { calendarSerial, dateOf, formatDate, parseIsoDate, serialOf } from "../../src/plan/dates";

describe("serialOf", () => {
  // Values Excel itself shows for these dates.
  test.each([
    [1900, 1, 1, 1],
    [1900, 2, 28, 59],
    [1900, 3, 1, 61],
    [1970, 1, 1, 25569],
    [2024, 2, 29, 45351],
    [2025, 3, 14, 45730],
    [9999, 12, 31, 2958465],
  ])("of %i-%i-%i is %i", (year, month, day, serial) => {
    expect(serialOf(year, month, day)).toBe(serial);
  });

  test("runs over into the next month and back to the last day of the month before", () => {
    expect(serialOf(2025, 13, 1)).toBe(serialOf(2026, 1, 1));
    expect(serialOf(2025, 3, 0)).toBe(serialOf(2025, 2, 28));
  });
});

describe("dateOf", () => {
  test("takes back what serialOf gave, for every day of Excel's range", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2958465 }), (serial) => {
        const { year, month, day } = dateOf(serial);
        expect(serialOf(year, month, day)).toBe(serial);
      }),
    );
  });

  test("ignores the time of day", () => {
    expect(dateOf(45730.99)).toEqual({ year: 2025, month: 3, day: 14 });
  });

  test("answers days before the false leap day of 1900", () => {
    expect(dateOf(59)).toEqual({ year: 1900, month: 2, day: 28 });
  });
});

describe("formatDate", () => {
  test("writes day, month, year without leading zeros", () => {
    expect(formatDate(45730)).toBe("14/3/2025");
    expect(formatDate(serialOf(2025, 7, 1))).toBe("1/7/2025");
  });
});

describe("parseIsoDate", () => {
  test.each([
    ["2025-03-14", 45730],
    [" 2024-02-29 ", 45351],
    ["2025-02-29", undefined],
    ["2025-13-01", undefined],
    ["2025-00-10", undefined],
    ["1899-12-31", undefined],
    ["14/3/2025", undefined],
    ["2025-3-14", undefined],
    ["", undefined],
  ])("reads %j as %p", (text, serial) => {
    expect(parseIsoDate(text)).toBe(serial);
  });
});

describe("calendarSerial", () => {
  test("refuses what is no number at all", () => {
    expect(calendarSerial(Number.NaN, 1, 1)).toBeUndefined();
    expect(calendarSerial(2025, Number.NaN, 1)).toBeUndefined();
  });
});
