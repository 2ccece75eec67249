/** What appendices are made from, read from the workbook, with what stands in the way of each kind. */
import type { WorkbookPort } from "../blueprint/port";
import type { StandingWorkbook } from "../blueprint/standing";
import type { Issue } from "../issue";
import type { AppendixKind } from "../sheets/appendix-content";
import type { AppendixData } from "../sheets/appendix-data";
import { missingColumns, type ReadTable } from "../sheets/missing-columns";
import { readAppendixData } from "../sheets/read-appendix-data";
import { summaryDifferences } from "../sheets/summary-differences";
import { conflictIssue } from "./messages";
import {
  type PeriodOptions,
  type PeriodStanding,
  readPeriod,
  reportingRemarks,
  soundnessIssues,
} from "./period-standing";
import type { ReportPeriod } from "./report-desk";

export const PRINT_APPENDIX = "Lập phụ lục";

export type AppendixSource = {
  readonly standing: StandingWorkbook;
  readonly period: ReportPeriod;
  readonly data: AppendixData;
  /** Why an appendix of this kind would say something wrong; empty when it would not. */
  readonly issuesOf: (kind: AppendixKind) => readonly Issue[];
  /** What should be known of one all the same. */
  readonly remarksOf: (kind: AppendixKind) => readonly Issue[];
};

/** The plan as issued is printed from its own table; everything else is made from these as well. */
const PLAN_TABLES: readonly ReadTable[] = ["plan"];
const ALL_TABLES: readonly ReadTable[] = [
  "plan",
  "assignments",
  "agencies",
  "members",
  "periods",
  "reports",
  "history",
];

/** One reading, two where users moved the cells of period and cut-off. */
export async function readAppendices(
  port: WorkbookPort,
  options: PeriodOptions,
): Promise<
  { readonly ok: true; readonly value: AppendixSource } | { readonly ok: false; readonly issues: readonly Issue[] }
> {
  const read = await readPeriod(port, options, [PRINT_APPENDIX], true);
  if (!read.ok) return read;
  const { standing, period, agencies } = read.value;
  const { data, issues } = dataOf(read.value);
  const known = new Map<AppendixKind, readonly Issue[]>();
  return {
    ok: true,
    value: {
      standing,
      period,
      data,
      issuesOf: (kind) => {
        const found =
          known.get(kind) ?? (kind === "plan" ? planIssues(standing) : resultIssues(standing, data, issues, kind));
        known.set(kind, found);
        return found;
      },
      remarksOf: (kind) => (kind === "plan" ? [] : reportingRemarks(agencies)),
    },
  };
}

function dataOf({ standing, plan, context, records, agencies }: PeriodStanding): ReturnType<typeof readAppendixData> {
  return readAppendixData({ standing, plan, context, records, agencies });
}

function planIssues(standing: StandingWorkbook): readonly Issue[] {
  return missingColumns(standing, PLAN_TABLES).map(conflictIssue);
}

/** What is missing explains everything that would be found after it. */
function resultIssues(
  standing: StandingWorkbook,
  data: AppendixData,
  unreadable: readonly Issue[],
  kind: AppendixKind,
): readonly Issue[] {
  const missing = missingColumns(standing, ALL_TABLES).map(conflictIssue);
  if (missing.length > 0) return missing;
  const unsound = [...soundnessIssues(standing), ...unreadable];
  if (unsound.length > 0) return unsound;
  return kind === "agencies" || kind === "areas" ? summaryDifferences(standing, data) : [];
}
