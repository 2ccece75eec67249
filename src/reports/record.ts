/** A row of the consolidated reports: what one agency says of one task in one period, and where it was found. */
import type { ReportEntry } from "./submission";

export type ReportRecord = {
  readonly period: string;
  readonly agency: string;
  readonly code: string;
  /** The unit through which the task is due; "" for a task the agency does not lead. */
  readonly via: string;
  readonly entry: ReportEntry;
  readonly sourceFile: string;
  readonly sourceCell: string;
  /** Day serial with the time of day; `undefined` for a row a person typed. */
  readonly takenAt: number | undefined;
};

/** Names period, agency and task; records with equal keys are one row. */
export function recordKey({ period, agency, code }: Pick<ReportRecord, "period" | "agency" | "code">): string {
  return [period, agency, code].map((part) => part.normalize("NFC").trim().toLowerCase()).join(" · ");
}

const SECONDS_PER_DAY = 86_400;

/** Whether two times of day are the same second, as programs that save a workbook keep them. */
export function isSameTime(a: number | undefined, b: number | undefined): boolean {
  return a !== undefined && b !== undefined && Math.round(a * SECONDS_PER_DAY) === Math.round(b * SECONDS_PER_DAY);
}
