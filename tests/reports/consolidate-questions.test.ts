import { serialOf } from "../../src/plan/dates";
import { ACCEPT, BLANK, SKIP } from "../../src/reports/questions";
import type { Intake } from "../../src/reports/submission";
import { JUSTICE, onlyQuestion, record, take, underWay } from "../builders/consolidating";
import { aFile, aRefusedFile, aRow, aSubmission, unread } from "../builders/submission";

describe("consolidate asks, and leaves unwritten until answered", () => {
  const twoFiles = (): readonly Intake[] => [
    aSubmission(JUSTICE, [underWay("II.1")], { file: aFile("moi.xlsx", { modified: 2000 }) }),
    aSubmission(JUSTICE, [aRow("II.1", { status: "Tạm dừng" })], { file: aFile("cu.xlsx", { modified: 1000 }) }),
  ];

  test("which of two different files of one agency counts", () => {
    const open = take(twoFiles());
    expect(open.adds).toEqual([]);
    expect(open.files.map(({ outcome }) => outcome)).toEqual(["decision", "decision"]);
    const question = onlyQuestion(open);
    expect(question).toMatchObject({ kind: "which-file", proposed: aFile("moi.xlsx").hash });
    const answers = { [question?.id ?? ""]: aFile("cu.xlsx").hash };
    const settled = take(twoFiles(), { answers });
    expect(settled.adds.map(({ entry }) => entry.status)).toEqual(["Tạm dừng"]);
    expect(settled.files.map(({ outcome }) => outcome)).toEqual(["refused", "accepted"]);
    expect(settled.files[0]?.issues.map(({ code }) => code)).toEqual(["file/not-chosen"]);
  });

  test("nothing of two files when the newest is preferred", () => {
    const result = take(twoFiles(), { preferNewest: true });
    expect(result.adds.map(({ sourceFile }) => sourceFile)).toEqual(["moi.xlsx"]);
    expect(result.questions.every(({ answer }) => answer !== undefined)).toBe(true);
  });

  test("nothing of two files that say the same", () => {
    const [first] = twoFiles();
    const result = take([first ?? aRefusedFile(""), aSubmission(JUSTICE, [underWay("II.1", 40)])]);
    expect(result.questions).toEqual([]);
    expect(result.adds).toHaveLength(1);
  });

  test("which agency a file is from, and remembers the words", () => {
    const file = (): Intake =>
      aSubmission("", [underWay("II.1")], {
        fileName: "bc.xlsx",
        agency: { kind: "doubtful", candidates: [JUSTICE], said: "Sở TP" },
      });
    const open = take([file()]);
    expect(open.files[0]).toMatchObject({ outcome: "decision", agency: null, counts: { new: 0 } });
    expect(open.files[0]?.rows).toEqual([expect.objectContaining({ code: "II.1", isUndecided: true })]);
    const settled = take([file()], { answers: { [onlyQuestion(open)?.id ?? ""]: JUSTICE } });
    expect(settled.adds).toHaveLength(1);
    expect(settled.aliases).toEqual([{ agency: JUSTICE, wording: "Sở TP" }]);
    const declined = take([file()], { answers: { [onlyQuestion(open)?.id ?? ""]: SKIP } });
    expect([declined.adds, declined.files[0]?.outcome]).toEqual([[], "refused"]);
  });

  test("whether a file of another period belongs here", () => {
    const file = aSubmission(JUSTICE, [underWay("II.1")], { period: { kind: "differs", said: "Quý II/2025" } });
    const open = take([file]);
    expect([open.adds, onlyQuestion(open)?.kind]).toEqual([[], "period"]);
    expect(take([file], { answers: { [onlyQuestion(open)?.id ?? ""]: ACCEPT } }).adds).toHaveLength(1);
  });

  test("which task a row means", () => {
    const row = aRow("", { status: "Hoàn thành" }, { task: { kind: "doubtful", candidates: ["II.2", "II.3"] } });
    const open = take([aSubmission(JUSTICE, [row])]);
    expect(open.files[0]).toMatchObject({ outcome: "decision", counts: { new: 0, notUnderstood: 1 } });
    expect(
      onlyQuestion(open)
        ?.options.slice(0, 2)
        .map(({ id }) => id),
    ).toEqual(["II.2", "II.3"]);
    const settled = take([aSubmission(JUSTICE, [row])], { answers: { [onlyQuestion(open)?.id ?? ""]: "II.3" } });
    expect(settled.adds.map(({ code }) => code)).toEqual(["II.3"]);
  });

  test("a row is held against its task once an answer says which", () => {
    const entry = { status: "Hoàn thành", progress: 0.6, completed: serialOf(2025, 3, 1) } as const;
    const row = aRow("", entry, { task: { kind: "doubtful", candidates: ["II.1"] } });
    const open = take([aSubmission(JUSTICE, [row])]);
    const settled = take([aSubmission(JUSTICE, [row])], { answers: { [onlyQuestion(open)?.id ?? ""]: "II.1" } });
    expect(settled.files[0]?.issues.map(({ code }) => code)).toEqual(["status/complete-below-100"]);
  });

  test("what a cell that cannot be read is to mean, naming cell and content", () => {
    const row = aRow("II.1", { result: "Đã rà soát." }, { unread: [unread("status", "xong một nửa")] });
    const open = take([aSubmission(JUSTICE, [row])]);
    expect(open.adds).toEqual([]);
    expect(open.files[0]?.rows[0]).toMatchObject({
      outcome: "notUnderstood",
      where: "Báo cáo!E12",
      fields: [{ field: "status", where: "Báo cáo!E12", new: "xong một nửa" }, { field: "result" }],
    });
    const id = onlyQuestion(open)?.id ?? "";
    const chosen = take([aSubmission(JUSTICE, [row])], { answers: { [id]: "Đang thực hiện" } });
    expect(chosen.adds[0]?.entry).toMatchObject({ status: "Đang thực hiện", result: "Đã rà soát." });
    const blank = take([aSubmission(JUSTICE, [row])], { answers: { [id]: BLANK } });
    expect(blank.adds[0]?.entry.status).toBe("");
    expect(take([aSubmission(JUSTICE, [row])], { answers: { [id]: SKIP } }).adds).toEqual([]);
  });

  test("which of two rows of one file about the same task counts", () => {
    const rows = [underWay("II.1", 12), aRow("II.1", { status: "Hoàn thành" }, { where: "Báo cáo!A30" }, 30)];
    const open = take([aSubmission(JUSTICE, rows)]);
    expect([open.adds.length, open.files[0]?.counts.notUnderstood]).toEqual([0, 2]);
    const answers = { [onlyQuestion(open)?.id ?? ""]: "Báo cáo!A30" };
    expect(take([aSubmission(JUSTICE, rows)], { answers }).adds[0]?.entry.status).toBe("Hoàn thành");
  });

  test.each([
    ["of the same period", record("II.1", { status: "Hoàn thành" }), 1],
    ["of an earlier period", record("II.1", { status: "Hoàn thành" }, { period: "2025-M02" }), 1],
    ["of a later period: nothing", record("II.1", { status: "Hoàn thành" }, { period: "2025-6T" }), 0],
  ])("whether a step back from «Hoàn thành» %s is meant", (_, standing, questions) => {
    const open = take([aSubmission(JUSTICE, [underWay("II.1")])], { records: [standing] });
    expect(open.questions.map(({ kind }) => kind)).toEqual(questions === 1 ? ["step-back"] : []);
    expect(open.adds.length + open.replaces.length).toBe(1 - questions);
    const answers = { [onlyQuestion(open)?.id ?? ""]: ACCEPT };
    const settled = take([aSubmission(JUSTICE, [underWay("II.1")])], { records: [standing], answers });
    expect(settled.adds.length + settled.replaces.length).toBe(1);
  });

  test("nothing when a standing task is done for one period and under way in the next", () => {
    const standing = record("I.5", { status: "Hoàn thành" }, { period: "2025-M02", via: "Các sở, ban, ngành tỉnh" });
    const result = take([aSubmission(JUSTICE, [underWay("I.5")])], { records: [standing] });
    expect(result.questions).toEqual([]);
  });

  test.each([
    ["edited by hand", record("II.1", { status: "Đang thực hiện", note: "sửa tay" })],
    ["typed by hand", record("II.1", { status: "Chưa thực hiện" }, { takenAt: undefined, sourceFile: "" })],
  ])("whether a row %s is to be replaced", (_, own) => {
    const rows = [aRow("II.1", { status: "Tạm dừng", difficulty: "Chờ hướng dẫn." })];
    const open = take([aSubmission(JUSTICE, rows)], { edited: [own] });
    expect(open.questions.map(({ kind, proposed }) => [kind, proposed])).toEqual([["by-hand", SKIP]]);
    expect(open.replaces).toEqual([]);
    const answers = { [onlyQuestion(open)?.id ?? ""]: ACCEPT };
    expect(take([aSubmission(JUSTICE, rows)], { edited: [own], answers }).replaces).toHaveLength(1);
  });

  test("nothing when what was typed by hand says the same", () => {
    const own = record("II.1", { status: "Đang thực hiện" }, { takenAt: undefined });
    expect(take([aSubmission(JUSTICE, [underWay("II.1")])], { edited: [own] }).questions).toEqual([]);
  });

  test("no row goes without a line: what is left out by an answer is said, with what it held", () => {
    const standing = record("II.1", { status: "Hoàn thành" });
    const rows = [aRow("II.1", { status: "Đang thực hiện", result: "Nội dung mới" })];
    const open = take([aSubmission(JUSTICE, rows)], { records: [standing] });
    const answers = { [onlyQuestion(open)?.id ?? ""]: SKIP };
    const [file] = take([aSubmission(JUSTICE, rows)], { records: [standing], answers }).files;
    expect(file?.outcome).toBe("remarks");
    expect(file?.issues).toEqual([expect.objectContaining({ code: "row/left-out", where: "Báo cáo!E12" })]);
    expect(file?.issues[0]?.message).toContain("Kết quả thực hiện: Nội dung mới");
  });
});
