/**
 * Dates as Excel keeps them: whole days counted in the 1900 system. Computed from year, month and day alone;
 * the machine's clock and time zone are never asked.
 */

/** Days in Excel's 1900 system: 1 is 1/1/1900, 45658 is 1/1/2025. Excel's own false 29/2/1900 is serial 60. */
export type DaySerial = number;

export type CalendarDate = { readonly year: number; readonly month: number; readonly day: number };

const MILLISECONDS_PER_DAY = 86_400_000;
/** From 1/3/1900 on, serials count from 30/12/1899 because Excel believes that 29/2/1900 existed. */
const EPOCH = Date.UTC(1899, 11, 30) / MILLISECONDS_PER_DAY;
const FALSE_LEAP_DAY: DaySerial = 60;

/** A day or month beyond its range runs over as in a calendar: day 0 is the last day of the month before. */
export function serialOf(year: number, month: number, day: number): DaySerial {
  const serial = Date.UTC(year, month - 1, day) / MILLISECONDS_PER_DAY - EPOCH;
  return serial > FALSE_LEAP_DAY ? serial : serial - 1;
}

/** A time of day (the fraction) is ignored. Serial 60, a day that never was, answers 1/3/1900. */
export function dateOf(serial: DaySerial): CalendarDate {
  const whole = Math.floor(serial);
  const days = whole > FALSE_LEAP_DAY ? whole : whole + 1;
  const date = new Date((days + EPOCH) * MILLISECONDS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Day, month, year without leading zeros: "14/3/2025". */
export function formatDate(serial: DaySerial): string {
  const { year, month, day } = dateOf(serial);
  return `${String(day)}/${String(month)}/${String(year)}`;
}

/** `undefined` when the calendar has no such day (30/2) or the year is outside 1900–9999, Excel's own range. */
export function calendarSerial(year: number, month: number, day: number): DaySerial | undefined {
  if (year < 1900 || year > 9999) return undefined;
  const serial = serialOf(year, month, day);
  const back = dateOf(serial);
  return back.year === year && back.month === month && back.day === day ? serial : undefined;
}

/** Reads "2025-03-14" and nothing else; `undefined` for any other form and for days the calendar lacks. */
export function parseIsoDate(text: string): DaySerial | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  if (!match) return undefined;
  return calendarSerial(Number(match[1]), Number(match[2]), Number(match[3]));
}
