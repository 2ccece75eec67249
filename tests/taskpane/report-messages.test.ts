import {
  describeAgency,
  describeClosing,
  describeIntake,
  describeProposal,
  describeRows,
  describeWrite,
} from "../../src/taskpane/report-messages";
import { anAgency, anIntake, aPeriod, aProposal } from "../builders/a-report-desk";

const NO_ROWS = { new: 0, changed: 0, unchanged: 0, missing: 0, notUnderstood: 0 };

describe("describeWrite", () => {
  test.each([
    [{ rows: 120, files: 12, statuses: 0, open: 3 }, "Ghi 120 dòng của 12 tệp; để lại 3 câu chưa quyết."],
    [{ rows: 1200, files: 135, statuses: 4, open: 0 }, "Ghi 1.200 dòng của 135 tệp, 4 trạng thái."],
    [{ rows: 0, files: 0, statuses: 0, open: 1 }, "Không có dòng mới hay thay đổi; để lại 1 câu chưa quyết."],
  ])("%j", (counts, sentence) => {
    expect(describeWrite(counts)).toBe(sentence);
  });
});

describe("describeRows", () => {
  test.each([
    [{ ...NO_ROWS, new: 3, missing: 18 }, "3 mới, 18 thiếu"],
    [{ ...NO_ROWS, changed: 1, unchanged: 2, notUnderstood: 1 }, "1 thay đổi, 2 giữ nguyên, 1 chưa đọc được"],
    [NO_ROWS, "không có dòng nào"],
  ])("%j", (counts, words) => {
    expect(describeRows(counts)).toBe(words);
  });
});

describe("describeAgency", () => {
  test("says late and twice beside the count", () => {
    expect(describeAgency(anAgency("A", { state: "incomplete", reported: 1, isLate: true, isTwice: true }))).toBe(
      "1/3 nhiệm vụ, gửi muộn, gửi nhiều tệp",
    );
    expect(describeAgency(anAgency("A"))).toBe("3 nhiệm vụ");
  });
});

describe("describeProposal", () => {
  test("shows a blank status and dates as the sheet does", () => {
    expect(describeProposal(aProposal("II.1", { before: { status: "", completed: undefined } }))).toBe(
      "để trống → Hoàn thành (10/3/2025)",
    );
  });
});

describe("describeIntake", () => {
  test("names the agency and the rows of a file, or why nothing is taken", () => {
    expect(describeIntake(anIntake("a.xlsx"))).toBe("Sở Nội vụ, 0 dòng");
    const issue = { code: "file/locked", where: "a.xlsx", message: "Tệp có mật khẩu.", severity: "error" as const };
    expect(describeIntake({ kind: "refused", file: anIntake("a.xlsx").file, issue })).toBe(
      "không nhận: Tệp có mật khẩu.",
    );
  });
});

describe("describeClosing", () => {
  test.each([
    [undefined, [], /^Giữ lại số liệu của 38 nhiệm vụ/],
    ["14/3/2025", [], /không thay đổi\.$/],
    ["14/3/2025", ["II.1"], /số liệu đã khác/],
  ] as const)("closed on %j with corrections %j", (closedOn, corrections, words) => {
    expect(describeClosing({ period: aPeriod({ closedOn }), taskCount: 38, corrections, remarks: [] })).toMatch(words);
  });
});
