/** Which of our tables and columns are gone from a workbook, so that what is read from them would be wrong or blank. */
import type { Conflict } from "../blueprint/change";
import type { StandingWorkbook } from "../blueprint/standing";
import {
  AGENCY_COLUMN,
  ASSIGNMENT_COLUMN,
  HISTORY_COLUMN,
  MEMBER_COLUMN,
  PERIOD_COLUMN,
  PLAN_COLUMN,
  REPORT_COLUMN,
  SHEET,
  TABLE,
} from "./names";
import { standingTable } from "./standing-rows";

const CONTENT = {
  plan: { sheet: SHEET.plan, columns: PLAN_COLUMN },
  assignments: { sheet: SHEET.assignments, columns: ASSIGNMENT_COLUMN },
  agencies: { sheet: SHEET.registry, columns: AGENCY_COLUMN },
  members: { sheet: SHEET.registry, columns: MEMBER_COLUMN },
  periods: { sheet: SHEET.lists, columns: PERIOD_COLUMN },
  reports: { sheet: SHEET.reports, columns: REPORT_COLUMN },
  history: { sheet: SHEET.history, columns: HISTORY_COLUMN },
} as const;

/** Tables that a load makes and other things are read from. */
export type ReadTable = keyof typeof CONTENT;

/** A conflict for each of these tables that is gone or lacks a column. */
export function missingColumns(standing: StandingWorkbook, tables: readonly ReadTable[]): readonly Conflict[] {
  return tables.flatMap((name): readonly Conflict[] => {
    const { sheet, columns } = CONTENT[name];
    const table = standingTable(standing, TABLE[name]);
    if (!table) return [{ kind: "table-missing", table: TABLE[name], sheet }];
    const wanted: readonly string[] = Object.values(columns);
    const headers = wanted.filter((header) => !table.headers.includes(header));
    const strangers = table.headers.filter((header) => !wanted.includes(header));
    return headers.length === 0
      ? []
      : [{ kind: "columns-missing", table: table.name, sheet: table.sheet, headers, strangers }];
  });
}
