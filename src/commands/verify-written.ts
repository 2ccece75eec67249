/**
 * Reads back what was written. Another person may work in the same workbook while it is written: rows they insert or
 * sort between two requests would make a write hit the wrong row, and nothing but looking tells.
 */
import type { ReadRequest } from "../blueprint/port";
import type { StandingWorkbook } from "../blueprint/standing";
import type { Issue } from "../issue";
import { comparable, fieldValue } from "../reports/entry-values";
import { isSameTime, recordKey, type ReportRecord } from "../reports/record";
import { REPORT_COLUMN as R, SHEET, TABLE } from "../sheets/names";
import { readRecords } from "../sheets/read-reports";
import { CELL_HEADER, placeOfCell } from "../sheets/record-changes";
import { standingTable } from "../sheets/standing-rows";
import { changedWhileWriting } from "./intake-messages";

const MOST_PLACES = 20;

/**
 * The short columns of the reports: a row is written as a whole, and every row that is put in another's place gets a
 * new time, so the long texts need not come back to tell that something stands where it should not.
 */
export const WRITTEN_REQUEST: ReadRequest = {
  tables: [],
  glances: [
    {
      table: TABLE.reports,
      headers: [
        R.period,
        R.agency,
        R.code,
        R.via,
        R.status,
        R.progress,
        R.completed,
        R.sourceFile,
        R.sourceCell,
        R.takenAt,
      ],
    },
  ],
  cells: [],
  settingsSheet: SHEET.settings,
};

/**
 * @param before All records as they stood.
 * @param written Records that were added or put in another's place.
 * @returns An issue that names every row which is not as it should be; `undefined` when all are.
 */
export function verifyWritten(
  standing: StandingWorkbook,
  before: readonly ReportRecord[],
  written: readonly ReportRecord[],
): Issue | undefined {
  const expected = new Map([...before, ...written].map((record) => [recordKey(record), record]));
  const records = readRecords(standing);
  const found = new Map(records.map((record) => [recordKey(record), record]));
  const table = standingTable(standing, TABLE.reports);
  const wrong = [...expected].flatMap(([key, record]) => {
    const stands = found.get(key);
    if (stands && isSame(stands, record)) return [];
    const place = stands && table ? placeOfCell(table, stands.rowIndex, CELL_HEADER.status) : "không còn dòng";
    return [`${record.code} của «${record.agency}» (${place})`];
  });
  if (wrong.length === 0) return undefined;
  return changedWhileWriting(wrong.slice(0, MOST_PLACES), Math.max(0, wrong.length - MOST_PLACES));
}

function isSame(a: ReportRecord, b: ReportRecord): boolean {
  const isSource = a.via === b.via && a.sourceFile === b.sourceFile && a.sourceCell === b.sourceCell;
  const isTime = a.takenAt === b.takenAt || isSameTime(a.takenAt, b.takenAt);
  return (
    isSource &&
    isTime &&
    SHORT.every((field) => comparable(fieldValue(a.entry, field)) === comparable(fieldValue(b.entry, field)))
  );
}

const SHORT = ["status", "progress", "completed"] as const;
