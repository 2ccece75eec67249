/** «Nhận và tổng hợp báo cáo»: reads files, shows what taking them in would do, then writes it once. */
import type { Change } from "../blueprint/change";
import { fingerprint } from "../blueprint/fingerprint";
import type { WorkbookPort } from "../blueprint/port";
import type { StandingWorkbook } from "../blueprint/standing";
import type { Issue } from "../issue";
import { type ConsolidateOptions, consolidate, consolidationSteps } from "../reports/consolidate";
import type { Answers, Consolidation } from "../reports/consolidation";
import type { ReportContext } from "../reports/context";
import { logEntries } from "../reports/log-entry";
import { recordKey } from "../reports/record";
import type { StandingReports } from "../reports/standing-reports";
import type { Intake } from "../reports/submission";
import { TABLE } from "../sheets/names";
import { closedOn } from "../sheets/read-history";
import { readRecords } from "../sheets/read-reports";
import { addLogEntries, addRecords, replaceRecords } from "../sheets/record-changes";
import { addAliases, addHeirs } from "../sheets/registry-changes";
import { standingTable } from "../sheets/standing-rows";
import { editTasks, readTaskEntries } from "../sheets/task-entries";
import { consolidationAccount } from "./consolidation-account";
import { interruptedRun, lastRunOf, readMarks, runSettings, stampAfter } from "./last-run";
import type { LoadOptions } from "./load-plan";
import { changedMeanwhile } from "./messages";
import { applyOurs, pendingElsewhere, schemaIssue, stateAfterFailure } from "./our-workbook";
import { type Account, attempt, done, type Outcome, refused, type ReportProgress } from "./outcome";
import { readForReports, reportContext } from "./report-context";
import type { IntakeReview, ReadReports, ReportPeriod, ReportSource } from "./report-desk";
import { verifyWritten, WRITTEN_REQUEST } from "./verify-written";
import { CONSOLIDATE, noFileChosen, readingCancelled, tableGone } from "./intake-messages";

export type IntakeOptions = Pick<LoadOptions, "today" | "now"> & {
  readonly readReports: ReadReports;
  /** Lets the page breathe between two steps of long work. */
  readonly rest: () => Promise<void>;
};

export type ReviewOptions = {
  readonly period?: string;
  readonly preferNewest?: boolean;
  readonly onRead?: (intake: Intake, index: number) => void;
  readonly signal?: AbortSignal;
};

/** What files are consolidated into: read once, before the files, so that judging them needs no more of Excel. */
type Ground = {
  readonly standing: StandingWorkbook;
  readonly context: ReportContext;
  readonly reports: StandingReports;
  readonly period: ReportPeriod;
  readonly options: Omit<ConsolidateOptions, "answers">;
  /** Equal marks, equal ground: what was shown still holds. */
  readonly mark: string;
};

type Prepared =
  { readonly ok: true; readonly value: Ground } | { readonly ok: false; readonly issues: readonly Issue[] };

/** Reads only. Refuses without a plan, for an unknown period, and while another command's write is unfinished. */
export function reviewReports(
  port: WorkbookPort,
  sources: readonly ReportSource[],
  options: IntakeOptions,
  review: ReviewOptions = {},
): Promise<Outcome<IntakeReview>> {
  return attempt(async () => {
    if (sources.length === 0) return refused(noFileChosen());
    const prepared = await prepare(port, options, review.period, review.preferNewest === true);
    if (!prepared.ok) return refused(...prepared.issues);
    const ground = prepared.value;
    const { onRead, signal } = review;
    try {
      const intakes = await options.readReports(sources, ground.context, {
        ...(onRead ? { onRead } : {}),
        ...(signal ? { signal } : {}),
      });
      return done(await reviewOf(ground, intakes, {}, options.rest));
    } catch (error) {
      if (signal?.aborted === true) return refused(readingCancelled());
      throw error;
    }
  });
}

async function reviewOf(
  ground: Ground,
  intakes: readonly Intake[],
  answers: Answers,
  rest: () => Promise<void>,
): Promise<IntakeReview> {
  const { context, reports, options, period, mark } = ground;
  const steps = consolidationSteps(context, intakes, reports, { ...options, answers });
  for (;;) {
    const step = steps.next();
    if (step.done !== true) {
      await rest();
      continue;
    }
    return {
      period,
      intakes,
      answers,
      consolidation: step.value,
      isCorrection: options.isClosed,
      preferNewest: options.preferNewest,
      fingerprint: mark,
      withAnswers: (next) => reviewOf(ground, intakes, next, rest),
    };
  }
}

