/** What a person decided about the appendices of a period, kept while the pane is open: it survives another kind and another station. */
import type { AppendixKind } from "../commands/appendix-desk";
import type { DocumentEntry, OwnEntry, PaperEntry } from "./appendix-entry";

/** The plan goes with the document that issued it, everything else with the report. */
export type Companion = "plan" | "report";

export type AppendixDraft = {
  /** Code; titles and documents of one period are not those of another. */
  readonly period: string;
  readonly kind: AppendixKind;
  /** Each part only once something of it was decided; what the workbook offers stands otherwise. */
  readonly own: Readonly<Partial<Record<AppendixKind, OwnEntry>>>;
  readonly document: Readonly<Partial<Record<Companion, DocumentEntry>>>;
  readonly paper: PaperEntry | undefined;
  /** Names of the agencies that get an appendix each. */
  readonly set: ReadonlySet<string>;
};

export function emptyDraft(period: string): AppendixDraft {
  return { period, kind: "progress", own: {}, document: {}, paper: undefined, set: new Set() };
}

export function companionOf(kind: AppendixKind): Companion {
  return kind === "plan" ? "plan" : "report";
}
