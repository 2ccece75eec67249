import { tasksByArea, withinScope } from "../../src/sheets/appendix-scope";
import { anAppendixTask, seedAppendixData } from "../builders/appendix-data";

const data = seedAppendixData();
const AREA_II = "II. Cải cách thể chế";
const AREA_V = "V. Cải cách chế độ công vụ";
const codesOf = (all: readonly { readonly code: string }[]): string => all.map(({ code }) => code).join(" ");

describe("withinScope", () => {
  test.each([
    ["nothing said", {}, 38],
    ["one area", { areas: [AREA_II] }, 3],
    ["areas in other letters and order", { areas: [AREA_V.toUpperCase(), AREA_II] }, 6],
    ["an area that is not there", { areas: ["VIII. Khác"] }, 0],
    ["no area at all", { areas: [] }, 0],
    ["no agency at all", { agencies: [] }, 0],
  ])("%s: %o lets %i tasks through", (_, scope, count) => {
    expect(withinScope(data, scope).tasks).toHaveLength(count);
  });

  test("a unit has the tasks it leads, in the plan's order, and its shares of both roles", () => {
    const { tasks, shares } = withinScope(data, { agencies: ["Sở Nội vụ"] });
    expect(codesOf(tasks)).toBe("I.6 I.7 I.8 I.9 I.10 IV.1 V.1");
    expect(new Set(shares.map(({ unit }) => unit))).toEqual(new Set(["Sở Nội vụ"]));
    expect(codesOf(shares.filter(({ role }) => role === "Phối hợp"))).toBe("I.1 IV.2 V.2 V.3");
  });

  test("a unit in an area has what is both", () => {
    const { tasks, shares } = withinScope(data, { agencies: ["sở nội vụ"], areas: [AREA_V] });
    expect(codesOf(tasks)).toBe("V.1");
    expect(codesOf(shares)).toBe("V.1 V.2 V.3");
  });

  test("every task is let through with its leading shares by some unit", () => {
    const units = [...new Set(data.shares.map(({ unit }) => unit))];
    const codes = new Set(
      units.flatMap((unit) => withinScope(data, { agencies: [unit] }).tasks.map((one) => one.code)),
    );
    expect(codes.size).toBe(38);
  });
});

describe("the evaluation of tasks withinScope", () => {
  const completed = data.period.cutOff - 4;
  const task = (code: string) => ({ evaluation: "Hoàn thành đúng hạn" as const, completed, code });
  const told = seedAppendixData({ "V.1": task("V.1"), "I.6": task("I.6") });
  const apart = {
    ...told,
    shares: told.shares.map((share) =>
      share.code === "V.1" && share.unit === "Sở Nội vụ" ? { ...share, evaluation: "Quá hạn" as const } : share,
    ),
  };
  const evaluated = (scope: Parameters<typeof withinScope>[1], code: string) => {
    const found = withinScope(apart, scope).tasks.find((one) => one.code === code);
    return found && [found.evaluation, found.completed];
  };

  test("is the share's where one unit alone is asked for, without the day that led to another", () => {
    expect(evaluated({ agencies: ["SỞ NỘI VỤ", "Sở Nội vụ"] }, "V.1")).toEqual(["Quá hạn", undefined]);
    expect(evaluated({ agencies: ["Sở Nội vụ"] }, "I.6")).toEqual(["Hoàn thành đúng hạn", completed]);
  });

  test.each([
    ["all units", {}],
    ["two units", { agencies: ["Sở Nội vụ", "Sở Tư pháp"] }],
    ["areas", { areas: [AREA_V] }],
  ])("is the plan's for %s", (_, scope) => {
    expect(evaluated(scope, "V.1")).toEqual(["Hoàn thành đúng hạn", completed]);
  });
});

describe("tasksByArea", () => {
  test("keeps the plan's order of areas and sub-groups", () => {
    const areas = tasksByArea(data.plan.areas, data.tasks);
    expect(areas.map(({ tasks }) => tasks.length)).toEqual([10, 3, 5, 2, 3, 2, 13]);
    expect(areas.map(({ groups }) => groups.length)).toEqual([1, 1, 1, 1, 1, 1, 3]);
  });

  test("puts tasks without sub-group above the sub-groups, unknown areas behind the known, none behind all", () => {
    const tasks = [
      anAppendixTask("B.1", { areaLabel: "B. Việc khác" }),
      anAppendixTask("A.1.1", { areaLabel: "A. Một", group: "Nhóm" }),
      anAppendixTask("A.2", { areaLabel: "a. một" }),
      anAppendixTask("A.1.2", { areaLabel: "A. Một", group: "nhóm" }),
    ];
    const areas = tasksByArea(
      [
        { label: "A. Một", statedCount: 1 },
        { label: "C", statedCount: undefined },
      ],
      tasks,
    );
    expect(areas.map(({ label, statedCount }) => [label, statedCount])).toEqual([
      ["A. Một", 1],
      ["B. Việc khác", undefined],
    ]);
    expect(areas[0]?.groups.map(({ name, tasks: own }) => [name, codesOf(own)])).toEqual([
      ["", "A.2"],
      ["Nhóm", "A.1.1 A.1.2"],
    ]);
  });
});
