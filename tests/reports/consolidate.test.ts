import { serialOf } from "../../src/plan/dates";
import { consolidate } from "../../src/reports/consolidate";
import type { Answers, Consolidation } from "../../src/reports/consolidation";
import { BLANK_ENTRY } from "../../src/reports/entry-values";
import { ACCEPT, BLANK, SKIP } from "../../src/reports/questions";
import type { ReportRecord } from "../../src/reports/record";
import { withMarks } from "../../src/reports/row-marks";
import type { Intake, ReportEntry } from "../../src/reports/submission";
import { SEED_ASSIGNMENTS, seedContext } from "../builders/seed-context";
import { aFile, aRefusedFile, aRow, aSubmission, unread } from "../builders/submission";

const JUSTICE = "Sở Tư pháp";
const STAMP = serialOf(2025, 3, 18) + 0.5;
const EARLIER = serialOf(2025, 3, 16) + 0.25;

type Standing = {
  readonly records?: readonly ReportRecord[];
  readonly edited?: readonly ReportRecord[];
  readonly answers?: Answers;
  readonly preferNewest?: boolean;
  readonly isClosed?: boolean;
};

/** `records` stand as they were consolidated; `edited` stand as a person changed or typed them. */
function take(intakes: readonly Intake[], { records = [], edited = [], ...options }: Standing = {}): Consolidation {
  const standing = {
    records: [...records, ...edited],
    marks: withMarks(new Map(), records),
    assignments: SEED_ASSIGNMENTS,
    tasks: new Map([["II.1", { status: "Chưa thực hiện", completed: undefined }]]),
  };
  return consolidate(seedContext(), intakes, standing, {
    answers: {},
    preferNewest: false,
    isClosed: false,
    stamp: STAMP,
    resumed: new Set(),
    ...options,
  });
}

function record(code: string, entry: Partial<ReportEntry>, more: Partial<ReportRecord> = {}): ReportRecord {
  return {
    period: "2025-Q1",
    agency: JUSTICE,
    code,
    via: JUSTICE,
    entry: { ...BLANK_ENTRY, ...entry },
    sourceFile: "cu.xlsx",
    sourceCell: "Báo cáo!E12",
    takenAt: EARLIER,
    ...more,
  };
}

const underWay = (code: string, rowNumber?: number) => aRow(code, { status: "Đang thực hiện" }, {}, rowNumber);
const [onlyQuestion] = [(result: Consolidation) => result.questions[0]];

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

  describe("asks, and leaves unwritten until answered", () => {
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
