/** One file that came back, as recognised: whose it is, for which period, and what each of its rows says. */
import type { Issue } from "../issue";
import type { DaySerial } from "../plan/dates";
import type { Status } from "../plan/status";

/** What an agency enters about a task, in the order of the form's columns. */
export const REPORT_FIELDS = [
  "status",
  "progress",
  "completed",
  "result",
  "figures",
  "product",
  "difficulty",
  "proposal",
  "note",
] as const;
export type ReportField = (typeof REPORT_FIELDS)[number];
export type TextField = Exclude<ReportField, "status" | "progress" | "completed">;

export type ReportEntry = {
  /** "" when nothing was entered. */
  readonly status: Status | "";
  /** 0..1. */
  readonly progress: number | undefined;
  readonly completed: DaySerial | undefined;
} & { readonly [field in TextField]: string };

export type ReportFile = {
  /** As the person who sent it called it, without folders. */
  readonly name: string;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly hash: string;
  readonly sizeBytes: number;
  /** Milliseconds since 1970, as the file system has it. */
  readonly modified: number;
};

/** Which task of the plan a row is about. */
export type TaskMatch =
  | { readonly kind: "sure"; readonly code: string; readonly by: "code" | "text" | "number" }
  /** Best candidate first; at most five. */
  | { readonly kind: "doubtful"; readonly candidates: readonly string[] }
  | { readonly kind: "none" };

/** A cell that holds something which cannot be read as what its column asks for. */
export type UnreadCell = {
  readonly field: ReportField;
  /** `Báo cáo!G12`. */
  readonly where: string;
  /** The content as it stands, at most 200 characters. */
  readonly raw: string;
  /** One sentence: what was found and what to do. */
  readonly message: string;
};

export type SubmittedRow = {
  /** The first cell of the row that says which task it is: `Báo cáo!B12`. */
  readonly where: string;
  /** The row's own words for the task: number and content as in the file, at most 200 characters. */
  readonly label: string;
  /** The agency of the row where a file carries several; `undefined`: the file's agency. */
  readonly agency: string | undefined;
  readonly task: TaskMatch;
  readonly entry: ReportEntry;
  /** Where each field that was filled stands. Empty: the row was left blank. */
  readonly cells: { readonly [field in ReportField]?: string };
  readonly unread: readonly UnreadCell[];
  /** Liberties taken and contradictions found in the row itself, all remarks. */
  readonly issues: readonly Issue[];
};

/** Whose report it is. `named`: exactly, by the form, the title, the file's or the sheet's name. */
export type AgencyMatch =
  | { readonly kind: "named"; readonly name: string; readonly by: "form" | "title" | "file-name" | "sheet" | "row" }
  /** Best candidate first, at most five; none when nothing in the file names an agency. `said`: the words found. */
  | { readonly kind: "doubtful"; readonly candidates: readonly string[]; readonly said: string };

/** `unstated`: nothing in the file names a period. `differs`: it names another; `said` in its words. */
export type PeriodMatch =
  { readonly kind: "agrees" } | { readonly kind: "unstated" } | { readonly kind: "differs"; readonly said: string };

/** Text found among the records that is neither a row nor a heading: listed, so that nothing is lost silently. */
export type Leftover = { readonly where: string; readonly raw: string };

export type Submission = {
  readonly kind: "read";
  readonly file: ReportFile;
  /** Our own form, with its version; `undefined` for a table typed anew. */
  readonly formVersion: string | undefined;
  readonly agency: AgencyMatch;
  readonly period: PeriodMatch;
  readonly rows: readonly SubmittedRow[];
  readonly leftovers: readonly Leftover[];
  /** About the file as a whole, all remarks. `where` names the file or a cell of it. */
  readonly issues: readonly Issue[];
};

/** A file nothing can be taken from, and why. */
export type RefusedFile = { readonly kind: "refused"; readonly file: ReportFile; readonly issue: Issue };

export type Intake = Submission | RefusedFile;
