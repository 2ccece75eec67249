import { deriveAssignments, dutiesOf } from "../../src/plan/assignments";
import { addUnits, initialRegistry } from "../../src/plan/registry";
import { aRegistry } from "../builders/registry";
import { seedPlan } from "../builders/seed";

const plan = seedPlan();
const started = initialRegistry(plan);
const registry = started.ok ? started.value : { units: [], members: [] };

describe("deriveAssignments", () => {
  const { assignments, newUnits } = deriveAssignments(plan.tasks, registry);
  const leads = assignments.filter(({ role }) => role === "Chủ trì");

  test("has 88 lead assignments to 12 units in the published plan, and needs no new unit", () => {
    expect(leads).toHaveLength(88);
    expect(new Set(leads.map(({ unit }) => unit)).size).toBe(12);
    expect(newUnits).toEqual([]);
  });

  test("gives every task a lead, and every assignment a task", () => {
    expect(new Set(leads.map(({ code }) => code))).toEqual(new Set(plan.tasks.map(({ code }) => code)));
    const codes = new Set(plan.tasks.map(({ code }) => code));
    expect(assignments.filter(({ code }) => !codes.has(code))).toEqual([]);
  });

  test("has each task, unit and role once", () => {
    const keys = assignments.map(({ code, unit, role }) => `${code}|${unit}|${role}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("keeps both rows of a unit that leads and coordinates one task", () => {
    const both = deriveAssignments([{ code: "I.1", leadText: "Sở Nội vụ", coordinatingText: "Sở Nội vụ" }], registry);
    expect(both.assignments.map(({ role }) => role)).toEqual(["Chủ trì", "Phối hợp"]);
  });

  test("assigns what the registry lacks, in its place, and says so once for all its cells", () => {
    const tasks = [
      { code: "I.1", leadText: "Điện lực tỉnh, Sở Nội vụ", coordinatingText: "" },
      { code: "I.2", leadText: "điện lực tỉnh", coordinatingText: "Các hội đặc thù" },
    ];
    const derived = deriveAssignments(tasks, registry);
    expect(derived.assignments.map(({ code, unit, kind }) => [code, unit, kind])).toEqual([
      ["I.1", "Điện lực tỉnh", "Cơ quan"],
      ["I.1", "Sở Nội vụ", "Cơ quan"],
      ["I.2", "Điện lực tỉnh", "Cơ quan"],
      ["I.2", "Các hội đặc thù", "Nhóm cơ quan"],
    ]);
    expect(derived.newUnits.map(({ name }) => name)).toEqual(["Điện lực tỉnh", "Các hội đặc thù"]);
    expect(derived.remarks.map(({ code, where }) => [code, where])).toEqual([
      ["agency/unknown", "Nhiệm vụ I.1, cột Cơ quan thực hiện; Nhiệm vụ I.2, cột Cơ quan thực hiện"],
      ["agency/unknown", "Nhiệm vụ I.2, cột Cơ quan phối hợp"],
    ]);
    const again = deriveAssignments(tasks, addUnits(registry, derived.newUnits));
    expect(again).toEqual({ assignments: derived.assignments, newUnits: [], remarks: [] });
  });

  test("flags a task without lead", () => {
    const derived = deriveAssignments([{ code: "I.1", leadText: " ", coordinatingText: "Sở Nội vụ" }], registry);
    expect(derived.remarks.map(({ code }) => code)).toEqual(["assignment/no-lead"]);
  });
});

describe("dutiesOf", () => {
  const names = ["Sở Nội vụ", "Các sở, ban, ngành tỉnh", "Sở Y tế", "Các cơ quan, đơn vị"];
  const groups = {
    "Các sở, ban, ngành tỉnh": ["Sở Nội vụ"],
    "Các cơ quan, đơn vị": ["Các sở, ban, ngành tỉnh", "Sở Y tế"],
  };
  const small = aRegistry(names, groups);
  const duties = (
    tasks: readonly (readonly [string, string])[],
  ): Record<string, readonly (readonly [string, string])[]> => {
    const drafts = tasks.map(([code, leadText]) => ({ code, leadText, coordinatingText: "Sở Y tế" }));
    const due = dutiesOf(deriveAssignments(drafts, small).assignments, small);
    return Object.fromEntries([...due].map(([agency, codes]) => [agency, [...codes]]));
  };

  test("names the unit through which each task is due, the agency itself before its groups", () => {
    expect(
      duties([
        ["I.1", "Các sở, ban, ngành tỉnh"],
        ["I.2", "Các sở, ban, ngành tỉnh; Sở Nội vụ"],
      ]),
    ).toEqual({
      "Sở Nội vụ": [
        ["I.1", "Các sở, ban, ngành tỉnh"],
        ["I.2", "Sở Nội vụ"],
      ],
    });
  });

  test("tells the tasks an agency coordinates apart from those it leads", () => {
    const { assignments } = deriveAssignments(
      [{ code: "I.1", leadText: "Sở Nội vụ", coordinatingText: "Các sở, ban, ngành tỉnh; Sở Y tế" }],
      small,
    );
    expect([...dutiesOf(assignments, small, "Phối hợp")]).toEqual([
      ["Sở Nội vụ", new Map([["I.1", "Các sở, ban, ngành tỉnh"]])],
      ["Sở Y tế", new Map([["I.1", "Sở Y tế"]])],
    ]);
  });

  test("passes a group's tasks on through a group within it", () => {
    expect(duties([["I.1", "Các cơ quan, đơn vị"]])).toEqual({
      "Sở Nội vụ": [["I.1", "Các cơ quan, đơn vị"]],
      "Sở Y tế": [["I.1", "Các cơ quan, đơn vị"]],
    });
  });

  test("leaves out agencies that lead nothing, and groups themselves", () => {
    expect(duties([["I.1", "Sở Nội vụ"]])).toEqual({ "Sở Nội vụ": [["I.1", "Sở Nội vụ"]] });
  });

  test("ends, though groups contain each other", () => {
    const circle = aRegistry(["Các sở", "Các ban", "Sở A"], { "Các sở": ["Các ban", "Sở A"], "Các ban": ["Các sở"] });
    const { assignments } = deriveAssignments([{ code: "I.1", leadText: "Các ban", coordinatingText: "" }], circle);
    expect([...(dutiesOf(assignments, circle).get("Sở A") ?? [])]).toEqual([["I.1", "Các ban"]]);
  });

  test("gives every department of the published plan 20 tasks or more, every district 15", () => {
    const due = dutiesOf(deriveAssignments(plan.tasks, registry).assignments, registry);
    expect(due.get("Sở Tư pháp")?.size).toBe(21);
    expect(due.get("UBND huyện Cầu Kè")?.size).toBe(15);
    expect([...due.keys()].some((name) => name.startsWith("Các "))).toBe(false);
  });
});
