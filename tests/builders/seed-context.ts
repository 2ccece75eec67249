/** What reports on the published plan are judged against, in the first quarter, without a workbook. */
import { type Assignment, dutiesOf } from "../../src/plan/assignments";
import { serialOf } from "../../src/plan/dates";
import type { ReportContext } from "../../src/reports/context";
import { seedTracked } from "./tracked-plan";

const tracked = seedTracked("2025-Q1");
const timeframes = new Map(tracked.timeframes.map((timeframe) => [timeframe.text, timeframe]));

export const SEED_ASSIGNMENTS: readonly Assignment[] = tracked.assignments;

/** 18 March 2025: after the cut-off, before the sending deadline. */
export const REPORTED_ON = serialOf(2025, 3, 18);

export function seedContext(changes: Partial<ReportContext> = {}): ReportContext {
  const { assignments, registry, periods } = tracked;
  const period = periods.find(({ code }) => code === "2025-Q1");
  if (!period) throw new Error("the plan's year has no first quarter");
  return {
    planIdentity: tracked.identity,
    year: tracked.year,
    issuedOn: serialOf(2024, 12, 24),
    period,
    periods,
    tasks: tracked.tasks.map(({ code, areaLabel, group, content, timeframeText }) => {
      const timeframe = timeframes.get(timeframeText);
      const [nature, start, due] = [timeframe?.nature, timeframe?.from, timeframe?.to];
      return { code, areaLabel, group, content, timeframeText, nature, start, due };
    }),
    registry,
    duties: dutiesOf(assignments, registry),
    coordinated: dutiesOf(assignments, registry, "Phối hợp"),
    today: REPORTED_ON,
    ...changes,
  };
}
