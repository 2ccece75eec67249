/**
 * The inverse of the last consolidation, kept in the workbook: what stood in rows that were replaced, and by which
 * stamp the rows that were added are known. Written before the run itself, so that an interrupted one can be taken back.
 */
import type { Change } from "../blueprint/change";
import { fingerprint } from "../blueprint/fingerprint";
import type { StandingWorkbook } from "../blueprint/standing";
import type { DaySerial } from "../plan/dates";
import type { Consolidation, StatusProposal } from "../reports/consolidation";
import type { ReportContext } from "../reports/context";
import { isSameTime, recordKey, type ReportRecord, SECONDS_PER_DAY, secondsOf } from "../reports/record";
import { editedCells, formatMarks, parseMarks, type RowMarks, withMarks } from "../reports/row-marks";
import { SETTING } from "../sheets/names";
import { readPending } from "./our-workbook";

export type PlanEdit = {
  readonly code: string;
  readonly before: { readonly status: string; readonly completed: DaySerial | undefined };
  readonly after: { readonly status: string; readonly completed: DaySerial | undefined };
};

export type LastRun = {
  readonly period: string;
  /** `Nạp lúc` of every row of the run. */
  readonly stamp: number;
  readonly fileCount: number;
  /** Stands for the files of the run: only they can finish it once it was cut off. */
  readonly filesMark: string;
  /** Rows that the run adds. */
  readonly addCount: number;
  /** Rows as they stood; `isMarked`: as consolidated before, by nobody edited. */
  readonly replaced: readonly { readonly record: ReportRecord; readonly isMarked: boolean }[];
  readonly plan: readonly PlanEdit[];
  /** Cells of the registry, where what a person told was remembered. */
  readonly registry: readonly RegistryEdit[];
};

export type RegistryEdit = {
  readonly agency: string;
  readonly header: string;
  readonly before: string;
  readonly after: string;
};

export function filesMark(files: readonly { readonly hash: string; readonly name: string }[]): string {
  return fingerprint(
    files
      .map(({ hash, name }) => hash || name)
      .sort()
      .join("|"),
  );
}

/** `undefined` when there is nothing to take back, or what is written there is not ours. */
export function readLastRun({ settings }: StandingWorkbook): LastRun | undefined {
  const text = settings[SETTING.lastRun] ?? "";
  if (text === "") return undefined;
  try {
    const run = JSON.parse(text) as Partial<LastRun>;
    return isWhole(run) ? run : undefined;
  } catch (error) {
    // A person may have changed the hidden sheet; what cannot be read is not taken back.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isWhole(run: Partial<LastRun> | null): run is LastRun {
  return (
    typeof run?.stamp === "number" &&
    typeof run.period === "string" &&
    typeof run.addCount === "number" &&
    Array.isArray(run.replaced) &&
    typeof run.filesMark === "string" &&
    Array.isArray(run.plan) &&
    Array.isArray(run.registry)
  );
}

export function readMarks({ settings }: StandingWorkbook): RowMarks {
  return parseMarks(settings[SETTING.rowMarks] ?? "");
}

/** The stamp of a new run: now, to the second, and later than every row that stands, so that it names the run alone. */
export function stampAfter(records: readonly ReportRecord[], now: number): number {
  const latest = records.reduce((last, { takenAt = 0 }) => Math.max(last, takenAt), 0);
  const seconds = Math.max(secondsOf(now), secondsOf(latest) + 1);
  return seconds / SECONDS_PER_DAY;
}

/** The run whose write was cut off, if it came as far as to leave its inverse. */
export function interruptedRun(standing: StandingWorkbook): LastRun | undefined {
  const pending = readPending(standing);
  const run = pending && readLastRun(standing);
  return run && isSameTime(Number(pending.run), run.stamp) ? run : undefined;
}

type RunGround = {
  readonly standing: StandingWorkbook;
  readonly context: Pick<ReportContext, "period">;
  readonly reports: { readonly records: readonly ReportRecord[]; readonly marks: RowMarks };
  readonly options: { readonly stamp: number };
};

/**
 * The inverse of what is about to be written; `undefined` when it changes nothing that could be taken back. A run that
 * goes on with an interrupted one takes back both.
 */
export function lastRunOf(
  { standing, context, reports, options }: RunGround,
  result: Consolidation,
  proposals: readonly StatusProposal[],
  registryEdits: readonly RegistryEdit[],
): LastRun | undefined {
  const { stamp } = options;
  const resumed = interruptedRun(standing);
  const known = new Set(resumed?.replaced.map(({ record }) => recordKey(record)));
  const replaced = result.replaces.flatMap(({ before }) => {
    const isAdded = resumed !== undefined && isSameTime(before.takenAt, stamp);
    if (known.has(recordKey(before)) || isAdded) return [];
    return [{ record: before, isMarked: editedCells(reports.marks, before)?.length === 0 }];
  });
  const all = [...(resumed?.replaced ?? []), ...replaced];
  const replacedKeys = new Set(all.map(({ record }) => recordKey(record)));
  const standingAdds = resumed
    ? reports.records.filter((one) => isSameTime(one.takenAt, stamp) && !replacedKeys.has(recordKey(one))).length
    : 0;
  const plan = [
    ...(resumed?.plan ?? []),
    ...proposals
      .filter(({ code }) => resumed?.plan.every((edit) => edit.code !== code) ?? true)
      .map(({ code, before, after }) => ({ code, before, after })),
  ];
  const addCount = standingAdds + result.adds.length;
  const registry = [
    ...(resumed?.registry ?? []),
    ...registryEdits.filter(
      (edit) =>
        resumed?.registry.every(({ agency, header }) => agency !== edit.agency || header !== edit.header) ?? true,
    ),
  ];
  if (addCount + all.length + plan.length + registry.length === 0) return undefined;
  const files = result.files.map(({ file }) => file);
  return {
    period: context.period.code,
    stamp,
    fileCount: files.length,
    filesMark: filesMark(files),
    addCount,
    replaced: all,
    plan,
    registry,
  };
}

/** Nothing for a run that cannot be taken back: the inverse of the one before it stays. */
export function runSettings(run: LastRun | undefined, marks: RowMarks, result: Consolidation): readonly Change[] {
  if (!run) return [];
  const written = [...result.adds, ...result.replaces.map(({ after }) => after)];
  const settings = {
    [SETTING.lastRun]: JSON.stringify(run),
    [SETTING.rowMarks]: formatMarks(withMarks(marks, written)),
  };
  return [{ kind: "save-settings", settings, early: true }];
}
