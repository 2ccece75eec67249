/** Files as recognised, for tests of what comes after: a test names only what it is about. */
import { BLANK_ENTRY } from "../../src/reports/entry-values";
import {
  type Intake,
  REPORT_FIELDS,
  type ReportEntry,
  type ReportField,
  type ReportFile,
  type Submission,
  type SubmittedRow,
  type UnreadCell,
} from "../../src/reports/submission";

export function aFile(name: string, file: Partial<ReportFile> = {}): ReportFile {
  return { name, hash: `hash of ${name}`.padEnd(64, "0"), sizeBytes: 10_000, modified: 1_742_000_000_000, ...file };
}

/** The columns of the form, from E on. */
const COLUMNS = "EFGHIJKLM";

/** @param rowNumber The row of the sheet `Báo cáo` in which it stands. */
export function aRow(
  code: string,
  entry: Partial<ReportEntry>,
  row: Partial<SubmittedRow> = {},
  rowNumber = 12,
): SubmittedRow {
  const filled = REPORT_FIELDS.filter((field) => entry[field] !== undefined && entry[field] !== "");
  const cells = Object.fromEntries(filled.map((field) => [field, cellOf(field, rowNumber)]));
  return {
    where: `Báo cáo!A${rowNumber}`,
    label: `${code} trong tệp`,
    agency: undefined,
    task: { kind: "sure", code, by: "code" },
    entry: { ...BLANK_ENTRY, ...entry },
    cells,
    unread: [],
    issues: [],
    ...row,
  };
}

export function cellOf(field: ReportField, rowNumber: number): string {
  return `Báo cáo!${COLUMNS.charAt(REPORT_FIELDS.indexOf(field))}${rowNumber}`;
}

export function unread(field: ReportField, raw: string, rowNumber = 12): UnreadCell {
  return { field, where: cellOf(field, rowNumber), raw, message: `«${raw}» chưa đọc được.` };
}

export function aSubmission(
  agency: string,
  rows: readonly SubmittedRow[],
  submission: Partial<Submission> & { readonly fileName?: string } = {},
): Submission {
  const { fileName = `${agency}.xlsx`, ...rest } = submission;
  return {
    kind: "read",
    file: aFile(fileName),
    formVersion: "1",
    agency: { kind: "named", name: agency, by: "form" },
    period: { kind: "agrees" },
    rows,
    leftovers: [],
    issues: [],
    ...rest,
  };
}

export function aRefusedFile(name: string): Intake {
  const issue = { code: "file/not-a-workbook", where: `Tệp ${name}`, message: "tệp PDF", severity: "error" } as const;
  return { kind: "refused", file: aFile(name), issue };
}
