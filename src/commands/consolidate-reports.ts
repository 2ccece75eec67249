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
import { readRecords, type StandingRecord } from "../sheets/read-reports";
import { addLogEntries, addRecords, replaceRecords } from "../sheets/record-changes";
import { addAliases, addHeirs } from "../sheets/registry-changes";
import { standingTable } from "../sheets/standing-rows";
import { editTasks, readTaskEntries } from "../sheets/task-entries";
import { consolidationAccount } from "./consolidation-account";
import {
  filesMark,
  interruptedRun,
  lastRunOf,
  readMarks,
  type RegistryEdit,
  runSettings,
  stampAfter,
} from "./last-run";
import type { LoadOptions } from "./load-plan";
import { changedMeanwhile, unfinished } from "./messages";
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
  readonly records: readonly StandingRecord[];
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
      const others = ofAnotherRun(ground, intakes);
      return others ? refused(others) : done(await reviewOf(ground, intakes, {}, options.rest));
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
      const others = ofAnotherRun(ground, review.intakes);
      if (others) return refused(others);
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

/** A run that was cut off left rows half written: only its own files, or taking it back, put them right. */
function ofAnotherRun({ standing, context }: Ground, intakes: readonly Intake[]): Issue | undefined {
  const run = interruptedRun(standing);
  if (!run) return undefined;
  const isSame = run.period === context.period.code && run.filesMark === filesMark(intakes.map(({ file }) => file));
  return isSame ? undefined : unfinished(CONSOLIDATE);
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
  const { assignments } = found.tracked.plan;
  const last = interruptedRun(standing);
  return {
    ok: true,
    value: {
      standing,
      context,
      records,
      reports: { records, marks: readMarks(standing), assignments, tasks },
      period: { ...context.period, closedOn: closed },
      options: {
        preferNewest,
        isClosed: closed !== undefined,
        stamp: last?.stamp ?? stampAfter(records, options.now()),
        resumed: new Set(last?.replaced.map(({ record }) => recordKey(record))),
      },
      mark: groundMark([context.period, [...tasks], records, closed, context.registry, assignments, context.today]),
    },
  };
}

/** Of everything that decides what is written: who belongs to which group decides it as much as what stands. */
function groundMark(facts: readonly unknown[]): string {
  return fingerprint(JSON.stringify(facts));
}

/** The inverse first, then reports, log and the plan's statuses; the marks of the rows go with the inverse. */
function changesOf(ground: Ground, result: Consolidation, accepted: readonly string[]): readonly Change[] {
  const { standing, context, options } = ground;
  const proposals = result.proposals.filter(({ code }) => accepted.includes(code));
  const registry = [...addAliases(standing, result.aliases), ...addHeirs(standing, result.heirs)];
  const run = lastRunOf(ground, result, proposals, registry.flatMap(registryEdits));
  const rowOf = new Map(ground.records.map((record) => [recordKey(record), record]));
  const replacements = result.replaces.map(({ before, after }) => {
    const at = rowOf.get(recordKey(before));
    if (!at) throw new Error(`the row ${recordKey(before)} is to be replaced but does not stand`);
    return { at, after };
  });
  return [
    ...runSettings(run, ground.reports.marks, result),
    ...replaceRecords(standing, replacements),
    ...addRecords(result.adds),
    ...editTasks(
      standing,
      proposals.map(({ code, after }) => ({ code, ...after })),
    ),
    ...registry,
    ...addLogEntries(standing, logEntries(result, context, options.stamp)),
  ];
}

function registryEdits(change: Change): readonly RegistryEdit[] {
  if (change.kind !== "edit-cells") return [];
  return change.edits.map(({ rowKey, header, before, after }) => ({
    agency: rowKey,
    header,
    before: String(before ?? ""),
    after: typeof after === "string" ? after : "",
  }));
}
