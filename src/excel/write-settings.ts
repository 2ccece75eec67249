/** Writes the settings sheet: two columns of text, out of the users' sight. */
import { areaName } from "../raw/a1";
import { ACTION_BYTES, cutByBytes, jsonBytes, sheetIn, type Step } from "./batch";
import { entryOf } from "./cell-entries";
import { queueNumberFormat } from "./fill";
import { runsOf } from "./measures";
import type { SettingRow } from "./settings-rows";

const LABEL = "lưu thông tin của tiện ích";

/** Makes the settings sheet if there is none, and hides it; the one row is written as early as Excel allows. */
export function openingStep(sheetName: string, exists: boolean, rowIndex: number, row: SettingRow): Step {
  return {
    label: LABEL,
    bytes: jsonBytes(row) + 8 * ACTION_BYTES,
    queue: (context) => {
      if (!exists) context.workbook.worksheets.add(sheetName);
      const sheet = sheetIn(context, sheetName);
      queueRows(sheet, rowIndex, [row]);
      sheet.visibility = "VeryHidden";
    },
  };
}

/** Only the rows in which `after` differs from `before`. */
export function settingsSteps(
  sheetName: string,
  before: readonly SettingRow[],
  after: readonly SettingRow[],
): readonly Step[] {
  const rows = after.map((row, index) => ({ row, index, same: sameRow(row, before[index]) }));
  return runsOf(rows, ({ same }) => (same ? undefined : "changed")).flatMap(({ from, to }) => {
    let next = from;
    return cutByBytes(after.slice(from, to + 1)).map(({ items, bytes }): Step => {
      const first = next;
      next += items.length;
      return {
        label: LABEL,
        bytes: bytes + 4 * ACTION_BYTES,
        queue: (context) => queueRows(sheetIn(context, sheetName), first, items),
      };
    });
  });
}

function sameRow(row: SettingRow, other: SettingRow | undefined): boolean {
  return row[0] === (other?.[0] ?? "") && row[1] === (other?.[1] ?? "");
}

function queueRows(sheet: Excel.Worksheet, firstIndex: number, rows: readonly SettingRow[]): void {
  const range = sheet.getRange(areaName({ top: firstIndex, left: 0, bottom: firstIndex + rows.length - 1, right: 1 }));
  queueNumberFormat(range, "@");
  range.values = rows.map((row) => row.map((text) => entryOf(text, true)));
}
