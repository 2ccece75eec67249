/** Reads back the closed periods: rows of `tblDienBien`, and whether and when a period was closed. */
import type { CellValue } from "../blueprint/sheet";
import type { StandingWorkbook } from "../blueprint/standing";
import { formatDate } from "../plan/dates";
import { HISTORY_COLUMN as H, TABLE } from "./names";
import { stateIn, type TaskState } from "./read-task-states";
import { rowsOf } from "./standing-rows";

/** `closedAt`: day serial with the time of day, unless a person typed something else. */
export type ClosedTask = TaskState & { readonly closedAt: CellValue };

/** Tasks of one closed period in the order in which they stand; none when it is not closed. */
export function readHistory(standing: StandingWorkbook, period: string): readonly ClosedTask[] {
  return rowsOf(standing, TABLE.history).flatMap((row) => {
    const code = row.text(H.code);
    if (code === "" || row.text(H.period).toLowerCase() !== period.toLowerCase()) return [];
    return [
      {
        code,
        ...stateIn(row),
        result: row.text(H.result),
        closedAt: row.number(H.closedAt) ?? (row.text(H.closedAt) || null),
      },
    ];
  });
}

/** The day of the first closing, "14/3/2025"; "chưa rõ" where no row says; `undefined` while it is open. */
export function closedOn(standing: StandingWorkbook, period: string): string | undefined {
  const rows = readHistory(standing, period);
  if (rows.length === 0) return undefined;
  const times = rows.flatMap(({ closedAt }) => (typeof closedAt === "number" ? [closedAt] : []));
  return times.length === 0 ? "chưa rõ" : formatDate(Math.min(...times));
}
