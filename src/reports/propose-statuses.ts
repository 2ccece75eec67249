/**
 * What the reports of a period make of each task: the status its lead units' reports add up to, as a proposal for the
 * plan's own column. The workbook's formulas in `Phân công` count in the same way.
 */
import type { Assignment } from "../plan/assignments";
import type { DaySerial } from "../plan/dates";
import type { Status } from "../plan/status";
import { reportsItself } from "../plan/succession";
import { nameKey } from "../plan/unit-wording";
import type { StatusProposal } from "./consolidation";
import type { ReportContext } from "./context";
import type { ReportRecord } from "./record";
import type { TaskStanding } from "./standing-reports";

/** One lead unit's share of a task. */
type UnitReports = {
  readonly unit: string;
  /** Agencies whose reports make up the unit's; 0 for a group without members. */
  readonly expected: number;
  /** Whether `expected` is known to be all there are. */
  readonly isWhole: boolean;
  readonly records: readonly ReportRecord[];
};

/** Tasks whose reports say something else than the plan's column, in plan order. */
export function proposeStatuses(
  context: ReportContext,
  records: readonly ReportRecord[],
  assignments: readonly Assignment[],
  standing: ReadonlyMap<string, TaskStanding>,
): readonly StatusProposal[] {
  const unitsOf = unitReports(context, records, assignments);
  return context.tasks.flatMap((task): readonly StatusProposal[] => {
    const units = unitsOf.get(task.code) ?? [];
    const after = addUp(units);
    const before = standing.get(task.code) ?? { status: "", completed: undefined };
    if (after === undefined) return [];
    if (after.status === before.status && sameCompletion(before.completed, after.completed)) return [];
    return [
      {
        code: task.code,
        content: task.content,
        before,
        after: { ...after, completed: after.completed ?? keptCompletion(before, after.status) },
        reason: units.map(reasonOf).join("; "),
        isStepBack: before.status === "Hoàn thành" && after.status !== "Hoàn thành",
      },
    ];
  });
}

/** An unknown day does not undo one that a person entered. */
function sameCompletion(before: DaySerial | undefined, after: DaySerial | undefined): boolean {
  return after === undefined || before === after;
}

function keptCompletion(before: TaskStanding, status: Status): DaySerial | undefined {
  return status === "Hoàn thành" ? before.completed : undefined;
}

function unitReports(
  context: ReportContext,
  records: readonly ReportRecord[],
  assignments: readonly Assignment[],
): ReadonlyMap<string, readonly UnitReports[]> {
  const byDuty = new Map<string, ReportRecord[]>();
  const folded = new Map<string, string>();
  for (const record of records) {
    const { code, via } = record;
    if (record.period !== context.period.code || via === "") continue;
    const unit = folded.get(via) ?? nameKey(via);
    folded.set(via, unit);
    const key = `${code.toLowerCase()}|${unit}`;
    const ofDuty = byDuty.get(key) ?? [];
    ofDuty.push(record);
    byDuty.set(key, ofDuty);
  }
  const memberCounts = new Map<string, number>();
  const silent = new Set(
    context.registry.units
      .filter((unit) => !reportsItself(unit, context.period.cutOff))
      .map(({ name }) => nameKey(name)),
  );
  for (const { group, agency } of context.registry.members) {
    if (silent.has(nameKey(agency))) continue;
    memberCounts.set(nameKey(group), (memberCounts.get(nameKey(group)) ?? 0) + 1);
  }
  const whole = new Set(context.registry.units.filter((unit) => unit.membersComplete).map(({ name }) => nameKey(name)));
  const units = new Map<string, UnitReports[]>();
  for (const { code, unit, kind, role } of assignments) {
    if (role !== "Chủ trì") continue;
    const isAgency = kind === "Cơ quan";
    const share: UnitReports = {
      unit,
      expected: isAgency ? 1 : (memberCounts.get(nameKey(unit)) ?? 0),
      isWhole: isAgency || whole.has(nameKey(unit)),
      records: byDuty.get(dutyKey(code, unit)) ?? [],
    };
    units.set(code, [...(units.get(code) ?? []), share]);
  }
  return units;
}

function dutyKey(code: string, unit: string): string {
  return `${code.toLowerCase()}|${nameKey(unit)}`;
}

type Sum = { readonly status: Status; readonly completed: DaySerial | undefined };

/**
 * `undefined` where the reports do not allow a statement: none came, or all that came say `Chưa thực hiện` while others
 * are still out. A task is complete when every lead unit is, one that has nothing to do left aside.
 */
function addUp(units: readonly UnitReports[]): Sum | undefined {
  const records = units.flatMap((unit) => unit.records);
  if (records.length === 0) return undefined;
  const allAre = (...statuses: readonly string[]): boolean =>
    units.every(
      (unit) =>
        unit.isWhole &&
        unit.expected > 0 &&
        unit.records.filter(({ entry }) => statuses.includes(entry.status)).length >= unit.expected,
    );
  if (allAre("Không phát sinh")) return { status: "Không phát sinh", completed: undefined };
  if (allAre("Hoàn thành", "Không phát sinh")) return { status: "Hoàn thành", completed: lastCompletion(records) };
  if (allAre("Tạm dừng", "Không phát sinh")) return { status: "Tạm dừng", completed: undefined };
  if (allAre("Chưa thực hiện", "Không phát sinh")) return { status: "Chưa thực hiện", completed: undefined };
  const isBegun = records.some(({ entry }) => entry.status === "Đang thực hiện" || entry.status === "Hoàn thành");
  return isBegun ? { status: "Đang thực hiện", completed: undefined } : undefined;
}

/** The last day of those who are complete; `undefined` as long as one of them gives none. */
function lastCompletion(records: readonly ReportRecord[]): DaySerial | undefined {
  const days = records.filter(({ entry }) => entry.status === "Hoàn thành").map(({ entry }) => entry.completed);
  return days.reduce<DaySerial | undefined>(
    (last, day, index) =>
      day === undefined || (index > 0 && last === undefined) ? undefined : Math.max(last ?? 0, day),
    undefined,
  );
}

function reasonOf({ unit, expected, isWhole, records }: UnitReports): string {
  if (expected === 0) return `${unit}: chưa khai thành viên`;
  const complete = records.filter(({ entry }) => entry.status === "Hoàn thành").length;
  const idle = records.filter(({ entry }) => entry.status === "Không phát sinh").length;
  const counts = `${records.length}/${expected} đã báo cáo, ${complete}/${expected - idle} hoàn thành`;
  return `${unit}: ${counts}${isWhole ? "" : " (chưa xác nhận đủ thành viên)"}`;
}
