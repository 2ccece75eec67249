/** Reads what the plan's table says of each task: what was entered, and the evaluation its formula shows. */
import type { CellValue } from "../blueprint/sheet";
import type { StandingWorkbook } from "../blueprint/standing";
import { PLAN_COLUMN as C, TABLE } from "./names";
import { rowsOf, type StandingRow } from "./standing-rows";

/** Values as they stand; what should be a number and is not stays the text it is. */
export type TaskState = {
  readonly code: string;
  readonly status: CellValue;
  readonly progress: CellValue;
  readonly completed: CellValue;
  /** One of the evaluations; "" or an error (`#N/A`) where the formula finds none. */
  readonly evaluation: string;
  readonly result: string;
};

/** Rows with a code, in the order in which they stand. */
export function readTaskStates(standing: StandingWorkbook): readonly TaskState[] {
  return rowsOf(standing, TABLE.plan).flatMap((row) => {
    const code = row.text(C.code);
    return code === "" ? [] : [{ code, ...stateIn(row), result: row.text(C.result) }];
  });
}

/** For rows of the plan and of closed periods alike: both have these headings. */
export function stateIn(row: StandingRow): Pick<TaskState, "status" | "progress" | "completed" | "evaluation"> {
  const value = (header: string): CellValue => row.number(header) ?? (row.text(header) || null);
  return {
    status: value(C.status),
    progress: value(C.progress),
    completed: value(C.completed),
    evaluation: row.text(C.evaluation),
  };
}
