/** Every broken and hostile file at once, between two honest reports: the honest ones are taken, each other is named. */
import { readForReports } from "../../src/commands/report-context";
import { liveWorkbook } from "../../src/excel/live-workbook";
import { LOG_COLUMN as L, REPORT_COLUMN as R, TABLE } from "../../src/sheets/names";
import { rowsOf } from "../../src/sheets/standing-rows";
import { aSource } from "../builders/fake-report-workers";
import { hostileFiles } from "../builders/hostile-files";
import { loadedDesk } from "../builders/loaded-desk";
import { valueOf } from "../builders/open-desk";
import { rawWorkbook } from "../builders/raw-package";
import { contentOf } from "../builders/raw-report";
import { filledForm } from "../demo/fill-form";

jest.setTimeout(120_000);

const SECONDS_FOR_ALL = 40;

function typedReport(): Uint8Array {
  const lines = [
    ["SỞ NỘI VỤ"],
    ["Báo cáo Quý I/2025"],
    ["STT", "Nội dung", "Trạng thái"],
    ["1", contentOf("I.6"), "Xong"],
  ];
  const rows = lines.map((cells, row) => {
    const written = cells.map(
      (text, at) => `<c r="${"ABC".charAt(at)}${row + 1}" t="inlineStr"><is><t>${text}</t></is></c>`,
    );
    return `<row r="${row + 1}">${written.join("")}</row>`;
  });
  return rawWorkbook({ sheet: `<sheetData>${rows.join("")}</sheetData>` });
}

test("honest reports among hostile files are taken, and every hostile one is refused by name", async () => {
  const { desk } = await loadedDesk();
  const [form] = valueOf(await desk.makeForms({ agencies: ["Sở Tư pháp"] }));
  if (!form) throw new Error("no form was made");
  const answer = await filledForm(form.bytes, (code) =>
    code === "II.1" ? { status: "Đang thực hiện", result: "=1+1" } : undefined,
  );
  const bad = hostileFiles();
  const files = [{ name: "stp.xlsx", bytes: answer }, ...bad, { name: "snv.xlsx", bytes: typedReport() }];
  const sources = files.map(({ name, bytes }) =>
    aSource(name, { sizeBytes: bytes.length, bytes: () => Promise.resolve(bytes) }),
  );

  const began = performance.now();
  const review = valueOf(await desk.reviewReports(sources));
  expect((performance.now() - began) / 1000).toBeLessThan(SECONDS_FOR_ALL);
  const results = review.consolidation.files;
  expect(results.map(({ file }) => file.name)).toEqual(files.map(({ name }) => name));
  expect(results.filter(({ outcome }) => outcome !== "refused").map(({ file }) => file.name)).toEqual([
    "stp.xlsx",
    "snv.xlsx",
  ]);
  for (const { file, issues } of results.slice(1, -1)) {
    expect(issues).toHaveLength(1);
    expect(issues[0]?.where).toBe(file.name);
    expect(issues[0]?.message).toMatch(/^(?:Tệp|Không mở được) .*Đề nghị .*\.$/su);
  }

  valueOf(await desk.consolidateReports(review, []));
  const standing = await readForReports(liveWorkbook());
  const records = rowsOf(standing, TABLE.reports);
  expect(records.map((row) => [R.agency, R.code, R.status, R.result].map((header) => row.text(header)))).toEqual([
    ["Sở Tư pháp", "II.1", "Đang thực hiện", "=1+1"],
    ["Sở Nội vụ", "I.6", "Hoàn thành", ""],
  ]);
  const log = rowsOf(standing, TABLE.intakeLog);
  expect(log.map((row) => row.text(L.file))).toEqual(files.map(({ name }) => name));
  expect(log.filter((row) => row.text(L.outcome) === "Không nhận").every((row) => row.text(L.reason) !== "")).toBe(
    true,
  );
  expect(log.filter((row) => row.text(L.outcome) === "Không nhận")).toHaveLength(bad.length);
});
