import { statedDifferences } from "../../src/sheets/stated-differences";
import { anAppendixTask, seedAppendixData } from "../builders/appendix-data";

const data = seedAppendixData();
const AREA_II = "II. Cải cách thể chế";
const told = (changes: Partial<typeof data>) =>
  statedDifferences({ ...data, ...changes }).map(({ code, message }) => [code, message]);

describe("statedDifferences", () => {
  test("are none in the plan as it was issued", () => {
    expect(statedDifferences(data)).toEqual([]);
  });

  test("name an area and a total with more tasks than stated, as remarks on the plan's sheet", () => {
    const tasks = [...data.tasks, anAppendixTask("II.4", { areaLabel: AREA_II.toUpperCase() })];
    expect(told({ tasks })).toEqual([
      ["appendix/area-count-differs", expect.stringMatching(/«II\. Cải cách thể chế» có 4 nhiệm vụ, kế hoạch ghi 3/)],
      ["appendix/total-differs", expect.stringMatching(/có 39 nhiệm vụ, kế hoạch ghi 38/)],
    ]);
    for (const { where, severity } of statedDifferences({ ...data, tasks })) {
      expect(where).toContain("Trang tính «Kế hoạch»");
      expect(severity).toBe("remark");
    }
  });

  test("name an area of which no task is left", () => {
    const tasks = data.tasks.filter(({ areaLabel }) => areaLabel !== AREA_II);
    expect(told({ tasks })[0]).toEqual(["appendix/area-count-differs", expect.stringContaining("có 0 nhiệm vụ")]);
  });

  test("name areas that are not the plan's, in its list or not, and tasks that name none", () => {
    const plan = { ...data.plan, areas: [...data.plan.areas, { label: "VIII. Khác", statedCount: undefined }] };
    const tasks = [
      ...data.tasks,
      anAppendixTask("VIII.1", { areaLabel: "VIII. Khác" }),
      anAppendixTask("VIII.2", { areaLabel: "viii. khác" }),
      anAppendixTask("IX.1", { areaLabel: "IX. Nữa" }),
      anAppendixTask("X", { areaLabel: "" }),
    ];
    const [first, second, third, fourth, ...others] = told({ plan, tasks });
    expect(first).toEqual(["appendix/area-not-in-plan", expect.stringContaining("«VIII. Khác» (2 nhiệm vụ)")]);
    expect(second).toEqual(["appendix/area-not-in-plan", expect.stringContaining("«IX. Nữa» (1 nhiệm vụ)")]);
    expect(third).toEqual(["appendix/area-missing", expect.stringContaining("1 nhiệm vụ chưa ghi lĩnh vực: X.")]);
    expect(fourth?.[0]).toBe("appendix/total-differs");
    expect(others).toEqual([]);
  });

  test("say nothing of what the plan does not state", () => {
    const areas = data.plan.areas.map(({ label }) => ({ label, statedCount: undefined }));
    const plan = { ...data.plan, areas, statedTotal: undefined };
    expect(told({ plan, tasks: data.tasks.slice(1) })).toEqual([]);
  });
});
