/** Reads back the consolidated reports: rows of `tblBaoCao` as records, with the place of each. */
import type { StandingWorkbook } from "../blueprint/standing";
import { isStatus } from "../plan/status";
import type { ReportRecord } from "../reports/record";
import { REPORT_COLUMN as R, TABLE } from "./names";
import { rowsOf, type StandingRow } from "./standing-rows";

/** `rowIndex` counts within the body of the table. */
export type StandingRecord = ReportRecord & { readonly rowIndex: number };

/** Every row that names a period, an agency and a task, in the order in which they stand. */
export function readRecords(standing: StandingWorkbook): readonly StandingRecord[] {
  return rowsOf(standing, TABLE.reports).flatMap((row, rowIndex) => {
    const record = readRecord(row);
    return record.period === "" || record.agency === "" || record.code === "" ? [] : [{ ...record, rowIndex }];
  });
}

/** A status a person typed in other words reads as blank: nothing counts it either. */
function readRecord(row: StandingRow): ReportRecord {
  const status = row.text(R.status);
  return {
    period: row.text(R.period),
    agency: row.text(R.agency),
    code: row.text(R.code),
    via: row.text(R.via),
    entry: {
      status: isStatus(status) ? status : "",
      progress: row.number(R.progress),
      completed: row.number(R.completed),
      result: row.text(R.result),
      figures: row.text(R.figures),
      product: row.text(R.product),
      difficulty: row.text(R.difficulty),
      proposal: row.text(R.proposal),
      note: row.text(R.note),
    },
    sourceFile: row.text(R.sourceFile),
    sourceCell: row.text(R.sourceCell),
    takenAt: row.number(R.takenAt),
  };
}
