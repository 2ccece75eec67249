/** The printed appendix of what needs urging: tasks overdue or soon due by lead unit, and agencies that owe a report. */
import { basisNotes, reportedNote } from "./appendix-count-notes";
import type { AppendixColumn, AppendixContent, AppendixRow } from "./appendix-content";
import { memberlessGroups, type Reporter, reportersWithin } from "./appendix-counts";
import type { AppendixData, AppendixScope } from "./appendix-data";
import { isOneAgency, withinScope } from "./appendix-scope";
import { codeRuns } from "./code-runs";
import { PLAN_COLUMN as C } from "./names";
import { type Pressing, pressingByUnit, type PressingOfUnit, undatedTasks } from "./overdue-shares";
import {
  daysText,
  disagreementNotes,
  dueText,
  missingText,
  nothingMissing,
  nothingPressing,
  PRESSING_PART,
  pressingNotes,
  REPORTING_PART,
  uncodedName,
  undatedNotes,
  unitHeading,
} from "./overdue-words";

const COLUMNS: readonly AppendixColumn[] = [
  { header: "STT", share: 1.2, align: "center" },
  { header: "Nội dung nhiệm vụ", share: 9, align: "left" },
  { header: C.timeframe, share: 2.8, align: "center" },
  { header: C.due, share: 2.4, align: "center" },
  { header: "Đánh giá", share: 2.4, align: "center" },
  { header: "Số ngày", share: 2.3, align: "center" },
  { header: C.difficulty, share: 5, align: "left" },
];

/**
 * Two parts, each with a sentence where it has nothing. Without any row where the scope has neither a task nor an
 * agency that owes a report; for one unit alone, where there is nothing to urge it to.
 *
 * @param withinDays Also what is due on the cut-off or on one of so many days after it.
 */
export function overdueAppendix(data: AppendixData, scope: AppendixScope, withinDays: number): AppendixContent {
  const units = pressingByUnit(data, scope, withinDays);
  const reporters = reportersWithin(data, scope);
  const memberless = memberlessGroups(data, scope);
  const isNothing = isOneAgency(scope)
    ? units.length === 0 && owing(reporters).length === 0
    : withinScope(data, scope).tasks.length === 0 && reporters.length === 0;
  return {
    kind: "overdue",
    columns: COLUMNS,
    hasLabels: false,
    hasNumbers: false,
    rows: isNothing
      ? []
      : [
          line("heading", PRESSING_PART),
          ...pressingRows(units, data, withinDays),
          line("heading", REPORTING_PART),
          ...missingRows(reporters, memberless, data),
        ],
    notes: [
      ...basisNotes(data, scope),
      ...pressingNotes(countsOf(units, data, scope), data.period.cutOff, withinDays),
      ...(scope.agencies ? [] : disagreements(units, data, scope)),
      ...undated(data, scope),
      reportedNote(reporters, memberless),
    ],
  };
}

function line(kind: AppendixRow["kind"], value: string): AppendixRow {
  return { kind, cells: [{ value, span: COLUMNS.length, align: "left" }] };
}

function pressingRows(
  units: readonly PressingOfUnit[],
  { period }: AppendixData,
  withinDays: number,
): readonly AppendixRow[] {
  if (units.length === 0) return [line("record", nothingPressing(period.cutOff, withinDays))];
  return units.flatMap((unit) => [
    line("heading", unitHeading(unit, withinDays)),
    ...[...unit.overdue, ...unit.dueSoon].map(({ task, evaluation, difficulty }, index): AppendixRow => ({
      kind: "record",
      cells: [
        index + 1,
        task.content,
        task.timeframeText || null,
        dueText(task) || null,
        evaluation,
        daysText(task.due, period.cutOff) || null,
        difficulty || null,
      ].map((value) => ({ value })),
    })),
  ]);
}

/** The agency's name stands in the column of contents, what it owes in all columns behind it. */
function missingRows(
  reporters: readonly Reporter[],
  memberless: readonly string[],
  { tasks }: AppendixData,
): readonly AppendixRow[] {
  const listed = owing(reporters);
  if (listed.length === 0) return [line("record", nothingMissing(reporters.length, memberless))];
  const codes = tasks.map(({ code }) => code);
  return listed.map((reporter, index) => ({
    kind: "record",
    cells: [
      { value: index + 1 },
      { value: reporter.name },
      { value: missingText(reporter, codeRuns(reporter.missing, codes)), span: COLUMNS.length - 2, align: "left" },
    ],
  }));
}

function owing(reporters: readonly Reporter[]): readonly Reporter[] {
  return reporters.filter(({ state }) => state !== "reported");
}

function countsOf(
  units: readonly PressingOfUnit[],
  data: AppendixData,
  scope: AppendixScope,
): Parameters<typeof pressingNotes>[0] {
  const { tasks, shares } = withinScope(data, scope);
  const led = units.filter(({ unit }) => unit !== undefined);
  const count = (of: (unit: PressingOfUnit) => readonly Pressing[]): { tasks: number; shares: number } => ({
    tasks: new Set(units.flatMap(of).map(({ task }) => task)).size,
    shares: led.flatMap(of).length,
  });
  const overdue = count((unit) => unit.overdue);
  const dueSoon = count((unit) => unit.dueSoon);
  return {
    overdueTasks: overdue.tasks,
    overdueShares: overdue.shares,
    dueSoonTasks: dueSoon.tasks,
    dueSoonShares: dueSoon.shares,
    tasks: tasks.length,
    shares: shares.filter(({ role }) => role === "Chủ trì").length,
  };
}

function undated(data: AppendixData, scope: AppendixScope): readonly string[] {
  const tasks = undatedTasks(data, scope);
  const coded = tasks.flatMap(({ code }) => (code === "" ? [] : [code]));
  const names = [
    codeRuns(
      coded,
      data.tasks.map(({ code }) => code),
    ),
    ...tasks.flatMap(({ code, content }) => (code === "" ? [uncodedName(content)] : [])),
  ];
  return undatedNotes(tasks.length, names.filter((name) => name !== "").join("; "));
}

/** A task and its shares are evaluated apart: agencies may have reported what the plan's table does not have yet. */
function disagreements(units: readonly PressingOfUnit[], data: AppendixData, scope: AppendixScope): readonly string[] {
  const { tasks } = withinScope(data, scope);
  const listed = new Set(units.flatMap(({ overdue }) => overdue.map(({ task }) => task)));
  const codes = data.tasks.map(({ code }) => code);
  const runs = (isOne: (isListed: boolean, isOverdue: boolean) => boolean): string =>
    codeRuns(
      tasks.filter((task) => isOne(listed.has(task), task.evaluation === "Quá hạn")).map(({ code }) => code),
      codes,
    );
  return disagreementNotes(
    runs((isListed, isOverdue) => isOverdue && !isListed),
    runs((isListed, isOverdue) => isListed && !isOverdue),
  );
}
