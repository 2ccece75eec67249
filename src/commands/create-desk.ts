/** All commands bound to one workbook: what pane, ribbon, preview and headless are given. */
import type { WorkbookPort, WriteFile } from "../blueprint/port";
import { makeAppendixFiles } from "./agency-appendices";
import { closePeriod, reviewClosing } from "./close-period";
import { consolidateReports, type IntakeOptions, reviewReports } from "./consolidate-reports";
import type { Desk } from "./desk";
import { gatherResults } from "./gather-results";
import { formChoices, makeForms } from "./issue-forms";
import { loadPlan, type LoadOptions, reviewPlan } from "./load-plan";
import { pasteMembers, reviewPaste, viewRegistry } from "./members";
import { openAppendices } from "./open-appendices";
import { openPeriod } from "./open-period";
import { attempt, done } from "./outcome";
import { choosePeriod, overview } from "./overview";
import { printAppendix, printAppendixSheets } from "./print-appendix";
import { buildDetails, detailChoices, rebuildSummaries } from "./rebuild";
import { reportsOverview } from "./reports-overview";
import { reviewUndo, undo } from "./undo";
import { figuresParagraph, urging } from "./urging";

export type DeskOptions = LoadOptions & IntakeOptions & { readonly writeFile: WriteFile };

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
    reportsOverview: () => reportsOverview(port, options),
    openPeriod: (code, dates) => openPeriod(port, code, dates),
    formChoices: (period) => formChoices(port, options, period),
    makeForms: (wishes, progress) => makeForms(port, options, wishes, progress),
    reviewReports: (sources, review) => reviewReports(port, sources, options, review),
    consolidateReports: (review, accepted, progress) => consolidateReports(port, review, accepted, options, progress),
    reviewUndo: () => reviewUndo(port),
    undo: (progress) => undo(port, options, progress),
    gatherResults: (progress) => gatherResults(port, options, progress),
    urging: () => urging(port, options),
    figuresParagraph: () => figuresParagraph(port, options),
    reviewClosing: () => reviewClosing(port, options),
    closePeriod: (withCorrections) => closePeriod(port, options, withCorrections),
    openAppendices: () => openAppendices(port, options),
    printAppendix: (choices, progress) => printAppendix(port, choices, options, progress),
    printAppendixSheets: (choices, agencies, progress) =>
      printAppendixSheets(port, choices, agencies, options, progress),
    makeAppendixFiles: (choices, agencies, progress) => makeAppendixFiles(port, choices, agencies, options, progress),
    show: (link) =>
      attempt(async () => {
        await port.show(link.sheet, link.at);
        return done(undefined);
      }),
  };
}
