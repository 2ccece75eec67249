/** Which agencies a report form can be made for in a period, and why there is none for others. */
import type { WorkbookPort } from "../blueprint/port";
import type { StandingWorkbook } from "../blueprint/standing";
import type { Issue } from "../issue";
import type { DaySerial } from "../plan/dates";
import { sortUnits } from "../plan/sort-units";
import type { Unit } from "../plan/registry";
import { nameKey } from "../plan/unit-wording";
import type { ReportContext } from "../reports/context";
import { readRecords, type StandingRecord } from "../sheets/read-reports";
import type { TrackedPlan } from "../sheets/tracked-plan";
import { agencyNotInForce, groupEmpty } from "./form-messages";
import { formFileNames } from "./form-file-name";
import type { LoadOptions } from "./load-plan";
import { pendingElsewhere } from "./our-workbook";
import { readForReports, reportContext } from "./report-context";

export type FormOffer = {
  readonly unit: Unit;
  /** Codes it leads, itself or through its groups. */
  readonly leads: ReadonlySet<string>;
  /** Codes it coordinates and does not lead. */
  readonly coordinates: ReadonlySet<string>;
  /** The same whichever agencies are chosen. */
  readonly fileName: string;
};

export type Offers = {
  readonly standing: StandingWorkbook;
  readonly plan: TrackedPlan;
  readonly context: ReportContext;
  /** Of all periods. */
  readonly records: readonly StandingRecord[];
  /** In the registry's order. */
  readonly offers: readonly FormOffer[];
  readonly remarks: readonly Issue[];
};

/** @param periodCode The workbook's current period when absent. */
export async function readOffers(
  port: WorkbookPort,
  options: Pick<LoadOptions, "today">,
  periodCode: string | undefined,
): Promise<{ readonly ok: true; readonly value: Offers } | { readonly ok: false; readonly issues: readonly Issue[] }> {
  const standing = await readForReports(port, { valuesOnly: true });
  const read = reportContext(standing, periodCode, options.today());
  if (!read.ok) return read;
  // A form made from a half-written workbook would lack tasks without anybody noticing.
  const unfinished = pendingElsewhere(standing, []);
  if (unfinished) return { ok: false, issues: [unfinished] };
  const { plan } = read.tracked;
  const { offers, remarks } = offersOf(read.value, plan);
  return { ok: true, value: { standing, plan, context: read.value, records: readRecords(standing), offers, remarks } };
}

function offersOf(
  { duties, coordinated, period, registry }: ReportContext,
  plan: TrackedPlan,
): Pick<Offers, "offers" | "remarks"> {
  const involved = sortUnits(registry.units).filter(({ name }) => duties.has(name) || coordinated.has(name));
  const inForce = involved.filter((unit) => existsOn(unit, period.cutOff));
  const gone = involved.filter((unit) => !inForce.includes(unit));
  const fileNames = formFileNames(
    period.code,
    inForce.map(({ shortName }) => shortName),
  );
  const offers = inForce.map((unit, index): FormOffer => {
    const leads = new Set(duties.get(unit.name)?.keys());
    const coordinates = [...(coordinated.get(unit.name)?.keys() ?? [])].filter((code) => !leads.has(code));
    return { unit, leads, coordinates: new Set(coordinates), fileName: fileNames[index] ?? "" };
  });
  return {
    offers,
    remarks: [
      ...emptyGroups(plan).map(groupEmpty),
      ...gone.map(({ name, successors }) => agencyNotInForce(name, period.cutOff, successors)),
    ],
  };
}

function existsOn({ validFrom = -Infinity, validTo = Infinity }: Unit, day: DaySerial): boolean {
  return validFrom <= day && day <= validTo;
}

/** Groups that lead or coordinate and have nobody in them, each once. */
function emptyGroups({ assignments, registry }: TrackedPlan): readonly string[] {
  const filled = new Set(registry.members.map(({ group }) => nameKey(group)));
  const groups = assignments.filter(({ kind, unit }) => kind === "Nhóm cơ quan" && !filled.has(nameKey(unit)));
  return [...new Set(groups.map(({ unit }) => unit))];
}
