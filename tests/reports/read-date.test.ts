import * as fc from "fast-check";
import { dateOf, formatDate, serialOf } from "../../src/plan/dates";
import type { RawCell, RawValue } from "../../src/raw/workbook";
import { readDate } from "../../src/reports/read-date";

const WHERE = "Báo cáo!H12";

function say(value: RawValue, shown?: RawCell["shown"]): string {
  const read = readDate(shown ? { value, shown } : { value }, WHERE);
  if (!read.ok) return `? ${read.message}`;
  const date = read.value === undefined ? "none" : formatDate(read.value);
  return `${date}${read.issues.map(({ code }) => ` ${code}`).join("")}`;
}

const aDay = fc.integer({ min: serialOf(2000, 1, 1), max: serialOf(2099, 12, 31) });
const two = (value: number): string => String(value).padStart(2, "0");

describe("readDate", () => {
  test.each([
    ["14/3/2025", "14/3/2025"],
    ["14-03-25", "14/3/2025"],
    ["15.3.2025", "15/3/2025"],
    ["14/3/25", "14/3/2025"],
    ["14 / 03 / 2025", "14/3/2025"],
    ["14–3–2025", "14/3/2025"],
    ["14/03/2025 08:30:00", "14/3/2025"],
    ["14/3/2025, 8:30 SA", "14/3/2025"],
    ["Ngày 14/3/2025.", "14/3/2025"],
    ["đã hoàn thành ngày 14/3/2025", "14/3/2025"],
    ["ngày 14 tháng 3 năm 2025", "14/3/2025"],
    ["NGÀY 14 THÁNG 3 NĂM 2025", "14/3/2025"],
    ["14 tháng 3/2025", "14/3/2025"],
    ["14/3 năm 2025", "14/3/2025"],
    ["2025-03-14", "14/3/2025"],
    ["2025-03-14T17:30:00.000Z", "14/3/2025"],
    ["2025-03-14 23:59:59+07:00", "14/3/2025"],
    ["2025/3/14", "14/3/2025"],
    ["29/2/2024", "29/2/2024"],
    ["tháng 3/2025", "31/3/2025 date/day-assumed"],
    ["trong tháng 2 năm 2024", "29/2/2024 date/day-assumed"],
    ["T3/2025", "31/3/2025 date/day-assumed"],
    ["3/2025", "31/3/2025 date/day-assumed"],
    ["12-2025", "31/12/2025 date/day-assumed"],
    ["quý I/2025", "31/3/2025 date/day-assumed"],
    ["Quý IV năm 2025", "31/12/2025 date/day-assumed"],
    ["quí 2/2025", "30/6/2025 date/day-assumed"],
    ["", "none"],
    ["-", "none"],
  ])("reads %j as %s", (text, expected) => {
    expect(say(text)).toBe(expected);
  });

  test.each([
    ["3/14/2025", /không có tháng 14/],
    ["2025-14-03", /không có tháng 14/],
    ["13/2025", /không có tháng 13/],
    ["30/2/2025", /không có trong lịch/],
    ["29/2/2025", /không có trong lịch/],
    ["0/3/2025", /không có trong lịch/],
    ["14/0/2025", /không có trong lịch/],
    ["0/2025", /không có trong lịch/],
    ["14/3/1925", /năm 1925 nằm ngoài/],
    ["14/3/3025", /năm 3025 nằm ngoài/],
    ["14/3", /thiếu năm/],
    ["ngày 14 tháng 3", /thiếu năm/],
    ["tháng 3", /thiếu năm/],
    ["quý I", /thiếu năm/],
    ["2025", /chỉ có năm/],
    ["năm 2025", /chỉ có năm/],
    ["14/3/2025; 20/3/2025", /không đọc được/],
    ["14/3/2025 (QĐ 12)", /không đọc được/],
    ["quý V/2025", /không đọc được/],
    ["ngày", /không đọc được/],
    ["x", /không đọc được/],
  ])("does not read %j", (text, message) => {
    expect(say(text)).toMatch(message);
    expect(say(text)).toContain("Đề nghị");
  });

  test.each<[RawValue, RawCell["shown"], string | RegExp]>([
    [45730, "date", "14/3/2025"],
    [45730.99, "date", "14/3/2025"],
    [45730, undefined, "14/3/2025 date/serial-assumed"],
    [45730.5, undefined, "14/3/2025 date/serial-assumed"],
    [2025, undefined, /chỉ có năm/],
    [36525, undefined, /không đọc được/],
    [5, "date", /không đọc được/],
    [0.5, "date", /không đọc được/],
    [-1, "date", /không đọc được/],
    [20250314, undefined, /không đọc được/],
    [457.3, "percent", /không đọc được/],
    [45730, "percent", /không đọc được/],
    [true, undefined, /không đọc được/],
    [{ error: "#VALUE!" }, undefined, /báo lỗi/],
  ])("reads the number %j shown as %s: %s", (value, shown, expected) => {
    if (typeof expected === "string") expect(say(value, shown)).toBe(expected);
    else expect(say(value, shown)).toMatch(expected);
  });

  test("gives back every day it writes", () => {
    fc.assert(
      fc.property(aDay, fc.constantFrom("/", "-", "."), (serial, separator) => {
        const { year, month, day } = dateOf(serial);
        expect(say(formatDate(serial))).toBe(formatDate(serial));
        for (const written of [
          [day, month, year].join(separator),
          [two(day), two(month), two(year % 100)].join(separator),
          `ngày ${two(day)} tháng ${two(month)} năm ${String(year)}`,
          `${String(year)}-${two(month)}-${two(day)}`,
        ]) {
          expect(say(written)).toBe(formatDate(serial));
        }
        expect(say(serial, "date")).toBe(formatDate(serial));
      }),
    );
  });

  test("never takes the first figure for the month", () => {
    const figure = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(figure, figure, fc.integer({ min: 2000, max: 2099 }), (first, second, year) => {
        const read = readDate({ value: `${String(first)}/${String(second)}/${String(year)}` }, WHERE);
        if (read.ok) expect(dateOf(read.value ?? 0)).toEqual({ year, month: second, day: first });
        else
          expect(
            second < 1 || second > 12 || first < 1 || first > new Date(Date.UTC(year, second, 0)).getUTCDate(),
          ).toBe(true);
      }),
    );
  });
});
