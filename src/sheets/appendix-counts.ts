/** What the appendices count: shares by lead unit, tasks by area, agencies by what they have reported. */
import { dutiesOf } from "../plan/assignments";
import { EVALUATIONS } from "../plan/status";
import { passOn } from "../plan/succession";
import { type Tally, tally } from "../plan/summarise";
import { nameKey } from "../plan/unit-wording";
import type { AgencyState } from "../reports/consolidation";
import { formalPercent } from "../reports/formal-words";
import type { AppendixData, AppendixScope, AppendixTask } from "./appendix-data";
import { tasksByArea, withinScope } from "./appendix-scope";
import { leadUnits } from "./lead-units";

export type Counted = { readonly name: string; readonly tally: Tally };
/** A lead unit, also with the number of tasks it coordinates. */
export type CountedUnit = Counted & { readonly coordinates: number };

export type Counts<Row extends Counted = Counted> = {
  readonly rows: readonly Row[];
  /** Of all rows together. */
  readonly total: Tally;
  /** Different tasks among what is counted. */
  readonly taskCount: number;
};

/**
 * Lead units in the registry's order, each with its shares of the tasks it leads; a task led by several counts for each.
 * A share is due when its task is. Units that only coordinate have no row.
 */
export function countUnits(data: AppendixData, scope: AppendixScope): Counts<CountedUnit> {
  const { shares } = withinScope(data, scope);
  const due = new Map<string, number>();
  for (const task of data.tasks) {
    const key = codeKey(task.code);
    if (task.due !== undefined) due.set(key, Math.min(task.due, due.get(key) ?? task.due));
  }
  const counted = shares.map((share) => ({ ...share, due: due.get(codeKey(share.code)) }));
  const leads = counted.filter(({ role }) => role === "Chủ trì");
  const { cutOff } = data.period;
  const rows = leadUnits({ assignments: leads, registry: data.plan.registry }).map((name) => ({
    name,
    tally: tally(
      leads.filter(({ unit }) => unit === name),
      cutOff,
    ),
    coordinates: shares.filter(({ unit, role }) => unit === name && role === "Phối hợp").length,
  }));
  return { rows, total: tally(leads, cutOff), taskCount: new Set(leads.map(({ code }) => codeKey(code))).size };
}

/**
 * Areas in the plan's order, then those that only tasks name; `name` is "" for tasks that name none. Areas without any
 * task are counted unless the scope narrows what is counted.
 */
export function countAreas(data: AppendixData, scope: AppendixScope): Counts {
  const { tasks } = withinScope(data, scope);
  const filled = tasksByArea(data.plan.areas, tasks);
  const listed = data.plan.areas.flatMap(({ label }) => {
    const found = filled.find((area) => area.label === label);
    return found || isWhole(scope) ? [{ label, tasks: found?.tasks ?? [] }] : [];
  });
  const others = filled.filter(({ label }) => !listed.some((area) => area.label === label));
  const { cutOff } = data.period;
  return {
    rows: [...listed, ...others].map((area) => ({ name: area.label, tally: tally(area.tasks, cutOff) })),
    total: tally(tasks, cutOff),
    taskCount: tasks.length,
  };
}

/** Tasks of the scope that no unit leads: they are in no count of units, and in no scope that names units. */
export function ledByNobody(data: AppendixData, scope: AppendixScope): readonly AppendixTask[] {
  const led = new Set(data.shares.filter(({ role }) => role === "Chủ trì").map(({ code }) => codeKey(code)));
  return withinScope(data, scope).tasks.filter(({ code }) => !led.has(codeKey(code)));
}

/** What an agency owes and has sent, in the tasks of a scope. */
export type Reporter = Pick<AgencyState, "name" | "due" | "missing" | "state">;

/**
 * Agencies that owe anything in the scope, in the registry's order; each with what it owes there, itself, through the
 * groups in the scope, or in place of a unit that has ended.
 */
export function reportersWithin(data: AppendixData, scope: AppendixScope): readonly Reporter[] {
  if (isWhole(scope)) return data.agencies;
  const { registry } = data.plan;
  const { shares } = withinScope(data, scope);
  const duties = passOn(dutiesOf(shares, registry), registry, data.period.cutOff);
  return data.agencies.flatMap(({ name, missing }) => {
    const owed = duties.get(name);
    if (!owed) return [];
    const lacking = missing.filter((code) => owed.has(code));
    const isSilent = lacking.length === owed.size;
    const state = isSilent ? "not-yet" : lacking.length > 0 ? "incomplete" : "reported";
    return [{ name, due: owed.size, missing: lacking, state }];
  });
}

/**
 * Groups that lead tasks of the scope and have no members in the registry, in its order: who has to report on their
 * tasks is not known, so they are behind no reporter.
 */
export function memberlessGroups(data: AppendixData, scope: AppendixScope): readonly string[] {
  const { registry } = data.plan;
  const withMembers = new Set(registry.members.map(({ group }) => nameKey(group)));
  const groups = withinScope(data, scope).shares.filter(
    ({ kind, unit }) => kind === "Nhóm cơ quan" && !withMembers.has(nameKey(unit)),
  );
  return leadUnits({ assignments: groups, registry });
}

/** Whether nothing is left out. */
export function isWhole({ areas, agencies }: AppendixScope): boolean {
  return areas === undefined && agencies === undefined;
}

/** Codes compare without regard to case. */
export function codeKey(code: string): string {
  return code.toLowerCase();
}

/** How many arose: what the rate of completion is a part of. */
export function arisenOf({ total, byEvaluation }: Tally): number {
  return total - byEvaluation["Không phát sinh"];
}

/** "7,9%"; an en dash where there is no whole. */
export function rateText(part: number, whole: number): string {
  return whole === 0 ? "–" : formalPercent(part, whole);
}

/** The count of all, the ten evaluations, the two rates: the columns that both summaries have after their names. */
export function countCells(counted: Tally): readonly (number | string)[] {
  return [
    counted.total,
    ...EVALUATIONS.map((evaluation) => counted.byEvaluation[evaluation]),
    rateText(counted.complete, arisenOf(counted)),
    rateText(counted.onTimeOfDue, counted.dueByCutOff),
  ];
}
