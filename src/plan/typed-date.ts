/** A date as a person types it into a field: day, month, year; never month first. */
import { calendarSerial, type DaySerial } from "./dates";

const TYPED = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})$/;

/** "14/3/2025", "14-03-25", "14.3.2025"; two digits are of this century. `undefined` for anything else, 31/2 included. */
export function parseTypedDate(text: string): DaySerial | undefined {
  const [, day, month, year = ""] = TYPED.exec(text.trim()) ?? [];
  if (day === undefined || month === undefined) return undefined;
  return calendarSerial(year.length === 2 ? 2000 + Number(year) : Number(year), Number(month), Number(day));
}
