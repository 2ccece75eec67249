/** «Tạo biểu mẫu báo cáo»: one .xlsx form for each agency that has tasks. Reads the workbook, writes nothing into it. */
import type { WorkbookPort, WriteFile } from "../blueprint/port";
import type { StandingWorkbook } from "../blueprint/standing";
import type { Issue } from "../issue";
import type { DaySerial } from "../plan/dates";
import { nameKey } from "../plan/unit-wording";
import type { ReportContext } from "../reports/context";
import { FORM_SHEET } from "../reports/form-names";
import type { ReportEntry } from "../reports/submission";
import { PLAN_COLUMN, TABLE } from "../sheets/names";
import { closedOn } from "../sheets/read-history";
import type { StandingRecord } from "../sheets/read-reports";
import { buildReportForm, type FormData } from "../sheets/report-form";
import { rowsOf } from "../sheets/standing-rows";
import { agencyWithoutForm, noAgencyChosen, noAgencyForForms, onlyCoordinates } from "./form-messages";
import { type FormOffer, type Offers, readOffers } from "./form-offers";
import type { LoadOptions } from "./load-plan";
import { attempt, done, type Outcome, refused, type ReportProgress } from "./outcome";
import type { FormChoices, ReportForm } from "./report-desk";

export type FormOptions = Pick<LoadOptions, "today"> & { readonly writeFile: WriteFile };

export type FormWishes = {
  /** The workbook's current period when absent. */
  readonly period?: string;
  /** Names of agencies; all that have tasks when absent. */
  readonly agencies?: readonly string[];
  readonly withCoordinated?: boolean;
};

export function formChoices(
  port: WorkbookPort,
  options: Pick<LoadOptions, "today">,
  periodCode?: string,
): Promise<Outcome<FormChoices>> {
  return attempt(async () => {
    const read = await readOffers(port, options, periodCode);
    if (!read.ok) return refused(...read.issues);
    const { context, records, offers, remarks, standing } = read.value;
    const { period } = context;
    const reported = new Set(records.filter((one) => one.period === period.code).map(({ agency }) => nameKey(agency)));
    return done({
      period: { ...period, closedOn: closedOn(standing, period.code) },
      agencies: offers.map(({ unit, leads, coordinates }) => ({
        name: unit.name,
        leads: leads.size,
        coordinates: coordinates.size,
        reportsVia: unit.reportsVia,
        hasReported: reported.has(nameKey(unit.name)),
      })),
      remarks,
    });
  });
}

/** Forms in the registry's order. Refuses altogether when one of the agencies named can have none. */
export function makeForms(
  port: WorkbookPort,
  { writeFile, ...options }: FormOptions,
  wishes: FormWishes,
  progress?: ReportProgress,
): Promise<Outcome<readonly ReportForm[]>> {
  return attempt(async () => {
    const read = await readOffers(port, options, wishes.period);
    if (!read.ok) return refused(...read.issues);
    const chosen = chooseOffers(read.value.offers, wishes);
    if (!chosen.ok) return refused(...chosen.issues);
    const dataOf = formsOf(read.value, wishes.withCoordinated === true);
    const forms: ReportForm[] = [];
    for (const offer of chosen.offers) {
      const agency = offer.unit.name;
      progress?.({ done: forms.length, total: chosen.offers.length, label: `lập biểu mẫu của ${agency}` });
      const bytes = await writeFile(buildReportForm(dataOf(offer)), FORM_SHEET.identity);
      forms.push({ agency, fileName: offer.fileName, bytes });
    }
    return done(forms);
  });
}

type Chosen =
  | { readonly ok: true; readonly offers: readonly FormOffer[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

function chooseOffers(offers: readonly FormOffer[], { agencies, withCoordinated }: FormWishes): Chosen {
  const hasRows = (offer: FormOffer): boolean =>
    offer.leads.size > 0 || (withCoordinated === true && offer.coordinates.size > 0);
  if (!agencies) {
    const all = offers.filter(hasRows);
    return all.length > 0 ? { ok: true, offers: all } : { ok: false, issues: [noAgencyForForms()] };
  }
  if (agencies.length === 0) return { ok: false, issues: [noAgencyChosen()] };
  const wanted = new Set(agencies.map(nameKey));
  const found = offers.filter(({ unit }) => wanted.has(nameKey(unit.name)));
  const known = new Set(found.map(({ unit }) => nameKey(unit.name)));
  const issues = [
    ...agencies.filter((name) => !known.has(nameKey(name))).map(agencyWithoutForm),
    ...found.filter((offer) => !hasRows(offer)).map(({ unit }) => onlyCoordinates(unit.name)),
  ];
  return issues.length > 0 ? { ok: false, issues } : { ok: true, offers: found };
}

/** What each form says, from one look at everything that forms share. */
function formsOf(
  { standing, plan, context, records }: Offers,
  withCoordinated: boolean,
): (offer: FormOffer) => FormData {
  const extensions = readExtensions(standing);
  const previous = previousEntries(records, context);
  return ({ unit, leads, coordinates }) => {
    const led = context.tasks.filter(({ code }) => leads.has(code));
    const helped = withCoordinated ? context.tasks.filter(({ code }) => coordinates.has(code)) : [];
    return {
      planIdentity: context.planIdentity,
      planTitle: plan.title,
      planCitation: plan.citation,
      agency: unit.name,
      agencyShortName: unit.shortName,
      period: context.period,
      coordinated: helped.map(({ code }) => code),
      rows: [...led, ...helped].map(({ code, content, timeframeText }) => ({
        code,
        content,
        timeframeText,
        extendedTo: extensions.get(code.toLowerCase()),
        previous: previous.get(entryKey(unit.name, code)),
      })),
    };
  };
}

function readExtensions(standing: StandingWorkbook): ReadonlyMap<string, DaySerial> {
  return new Map(
    rowsOf(standing, TABLE.plan).flatMap((row) => {
      const day = row.number(PLAN_COLUMN.extendedTo);
      return day === undefined ? [] : [[row.text(PLAN_COLUMN.code).toLowerCase(), day] as const];
    }),
  );
}

function entryKey(agency: string, code: string): string {
  return `${nameKey(agency)} · ${code.toLowerCase()}`;
}

/** For each agency and task what was reported in the period with the latest cut-off before this one's. */
function previousEntries(
  records: readonly StandingRecord[],
  { period, periods }: ReportContext,
): ReadonlyMap<string, ReportEntry> {
  const earlier = new Map(
    periods.filter(({ cutOff }) => cutOff < period.cutOff).map(({ code, cutOff }) => [code, cutOff]),
  );
  const latest = new Map<string, { readonly cutOff: DaySerial; readonly entry: ReportEntry }>();
  for (const { period: code, agency, code: task, entry } of records) {
    const cutOff = earlier.get(code);
    const key = entryKey(agency, task);
    if (cutOff !== undefined && cutOff >= (latest.get(key)?.cutOff ?? -Infinity)) latest.set(key, { cutOff, entry });
  }
  return new Map([...latest].map(([key, { entry }]) => [key, entry]));
}
