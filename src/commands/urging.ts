/** «Đôn đốc» and «Chép đoạn số liệu»: texts to be copied. Both read only. */
import type { WorkbookPort } from "../blueprint/port";
import { EVALUATIONS, type Evaluation } from "../plan/status";
import { buildFiguresParagraph } from "../reports/figures-paragraph";
import { urgingLetter, urgingList } from "../reports/urging";
import { readHeading } from "../sheets/read-tracked";
import { readTaskStates } from "../sheets/read-task-states";
import { attempt, done, type Outcome, refused } from "./outcome";
import { type PeriodOptions, type PeriodStanding, readPeriod, soundnessIssues } from "./period-standing";
import type { UrgingView } from "./report-desk";

/** Agencies that have not reported, or not in full, in the registry's order. */
export function urging(port: WorkbookPort, options: PeriodOptions): Promise<Outcome<UrgingView>> {
  return attempt(async () => {
    const read = await readPeriod(port, options, [], { valuesOnly: true });
    return read.ok ? done(viewOf(read.value)) : refused(...read.issues);
  });
}

function viewOf({ standing, context, agencies, period }: PeriodStanding): UrgingView {
  const heading = readHeading(standing);
  const facts = { ...context, title: heading?.title ?? "", citation: heading?.citation ?? "" };
  const contents = new Map(context.tasks.map(({ code, content }) => [code, content]));
  return {
    period,
    dueCount: agencies.length,
    reportedCount: agencies.filter(({ state }) => state !== "not-yet").length,
    agencies: agencies.flatMap((agency) => {
      const { name, state, missing } = agency;
      if (state === "reported") return [];
      const tasks = missing.map((code) => ({ code, content: contents.get(code) ?? "" }));
      return [{ name, state, missing: tasks, letter: urgingLetter(agency, facts) }];
    }),
    listText: urgingList(agencies, context),
  };
}

/** Refuses where the evaluations cannot be counted, as a wrong figure would stand in the official report. */
export function figuresParagraph(port: WorkbookPort, options: PeriodOptions): Promise<Outcome<string>> {
  return attempt(async () => {
    const read = await readPeriod(port, options, [], { valuesOnly: true });
    if (!read.ok) return refused(...read.issues);
    const { standing, context, agencies } = read.value;
    const unsound = soundnessIssues(standing);
    if (unsound.length > 0) return refused(...unsound);
    const evaluated = readTaskStates(standing).map(({ evaluation }) => evaluation);
    return done(
      buildFiguresParagraph({
        cutOff: context.period.cutOff,
        byEvaluation: Object.fromEntries(
          EVALUATIONS.map((evaluation) => [evaluation, evaluated.filter((word) => word === evaluation).length]),
        ) as Record<Evaluation, number>,
        agencies: { due: agencies.length, reported: agencies.filter(({ state }) => state !== "not-yet").length },
      }),
    );
  });
}
