import * as fc from "fast-check";
import { agenciesAppendix } from "../../src/sheets/appendix-agencies";
import { areasAppendix } from "../../src/sheets/appendix-areas";
import { anyAppendixData } from "../builders/appendix-arbitrary";
import { anAppendixTask, seedAppendixData, valuesOf } from "../builders/appendix-data";

const { cutOff } = seedAppendixData().period;
const data = seedAppendixData({
  "II.1": { evaluation: "Hoàn thành đúng hạn", due: cutOff - 10 },
  "II.2": { evaluation: "Hoàn thành đúng hạn", due: cutOff + 10 },
  "II.3": { evaluation: "Quá hạn", due: cutOff - 1 },
  "III.1": { evaluation: "Tạm dừng", due: cutOff },
  "VI.1": { evaluation: "Không phát sinh" },
});

const text = (values: readonly (string | number | null)[]): string => values.map((value) => value ?? "").join(" | ");

describe("areasAppendix", () => {
  const content = areasAppendix(data, {});

  test("has a row per area under its numeral, and a total of the plan's 38 tasks", () => {
    expect(valuesOf(content).map(text)).toEqual([
      "I | Công tác chỉ đạo điều hành và tuyên truyền cải cách hành chính | 10 | 0 | 0 | 0 | 0 | 0 | 0 | 10 | 0 | 0 | 0 | 0,0% | –",
      "II | Cải cách thể chế | 3 | 2 | 0 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 66,7% | 50,0%",
      "III | Cải cách thủ tục hành chính | 5 | 0 | 0 | 0 | 0 | 0 | 0 | 4 | 0 | 1 | 0 | 0,0% | 0,0%",
      "IV | Cải cách tổ chức bộ máy | 2 | 0 | 0 | 0 | 0 | 0 | 0 | 2 | 0 | 0 | 0 | 0,0% | –",
      "V | Cải cách chế độ công vụ | 3 | 0 | 0 | 0 | 0 | 0 | 0 | 3 | 0 | 0 | 0 | 0,0% | –",
      "VI | Cải cách tài chính công | 2 | 0 | 0 | 0 | 0 | 0 | 0 | 1 | 0 | 0 | 1 | 0,0% | –",
      "VII | Xây dựng và phát triển Chính quyền điện tử, Chính quyền số | 13 | 0 | 0 | 0 | 0 | 0 | 0 | 13 | 0 | 0 | 0 | 0,0% | –",
      " | Tổng cộng | 38 | 2 | 0 | 0 | 0 | 0 | 1 | 33 | 0 | 1 | 1 | 5,4% | 33,3%",
    ]);
    expect(content.rows.map(({ kind }) => kind)).toEqual([...Array<string>(7).fill("record"), "total"]);
  });

  test("says below what the plan says of its size, and what the rates are parts of", () => {
    expect(content.notes).toEqual([
      "* Số liệu đến ngày 14/3/2025, kỳ báo cáo Quý I năm 2025.",
      "* 38 nhiệm vụ; kế hoạch ghi «38 chỉ tiêu».",
      "* Tỷ lệ hoàn thành là số nhiệm vụ đã hoàn thành trên số nhiệm vụ có phát sinh (không tính «Không phát sinh»): " +
        "2/37 (5,4%).",
      "* Tỷ lệ đúng hạn là số nhiệm vụ hoàn thành đúng hạn trên số nhiệm vụ có hạn đến hết ngày 14/3/2025: 1/3 (33,3%), " +
        "gồm II: 1/2; III: 0/1.",
      "* Dấu «–» ở cột tỷ lệ: không có nhiệm vụ nào để tính.",
      "* 0/15 cơ quan đã báo cáo; chưa tính 2 nhóm chưa khai thành viên.",
    ]);
  });

  test("says in words that nothing was due, and nothing of a size the plan does not state", () => {
    const { plan } = data;
    const { notes } = areasAppendix(seedAppendixData({}, { plan: { ...plan, note: "" } }), {});
    expect(notes[1]).toBe("* 38 nhiệm vụ.");
    expect(notes[3]).toMatch(/có hạn đến hết ngày 14\/3\/2025: không có nhiệm vụ nào\.$/);
  });

  test("counts tasks of areas the plan does not list, and of none, in rows behind the others", () => {
    const tasks = [
      ...data.tasks,
      anAppendixTask("X.1", { areaLabel: "Việc phát sinh" }),
      anAppendixTask("X.2", { evaluation: "Quá hạn" }),
    ];
    const rows = valuesOf(areasAppendix({ ...data, tasks }, {})).map((values) => text(values.slice(0, 3)));
    expect(rows.slice(7)).toEqual(["8 | Việc phát sinh | 1", "9 | Chưa ghi lĩnh vực | 1", " | Tổng cộng | 40"]);
  });

  test("keeps areas without tasks in the whole plan, and drops them from a part of it", () => {
    const plan = { ...data.plan, areas: [...data.plan.areas, { label: "VIII. Khác", statedCount: 0 }] };
    expect(valuesOf(areasAppendix({ ...data, plan }, {})).map((values) => values[0])).toContain("VIII");
    const part = areasAppendix({ ...data, plan }, { agencies: ["Sở Nội vụ"] });
    expect(valuesOf(part).map((values) => text(values.slice(0, 3)))).toEqual([
      "I | Công tác chỉ đạo điều hành và tuyên truyền cải cách hành chính | 5",
      "IV | Cải cách tổ chức bộ máy | 1",
      "V | Cải cách chế độ công vụ | 1",
      " | Tổng cộng | 7",
    ]);
    expect(part.notes.slice(1, 3)).toEqual([
      "* Chỉ gồm cơ quan chủ trì: Sở Nội vụ.",
      "* 7 nhiệm vụ trong 38 nhiệm vụ của kế hoạch.",
    ]);
    expect(areasAppendix({ ...data, plan }, { areas: ["VIII. Khác"] }).rows).toEqual([]);
  });

  test("says of one unit's tasks what the summary of units says of them", () => {
    const units = [...new Set(data.shares.filter(({ role }) => role === "Chủ trì").map(({ unit }) => unit))];
    fc.assert(
      fc.property(anyAppendixData, fc.constantFrom(...units), (any, unit) => {
        const [ofUnit = []] = valuesOf(agenciesAppendix(any, { agencies: [unit] }));
        const total = valuesOf(areasAppendix(any, { agencies: [unit] })).at(-1) ?? [];
        expect(total.slice(2)).toEqual(ofUnit.slice(2, -1));
      }),
    );
  });

  test("adds up: the evaluations of an area to its tasks, the areas to the total", () => {
    fc.assert(
      fc.property(anyAppendixData, (any) => {
        const rows = areasAppendix(any, {}).rows.map(({ cells }) => cells.map(({ value }) => Number(value)));
        const sums = rows.map((row) => row.slice(3, 13).reduce((sum, count) => sum + count, 0));
        expect(sums).toEqual(rows.map((row) => row[2]));
        const total = rows.at(-1) ?? [];
        const columns = Array.from({ length: 11 }, (_, at) => at + 2);
        expect(columns.map((at) => rows.slice(0, -1).reduce((sum, row) => sum + (row[at] ?? 0), 0))).toEqual(
          columns.map((at) => total[at]),
        );
        expect(total[2]).toBe(38);
      }),
    );
  });
});
