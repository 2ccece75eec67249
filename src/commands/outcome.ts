/** How an action ends, as data the pane and the headless commands can show; the one place where host failures end. */
import { HostError } from "../blueprint/port";
import type { Issue } from "../issue";
import { hostFailed } from "./messages";

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

export function done<T>(value: T): Outcome<T> {
  return { kind: "done", value };
}

export function refused(...issues: readonly Issue[]): { readonly kind: "refused"; readonly issues: readonly Issue[] } {
  return { kind: "refused", issues };
}

/**
 * Runs an action and turns a failure of the host into an outcome; anything else is our own mistake and is thrown on.
 *
 * @param stateOf Tells, after a failure, whether something was written; `untouched` when the action only reads.
 */
export async function attempt<T>(
  action: () => Promise<Outcome<T>>,
  stateOf: () => Promise<"untouched" | "unfinished"> = () => Promise.resolve("untouched"),
): Promise<Outcome<T>> {
  try {
    return await action();
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    const state = await stateOf();
    return { kind: "failed", issue: hostFailed(error.failure, error.doing, state), state };
  }
}
