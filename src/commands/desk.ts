/** Everything a user can do, in the order of their year: what pane, ribbon, preview and headless commands are given. */
import type { Issue } from "../issue";
import type { Evaluation } from "../plan/status";
import type { AppendixDesk } from "./appendix-desk";
import type { Account, Link, Outcome, ReportProgress } from "./outcome";
import type { ReportDesk } from "./report-desk";

export type PeriodChoice = { readonly code: string; readonly name: string; /** "14/3/2025" */ readonly cutOff: string };

/** Where we are: shown at the head of the pane once a plan is loaded. */
export type Overview = {
  /** `undefined` until a plan is loaded. */
  readonly plan:
    | {
        readonly title: string;
        readonly year: number;
        readonly taskCount: number;
        readonly period: PeriodChoice;
        readonly periods: readonly PeriodChoice[];
        readonly counts: readonly { readonly evaluation: Evaluation; readonly count: number }[];
        /** The workbook's own checks that do not hold, each with where to look. */
        readonly findings: readonly Issue[];
      }
    | undefined;
  /** A write that was interrupted: what it was, in a sentence, and that pressing its button again finishes it. */
  readonly unfinished: Issue | undefined;
};

/** `built-in` is the plan that comes with the product; a file is read as UTF-8 text of the same shape. */
export type PlanSource =
  | { readonly kind: "built-in" }
  | { readonly kind: "file"; readonly name: string; readonly sizeBytes: number; readonly text: () => Promise<string> };

/** What was read from a plan and what loading it would do; nothing is written yet. */
export type LoadReview = {
  readonly source: PlanSource;
  readonly title: string;
  readonly citation: string;
  readonly year: number;
  readonly taskCount: number;
  readonly areas: readonly { readonly label: string; readonly taskCount: number }[];
  readonly units: readonly {
    readonly name: string;
    readonly isGroup: boolean;
    readonly leads: number;
    readonly coordinates: number;
  }[];
  readonly remarks: readonly Issue[];
  /** What would be written, a sentence each: "Thêm 11 trang tính", "Khôi phục nội dung nhiệm vụ II.1 …". Empty: nothing to do. */
  readonly changes: readonly { readonly text: string; readonly details: readonly string[] }[];
  /** Stands for what was read from the workbook; loading refuses when it no longer holds. */
  readonly fingerprint: string;
};

export type RegistryGroup = {
  readonly name: string;
  readonly members: readonly string[];
  readonly isComplete: boolean;
};
export type RegistryView = {
  readonly agencies: readonly {
    readonly name: string;
    readonly shortName: string;
    readonly aliases: readonly string[];
  }[];
  readonly groups: readonly RegistryGroup[];
};

/** What pasted lines would add to a group. */
export type PasteReview = {
  readonly group: string;
  /** Names as they will be entered, one line each. */
  readonly adds: readonly { readonly name: string; readonly isNewAgency: boolean }[];
  readonly alreadyThere: readonly string[];
  readonly remarks: readonly Issue[];
  readonly markComplete: boolean;
};

export type DetailChoice = {
  /** Name of the unit, or label of the area. */
  readonly name: string;
  readonly sheet: string;
  readonly taskCount: number;
  readonly exists: boolean;
};
export type DetailChoices = { readonly units: readonly DetailChoice[]; readonly areas: readonly DetailChoice[] };

/** The part of the desk that deals with the plan, its registry and its summaries. */
export type PlanDesk = {
  readonly overview: () => Promise<Outcome<Overview>>;
  readonly reviewPlan: (source: PlanSource) => Promise<Outcome<LoadReview>>;
  readonly loadPlan: (review: LoadReview, progress?: ReportProgress) => Promise<Outcome<Account>>;
  readonly readRegistry: () => Promise<Outcome<RegistryView>>;
  /** Text as copied from a list: one agency per line, first column counts. Reads only. */
  readonly reviewPaste: (group: string, text: string, markComplete: boolean) => Promise<Outcome<PasteReview>>;
  readonly pasteMembers: (review: PasteReview) => Promise<Outcome<Account>>;
  readonly rebuildSummaries: (progress?: ReportProgress) => Promise<Outcome<Account>>;
  readonly detailChoices: () => Promise<Outcome<DetailChoices>>;
  /** Sheets of `detailChoices` by name. */
  readonly buildDetails: (sheets: readonly string[], progress?: ReportProgress) => Promise<Outcome<Account>>;
  readonly choosePeriod: (code: string) => Promise<Outcome<Overview>>;
  readonly show: (link: Link) => Promise<Outcome<undefined>>;
};

export type Desk = PlanDesk & ReportDesk & AppendixDesk;
