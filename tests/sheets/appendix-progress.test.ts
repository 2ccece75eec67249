import fc from "fast-check";
import { serialOf } from "../../src/plan/dates";
import { periodsOf } from "../../src/plan/period";
import { EVALUATIONS } from "../../src/plan/status";
import { agenciesAppendix } from "../../src/sheets/appendix-agencies";
import type { AppendixData, AppendixTask } from "../../src/sheets/appendix-data";
import { progressAppendix } from "../../src/sheets/appendix-progress";
import { aRecord } from "../builders/a-record";
import { anyAppendixData } from "../builders/appendix-arbitrary";
import { anAppendixTask, seedAgencies, seedAppendixData, valuesOf } from "../builders/appendix-data";

const AREA_II = "II. Cải cách thể chế";
const QUARTER = periodsOf(2025).find(({ code }) => code === "2025-Q1");
const headersOf = (data: AppendixData) => progressAppendix(data, {}).columns.map(({ header }) => header);

/** The cell of the only task under this heading of the table. */
function cellOf(header: string, told: Partial<AppendixTask>): string | number | null | undefined {
  const data = seedAppendixData({}, { tasks: [anAppendixTask("VII.2.5", told)], previousPeriod: QUARTER });
  const at = headersOf(data).indexOf(header);
  return valuesOf(progressAppendix(data, {})).at(-1)?.[at];
}

describe("the columns of progressAppendix", () => {
  test("are those of a progress table, numbered, dated", () => {
    expect(progressAppendix(seedAppendixData(), {})).toMatchObject({ hasNumbers: true, hasLabels: false });
    expect(headersOf(seedAppendixData())).toEqual([
      "STT",
      "Nội dung nhiệm vụ",
      "Cơ quan chủ trì",
      "Thời gian thực hiện",
      "Kết quả kỳ trước",
      "Kết quả thực hiện trong kỳ",
      "Sản phẩm (số, ký hiệu văn bản)",
      "Tiến độ",
      "Đánh giá đến ngày 14/3/2025",
      "Khó khăn, vướng mắc",
    ]);
  });

  test.each([
    ["Quý I năm 2025", "Kết quả kỳ trước (Quý I/2025)"],
    ["Tháng 03 năm 2025", "Kết quả kỳ trước (Tháng 03/2025)"],
    ["6 tháng đầu năm 2025", "Kết quả kỳ trước (6 tháng đầu năm 2025)"],
    ["Năm 2025", "Kết quả kỳ trước (Năm 2025)"],
  ])("name the period before, %s", (name, header) => {
    const { period } = seedAppendixData();
    expect(headersOf(seedAppendixData({}, { previousPeriod: { ...period, name } }))).toContain(header);
  });
});

describe("the cells of progressAppendix", () => {
  const BEFORE = "Kết quả kỳ trước (Quý I/2025)";
  const before = (told: Partial<NonNullable<AppendixTask["previous"]>>): Partial<AppendixTask> => ({
    previous: { status: "", progress: undefined, evaluation: "", result: "", ...told },
  });
  const EVALUATION = "Đánh giá đến ngày 14/3/2025";
  const TIME = "Thời gian thực hiện";
  const completed = serialOf(2025, 3, 10);

  test.each<[string, Partial<AppendixTask>, string | null]>([
    ["STT", {}, "5"],
    ["Nội dung nhiệm vụ", { content: "=1+1" }, "=1+1"],
    ["Nội dung nhiệm vụ", {}, null],
    ["Cơ quan chủ trì", { leadText: "Sở Nội vụ; UBND cấp xã" }, "Sở Nội vụ; UBND cấp xã"],
    [TIME, { timeframeText: "Quý I/2025", due: serialOf(2025, 3, 31) }, "Quý I/2025"],
    [TIME, { timeframeText: "Quý I/2025", extendedTo: serialOf(2025, 6, 30) }, "Quý I/2025\nGia hạn đến 30/6/2025"],
    [TIME, { extendedTo: serialOf(2025, 6, 30) }, "Gia hạn đến 30/6/2025"],
    [TIME, {}, null],
    [BEFORE, {}, null],
    [BEFORE, before({ result: "Đã ban hành", evaluation: "Đang thực hiện" }), "Đã ban hành"],
    [BEFORE, before({ evaluation: "Đang thực hiện", status: "Hoàn thành" }), "Đang thực hiện"],
    [BEFORE, before({ evaluation: "Đang thực hiện", progress: 0.4 }), "Đang thực hiện (40%)"],
    [BEFORE, before({ status: "Tạm dừng" }), "Tạm dừng"],
    [BEFORE, before({ progress: 0.4 }), null],
    [
      "Kết quả thực hiện trong kỳ",
      { result: "Sở A: đã họp.\nSở B: đã ban hành." },
      "Sở A: đã họp.\nSở B: đã ban hành.",
    ],
    ["Sản phẩm (số, ký hiệu văn bản)", { product: "15/KH-SNV" }, "15/KH-SNV"],
    ["Khó khăn, vướng mắc", { difficulty: "Thiếu kinh phí" }, "Thiếu kinh phí"],
    ["Tiến độ", { progress: 0.75 }, "75%"],
    ["Tiến độ", { progress: 0.0794 }, "7,9%"],
    ["Tiến độ", { progress: 0 }, "0%"],
    ["Tiến độ", { progress: 1 }, "100%"],
    ["Tiến độ", {}, null],
    [EVALUATION, { evaluation: "Hoàn thành đúng hạn", completed }, "Hoàn thành đúng hạn (10/3/2025)"],
    [EVALUATION, { evaluation: "Hoàn thành trễ hạn", completed }, "Hoàn thành trễ hạn (10/3/2025)"],
    [EVALUATION, { evaluation: "Hoàn thành (chưa rõ ngày)" }, "Hoàn thành (chưa rõ ngày)"],
    [EVALUATION, { evaluation: "Đang thực hiện", completed }, "Đang thực hiện"],
    [EVALUATION, { evaluation: "Quá hạn" }, "Quá hạn"],
  ])("%s of %o", (header, told, printed) => {
    expect(cellOf(header, told)).toBe(printed);
  });
});

