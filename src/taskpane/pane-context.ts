/** What every panel is given: the desk, where we are, one lock for all actions, and the way to other panels. */
import { createContext, useContext } from "react";
import type { Desk, Overview } from "../commands/desk";
import type { Account, Link } from "../commands/outcome";
import type { AppendixDraft } from "./appendix-draft";
import type { Deliver } from "./deliver";
import type { IntakeDraft } from "./intake-draft";
import type { StationName } from "./station-names";

/** An account as it is kept for the panel that asked for it. */
export type DatedAccount = { readonly account: Account; /** "14:05", on the user's clock. */ readonly time: string };

export type PaneState = {
  readonly desk: Desk;
  readonly deliver: Deliver;
  /** `undefined` when the workbook could not be read. */
  readonly overview: Overview | undefined;
  /** Reads the workbook again for the head of the pane; never rejects. */
  readonly refresh: () => Promise<void>;
  /** Brings a place before the user; what stands in the way is shown above the panel. */
  readonly show: (link: Link) => void;
  readonly busy: boolean;
  /** Takes the one lock of the pane; `false` while something else runs. */
  readonly begin: () => boolean;
  readonly end: () => void;
  readonly goTo: (name: StationName) => void;
  /** The last account of each panel, kept while the pane is open. */
  readonly accounts: Readonly<Partial<Record<StationName, DatedAccount>>>;
  readonly keepAccount: (name: StationName, account: Account | undefined) => void;
  /** Report files that were read and are not written yet: they survive a look at another station. */
  readonly draft: IntakeDraft | undefined;
  readonly keepDraft: (draft: IntakeDraft | undefined) => void;
  /** What a person decided about appendices and has not printed yet. */
  readonly appendixDraft: AppendixDraft | undefined;
  readonly keepAppendixDraft: (draft: AppendixDraft) => void;
};

export const PaneContext = createContext<PaneState | undefined>(undefined);

export function usePane(): PaneState {
  const pane = useContext(PaneContext);
  if (pane === undefined) throw new Error("usePane needs a PaneContext above it");
  return pane;
}
