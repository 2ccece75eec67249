/**
 * The single words of a timeframe: one month, quarter, half year, year or date. Lower-case text in, days out.
 */
import { calendarSerial, type DaySerial, serialOf } from "./dates";
import { FIRST_YEAR, LAST_YEAR } from "./task";

/** Both ends inside. `assumed`: the word itself does not say which days ("đầu năm"). */
export type Point = { readonly from: DaySerial; readonly to: DaySerial; readonly assumed: boolean };

const YEAR = String.raw`(?: ?(?:\/|- ?|,? ?năm |)(\d{4}))?`;
const QUARTER = new RegExp(String.raw`^quý ?(i|ii|iii|iv|0?[1-4])${YEAR}$`);
const MONTH = new RegExp(String.raw`^(?:tháng ?|t)(\d{1,2})${YEAR}$`);
const MONTHS = new RegExp(String.raw`^(0?[369]|ba|sáu|chín) tháng (đầu|cuối)(?: năm)?${YEAR}$`);
const PART_OF_YEAR = new RegExp(String.raw`^(đầu|cuối|giữa) năm${YEAR}$`);
const WHOLE_YEAR = /^(?:(?:trong |cả |hết )?năm(?: (\d{4}))?|(\d{4}))$/;
const PERIOD_OF_YEARS = /^giai đoạn (\d{4})$/;
const DATE = /^(?:ngày )?(\d{1,2})(?:\/| tháng )(\d{1,2})(?:(?:\/| năm )(\d{4}))?$/;

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };
const WORDS: Readonly<Record<string, number>> = { ba: 3, sáu: 6, chín: 9 };

/**
 * @param unit a word to put before a piece that begins with its figure, as in "quý i-ii"; "" for none
 * @returns `undefined` when the words are no single point in time, or name a day the calendar lacks
 */
export function readPoint(words: string, defaultYear: number, unit: string): Point | undefined {
  const text = unit !== "" && /^(?:\d|[iv])/.test(words) ? `${unit} ${words}` : words;
  return (
    readQuarter(text, defaultYear) ??
    readMonth(text, defaultYear) ??
    readMonths(text, defaultYear) ??
    readPartOfYear(text, defaultYear) ??
    readYear(text, defaultYear) ??
    readDate(text, defaultYear)
  );
}

function yearOf(text: string | undefined, defaultYear: number): number | undefined {
  const year = text === undefined ? defaultYear : Number(text);
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : undefined;
}

/** First day of one month to last day of another; `undefined` if a month or the year is out of range. */
function months(year: number | undefined, first: number, last: number, assumed = false): Point | undefined {
  if (year === undefined || first < 1 || last > 12 || last < first) return undefined;
  return { from: serialOf(year, first, 1), to: serialOf(year, last + 1, 0), assumed };
}

function readQuarter(text: string, defaultYear: number): Point | undefined {
  const [, figure, year] = QUARTER.exec(text) ?? [];
  if (figure === undefined) return undefined;
  const quarter = ROMAN[figure] ?? Number(figure);
  return months(yearOf(year, defaultYear), quarter * 3 - 2, quarter * 3);
}

function readMonth(text: string, defaultYear: number): Point | undefined {
  const [, month, year] = MONTH.exec(text) ?? [];
  return month === undefined ? undefined : months(yearOf(year, defaultYear), Number(month), Number(month));
}

function readMonths(text: string, defaultYear: number): Point | undefined {
  const [, figure, side, year] = MONTHS.exec(text) ?? [];
  if (figure === undefined) return undefined;
  const count = WORDS[figure] ?? Number(figure);
  return side === "đầu"
    ? months(yearOf(year, defaultYear), 1, count)
    : months(yearOf(year, defaultYear), 13 - count, 12);
}

function readPartOfYear(text: string, defaultYear: number): Point | undefined {
  const [, part, year] = PART_OF_YEAR.exec(text) ?? [];
  if (part === undefined) return undefined;
  const [first, last] = part === "đầu" ? [1, 3] : part === "giữa" ? [4, 9] : [10, 12];
  return months(yearOf(year, defaultYear), first, last, true);
}

function readYear(text: string, defaultYear: number): Point | undefined {
  const match = WHOLE_YEAR.exec(text) ?? PERIOD_OF_YEARS.exec(text);
  return match ? months(yearOf(match[1] ?? match[2], defaultYear), 1, 12) : undefined;
}

function readDate(text: string, defaultYear: number): Point | undefined {
  const [, day, month, yearText] = DATE.exec(text) ?? [];
  const year = yearOf(yearText, defaultYear);
  if (day === undefined || month === undefined || year === undefined) return undefined;
  const serial = calendarSerial(year, Number(month), Number(day));
  return serial === undefined ? undefined : { from: serial, to: serial, assumed: false };
}