describe("the lines of progressAppendix", () => {
  test("are headings over all columns, and numbers begin anew under each as in the plan", () => {
    const { rows } = progressAppendix(seedAppendixData(), {});
    expect(rows.filter(({ kind }) => kind === "heading")).toHaveLength(7 + 3);
    const first = rows.map(({ kind, cells }) =>
      kind === "heading" ? `${cells[0]?.value} (${cells[0]?.span}, ${cells[0]?.align})` : cells[0]?.value,
    );
    expect(first.slice(-17)).toEqual([
      "VII. Xây dựng và phát triển Chính quyền điện tử, Chính quyền số (13 nhiệm vụ: chưa thực hiện 13) (10, left)",
      ..."* Phát triển các nền tảng, cơ sở dữ liệu (10, left)|1|2|3|4".split("|"),
      ..."* Phát triển các ứng dụng, dịch vụ trong nội bộ cơ quan nhà nước (10, left)|1|2|3|4|5".split("|"),
      ..."* Phát triển ứng dụng, dịch vụ phục vụ người dân, tổ chức (10, left)|1|2|3|4".split("|"),
    ]);
  });

  test.each<[Readonly<Record<string, Partial<AppendixTask>>>, string]>([
    [{}, "3 nhiệm vụ: chưa thực hiện 3"],
    [
      { "II.1": { evaluation: "Hoàn thành đúng hạn" }, "II.3": { evaluation: "Hoàn thành trễ hạn" } },
      "3 nhiệm vụ: hoàn thành 2, chưa thực hiện 1",
    ],
    [
      {
        "II.1": { evaluation: "Hoàn thành (chưa rõ ngày)" },
        "II.2": { evaluation: "Quá hạn" },
        "II.3": { evaluation: "Đang thực hiện" },
      },
      "3 nhiệm vụ: hoàn thành 1, đang thực hiện 1, quá hạn 1",
    ],
  ])("count what was printed of an area: %o", (told, counts) => {
    const [[line] = []] = valuesOf(progressAppendix(seedAppendixData(told), { areas: [AREA_II] }));
    expect(line).toBe(`${AREA_II} (${counts})`);
  });

  test("say so where a task names no area", () => {
    const data = seedAppendixData({}, { tasks: [anAppendixTask("1")] });
    expect(valuesOf(progressAppendix(data, {}))[0]).toEqual(["Chưa ghi lĩnh vực (1 nhiệm vụ: chưa thực hiện 1)"]);
  });

  test("count every printed task once, whatever became of it and whatever is chosen", () => {
    const { tasks, plan, shares } = seedAppendixData();
    const evaluations = fc.array(fc.constantFrom(...EVALUATIONS), { minLength: 38, maxLength: 38 });
    const areas = fc.option(fc.subarray(plan.areas.map(({ label }) => label)));
    const units = fc.option(fc.subarray([...new Set(shares.map(({ unit }) => unit))]));
    fc.assert(
      fc.property(evaluations, areas, units, (words, someAreas, someUnits) => {
        const data = {
          ...seedAppendixData(),
          tasks: tasks.map((task, index) => ({ ...task, evaluation: words[index] ?? task.evaluation })),
        };
        const { rows } = progressAppendix(data, {
          ...(someAreas ? { areas: someAreas } : {}),
          ...(someUnits ? { agencies: someUnits } : {}),
        });
        const counts = rows.flatMap(({ kind, cells }) => {
          const [, size, parts] = /\((\d+) nhiệm vụ: (.+)\)$/.exec(String(cells[0]?.value)) ?? [];
          return kind === "heading" && size && parts ? [{ size: Number(size), parts: parts.match(/\d+/g) ?? [] }] : [];
        });
        const records = rows.filter(({ kind }) => kind === "record").length;
        expect(counts.reduce((sum, { size }) => sum + size, 0)).toBe(records);
        for (const { size, parts } of counts) {
          expect(parts.reduce((sum, part) => sum + Number(part), 0)).toBe(size);
          expect(parts).not.toContain("0");
        }
      }),
    );
  });
});

