/** «Chốt kỳ»: freezes the current period into `Diễn biến`; closing it anew writes only what the review showed. */
import type { Conflict } from "../blueprint/change";
import type { WorkbookPort } from "../blueprint/port";
import type { StandingWorkbook } from "../blueprint/standing";
import type { Issue } from "../issue";
import { EVALUATIONS } from "../plan/status";
import { type Closing, closingOf } from "../sheets/closing";
import { SHEET } from "../sheets/names";
import { readTaskStates } from "../sheets/read-task-states";
import type { LoadOptions } from "./load-plan";
import { conflictIssue } from "./messages";
import { applyOurs, readPending, stateAfterFailure } from "./our-workbook";
import { type Account, attempt, done, type Outcome, refused } from "./outcome";
import { alreadyClosed, correctionIssue, correctionLine, noHistory, tasksGone } from "./period-messages";
import { type PeriodStanding, readPeriod, reportingRemarks, soundnessIssues } from "./period-standing";
import type { ClosingReview, ReportPeriod } from "./report-desk";

export const CLOSE_PERIOD = "Chốt kỳ";

export type ClosingOptions = Pick<LoadOptions, "today" | "now">;

type Prepared = PeriodStanding & { readonly closing: Closing; readonly remarks: readonly Issue[] };
type Preparation =
  { readonly ok: true; readonly value: Prepared } | { readonly ok: false; readonly issues: readonly Issue[] };

/** Reads only. Corrections are those of a period closed before; what an interrupted closing left blank is not one. */
export function reviewClosing(port: WorkbookPort, options: ClosingOptions): Promise<Outcome<ClosingReview>> {
  return attempt(async () => {
    const prepared = await prepare(port, options);
    if (!prepared.ok) return refused(...prepared.issues);
    const { period, closing, remarks } = prepared.value;
    return done({
      period,
      taskCount: closing.taskCount,
      corrections: closing.corrections.map(correctionLine),
      remarks,
    });
  });
}

/** Issues: `period/closed` with a `period/correction` for each task, when the period is closed and differs. */
export function closePeriod(
  port: WorkbookPort,
  options: ClosingOptions,
  withCorrections: boolean,
): Promise<Outcome<Account>> {
  let began = false;
  return attempt<Account>(
    async () => {
      const prepared = await prepare(port, options);
      if (!prepared.ok) return refused(...prepared.issues);
      const { standing, context, period, closing } = prepared.value;
      if (closing.corrections.length > 0 && !withCorrections) return refused(...closedAlready(prepared.value));
      // A mark left by an interrupted closing is cleared even when its work turns out to be done.
      const changes =
        closing.changes.length === 0 && isBegunIn(standing)
          ? [{ kind: "save-settings", settings: {} } as const]
          : closing.changes;
      began = changes.length > 0;
      if (began) await applyOurs(port, changes, CLOSE_PERIOD, context.planIdentity);
      return done(accountOf(period, prepared.value));
    },
    () => (began ? stateAfterFailure(port) : Promise.resolve("untouched")),
  );
}

async function prepare(port: WorkbookPort, options: ClosingOptions): Promise<Preparation> {
  const read = await readPeriod(port, options, [CLOSE_PERIOD]);
  if (!read.ok) return read;
  const { standing, agencies, period } = read.value;
  const unsound = soundnessIssues(standing);
  if (unsound.length > 0) return { ok: false, issues: unsound };
  const closing = closingOf(standing, period.code, options.now(), isBegunIn(standing));
  if (closing.conflicts.length > 0) return { ok: false, issues: closing.conflicts.map(issueOf) };
  const gone = closing.gone.length > 0 ? [tasksGone(closing.gone)] : [];
  return { ok: true, value: { ...read.value, closing, remarks: [...gone, ...reportingRemarks(agencies)] } };
}

/** Loading the plan again makes the sheet of a table that is gone. */
const issueOf = (conflict: Conflict): Issue =>
  conflict.kind === "table-missing" ? noHistory() : conflictIssue(conflict);

const isBegunIn = (standing: StandingWorkbook): boolean => readPending(standing)?.command === CLOSE_PERIOD;

function closedAlready({ period, closing }: Prepared): readonly Issue[] {
  const { corrections } = closing;
  return [alreadyClosed(period.name, period.closedOn ?? "", corrections.length), ...corrections.map(correctionIssue)];
}

function accountOf(period: ReportPeriod, { standing, closing, remarks }: Prepared): Account {
  const evaluated = readTaskStates(standing).map(({ evaluation }) => evaluation);
  const counts = EVALUATIONS.map((evaluation) => ({
    evaluation,
    count: evaluated.filter((word) => word === evaluation).length,
  }));
  return {
    headline: headlineOf(period, closing),
    lines: [
      ...closing.corrections.map((correction) => `${correctionLine(correction)}.`),
      ...counts.filter(({ count }) => count > 0).map(({ evaluation, count }) => `${evaluation}: ${count} nhiệm vụ.`),
    ],
    links: [{ text: "Diễn biến các kỳ đã chốt", sheet: SHEET.history }],
    remarks,
  };
}

function headlineOf({ name, closedOn }: ReportPeriod, { changes, corrections, taskCount }: Closing): string {
  if (changes.length === 0) return `Kỳ ${name} đã chốt ngày ${closedOn ?? ""}, không có gì thay đổi.`;
  if (corrections.length > 0) return `Đã chốt lại kỳ ${name}, đính chính ${corrections.length} nhiệm vụ.`;
  return `Đã chốt kỳ ${name}: ${taskCount} nhiệm vụ.`;
}
