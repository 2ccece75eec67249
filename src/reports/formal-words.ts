/**
 * Numbers, dates and lists as official letters write them: two digits for counts below ten, for days below ten and for the
 * first two months. @see Nghị định 30/2020/NĐ-CP, phụ lục I, on the date of a document.
 */
import { dateOf, type DaySerial } from "../plan/dates";

/** "03", "38"; nought is "0". */
export function formalCount(count: number): string {
  return count === 0 ? "0" : String(count).padStart(2, "0");
}

/** "ngày 05 tháng 02 năm 2025", "ngày 14 tháng 3 năm 2025". */
export function formalDate(serial: DaySerial): string {
  const { year, month, day } = dateOf(serial);
  const monthText = month < 3 ? `0${month}` : String(month);
  return `ngày ${String(day).padStart(2, "0")} tháng ${monthText} năm ${year}`;
}

/** One decimal behind a comma: "7,9%". `whole` is above nought. */
export function formalPercent(part: number, whole: number): string {
  return `${(Math.round((part * 1000) / whole) / 10).toFixed(1).replace(".", ",")}%`;
}

/** More than these are counted, not named. */
const MOST_NAMES = 10;

/** "A, B và 3 nhiệm vụ khác". @param shown How the number of the others is written. */
export function namedSome(names: readonly string[], unit: string, shown: (count: number) => string = String): string {
  const others = names.length - MOST_NAMES;
  return names.slice(0, MOST_NAMES).join(", ") + (others > 0 ? ` và ${shown(others)} ${unit} khác` : "");
}
