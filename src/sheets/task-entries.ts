/** What users enter about tasks on the plan's own sheet: status and day of completion, read and proposed. */
import type { CellEdit, Change } from "../blueprint/change";
import type { StandingWorkbook } from "../blueprint/standing";
import type { DaySerial } from "../plan/dates";
import type { TaskStanding } from "../reports/standing-reports";
import { PLAN_COLUMN as C, TABLE } from "./names";
import { rowsOf, standingTable } from "./standing-rows";

/** By task code; of rows with one code the first counts. */
export function readTaskEntries(standing: StandingWorkbook): ReadonlyMap<string, TaskStanding> {
  const entries = new Map<string, TaskStanding>();
  for (const row of rowsOf(standing, TABLE.plan)) {
    const code = row.text(C.code);
    if (code === "" || entries.has(code)) continue;
    entries.set(code, { status: row.text(C.status), completed: row.number(C.completed) });
  }
  return entries;
}

export type TaskEdit = { readonly code: string; readonly status: string; readonly completed: DaySerial | undefined };

/** Cells that differ; a task that is gone is passed over. */
export function editTasks(standing: StandingWorkbook, tasks: readonly TaskEdit[]): readonly Change[] {
  const table = standingTable(standing, TABLE.plan);
  if (!table) return [];
  const codeAt = table.headers.indexOf(C.code);
  const codes = table.rows.map((row) => String(row[codeAt] ?? "").trim());
  const edits = tasks.flatMap(({ code, status, completed }): readonly CellEdit[] => {
    const rowIndex = codes.indexOf(code);
    if (rowIndex < 0) return [];
    const wanted = [
      [C.status, status === "" ? null : status],
      [C.completed, completed ?? null],
    ] as const;
    return wanted.flatMap(([header, after]) => {
      const before = table.rows[rowIndex]?.[table.headers.indexOf(header)] ?? null;
      return (before ?? "") === (after ?? "") ? [] : [{ rowIndex, rowKey: code, header, before, after }];
    });
  });
  return edits.length === 0 ? [] : [{ kind: "edit-cells", table: table.name, edits }];
}
