/** A loaded workbook in which reports were taken in already: rows of `tblBaoCao`, written by the real client library. */
import { liveWorkbook } from "../../src/excel/live-workbook";
import type { ReportRecord } from "../../src/reports/record";
import { SHEET } from "../../src/sheets/names";
import { addRecords } from "../../src/sheets/record-changes";

/** Into the workbook of the host that is connected. */
export async function takeReports(...records: readonly ReportRecord[]): Promise<void> {
  await liveWorkbook().apply(addRecords(records), { settingsSheet: SHEET.settings, key: "pending", value: "thử" });
}
