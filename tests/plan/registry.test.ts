import { parsePlan } from "../../src/plan/parse-plan";
import { serialOf } from "../../src/plan/dates";
import { newUnit } from "../../src/plan/new-unit";
import { addUnits, initialRegistry, type Registry } from "../../src/plan/registry";
import type { Plan } from "../../src/plan/task";
import { planText } from "../builders/plan-text";
import { aRegistry } from "../builders/registry";
import { seedPlan } from "../builders/seed";

function start(plan: Plan): { registry: Registry; codes: readonly string[] } {
  const started = initialRegistry(plan);
  if (!started.ok) throw new Error("a registry is never refused");
  return { registry: started.value, codes: started.remarks.map(({ code, where }) => `${code} | ${where}`) };
}

function planOf(province: string, year = 2025): Plan {
  const read = parsePlan(planText({ province, year }));
  if (!read.ok) throw new Error("the builder makes plans");
  return read.value;
}

const { registry, codes } = start(seedPlan());
const names = registry.units.map(({ name }) => name);
const membersOf = (group: string): readonly string[] =>
  registry.members.filter((member) => member.group === group).map(({ agency }) => agency);

const DEPARTMENTS = ["Văn phòng UBND tỉnh", "Sở Nội vụ", "Sở Tư pháp", "Sở Tài chính", "Sở Thông tin và Truyền thông"];

describe("initialRegistry, on the published plan", () => {
  test("lists what the plan names and the nine districts, in official order", () => {
    expect(names).toEqual([
      ...DEPARTMENTS,
      "Đài Phát thanh và Truyền hình Trà Vinh",
      "Báo Trà Vinh",
      "Cổng Thông tin điện tử Trà Vinh",
      "Trường Chính trị",
      "Trường Đại học Trà Vinh",
      "Ban Quản lý Khu kinh tế Trà Vinh",
      "Các cơ quan ngành dọc đóng trên địa bàn tỉnh",
      "Các sở, ban, ngành tỉnh",
      "Các cơ quan được giao phụ trách từng lĩnh vực thuộc 06 nhiệm vụ CCHC của tỉnh",
      "Các cơ quan chuyên môn thuộc UBND tỉnh",
      "Các cơ quan, đơn vị có liên quan",
      "UBND cấp huyện",
      "UBND thành phố Trà Vinh",
      "UBND thị xã Duyên Hải",
      "UBND huyện Càng Long",
      "UBND huyện Cầu Kè",
      "UBND huyện Cầu Ngang",
      "UBND huyện Châu Thành",
      "UBND huyện Duyên Hải",
      "UBND huyện Tiểu Cần",
      "UBND huyện Trà Cú",
      "UBND cấp xã",
    ]);
    const orders = registry.units.map(({ order }) => order);
    expect([...orders].sort((a, b) => a - b)).toEqual(orders);
    expect(new Set(orders).size).toBe(orders.length);
  });

  test("tells groups from agencies", () => {
    const groups = registry.units.filter(({ kind }) => kind === "Nhóm cơ quan").map(({ name }) => name);
    expect(groups).toEqual(names.filter((name) => /^Các |^UBND cấp/.test(name)));
  });

  test("ends the districts, and nothing else, on 30/6/2025", () => {
    const ended = registry.units.filter(({ validTo }) => validTo !== undefined);
    expect(ended.map(({ name }) => name)).toEqual(membersOf("UBND cấp huyện"));
    expect(new Set(ended.map(({ validTo }) => validTo))).toEqual(new Set([serialOf(2025, 6, 30)]));
  });

  test("proposes members, and takes no group for complete", () => {
    expect(membersOf("UBND cấp huyện")).toHaveLength(9);
    expect(membersOf("Các sở, ban, ngành tỉnh")).toEqual(DEPARTMENTS);
    expect(membersOf("Các cơ quan chuyên môn thuộc UBND tỉnh")).toEqual(DEPARTMENTS);
    expect(membersOf("Các cơ quan được giao phụ trách từng lĩnh vực thuộc 06 nhiệm vụ CCHC của tỉnh")).toEqual(
      DEPARTMENTS,
    );
    expect(membersOf("UBND cấp xã")).toEqual([]);
    expect(registry.units.some(({ membersComplete }) => membersComplete)).toBe(false);
  });

  test("gives short names that fit a sheet's name and differ", () => {
    const short = new Map(registry.units.map(({ name, shortName }) => [name, shortName]));
    expect(short.get("Sở Thông tin và Truyền thông")).toBe("Sở TT&TT");
    expect(short.get("Văn phòng UBND tỉnh")).toBe("VP UBND tỉnh");
    expect(short.get("Các cơ quan ngành dọc đóng trên địa bàn tỉnh")).toBe("Ngành dọc");
    expect(new Set(short.values()).size).toBe(registry.units.length);
  });

  test("keeps «cấp xã» as another name", () => {
    expect(registry.units.find(({ name }) => name === "UBND cấp xã")?.aliases).toEqual(["cấp xã"]);
    expect(registry.units.find(({ name }) => name === "UBND cấp huyện")?.aliases).toEqual([]);
  });

  test("shows every assumption", () => {
    expect(codes).toEqual(
      expect.arrayContaining([
        "agency/trailing-mark | Nhiệm vụ I.4, cột Cơ quan phối hợp",
        "agency/doubled-name | Nhiệm vụ VI.1, cột Cơ quan phối hợp",
        "agency/level-assumed | Nhiệm vụ V.3, cột Cơ quan thực hiện",
        "agency/related-dropped | Nhiệm vụ I.7, cột Cơ quan phối hợp",
        "registry/districts-added | Danh bạ cơ quan",
        "registry/members-proposed | Danh bạ cơ quan",
        "registry/members-wanted | Danh bạ cơ quan",
      ]),
    );
    expect(codes.filter((code) => code.startsWith("agency/unknown"))).toEqual([]);
  });
});

describe("initialRegistry, on other plans", () => {
  test.each([
    ["another province", planOf("Bến Tre")],
    ["Trà Vinh after the district level", planOf("Trà Vinh", 2026)],
  ])("knows no districts of %s", (_plan, plan) => {
    const other = start(plan);
    expect(other.registry.units.filter(({ name }) => /UBND (?:huyện|thị xã|thành phố) /.test(name))).toEqual([]);
    expect(other.codes.some((code) => code.startsWith("registry/districts-added"))).toBe(false);
  });
});

describe("addUnits", () => {
  const before = aRegistry(["Sở Nội vụ"], {}, { "Sở Nội vụ": { note: "giữ", aliases: ["SNV"] } });

  test("adds what is new and leaves what is there", () => {
    const after = addUnits(before, [newUnit("Sở Y tế", before.units), newUnit("sở nội vụ", []), newUnit("SNV", [])]);
    expect(after.units.map(({ name, note }) => [name, note])).toEqual([
      ["Sở Nội vụ", "giữ"],
      ["Sở Y tế", ""],
    ]);
  });

  test("adds one of two new units of one name", () => {
    expect(addUnits(before, [newUnit("Sở Y tế", []), newUnit("Sở Y tế", [])]).units).toHaveLength(2);
  });

  test("gives the same registry back when nothing is new", () => {
    expect(addUnits(before, [])).toBe(before);
  });
});
