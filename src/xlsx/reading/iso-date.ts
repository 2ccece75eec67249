/** Dates and times of day as files write them in words, as day serials of the 1900 system. */

const MILLISECONDS_PER_DAY = 86_400_000;
/** 30/12/1899, from which serials count after Excel's false 29/2/1900. */
const EPOCH_DAYS = 25_569;
const FALSE_LEAP_DAY = 60;

const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d{1,9})?))?)?/;

/** `2025-03-14`, `2025-03-14T08:30:00`; a time zone is ignored. `undefined` for anything else and before 1900. */
export function isoSerial(text: string): number | undefined {
  const [, year, month, day, hours = "0", minutes = "0", seconds = "0"] = DATE.exec(text.trim()) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const midnight = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (midnight.getUTCMonth() !== Number(month) - 1 || midnight.getUTCDate() !== Number(day)) return undefined;
  const days = midnight.getTime() / MILLISECONDS_PER_DAY + EPOCH_DAYS;
  const serial = days > FALSE_LEAP_DAY ? days : days - 1;
  return serial < 0 ? undefined : serial + dayFraction(Number(hours), Number(minutes), Number(seconds));
}

/** `PT08H30M00S` as a part of a day; `undefined` for anything else. */
export function durationSerial(text: string): number | undefined {
  const match = /^PT(\d+)H(\d+)M(\d+(?:[.,]\d+)?)S$/.exec(text.trim());
  if (!match) return undefined;
  return dayFraction(Number(match[1]), Number(match[2]), Number(match[3]?.replace(",", ".")));
}

function dayFraction(hours: number, minutes: number, seconds: number): number {
  return (hours * 3600 + minutes * 60 + seconds) / 86_400;
}
