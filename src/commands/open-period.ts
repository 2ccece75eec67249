/** «Mở kỳ»: makes a period the current one, with its cut-off and sending deadline in the list of periods. */
import type { CellEdit, Change } from "../blueprint/change";
import type { WorkbookPort } from "../blueprint/port";
import type { StandingWorkbook } from "../blueprint/standing";
import type { Issue } from "../issue";
import { type DaySerial, formatDate } from "../plan/dates";
import { type Period, periodsOf } from "../plan/period";
import { buildListsSheet } from "../sheets/lists-sheet";
import { NAME, PERIOD_COLUMN as C, SHEET, TABLE } from "../sheets/names";
import { cutOffFormula } from "../sheets/plan-sheet";
import { closedOn } from "../sheets/read-history";
import { readPeriods } from "../sheets/read-tracked";
import { rowsOf, type StandingRow } from "../sheets/standing-rows";
import type { TrackedPlan } from "../sheets/tracked-plan";
import { cutOffBeforeStart, periodClosed, sendByBeforeCutOff } from "./form-messages";
import { noPlan, unknownPeriod } from "./messages";
import { applyOurs, cellOfName, pendingElsewhere, stateAfterFailure } from "./our-workbook";
import { type Account, attempt, done, type Outcome, refused } from "./outcome";
import { CHOOSE_PERIOD } from "./overview";
import { trackOurs } from "./rebuild";
import { readForReports } from "./report-context";

export const OPEN_PERIOD = "Mở kỳ";

export type PeriodDays = { readonly cutOff: DaySerial; readonly sendBy: DaySerial };

/**
 * A period of the plan's year that the list lacks is added to it. The cut-off in force follows the list again, also
 * where another date had been typed over it.
 */
export function openPeriod(port: WorkbookPort, code: string, days: PeriodDays): Promise<Outcome<Account>> {
  let began = false;
  return attempt<Account>(
    async () => {
      const standing = await readForReports(port);
      const tracked = trackOurs(standing);
      if (!tracked.ok) return refused(tracked.issue);
      const interrupted = pendingElsewhere(standing, [OPEN_PERIOD, CHOOSE_PERIOD]);
      if (interrupted) return refused(interrupted);
      const { plan } = tracked.value;
      const period = findPeriod(standing, plan, code, days);
      if (!period) return refused(unknownPeriod(code));
      const issues = datesIssues(period);
      if (issues.length > 0) return refused(...issues);
      const places = placesIn(standing);
      if (!places) return refused(noPlan());
      const changes = [...listChanges(standing, plan, period), ...currentChanges(places, period)];
      began = true;
      await applyOurs(port, changes, OPEN_PERIOD, plan.identity);
      return done(accountOf(period, closedOn(standing, code)));
    },
    () => (began ? stateAfterFailure(port) : Promise.resolve("untouched")),
  );
}

/** With the dates asked for; name and first day as the list has them, else as they follow from the code. */
function findPeriod(standing: StandingWorkbook, plan: TrackedPlan, code: string, days: PeriodDays): Period | undefined {
  const known =
    readPeriods(standing).find((period) => period.code === code) ??
    periodsOf(plan.year).find((period) => period.code === code);
  return known && { ...known, name: known.name || code, ...days };
}

function datesIssues({ from, cutOff, sendBy }: Period): readonly Issue[] {
  return [
    ...(cutOff < from ? [cutOffBeforeStart(cutOff, from)] : []),
    ...(sendBy < cutOff ? [sendByBeforeCutOff(sendBy, cutOff)] : []),
  ];
}

/** The row of the list, put right where it differs; a new row when there is none. */
function listChanges(standing: StandingWorkbook, plan: TrackedPlan, period: Period): readonly Change[] {
  const rows = rowsOf(standing, TABLE.periods);
  const rowIndex = rows.findIndex((row) => row.text(C.code) === period.code);
  const row = rows[rowIndex];
  if (!row) return [addition(plan, period)];
  const edits = editsOf(row, rowIndex, period);
  return edits.length === 0 ? [] : [{ kind: "edit-cells", table: TABLE.periods, edits }];
}

function editsOf(row: StandingRow, rowIndex: number, period: Period): readonly CellEdit[] {
  const wanted = [
    [C.from, period.from],
    [C.cutOff, period.cutOff],
    [C.sendBy, period.sendBy],
  ] as const;
  const dates = wanted.flatMap(([header, after]): readonly CellEdit[] => {
    const before = row.number(header);
    return before === after ? [] : [{ rowIndex, rowKey: period.code, header, before: before ?? null, after }];
  });
  if (row.text(C.name) !== "") return dates;
  return [...dates, { rowIndex, rowKey: period.code, header: C.name, before: null, after: period.name }];
}

function addition(plan: TrackedPlan, period: Period): Change {
  const lists = buildListsSheet({ ...plan, periods: [period] });
  const table = lists.tables.find(({ name }) => name === TABLE.periods);
  if (!table) throw new Error(`the sheet ${lists.name} has no table ${TABLE.periods}`);
  return { kind: "append-rows", table, rows: table.rows, heightsPoints: undefined };
}

type Place = { readonly sheet: string; readonly at: string };
type Places = { readonly period: Place; readonly cutOff: Place };

function placesIn(standing: StandingWorkbook): Places | undefined {
  const period = cellOfName(standing, NAME.period);
  const cutOff = cellOfName(standing, NAME.cutOff);
  return period && cutOff && { period, cutOff };
}

function currentChanges({ period: at, cutOff }: Places, { code }: Period): readonly Change[] {
  return [
    { kind: "edit-text", ...at, before: null, after: code },
    { kind: "edit-text", ...cutOff, before: null, after: { formula: cutOffFormula } },
  ];
}

function accountOf(period: Period, closed: string | undefined): Account {
  const { name, from, cutOff, sendBy } = period;
  return {
    headline: `Đã mở kỳ ${name}.`,
    lines: [
      `Số liệu từ ngày ${formatDate(from)} đến ngày chốt ${formatDate(cutOff)}.`,
      `Hạn gửi báo cáo: ${formatDate(sendBy)}.`,
    ],
    links: [
      { text: "Bảng kế hoạch", sheet: SHEET.plan },
      { text: "Danh mục kỳ báo cáo", sheet: SHEET.lists },
    ],
    remarks: closed === undefined ? [] : [periodClosed(name, closed)],
  };
}
