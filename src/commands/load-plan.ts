/** «Nạp kế hoạch»: reads a plan, shows what loading it would do, then writes it into the workbook. */
import type { WorkbookPort } from "../blueprint/port";
import type { StandingWorkbook } from "../blueprint/standing";
import type { Issue } from "../issue";
import type { DaySerial } from "../plan/dates";
import type { Plan } from "../plan/task";
import { SHEET } from "../sheets/names";
import { readHeading } from "../sheets/read-tracked";
import { trackPlan, type Tracked } from "../sheets/track-plan";
import { buildWorkbook } from "../sheets/workbook";
import { describeChanges } from "./describe-changes";
import type { LoadReview, PlanSource } from "./desk";
import { standingDetails } from "./details";
import { changedMeanwhile, otherPlan, unfinished, unknownPeriod } from "./messages";
import {
  applyOurs,
  type Comparison,
  compareOurs,
  pendingElsewhere,
  readPending,
  schemaIssue,
  stateAfterFailure,
  wholeRequest,
  withCutOff,
} from "./our-workbook";
import { type Account, attempt, done, type Outcome, refused, type ReportProgress } from "./outcome";
import { readPlan } from "./plan-source";
import { BUILD_DETAILS, REBUILD } from "./rebuild";

export const LOAD_PLAN = "Nạp kế hoạch";

export type LoadOptions = {
  readonly builtInPlan: () => Promise<string>;
  readonly today: () => DaySerial;
  /** Day serial with the time of day, on the user's clock. */
  readonly now: () => number;
  /** The period a new workbook starts with; the one that follows from today when absent. */
  readonly periodCode?: string;
};

type Prepared = { readonly plan: Plan; readonly tracked: Tracked; readonly comparison: Comparison };
type Preparation =
  { readonly ok: true; readonly value: Prepared } | { readonly ok: false; readonly issues: readonly Issue[] };

/** Reads the plan and the workbook; writes nothing. Two requests at most for a workbook of ordinary size. */
export function reviewPlan(port: WorkbookPort, source: PlanSource, options: LoadOptions): Promise<Outcome<LoadReview>> {
  return attempt(async () => {
    const prepared = await prepare(port, source, options);
    return prepared.ok ? done(reviewOf(source, prepared.value)) : refused(...prepared.issues);
  });
}

/** Writes what the review showed; refuses when the workbook would now be changed in another way. */
export function loadPlan(
  port: WorkbookPort,
  review: LoadReview,
  options: LoadOptions,
  progress?: ReportProgress,
): Promise<Outcome<Account>> {
  let began = false;
  return attempt<Account>(
    async () => {
      const prepared = await prepare(port, review.source, options);
      if (!prepared.ok) return refused(...prepared.issues);
      const { comparison, plan } = prepared.value;
      if (comparison.mark !== review.fingerprint) return refused(changedMeanwhile());
      began = comparison.changes.length > 0;
      if (began) await applyOurs(port, comparison.changes, LOAD_PLAN, plan.identity, progress);
      return done(accountOf(prepared.value));
    },
    () => (began ? stateAfterFailure(port) : Promise.resolve("untouched")),
  );
}

async function prepare(port: WorkbookPort, source: PlanSource, options: LoadOptions): Promise<Preparation> {
  const read = await readPlan(source, options.builtInPlan);
  if (!read.ok) return read;
  const standing = await port.read(wholeRequest());
  const refusal =
    schemaIssue(standing) ??
    differentPlan(read.value, standing) ??
    pendingElsewhere(standing, [LOAD_PLAN, REBUILD, BUILD_DETAILS]);
  if (refusal) return { ok: false, issues: [refusal] };
  const tracked = withCutOff(trackPlan(read.value, standing, options.today(), options.periodCode), standing);
  const { periodCode } = options;
  if (periodCode !== undefined && !tracked.plan.periods.some(({ code }) => code === periodCode)) {
    return { ok: false, issues: [unknownPeriod(periodCode)] };
  }
  const blueprint = buildWorkbook(tracked.plan, standingDetails(tracked.plan, standing));
  const comparison = compareOurs(blueprint, standing);
  if (comparison.issues.length > 0) return { ok: false, issues: comparison.issues };
  const remarks = [...read.remarks, ...tracked.remarks];
  return { ok: true, value: { plan: read.value, tracked: { ...tracked, remarks }, comparison } };
}

/** One workbook follows one plan; a half-loaded one is finished with the plan it was begun with. */
function differentPlan(plan: Plan, standing: StandingWorkbook): Issue | undefined {
  const heading = readHeading(standing);
  if (heading && heading.identity !== plan.identity) return otherPlan(heading.title);
  const pending = readPending(standing);
  if (pending && pending.identity !== plan.identity) return unfinished(pending.command);
  return undefined;
}

function reviewOf(source: PlanSource, { plan, tracked, comparison }: Prepared): LoadReview {
  const { assignments, registry } = tracked.plan;
  const count = (unit: string, role: string): number =>
    assignments.filter((one) => one.unit === unit && one.role === role).length;
  const assigned = new Set(assignments.map(({ unit }) => unit));
  return {
    source,
    title: plan.title,
    citation: plan.citation,
    year: plan.year,
    taskCount: plan.tasks.length,
    areas: areaCounts(plan),
    units: registry.units
      .filter(({ name }) => assigned.has(name))
      .map(({ name, kind }) => ({
        name,
        isGroup: kind === "Nhóm cơ quan",
        leads: count(name, "Chủ trì"),
        coordinates: count(name, "Phối hợp"),
      })),
    remarks: tracked.remarks,
    changes: describeChanges(comparison.changes),
    fingerprint: comparison.mark,
  };
}

function areaCounts(plan: Plan): LoadReview["areas"] {
  return plan.areas.map(({ label, numeral }) => ({
    label,
    taskCount: plan.tasks.filter(({ areaNumeral }) => areaNumeral === numeral).length,
  }));
}

function accountOf({ plan, tracked, comparison }: Prepared): Account {
  const leads = tracked.plan.assignments.filter(({ role }) => role === "Chủ trì");
  const units = new Set(leads.map(({ unit }) => unit)).size;
  const changed = comparison.changes.length > 0;
  return {
    headline: changed
      ? `Đã nạp kế hoạch: ${plan.tasks.length} nhiệm vụ, ${plan.areas.length} lĩnh vực.`
      : "Sổ đã đúng với kế hoạch, không có gì phải ghi.",
    lines: [
      `${leads.length} lượt giao chủ trì cho ${units} cơ quan và nhóm cơ quan.`,
      ...describeChanges(comparison.changes).map(({ text }) => `${text}.`),
    ],
    links: [
      { text: "Bảng kế hoạch", sheet: SHEET.plan },
      { text: "Tổng hợp theo cơ quan", sheet: SHEET.unitSummary },
      { text: "Tổng hợp theo lĩnh vực", sheet: SHEET.areaSummary },
      { text: "Danh bạ cơ quan", sheet: SHEET.registry },
      { text: "Danh mục", sheet: SHEET.lists },
    ],
    remarks: tracked.remarks,
  };
}
