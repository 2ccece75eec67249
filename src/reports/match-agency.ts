/**
 * Whose report a file is: by the form, by what its sheets say of themselves, by the file's name. A name of a unit that
 * has ended lands on its successor; where nothing is named exactly, the names most alike are offered.
 */
import type { Issue } from "../issue";
import type { Unit } from "../plan/unit";
import { nameKey } from "../plan/unit-wording";
import { type AgencyIndex, agencyIndexOf, landOn } from "./agency-index";
import type { ReportContext } from "./context";
import { plainLetters } from "./plain-text";
import { agencySucceeded, fileNameDiffers } from "./recognise-messages";
import type { AgencyMatch } from "./submission";
import {
  agencyOfFileName,
  agencyOfHeading,
  agencyOfSignature,
  agencyOfTitle,
  fileWords,
  type NamedAgencies,
} from "./title-agency";
import type { TitleLine } from "./title-lines";

export type SheetLines = {
  readonly name: string;
  readonly title: readonly TitleLine[];
  readonly signature: readonly TitleLine[];
};

export type AgencyAnswer = {
  readonly match: AgencyMatch;
  /** Where sheets of one file are from different agencies: by sheet name. */
  readonly bySheet: ReadonlyMap<string, string>;
  readonly issues: readonly Issue[];
};

type By = Extract<AgencyMatch, { kind: "named" }>["by"];
type Context = Pick<ReportContext, "registry" | "period">;

const MOST_CANDIDATES = 5;

/** @param formAgency As the form's hidden sheet has it; `undefined` when the file is no form. */
export function matchAgency(
  formAgency: string | undefined,
  sheets: readonly SheetLines[],
  fileName: string,
  context: Context,
): AgencyAnswer {
  const index = agencyIndexOf(context.registry);
  if (formAgency !== undefined && formAgency !== "") return matchForm(index, formAgency, sheets, fileName, context);
  const titles = sheets.map((sheet) => ({ sheet, named: agencyOfTitle(index, sheet.title) }));
  const bySheet = agenciesBySheet(index, titles, context);
  const inTitles = titles.flatMap(({ named }) => (named ? [named] : []));
  const inName = agencyOfFileName(index, fileName);
  const evidence: readonly (readonly [By, NamedAgencies | undefined])[] = [
    ["title", bySheet.size > 0 ? undefined : inTitles[0]],
    ["file-name", inName],
    [
      "title",
      bySheet.size > 0 ? undefined : firstNamed(sheets, ({ signature }) => agencyOfSignature(index, signature)),
    ],
    ["sheet", bySheet.size > 0 ? undefined : firstNamed(sheets, ({ name }) => sheetNamed(index, name))],
  ];
  for (const [by, named] of evidence) {
    if (!named) continue;
    const settled = settle(index, named, by, inName, fileName, context);
    return { ...settled, bySheet };
  }
  const over = districtOf(index, [...new Set(bySheet.values())]);
  if (over !== undefined) return { match: { kind: "named", name: over, by: "sheet" }, bySheet, issues: [] };
  return { match: guessed(index, sheets, fileName), bySheet, issues: [] };
}

/** Of the agencies of a file's sheets the one through which all others report. */
function districtOf(index: AgencyIndex, names: readonly string[]): string | undefined {
  return names.find((name) =>
    names.every((other) => other === name || nameKey(index.byName(other)?.reportsVia ?? "") === nameKey(name)),
  );
}

function firstNamed(
  sheets: readonly SheetLines[],
  find: (sheet: SheetLines) => NamedAgencies | undefined,
): NamedAgencies | undefined {
  for (const sheet of sheets) {
    const named = find(sheet);
    if (named) return named;
  }
  return undefined;
}

function sheetNamed(index: AgencyIndex, name: string): NamedAgencies | undefined {
  const words = fileWords(`${name}.x`);
  const units = index.named(words);
  return units.length > 0 ? { units, said: name, isPlain: true } : undefined;
}

/** A sheet's own title, else its name. Empty when fewer than two agencies are told apart. */
function agenciesBySheet(
  index: AgencyIndex,
  titles: readonly { readonly sheet: SheetLines; readonly named: NamedAgencies | undefined }[],
  context: Context,
): ReadonlyMap<string, string> {
  const bySheet = new Map<string, string>();
  for (const { sheet, named } of titles) {
    const byName = sheetNamed(index, sheet.name);
    const units = byName?.units.length === 1 ? byName.units : (named?.units ?? []);
    const unit = units.length === 1 ? units[0] : undefined;
    const landing = unit && landOn(index, unit, context.period.cutOff);
    if (landing?.kind === "one") bySheet.set(sheet.name, landing.unit.name);
  }
  return new Set(bySheet.values()).size > 1 ? bySheet : new Map();
}

type Settled = { readonly match: AgencyMatch; readonly issues: readonly Issue[] };

