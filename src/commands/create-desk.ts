/** All commands bound to one workbook: what pane, ribbon, preview and headless are given. */
import type { WorkbookPort, WriteFile } from "../blueprint/port";
import type { Desk } from "./desk";
import { formChoices, makeForms } from "./issue-forms";
import { loadPlan, type LoadOptions, reviewPlan } from "./load-plan";
import { pasteMembers, reviewPaste, viewRegistry } from "./members";
import { openPeriod } from "./open-period";
import { attempt, done } from "./outcome";
import { choosePeriod, overview } from "./overview";
import { buildDetails, detailChoices, rebuildSummaries } from "./rebuild";

export type DeskOptions = LoadOptions & { readonly writeFile: WriteFile };

export function createDesk(port: WorkbookPort, options: DeskOptions): Desk {
  return {
    overview: () => overview(port),
    reviewPlan: (source) => reviewPlan(port, source, options),
    loadPlan: (review, progress) => loadPlan(port, review, options, progress),
    readRegistry: () => viewRegistry(port),
    reviewPaste: (group, text, markComplete) => reviewPaste(port, group, text, markComplete),
    pasteMembers: (review) => pasteMembers(port, review),
    rebuildSummaries: (progress) => rebuildSummaries(port, progress),
    detailChoices: () => detailChoices(port),
    buildDetails: (sheets, progress) => buildDetails(port, sheets, progress),
    choosePeriod: (code) => choosePeriod(port, code),
    openPeriod: (code, dates) => openPeriod(port, code, dates),
    formChoices: (period) => formChoices(port, options, period),
    makeForms: (wishes, progress) => makeForms(port, options, wishes, progress),
    show: (link) =>
      attempt(async () => {
        await port.show(link.sheet, link.at);
        return done(undefined);
      }),
  };
}
