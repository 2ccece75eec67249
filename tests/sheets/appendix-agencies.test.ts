import * as fc from "fast-check";
import { agenciesAppendix } from "../../src/sheets/appendix-agencies";
import type { AppendixContent } from "../../src/sheets/appendix-content";
import { aRecord } from "../builders/a-record";
import { anyAppendixData } from "../builders/appendix-arbitrary";
import { seedAgencies, seedAppendixData, valuesOf } from "../builders/appendix-data";

const { cutOff } = seedAppendixData().period;

const data = seedAppendixData(
  {
    "I.2": { evaluation: "Hoàn thành trễ hạn", due: cutOff - 42 },
    "I.6": { evaluation: "Không phát sinh" },
    "I.7": { evaluation: "Hoàn thành đúng hạn", due: cutOff },
    "I.8": { evaluation: "Đang thực hiện", due: cutOff + 1 },
    "II.1": { evaluation: "Quá hạn", due: cutOff - 5 },
    "II.2": { evaluation: "Hoàn thành (chưa rõ ngày)" },
  },
  { agencies: seedAgencies(aRecord("Sở Tư pháp", "II.1")) },
);

function rowOf(content: AppendixContent, name: string): readonly (string | number | null)[] {
  return valuesOf(content).find((values) => values[1] === name) ?? [];
}

