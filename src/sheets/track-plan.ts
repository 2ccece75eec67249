/** Joins a parsed plan with what stands in the workbook into the plan the sheets are built from. */
import type { StandingWorkbook } from "../blueprint/standing";
import type { Issue } from "../issue";
import { deriveAssignments } from "../plan/assignments";
import type { DaySerial } from "../plan/dates";
import { defaultPeriod, periodsOf } from "../plan/period";
import { addUnits, initialRegistry, type Registry } from "../plan/registry";
import type { Plan } from "../plan/task";
import { timeframesOf } from "../plan/timeframe";
import { TABLE } from "./names";
import { type PlanHeading, readAreas, readPeriods, readRegistry, readTasks, uniqueBy } from "./read-tracked";
import { standingTable } from "./standing-rows";
import { labelOfArea, type TrackedArea, trackedTask, type TrackedPlan, type TrackedTask } from "./tracked-plan";

const REGISTRY_TABLES: readonly string[] = [TABLE.agencies, TABLE.members];
const LIST_TABLES: readonly string[] = [TABLE.statuses, TABLE.timeframes, TABLE.areas, TABLE.periods];

export type Tracked = { readonly plan: TrackedPlan; readonly remarks: readonly Issue[] };

/**
 * A plan to be loaded. Lists, registry and tasks that users added to the workbook stay; the plan adds what they lack.
 *
 * @param periodCode The period a new workbook starts with; `undefined` for the one that follows from `today`.
 */
export function trackPlan(
  plan: Plan,
  standing: StandingWorkbook,
  today: DaySerial,
  periodCode: string | undefined,
): Tracked {
  const standingRegistry = standsWhole(standing, REGISTRY_TABLES) ? readRegistry(standing) : undefined;
  const started = startRegistry(plan, standingRegistry);
  const { timeframes, remarks } = timeframesOf(plan);
  const tasks = plan.tasks.map((task) => trackedTask(task, plan));
  const issued = new Set(tasks.map(({ code }) => code.toLowerCase()));
  const otherTasks = readTasks(standing).filter(({ code }) => code === "" || !issued.has(code.toLowerCase()));
  const isReload = standsWhole(standing, LIST_TABLES);
  const used = new Set(plan.tasks.map(({ timeframeText }) => timeframeText));
  const periods = isReload ? readPeriods(standing) : periodsOf(plan.year);
  const withAssignments = assign([...tasks, ...otherTasks], started.registry);
  return {
    plan: {
      title: plan.title,
      citation: plan.citation,
      year: plan.year,
      place: plan.place,
      identity: plan.identity,
      note: plan.note,
      statedTotal: plan.statedTotal,
      areas: joinAreas(
        plan.areas.map((area) => ({ label: labelOfArea(plan.areas, area.numeral), statedCount: area.statedCount })),
        readAreas(standing),
        otherTasks,
      ),
      tasks,
      otherTasks,
      timeframes: isReload ? timeframes.filter(({ text }) => used.has(text)) : timeframes,
      periods,
      periodCode: periodCode ?? defaultPeriod(periodsOf(plan.year), today).code,
      ...withAssignments.tracked,
    },
    remarks: uniqueBy(
      [...started.remarks, ...remarks, ...withAssignments.remarks],
      ({ code, where, message }) => `${code}|${where}|${message}`,
    ),
  };
}

/** The plan that stands, for rebuilding what is derived from it. Nothing users entered is asked to change. */
export function trackStanding(heading: PlanHeading, standing: StandingWorkbook): Tracked {
  const all = readTasks(standing);
  const coded = uniqueBy(
    all.filter(({ code }) => code !== ""),
    ({ code }) => code,
  );
  const registry = readRegistry(standing) ?? { units: [], members: [] };
  const withAssignments = assign(all, registry);
  return {
    plan: {
      ...heading,
      areas: joinAreas(readAreas(standing), [], all),
      tasks: coded,
      otherTasks: all.filter((task) => !coded.includes(task)),
      timeframes: [],
      periods: readPeriods(standing),
      periodCode: "",
      ...withAssignments.tracked,
    },
    remarks: withAssignments.remarks,
  };
}

/** A sheet that an interrupted load left without one of its tables is made anew, with all a new one begins with. */
function standsWhole(standing: StandingWorkbook, tables: readonly string[]): boolean {
  return tables.every((name) => standingTable(standing, name) !== undefined);
}

function startRegistry(
  plan: Plan,
  standing: Registry | undefined,
): { readonly registry: Registry; readonly remarks: readonly Issue[] } {
  const initial = initialRegistry(plan);
  if (!initial.ok) throw new Error("a plan that was read has a registry to start with");
  return { registry: standing ?? initial.value, remarks: initial.remarks };
}

type Assigned = {
  readonly tracked: Pick<TrackedPlan, "registry" | "assignments">;
  readonly remarks: readonly Issue[];
};

/** Tasks without code are in no assignment: nothing could tell their rows apart. */
function assign(tasks: readonly TrackedTask[], registry: Registry): Assigned {
  const coded = uniqueBy(
    tasks.filter(({ code }) => code !== ""),
    ({ code }) => code,
  );
  const { assignments, newUnits, remarks } = deriveAssignments(coded, registry);
  return { tracked: { registry: addUnits(registry, newUnits), assignments }, remarks };
}

/** The plan's areas, those users added to the list, and those that tasks name without being in it. */
function joinAreas(
  first: readonly TrackedArea[],
  standing: readonly TrackedArea[],
  tasks: readonly TrackedTask[],
): readonly TrackedArea[] {
  const named = tasks.flatMap(({ areaLabel }) =>
    areaLabel === "" ? [] : [{ label: areaLabel, statedCount: undefined }],
  );
  return uniqueBy([...first, ...standing, ...named], ({ label }) => label);
}
