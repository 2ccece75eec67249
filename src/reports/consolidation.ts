/** What a set of files would do to the consolidated reports: results, questions, and the rows to be written. */
import type { Issue } from "../issue";
import type { DaySerial } from "../plan/dates";
import type { Status } from "../plan/status";
import type { ReportRecord } from "./record";
import type { Heir } from "./split-duties";
import type { ReportField, ReportFile } from "./submission";

export const ROW_OUTCOMES = ["new", "changed", "unchanged", "missing", "notUnderstood"] as const;
export type RowOutcome = (typeof ROW_OUTCOMES)[number];
export const FILE_OUTCOMES = ["accepted", "remarks", "decision", "refused"] as const;
export type FileOutcome = (typeof FILE_OUTCOMES)[number];

/** A value as it is shown and compared; `null` is blank. Dates are serials, shares are 0..1. */
export type FieldValue = string | number | null;
export type FieldChange = {
  readonly field: ReportField;
  /** The cell of the file; "" where the file has none (a missing row). */
  readonly where: string;
  readonly old: FieldValue;
  readonly new: FieldValue;
};

export type RowResult = {
  readonly agency: string | null;
  /** `null` while it is not known which task is meant. */
  readonly code: string | null;
  readonly label: string;
  readonly outcome: RowOutcome;
  /** First cell that was filled; for a missing row "". */
  readonly where: string;
  /** For a new row what is entered, for a changed one what differs, for one not understood the raw content. */
  readonly fields: readonly FieldChange[];
  /** A question stands in the way: the row is not written. */
  readonly isUndecided: boolean;
};

export type RowCounts = { readonly [outcome in RowOutcome]: number };

export type FileResult = {
  readonly file: ReportFile;
  readonly outcome: FileOutcome;
  readonly agency: string | null;
  readonly counts: RowCounts;
  readonly rows: readonly RowResult[];
  readonly issues: readonly Issue[];
  /** Ids of the questions about this file that have no answer. */
  readonly open: readonly string[];
};

export const QUESTION_KINDS = ["agency", "period", "which-file", "task", "value", "step-back", "by-hand"] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** One thing the specialist decides; answering is choosing one of the options by id. */
export type Question = {
  /** Stable while the files are the same. */
  readonly id: string;
  readonly kind: QuestionKind;
  /** Name of the file it is about. */
  readonly file: string;
  /** "Báo cáo!G12", or "" for the file as a whole. */
  readonly where: string;
  /** The question, one sentence. */
  readonly text: string;
  /** What speaks for one answer or the other: label and text, e.g. "Trong tệp" · "3. Thực hiện công tác …". */
  readonly evidence: readonly { readonly label: string; readonly text: string }[];
  readonly options: readonly { readonly id: string; readonly text: string }[];
  /** The option offered first; never taken without being chosen. */
  readonly proposed: string | undefined;
  /** Questions with an equal word can take one answer together; `undefined`: only this one. */
  readonly sameFor: string | undefined;
  readonly answer: string | undefined;
};

/** Option ids by question id. */
export type Answers = Readonly<Record<string, string>>;

export type AgencyState = {
  readonly name: string;
  readonly due: number;
  readonly reported: number;
  readonly complete: number;
  /** Codes it owes and has not reported. */
  readonly missing: readonly string[];
  readonly state: "reported" | "incomplete" | "not-yet";
  /** What was taken came after the sending deadline. */
  readonly isLate: boolean;
  /** Several different files of this agency were among those offered. */
  readonly isTwice: boolean;
};

/** What the reports say of a task of the plan, against what stands there. */
export type StatusProposal = {
  readonly code: string;
  readonly content: string;
  readonly before: { readonly status: string; readonly completed: DaySerial | undefined };
  readonly after: { readonly status: Status; readonly completed: DaySerial | undefined };
  /** "UBND cấp huyện: 7/9 đã báo cáo, 5/9 hoàn thành; …". */
  readonly reason: string;
  /** From `Hoàn thành` to something less: never accepted together with the others. */
  readonly isStepBack: boolean;
};

/** Another wording of an agency's name. */
export type Alias = { readonly agency: string; readonly wording: string };

export type Replacement = { readonly before: ReportRecord; readonly after: ReportRecord };

export type Consolidation = {
  readonly files: readonly FileResult[];
  /** Every question, answered or not, in the order in which they should be asked. */
  readonly questions: readonly Question[];
  readonly agencies: readonly AgencyState[];
  readonly adds: readonly ReportRecord[];
  readonly replaces: readonly Replacement[];
  readonly proposals: readonly StatusProposal[];
  /** Wordings to be remembered in the registry. */
  readonly aliases: readonly Alias[];
  /** Tasks of agencies that were split, to be remembered in the registry. */
  readonly heirs: readonly Heir[];
};
