import * as fc from "fast-check";
import { EVALUATIONS } from "../../src/plan/status";
import type { AppendixContent } from "../../src/sheets/appendix-content";
import type { AppendixTask } from "../../src/sheets/appendix-data";
import { overdueAppendix } from "../../src/sheets/appendix-overdue";
import { aRecord } from "../builders/a-record";
import { anyAppendixData } from "../builders/appendix-arbitrary";
import { anAppendixTask, seedAgencies, seedAppendixData, valuesOf } from "../builders/appendix-data";

const { cutOff } = seedAppendixData().period;
const DAYS = 30;
const PART_A = "A. Nhiệm vụ quá hạn và sắp đến hạn";
const PART_B = "B. Cơ quan chưa báo cáo hoặc báo cáo chưa đủ";

const data = seedAppendixData({
  "I.7": { evaluation: "Chưa thực hiện", due: cutOff + 5 },
  "I.8": { evaluation: "Đang thực hiện", due: cutOff + 5 },
  "II.1": { evaluation: "Quá hạn", due: cutOff - 12, difficulty: "Thiếu kinh phí", difficultyFrom: "plan" },
  "II.2": { evaluation: "Quá hạn", due: cutOff - 40, extendedTo: cutOff - 40 },
  "II.3": { evaluation: "Chưa thực hiện", due: cutOff },
});

/** Rows of a part, without its own heading. */
function part(content: AppendixContent, heading: string): readonly (readonly (string | number | null)[])[] {
  const all = valuesOf(content);
  const first = all.findIndex(([value]) => value === heading) + 1;
  const length = all.slice(first).findIndex(([value]) => value === PART_B);
  return length < 0 ? all.slice(first) : all.slice(first, first + length);
}

/** Of each row in part A: a heading whole, a task by its due date, evaluation and days. */
const pressing = (content: AppendixContent): readonly string[] =>
  part(content, PART_A).map((values) =>
    values.length === 1 ? String(values[0]) : [values[0], ...values.slice(3, 6)].map(String).join(" | "),
  );

const everyAgency = (state: "reported" | "not-yet"): ReturnType<typeof seedAgencies> =>
  seedAgencies().map((agency) => (state === "reported" ? { ...agency, missing: [], state } : agency));

