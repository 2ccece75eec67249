/** Units and registries for tests: name only what the test is about. */
import { newUnit } from "../../src/plan/new-unit";
import type { Registry, Unit } from "../../src/plan/registry";

export function aRegistry(
  names: readonly string[],
  members: Readonly<Record<string, readonly string[]>> = {},
  details: Readonly<Record<string, Partial<Omit<Unit, "name">>>> = {},
): Registry {
  const units = names.reduce<readonly Unit[]>((all, name) => [...all, newUnit(name, all, details[name])], []);
  return {
    units,
    members: Object.entries(members).flatMap(([group, agencies]) => agencies.map((agency) => ({ group, agency }))),
  };
}
