/** The station «Phụ lục» as it opens: what can be printed, with which choices, and the pages of it, laid out at will. */
import type { WorkbookPort } from "../blueprint/port";
import type { Issue } from "../issue";
import { APPENDIX_KINDS, type AppendixContent } from "../sheets/appendix-content";
import type { AppendixChoices } from "../sheets/appendix-choices";
import type { AppendixData } from "../sheets/appendix-data";
import { defaultChoices } from "../sheets/appendix-defaults";
import { rememberedChoices } from "../sheets/appendix-memory";
import { sharesDisagree } from "../sheets/appendix-remark-messages";
import { isOneAgency, tasksByArea, withinScope } from "../sheets/appendix-scope";
import { leadUnits } from "../sheets/lead-units";
import { APPENDIX_SHEET } from "../sheets/names";
import { shareDisagreements } from "../sheets/share-disagreements";
import { statedDifferences } from "../sheets/stated-differences";
import type { AppendixPages, AppendixWorkplace } from "./appendix-desk";
import { agenciesOwnWords, noResults } from "./appendix-messages";
import { layOutAppendix } from "./lay-out-appendix";
import { attempt, done, type Outcome, refused } from "./outcome";
import type { PeriodOptions } from "./period-standing";
import { type AppendixSource, readAppendices } from "./read-appendices";

export function openAppendices(port: WorkbookPort, options: PeriodOptions): Promise<Outcome<AppendixWorkplace>> {
  return attempt(async () => {
    const read = await readAppendices(port, options);
    return read.ok ? done(workplaceOf(read.value)) : refused(...read.issues);
  });
}

function workplaceOf(source: AppendixSource): AppendixWorkplace {
  const { standing, data, period } = source;
  const standingSheets = new Set(standing.sheets.map(({ name }) => name.toLowerCase()));
  return {
    period,
    offers: APPENDIX_KINDS.map((kind) => ({
      kind,
      sheet: APPENDIX_SHEET[kind],
      exists: standingSheets.has(APPENDIX_SHEET[kind].toLowerCase()),
      choices: knownChoices(source, defaultChoices(kind, data)),
    })),
    areas: tasksByArea(data.plan.areas, data.tasks).map(({ label, tasks }) => ({ label, taskCount: tasks.length })),
    agencies: leadCounts(data),
    layOut: (choices) => pagesOf(source, choices),
  };
}

/** Names that were chosen once and have gone since are not chosen any more; where none is left, all are. */
export function knownChoices({ standing, data }: AppendixSource, defaults: AppendixChoices): AppendixChoices {
  const { areas, agencies, ...others } = rememberedChoices(standing, defaults);
  const labels = new Set(data.tasks.map(({ areaLabel }) => areaLabel));
  const units = new Set(leadUnits(data.plan));
  const knownAreas = areas?.filter((label) => labels.has(label)) ?? [];
  const knownAgencies = agencies?.filter((name) => units.has(name)) ?? [];
  return {
    ...others,
    ...(knownAreas.length > 0 ? { areas: knownAreas } : {}),
    ...(knownAgencies.length > 0 ? { agencies: knownAgencies } : {}),
  };
}

function leadCounts({ plan, shares }: AppendixData): AppendixWorkplace["agencies"] {
  const counts = new Map<string, number>();
  for (const { unit, role } of shares) if (role === "Chủ trì") counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return leadUnits(plan).map((name) => ({ name, leads: counts.get(name) ?? 0 }));
}

function pagesOf(source: AppendixSource, choices: AppendixChoices): ReturnType<AppendixWorkplace["layOut"]> {
  const issues = source.issuesOf(choices.kind);
  if (issues.length > 0) return { ok: false, issues };
  const laid = layOutAppendix(source.data, choices);
  if (!laid.ok) return laid;
  const { content, pictures } = laid.value;
  return {
    ok: true,
    value: { pages: pictures(), summary: summaryOf(content), remarks: remarksOf(source, choices, content) },
  };
}

const COUNTED: Readonly<Record<AppendixContent["kind"], string>> = {
  plan: "nhiệm vụ",
  progress: "nhiệm vụ",
  agencies: "cơ quan chủ trì",
  areas: "lĩnh vực",
  overdue: "dòng",
};

/** "38 nhiệm vụ". */
export function summaryOf({ kind, rows }: AppendixContent): string {
  return `${rows.filter((row) => row.kind === "record").length} ${COUNTED[kind]}`;
}

/** What a person should know of an appendix before it is signed. */
export function remarksOf(
  { data, remarksOf: ofKind }: AppendixSource,
  choices: AppendixChoices,
  content: AppendixContent,
): AppendixPages["remarks"] {
  return [
    ...(content.kind === "plan" ? statedDifferences(data) : disagreementRemarks(data, choices)),
    ...(content.kind === "progress" ? wordingRemarks(withinScope(data, choices).tasks) : []),
    ...ofKind(content.kind),
  ];
}

/** An appendix of one agency says what its own shares say. */
function disagreementRemarks(data: AppendixData, choices: AppendixChoices): readonly Issue[] {
  const codes = isOneAgency(choices) ? [] : shareDisagreements(data);
  return codes.length === 0 ? [] : [sharesDisagree(codes, data.tasks)];
}

function wordingRemarks(tasks: AppendixData["tasks"]): readonly Issue[] {
  const from = (where: AppendixData["tasks"][number]["resultFrom"]): number =>
    tasks.filter(({ resultFrom }) => resultFrom === where).length;
  const [own, nowhere] = [from("agencies"), from("nowhere")];
  return [...(own > 0 ? [agenciesOwnWords(own)] : []), ...(nowhere > 0 ? [noResults(nowhere)] : [])];
}
