/** What stands in the workbook when files are consolidated: records, marks of what was written, the plan's statuses. */
import type { Assignment } from "../plan/assignments";
import type { DaySerial } from "../plan/dates";
import { nameKey } from "../plan/unit-wording";
import type { ReportContext } from "./context";
import { recordKey, type ReportRecord } from "./record";
import type { RowMarks } from "./row-marks";

export type TaskStanding = { readonly status: string; readonly completed: DaySerial | undefined };

export type StandingReports = {
  readonly records: readonly ReportRecord[];
  readonly marks: RowMarks;
  readonly assignments: readonly Assignment[];
  /** By task code. */
  readonly tasks: ReadonlyMap<string, TaskStanding>;
};

/** The same, indexed for looking up; `current` grows as rows are taken. */
export type Ledger = {
  readonly current: Map<string, ReportRecord>;
  /** Latest record of an earlier period, by agency and task. */
  readonly earlier: ReadonlyMap<string, ReportRecord>;
  readonly marks: RowMarks;
  readonly dutiesOf: (agency: string) => ReadonlyMap<string, string>;
  readonly coordinatedBy: (agency: string) => ReadonlyMap<string, string>;
};

const NOTHING: ReadonlyMap<string, string> = new Map();

export function openLedger(context: ReportContext, { records, marks }: StandingReports): Ledger {
  const cutOffs = new Map(context.periods.map(({ code, cutOff }) => [code, cutOff]));
  const current = new Map<string, ReportRecord>();
  const earlier = new Map<string, ReportRecord>();
  for (const record of records) {
    if (record.period === context.period.code) {
      current.set(recordKey(record), record);
      continue;
    }
    const cutOff = cutOffs.get(record.period);
    if (cutOff === undefined || cutOff >= context.period.cutOff) continue;
    const key = earlierKey(record.agency, record.code);
    const known = earlier.get(key);
    if (!known || (cutOffs.get(known.period) ?? 0) < cutOff) earlier.set(key, record);
  }
  const byName = (duties: ReportContext["duties"]): ((agency: string) => ReadonlyMap<string, string>) => {
    const byKey = new Map([...duties].map(([name, codes]) => [nameKey(name), codes]));
    return (agency) => byKey.get(nameKey(agency)) ?? NOTHING;
  };
  return {
    current,
    earlier,
    marks,
    dutiesOf: byName(context.duties),
    coordinatedBy: byName(context.coordinated),
  };
}

function earlierKey(agency: string, code: string): string {
  return `${nameKey(agency)}|${code.toLowerCase()}`;
}

/** The record from which the entry would step back: one that says `Hoàn thành`, of this period or the last before it. */
export function completedBefore(
  ledger: Ledger,
  context: Pick<ReportContext, "tasks">,
  { agency, code, entry }: Pick<ReportRecord, "agency" | "code" | "entry">,
  standing: ReportRecord | undefined,
): ReportRecord | undefined {
  if (entry.status === "Hoàn thành") return undefined;
  if (standing) return standing.entry.status === "Hoàn thành" ? standing : undefined;
  const earlier = ledger.earlier.get(earlierKey(agency, code));
  if (earlier?.entry.status !== "Hoàn thành") return undefined;
  // Done for one period is not done for the year.
  return context.tasks.find((task) => task.code === code)?.nature === "Thường xuyên" ? undefined : earlier;
}
