/**
 * Dates and times as Excel recognises them in an entry, as serial numbers.
 *
 * Recognised: `1/31/2025` or `31/1/2025` by `order` (also with `-`), `2025-01-31`, `2025/1/31`, day and month alone
 * (current year), `1/2025`, and in English `31-Jan-2025`, `January 31, 2025`, `Jan 2025`, `31 Jan`; `7:30`, `7:30:15`,
 * `7:30 PM`; a date followed by a time. Two-digit years 00–29 are 2000–2029, others 19xx. Years 1900 to 9999.
 */

import { serialOf } from "./serial-date";

export type DateReading = {
  /** Which of two leading numbers is the day. */
  readonly order: "dayFirst" | "monthFirst";
  readonly currentYear: number;
  readonly date1904: boolean;
};
export type ReadDate = { readonly value: number; readonly numberFormat: string };

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const LONG_MONTHS = "january february march april may june july august september october november december".split(" ");

/** `undefined` for anything that stays text, 30/2 included. Outer blanks are ignored. */
export function readDate(entry: string, reading: DateReading): ReadDate | undefined {
  const text = entry.trim();
  const time = readTime(text);
  if (time) return time;
  const [, day, clock] = /^(.*\d)\s+(\d{1,2}:.*)$/.exec(text) ?? [];
  if (day === undefined || clock === undefined) return readDay(text, reading);
  const [date, hours] = [readDay(day, reading), readTime(clock)];
  if (!date || !hours) return undefined;
  return { value: date.value + hours.value, numberFormat: `${fullDateFormat(reading)} h:mm` };
}

/** Excel's "short date" shows as each computer's region says; Vietnamese entries get the Vietnamese order written out. */
function fullDateFormat({ order }: DateReading): string {
  return order === "dayFirst" ? "dd/mm/yyyy" : "m/d/yyyy";
}

function readDay(text: string, reading: DateReading): ReadDate | undefined {
  const numbers = /^(\d{1,4})([/-])(\d{1,2})(?:\2(\d{1,4}))?$/.exec(text);
  if (numbers) return numericDay(numbers[1] ?? "", numbers[3] ?? "", numbers[4], reading);
  const monthYear = /^(\d{1,2})[/-](\d{4})$/.exec(text);
  if (monthYear) return serial(reading, Number(monthYear[2]), Number(monthYear[1]), 1, "mmm-yy");
  return reading.order === "monthFirst" ? namedDay(text, reading) : undefined;
}

function numericDay(one: string, two: string, three: string | undefined, reading: DateReading): ReadDate | undefined {
  if (one.length > 2) {
    if (one.length !== 4 || three === undefined || three.length > 2) return undefined;
    return serial(reading, Number(one), Number(two), Number(three), fullDateFormat(reading));
  }
  const [month, day] = reading.order === "dayFirst" ? [two, one] : [one, two];
  if (three === undefined) return serial(reading, reading.currentYear, Number(month), Number(day), "d-mmm");
  if (three.length !== 2 && three.length !== 4) return undefined;
  return serial(reading, fullYear(three), Number(month), Number(day), fullDateFormat(reading));
}

function namedDay(text: string, reading: DateReading): ReadDate | undefined {
  const [, day, month, year] = /^(\d{1,2})[ -]([A-Za-z]{3,9})(?:[ -](\d{4}|\d{2}))?$/.exec(text) ?? [];
  if (day !== undefined && month !== undefined) {
    const inYear = year === undefined ? reading.currentYear : fullYear(year);
    return serial(reading, inYear, monthNumber(month), Number(day), year === undefined ? "d-mmm" : "d-mmm-yy");
  }
  const [, name, numberText, lastYear] = /^([A-Za-z]{3,9})[ -](\d{1,4})(?:, ?(\d{4}))?$/.exec(text) ?? [];
  if (name === undefined || numberText === undefined) return undefined;
  const inMonth = monthNumber(name);
  if (lastYear !== undefined) return serial(reading, Number(lastYear), inMonth, Number(numberText), "d-mmm-yy");
  if (numberText.length === 4) return serial(reading, Number(numberText), inMonth, 1, "mmm-yy");
  return serial(reading, reading.currentYear, inMonth, Number(numberText), "d-mmm");
}

/** 0 for a word that is no month. */
function monthNumber(name: string): number {
  const word = name.toLowerCase();
  return Math.max(MONTHS.indexOf(word), LONG_MONTHS.indexOf(word)) + 1;
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length !== 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function serial(
  { date1904 }: DateReading,
  year: number,
  month: number,
  day: number,
  numberFormat: string,
): ReadDate | undefined {
  if (year < (date1904 ? 1904 : 1900) || year > 9999) return undefined;
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  const value = serialOf(year, month, day, date1904);
  return value === undefined ? undefined : { value, numberFormat };
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function readTime(text: string): ReadDate | undefined {
  const [, hourText, minuteText, secondText, half] =
    /^(\d{1,2}):(\d{1,2})(?::(\d{1,2}))?(?: ?([AaPp])[Mm]?)?$/.exec(text) ?? [];
  if (hourText === undefined || minuteText === undefined) return undefined;
  const [hour, minute, second] = [Number(hourText), Number(minuteText), Number(secondText ?? 0)];
  const highestHour = half === undefined ? 23 : 12;
  if (hour > highestHour || minute > 59 || second > 59) return undefined;
  const fullHour = half === undefined ? hour : (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  const suffix = half === undefined ? "" : " AM/PM";
  const numberFormat = (secondText === undefined ? "h:mm" : "h:mm:ss") + suffix;
  return { value: (fullHour * 3600 + minute * 60 + second) / 86_400, numberFormat };
}
