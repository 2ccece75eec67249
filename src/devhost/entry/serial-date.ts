/** Serial day numbers and the calendar. Excel counts a 29/2/1900 that never was; days before it stand one lower. */

const DAY_MS = 86_400_000;
const DAYS_TO_1904 = 1462;
const LAST_DAY = 2_958_465;

/** Months and days may run over (month 14, day 0), as in DATE; `undefined` outside 1900 to 9999. */
export function serialOf(year: number, month: number, day: number, date1904: boolean): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const days = Math.round((time - Date.UTC(1899, 11, 30)) / DAY_MS);
  const serial = date1904 ? days - DAYS_TO_1904 : days < 61 ? days - 1 : days;
  const lowest = date1904 ? 0 : 1;
  return Number.isNaN(time) || serial < lowest || days > LAST_DAY ? undefined : serial;
}

export type CalendarDay = { readonly year: number; readonly month: number; readonly day: number };

/** Serial 0 is 0/1/1900 in Excel; `undefined` below it and after 9999. A time of day is dropped. */
export function dayOf(serial: number, date1904: boolean): CalendarDay | undefined {
  const days = Math.floor(serial) + (date1904 ? DAYS_TO_1904 : 0);
  if (!(days >= 0 && days <= LAST_DAY)) return undefined;
  if (days === 0) return { year: 1900, month: 1, day: 0 };
  if (days === 60) return { year: 1900, month: 2, day: 29 };
  const date = new Date(Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
