/** What is overdue at the cut-off and what comes due soon after it, unit by unit. */
import type { DaySerial } from "../plan/dates";
import { COMPLETE_EVALUATIONS, type Evaluation } from "../plan/status";
import { nameKey } from "../plan/unit-wording";
import { cellText } from "../reports/gathered-texts";
import { codeKey, ledByNobody } from "./appendix-counts";
import type { AppendixData, AppendixScope, AppendixTask } from "./appendix-data";
import { withinScope } from "./appendix-scope";
import { leadUnits } from "./lead-units";
import { SHEET } from "./names";

/** A task as one of its lead units answers for it. */
export type Pressing = {
  readonly task: AppendixTask;
  readonly evaluation: Evaluation;
  /** What that unit says of its difficulties, see `difficultyUnder`. */
  readonly difficulty: string;
};

export type PressingOfUnit = {
  /** `undefined`: tasks that no unit leads, as the plan's table evaluates them. */
  readonly unit: string | undefined;
  /** Both by due date, then in the plan's order. */
  readonly overdue: readonly Pressing[];
  readonly dueSoon: readonly Pressing[];
};

const SETTLED: ReadonlySet<Evaluation> = new Set([...COMPLETE_EVALUATIONS, "Tạm dừng", "Không phát sinh", "Quá hạn"]);

/**
 * Units in the registry's order, only those with anything; tasks that nobody leads last. What is due on the cut-off
 * itself or on one of the `withinDays` days after it is due soon, unless it is complete, suspended or did not arise.
 */
export function pressingByUnit(
  data: AppendixData,
  scope: AppendixScope,
  withinDays: number,
): readonly PressingOfUnit[] {
  const { shares } = withinScope(data, scope);
  const leads = shares.filter(({ role }) => role === "Chủ trì");
  const evaluations = new Map<string, Map<string, Evaluation>>();
  for (const { unit, code, evaluation } of leads) {
    const own = evaluations.get(unit) ?? new Map<string, Evaluation>();
    evaluations.set(unit, own.set(codeKey(code), evaluation));
  }
  const ofUnits = leadUnits({ assignments: leads, registry: data.plan.registry }).map((unit) => {
    const own = evaluations.get(unit);
    const led = data.tasks.flatMap((task): readonly Pressing[] => {
      const evaluation = own?.get(codeKey(task.code));
      return evaluation === undefined ? [] : [{ task, evaluation, difficulty: difficultyUnder(unit, task, data) }];
    });
    return { unit, led };
  });
  const { cutOff } = data.period;
  return [
    ...ofUnits,
    {
      unit: undefined,
      led: ledByNobody(data, scope).map((task) => ({
        task,
        evaluation: task.evaluation,
        difficulty: task.difficulty,
      })),
    },
  ]
    .map(({ unit, led }) => ({
      unit,
      overdue: byDue(led.filter(({ evaluation }) => evaluation === "Quá hạn")),
      dueSoon: byDue(led.filter((one) => isDueSoon(one, cutOff, cutOff + withinDays))),
    }))
    .filter(({ overdue, dueSoon }) => overdue.length + dueSoon.length > 0);
}

/**
 * What the unit itself and, for a group, its members sent; else what a person entered in the plan. Words of other
 * agencies stand under their own names, not here. Members are named, a line each.
 */
function difficultyUnder(unit: string, task: AppendixTask, { plan, period }: AppendixData): string {
  const key = nameKey(unit);
  const members = new Set(
    plan.registry.members.filter(({ group }) => nameKey(group) === key).map(({ agency }) => nameKey(agency)),
  );
  const own = task.sent.filter(
    ({ agency, via }) => nameKey(agency) === key || nameKey(via) === key || members.has(nameKey(agency)),
  );
  if (own.length === 0) return task.difficultyFrom === "plan" ? task.difficulty : "";
  const isAlone = own.every(({ agency }) => nameKey(agency) === key);
  return cellText(
    own.map(({ agency, difficulty }) => (isAlone ? difficulty : `${agency}: ${difficulty}`)),
    `trang tính «${SHEET.reports}», kỳ ${period.code}, mã ${task.code}`,
  );
}

/** In the plan's order: what cannot be overdue because it has no due date, though it is still to be done. */
export function undatedTasks(data: AppendixData, scope: AppendixScope): readonly AppendixTask[] {
  return withinScope(data, scope).tasks.filter(({ due, evaluation }) => due === undefined && !SETTLED.has(evaluation));
}

function isDueSoon({ task: { due }, evaluation }: Pressing, first: DaySerial, last: DaySerial): boolean {
  return due !== undefined && due >= first && due <= last && !SETTLED.has(evaluation);
}

function byDue(all: readonly Pressing[]): readonly Pressing[] {
  const rank = ({ task }: Pressing): number => task.due ?? Number.MAX_SAFE_INTEGER;
  return [...all].sort((a, b) => rank(a) - rank(b));
}
