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

export const SECONDS_PER_DAY = 86_400;

/** A day serial with its time of day in whole seconds: what programs that save a workbook keep of it. */
export function secondsOf(time: number): number {
  return Math.round(time * SECONDS_PER_DAY);
}

/** Whether two times of day are the same second. */
export function isSameTime(a: number | undefined, b: number | undefined): boolean {
  return a !== undefined && b !== undefined && secondsOf(a) === secondsOf(b);
}
