/**
 * Timeframes: the days within which a task is to be done, read from the words of a plan. Owns what the words mean as
 * a whole (spans, assumptions, standing tasks); single months, quarters and dates are read by timeframe-words.ts.
 */
import type { Checked, Issue } from "../issue";
import { cleanText, collapse } from "./clean-text";
import { type DaySerial, dateOf, formatDate, serialOf } from "./dates";
import { gatherIssues } from "./gather-issues";
import { cellOfTask, timeframeAssumed, timeframeBlank, timeframeReversed, timeframeUnreadable } from "./messages";
import type { Nature } from "./status";
import type { Plan } from "./task";
import { type Point, readPoint } from "./timeframe-words";

export type Timeframe = {
  /** The words as written, outer blanks apart; the name under which the list of timeframes holds them. */
  readonly text: string;
  readonly nature: Nature;
  /** Both ends are inside. */
  readonly from: DaySerial;
  readonly to: DaySerial;
};

/** Longer texts are not timeframes; keeps hostile cells cheap. Our choice. */
const MOST_CHARACTERS = 200;
/** A plan that reaches further ("giai đoạn 2025 - 2035") gets usual wordings for this many years. Our choice. */
const MOST_YEARS = 6;
const STANDING =
  /^(?:thường xuyên|(?:định kỳ )?(?:hàng|hằng) (?:năm|tháng|quý|tuần|ngày))(?:[ ,;(]+(?:liên tục|đột xuất|định kỳ|(?:trong |cả )?năm(?: \d{4})?|(?:hàng|hằng) (?:năm|tháng|quý|tuần|ngày))\)?){0,4}$/;
const BEFORE = /^trước (.+)$/;
const UNTIL = /^(?:(?:chậm|muộn) nhất|đến|hết|trong|vào)(?: là)?(?: đến)?(?: hết)?(?: trong)?(?: vào)? (.+)$/;
const SPAN = /\s*(?:-|,|&|(?<= )(?:đến hết|đến|tới|và)(?= ))\s*/;

/**
 * Reads a timeframe; hyphen and dashes, case and blanks do not count, a missing year is the plan's.
 * A deadline ("Trước ngày 15/6/2025") runs from the first day of the plan's year; "trước" leaves the named day outside.
 *
 * Issues: `timeframe/unreadable` for any other form, `timeframe/reversed` when the end precedes the beginning.
 * Remarks: `timeframe/assumed` where the words alone do not fix the dates ("Đầu năm" is taken as the first quarter).
 *
 * @param where how the cell is named to the user, e.g. "Nhiệm vụ I.1, cột Thời gian thực hiện"
 * @see seeds/README.md for the forms found in the published plan
 */
export function parseTimeframe(text: string, planYear: number, where: string): Checked<Timeframe> {
  const words = collapse(text);
  const refused = (code: string, message: string): Checked<Timeframe> => ({
    ok: false,
    issues: [{ code, where, message, severity: "error" }],
  });
  const point = words.length > MOST_CHARACTERS ? undefined : readWords(comparable(words), planYear);
  if (!point) return refused("timeframe/unreadable", timeframeUnreadable(words));
  if (point.to < point.from) return refused("timeframe/reversed", timeframeReversed(words));
  const { from, to } = point;
  const nature: Nature = point.standing ? "Thường xuyên" : "Có thời hạn";
  const remarks: readonly Issue[] = point.assumed
    ? [
        {
          code: "timeframe/assumed",
          where,
          message: timeframeAssumed(words, formatDate(from), formatDate(to)),
          severity: "remark",
        },
      ]
    : [];
  return { ok: true, value: { text: cleanText(text).trim(), nature, from, to }, remarks };
}

/** Lower case, one kind of dash, dates written with slashes only. */
function comparable(words: string): string {
  return words
    .toLowerCase()
    .replace(/[‐-―−]/g, "-")
    .replace(/(\d{1,2})[-.](\d{1,2})[-.](\d{4})/g, "$1/$2/$3")
    .replace(/ ?\/ ?/g, "/")
    .replace(/^(?:hoàn thành|thực hiện|xong) /, "")
    .replace(/[.;, ]{1,3}$/, "");
}

type Reading = Point & { readonly standing?: boolean };

function readWords(words: string, planYear: number): Reading | undefined {
  if (STANDING.test(words)) {
    const whole = wholeYear(planYear);
    return { ...whole, standing: true, assumed: !words.startsWith("thường xuyên") };
  }
  const before = BEFORE.exec(words)?.[1];
  if (before !== undefined) {
    const limit = readPoint(before, planYear, "")?.from;
    return limit === undefined ? undefined : { ...deadline(limit - 1, planYear), assumed: true };
  }
  const single = readPoint(words, planYear, "");
  if (single) return single;
  const until = UNTIL.exec(words)?.[1];
  if (until === undefined) return readSpan(words.replace(/^từ (?:ngày )?/, ""), planYear);
  const inner = readPoint(until, planYear, "") ?? readSpan(until, planYear);
  return inner && !/^(?:trong|vào) /.test(words) ? deadline(inner.to, planYear) : inner;
}

