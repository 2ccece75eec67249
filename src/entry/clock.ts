/** The one place that asks the computer what day it is. */
import { type DaySerial, serialOf } from "../plan/dates";

/** The date on the user's calendar, in their own time zone. */
export function localToday(): DaySerial {
  const now = new Date();
  return serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
