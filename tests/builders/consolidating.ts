/** Consolidating files for the published plan over rows that stand: what tests of it share. */
import { serialOf } from "../../src/plan/dates";
import { consolidate } from "../../src/reports/consolidate";
import type { Answers, Consolidation, Question } from "../../src/reports/consolidation";
import { BLANK_ENTRY } from "../../src/reports/entry-values";
import type { ReportRecord } from "../../src/reports/record";
import { withMarks } from "../../src/reports/row-marks";
import type { Intake, ReportEntry, SubmittedRow } from "../../src/reports/submission";
import { SEED_ASSIGNMENTS, seedContext } from "./seed-context";
import { aRow } from "./submission";

export const JUSTICE = "Sở Tư pháp";
export const STAMP = serialOf(2025, 3, 18) + 0.5;
const EARLIER = serialOf(2025, 3, 16) + 0.25;

type Standing = {
  readonly records?: readonly ReportRecord[];
  readonly edited?: readonly ReportRecord[];
  readonly answers?: Answers;
  readonly preferNewest?: boolean;
  readonly isClosed?: boolean;
};

/** `records` stand as they were consolidated; `edited` stand as a person changed or typed them. */
export function take(
  intakes: readonly Intake[],
  { records = [], edited = [], ...options }: Standing = {},
): Consolidation {
  const standing = {
    records: [...records, ...edited],
    marks: withMarks(new Map(), records),
    assignments: SEED_ASSIGNMENTS,
    tasks: new Map([["II.1", { status: "Chưa thực hiện", completed: undefined }]]),
  };
  return consolidate(seedContext(), intakes, standing, {
    answers: {},
    preferNewest: false,
    isClosed: false,
    stamp: STAMP,
    resumed: new Set(),
    ...options,
  });
}

export function record(code: string, entry: Partial<ReportEntry>, more: Partial<ReportRecord> = {}): ReportRecord {
  return {
    period: "2025-Q1",
    agency: JUSTICE,
    code,
    via: JUSTICE,
    entry: { ...BLANK_ENTRY, ...entry },
    sourceFile: "cu.xlsx",
    sourceCell: "Báo cáo!E12",
    takenAt: EARLIER,
    ...more,
  };
}

export const underWay = (code: string, rowNumber?: number): SubmittedRow =>
  aRow(code, { status: "Đang thực hiện" }, {}, rowNumber);
export const onlyQuestion = (result: Consolidation): Question | undefined => result.questions[0];
