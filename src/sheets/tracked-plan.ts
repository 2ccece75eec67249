/**
 * A plan as a workbook follows it: the issued tasks and those users added, with lists, registry and assignments.
 *
 * Built from a parsed plan and whatever stands in the workbook; all sheets are derived from it.
 */
import type { Area, Plan, Task } from "../plan/task";
import type { Assignment } from "../plan/assignments";
import type { DaySerial } from "../plan/dates";
import type { Period } from "../plan/period";
import type { Registry } from "../plan/registry";
import type { Timeframe } from "../plan/timeframe";

/** An area as the list of areas has it; `statedCount` is `undefined` for one a user added. */
export type TrackedArea = { readonly label: string; readonly statedCount: number | undefined };

/** A task of the workbook, issued or added by a user; agencies in the words that stand in its cells. */
export type TrackedTask = {
  readonly ordinal: number | undefined;
  readonly code: string;
  readonly areaLabel: string;
  readonly group: string;
  readonly content: string;
  readonly leadText: string;
  readonly coordinatingText: string;
  readonly timeframeText: string;
  readonly fundingText: string;
};

export type TrackedPlan = {
  readonly title: string;
  readonly citation: string;
  readonly year: number;
  readonly place: string;
  readonly identity: string;
  readonly note: string;
  readonly statedTotal: number | undefined;
  readonly areas: readonly TrackedArea[];
  /** Tasks that the blueprint writes: the issued ones on loading, those that stand when summaries are rebuilt. */
  readonly tasks: readonly TrackedTask[];
  /** Rows of the table that the blueprint leaves as they stand; counted and assigned like the others. */
  readonly otherTasks: readonly TrackedTask[];
  /** Entries the lists must have; others that stand in them stay. */
  readonly timeframes: readonly Timeframe[];
  readonly periods: readonly Period[];
  /** The period a new workbook starts with. */
  readonly periodCode: string;
  /** In force in the workbook that stands; absent for a new one, and where its cell is gone. */
  readonly cutOff?: DaySerial;
  readonly registry: Registry;
  readonly assignments: readonly Assignment[];
};

/** An area's label is its identity in the workbook. */
export function labelOfArea(areas: readonly Area[], numeral: string): string {
  return areas.find((area) => area.numeral === numeral)?.label ?? numeral;
}

export function trackedTask(task: Task, plan: Pick<Plan, "areas">): TrackedTask {
  const { ordinal, code, group, content, leadText, coordinatingText, timeframeText, fundingText } = task;
  const areaLabel = labelOfArea(plan.areas, task.areaNumeral);
  return { ordinal, code, areaLabel, group, content, leadText, coordinatingText, timeframeText, fundingText };
}

/** All tasks that stand in the workbook once the blueprint is written. */
export function allTasks(plan: Pick<TrackedPlan, "tasks" | "otherTasks">): readonly TrackedTask[] {
  return [...plan.tasks, ...plan.otherTasks];
}

/** The plan's own statement of its size: "38 chỉ tiêu" from "* Ghi chú: có 38 chỉ tiêu trong Kế hoạch này"; "" if none. */
export function statedSize(note: string): string {
  return /\d+\s+\p{L}+(?:\s+\p{L}+)?/u.exec(note)?.[0] ?? "";
}

/** Sorted by the plan's own numbering: users sort the table. Tasks without number keep their order behind the others. */
export function inPlanOrder(tasks: readonly TrackedTask[]): readonly TrackedTask[] {
  const place = ({ ordinal }: TrackedTask): number => ordinal ?? Number.MAX_SAFE_INTEGER;
  return [...tasks].sort((a, b) => place(a) - place(b));
}
