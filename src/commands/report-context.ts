/** What reports of a period are judged against, taken from the workbook that stands: tasks, registry, who owes what. */
import type { ReadRequest, WorkbookPort } from "../blueprint/port";
import type { CellValue } from "../blueprint/sheet";
import type { StandingWorkbook } from "../blueprint/standing";
import type { Issue } from "../issue";
import { dutiesOf } from "../plan/assignments";
import type { DaySerial } from "../plan/dates";
import type { Period } from "../plan/period";
import { issuedOn } from "../plan/plan-head";
import { NATURES } from "../plan/status";
import { passOn } from "../plan/succession";
import type { ReportContext, ReportTask } from "../reports/context";
import { NAME, PLAN_COLUMN as C, TABLE } from "../sheets/names";
import { readPeriods } from "../sheets/read-tracked";
import { rowsOf, type StandingRow } from "../sheets/standing-rows";
import type { Tracked } from "../sheets/track-plan";
import { inPlanOrder, type TrackedTask } from "../sheets/tracked-plan";
import { noCurrentPeriod } from "./form-messages";
import { unknownPeriod } from "./messages";
import { cellOfName, wholeRequest } from "./our-workbook";
import { trackOurs } from "./rebuild";

export type MoreToRead = Partial<Pick<ReadRequest, "cells" | "valuesOnly">>;

export type Contextual =
  | { readonly ok: true; readonly value: ReportContext; readonly tracked: Tracked }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * The whole workbook, with the cells of the current period and its cut-off wherever users moved them: one reading,
 * and another where they were moved.
 *
 * @param more `cells` beside those, `valuesOnly` for formulas read as what they show.
 */
export async function readForReports(port: WorkbookPort, more: MoreToRead = {}): Promise<StandingWorkbook> {
  const whole = wholeRequest();
  const request: ReadRequest = { ...whole, ...more, cells: [...whole.cells, ...(more.cells ?? [])] };
  const standing = await port.read(request);
  const moved = [NAME.period, NAME.cutOff].flatMap((name) => {
    const place = cellOfName(standing, name);
    return place && standing.cells[`${place.sheet}!${place.at}`] === undefined ? [place] : [];
  });
  return moved.length === 0 ? standing : port.read({ ...request, cells: [...request.cells, ...moved] });
}

/**
 * @param standing As `readForReports` gives it.
 * @param periodCode `undefined` for the workbook's current period. Its cut-off is the one in force, which may have been
 *   typed over the list's.
 */
export function reportContext(
  standing: StandingWorkbook,
  periodCode: string | undefined,
  today: DaySerial,
): Contextual {
  const tracked = trackOurs(standing);
  if (!tracked.ok) return { ok: false, issues: [tracked.issue] };
  const current = currentPeriodCode(standing);
  const wanted = periodCode ?? current;
  if (wanted === "") return { ok: false, issues: [noCurrentPeriod()] };
  const periods = readPeriods(standing).map((period) => inForce(period, current, standing));
  const period = periods.find(({ code }) => code === wanted);
  if (!period) return { ok: false, issues: [unknownPeriod(wanted)] };
  const { plan } = tracked.value;
  const { assignments, registry } = plan;
  return {
    ok: true,
    tracked: tracked.value,
    value: {
      planIdentity: plan.identity,
      year: plan.year,
      issuedOn: issuedOn(plan.citation),
      period,
      periods,
      tasks: readReportTasks(plan.tasks, standing),
      registry,
      duties: passOn(dutiesOf(assignments, registry), registry, period.cutOff),
      coordinated: passOn(dutiesOf(assignments, registry, "Phối hợp"), registry, period.cutOff),
      today,
    },
  };
}

/** Code of the period chosen on the plan's sheet; "" when the cell is blank or gone. */
export function currentPeriodCode(standing: StandingWorkbook): string {
  return String(valueOfName(standing, NAME.period) ?? "")
    .normalize("NFC")
    .trim();
}

function inForce(period: Period, current: string, standing: StandingWorkbook): Period {
  if (period.code !== current) return period;
  const cutOff = valueOfName(standing, NAME.cutOff);
  return typeof cutOff === "number" ? { ...period, cutOff: Math.floor(cutOff) } : period;
}

function valueOfName(standing: StandingWorkbook, name: typeof NAME.period | typeof NAME.cutOff): CellValue {
  const place = cellOfName(standing, name);
  return (place && standing.cells[`${place.sheet}!${place.at}`]?.value) ?? null;
}

/** Sorted by the plan's own numbering: users sort the table. Tasks without number keep their order behind the others. */
function readReportTasks(tasks: readonly TrackedTask[], standing: StandingWorkbook): readonly ReportTask[] {
  const rows = new Map<string, StandingRow>();
  for (const row of rowsOf(standing, TABLE.plan)) {
    const key = row.text(C.code).toLowerCase();
    if (!rows.has(key)) rows.set(key, row);
  }
  return inPlanOrder(tasks).map(({ code, areaLabel, group, content, timeframeText }) => {
    const row = rows.get(code.toLowerCase());
    const nature = row?.text(C.nature);
    return {
      code,
      areaLabel,
      group,
      content,
      timeframeText,
      nature: NATURES.find((known) => known === nature),
      start: row?.number(C.start),
      due: row?.number(C.due),
    };
  });
}
