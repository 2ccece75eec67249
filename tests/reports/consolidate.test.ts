import { serialOf } from "../../src/plan/dates";
import { BLANK_ENTRY } from "../../src/reports/entry-values";
import { JUSTICE, record, STAMP, take, underWay } from "../builders/consolidating";
import { aRefusedFile, aRow, aSubmission } from "../builders/submission";

describe("consolidate", () => {
  test("takes a row that is new, with its source and the unit through which it is due", () => {
    const result = take([aSubmission(JUSTICE, [aRow("I.1", { status: "Đang thực hiện", progress: 0.4 })])]);
    expect(result.adds).toEqual([
      {
        period: "2025-Q1",
        agency: JUSTICE,
        code: "I.1",
        via: "Các sở, ban, ngành tỉnh",
        entry: { ...BLANK_ENTRY, status: "Đang thực hiện", progress: 0.4 },
        sourceFile: "Sở Tư pháp.xlsx",
        sourceCell: "Báo cáo!E12",
        takenAt: STAMP,
      },
    ]);
    expect(result.files[0]).toMatchObject({
      outcome: "accepted",
      agency: JUSTICE,
      counts: { new: 1, changed: 0, unchanged: 0, missing: 20, notUnderstood: 0 },
    });
    expect(result.questions).toEqual([]);
  });

  test("lists what the agency owes and does not report as missing, and the agency as incomplete", () => {
    const result = take([aSubmission(JUSTICE, [underWay("II.1")])]);
    const missing = result.files[0]?.rows.filter(({ outcome }) => outcome === "missing").map(({ code }) => code);
    expect(missing).toHaveLength(20);
    expect(missing).not.toContain("II.1");
    expect(result.agencies.find(({ name }) => name === JUSTICE)).toMatchObject({
      state: "incomplete",
      due: 21,
      reported: 1,
    });
  });

  test("a form sent back blank is no report", () => {
    const blank = aRow("II.1", {});
    const result = take([aSubmission(JUSTICE, [blank])]);
    expect(result.adds).toEqual([]);
    expect(result.files[0]).toMatchObject({ outcome: "remarks", counts: { new: 0, missing: 21 } });
    expect(result.files[0]?.issues.map(({ code }) => code)).toEqual(["file/blank"]);
    expect(result.agencies.find(({ name }) => name === JUSTICE)?.state).toBe("not-yet");
  });

  test("the same rows again change nothing", () => {
    const standing = record("II.1", { status: "Đang thực hiện" });
    const result = take([aSubmission(JUSTICE, [underWay("II.1")])], { records: [standing] });
    expect([result.adds, result.replaces]).toEqual([[], []]);
    expect(result.files[0]).toMatchObject({ outcome: "accepted", counts: { new: 0, unchanged: 1 } });
  });

  test("the same bytes twice in one drop count once, under whatever name", () => {
    const first = aSubmission(JUSTICE, [underWay("II.1")], { fileName: "a.xlsx" });
    const again = { ...first, file: { ...first.file, name: "b.xlsx" } };
    const result = take([first, again]);
    expect(result.adds).toHaveLength(1);
    expect(result.questions).toEqual([]);
    expect(result.files[1]).toMatchObject({ outcome: "remarks", counts: { new: 0, unchanged: 1 } });
  });

  test("a later correction replaces row by row, old beside new", () => {
    const standing = [record("II.1", { status: "Đang thực hiện" }), record("II.2", { status: "Chưa thực hiện" })];
    const rows = [aRow("II.1", { status: "Hoàn thành", completed: serialOf(2025, 3, 10) })];
    const result = take([aSubmission(JUSTICE, rows)], { records: standing });
    expect(result.replaces.map(({ before, after }) => [before.code, after.entry.status])).toEqual([
      ["II.1", "Hoàn thành"],
    ]);
    expect(result.files[0]?.rows.find(({ outcome }) => outcome === "changed")?.fields).toEqual([
      { field: "status", where: "Báo cáo!E12", old: "Đang thực hiện", new: "Hoàn thành" },
      { field: "completed", where: "Báo cáo!G12", old: null, new: serialOf(2025, 3, 10) },
    ]);
    // What another file reported before is not missing.
    expect(result.files[0]?.rows.some(({ outcome, code }) => outcome === "missing" && code === "II.2")).toBe(false);
  });

  test("a column the file does not use says nothing of what stands in it", () => {
    const standing = [
      record("II.1", { status: "Đang thực hiện", progress: 0.4, result: "Đã rà soát", difficulty: "Thiếu người" }),
    ];
    const kept = take([aSubmission(JUSTICE, [underWay("II.1")])], { records: standing });
    expect([kept.replaces, kept.files[0]?.outcome]).toEqual([[], "accepted"]);
    const rows = [aRow("II.1", { status: "Tạm dừng", difficulty: "Chờ kinh phí" })];
    const changed = take([aSubmission(JUSTICE, rows)], { records: standing });
    // The share belonged to the status before; what was done was not asked about.
    expect(changed.replaces[0]?.after.entry).toMatchObject({
      status: "Tạm dừng",
      progress: undefined,
      result: "Đã rà soát",
      difficulty: "Chờ kinh phí",
    });
    expect(changed.files[0]?.issues.map(({ code }) => code)).toEqual(["column/absent"]);
    const used = [...rows, aRow("II.2", { status: "Đang thực hiện", result: "Đang soạn" }, {}, 13)];
    const emptied = take([aSubmission(JUSTICE, used)], { records: standing });
    expect(emptied.replaces[0]?.after.entry.result).toBe("");
  });

  test("the same bytes under names of two agencies are two reports", () => {
    const first = aSubmission(JUSTICE, [underWay("II.1")]);
    const other = { ...aSubmission("Sở Nội vụ", [underWay("I.6")]), file: { ...first.file, name: "b.xlsx" } };
    expect(take([first, other]).adds.map(({ agency }) => agency)).toEqual([JUSTICE, "Sở Nội vụ"]);
  });

  test("a refused file does not keep the others from being taken", () => {
    const result = take([aRefusedFile("anh.pdf.xlsx"), aSubmission(JUSTICE, [underWay("II.1")])]);
    expect(result.files.map(({ outcome }) => outcome)).toEqual(["refused", "accepted"]);
    expect(result.adds).toHaveLength(1);
  });

  test("one file of a district carries its communes, each agency with its own rows", () => {
    const rows = [
      aRow("I.2", { status: "Hoàn thành" }, { agency: "UBND huyện Càng Long" }, 12),
      aRow("I.2", { status: "Đang thực hiện" }, { agency: "UBND huyện Cầu Kè" }, 13),
    ];
    const result = take([aSubmission("UBND huyện Càng Long", rows)]);
    expect(result.adds.map(({ agency, via }) => [agency, via])).toEqual([
      ["UBND huyện Càng Long", "UBND cấp huyện"],
      ["UBND huyện Cầu Kè", "UBND cấp huyện"],
    ]);
  });

  test("a row about a task nobody gave the agency is kept, counted nowhere, and remarked", () => {
    const result = take([aSubmission("Báo Trà Vinh", [underWay("II.1")])]);
    expect(result.adds.map(({ code, via }) => [code, via])).toEqual([["II.1", ""]]);
    expect(result.files[0]?.issues.map(({ code }) => code)).toContain("task/not-assigned");
    expect(result.agencies.every(({ reported }) => reported === 0)).toBe(true);
  });

  test("changes to a closed period are shown as corrections", () => {
    const result = take([aSubmission(JUSTICE, [underWay("II.1")])], { isClosed: true });
    expect(result.files[0]?.issues.map(({ code }) => code)).toEqual(["period/correction"]);
  });

  test("text nobody could place is listed", () => {
    const leftovers = [{ where: "Báo cáo!B40", raw: "Ghi thêm: đang chờ ý kiến" }];
    const result = take([aSubmission(JUSTICE, [underWay("II.1")], { leftovers })]);
    expect(result.files[0]?.issues).toEqual([
      expect.objectContaining({ code: "text/left-over", where: "Tệp Sở Tư pháp.xlsx, ô Báo cáo!B40" }),
    ]);
  });
});