/**
 * Writes what the review showed; refuses when the workbook has changed since. What has no answer is left unwritten.
 *
 * @param accepted Codes of the proposals to be written into the plan.
 */
export function consolidateReports(
  port: WorkbookPort,
  review: IntakeReview,
  accepted: readonly string[],
  options: IntakeOptions,
  progress?: ReportProgress,
): Promise<Outcome<Account>> {
  let began = false;
  return attempt<Account>(
    async () => {
      const prepared = await prepare(port, options, review.period.code, review.preferNewest);
      if (!prepared.ok) return refused(...prepared.issues);
      const ground = prepared.value;
      if (ground.mark !== review.fingerprint) return refused(changedMeanwhile());
      const { context, reports } = ground;
      const result = consolidate(context, review.intakes, reports, { ...ground.options, answers: review.answers });
      const changes = changesOf(ground, result, accepted);
      began = true;
      await applyOurs(port, changes, CONSOLIDATE, context.planIdentity, progress, String(ground.options.stamp));
      const written = [...result.adds, ...result.replaces.map(({ after }) => after)];
      const wrong = verifyWritten(await port.read(WRITTEN_REQUEST), reports.records, written);
      const account = consolidationAccount(result, accepted, ground.period, context.duties.size);
      return done(wrong ? { ...account, remarks: [wrong] } : account);
    },
    () => (began ? stateAfterFailure(port) : Promise.resolve("untouched")),
  );
}

async function prepare(
  port: WorkbookPort,
  options: IntakeOptions,
  periodCode: string | undefined,
  preferNewest: boolean,
): Promise<Prepared> {
  const standing = await readForReports(port);
  const refusal = schemaIssue(standing) ?? pendingElsewhere(standing, [CONSOLIDATE]);
  if (refusal) return { ok: false, issues: [refusal] };
  const found = reportContext(standing, periodCode, options.today());
  if (!found.ok) return found;
  const gone = [TABLE.reports, TABLE.intakeLog].filter((name) => !standingTable(standing, name));
  if (gone.length > 0) return { ok: false, issues: gone.map(tableGone) };
  const context = found.value;
  const records = readRecords(standing);
  const tasks = readTaskEntries(standing);
  const closed = closedOn(standing, context.period.code);
  const last = interruptedRun(standing);
  return {
    ok: true,
    value: {
      standing,
      context,
      reports: { records, marks: readMarks(standing), assignments: found.tracked.plan.assignments, tasks },
      period: { ...context.period, closedOn: closed },
      options: {
        preferNewest,
        isClosed: closed !== undefined,
        stamp: last?.stamp ?? stampAfter(records, options.now()),
        resumed: new Set(last?.replaced.map(({ record }) => recordKey(record))),
      },
      mark: fingerprint(JSON.stringify([context.period, [...tasks], records, closed])),
    },
  };
}

/** The inverse first, then reports, log and the plan's statuses; the marks of the rows go with the inverse. */
function changesOf(ground: Ground, result: Consolidation, accepted: readonly string[]): readonly Change[] {
  const { standing, context, options } = ground;
  const proposals = result.proposals.filter(({ code }) => accepted.includes(code));
  const run = lastRunOf(ground, result, proposals);
  const records = readRecords(standing);
  const rowOf = new Map(records.map((record) => [recordKey(record), record]));
  const replacements = result.replaces.flatMap(({ before, after }) => {
    const at = rowOf.get(recordKey(before));
    return at ? [{ at, after }] : [];
  });
  return [
    ...runSettings(run, ground.reports.marks, result),
    ...replaceRecords(standing, replacements),
    ...addRecords(result.adds),
    ...editTasks(
      standing,
      proposals.map(({ code, after }) => ({ code, ...after })),
    ),
    ...addAliases(standing, result.aliases),
    ...addHeirs(standing, result.heirs),
    ...addLogEntries(standing, logEntries(result, context, options.stamp)),
  ];
}