function settle(
  index: AgencyIndex,
  named: NamedAgencies,
  by: By,
  inName: NamedAgencies | undefined,
  fileName: string,
  context: Context,
): Settled {
  const { said } = named;
  const inNameToo = named.units.filter((unit) => inName?.units.includes(unit));
  const units = current(named.units.length > 1 && inNameToo.length === 1 ? inNameToo : named.units, context);
  const [unit, ...others] = units;
  if (!unit || others.length > 0) return { match: doubtful(units, said), issues: [] };
  const landing = landOn(index, unit, context.period.cutOff);
  if (landing.kind === "split") return { match: doubtful(landing.successors, said), issues: [] };
  const issues: Issue[] = [];
  const remark = (code: string, message: string): void => {
    issues.push({ code, where: fileName, message, severity: "remark" });
  };
  if (landing.from) remark("agency/successor", agencySucceeded(landing.from.name, landing.unit.name));
  const other = by === "title" && inName?.units.length === 1 ? inName.units[0] : undefined;
  if (other && other !== unit && other !== landing.unit) {
    if (!named.isPlain) return { match: doubtful([unit, other], said), issues: [] };
    remark("agency/file-name-differs", fileNameDiffers(other.name, landing.unit.name));
  }
  return { match: { kind: "named", name: landing.unit.name, by }, issues };
}

/** Of units that share a wording those that exist at the cut-off, if any does. */
function current(units: readonly Unit[], { period }: Context): readonly Unit[] {
  if (units.length < 2) return units;
  const valid = units.filter(
    ({ validFrom, validTo }) =>
      (validFrom === undefined || validFrom <= period.cutOff) && (validTo === undefined || validTo >= period.cutOff),
  );
  return valid.length > 0 ? valid : units;
}

function doubtful(units: readonly Unit[], said: string): AgencyMatch {
  return { kind: "doubtful", candidates: units.slice(0, MOST_CANDIDATES).map(({ name }) => name), said };
}

/** The form knows its agency; a title that names another one makes it doubtful. */
function matchForm(
  index: AgencyIndex,
  formAgency: string,
  sheets: readonly SheetLines[],
  fileName: string,
  context: Context,
): AgencyAnswer {
  const none = { bySheet: new Map<string, string>(), issues: [] };
  const unit = index.byName(formAgency) ?? index.named(formAgency)[0];
  if (!unit) return { ...none, match: doubtful(index.alike(formAgency, MOST_CANDIDATES), formAgency) };
  const landing = landOn(index, unit, context.period.cutOff);
  if (landing.kind === "split") return { ...none, match: doubtful(landing.successors, formAgency) };
  const title = firstNamed(sheets, ({ title: lines }) => agencyOfHeading(index, lines));
  const other = title?.units.length === 1 ? title.units[0] : undefined;
  if (title && other && other !== unit) {
    const otherLanding = landOn(index, other, context.period.cutOff);
    const isSame = otherLanding.kind === "one" && otherLanding.unit === landing.unit;
    if (!isSame) return { ...none, match: doubtful([landing.unit, other], title.said) };
  }
  const issues: readonly Issue[] = landing.from
    ? [
        {
          code: "agency/successor",
          where: fileName,
          message: agencySucceeded(landing.from.name, landing.unit.name),
          severity: "remark",
        },
      ]
    : [];
  return { ...none, issues, match: { kind: "named", name: landing.unit.name, by: "form" } };
}

const OPENING =
  /^(?:[\s*+-]*(?:don vi|co quan)[^:]*: *)?((?:so|ban|van phong|vp|ubnd|uy ban|cuc|chi cuc|phong|thanh tra|truong|dai|bao|cong an|trung tam|huyen|thi xa|thanh pho|tp|xa|phuong|thi tran|kho bac|bao hiem|tinh)(?=[ .]).*)$/;

/** Lines that read like an agency's name, then the file's name; whatever is most like them is offered. */
function guessed(index: AgencyIndex, sheets: readonly SheetLines[], fileName: string): AgencyMatch {
  const lines = sheets.flatMap(({ title }) => title).map(({ text }) => text);
  const names = lines
    .filter((text) => text.length <= 120)
    .flatMap((text) => {
      const name = OPENING.exec(plainLetters(text))?.[1];
      return name === undefined ? [] : [text.slice(text.length - name.length)];
    });
  const inFile = fileWords(fileName)
    .replace(
      /(?<![\p{L}\d])(?:20\d\d|q[1-4]|quý?|[bB]áo cáo|[bB]ao cao|bc|[iv]{1,3}|\d+|thang|tháng|nam|năm|cchc)(?![\p{L}\d])/giu,
      " ",
    )
    .replace(/\s+/g, " ")
    .trim();
  for (const said of [...names.slice(0, 20), inFile]) {
    const candidates = index.alike(said, MOST_CANDIDATES);
    if (candidates.length > 0) return doubtful(candidates, said);
  }
  const initials = index.initialled(inFile);
  if (initials.length > 0) return doubtful(initials, inFile);
  return { kind: "doubtful", candidates: [], said: names[0] ?? inFile };
}