describe("overdueAppendix", () => {
  const content = overdueAppendix(data, {}, DAYS);

  test("lists by lead agency what is overdue, then what comes due, by due date and plan order", () => {
    expect(pressing(content)).toEqual([
      "Sở Nội vụ: 2 nhiệm vụ đến hạn trong 30 ngày",
      "1 | 19/3/2025 | Chưa thực hiện | còn 5 ngày",
      "2 | 19/3/2025 | Đang thực hiện | còn 5 ngày",
      "Sở Tư pháp: 2 nhiệm vụ quá hạn, 1 nhiệm vụ đến hạn trong 30 ngày",
      "1 | 2/2/2025 (gia hạn) | Quá hạn | quá 40 ngày",
      "2 | 2/3/2025 | Quá hạn | quá 12 ngày",
      "3 | 14/3/2025 | Chưa thực hiện | đến hạn",
    ]);
  });

  test("says of a task its content, issued timeframe and difficulty", () => {
    const values = part(content, PART_A).find((row) => row.includes("quá 12 ngày"));
    expect(values).toEqual([
      2,
      "Tổ chức rà soát hệ thống văn bản quy phạm pháp luật trên địa bàn tỉnh.",
      "Năm 2025",
      "2/3/2025",
      "Quá hạn",
      "quá 12 ngày",
      "Thiếu kinh phí",
    ]);
  });

  test.each<[string, string, Partial<AppendixTask>, string | null]>([
    ["its own words", "Sở Tư pháp", {}, "Thiếu người."],
    ["its own words before the plan's", "Sở Tư pháp", { difficulty: "Chậm", difficultyFrom: "plan" }, "Thiếu người."],
    ["nothing of the others", "Sở Tài chính", { difficulty: "Gom", difficultyFrom: "agencies" }, null],
    ["the plan's words where it sent none", "Sở Tài chính", { difficulty: "Chậm", difficultyFrom: "plan" }, "Chậm"],
    ["its members' words by name", "UBND cấp huyện", {}, "UBND huyện Trà Cú: Thiếu xe.\nUBND lạ: Thiếu đường."],
  ])("under a unit: %s", (_, unit, words, printed) => {
    const sent = [
      { agency: "Sở Tư pháp", via: "Sở Tư pháp", difficulty: "Thiếu người." },
      { agency: "UBND huyện Trà Cú", via: "", difficulty: "Thiếu xe." },
      { agency: "UBND lạ", via: "UBND cấp huyện", difficulty: "Thiếu đường." },
    ];
    const told = seedAppendixData({ "I.1": { evaluation: "Quá hạn", due: cutOff - 1, sent, ...words } });
    const share = { code: "I.1", unit, kind: "Cơ quan", role: "Chủ trì", evaluation: "Quá hạn" } as const;
    const [, row = []] = part(overdueAppendix({ ...told, shares: [share] }, {}, DAYS), PART_A);
    expect(row.at(-1)).toBe(printed);
  });

  test.each([
    ["on the cut-off, within no day", 0, 0, true],
    ["one day after it, within no day", 1, 0, false],
    ["on the last day", 30, 30, true],
    ["a day later", 31, 30, false],
  ])("due %s (%i of %i): listed %s", (_, days, within, isListed) => {
    const told = seedAppendixData({ "VI.1": { evaluation: "Đang thực hiện", due: cutOff + days } });
    expect(pressing(overdueAppendix(told, {}, within)).some((line) => line.startsWith("Sở Tài chính"))).toBe(isListed);
  });

  test.each(EVALUATIONS)("%s is listed as coming due unless it is settled", (evaluation) => {
    const told = seedAppendixData({ "VI.1": { evaluation, due: cutOff + 1 } });
    const open = ["Đang thực hiện", "Thực hiện thường xuyên", "Chưa thực hiện", "Chưa đến thời gian"];
    const [heading = ""] = pressing(overdueAppendix(told, {}, DAYS));
    expect(heading.includes("1 nhiệm vụ đến hạn trong 30 ngày")).toBe(open.includes(evaluation));
  });

  test("goes by the share of each lead agency, and says where the plan's table says otherwise", () => {
    const told = seedAppendixData({
      "I.2": { evaluation: "Quá hạn", due: cutOff - 42 },
      "III.1": { evaluation: "Quá hạn", due: cutOff - 1 },
      "VI.1": { evaluation: "Hoàn thành đúng hạn", due: cutOff - 1 },
    });
    const shares = told.shares.map((share) => {
      if (share.code === "I.2" && share.unit !== "UBND cấp xã")
        return { ...share, evaluation: "Hoàn thành đúng hạn" as const };
      if (share.code === "III.1") return { ...share, evaluation: "Hoàn thành trễ hạn" as const };
      return share.code === "VI.1" ? { ...share, evaluation: "Quá hạn" as const } : share;
    });
    const { notes, ...rest } = overdueAppendix({ ...told, shares }, {}, DAYS);
    expect(pressing({ notes, ...rest }).filter((line) => line.includes(":"))).toEqual([
      "Sở Tài chính: 1 nhiệm vụ quá hạn",
      "UBND cấp xã: 1 nhiệm vụ quá hạn",
    ]);
    expect(notes.slice(1, 5)).toEqual([
      "* 2 nhiệm vụ quá hạn trong 38 nhiệm vụ, tính theo cơ quan chủ trì là 2 trong 88 lượt giao.",
      "* 0 nhiệm vụ chưa hoàn thành đến hạn trong 30 ngày (từ ngày 14/3/2025 đến hết ngày 13/4/2025), tính theo cơ quan " +
        "chủ trì là 0 lượt giao.",
      "* Bảng kế hoạch còn đánh giá quá hạn, nhưng không cơ quan chủ trì nào có phần việc quá hạn: lĩnh vực III: 1.",
      "* Quá hạn ở phần việc của cơ quan nêu trên, bảng kế hoạch không đánh giá quá hạn: lĩnh vực VI: 1.",
    ]);
  });

  test("counts a task of five lead agencies once as a task and five times as a share", () => {
    const told = seedAppendixData({ "I.2": { evaluation: "Quá hạn", due: cutOff - 42 } });
    expect(overdueAppendix(told, {}, DAYS).notes[1]).toBe(
      "* 1 nhiệm vụ quá hạn trong 38 nhiệm vụ, tính theo cơ quan chủ trì là 5 trong 88 lượt giao.",
    );
  });

  test("lists last the overdue tasks that nobody leads, as the plan's table evaluates them", () => {
    const tasks = [...data.tasks, anAppendixTask("", { content: "Việc thêm", evaluation: "Quá hạn", due: cutOff - 2 })];
    const told = overdueAppendix({ ...data, tasks }, {}, DAYS);
    expect(pressing(told).slice(-2)).toEqual([
      "Chưa xác định cơ quan chủ trì: 1 nhiệm vụ quá hạn",
      "1 | 12/3/2025 | Quá hạn | quá 2 ngày",
    ]);
    expect(told.notes[1]).toBe(
      "* 3 nhiệm vụ quá hạn trong 39 nhiệm vụ, tính theo cơ quan chủ trì là 2 trong 88 lượt giao.",
    );
    expect(told.notes).toHaveLength(5);
  });

  test("names the agencies that owe a report, with what is missing", () => {
    const agencies = seedAgencies(
      aRecord("Sở Tài chính", "VI.1"),
      ...["I.1", "I.2", "I.3"].map((code) => aRecord("UBND huyện Trà Cú", code, {}, { via: "UBND cấp huyện" })),
    );
    const told = overdueAppendix({ ...data, agencies }, {}, DAYS);
    const owing = part(told, PART_B);
    expect(owing).toHaveLength(15);
    expect(owing[3]).toEqual([
      4,
      "Sở Tài chính",
      "Báo cáo chưa đủ, còn thiếu 19/20 nhiệm vụ: lĩnh vực I: 1 đến 5; lĩnh vực III: 2 đến 5; lĩnh vực IV: 2; " +
        "lĩnh vực V: 2, 3; lĩnh vực VI: 2; lĩnh vực VII, nhóm 2: 1, 4, 5; lĩnh vực VII, nhóm 3: 2 đến 4.",
    ]);
    expect(owing[6]).toEqual([
      7,
      "UBND thành phố Trà Vinh",
      "Chưa báo cáo 15 nhiệm vụ: lĩnh vực I: 1 đến 5; lĩnh vực III: 3 đến 5; lĩnh vực IV: 2; lĩnh vực V: 2, 3; " +
        "lĩnh vực VII, nhóm 2: 1; lĩnh vực VII, nhóm 3: 2 đến 4.",
    ]);
    expect(told.notes.at(-1)).toBe(
      "* 2/15 cơ quan đã báo cáo, trong đó 2 cơ quan báo cáo chưa đủ; chưa tính 2 nhóm chưa khai thành viên.",
    );
  });

  test("says in a sentence that a part has nothing", () => {
    const told = overdueAppendix(seedAppendixData({}, { agencies: everyAgency("reported") }), {}, DAYS);
    expect(valuesOf(told)).toEqual([
      [PART_A],
      [
        "Không có nhiệm vụ quá hạn đến ngày 14/3/2025; không có nhiệm vụ chưa hoàn thành đến hạn trong 30 ngày tiếp theo.",
      ],
      [PART_B],
      ["Không có: 15/15 cơ quan đã báo cáo đủ."],
    ]);
    const nobody = overdueAppendix(seedAppendixData({}, { agencies: [] }), {}, 0);
    expect(valuesOf(nobody)[1]).toEqual([
      "Không có nhiệm vụ quá hạn đến ngày 14/3/2025; không có nhiệm vụ chưa hoàn thành đến hạn đúng ngày chốt.",
    ]);
    expect(valuesOf(nobody)[3]).toEqual([
      "Các nhóm «Các cơ quan ngành dọc đóng trên địa bàn tỉnh», «UBND cấp xã» chưa khai thành viên nên chưa xác định " +
        "cơ quan phải báo cáo.",
    ]);
    const noGroups = seedAppendixData({}, { agencies: [], shares: [] });
    expect(valuesOf(overdueAppendix(noGroups, {}, 0))[3]).toEqual(["Không có cơ quan nào phải báo cáo."]);
  });

  test("of one agency has what it leads and owes, and nothing where it leads nothing", () => {
    const told = overdueAppendix(data, { agencies: ["Sở Tư pháp"] }, DAYS);
    expect(pressing(told)[0]).toBe("Sở Tư pháp: 2 nhiệm vụ quá hạn, 1 nhiệm vụ đến hạn trong 30 ngày");
    expect(part(told, PART_B)).toEqual([[1, "Sở Tư pháp", "Chưa báo cáo 3 nhiệm vụ: lĩnh vực II: 1 đến 3."]]);
    expect(told.notes).toEqual([
      "* Số liệu đến ngày 14/3/2025, kỳ báo cáo Quý I năm 2025.",
      "* Chỉ gồm cơ quan chủ trì: Sở Tư pháp.",
      "* 2 nhiệm vụ quá hạn trong 3 nhiệm vụ, tính theo cơ quan chủ trì là 2 trong 3 lượt giao.",
      "* 1 nhiệm vụ chưa hoàn thành đến hạn trong 30 ngày (từ ngày 14/3/2025 đến hết ngày 13/4/2025), tính theo cơ quan " +
        "chủ trì là 1 lượt giao.",
      "* 0/1 cơ quan đã báo cáo.",
    ]);
    expect(overdueAppendix(data, { agencies: ["Sở Y tế"] }, DAYS).rows).toEqual([]);
  });

  test.each<[string, Partial<AppendixTask>, "reported" | "not-yet", boolean]>([
    ["nothing pressing and all reported", { due: cutOff + 90 }, "reported", false],
    ["no due date and all reported", {}, "reported", false],
    ["a report owed", { due: cutOff + 90 }, "not-yet", true],
    ["a task due soon", { due: cutOff + 9 }, "reported", true],
    ["a task overdue", { due: cutOff - 9, evaluation: "Quá hạn" }, "reported", true],
  ])("of one unit alone with %s has rows only where there is something to urge", (_, led, state, hasRows) => {
    const told = seedAppendixData({ "II.1": led }, { agencies: everyAgency(state) });
    expect(overdueAppendix(told, { agencies: ["Sở Tư pháp"] }, DAYS).rows.length > 0).toBe(hasRows);
    expect(overdueAppendix(told, { agencies: ["Sở Tư pháp", "Sở Tài chính"] }, DAYS).rows).not.toEqual([]);
  });

  test("counts and names the tasks of the scope that cannot be overdue for want of a due date", () => {
    const dated = Object.fromEntries(data.tasks.map(({ code }) => [code, { due: cutOff + 90 }]));
    const undated = (told: Readonly<Record<string, Partial<AppendixTask>>>): AppendixTask[] => [
      ...seedAppendixData({ ...dated, ...told }).tasks,
    ];
    const notesOf = (tasks: readonly AppendixTask[], scope = {}): readonly string[] =>
      overdueAppendix({ ...seedAppendixData(), tasks }, scope, DAYS).notes.filter((note) =>
        note.includes("không xác định được hạn"),
      );
    const tasks = undated({
      "I.1": {},
      "I.2": { evaluation: "Hoàn thành (chưa rõ ngày)" },
      "I.3": { evaluation: "Tạm dừng" },
      "I.4": { evaluation: "Không phát sinh" },
      "II.2": { evaluation: "Đang thực hiện" },
      "VII.2.4": {},
      "VII.2.5": {},
    });
    expect(notesOf(undated({}))).toEqual([]);
    expect(notesOf(tasks)).toEqual([
      "* 4 nhiệm vụ không xác định được hạn nên không xét quá hạn: lĩnh vực I: 1; lĩnh vực II: 2; " +
        "lĩnh vực VII, nhóm 2: 4, 5.",
    ]);
    expect(notesOf(tasks, { agencies: ["Sở Tư pháp"] })).toEqual([
      "* 1 nhiệm vụ không xác định được hạn nên không xét quá hạn: lĩnh vực II: 2.",
    ]);
    expect(notesOf([...undated({}), anAppendixTask("", { content: "Việc  thêm" }), anAppendixTask("")])).toEqual([
      "* 2 nhiệm vụ không xác định được hạn nên không xét quá hạn: «Việc thêm»; một nhiệm vụ không có mã.",
    ]);
  });

  test("covers every column in every row, lists every overdue share once, and heads every group with its counts", () => {
    fc.assert(
      fc.property(anyAppendixData, fc.integer({ min: 0, max: 90 }), (any, within) => {
        const told = overdueAppendix(any, {}, within);
        for (const { cells } of told.rows) {
          expect(cells.reduce((sum, { span }) => sum + (span ?? 1), 0)).toBe(told.columns.length);
        }
        const overdue = any.shares.filter(
          ({ role, evaluation }) => role === "Chủ trì" && evaluation === "Quá hạn",
        ).length;
        const listed = part(told, PART_A).filter((values) => values[4] === "Quá hạn");
        expect(listed).toHaveLength(overdue);
        const headed = told.rows.flatMap(({ kind, cells }) => (kind === "heading" ? [String(cells[0]?.value)] : []));
        const counts = headed.map((heading) => Number(/(\d+) nhiệm vụ quá hạn/.exec(heading)?.[1] ?? 0));
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(overdue);
      }),
    );
  });
});
