/** The one place that asks the computer what day and what time it is. */
import { type DaySerial, serialOf } from "../plan/dates";

/** The date on the user's calendar, in their own time zone. */
export function localToday(): DaySerial {
  const now = new Date();
  return serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

const SECONDS_PER_DAY = 86_400;

/** Day serial with the time of day as its fraction, to the second, in the user's own time zone. */
export function localNow(): number {
  const now = new Date();
  const seconds = (now.getHours() * 60 + now.getMinutes()) * 60 + now.getSeconds();
  return serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate()) + seconds / SECONDS_PER_DAY;
}
