/** Which units lead tasks, in the registry's order. */
import type { TrackedPlan } from "./tracked-plan";

/** Names of all units with at least one lead assignment; units missing from the registry come last. */
export function leadUnits(plan: Pick<TrackedPlan, "assignments" | "registry">): readonly string[] {
  const order = new Map(plan.registry.units.map((unit) => [unit.name, unit.order]));
  const rank = (unit: string): number => order.get(unit) ?? Number.MAX_SAFE_INTEGER;
  const units = new Set(plan.assignments.filter(({ role }) => role === "Chủ trì").map(({ unit }) => unit));
  return [...units].sort((a, b) => rank(a) - rank(b));
}
