/** Sentences of the appendix of overdue tasks and missing reports. */
import { collapse } from "../plan/clean-text";
import { type DaySerial, formatDate } from "../plan/dates";
import { nobodyReports, numberText } from "./appendix-count-notes";
import type { Reporter } from "./appendix-counts";
import type { AppendixTask } from "./appendix-data";
import type { PressingOfUnit } from "./overdue-shares";

export const PRESSING_PART = "A. Nhiệm vụ quá hạn và sắp đến hạn";
export const REPORTING_PART = "B. Cơ quan chưa báo cáo hoặc báo cáo chưa đủ";

/** The longest that a note quotes of a task. */
const MOST_CHARS = 60;

const NO_LEAD = "Chưa xác định cơ quan chủ trì";

/** "đến hạn trong 30 ngày"; with no day more than the cut-off, "đến hạn đúng ngày chốt". */
function dueWithin(withinDays: number): string {
  return withinDays === 0 ? "đến hạn đúng ngày chốt" : `đến hạn trong ${numberText(withinDays)} ngày`;
}

/** "Sở Tư pháp: 2 nhiệm vụ quá hạn, 1 nhiệm vụ đến hạn trong 30 ngày"; what there is none of is not named. */
export function unitHeading({ unit, overdue, dueSoon }: PressingOfUnit, withinDays: number): string {
  const parts = [
    ...(overdue.length === 0 ? [] : [`${numberText(overdue.length)} nhiệm vụ quá hạn`]),
    ...(dueSoon.length === 0 ? [] : [`${numberText(dueSoon.length)} nhiệm vụ ${dueWithin(withinDays)}`]),
  ];
  return `${unit ?? NO_LEAD}: ${parts.join(", ")}`;
}

/** "30/6/2025"; "30/6/2025 (gia hạn)" for a task that was put off. */
export function dueText({ due, extendedTo }: AppendixTask): string {
  if (due === undefined) return "";
  return extendedTo === undefined ? formatDate(due) : `${formatDate(due)} (gia hạn)`;
}

/** "quá 12 ngày", "còn 5 ngày", on the cut-off "đến hạn"; "" without a due date. */
export function daysText(due: DaySerial | undefined, cutOff: DaySerial): string {
  if (due === undefined) return "";
  const days = Math.floor(due) - cutOff;
  if (days === 0) return "đến hạn";
  return days < 0 ? `quá ${numberText(-days)} ngày` : `còn ${numberText(days)} ngày`;
}

export function nothingPressing(cutOff: DaySerial, withinDays: number): string {
  return (
    `Không có nhiệm vụ quá hạn đến ngày ${formatDate(cutOff)}; không có nhiệm vụ chưa hoàn thành ` +
    `${dueWithin(withinDays)}${withinDays === 0 ? "" : " tiếp theo"}.`
  );
}

/** @param count Agencies that owe a report. @param memberless Groups for which nobody is known to report. */
export function nothingMissing(count: number, memberless: readonly string[]): string {
  return count === 0
    ? nobodyReports(memberless)
    : `Không có: ${numberText(count)}/${numberText(count)} cơ quan đã báo cáo đủ.`;
}

/** "Chưa báo cáo 3 nhiệm vụ: lĩnh vực II: 1 đến 3." @param codes As `codeRuns` writes them. */
export function missingText({ state, due, missing }: Reporter, codes: string): string {
  return state === "not-yet"
    ? `Chưa báo cáo ${numberText(due)} nhiệm vụ: ${codes}.`
    : `Báo cáo chưa đủ, còn thiếu ${numberText(missing.length)}/${numberText(due)} nhiệm vụ: ${codes}.`;
}

export type PressingCounts = {
  readonly overdueTasks: number;
  readonly overdueShares: number;
  readonly dueSoonTasks: number;
  readonly dueSoonShares: number;
  readonly tasks: number;
  readonly shares: number;
};

export function pressingNotes(counts: PressingCounts, cutOff: DaySerial, withinDays: number): readonly string[] {
  const { overdueTasks, overdueShares, dueSoonTasks, dueSoonShares, tasks, shares } = counts;
  const until =
    withinDays === 0 ? "" : ` (từ ngày ${formatDate(cutOff)} đến hết ngày ${formatDate(cutOff + withinDays)})`;
  return [
    `* ${numberText(overdueTasks)} nhiệm vụ quá hạn trong ${numberText(tasks)} nhiệm vụ, tính theo cơ quan chủ trì là ` +
      `${numberText(overdueShares)} trong ${numberText(shares)} lượt giao.`,
    `* ${numberText(dueSoonTasks)} nhiệm vụ chưa hoàn thành ${dueWithin(withinDays)}${until}, tính theo cơ quan chủ trì ` +
      `là ${numberText(dueSoonShares)} lượt giao.`,
  ];
}

/** Where the shares and the plan's table do not say the same of a task; codes as `codeRuns` writes them, "" for none. */
export function disagreementNotes(onlyPlan: string, onlyShares: string): readonly string[] {
  return [
    ...(onlyPlan === ""
      ? []
      : [`* Bảng kế hoạch còn đánh giá quá hạn, nhưng không cơ quan chủ trì nào có phần việc quá hạn: ${onlyPlan}.`]),
    ...(onlyShares === ""
      ? []
      : [`* Quá hạn ở phần việc của cơ quan nêu trên, bảng kế hoạch không đánh giá quá hạn: ${onlyShares}.`]),
  ];
}

/** @param names Tasks as `codeRuns` names them; no note without any. */
export function undatedNotes(count: number, names: string): readonly string[] {
  return count === 0
    ? []
    : [`* ${numberText(count)} nhiệm vụ không xác định được hạn nên không xét quá hạn: ${names}.`];
}

/** A task without a code, by its words. */
export function uncodedName(content: string): string {
  const words = collapse(content);
  if (words === "") return "một nhiệm vụ không có mã";
  return `«${words.length > MOST_CHARS ? `${words.slice(0, MOST_CHARS).trimEnd()}…` : words}»`;
}
