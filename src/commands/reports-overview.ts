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
    const standing = await readForReports(port, { valuesOnly: true });
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

/**
 * Twice: rows of more than one file stand. Late: the first of them came after the deadline; the log says when, which a
 * person may have put right.
 */
function marksOf(standing: StandingWorkbook, { period }: ReportContext): Marks {
  const receivedOn = new Map<string, number>();
  for (const row of rowsOf(standing, TABLE.intakeLog)) {
    const [file, day] = [row.text(L.file), row.number(L.receivedOn)];
    if (day === undefined || row.text(L.period) !== period.code) continue;
    receivedOn.set(file, Math.min(day, receivedOn.get(file) ?? day));
  }
  const filesOf = new Map<string, Set<string>>();
  for (const record of readRecords(standing)) {
    if (record.period !== period.code || record.sourceFile === "") continue;
    const key = nameKey(record.agency);
    filesOf.set(key, (filesOf.get(key) ?? new Set()).add(record.sourceFile));
  }
  const agencies = [...filesOf].map(([key, files]) => ({
    key,
    files,
    first: Math.min(...[...files].map((file) => Math.floor(receivedOn.get(file) ?? 0))),
  }));
  return {
    late: new Set(agencies.filter(({ first }) => first > period.sendBy).map(({ key }) => key)),
    twice: new Set(agencies.filter(({ files }) => files.size > 1).map(({ key }) => key)),
  };
}
