/** Reading the day of completion. Day first, always; a month alone counts as its last day, with a remark. */
import { calendarSerial, type DaySerial, serialOf } from "../plan/dates";
import { fromRoman } from "../plan/roman";
import type { RawCell } from "../raw/workbook";
import { cellText } from "./legacy-text";
import { bareWords, type ReadValue, refused, remark, taken } from "./read-values";
import {
  dateMonthBeyond,
  dateNotInCalendar,
  dateOnlyYear,
  dateUnknown,
  dateWithoutYear,
  dateYearOutside,
  dayAssumed,
  serialAssumed,
} from "./value-messages";

const [FIRST_YEAR, LAST_YEAR] = [2000, 2099];
const FIRST_DAY = serialOf(FIRST_YEAR, 1, 1);
const LAST_DAY = serialOf(LAST_YEAR, 12, 31);

/** A day as written, not yet looked up in a calendar; `end`: only the month or quarter was given. */
type Written = { readonly year: number; readonly month: number; readonly day: number | "end" };

/** A time of day after the date, as other programs write it: "08:30", "T00:00:00.000Z", "8:30 SA". */
const TIME = String.raw`(?:(?:,? |t)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?(?:sa|ch|am|pm))?(?: ?z|[+-]\d{2}:?\d{2})?)?`;
const SEPARATOR = String.raw` ?[/.-] ?`;
const YEAR = String.raw`(\d{4}|\d{2})`;
const IN_YEAR = String.raw`(?: ?/ ?|,? năm |,? |-)(\d{4})`;

const QUARTER_WORD = "quý|qúy|quí|qúi|q";
const DASHES = /[‐-―−]/g;

const DAY_FIRST = new RegExp(`^(\\d{1,2})${SEPARATOR}(\\d{1,2})${SEPARATOR}${YEAR}${TIME}$`);
const YEAR_FIRST = new RegExp(`^(\\d{4})${SEPARATOR}(\\d{1,2})${SEPARATOR}(\\d{1,2})${TIME}$`);
const IN_WORDS = new RegExp(`^(\\d{1,2}) ?(?:tháng|/) ?(\\d{1,2})${IN_YEAR}$`);
const MONTH_IN_WORDS = new RegExp(`^(?:tháng|t) ?(\\d{1,2})${IN_YEAR}$`);
const MONTH = new RegExp(`^(\\d{1,2})${SEPARATOR}(\\d{4})$`);
const QUARTER = new RegExp(`^(?:${QUARTER_WORD}) ?(i{1,3}|iv|[1-4])${IN_YEAR}$`);
const NO_YEAR = new RegExp(
  `^\\d{1,2} ?(?:[/.-]|tháng) ?\\d{1,2}$|^tháng ?\\d{1,2}$|^(?:${QUARTER_WORD}) ?(?:i{1,3}|iv|[1-4])$`,
);
const ONLY_YEAR = /^(?:năm )?(?:20\d\d)$/;
/** What people write in front of a date. */
const LEAD = /^(?:(?:đã )?(?:hoàn thành|hoàn tất|xong)(?: |: ?))?(?:(?:vào|trong) )?(?:ngày|hôm)?[ :]*/;

/**
 * `undefined` for a blank cell or a lone dash. A time of day is dropped. Years 2000 to 2099; two figures of a year
 * are of this century. Remarks: date/day-assumed for "tháng 3/2025", "3/2025" and "quý I/2025" (the last day),
 * date/serial-assumed for a plain number that can only be Excel's number of a day.
 * Not read: month first, days the calendar lacks, dates without a year, several dates in one cell.
 */
export function readDate(cell: RawCell | undefined, where: string): ReadValue<DaySerial | undefined> {
  const read = cellText(cell);
  if (read.kind === "unreadable") return refused(read.raw, read.reason);
  const { text } = read;
  const value = cell?.value;
  if (typeof value === "number") return readNumber(value, cell?.shown, text, where);
  if (typeof value === "boolean") return refused(text, dateUnknown(text));

  const words = bareWords(text).replace(DASHES, "-").replace(LEAD, "");
  if (words === "") return bareWords(text) === "" ? taken(undefined) : refused(text, dateUnknown(text));
  const written = readWords(words);
  return written ? lookUp(written, text, where) : refused(text, refusalOf(words, text));
}

function readNumber(value: number, shown: RawCell["shown"], text: string, where: string): ReadValue<DaySerial> {
  const serial = Math.floor(value);
  if (serial < FIRST_DAY || serial > LAST_DAY || shown === "percent") {
    return refused(text, shown === undefined && ONLY_YEAR.test(text) ? dateOnlyYear(text) : dateUnknown(text));
  }
  if (shown === "date") return taken(serial);
  return taken(serial, remark("date/serial-assumed", where, serialAssumed(text, serial)));
}

function readWords(words: string): Written | undefined {
  const dayFirst = DAY_FIRST.exec(words) ?? IN_WORDS.exec(words);
  if (dayFirst) return written(dayFirst[3], dayFirst[2], dayFirst[1]);
  const yearFirst = YEAR_FIRST.exec(words);
  if (yearFirst) return written(yearFirst[1], yearFirst[2], yearFirst[3]);
  const month = MONTH_IN_WORDS.exec(words) ?? MONTH.exec(words);
  if (month) return written(month[2], month[1], "end");
  const [, quarter, year] = QUARTER.exec(words) ?? [];
  if (quarter === undefined) return undefined;
  return written(year, String((fromRoman(quarter.toUpperCase()) ?? Number(quarter)) * 3), "end");
}

function written(year = "", month = "", day: string | undefined = ""): Written {
  const century = year.length === 2 ? FIRST_YEAR : 0;
  return { year: century + Number(year), month: Number(month), day: day === "end" ? "end" : Number(day) };
}

function lookUp({ year, month, day }: Written, text: string, where: string): ReadValue<DaySerial> {
  if (month > 12) return refused(text, dateMonthBeyond(text, month));
  if (year < FIRST_YEAR || year > LAST_YEAR) return refused(text, dateYearOutside(text, year));
  if (day === "end") {
    if (month < 1) return refused(text, dateNotInCalendar(text));
    const last = serialOf(year, month + 1, 0);
    return taken(last, remark("date/day-assumed", where, dayAssumed(text, last)));
  }
  const serial = calendarSerial(year, month, day);
  return serial === undefined ? refused(text, dateNotInCalendar(text)) : taken(serial);
}

function refusalOf(words: string, text: string): string {
  if (NO_YEAR.test(words)) return dateWithoutYear(text);
  return ONLY_YEAR.test(words) ? dateOnlyYear(text) : dateUnknown(text);
}
