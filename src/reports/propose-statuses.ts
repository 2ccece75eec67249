/**
 * What the reports of a period make of each task: the status its lead units' reports add up to, as a proposal for the
 * plan's own column. The workbook's formulas in `Phân công` count in the same way.
 */
import type { Assignment } from "../plan/assignments";
import type { DaySerial } from "../plan/dates";
import type { Status } from "../plan/status";
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
  /** Of a group: agencies the registry lists under it. */
  readonly memberCount: number;
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

/**
 * Expected is whoever owes the task through the unit on the cut-off, heirs of ended agencies among them; what others
 * sent, or what an agency sent before it ended, stands for nobody.
 */
function unitReports(
  context: ReportContext,
  records: readonly ReportRecord[],
  assignments: readonly Assignment[],
): ReadonlyMap<string, readonly UnitReports[]> {
  const folded = new Map<string, string>();
  const keyOf = (name: string): string => {
    const known = folded.get(name) ?? nameKey(name);
    folded.set(name, known);
    return known;
  };
  const owing = new Map<string, Set<string>>();
  for (const [agency, codes] of context.duties) {
    for (const [code, via] of codes) {
      const key = dutyKey(code, keyOf(via));
      const agencies = owing.get(key) ?? new Set<string>();
      owing.set(key, agencies.add(keyOf(agency)));
    }
  }
  const byDuty = new Map<string, ReportRecord[]>();
  for (const record of records) {
    const key = dutyKey(record.code, keyOf(record.via));
    const isOwed = owing.get(key)?.has(keyOf(record.agency)) === true;
    if (record.period !== context.period.code || !isOwed) continue;
    const ofDuty = byDuty.get(key) ?? [];
    ofDuty.push(record);
    byDuty.set(key, ofDuty);
  }
  const memberCounts = new Map<string, number>();
  for (const { group } of context.registry.members) {
    memberCounts.set(keyOf(group), (memberCounts.get(keyOf(group)) ?? 0) + 1);
  }
  const whole = new Set(context.registry.units.filter((unit) => unit.membersComplete).map(({ name }) => keyOf(name)));
  const units = new Map<string, UnitReports[]>();
  for (const { code, unit, kind, role } of assignments) {
    if (role !== "Chủ trì") continue;
    const key = dutyKey(code, keyOf(unit));
    const share: UnitReports = {
      unit,
      // Members that lead the task themselves, or through a group before this one, are expected there.
      expected: owing.get(key)?.size ?? 0,
      isWhole: kind === "Cơ quan" || whole.has(keyOf(unit)),
      memberCount: memberCounts.get(keyOf(unit)) ?? 0,
      records: byDuty.get(key) ?? [],
    };
    units.set(code, [...(units.get(code) ?? []), share]);
  }
  return units;
}

function dutyKey(code: string, unitKey: string): string {
  return `${code.toLowerCase()}|${unitKey}`;
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
        (unit.expected > 0 || unit.memberCount > 0) &&
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

function reasonOf({ unit, expected, isWhole, memberCount, records }: UnitReports): string {
  if (expected === 0)
    return `${unit}: ${memberCount > 0 ? "thành viên đã tính ở phân công khác" : "chưa khai thành viên"}`;
  const complete = records.filter(({ entry }) => entry.status === "Hoàn thành").length;
  const idle = records.filter(({ entry }) => entry.status === "Không phát sinh").length;
  const counts = `${records.length}/${expected} đã báo cáo, ${complete}/${expected - idle} hoàn thành`;
  return `${unit}: ${counts}${isWhole ? "" : " (chưa xác nhận đủ thành viên)"}`;
}
