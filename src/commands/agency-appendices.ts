/** A set of appendices, one for each chosen agency, with what concerns it alone; as sheets or as files of their own. */
import type { WorkbookPort, WriteFile } from "../blueprint/port";
import type { Issue } from "../issue";
import { nameKey } from "../plan/unit-wording";
import type { AppendixChoices } from "../sheets/appendix-choices";
import type { AppendixData } from "../sheets/appendix-data";
import { leadUnits } from "../sheets/lead-units";
import { APPENDIX_SHEET } from "../sheets/names";
import { freeSheetName } from "../sheets/sheet-name";
import type { AppendixFile } from "./appendix-desk";
import { agencyWithoutRows, noAgencyForSet, nothingToPrint, unknownAgency } from "./appendix-messages";
import { formFileNames } from "./form-file-name";
import { layOutAppendix, type LaidOut } from "./lay-out-appendix";
import { attempt, done, type Outcome, refused, type ReportProgress } from "./outcome";
import type { PeriodOptions } from "./period-standing";
import { readAppendices } from "./read-appendices";

export type AgencyAppendix = {
  readonly agency: string;
  readonly shortName: string;
  readonly sheet: string;
  readonly laid: LaidOut;
};

export type AgencySet =
  | {
      readonly ok: true;
      readonly value: { readonly appendices: readonly AgencyAppendix[]; readonly remarks: readonly Issue[] };
    }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** In the registry's order; at least one, or issues. Agencies for which there is nothing to print are remarks. */
export function agencyAppendices(data: AppendixData, choices: AppendixChoices, agencies: readonly string[]): AgencySet {
  if (agencies.length === 0) return { ok: false, issues: [noAgencyForSet()] };
  const wanted = new Set(agencies.map(nameKey));
  const leads = leadUnits(data.plan).filter((name) => wanted.has(nameKey(name)));
  const found = new Set(leads.map(nameKey));
  const unknown = agencies.filter((name) => !found.has(nameKey(name)));
  if (unknown.length > 0) return { ok: false, issues: unknown.map(unknownAgency) };
  const shortNames = new Map(data.plan.registry.units.map(({ name, shortName }) => [name, shortName]));
  const taken = new Set<string>();
  const appendices: AgencyAppendix[] = [];
  const empty: Issue[] = [];
  for (const agency of leads) {
    const laid = layOutAppendix(data, { ...choices, agencies: [agency], title: `${choices.title} – ${agency}` });
    const shortName = shortNames.get(agency) ?? agency;
    if (laid.ok) {
      const sheet = freeSheetName(`${APPENDIX_SHEET[choices.kind]} ${shortName}`, taken);
      appendices.push({ agency, shortName, sheet, laid: laid.value });
    } else if (laid.issues.every(({ code }) => code === nothingToPrint().code)) empty.push(agencyWithoutRows(agency));
    else return laid;
  }
  if (appendices.length === 0) return { ok: false, issues: [nothingToPrint()] };
  return { ok: true, value: { appendices, remarks: empty } };
}

export function makeAppendixFiles(
  port: WorkbookPort,
  choices: AppendixChoices,
  agencies: readonly string[],
  { writeFile, ...options }: PeriodOptions & { readonly writeFile: WriteFile },
  progress?: ReportProgress,
): Promise<Outcome<{ readonly files: readonly AppendixFile[]; readonly remarks: readonly Issue[] }>> {
  return attempt(async () => {
    const read = await readAppendices(port, options);
    if (!read.ok) return refused(...read.issues);
    const { data, period, issuesOf } = read.value;
    const unsound = issuesOf(choices.kind);
    if (unsound.length > 0) return refused(...unsound);
    const made = agencyAppendices(data, choices, agencies);
    if (!made.ok) return refused(...made.issues);
    const { appendices, remarks } = made.value;
    const sheet = APPENDIX_SHEET[choices.kind];
    const names = formFileNames(
      `${period.code}_${sheet}`,
      appendices.map(({ shortName }) => shortName),
    );
    const files: AppendixFile[] = [];
    for (const [index, { agency, laid }] of appendices.entries()) {
      progress?.({ done: index, total: appendices.length, label: `lập phụ lục của ${agency}` });
      const bytes = await writeFile({ sheets: [laid.sheet(sheet)], names: [], settings: {} });
      files.push({ agency, fileName: names[index] ?? "", bytes });
    }
    return done({ files, remarks });
  });
}