describe("agenciesAppendix", () => {
  const content = agenciesAppendix(data, {});

  test("has the columns of the summary behind a running number, in the registry's order of units", () => {
    expect(content.columns.map(({ header }) => header).join(" · ")).toBe(
      "STT · Cơ quan · Chủ trì · Hoàn thành đúng hạn · Hoàn thành trễ hạn · Hoàn thành (chưa rõ ngày) · " +
        "Đang thực hiện · Thực hiện thường xuyên · Quá hạn · Chưa thực hiện · Chưa đến thời gian · Tạm dừng · " +
        "Không phát sinh · Tỷ lệ hoàn thành · Tỷ lệ đúng hạn · Phối hợp",
    );
    expect(content.hasNumbers).toBe(true);
    const names = valuesOf(content).map(([number, name]) => `${number ?? ""} ${name ?? ""}`);
    expect(names.slice(0, 3)).toEqual(["1 Văn phòng UBND tỉnh", "2 Sở Nội vụ", "3 Sở Tư pháp"]);
    expect(names.slice(-2)).toEqual(["12 UBND cấp xã", " Tổng cộng (lượt giao)"]);
  });

  test.each([
    ["Sở Nội vụ", [7, 1, 0, 0, 1, 0, 0, 4, 0, 0, 1, "16,7%", "100,0%", 4]],
    ["Sở Tư pháp", [3, 0, 0, 1, 0, 0, 1, 1, 0, 0, 0, "33,3%", "0,0%", 0]],
    ["Sở Tài chính", [2, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, "0,0%", "–", 0]],
    ["UBND cấp xã", [12, 0, 1, 0, 0, 0, 0, 11, 0, 0, 0, "8,3%", "0,0%", 7]],
    ["Tổng cộng (lượt giao)", [88, 1, 5, 1, 1, 0, 1, 78, 0, 0, 1, "8,0%", "14,3%", 84]],
  ])("counts %s: %j", (name, figures) => {
    expect(rowOf(content, name).slice(2)).toEqual(figures);
  });

  test("has no rate of completion where nothing arose", () => {
    const codes = ["VI.1", "VI.2"].map((code) => [code, { evaluation: "Không phát sinh" }] as const);
    const finance = rowOf(agenciesAppendix(seedAppendixData(Object.fromEntries(codes)), {}), "Sở Tài chính");
    expect(finance.slice(-4, -1)).toEqual([2, "–", "–"]);
  });

  test("counts a unit's own share, whatever the task says", () => {
    const shares = data.shares.map((share) =>
      share.code === "I.2" && share.unit === "UBND cấp xã" ? { ...share, evaluation: "Quá hạn" as const } : share,
    );
    const told = agenciesAppendix({ ...data, shares }, {});
    expect(rowOf(told, "UBND cấp xã").slice(2, 9)).toEqual([12, 0, 0, 0, 0, 0, 1]);
    expect(rowOf(told, "UBND cấp huyện").slice(2, 9)).toEqual([15, 0, 1, 0, 0, 0, 0]);
  });

  test("says below what is counted, until when, and what the rates are parts of", () => {
    expect(content.notes).toEqual([
      "* Số liệu đến ngày 14/3/2025, kỳ báo cáo Quý I năm 2025.",
      "* 88 lượt giao, 38 nhiệm vụ: một nhiệm vụ do nhiều cơ quan chủ trì được tính cho từng cơ quan.",
      "* Cột «Phối hợp» là số nhiệm vụ cơ quan tham gia phối hợp; cơ quan chỉ phối hợp không có dòng trong biểu này.",
      "* Tỷ lệ hoàn thành là số lượt giao đã hoàn thành trên số lượt giao có phát sinh (không tính «Không phát sinh»): " +
        "7/87 (8,0%).",
      "* Tỷ lệ đúng hạn là số lượt giao hoàn thành đúng hạn trên số lượt giao có hạn đến hết ngày 14/3/2025: 1/7 (14,3%), " +
        "gồm Sở Nội vụ: 1/1; Sở Tư pháp: 0/1; Ban Quản lý Khu kinh tế Trà Vinh: 0/1; " +
        "Các cơ quan ngành dọc đóng trên địa bàn tỉnh: 0/1; Các sở, ban, ngành tỉnh: 0/1; UBND cấp huyện: 0/1; " +
        "UBND cấp xã: 0/1.",
      "* Dấu «–» ở cột tỷ lệ: không có lượt giao nào để tính.",
      "* 1/15 cơ quan đã báo cáo, trong đó 1 cơ quan báo cáo chưa đủ; chưa tính 2 nhóm chưa khai thành viên.",
    ]);
  });

  test("says how many tasks nobody leads", () => {
    const shares = data.shares.filter(({ code, role }) => role === "Phối hợp" || !code.startsWith("II."));
    const told = agenciesAppendix({ ...data, shares }, {});
    expect(told.notes[1]).toMatch(/^\* 85 lượt giao, 35 nhiệm vụ: /);
    expect(told.notes[2]).toBe("* 3 nhiệm vụ chưa xác định cơ quan chủ trì không được tính trong biểu này.");
  });

  test("leaves out what the scope leaves out, and says so", () => {
    const told = agenciesAppendix(data, { areas: ["II. Cải cách thể chế"], agencies: ["Sở Tư pháp", "Sở Nội vụ"] });
    expect(valuesOf(told).map(([, name, leads]) => [name, leads])).toEqual([
      ["Sở Tư pháp", 3],
      ["Tổng cộng (lượt giao)", 3],
    ]);
    expect(told.notes.slice(1, 3)).toEqual([
      "* Chỉ gồm lĩnh vực II; cơ quan chủ trì: Sở Tư pháp; Sở Nội vụ.",
      "* 3 lượt giao, 3 nhiệm vụ: một nhiệm vụ do nhiều cơ quan chủ trì được tính cho từng cơ quan.",
    ]);
    expect(told.notes.at(-1)).toBe("* 1/1 cơ quan đã báo cáo, trong đó 1 cơ quan báo cáo chưa đủ.");
  });

  test("has no row where the scope leaves nothing", () => {
    expect(agenciesAppendix(data, { agencies: ["Sở Y tế"] }).rows).toEqual([]);
  });

  test("adds up: the evaluations of a unit to its leads, the units to the total, one lead to each lead assignment", () => {
    fc.assert(
      fc.property(anyAppendixData, (any) => {
        const rows = agenciesAppendix(any, {}).rows.map(({ cells }) => cells.map(({ value }) => Number(value)));
        const total = rows.at(-1) ?? [];
        for (const row of rows) {
          const [, , leads = 0, ...figures] = row;
          expect(figures.slice(0, 10).reduce((sum, count) => sum + count, 0)).toBe(leads);
        }
        const counts = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15];
        expect(counts.map((at) => rows.slice(0, -1).reduce((sum, row) => sum + (row[at] ?? 0), 0))).toEqual(
          counts.map((at) => total[at]),
        );
        expect(total[2]).toBe(88);
      }),
    );
  });
});
