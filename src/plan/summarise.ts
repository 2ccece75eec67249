/**
 * Counts over evaluated tasks: what the account of a load says, and what the summary formulas must agree with.
 */
import type { DaySerial } from "./dates";
import { COMPLETE_EVALUATIONS, type Evaluation, EVALUATIONS } from "./status";

export type EvaluatedTask = {
  readonly code: string;
  readonly areaNumeral: string;
  /** "": the entered status is none of ours; counted in the total only. */
  readonly evaluation: Evaluation | "";
  readonly due: DaySerial | undefined;
};

type Counted = Pick<EvaluatedTask, "evaluation" | "due">;

export type Tally = {
  readonly total: number;
  readonly byEvaluation: Readonly<Record<Evaluation, number>>;
  /** The three complete evaluations together. */
  readonly complete: number;
  /** 0..1 of the tasks that arose (`Không phát sinh` left out); `undefined` when none arose. */
  readonly completionRate: number | undefined;
  readonly dueByCutOff: number;
  /** Complete in time among those due by the cut-off (the cut-off day included). */
  readonly onTimeOfDue: number;
  /** 0..1; `undefined` when nothing was due. */
  readonly onTimeRate: number | undefined;
};

/** Of tasks, or of units' shares of tasks, each with the due date of its task. */
export function tally(tasks: readonly Counted[], cutOff: DaySerial): Tally {
  const byEvaluation = countEvaluations(tasks);
  const complete = COMPLETE_EVALUATIONS.reduce((sum, evaluation) => sum + byEvaluation[evaluation], 0);
  const due = tasks.filter((task) => task.due !== undefined && task.due <= cutOff);
  const onTimeOfDue = due.filter((task) => task.evaluation === "Hoàn thành đúng hạn").length;
  return {
    total: tasks.length,
    byEvaluation,
    complete,
    completionRate: ratio(complete, tasks.length - byEvaluation["Không phát sinh"]),
    dueByCutOff: due.length,
    onTimeOfDue,
    onTimeRate: ratio(onTimeOfDue, due.length),
  };
}

function countEvaluations(tasks: readonly Counted[]): Record<Evaluation, number> {
  const counts = Object.fromEntries(EVALUATIONS.map((evaluation) => [evaluation, 0])) as Record<Evaluation, number>;
  for (const { evaluation } of tasks) if (evaluation !== "") counts[evaluation] += 1;
  return counts;
}

function ratio(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}
