import { serialOf } from "../../src/plan/dates";
import { recognise } from "../../src/reports/recognise";
import type { Submission } from "../../src/reports/submission";
import type { RawWorkbook } from "../../src/raw/workbook";
import { aFormFile, codesOf } from "../builders/raw-report";
import { rawCell } from "../builders/raw-sheet";
import { seedContext } from "../builders/seed-context";
import { aFile } from "../builders/submission";

const context = seedContext();

function read(workbook: RawWorkbook, name = "x.xlsx"): Submission {
  const intake = recognise(workbook, aFile(name), context);
  if (intake.kind !== "read") throw new Error(intake.issue.message);
  return intake;
}

describe("our own form", () => {
  const filled = {
    "II.1": {
      status: "Hoàn thành",
      progress: rawCell(1, { shown: "percent" }),
      completed: rawCell(serialOf(2025, 3, 10), { shown: "date" }),
      result: "Đã rà soát 120 văn bản",
    },
    "II.3": { status: "Đang thực hiện" },
  } as const;

  test("is read whole, blank rows included", () => {
    const submission = read(aFormFile("Sở Tư pháp", filled));
    expect(submission.rows.map(({ task }) => task.kind === "sure" && task.code)).toEqual(codesOf("Sở Tư pháp"));
  });
});
