/** What a cell shows: value and number format as text, in the Vietnamese manner (decimal comma, dd/mm/yyyy). */
import type { BookCell } from "../../ooxml/book";
import { formatNumber, isDateFormat } from "./number-format";

const LOCALE = "vi-VN";
/** What Excel shows in the region's own short date, whatever the code says; every other code is taken literally. */
const SHORT_DATES: ReadonlyMap<string, string> = new Map([
  ["m/d/yyyy", "dd/mm/yyyy"],
  ["mm-dd-yy", "dd/mm/yyyy"],
  ["m/d/yy", "dd/mm/yyyy"],
  ["m/d/yyyy h:mm", "dd/mm/yyyy h:mm"],
  ["m/d/yy h:mm", "dd/mm/yyyy h:mm"],
]);
const DAYS_FROM_1900_TO_1904 = 1462;
const LAST_SERIAL = 2_958_466;

/**
 * @param cell A blank cell is "", an error its own name, truth values TRUE and FALSE. A date before the first or after
 *             the last day Excel knows is "########", as there; a number under a code nobody can read is shown General.
 */
export function displayText({ value, style }: Pick<BookCell, "value" | "style">, date1904: boolean): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const written = style?.numberFormat ?? "General";
  const code = SHORT_DATES.get(written.toLowerCase()) ?? written;
  if (typeof value === "string") return textWith(code, value);
  if (code === "@") return numberWith("General", value);
  if (!isDate(code)) return numberWith(code, value);
  const serial = date1904 ? value + DAYS_FROM_1900_TO_1904 : value;
  return serial < 0 || serial >= LAST_SERIAL ? "########" : numberWith(code, serial);
}

/** Only a format with a text section (`…;"Tên: "@`) changes text. */
function textWith(code: string, text: string): string {
  return code.includes("@") && code !== "@" ? (attempt(code, text) ?? text) : text;
}

function numberWith(code: string, value: number): string {
  return attempt(code, value) ?? attempt("General", value) ?? String(value);
}

function attempt(code: string, value: string | number): string | undefined {
  try {
    return formatNumber(code, value, { locale: LOCALE });
  } catch {
    return undefined;
  }
}

function isDate(code: string): boolean {
  try {
    return isDateFormat(code);
  } catch {
    return false;
  }
}
