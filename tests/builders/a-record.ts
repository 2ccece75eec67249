/** Rows of consolidated reports: a test names only what it is about. */
import { BLANK_ENTRY } from "../../src/reports/entry-values";
import type { ReportRecord } from "../../src/reports/record";
import type { ReportEntry } from "../../src/reports/submission";

export function aRecord(
  agency: string,
  code: string,
  entry: Partial<ReportEntry> = {},
  record: Partial<ReportRecord> = {},
): ReportRecord {
  return {
    period: "2025-Q1",
    agency,
    code,
    via: agency,
    entry: { ...BLANK_ENTRY, ...entry },
    sourceFile: "bao-cao.xlsx",
    sourceCell: "Báo cáo!B8",
    takenAt: 45_736.5,
    ...record,
  };
}
