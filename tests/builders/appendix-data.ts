/** What appendices are made from, without a workbook: the published plan in the first quarter, nothing begun yet. */
import type { AgencyState } from "../../src/reports/consolidation";
import { agencyStates } from "../../src/reports/agency-states";
import type { ReportRecord } from "../../src/reports/record";
import type { AppendixContent } from "../../src/sheets/appendix-content";
import type { AppendixData, AppendixTask } from "../../src/sheets/appendix-data";
import { seedContext } from "./seed-context";
import { seedTracked } from "./tracked-plan";

const plan = seedTracked("2025-Q1");

const BLANK: Omit<AppendixTask, keyof (typeof plan.tasks)[number]> = {
  status: "Chưa thực hiện",
  progress: undefined,
  completed: undefined,
  due: undefined,
  evaluation: "Chưa thực hiện",
  product: "",
  result: "",
  difficulty: "",
  difficultyFrom: "nowhere",
  sent: [],
  resultFrom: "nowhere",
  previous: undefined,
};

/** A task a user added: without number and without words, but for what a test says. */
export function anAppendixTask(code: string, told: Partial<AppendixTask> = {}): AppendixTask {
  const words = { areaLabel: "", group: "", content: "", leadText: "", coordinatingText: "" };
  return { ordinal: undefined, code, ...words, timeframeText: "", fundingText: "", ...BLANK, ...told };
}

/**
 * Shares are evaluated as their tasks.
 *
 * @param told By code: what became of a task.
 */
export function seedAppendixData(
  told: Readonly<Record<string, Partial<AppendixTask>>> = {},
  changes: Partial<AppendixData> = {},
): AppendixData {
  const tasks = plan.tasks.map((task): AppendixTask => ({ ...task, ...BLANK, ...told[task.code] }));
  const evaluations = new Map(tasks.map(({ code, evaluation }) => [code, evaluation]));
  return {
    plan,
    tasks,
    shares: plan.assignments.map((assignment) => ({
      ...assignment,
      evaluation: evaluations.get(assignment.code) ?? "Chưa thực hiện",
    })),
    period: seedContext().period,
    previousPeriod: undefined,
    agencies: seedAgencies(),
    ...changes,
  };
}

/** Agencies that owe a report on the published plan, after these records have come. */
export function seedAgencies(...records: readonly ReportRecord[]): readonly AgencyState[] {
  return agencyStates(seedContext(), records).filter(({ due }) => due > 0);
}

/** Values row by row, cells covered by another left out. */
export function valuesOf({ rows }: AppendixContent): readonly (readonly (string | number | null)[])[] {
  return rows.map(({ cells }) => cells.map(({ value }) => value));
}
