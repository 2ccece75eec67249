import { memberlessGroups, reportersWithin } from "../../src/sheets/appendix-counts";
import { areasAppendix } from "../../src/sheets/appendix-areas";
import { agenciesAppendix } from "../../src/sheets/appendix-agencies";
import { progressAppendix } from "../../src/sheets/appendix-progress";
import { aRecord } from "../builders/a-record";
import { seedAgencies, seedAppendixData } from "../builders/appendix-data";

const AREA_V = "V. Cải cách chế độ công vụ";
const data = seedAppendixData(
  {},
  {
    agencies: seedAgencies(
      aRecord("Sở Nội vụ", "V.1"),
      aRecord("Sở Tài chính", "VI.1"),
      aRecord("Sở Tài chính", "V.2", {}, { via: "Các sở, ban, ngành tỉnh" }),
      aRecord("Sở Tài chính", "V.3", {}, { via: "Các sở, ban, ngành tỉnh" }),
    ),
  },
);

const told = (scope: Parameters<typeof reportersWithin>[1]): readonly string[] =>
  reportersWithin(data, scope).map(({ name, due, state, missing }) =>
    `${name}: ${due} ${state} ${missing.join(" ")}`.trim(),
  );

describe("reportersWithin", () => {
  test("are all agencies as they stand where nothing is left out", () => {
    expect(reportersWithin(data, {})).toBe(data.agencies);
  });

  test("owe what lies in the areas of the scope, themselves and through their groups", () => {
    expect(told({ areas: [AREA_V] }).slice(0, 5)).toEqual([
      "Văn phòng UBND tỉnh: 2 not-yet V.2 V.3",
      "Sở Nội vụ: 3 incomplete V.2 V.3",
      "Sở Tư pháp: 2 not-yet V.2 V.3",
      "Sở Tài chính: 2 reported",
      "Sở Thông tin và Truyền thông: 2 not-yet V.2 V.3",
    ]);
  });

  test("owe what the units of the scope lead, each what comes to it through them", () => {
    expect(told({ agencies: ["Sở Tài chính"] })).toEqual(["Sở Tài chính: 2 incomplete VI.2"]);
    expect(told({ agencies: ["UBND cấp huyện"] })).toHaveLength(9);
    expect(told({ agencies: ["UBND cấp xã"] })).toEqual([]);
  });

  test("owe in place of a unit that had ended by the cut-off", () => {
    const { registry } = data.plan;
    const units = registry.units.map((unit) =>
      unit.name === "Sở Thông tin và Truyền thông"
        ? { ...unit, validTo: data.period.cutOff - 14, successors: "Sở Tài chính" }
        : unit,
    );
    const merged = { ...data, plan: { ...data.plan, registry: { ...registry, units } } };
    expect(reportersWithin(merged, { agencies: ["Sở Thông tin và Truyền thông"] }).map(({ name }) => name)).toEqual([
      "Sở Tài chính",
    ]);
  });
});

describe("memberlessGroups", () => {
  const withoutMembers = (...groups: readonly string[]): typeof data => {
    const { registry } = data.plan;
    const members = registry.members.filter(({ group }) => !groups.includes(group));
    return { ...data, plan: { ...data.plan, registry: { ...registry, members } } };
  };
  const lastNotes = (from: typeof data, scope: Parameters<typeof reportersWithin>[1]) =>
    [progressAppendix, areasAppendix, agenciesAppendix].map((appendix) => appendix(from, scope).notes.at(-1));

  test.each([
    [{}, "Các cơ quan ngành dọc đóng trên địa bàn tỉnh, UBND cấp xã"],
    [{ areas: [AREA_V] }, "UBND cấp xã"],
    [{ areas: ["VI. Cải cách tài chính công"] }, ""],
    [{ agencies: ["UBND cấp xã", "Sở Nội vụ"] }, "UBND cấp xã"],
    [{ agencies: ["Sở Nội vụ"] }, ""],
  ])("are in %j: %j", (scope, groups) => {
    expect(memberlessGroups(data, scope).join(", ")).toBe(groups);
  });

  test("are in the registry's order, only those that lead", () => {
    const groups = ["UBND cấp huyện", "Các sở, ban, ngành tỉnh"];
    expect(memberlessGroups(withoutMembers(...groups), {})).toEqual([
      "Các cơ quan ngành dọc đóng trên địa bàn tỉnh",
      "Các sở, ban, ngành tỉnh",
      "UBND cấp huyện",
      "UBND cấp xã",
    ]);
    const shares = data.shares.filter(({ role }) => role === "Phối hợp");
    expect(memberlessGroups({ ...data, shares }, {})).toEqual([]);
  });

  test("are named where nobody else has to report", () => {
    const one = "* Nhóm «UBND cấp xã» chưa khai thành viên nên chưa xác định cơ quan phải báo cáo.";
    expect(lastNotes(data, { agencies: ["UBND cấp xã"] })).toEqual([one, one, one]);
    const two =
      "* Các nhóm «UBND cấp huyện», «UBND cấp xã» chưa khai thành viên nên chưa xác định cơ quan phải báo cáo.";
    const scope = { agencies: ["UBND cấp xã", "UBND cấp huyện"] };
    expect(lastNotes(withoutMembers("UBND cấp huyện"), scope)).toEqual([two, two, two]);
  });

  test("are counted beside those who have to report", () => {
    const whole =
      "* 2/15 cơ quan đã báo cáo, trong đó 2 cơ quan báo cáo chưa đủ; chưa tính 2 nhóm chưa khai thành viên.";
    expect(lastNotes(data, {})).toEqual([whole, whole, whole]);
    const part = "* 1/1 cơ quan đã báo cáo, trong đó 1 cơ quan báo cáo chưa đủ; chưa tính 1 nhóm chưa khai thành viên.";
    expect(lastNotes(data, { agencies: ["Sở Nội vụ", "UBND cấp xã"] })).toEqual([part, part, part]);
  });

  test("are no matter where none lacks members", () => {
    const none = "* Không có cơ quan nào phải báo cáo.";
    expect(lastNotes({ ...data, agencies: [] }, { agencies: ["Sở Nội vụ"] })).toEqual([none, none, none]);
  });
});
