/** The current period as it stands: what it is judged by, what was reported, who has not; read anew by each command. */
import type { WorkbookPort } from "../blueprint/port";
import type { StandingWorkbook } from "../blueprint/standing";
import type { Issue } from "../issue";
import { EVALUATIONS } from "../plan/status";
import { agencyStates } from "../reports/agency-states";
import type { AgencyState } from "../reports/consolidation";
import type { ReportContext } from "../reports/context";
import { FAULT_WORD } from "../sheets/check-formula";
import { NAME } from "../sheets/names";
import { closedOn } from "../sheets/read-history";
import { readRecords, type StandingRecord } from "../sheets/read-reports";
import { readTaskStates, type TaskState } from "../sheets/read-task-states";
import type { TrackedPlan } from "../sheets/tracked-plan";
import type { LoadOptions } from "./load-plan";
import { cellOfName, pendingElsewhere } from "./our-workbook";
import {
  agenciesIncomplete,
  agenciesNotYet,
  checkMustHold,
  codesDoubled,
  cutOffUnreadable,
  evaluationBroken,
  evaluationUnknown,
  noTasks,
} from "./period-messages";
import { type MoreToRead, readForReports, reportContext } from "./report-context";
import type { ReportPeriod } from "./report-desk";

export type PeriodOptions = Pick<LoadOptions, "today">;

export type PeriodStanding = {
  readonly standing: StandingWorkbook;
  readonly plan: TrackedPlan;
  readonly context: ReportContext;
  /** Of the period only. */
  readonly records: readonly StandingRecord[];
  /** Agencies that owe something. */
  readonly agencies: readonly AgencyState[];
  readonly period: ReportPeriod;
};

/**
 * @param finishes Commands whose interrupted write may be passed over; a command that only reads passes over none, as
 *   what it would say is half written.
 * @param more As `readForReports` has it.
 */
export async function readPeriod(
  port: WorkbookPort,
  options: PeriodOptions,
  finishes: readonly string[] = [],
  more: MoreToRead = {},
): Promise<
  { readonly ok: true; readonly value: PeriodStanding } | { readonly ok: false; readonly issues: readonly Issue[] }
> {
  const standing = await readForReports(port, more);
  const found = reportContext(standing, undefined, options.today());
  if (!found.ok) return found;
  const interrupted = pendingElsewhere(standing, finishes);
  if (interrupted) return { ok: false, issues: [interrupted] };
  const context = found.value;
  const records = readRecords(standing).filter(({ period }) => period === context.period.code);
  return {
    ok: true,
    value: {
      standing,
      plan: found.tracked.plan,
      context,
      records,
      agencies: agencyStates(context, records).filter(({ due }) => due > 0),
      period: { ...context.period, closedOn: closedOn(standing, context.period.code) },
    },
  };
}

/** Why the evaluations of the plan's table cannot be counted: none, wrong or doubtful; empty when they can. */
function evaluationIssues(tasks: readonly TaskState[]): readonly Issue[] {
  if (tasks.length === 0) return [noTasks()];
  const isKnown = ({ evaluation }: TaskState): boolean => EVALUATIONS.some((known) => known === evaluation);
  const unknown = tasks.filter((task) => !isKnown(task));
  const codesOf = (some: readonly TaskState[]): readonly string[] => some.map(({ code }) => code);
  const broken = codesOf(unknown.filter(({ evaluation }) => evaluation.startsWith("#")));
  const others = codesOf(unknown.filter(({ evaluation }) => !evaluation.startsWith("#")));
  const doubled = doubledCodes(tasks);
  return [
    ...(broken.length > 0 ? [evaluationBroken(broken)] : []),
    ...(others.length > 0 ? [evaluationUnknown(others)] : []),
    ...(doubled.length > 0 ? [codesDoubled(doubled)] : []),
  ];
}

function doubledCodes(tasks: readonly TaskState[]): readonly string[] {
  const keys = tasks.map(({ code }) => code.toLowerCase());
  return tasks.filter(({ code }, index) => keys.indexOf(code.toLowerCase()) < index).map(({ code }) => code);
}

/** A cut-off that is no day, or `evaluationIssues`; else what the workbook's own check line says, wherever it stands. */
export function soundnessIssues(standing: StandingWorkbook): readonly Issue[] {
  const cutOff = cutOffIssue(standing);
  if (cutOff) return [cutOff];
  const issues = evaluationIssues(readTaskStates(standing));
  if (issues.length > 0) return issues;
  const fault = Object.values(standing.cells).find(
    ({ value }) => typeof value === "string" && value.startsWith(FAULT_WORD),
  );
  return fault ? [checkMustHold(String(fault.value))] : [];
}

/** The sheets' formulas count with whatever stands in the cell, also with a word that looks like a day. */
function cutOffIssue(standing: StandingWorkbook): Issue | undefined {
  const place = cellOfName(standing, NAME.cutOff);
  const cell = place && standing.cells[`${place.sheet}!${place.at}`];
  if (!place || !cell || typeof cell.value === "number") return undefined;
  return cutOffUnreadable(`Trang tính «${place.sheet}», ô ${place.at}`, cell.value === null ? "" : String(cell.value));
}

/** Who has not reported or not in full, a remark each; unfinished reporting stops nothing. */
export function reportingRemarks(agencies: readonly AgencyState[]): readonly Issue[] {
  const namesOf = (wanted: AgencyState["state"]): readonly string[] =>
    agencies.filter(({ state }) => state === wanted).map(({ name }) => name);
  const [notYet, incomplete] = [namesOf("not-yet"), namesOf("incomplete")];
  return [
    ...(notYet.length > 0 ? [agenciesNotYet(notYet)] : []),
    ...(incomplete.length > 0 ? [agenciesIncomplete(incomplete)] : []),
  ];
}
