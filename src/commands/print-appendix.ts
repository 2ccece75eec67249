/**
 * «Lập phụ lục»: makes the sheet of a printed appendix, or makes it anew, from the workbook as it stands; one for the
 * whole, or one for each chosen agency with what concerns it alone.
 */
import type { Change } from "../blueprint/change";
import type { WorkbookPort } from "../blueprint/port";
import type { SheetBlueprint } from "../blueprint/sheet";
import type { StandingWorkbook } from "../blueprint/standing";
import type { Issue } from "../issue";
import type { AppendixChoices } from "../sheets/appendix-choices";
import type { AppendixKind } from "../sheets/appendix-content";
import { defaultChoices } from "../sheets/appendix-defaults";
import { choicesKey, choicesMemory } from "../sheets/appendix-memory";
import { asRebuilt, placeName } from "../sheets/appendix-place";
import { leadUnits } from "../sheets/lead-units";
import { APPENDIX_SHEET } from "../sheets/names";
import { appendixUnfinished } from "./appendix-messages";
import { type AgencyAppendix, agencyAppendices } from "./agency-appendices";
import { layOutAppendix } from "./lay-out-appendix";
import { knownChoices, remarksOf, summaryOf } from "./open-appendices";
import { applyOurs, compareOurs, readPending, stateAfterFailure } from "./our-workbook";
import { type Account, attempt, done, type Outcome, refused, type ReportProgress } from "./outcome";
import type { PeriodOptions } from "./period-standing";
import { type AppendixSource, PRINT_APPENDIX, readAppendices } from "./read-appendices";

/** What is to be made, before anything is written. */
type Made = { readonly sheets: readonly SheetBlueprint[]; readonly account: Account };
type Making = { readonly ok: true; readonly value: Made } | { readonly ok: false; readonly issues: readonly Issue[] };

export function printAppendix(
  port: WorkbookPort,
  choices: AppendixChoices,
  options: PeriodOptions,
  progress?: ReportProgress,
): Promise<Outcome<Account>> {
  return writing(port, options, choices.kind, (source) => [choices, oneSheet(source, choices)], progress);
}

/** Nobody is asked: with the choices of the last time, but for those given. */
export function printKind(
  port: WorkbookPort,
  kind: AppendixKind,
  { perAgency, ...given }: KindWishes,
  options: PeriodOptions,
): Promise<Outcome<Account>> {
  return writing(port, options, kind, (source) => {
    const choices = { ...knownChoices(source, defaultChoices(kind, source.data)), ...given };
    const made =
      perAgency === true ? agencySheets(source, choices, leadUnits(source.data.plan)) : oneSheet(source, choices);
    return [choices, made];
  });
}

/** `perAgency`: a sheet for every lead unit instead of one for all. */
export type KindWishes = Partial<Pick<AppendixChoices, "withinDays">> & { readonly perAgency?: boolean };

export function printAppendixSheets(
  port: WorkbookPort,
  choices: AppendixChoices,
  agencies: readonly string[],
  options: PeriodOptions,
  progress?: ReportProgress,
): Promise<Outcome<Account>> {
  return writing(port, options, choices.kind, (source) => [choices, agencySheets(source, choices, agencies)], progress);
}

function writing(
  port: WorkbookPort,
  options: PeriodOptions,
  kind: AppendixKind,
  make: (source: AppendixSource) => readonly [choices: AppendixChoices, made: Making],
  progress?: ReportProgress,
): Promise<Outcome<Account>> {
  let began = false;
  return attempt<Account>(
    async () => {
      const read = await readAppendices(port, options);
      if (!read.ok) return refused(...read.issues);
      const source = read.value;
      const unsound = source.issuesOf(kind);
      if (unsound.length > 0) return refused(...unsound);
      const [choices, made] = make(source);
      if (!made.ok) return refused(...made.issues);
      const { sheets, account } = made.value;
      const { standing, data } = source;
      const halfMade = sheetsLeftHalf(standing, sheets);
      if (halfMade.length > 0) return refused(appendixUnfinished(halfMade));
      const settings = { [choicesKey(kind)]: choicesMemory(choices, defaultChoices(kind, data)) };
      const sheetNames = sheets.map(({ name }) => name);
      const wanted = { sheets, names: sheetNames.map(placeName), settings };
      const { changes, issues } = compareOurs(wanted, asRebuilt(standing, sheetNames));
      if (issues.length > 0) return refused(...issues);
      began = true;
      await applyOurs(port, changes.map(behindAll), PRINT_APPENDIX, data.plan.identity, progress);
      return done({ ...account, lines: [...account.lines, ...rebuiltLine(changes)] });
    },
    () => (began ? stateAfterFailure(port) : Promise.resolve("untouched")),
  );
}

/** Sheets of an interrupted run that this one would leave as they are. */
function sheetsLeftHalf(standing: StandingWorkbook, sheets: readonly SheetBlueprint[]): readonly string[] {
  const names = new Set(sheets.map(({ name }) => name));
  return readPending(standing)?.sheets.filter((name) => !names.has(name)) ?? [];
}

function rebuiltLine(changes: readonly Change[]): readonly string[] {
  const count = changes.filter(({ kind }) => kind === "rewrite-sheet").length;
  return count === 0 ? [] : [`${count} trang tính đã có được lập lại; chỗ sửa tay trên đó không còn.`];
}

function behindAll(change: Change): Change {
  return change.kind === "add-sheet" ? { ...change, before: undefined } : change;
}

function oneSheet(source: AppendixSource, choices: AppendixChoices): Making {
  const laid = layOutAppendix(source.data, choices);
  if (!laid.ok) return laid;
  const { content, pageCount, sheet } = laid.value;
  const name = APPENDIX_SHEET[choices.kind];
  return {
    ok: true,
    value: {
      sheets: [sheet(name)],
      account: {
        headline: `Đã lập «${name}»: ${pageCount} trang A4 ngang.`,
        lines: [`${summaryOf(content)}; chỉ có giá trị, không có công thức.`, ...scopeLines(choices), TO_PRINT],
        links: [{ text: name, sheet: name, at: "A1" }],
        remarks: remarksOf(source, choices, content),
      },
    },
  };
}

/** A narrowing that was remembered is not to be overlooked. */
function scopeLines({ areas, agencies }: AppendixChoices): readonly string[] {
  return [
    ...(areas ? [`Chỉ gồm lĩnh vực: ${areas.join("; ")}.`] : []),
    ...(agencies ? [`Chỉ gồm nhiệm vụ do ${agencies.join("; ")} chủ trì.`] : []),
  ];
}

const TO_PRINT = "Mở trang tính rồi nhấn Ctrl+P để in; không phải chỉnh gì thêm.";

function agencySheets(source: AppendixSource, choices: AppendixChoices, agencies: readonly string[]): Making {
  const made = agencyAppendices(source.data, choices, agencies);
  if (!made.ok) return made;
  const { appendices, remarks } = made.value;
  const pages = appendices.reduce((sum, { laid }) => sum + laid.pageCount, 0);
  return {
    ok: true,
    value: {
      sheets: appendices.map(({ laid, sheet }) => laid.sheet(sheet)),
      account: {
        headline: `Đã lập phụ lục riêng của ${appendices.length} cơ quan: ${pages} trang A4 ngang.`,
        lines: [TO_PRINT],
        links: appendices.map(linkTo),
        remarks: [...remarks, ...source.remarksOf(choices.kind)],
      },
    },
  };
}

function linkTo({ sheet, agency, laid }: AgencyAppendix): Account["links"][number] {
  return { text: `${agency} (${laid.pageCount} trang)`, sheet, at: "A1" };
}
