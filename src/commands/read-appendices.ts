/** What appendices are made from, read from the workbook, with what stands in the way of each kind. */
import type { WorkbookPort } from "../blueprint/port";
import type { StandingWorkbook } from "../blueprint/standing";
import type { Issue } from "../issue";
import type { AppendixKind } from "../sheets/appendix-content";
import type { AppendixData } from "../sheets/appendix-data";
import { FIRST_CELLS } from "../sheets/appendix-place";
import { closingOf } from "../sheets/closing";
import { missingColumns, type ReadTable } from "../sheets/missing-columns";
import { readAppendixData } from "../sheets/read-appendix-data";
import { overwrittenEvaluations } from "../sheets/overwritten-evaluations";
import { summaryDifferences } from "../sheets/summary-differences";
import { differsFromClosed, evaluationsOverwritten, sheetGone } from "./appendix-messages";
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
  const read = await readPeriod(port, options, [PRINT_APPENDIX], { valuesOnly: true, cells: FIRST_CELLS });
  if (!read.ok) return read;
  const { standing, period, agencies } = read.value;
  const { data, ...found } = dataOf(read.value);
  const issues = new Map<AppendixKind, readonly Issue[]>();
  return {
    ok: true,
    value: {
      standing,
      period,
      data,
      issuesOf: (kind) => {
        const known = issues.get(kind) ?? issuesFor(kind, standing, data, found);
        issues.set(kind, known);
        return known;
      },
      remarksOf: (kind) =>
        kind === "plan" ? [] : [...found.remarks, ...resultRemarks(standing, period), ...reportingRemarks(agencies)],
    },
  };
}

function dataOf({ standing, plan, context, records, agencies }: PeriodStanding): ReturnType<typeof readAppendixData> {
  return readAppendixData({ standing, plan, context, records, agencies });
}

/** Figures that are not what a reader would take them for. */
function resultRemarks(standing: StandingWorkbook, period: ReportPeriod): readonly Issue[] {
  const overwritten = overwrittenEvaluations(standing, period);
  const corrected = period.closedOn === undefined ? [] : closingOf(standing, period.code, 0, false).corrections;
  return [
    ...(overwritten.length > 0 ? [evaluationsOverwritten(overwritten)] : []),
    ...(corrected.length > 0
      ? [
          differsFromClosed(
            period,
            corrected.map(({ code }) => code),
          ),
        ]
      : []),
  ];
}

/** A table that went with its sheet is not looked for on it. */
function missingIssues(standing: StandingWorkbook, tables: readonly ReadTable[]): readonly Issue[] {
  const stands = (sheet: string): boolean =>
    standing.sheets.some(({ name }) => name.toLowerCase() === sheet.toLowerCase());
  return missingColumns(standing, tables).map((conflict) =>
    conflict.kind === "table-missing" && !stands(conflict.sheet) ? sheetGone(conflict.sheet) : conflictIssue(conflict),
  );
}

/** What is missing explains everything that would be found after it. */
function issuesFor(
  kind: AppendixKind,
  standing: StandingWorkbook,
  data: AppendixData,
  { planIssues, issues }: Pick<ReturnType<typeof readAppendixData>, "planIssues" | "issues">,
): readonly Issue[] {
  const missing = missingIssues(standing, kind === "plan" ? PLAN_TABLES : ALL_TABLES);
  if (missing.length > 0) return missing;
  if (kind === "plan") return planIssues;
  const unsound = [...soundnessIssues(standing), ...planIssues, ...issues];
  if (unsound.length > 0) return unsound;
  return kind === "agencies" || kind === "areas" ? summaryDifferences(standing, data) : [];
}
