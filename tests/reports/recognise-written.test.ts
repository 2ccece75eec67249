/** The form as it leaves, through the file's bytes and back. */
import { FORM_SHEET } from "../../src/reports/form-names";
import { buildReportForm } from "../../src/sheets/report-form";
import { readRaw } from "../../src/xlsx/read-raw";
import { writeWorkbookFile } from "../../src/xlsx/write-workbook";
import { codesOf, contentOf } from "../builders/raw-report";
import { meant, recognised } from "../builders/recognised";
import { aForm, aFormRow } from "../builders/report-form";

test("a blank form, written and read back, is a form with all its rows blank and nothing left over", async () => {
  const codes = codesOf("Sở Tư pháp");
  const form = aForm({ rows: codes.map((code) => aFormRow({ code, content: contentOf(code) })) });
  const read = readRaw(await writeWorkbookFile(buildReportForm(form), FORM_SHEET.identity));
  if (!read.ok) throw new Error(read.detail);
  const submission = recognised(read.workbook);
  expect(submission).toMatchObject({
    formVersion: "1",
    agency: { kind: "named", name: "Sở Tư pháp", by: "form" },
    period: { kind: "agrees" },
    leftovers: [],
    issues: [],
  });
  expect(submission.rows.map(meant)).toEqual(codes);
  expect(submission.rows.every(({ cells, unread }) => Object.keys(cells).length + unread.length === 0)).toBe(true);
});
