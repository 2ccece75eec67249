/**
 * Reads back what was written. Another person may work in the same workbook while it is written: rows they insert or
 * sort between two requests would make a write hit the wrong row, and nothing but looking tells.
 */
import type { StandingWorkbook } from "../blueprint/standing";
import type { Issue } from "../issue";
import { differingFields } from "../reports/entry-values";
import { recordKey, type ReportRecord } from "../reports/record";
import { TABLE } from "../sheets/names";
import { readRecords } from "../sheets/read-reports";
import { CELL_HEADER, placeOfCell } from "../sheets/record-changes";
import { standingTable } from "../sheets/standing-rows";
import { changedWhileWriting } from "./intake-messages";

const MOST_PLACES = 20;

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
  return a.via === b.via && a.sourceFile === b.sourceFile && differingFields(a.entry, b.entry).length === 0;
}
