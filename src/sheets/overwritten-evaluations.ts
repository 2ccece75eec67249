/** Tasks whose shown evaluation is not what follows from their own entries: a person has typed over its formula. */
import type { StandingWorkbook } from "../blueprint/standing";
import { evaluate } from "../plan/evaluate";
import { isYearPeriod, type Period } from "../plan/period";
import { PLAN_COLUMN as C, TABLE } from "./names";
import { rowsOf, type StandingRow } from "./standing-rows";

const DAYS = [C.start, C.due, C.completed] as const;

/** Codes in the table's order. Rows with a word where a day belongs are not judged. */
export function overwrittenEvaluations(standing: StandingWorkbook, period: Period): readonly string[] {
  return rowsOf(standing, TABLE.plan).flatMap((row) => {
    const code = row.text(C.code);
    if (code === "" || DAYS.some((header) => isWord(row, header))) return [];
    const evaluation = evaluate({
      status: row.text(C.status),
      nature: row.text(C.nature),
      start: row.number(C.start),
      due: row.number(C.due),
      completed: row.number(C.completed),
      cutOff: period.cutOff,
      isYearPeriod: isYearPeriod(period.code),
    });
    return evaluation === "" || evaluation === row.text(C.evaluation) ? [] : [code];
  });
}

function isWord(row: StandingRow, header: string): boolean {
  return row.text(header) !== "" && row.number(header) === undefined;
}