/** From the first of January of the plan's year, or of the deadline's own where that is earlier. */
function deadline(to: DaySerial, planYear: number): Point {
  return { from: serialOf(Math.min(dateOf(to).year, planYear), 1, 1), to, assumed: false };
}

function wholeYear(year: number): Point {
  return { from: serialOf(year, 1, 1), to: serialOf(year, 12, 31), assumed: false };
}

/**
 * "quý iv/2025 - quý ii/2026", "quý i-ii/2025", "tháng 3 đến tháng 6". A piece without its own unit has the unit of
 * the piece before it; a piece without a year has the year of the nearest later piece, else of the one before.
 */
function readSpan(words: string, planYear: number): Reading | undefined {
  const pieces = words.split(SPAN);
  const [first] = pieces;
  if (first === undefined || pieces.length < 2 || pieces.length > 12) return undefined;
  const unit = /^(?:quý|tháng|năm|giai đoạn|ngày)(?= )/.exec(first)?.[0] ?? "";
  const years = pieces.map((piece) => {
    const year = /(?:^|[^\d])(\d{4})$/.exec(piece)?.[1];
    return year === undefined ? undefined : Number(year);
  });
  const points = pieces.map((piece, index) => {
    const year = years.slice(index).find((one) => one !== undefined) ?? years.findLast((one) => one !== undefined);
    return readPoint(piece, year ?? planYear, unit);
  });
  const last = points.at(-1);
  const opening = points[0];
  if (!opening || !last || points.includes(undefined)) return undefined;
  const ordered = points.every((point, index) => index === 0 || (points[index - 1]?.from ?? 0) <= (point?.from ?? 0));
  return { from: opening.from, to: ordered ? last.to : opening.from - 1, assumed: opening.assumed || last.assumed };
}

/** The wordings users type, for one year: months, quarters, half years, the year, and standing tasks. */
export function usualTimeframes(planYear: number): readonly Timeframe[] {
  return usualWordings(planYear).flatMap((text) => {
    const read = parseTimeframe(text, planYear, "");
    return read.ok ? [read.value] : [];
  });
}

/** January and February are written with a zero, as Nghị định 30/2020/NĐ-CP asks. */
function usualWordings(planYear: number): readonly string[] {
  const year = String(planYear);
  const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(index < 2 ? 2 : 1, "0"));
  return [
    ...months.map((month) => `Tháng ${month}/${year}`),
    ...["I", "II", "III", "IV"].map((quarter) => `Quý ${quarter}/${year}`),
    `6 tháng đầu năm ${year}`,
    `6 tháng cuối năm ${year}`,
    `Năm ${year}`,
    `Trong năm ${year}`,
    `Đầu năm ${year}`,
    "Thường xuyên",
  ];
}

/**
 * The list of timeframes for a plan: its own wordings in plan order, then the usual ones of every year its tasks
 * reach, none twice (case does not count for the usual ones). Wordings that cannot be read are not in the list; each
 * is a remark, as are blank cells, and the user adds a row with dates for it.
 */
export function timeframesOf(plan: Plan): {
  readonly timeframes: readonly Timeframe[];
  readonly remarks: readonly Issue[];
} {
  const own = new Map<string, Timeframe>();
  const remarks: Issue[] = [];
  for (const { code, timeframeText } of plan.tasks) {
    const where = cellOfTask(code, "Thời gian thực hiện");
    const read = parseTimeframe(timeframeText, plan.year, where);
    if (read.ok) {
      own.set(read.value.text, read.value);
      remarks.push(...read.remarks);
    } else if (collapse(timeframeText) === "") {
      remarks.push({ code: "timeframe/blank", where, message: timeframeBlank(), severity: "remark" });
    } else {
      remarks.push(...read.issues.map((issue): Issue => ({ ...issue, severity: "remark" })));
    }
  }
  const lastYear = Math.max(plan.year, ...[...own.values()].map(({ to }) => dateOf(to).year));
  const usual = Array.from({ length: Math.min(lastYear - plan.year, MOST_YEARS - 1) + 1 }, (_, index) =>
    usualTimeframes(plan.year + index),
  ).flat();
  const seen = new Set([...own.keys()].map((text) => text.toLowerCase()));
  const added = usual.filter(({ text }) => !seen.has(text.toLowerCase()) && seen.add(text.toLowerCase()));
  return { timeframes: [...own.values(), ...added], remarks: gatherIssues(remarks) };
}
