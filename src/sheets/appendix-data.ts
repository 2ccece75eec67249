/** What appendices are made from: the plan, what became of it in the current period, and who has reported. */
import type { DaySerial } from "../plan/dates";
import type { Period } from "../plan/period";
import type { Evaluation } from "../plan/status";
import type { Assignment } from "../plan/assignments";
import type { AgencyState } from "../reports/consolidation";
import type { SentDifficulty } from "./sent-words";
import type { TrackedPlan, TrackedTask } from "./tracked-plan";

/** A task with what stands beside it; "" and `undefined` where nothing does. */
export type AppendixTask = TrackedTask & {
  readonly status: string;
  /** 0..1 */
  readonly progress: number | undefined;
  readonly completed: DaySerial | undefined;
  readonly due: DaySerial | undefined;
  /** Where it was put off: the day that stands in place of the issued timeframe's end. */
  readonly extendedTo?: DaySerial | undefined;
  readonly evaluation: Evaluation;
  readonly product: string;
  /** The final paragraph of the period; else the result entered in the plan; else the agencies' own words, a line each. */
  readonly result: string;
  /** As entered in the plan, else the agencies' own words. */
  readonly difficulty: string;
  /** Where `difficulty` comes from. */
  readonly difficultyFrom: "plan" | "agencies" | "nowhere";
  /** What each agency sent of its difficulties in the period, whatever the plan says. */
  readonly sent: readonly SentDifficulty[];
  /** Where `result` comes from. */
  readonly resultFrom: "paragraph" | "plan" | "agencies" | "nowhere";
  /** What was frozen when the period before was closed; where no result was, the agencies' words of that period. */
  readonly previous:
    | {
        readonly status: string;
        readonly progress: number | undefined;
        readonly evaluation: string;
        readonly result: string;
      }
    | undefined;
};

/** One unit's share of one task, evaluated as the sheet `Phân công` shows it. */
export type AppendixShare = Assignment & { readonly evaluation: Evaluation };

export type AppendixData = {
  readonly plan: TrackedPlan;
  /** In the plan's order, whatever the table is sorted by. */
  readonly tasks: readonly AppendixTask[];
  readonly shares: readonly AppendixShare[];
  /** The current one with the cut-off in force. */
  readonly period: Period;
  /** The last period before it that was closed; absent when none was. */
  readonly previousPeriod: Period | undefined;
  /** Those that owe a report. */
  readonly agencies: readonly AgencyState[];
};

/** Which part of it is printed. */
export type AppendixScope = {
  /** Labels of areas; all when absent. */
  readonly areas?: readonly string[];
  /** Names of lead units: their tasks and their shares; all when absent. */
  readonly agencies?: readonly string[];
};
