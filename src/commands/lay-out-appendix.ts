/** An appendix from data and choices: its content, its pages, its sheet; or why there is none. Pure. */
import { MAX_PAGE_BREAKS } from "../blueprint/limits";
import type { SheetBlueprint } from "../blueprint/sheet";
import type { Issue } from "../issue";
import type { PagePicture } from "../page/flow";
import { picturesOf } from "../page/picture";
import { agenciesAppendix } from "../sheets/appendix-agencies";
import { areasAppendix } from "../sheets/appendix-areas";
import type { AppendixChoices } from "../sheets/appendix-choices";
import type { AppendixContent, AppendixKind } from "../sheets/appendix-content";
import type { AppendixData, AppendixScope } from "../sheets/appendix-data";
import { type AppendixLayout, layOutPages } from "../sheets/appendix-layout";
import { overdueAppendix } from "../sheets/appendix-overdue";
import { planAppendix } from "../sheets/appendix-plan";
import { progressAppendix } from "../sheets/appendix-progress";
import { buildAppendixSheet } from "../sheets/appendix-sheet";
import { nothingToPrint, pageFaultIssue, tooManyPages } from "./appendix-messages";
import { choiceFaults } from "./check-appendix";

export type LaidOut = {
  readonly content: AppendixContent;
  readonly pageCount: number;
  readonly pictures: () => readonly PagePicture[];
  readonly sheet: (name: string) => SheetBlueprint;
};

const CONTENTS: Readonly<
  Record<AppendixKind, (data: AppendixData, scope: AppendixScope, withinDays: number) => AppendixContent>
> = {
  plan: planAppendix,
  progress: progressAppendix,
  agencies: agenciesAppendix,
  areas: areasAppendix,
  overdue: overdueAppendix,
};

export function layOutAppendix(
  data: AppendixData,
  choices: AppendixChoices,
): { readonly ok: true; readonly value: LaidOut } | { readonly ok: false; readonly issues: readonly Issue[] } {
  const faults = choiceFaults(choices);
  if (faults.length > 0) return { ok: false, issues: faults };
  const { areas, agencies, kind, withinDays } = choices;
  const scope = { ...(areas ? { areas } : {}), ...(agencies ? { agencies } : {}) };
  const content = CONTENTS[kind](data, scope, withinDays);
  if (content.rows.length === 0) return { ok: false, issues: [nothingToPrint()] };
  const laid = layOutPages(content, choices);
  if ("fault" in laid) return { ok: false, issues: [pageFaultIssue(laid)] };
  const pageCount = laid.plan.pages.length;
  if (pageCount > MAX_PAGE_BREAKS + 1) return { ok: false, issues: [tooManyPages(pageCount, MAX_PAGE_BREAKS + 1)] };
  return { ok: true, value: outcomeOf(content, laid, choices) };
}

function outcomeOf(content: AppendixContent, laid: AppendixLayout, { margins }: AppendixChoices): LaidOut {
  return {
    content,
    pageCount: laid.plan.pages.length,
    pictures: () => picturesOf(laid.flow, laid.plan, margins),
    sheet: (name) => buildAppendixSheet(name, laid, margins),
  };
}
