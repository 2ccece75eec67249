/** What a report is judged against: the plan's tasks, the registry, who owes what, and the period asked for. */
import type { DaySerial } from "../plan/dates";
import type { Period } from "../plan/period";
import type { Registry } from "../plan/registry";
import type { Nature } from "../plan/status";

export type ReportTask = {
  /** "II.1", "VII.2.5". */
  readonly code: string;
  readonly areaLabel: string;
  /** Name of the sub-group, "" if none. */
  readonly group: string;
  /** The plan's words, without the number in front. */
  readonly content: string;
  readonly timeframeText: string;
  readonly nature: Nature | undefined;
  readonly start: DaySerial | undefined;
  readonly due: DaySerial | undefined;
};

/** Agency name → task code → the unit through which the task comes to it: itself, or one of its groups. */
export type Duties = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Plain data: it travels to the workers that read files. */
export type ReportContext = {
  readonly planIdentity: string;
  readonly year: number;
  /** The day the plan was issued; `undefined` when its citation does not say. */
  readonly issuedOn: DaySerial | undefined;
  readonly period: Period;
  readonly periods: readonly Period[];
  /** In plan order. */
  readonly tasks: readonly ReportTask[];
  readonly registry: Registry;
  /** What agencies lead, in the registry's order. */
  readonly duties: Duties;
  /** What agencies coordinate, themselves or through groups. */
  readonly coordinated: Duties;
  readonly today: DaySerial;
};
