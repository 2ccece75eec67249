/** The part of the desk that deals with reports: forms out, files in, undo, gathering, urging, closing. */
import type { Issue } from "../issue";
import type { DaySerial } from "../plan/dates";
import type { AgencyState, Answers, Consolidation } from "../reports/consolidation";
import type { ReportContext } from "../reports/context";
import type { Intake } from "../reports/submission";
import type { Account, Outcome, ReportProgress } from "./outcome";

export type PeriodDates = {
  readonly code: string;
  readonly name: string;
  readonly from: DaySerial;
  readonly cutOff: DaySerial;
  readonly sendBy: DaySerial;
};

export type ReportPeriod = PeriodDates & {
  /** When it was closed, as "14/3/2025"; `undefined` while it is open. */
  readonly closedOn: string | undefined;
};

/** Where the period stands: what the station «Báo cáo» opens with. */
export type ReportsOverview = {
  readonly period: ReportPeriod;
  /** All periods of the list, for «Mở kỳ». */
  readonly periods: readonly PeriodDates[];
  readonly agencies: readonly AgencyState[];
  /** The last consolidation, if it can be undone: "Quý I/2025, 12 tệp, 14:05 ngày 20/3/2025". */
  readonly undoable: string | undefined;
};

/** Which agencies a form can be made for. */
export type FormChoices = {
  readonly period: ReportPeriod;
  readonly agencies: readonly {
    readonly name: string;
    readonly leads: number;
    readonly coordinates: number;
    /** Name of the agency through which it reports, "" if itself. */
    readonly reportsVia: string;
    readonly hasReported: boolean;
  }[];
  /** Groups without members, for which no form can be made. */
  readonly remarks: readonly Issue[];
};

export type ReportForm = { readonly agency: string; readonly fileName: string; readonly bytes: Uint8Array };

/** A file a person chose; its bytes are read only when it is its turn. */
export type ReportSource = {
  readonly name: string;
  readonly sizeBytes: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
  readonly bytes: () => Promise<Uint8Array>;
};

/**
 * Reads files beside the pane. Answers in the order of `sources`; tells of each as it is done. A file that cannot be
 * read is an intake of its own, never a rejection; rejects with the signal's reason once `signal` is aborted.
 */
export type ReadReports = (
  sources: readonly ReportSource[],
  context: ReportContext,
  options?: {
    readonly onRead?: (intake: Intake, index: number) => void;
    readonly signal?: AbortSignal;
  },
) => Promise<readonly Intake[]>;

/** What taking files in would do; nothing is written yet. */
export type IntakeReview = {
  readonly period: ReportPeriod;
  readonly intakes: readonly Intake[];
  readonly answers: Answers;
  readonly consolidation: Consolidation;
  /** Changes to a period that is closed: shown as corrections. */
  readonly isCorrection: boolean;
  /** Of several files of one agency the last one saved counts without asking. */
  readonly preferNewest: boolean;
  /** Stands for what was read from the workbook; taking in refuses when it no longer holds. */
  readonly fingerprint: string;
  /** The review with other answers; reads nothing anew. */
  readonly withAnswers: (answers: Answers) => Promise<IntakeReview>;
};

export type UndoReview = {
  /** "Tổng hợp báo cáo kỳ Quý I/2025 lúc 14:05 ngày 20/3/2025". */
  readonly title: string;
  /** What would be restored, a sentence each. */
  readonly lines: readonly string[];
};

/** Who has not reported or not in full, with the text of the letter to each. */
export type UrgingView = {
  readonly period: ReportPeriod;
  readonly dueCount: number;
  readonly reportedCount: number;
  readonly agencies: readonly {
    readonly name: string;
    readonly state: "incomplete" | "not-yet";
    readonly missing: readonly { readonly code: string; readonly content: string }[];
    /** Ready to copy. */
    readonly letter: string;
  }[];
  /** The list of all of them, ready to copy. */
  readonly listText: string;
};

export type ClosingReview = {
  readonly period: ReportPeriod;
  readonly taskCount: number;
  /** For a period closed before: what differs now, a sentence each. */
  readonly corrections: readonly string[];
  readonly remarks: readonly Issue[];
};

export type ReportDesk = {
  readonly reportsOverview: () => Promise<Outcome<ReportsOverview>>;
  /** «Mở kỳ»: makes the period the current one, with these dates. */
  readonly openPeriod: (
    code: string,
    dates: { readonly cutOff: DaySerial; readonly sendBy: DaySerial },
  ) => Promise<Outcome<Account>>;
  readonly formChoices: (period?: string) => Promise<Outcome<FormChoices>>;
  /** Forms for these agencies of `formChoices`; all of them when absent. */
  readonly makeForms: (
    options: {
      readonly period?: string;
      readonly agencies?: readonly string[];
      readonly withCoordinated?: boolean;
    },
    progress?: ReportProgress,
  ) => Promise<Outcome<readonly ReportForm[]>>;
  readonly reviewReports: (
    sources: readonly ReportSource[],
    options?: {
      /** The workbook's current one when absent. */
      readonly period?: string;
      readonly preferNewest?: boolean;
      readonly onRead?: (intake: Intake, index: number) => void;
      readonly signal?: AbortSignal;
    },
  ) => Promise<Outcome<IntakeReview>>;
  /** @param accepted Codes of the proposals to be written into the plan. */
  readonly consolidateReports: (
    review: IntakeReview,
    accepted: readonly string[],
    progress?: ReportProgress,
  ) => Promise<Outcome<Account>>;
  readonly reviewUndo: () => Promise<Outcome<UndoReview>>;
  readonly undo: (progress?: ReportProgress) => Promise<Outcome<Account>>;
  /** «Gom kết quả theo nhiệm vụ»: the agencies' texts beside the final paragraph, on a sheet of its own. */
  readonly gatherResults: (progress?: ReportProgress) => Promise<Outcome<Account>>;
  readonly urging: () => Promise<Outcome<UrgingView>>;
  /** «Chép đoạn số liệu»: the paragraph of figures for the official report. */
  readonly figuresParagraph: () => Promise<Outcome<string>>;
  readonly reviewClosing: () => Promise<Outcome<ClosingReview>>;
  /** @param withCorrections Closes a closed period anew with what `corrections` shows; without it that is refused. */
  readonly closePeriod: (withCorrections: boolean) => Promise<Outcome<Account>>;
};