test("progressAppendix says of one unit's tasks what the summary of units says of them", () => {
  const units = [...new Set(seedAppendixData().shares.flatMap(({ unit, role }) => (role === "Chủ trì" ? [unit] : [])))];
  fc.assert(
    fc.property(anyAppendixData, fc.constantFrom(...units), (data, unit) => {
      const scope = { agencies: [unit] };
      const [row = []] = valuesOf(agenciesAppendix(data, scope));
      const { rows, columns, notes } = progressAppendix(data, scope);
      const at = columns.findIndex(({ header }) => header.startsWith("Đánh giá"));
      const evaluations = rows.filter(({ kind }) => kind === "record").map(({ cells }) => cells[at]?.value);
      const counts = EVALUATIONS.map((words) => evaluations.filter((one) => one === words).length);
      expect(counts).toEqual(row.slice(3, 13));
      const lines = rows.flatMap(({ kind, cells }) => (kind === "heading" ? [String(cells[0]?.value)] : []));
      const overdue = lines.flatMap((line) => /quá hạn (\d+)/.exec(line)?.[1] ?? []);
      expect(overdue.reduce((sum, count) => sum + Number(count), 0)).toBe(row[3 + EVALUATIONS.indexOf("Quá hạn")]);
      expect(notes.join()).toContain(row[13] === "–" ? "không có nhiệm vụ nào phát sinh" : `(${row[13]})`);
    }),
  );
});

describe("the notes of progressAppendix", () => {
  const BASIS = "* Số liệu đến ngày 14/3/2025, kỳ báo cáo Quý I năm 2025.";
  const DONE = { evaluation: "Hoàn thành đúng hạn" } as const;
  const NOT_ARISEN = { evaluation: "Không phát sinh" } as const;

  test("give the size, the rate with what it is part of, and who reported", () => {
    const data = seedAppendixData({ "I.1": DONE, "I.2": { evaluation: "Hoàn thành trễ hạn" }, "II.1": DONE });
    expect(progressAppendix(data, {}).notes).toEqual([
      BASIS,
      "* 38 nhiệm vụ; đã hoàn thành 3/38 nhiệm vụ (7,9%).",
      `* 0/${data.agencies.length} cơ quan đã báo cáo; chưa tính 2 nhóm chưa khai thành viên.`,
    ]);
  });

  test.each([
    [
      { "II.1": DONE, "II.2": NOT_ARISEN },
      "đã hoàn thành 1/2 nhiệm vụ có phát sinh (50,0%), không tính 1 nhiệm vụ không phát sinh",
    ],
    [{}, "đã hoàn thành 0/3 nhiệm vụ (0,0%)"],
    [{ "II.1": NOT_ARISEN, "II.2": NOT_ARISEN, "II.3": NOT_ARISEN }, "không có nhiệm vụ nào phát sinh"],
  ])("leave tasks that did not arise out of the rate: %o", (told, words) => {
    const { notes } = progressAppendix(seedAppendixData(told), { areas: [AREA_II] });
    expect(notes).toContain("* Chỉ gồm lĩnh vực II.");
    expect(notes).toContain(`* 3 nhiệm vụ; ${words}.`);
  });

  test("speak of one agency where it alone is printed", () => {
    const agencies = seedAgencies(aRecord("Sở Nội vụ", "I.6"), aRecord("Sở Nội vụ", "I.4"));
    const { notes } = progressAppendix(seedAppendixData({}, { agencies }), { agencies: ["Sở Nội vụ"] });
    expect(notes).toEqual([
      BASIS,
      "* Chỉ gồm cơ quan chủ trì: Sở Nội vụ.",
      "* Sở Nội vụ chủ trì 7 nhiệm vụ; đã hoàn thành 0/7 nhiệm vụ (0,0%).",
      "* Sở Nội vụ đã báo cáo 1/7 nhiệm vụ nêu trên.",
    ]);
  });

  test("speak of the members of a group", () => {
    const agencies = seedAgencies(aRecord("UBND huyện Càng Long", "I.1", {}, { via: "UBND cấp huyện" }));
    const { notes } = progressAppendix(seedAppendixData({}, { agencies }), { agencies: ["UBND cấp huyện"] });
    expect(notes.at(-1)).toBe("* 1/9 cơ quan đã báo cáo, trong đó 1 cơ quan báo cáo chưa đủ.");
  });

  test("say that there is nothing, of nobody", () => {
    const { rows, notes } = progressAppendix(seedAppendixData(), { areas: [] });
    expect(rows).toEqual([]);
    expect(notes).toContain("* 0 nhiệm vụ.");
  });
});
