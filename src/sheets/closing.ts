/** «Chốt kỳ»: what freezing a period into `Diễn biến` writes, and what differs from an earlier closing. */
import type { Change, Conflict } from "../blueprint/change";
import { compareTable } from "../blueprint/compare-table";
import type { CellValue } from "../blueprint/sheet";
import type { StandingWorkbook } from "../blueprint/standing";
import { withEditedHeights } from "./edited-heights";
import { HISTORY_COLUMN as H, SHEET, TABLE } from "./names";
import { type ClosedTask, readHistory } from "./read-history";
import { readTaskStates, type TaskState } from "./read-task-states";
import { historyTable } from "./record-sheets";
import { readParagraphs } from "./results-sheet";
import { standingTable } from "./standing-rows";

/** One task whose frozen row is not what it would be now. */
export type Correction = {
  readonly code: string;
  /** Empty for a task that was not there when the period was closed. */
  readonly fields: readonly { readonly header: string; readonly before: CellValue; readonly after: CellValue }[];
};

export type Closing = {
  readonly taskCount: number;
  /** Of a period that was closed before; nothing differs when there are none. */
  readonly corrections: readonly Correction[];
  /** Codes that were frozen and are no longer in the plan: their rows stay. */
  readonly gone: readonly string[];
  readonly changes: readonly Change[];
  readonly conflicts: readonly Conflict[];
};

/** What a person entered or a formula shows; the time of closing is not among them. */
const FIELDS: readonly (readonly [header: string, value: (task: TaskState) => CellValue])[] = [
  [H.status, ({ status }) => status],
  [H.progress, ({ progress }) => progress],
  [H.completed, ({ completed }) => completed],
  [H.evaluation, ({ evaluation }) => evaluation],
  [H.result, ({ result }) => result || null],
];

/**
 * A row that says the same keeps the time of its closing; a corrected or added one gets `now`. Where a final paragraph
 * was written for a task, it is the result. Codes must be unique.
 *
 * @param isBegun A closing was interrupted: only values that stood in frozen rows count as corrected, not blank ones.
 */
export function closingOf(standing: StandingWorkbook, period: string, now: number, isBegun: boolean): Closing {
  const paragraphs = readParagraphs(standing, period);
  const tasks = readTaskStates(standing).map((task) => ({
    ...task,
    result: paragraphs.get(task.code.toLowerCase()) ?? task.result,
  }));
  const history = readHistory(standing, period);
  const closed = new Map(history.map((task) => [task.code.toLowerCase(), task]));
  const open = new Set(tasks.map(({ code }) => code.toLowerCase()));
  const compared = tasks.map((task) => {
    const before = closed.get(task.code.toLowerCase());
    return { task, before, fields: before ? differences(before, task) : [] };
  });
  const rows = compared.map(({ task, before, fields }) => ({
    [H.period]: period,
    [H.code]: task.code,
    ...Object.fromEntries(FIELDS.map(([header, value]) => [header, value(task)])),
    [H.closedAt]: before && fields.length === 0 ? before.closedAt : now,
  }));
  const corrections = compared
    .filter(({ before, fields }) =>
      isBegun ? fields.some((field) => field.before !== null) : !before || fields.length > 0,
    )
    .map(({ task, fields }) => ({ code: task.code, fields }));
  const isSame = history.length > 0 && corrections.length === 0 && !isBegun;
  return {
    taskCount: tasks.length,
    corrections: history.length === 0 ? [] : corrections,
    gone: history.map(({ code }) => code).filter((code) => !open.has(code.toLowerCase())),
    ...(isSame ? NOTHING : writing(standing, rows)),
  };
}

type Writing = Pick<Closing, "changes" | "conflicts">;

const NOTHING: Writing = { changes: [], conflicts: [] };

function writing(standing: StandingWorkbook, rows: Parameters<typeof historyTable>[0]): Writing {
  const table = standingTable(standing, TABLE.history);
  if (!table) {
    return { changes: [], conflicts: [{ kind: "table-missing", table: TABLE.history, sheet: SHEET.history }] };
  }
  const blueprint = historyTable(rows);
  const { changes: compared, conflicts } = compareTable(blueprint, table);
  const changes = withEditedHeights(compared, blueprint);
  if (changes.length === 0) return { changes, conflicts };
  const isProtected = standing.sheets.some(({ name, isProtected: locked }) => name === table.sheet && locked);
  return {
    changes,
    conflicts: [
      ...conflicts,
      ...(isProtected ? [{ kind: "sheet-protected", sheet: table.sheet } as const] : []),
      ...(standing.isReadOnly ? [{ kind: "read-only" } as const] : []),
    ],
  };
}

function differences(before: ClosedTask, after: TaskState): Correction["fields"] {
  return FIELDS.flatMap(([header, value]) => {
    const [old, now] = [value(before), value(after)];
    return old === now ? [] : [{ header, before: old, after: now }];
  });
}
