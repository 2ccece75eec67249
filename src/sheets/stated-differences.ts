/** Where the tasks of the plan's table are not as many as the plan states: what its printed appendix cannot repeat. */
import type { Issue } from "../issue";
import type { AppendixData } from "./appendix-data";
import { areaCountDiffers, areaMissing, areaNotInPlan, totalDiffers } from "./appendix-remark-messages";
import { tasksByArea } from "./appendix-scope";

/**
 * Remarks, areas first: in the plan's order, then those that are not the plan's, then tasks that name none; the total
 * last. Of areas that are not the plan's only where the plan states the size of any: else none can be told apart.
 */
export function statedDifferences({ plan, tasks }: AppendixData): readonly Issue[] {
  // An area without tasks is in no group of tasks, yet the plan may state some.
  const byLabel = new Map(tasksByArea(plan.areas, tasks).map((area) => [area.label, area]));
  const stated = plan.areas.flatMap(({ label, statedCount }) => {
    const count = byLabel.get(label)?.tasks.length ?? 0;
    return statedCount === undefined || statedCount === count ? [] : [areaCountDiffers(label, count, statedCount)];
  });
  const areStated = plan.areas.some(({ statedCount }) => statedCount !== undefined);
  const others = areStated ? [...byLabel.values()].filter(({ statedCount }) => statedCount === undefined) : [];
  const nameless = others.find(({ label }) => label === "");
  const { statedTotal = tasks.length } = plan;
  return [
    ...stated,
    ...others.filter(({ label }) => label !== "").map(({ label, tasks: own }) => areaNotInPlan(label, own.length)),
    ...(nameless ? [areaMissing(nameless.tasks.map(({ code }) => code))] : []),
    ...(statedTotal === tasks.length ? [] : [totalDiffers(tasks.length, statedTotal)]),
  ];
}
