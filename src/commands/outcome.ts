/** How an action ends, as data the pane and the headless commands can show. */
import type { Issue } from "../issue";

/** A place in the workbook that can be brought before the user. */
export type Link = { readonly text: string; readonly sheet: string; readonly at?: string };

/** What was done, in past tense: a headline, lines of figures, links to what was made. */
export type Account = {
  readonly headline: string;
  readonly lines: readonly string[];
  readonly links: readonly Link[];
  readonly remarks: readonly Issue[];
};

export type Outcome<T> =
  | { readonly kind: "done"; readonly value: T }
  /** The request cannot be carried out as it stands; nothing was written. */
  | { readonly kind: "refused"; readonly issues: readonly Issue[] }
  /** The host failed. `untouched`: nothing was written. `unfinished`: run the same command again to finish it. */
  | { readonly kind: "failed"; readonly issue: Issue; readonly state: "untouched" | "unfinished" };

export type ReportProgress = (step: { readonly done: number; readonly total: number; readonly label: string }) => void;
