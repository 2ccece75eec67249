/** How the commands reach a workbook: what a writer must be able to do, and how it fails. */
import type { Change } from "./change";
import type { WorkbookBlueprint } from "./sheet";
import type { StandingWorkbook } from "./standing";

/** Why a host refused, as far as it can be told; `unknown` carries the host's own words in `cause`. */
export const HOST_FAILURES = [
  "cell-edit",
  "protected",
  "read-only",
  "too-large",
  "gone",
  "not-supported",
  "unavailable",
  "unknown",
] as const;
export type HostFailure = (typeof HOST_FAILURES)[number];

/** The host's failure, thrown by writers and caught once, in `commands/outcome.ts`. */
export class HostError extends Error {
  readonly failure: HostFailure;
  /** What was being done, in Vietnamese, as a noun phrase: "ghi trang tính «Kế hoạch»". */
  readonly doing: string;

  constructor(failure: HostFailure, doing: string, options?: ErrorOptions) {
    super(`${failure} while: ${doing}`, options);
    this.name = "HostError";
    this.failure = failure;
    this.doing = doing;
  }
}

export type ReadRequest = {
  /** Tables whose rows are wanted, by name; those that do not exist are simply absent from the answer. */
  readonly tables: readonly string[];
  /** Tables of which only some columns are wanted, where whole ones would take long; the others read as blank. */
  readonly glances?: readonly { readonly table: string; readonly headers: readonly string[] }[];
  /**
   * What formulas show is wanted, not what they say: their text is most of what a workbook of ours holds. A lone blank
   * row in which they show something then counts as a row.
   */
  readonly valuesOnly?: true;
  /** Free cells wanted, as sheet and A1; a missing sheet leaves its cells out. */
  readonly cells: readonly { readonly sheet: string; readonly at: string }[];
  /** The sheet that holds the settings. */
  readonly settingsSheet: string;
};

/** `done` of `total` steps, with the step now begun in words. */
export type Progress = (step: { readonly done: number; readonly total: number; readonly label: string }) => void;

export type WorkbookPort = {
  /** At most two requests, plus one per 4 MB of content. Throws HostError. */
  readonly read: (request: ReadRequest) => Promise<StandingWorkbook>;
  /**
   * Applies all changes in their order, in one request per 4 MB of payload. The first action sets the pending marker
   * in the settings sheet (made if need be), the last clears it. Throws HostError; then the marker stands.
   */
  readonly apply: (changes: readonly Change[], pending: PendingMark, progress?: Progress) => Promise<void>;
  /** Brings a sheet, and a cell or area of it, before the user. */
  readonly show: (sheet: string, at?: string) => Promise<void>;
};

/** What a writer notes before its first change and removes after its last. */
export type PendingMark = {
  readonly settingsSheet: string;
  readonly key: string;
  /** Names the command and the sheets it adds, so that a half-made sheet is known as ours. */
  readonly value: string;
};

/** A workbook of its own as the bytes of an .xlsx file; without `settingsSheet`, the name of its hidden sheet of settings, it has none. */
export type WriteFile = (workbook: WorkbookBlueprint, settingsSheet?: string) => Promise<Uint8Array>;
