/** Which tasks and shares an appendix is about, and how its tasks fall into areas. */
import { nameKey } from "../plan/unit-wording";
import type { AppendixData, AppendixScope, AppendixShare, AppendixTask } from "./appendix-data";
import type { TrackedArea } from "./tracked-plan";

/** In the order in which the data has them. */
export type Scoped = { readonly tasks: readonly AppendixTask[]; readonly shares: readonly AppendixShare[] };

/**
 * Tasks of these areas that one of these units leads, itself and not through a group; shares of these units, leading
 * and coordinating, in tasks of these areas. So a share may be of a task that is not among the tasks: one the unit
 * coordinates. Labels compare without regard to case, units as in the registry.
 *
 * Of one unit alone, its tasks are evaluated as its own shares are: what is said of the unit is the same everywhere.
 */
export function withinScope({ tasks, shares }: Pick<AppendixData, "tasks" | "shares">, scope: AppendixScope): Scoped {
  const areas = scope.areas && new Set(scope.areas.map(foldWords));
  const units = scope.agencies && new Set(scope.agencies.map(nameKey));
  const inAreas = tasks.filter(({ areaLabel }) => !areas || areas.has(foldWords(areaLabel)));
  const codes = new Set(inAreas.map(({ code }) => foldWords(code)));
  const ofUnits = shares.filter(({ code, unit }) => codes.has(foldWords(code)) && (!units || units.has(nameKey(unit))));
  if (!units) return { tasks: inAreas, shares: ofUnits };
  const led = new Map(ofUnits.filter(({ role }) => role === "Chủ trì").map((share) => [foldWords(share.code), share]));
  const own = inAreas.flatMap((task): readonly AppendixTask[] => {
    const share = led.get(foldWords(task.code));
    if (!share) return [];
    return [isOneAgency(scope) ? evaluatedAs(task, share.evaluation) : task];
  });
  return { tasks: own, shares: ofUnits };
}

/** However often it is named. */
export function isOneAgency({ agencies = [] }: AppendixScope): boolean {
  return new Set(agencies.map(nameKey)).size === 1;
}

/** The day of completion is the plan's: it led to its evaluation and to no other. */
function evaluatedAs(task: AppendixTask, evaluation: AppendixTask["evaluation"]): AppendixTask {
  return task.evaluation === evaluation ? task : { ...task, evaluation, completed: undefined };
}

/** Tasks under one heading within an area; `name` is "" for those that stand above the first sub-group. */
export type TaskGroup = { readonly name: string; readonly tasks: readonly AppendixTask[] };

/** `label` is "" for tasks that name no area. */
export type AreaTasks = TrackedArea & {
  readonly tasks: readonly AppendixTask[];
  readonly groups: readonly TaskGroup[];
};

/**
 * Only areas that have tasks, in the plan's order, those it does not list behind them in the order of the tasks. Tasks
 * without sub-group stand above the sub-groups, as in an issued plan, where one begins and runs to the area's end.
 */
export function tasksByArea(listed: readonly TrackedArea[], tasks: readonly AppendixTask[]): readonly AreaTasks[] {
  const ofArea = gather(tasks, ({ areaLabel }) => areaLabel);
  const known = new Map(listed.map((area) => [foldWords(area.label), area]));
  return [...new Set([...known.keys(), ...ofArea.keys()])].flatMap((key) => {
    const own = ofArea.get(key);
    if (!own) return [];
    const { label, statedCount } = known.get(key) ?? { label: own.words, statedCount: undefined };
    return [{ label, statedCount, tasks: own.tasks, groups: groupsOf(own.tasks) }];
  });
}

function groupsOf(tasks: readonly AppendixTask[]): readonly TaskGroup[] {
  const groups = [...gather(tasks, ({ group }) => group).values()].map(({ words, tasks: own }) => ({
    name: words,
    tasks: own,
  }));
  return [...groups.filter(({ name }) => name === ""), ...groups.filter(({ name }) => name !== "")];
}

type Gathered = { readonly words: string; readonly tasks: AppendixTask[] };

/** Tasks of the same words, in the order in which those first occur. */
function gather(
  tasks: readonly AppendixTask[],
  wordsOf: (task: AppendixTask) => string,
): ReadonlyMap<string, Gathered> {
  const gathered = new Map<string, Gathered>();
  for (const task of tasks) {
    const words = wordsOf(task);
    const known = gathered.get(foldWords(words));
    if (known) known.tasks.push(task);
    else gathered.set(foldWords(words), { words, tasks: [task] });
  }
  return gathered;
}

/** As Excel compares words. */
export function foldWords(words: string): string {
  return words.normalize("NFC").trim().toLowerCase();
}
