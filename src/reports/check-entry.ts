/** What contradicts itself in an entry that could be read: remarks, one for each cause. Nothing is corrected here. */
import type { Issue } from "../issue";
import { type DaySerial, serialOf } from "../plan/dates";
import { isYearPeriod } from "../plan/period";
import {
  dateAfterCutOff,
  dateBeforePlan,
  dateInFuture,
  dateWithoutCompletion,
  dateWithoutStatus,
  idleWithProgress,
  completeBelow,
  notCompleteAtAll,
  pausedWithoutReason,
  progressWithoutStatus,
  recurringComplete,
  statusMissing,
} from "./entry-messages";
import { fieldValue } from "./entry-values";
import type { ReportContext, ReportTask } from "./context";
import { REPORT_FIELDS, type ReportEntry, type ReportField } from "./submission";

/** What an entry is held against. */
type Judged = Pick<ReportContext, "period" | "issuedOn" | "year" | "today">;
type Found = { readonly code: string; readonly field: ReportField; readonly message: string };

/**
 * Codes, in this order: status/missing, date/without-status, progress/without-status, status/complete-below-100,
 * status/not-complete-at-100, status/idle-with-progress, date/without-completion, date/after-cut-off, date/in-future,
 * date/before-plan, status/recurring-complete, status/paused-without-reason. A blank entry has none.
 *
 * @param cells where each field stands; a remark about an absent field names the first cell that is filled
 * @param fileName named as the place when no cell is known
 */
export function checkEntry(
  entry: ReportEntry,
  cells: { readonly [field in ReportField]?: string },
  task: Pick<ReportTask, "nature">,
  context: Judged,
  fileName = "",
): readonly Issue[] {
  const first = REPORT_FIELDS.map((field) => cells[field]).find((cell) => cell !== undefined) ?? fileName;
  return [checkStatus(entry), checkProgress(entry), checkDate(entry, context), checkMeaning(entry, task, context)]
    .filter((found) => found !== undefined)
    .map(({ code, field, message }) => ({ code, where: cells[field] ?? first, message, severity: "remark" }));
}

/** Something was entered, but no status. */
function checkStatus(entry: ReportEntry): Found | undefined {
  if (entry.status !== "" || REPORT_FIELDS.every((field) => fieldValue(entry, field) === null)) return undefined;
  if (entry.completed !== undefined) {
    return { code: "date/without-status", field: "completed", message: dateWithoutStatus(entry.completed) };
  }
  if (entry.progress !== undefined) {
    return { code: "progress/without-status", field: "progress", message: progressWithoutStatus(entry.progress) };
  }
  return { code: "status/missing", field: "status", message: statusMissing() };
}

function checkProgress({ status, progress }: ReportEntry): Found | undefined {
  if (status === "" || progress === undefined) return undefined;
  const field = "progress";
  if (status === "Hoàn thành") {
    return progress < 1 ? { code: "status/complete-below-100", field, message: completeBelow(progress) } : undefined;
  }
  if (progress === 1) return { code: "status/not-complete-at-100", field, message: notCompleteAtAll(status) };
  const isIdle = status === "Chưa thực hiện" || status === "Không phát sinh";
  if (!isIdle || progress === 0) return undefined;
  return { code: "status/idle-with-progress", field, message: idleWithProgress(status, progress) };
}

/** A date that should not stand there at all is not judged as a date. */
function checkDate({ status, completed }: ReportEntry, context: Judged): Found | undefined {
  if (completed === undefined) return undefined;
  const field = "completed";
  if (status !== "Hoàn thành" && status !== "") {
    return { code: "date/without-completion", field, message: dateWithoutCompletion(completed, status) };
  }
  const { cutOff } = context.period;
  if (completed > cutOff) return { code: "date/after-cut-off", field, message: dateAfterCutOff(completed, cutOff) };
  if (completed > context.today) {
    return { code: "date/in-future", field, message: dateInFuture(completed, context.today) };
  }
  const earliest: DaySerial = context.issuedOn ?? serialOf(context.year, 1, 1);
  if (completed >= earliest) return undefined;
  const message = dateBeforePlan(completed, earliest, context.issuedOn !== undefined);
  return { code: "date/before-plan", field, message };
}

function checkMeaning(entry: ReportEntry, { nature }: Pick<ReportTask, "nature">, context: Judged): Found | undefined {
  const field = "status";
  if (entry.status === "Hoàn thành" && nature === "Thường xuyên" && !isYearPeriod(context.period.code)) {
    return { code: "status/recurring-complete", field, message: recurringComplete(context.period.name) };
  }
  const said = [entry.difficulty, entry.note, entry.result, entry.proposal].some((text) => text.trim() !== "");
  if (entry.status !== "Tạm dừng" || said) return undefined;
  return { code: "status/paused-without-reason", field, message: pausedWithoutReason() };
}
