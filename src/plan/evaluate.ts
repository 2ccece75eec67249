/**
 * The evaluation of one task, or of one unit's share of it, at the cut-off date. The workbook says the same in a
 * formula; a test compares both over all combinations.
 */
import type { DaySerial } from "./dates";
import { type Evaluation, isStatus, type Status } from "./status";

export type EvaluationFacts = {
  /** The word entered; "" counts as `Chưa thực hiện`. */
  readonly status: string;
  readonly nature: string;
  /** First day of the timeframe; `undefined`: could have been started at any time. */
  readonly start: DaySerial | undefined;
  /** Last day on which completion is in time; `undefined`: never overdue and never late. */
  readonly due: DaySerial | undefined;
  readonly completed: DaySerial | undefined;
  readonly cutOff: DaySerial;
  readonly isYearPeriod: boolean;
};

/** First match wins. "" only for a status word that is none of ours. A day equal to due date or cut-off is in time. */
export function evaluate(facts: EvaluationFacts): Evaluation | "" {
  const status = facts.status.trim() === "" ? "Chưa thực hiện" : facts.status.trim();
  if (!isStatus(status)) return "";
  if (status === "Tạm dừng" || status === "Không phát sinh") return status;
  return (status === "Hoàn thành" ? evaluateComplete(facts) : undefined) ?? evaluateOpen(facts, status);
}

/** `undefined` when completion lies after the cut-off: at the cut-off the task was still in progress. */
function evaluateComplete(facts: EvaluationFacts): Evaluation | undefined {
  if (facts.nature === "Thường xuyên" && !facts.isYearPeriod) return "Thực hiện thường xuyên";
  if (facts.completed === undefined) return "Hoàn thành (chưa rõ ngày)";
  if (facts.completed > facts.cutOff) return undefined;
  return facts.due !== undefined && facts.completed > facts.due ? "Hoàn thành trễ hạn" : "Hoàn thành đúng hạn";
}

function evaluateOpen(facts: EvaluationFacts, status: Status): Evaluation {
  if (facts.due !== undefined && facts.due < facts.cutOff) return "Quá hạn";
  if (status !== "Chưa thực hiện") {
    return facts.nature === "Thường xuyên" ? "Thực hiện thường xuyên" : "Đang thực hiện";
  }
  return facts.start !== undefined && facts.start > facts.cutOff ? "Chưa đến thời gian" : "Chưa thực hiện";
}
