/** Where we are: plan, period, counts by evaluation, and what needs attention. Also «Đổi kỳ». */
import type { WorkbookPort } from "../blueprint/port";
import type { CellValue } from "../blueprint/sheet";
import type { StandingWorkbook } from "../blueprint/standing";
import { formatDate } from "../plan/dates";
import type { Period } from "../plan/period";
import { EVALUATIONS } from "../plan/status";
import { FAULT_WORD } from "../sheets/check-formula";
import { NAME, PLAN_COLUMN, SHEET, TABLE } from "../sheets/names";
import { CHECK_CELL, CUT_OFF_CELL, cutOffFormula, PERIOD_CELL } from "../sheets/plan-sheet";
import { cellName, parseCell } from "../raw/a1";
import { readHeading, readPeriods } from "../sheets/read-tracked";
import { rowsOf } from "../sheets/standing-rows";
import type { Overview, PeriodChoice } from "./desk";
import { checkFails, noPlan, unfinished, unknownPeriod } from "./messages";
import {
  applyOurs,
  cellOfName,
  OVERVIEW_REQUEST,
  pendingElsewhere,
  readPending,
  stateAfterFailure,
} from "./our-workbook";
import { attempt, done, type Outcome, refused } from "./outcome";

export const CHOOSE_PERIOD = "Đổi kỳ báo cáo";

export function overview(port: WorkbookPort): Promise<Outcome<Overview>> {
  return attempt(async () => done(await readOverview(port)));
}

/** Sets the period; the cut-off follows the list again, also where another date had been typed over it. */
export function choosePeriod(port: WorkbookPort, code: string): Promise<Outcome<Overview>> {
  let began = false;
  return attempt<Overview>(
    async () => {
      const standing = await port.read(OVERVIEW_REQUEST);
      const heading = readHeading(standing);
      if (!heading) return refused(noPlan());
      const cutOffBefore = pendingElsewhere(standing, [CHOOSE_PERIOD]);
      if (cutOffBefore) return refused(cutOffBefore);
      if (!readPeriods(standing).some((period) => period.code === code)) return refused(unknownPeriod(code));
      const period = cellOfName(standing, NAME.period);
      const cutOff = cellOfName(standing, NAME.cutOff);
      if (!period || !cutOff) return refused(noPlan());
      began = true;
      await applyOurs(
        port,
        [
          { kind: "edit-text", sheet: period.sheet, at: period.at, before: null, after: code },
          { kind: "edit-text", sheet: cutOff.sheet, at: cutOff.at, before: null, after: { formula: cutOffFormula } },
        ],
        CHOOSE_PERIOD,
        heading.identity,
      );
      return done(await readOverview(port));
    },
    () => (began ? stateAfterFailure(port) : Promise.resolve("untouched")),
  );
}

/** The cells an overview is made of. */
type Places = { readonly period: Place; readonly cutOff: Place; readonly check: Place };
type Place = { readonly sheet: string; readonly at: string };

const onPlan = (at: string): Place => ({ sheet: SHEET.plan, at });
const DESIGNED: Places = { period: onPlan(PERIOD_CELL), cutOff: onPlan(CUT_OFF_CELL), check: onPlan(CHECK_CELL) };

/** One reading, and another where users moved the cells: names follow them. */
async function readOverview(port: WorkbookPort): Promise<Overview> {
  const standing = await port.read(OVERVIEW_REQUEST);
  const places = placesIn(standing);
  const isMoved = places.period.at !== PERIOD_CELL || places.cutOff.at !== CUT_OFF_CELL;
  if (!isMoved && places.period.sheet === SHEET.plan) return overviewOf(standing, DESIGNED);
  return overviewOf(await port.read({ ...OVERVIEW_REQUEST, cells: Object.values(places) }), places);
}

/** The check has no name; it keeps its distance to the period. */
function placesIn(standing: StandingWorkbook): Places {
  const period = cellOfName(standing, NAME.period) ?? DESIGNED.period;
  const cutOff = cellOfName(standing, NAME.cutOff) ?? DESIGNED.cutOff;
  const [stood, designed, check] = [period.at, PERIOD_CELL, CHECK_CELL].map(parseCell);
  if (!stood || !designed || !check) return DESIGNED;
  const down = stood.rowIndex - designed.rowIndex;
  const across = Math.max(0, check.columnIndex + stood.columnIndex - designed.columnIndex);
  return { period, cutOff, check: { sheet: period.sheet, at: cellName(check.rowIndex + down, across) } };
}

function overviewOf(standing: StandingWorkbook, places: Places): Overview {
  const heading = readHeading(standing);
  const pending = readPending(standing);
  const interrupted = pending ? unfinished(pending.command) : undefined;
  if (!heading) return { plan: undefined, unfinished: interrupted };
  const tasks = rowsOf(standing, TABLE.plan).filter((row) => row.text(PLAN_COLUMN.code) !== "");
  const evaluated = tasks.map((row) => row.text(PLAN_COLUMN.evaluation));
  const periods = readPeriods(standing);
  const check = textOf(standing, places.check);
  return {
    plan: {
      title: heading.title,
      year: heading.year,
      taskCount: tasks.length,
      period: currentPeriod(standing, places, periods),
      periods: periods.map(choiceOf),
      counts: EVALUATIONS.map((evaluation) => ({
        evaluation,
        count: evaluated.filter((word) => word === evaluation).length,
      })),
      findings: check.startsWith(FAULT_WORD) ? [checkFails(check)] : [],
    },
    unfinished: interrupted,
  };
}

function choiceOf(period: Period): PeriodChoice {
  return { code: period.code, name: period.name, cutOff: formatDate(period.cutOff) };
}

/** The cut-off is the one in force, which may have been typed over the list's. */
function currentPeriod(standing: StandingWorkbook, places: Places, periods: readonly Period[]): PeriodChoice {
  const code = textOf(standing, places.period);
  const listed = periods.find((period) => period.code === code);
  const inForce = valueAt(standing, places.cutOff);
  return {
    code,
    name: listed?.name ?? code,
    cutOff: typeof inForce === "number" ? formatDate(Math.floor(inForce)) : "chưa rõ",
  };
}

function valueAt({ cells }: StandingWorkbook, { sheet, at }: Place): CellValue {
  return cells[`${sheet}!${at}`]?.value ?? null;
}

function textOf(standing: StandingWorkbook, place: Place): string {
  return String(valueAt(standing, place) ?? "").trim();
}
