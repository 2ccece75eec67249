/** Dates and times. */
import type { CellError } from "../../ooxml/book";
import { type CalendarDay, dayOf, serialOf } from "../entry/serial-date";
import type { Evaluation } from "./evaluation";
import { type FunctionRule, numberArgument, onNumbers, onSingles, textArgument } from "./function-rule";
import { NUM, numberInText, type Scalar, VALUE } from "./values";

const SECONDS = 86_400;

export const DATE_FUNCTIONS: Readonly<Record<string, FunctionRule>> = {
  DATE: onSingles([3, 3], (args, evaluation) => {
    const [year, month, day] = [numberArgument(args, 0, 0), numberArgument(args, 1, 0), numberArgument(args, 2, 0)];
    if (typeof year !== "number") return year;
    if (typeof month !== "number") return month;
    if (typeof day !== "number") return day;
    const whole = Math.trunc(year);
    return dateOf(whole >= 0 && whole < 1900 ? whole + 1900 : whole, Math.trunc(month), Math.trunc(day), evaluation);
  }),
  DAY: part(({ day }) => day),
  MONTH: part(({ month }) => month),
  YEAR: part(({ year }) => year),
  EOMONTH: months((day, offset, evaluation) => dateOf(day.year, day.month + offset + 1, 0, evaluation)),
  EDATE: months((day, offset, evaluation) => {
    const last = new Date(Date.UTC(day.year, day.month + offset, 0)).getUTCDate();
    return dateOf(day.year, day.month + offset, Math.min(day.day, last), evaluation);
  }),
  WEEKDAY: onSingles([1, 2], (args, { calculation }) => {
    const [serial, kind] = [numberArgument(args, 0, 0), numberArgument(args, 1, 1)];
    if (typeof serial !== "number") return serial;
    if (typeof kind !== "number") return kind;
    if (serial < 0) return NUM;
    const fromSunday = (Math.floor(serial) + (calculation.book.date1904 ? 5 : 6)) % 7;
    const fromMonday = (fromSunday + 6) % 7;
    return kind === 1 ? fromSunday + 1 : kind === 2 ? fromMonday + 1 : kind === 3 ? fromMonday : NUM;
  }),
  DAYS: onNumbers([2, 2], (end = 0, start = 0) => Math.trunc(end) - Math.trunc(start)),
  DATEVALUE: onSingles([1, 1], (args) => {
    const serial = numberInText(textArgument(args, 0));
    return serial === undefined ? VALUE : Math.floor(serial);
  }),
  TIME: onNumbers([3, 3], (hours = 0, minutes = 0, seconds = 0) => {
    const total = Math.trunc(hours) * 3600 + Math.trunc(minutes) * 60 + Math.trunc(seconds);
    return total < 0 ? NUM : (total % SECONDS) / SECONDS;
  }),
  HOUR: clock((seconds) => Math.floor(seconds / 3600)),
  MINUTE: clock((seconds) => Math.floor(seconds / 60) % 60),
  SECOND: clock((seconds) => seconds % 60),
  TODAY: onSingles([0, 0], (_, evaluation) => {
    const now = new Date();
    return dateOf(now.getFullYear(), now.getMonth() + 1, now.getDate(), evaluation);
  }),
  NOW: onSingles([0, 0], (_, evaluation) => {
    const now = new Date();
    const date = dateOf(now.getFullYear(), now.getMonth() + 1, now.getDate(), evaluation);
    const seconds = now.getHours() * 3600 + now.getMinutes() * 60 + now.getSeconds();
    return typeof date === "number" ? date + seconds / SECONDS : date;
  }),
};

function dateOf(year: number, month: number, day: number, { calculation }: Evaluation): number | CellError {
  return serialOf(year, month, day, calculation.book.date1904) ?? NUM;
}

function dayAt(args: readonly Scalar[], { calculation }: Evaluation): CalendarDay | CellError {
  const serial = numberArgument(args, 0, 0);
  if (typeof serial !== "number") return serial;
  return dayOf(serial, calculation.book.date1904) ?? NUM;
}

function part(pick: (day: CalendarDay) => number): FunctionRule {
  return onSingles([1, 1], (args, evaluation) => {
    const day = dayAt(args, evaluation);
    return "error" in day ? day : pick(day);
  });
}

function months(move: (day: CalendarDay, offset: number, evaluation: Evaluation) => number | CellError): FunctionRule {
  return onSingles([2, 2], (args, evaluation) => {
    const [day, offset] = [dayAt(args, evaluation), numberArgument(args, 1, 0)];
    if ("error" in day) return day;
    return typeof offset === "number" ? move(day, Math.trunc(offset), evaluation) : offset;
  });
}

function clock(pick: (seconds: number) => number): FunctionRule {
  return onNumbers([1, 1], (serial = 0) => (serial < 0 ? NUM : pick(Math.round((serial % 1) * SECONDS) % SECONDS)));
}
