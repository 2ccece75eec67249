/** What recognising made of a workbook, shortened to what tests compare. */
import type { RawWorkbook } from "../../src/raw/workbook";
import type { ReportContext } from "../../src/reports/context";
import { recognise } from "../../src/reports/recognise";
import type { Submission, SubmittedRow } from "../../src/reports/submission";
import { seedContext } from "./seed-context";
import { aFile } from "./submission";

const CONTEXT = seedContext();

/** Throws when the file was refused. */
export function recognised(workbook: RawWorkbook, name = "x.xlsx", context: ReportContext = CONTEXT): Submission {
  const intake = recognise(workbook, aFile(name), context);
  if (intake.kind !== "read") throw new Error(`${intake.issue.code}: ${intake.issue.message}`);
  return intake;
}

/** "II.1", "II.1?III.1" for candidates, "-" for none. */
export function meant({ task }: SubmittedRow): string {
  if (task.kind === "sure") return task.code;
  return task.kind === "none" ? "-" : task.candidates.join("?");
}

/** Task by its place: { "II.1": "Hoàn thành" } */
export function statuses({ rows }: Submission): Readonly<Record<string, string>> {
  return Object.fromEntries(rows.map((row) => [meant(row), row.entry.status]));
}

export function codesOfIssues({ issues, rows }: Submission): readonly string[] {
  return [...issues, ...rows.flatMap((row) => row.issues)].map(({ code }) => code);
}
