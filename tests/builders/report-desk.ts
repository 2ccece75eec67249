/** Taking reports in over a workbook in the development host, with files that are recognised already. */
import {
  consolidateReports,
  type IntakeOptions,
  reviewReports,
  type ReviewOptions,
} from "../../src/commands/consolidate-reports";
import type { Account, Outcome } from "../../src/commands/outcome";
import type { IntakeReview, ReportSource } from "../../src/commands/report-desk";
import { undo } from "../../src/commands/undo";
import { liveWorkbook } from "../../src/excel/live-workbook";
import type { Answers } from "../../src/reports/consolidation";
import type { Intake } from "../../src/reports/submission";
import { REPORTED_ON } from "./seed-context";
import { valueOf } from "./open-desk";

const NOON = 0.5;
const MINUTE = 1 / 1440;

/** Every run is a minute after the one before. */
let runs = 0;

export function intakeOptions(intakes: readonly Intake[] = []): IntakeOptions {
  return {
    today: () => REPORTED_ON,
    now: () => {
      runs += 1;
      return REPORTED_ON + NOON + runs * MINUTE;
    },
    readReports: (_sources, _context, { onRead } = {}) => {
      for (const [index, intake] of intakes.entries()) onRead?.(intake, index);
      return Promise.resolve(intakes);
    },
    rest: () => Promise.resolve(),
  };
}

const sourcesOf = (intakes: readonly Intake[]): readonly ReportSource[] =>
  intakes.map(({ file }) => ({ ...file, bytes: () => Promise.resolve(new Uint8Array()) }));

export async function reviewOf(
  intakes: readonly Intake[],
  answers: Answers = {},
  options: ReviewOptions = {},
): Promise<IntakeReview> {
  const review = valueOf(await reviewReports(liveWorkbook(), sourcesOf(intakes), intakeOptions(intakes), options));
  return review.withAnswers(answers);
}

/** Reviews and writes; proposals are accepted by their codes. */
export async function takeIn(
  intakes: readonly Intake[],
  { answers = {}, accepted = [], ...options }: ReviewOptions & { answers?: Answers; accepted?: readonly string[] } = {},
): Promise<Outcome<Account>> {
  const review = await reviewOf(intakes, answers, options);
  return consolidateReports(liveWorkbook(), review, accepted, intakeOptions(intakes));
}

export function takeBack(): Promise<Outcome<Account>> {
  return undo(liveWorkbook(), intakeOptions());
}
