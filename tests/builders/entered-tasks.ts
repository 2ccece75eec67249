/**
 * What users might enter for the tasks of a plan, as data: put into a blueprint for the writers, and evaluated by the
 * pure rules of src/plan for what the formulas must then say.
 */
import type { CellValue, WorkbookBlueprint } from "../../src/blueprint/sheet";
import type { DaySerial } from "../../src/plan/dates";
import { evaluate } from "../../src/plan/evaluate";
import { isYearPeriod } from "../../src/plan/period";
import { EVALUATIONS, NATURES, STATUSES, type Evaluation, type Nature } from "../../src/plan/status";
import { type EvaluatedTask, tally, type Tally } from "../../src/plan/summarise";
import { leadUnits } from "../../src/sheets/lead-units";
import { PLAN_COLUMN, SUMMARY_COLUMN, TABLE } from "../../src/sheets/names";
import type { TrackedPlan, TrackedTask } from "../../src/sheets/tracked-plan";

export type Entered = {
  readonly status: string;
  readonly completed: DaySerial | undefined;
  readonly extendedTo: DaySerial | undefined;
  /** In place of what follows from the timeframe. */
  readonly nature: Nature | undefined;
};

export function cutOffOf(plan: TrackedPlan): DaySerial {
  const period = plan.periods.find(({ code }) => code === plan.periodCode);
  if (!period) throw new Error(`no period ${plan.periodCode}`);
  return period.cutOff;
}

/** Every combination of what can be entered, on either side of the cut-off and of an extended due date. */
export function allEntries(cutOff: DaySerial): readonly Entered[] {
  const days = [undefined, cutOff - 40, cutOff, cutOff + 1];
  const extensions = [undefined, cutOff - 20, cutOff, cutOff + 20];
  return ["", ...STATUSES].flatMap((status) =>
    days.flatMap((completed) =>
      extensions.flatMap((extendedTo) =>
        [undefined, ...NATURES].map((nature) => ({ status, completed, extendedTo, nature })),
      ),
    ),
  );
}

/** One of `entries` for each task, from the `first`-th on, in turns of seven so that neighbours differ. */
export function entriesFor(
  plan: TrackedPlan,
  entries: readonly Entered[],
  first: number,
): ReadonlyMap<string, Entered> {
  return new Map(
    plan.tasks.flatMap(({ code }, index) => {
      const entered = entries[((first + index) * 7) % entries.length];
      return entered ? [[code, entered] as const] : [];
    }),
  );
}

/** The blueprint with the entries in the rows of the plan's table. */
export function withEntered(workbook: WorkbookBlueprint, entered: ReadonlyMap<string, Entered>): WorkbookBlueprint {
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    tables: sheet.tables.map((table) => {
      if (table.name !== TABLE.plan) return table;
      const headers = table.columns.map(({ header }) => header);
      const codeAt = headers.indexOf(PLAN_COLUMN.code);
      const rows = table.rows.map((row) => {
        const entry = entered.get(String(row[codeAt]));
        return entry ? row.map((value, index) => valueIn(headers[index] ?? "", entry, value)) : row;
      });
      return { ...table, rows };
    }),
  }));
  return { ...workbook, sheets };
}

function valueIn(header: string, entry: Entered, value: CellValue): CellValue {
  switch (header) {
    case PLAN_COLUMN.status:
      return entry.status === "" ? null : entry.status;
    case PLAN_COLUMN.completed:
      return entry.completed ?? null;
    case PLAN_COLUMN.extendedTo:
      return entry.extendedTo ?? null;
    case PLAN_COLUMN.nature:
      return entry.nature ?? null;
    default:
      return value;
  }
}

/** By the rules of src/plan. A task without entry is as it was loaded: not begun. */
export function evaluated(
  plan: TrackedPlan,
  entered: ReadonlyMap<string, Entered>,
): readonly (EvaluatedTask & { readonly areaLabel: string })[] {
  const cutOff = cutOffOf(plan);
  return plan.tasks.map((task) => {
    const entry = entered.get(task.code);
    const timeframe = timeframeOf(plan, task);
    const due = entry?.extendedTo ?? timeframe?.to;
    const evaluation = evaluate({
      status: entry?.status ?? "",
      nature: entry?.nature ?? timeframe?.nature ?? "",
      start: timeframe?.from,
      due,
      completed: entry?.completed,
      cutOff,
      isYearPeriod: isYearPeriod(plan.periodCode),
    });
    return { code: task.code, areaNumeral: "", areaLabel: task.areaLabel, evaluation, due };
  });
}

function timeframeOf(plan: TrackedPlan, { timeframeText }: TrackedTask): TrackedPlan["timeframes"][number] | undefined {
  return plan.timeframes.find(({ text }) => text.toLowerCase() === timeframeText.toLowerCase());
}

/** A row of a summary: its figures by heading. Rates without denominator are an en dash. */
export type SummaryRow = Readonly<Record<string, string | number>>;

export function expectedByArea(plan: TrackedPlan, entered: ReadonlyMap<string, Entered>): readonly SummaryRow[] {
  const tasks = evaluated(plan, entered);
  const cutOff = cutOffOf(plan);
  const rowOf = (label: string, of: readonly EvaluatedTask[]): SummaryRow => ({
    [SUMMARY_COLUMN.area]: label,
    ...figures(SUMMARY_COLUMN.tasks, tally(of, cutOff)),
  });
  return [
    ...plan.areas.map(({ label }) =>
      rowOf(
        label,
        tasks.filter(({ areaLabel }) => areaLabel === label),
      ),
    ),
    rowOf("Tổng cộng", tasks),
  ];
}

export function expectedByUnit(plan: TrackedPlan, entered: ReadonlyMap<string, Entered>): readonly SummaryRow[] {
  const tasks = evaluated(plan, entered);
  return leadUnits(plan).map((unit) => {
    const codesAs = (role: string): ReadonlySet<string> =>
      new Set(plan.assignments.filter((one) => one.unit === unit && one.role === role).map(({ code }) => code));
    const led = codesAs("Chủ trì");
    const own = tasks.filter(({ code }) => led.has(code));
    return {
      [SUMMARY_COLUMN.unit]: unit,
      ...figures(SUMMARY_COLUMN.leads, tally(own, cutOffOf(plan))),
      [SUMMARY_COLUMN.coordinates]: codesAs("Phối hợp").size,
    };
  });
}

function figures(totalHeader: string, counted: Tally): SummaryRow {
  const byEvaluation: Readonly<Record<Evaluation, number>> = counted.byEvaluation;
  return {
    [totalHeader]: counted.total,
    ...Object.fromEntries(EVALUATIONS.map((evaluation) => [evaluation, byEvaluation[evaluation]])),
    [SUMMARY_COLUMN.completionRate]: counted.completionRate ?? "–",
    [SUMMARY_COLUMN.onTimeRate]: counted.onTimeRate ?? "–",
  };
}
