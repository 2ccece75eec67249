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
  return attempt(async () => done(overviewOf(await port.read(OVERVIEW_REQUEST))));
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
      return done(overviewOf(await port.read(OVERVIEW_REQUEST)));
    },
    () => (began ? stateAfterFailure(port) : Promise.resolve("untouched")),
  );
}

function overviewOf(standing: StandingWorkbook): Overview {
  const heading = readHeading(standing);
  const pending = readPending(standing);
  const interrupted = pending ? unfinished(pending.command) : undefined;
  if (!heading) return { plan: undefined, unfinished: interrupted };
  const tasks = rowsOf(standing, TABLE.plan).filter((row) => row.text(PLAN_COLUMN.code) !== "");
  const evaluated = tasks.map((row) => row.text(PLAN_COLUMN.evaluation));
  const periods = readPeriods(standing);
  const check = textOf(standing, CHECK_CELL);
  return {
    plan: {
      title: heading.title,
      year: heading.year,
      taskCount: tasks.length,
      period: currentPeriod(standing, periods),
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
function currentPeriod(standing: StandingWorkbook, periods: readonly Period[]): PeriodChoice {
  const code = textOf(standing, PERIOD_CELL);
  const listed = periods.find((period) => period.code === code);
  const inForce = standing.cells[`${SHEET.plan}!${CUT_OFF_CELL}`]?.value;
  return {
    code,
    name: listed?.name ?? code,
    cutOff: typeof inForce === "number" ? formatDate(Math.floor(inForce)) : "chưa rõ",
  };
}

function textOf(standing: StandingWorkbook, at: string): string {
  const value: CellValue = standing.cells[`${SHEET.plan}!${at}`]?.value ?? null;
  return String(value ?? "").trim();
}
