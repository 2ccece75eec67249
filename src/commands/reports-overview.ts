/** Where the current period stands: who has reported, what can be undone. Reads only. */
import type { WorkbookPort } from "../blueprint/port";
import type { StandingWorkbook } from "../blueprint/standing";
import { nameKey } from "../plan/unit-wording";
import { agencyStates, type Marks } from "../reports/agency-states";
import type { ReportContext } from "../reports/context";
import { LOG_COLUMN as L, TABLE } from "../sheets/names";
import { closedOn } from "../sheets/read-history";
import { readRecords } from "../sheets/read-reports";
import { rowsOf } from "../sheets/standing-rows";
import { readLastRun } from "./last-run";
import type { LoadOptions } from "./load-plan";
import { attempt, done, type Outcome, refused } from "./outcome";
import { readForReports, reportContext } from "./report-context";
import type { ReportsOverview } from "./report-desk";
import { runTitle } from "./undo";

export function reportsOverview(
  port: WorkbookPort,
  options: Pick<LoadOptions, "today">,
): Promise<Outcome<ReportsOverview>> {
  return attempt(async () => {
    const standing = await readForReports(port);
    const found = reportContext(standing, undefined, options.today());
    if (!found.ok) return refused(...found.issues);
    const context = found.value;
    const run = readLastRun(standing);
    return done({
      period: { ...context.period, closedOn: closedOn(standing, context.period.code) },
      periods: context.periods,
      agencies: agencyStates(context, readRecords(standing), marksOf(standing, context)),
      undoable: run && runTitle(standing, run),
    });
  });
}

/** The log says when a file came, which a person may have put right; two files with rows are reported twice. */
function marksOf(standing: StandingWorkbook, { period }: ReportContext): Marks {
  const late = new Set<string>();
  const files = new Map<string, Set<string>>();
  for (const row of rowsOf(standing, TABLE.intakeLog)) {
    const agency = nameKey(row.text(L.agency));
    const rowCount = (row.number(L.added) ?? 0) + (row.number(L.changed) ?? 0);
    if (agency === "" || row.text(L.period) !== period.code || rowCount === 0) continue;
    const receivedOn = row.number(L.receivedOn);
    if (receivedOn !== undefined && Math.floor(receivedOn) > period.sendBy) late.add(agency);
    files.set(agency, (files.get(agency) ?? new Set()).add(row.text(L.hash)));
  }
  const twice = [...files].filter(([, hashes]) => hashes.size > 1).map(([agency]) => agency);
  return { late, twice: new Set(twice) };
}
