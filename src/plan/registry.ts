/**
 * The agency registry: who the units are, and which agencies belong to which group. Knows nothing of how a plan's
 * cells are read; the registry a plan starts with is built in initial-registry.ts and offered from here.
 */
import { buildInitialRegistry } from "./initial-registry";
import type { Checked } from "../issue";
import type { Plan } from "./task";
import type { Registry, Unit } from "./unit";
import { nameKey } from "./unit-wording";

export { UNIT_KINDS } from "./unit";
export type { Membership, Registry, Unit } from "./unit";

/**
 * What a plan's registry starts with: every unit the plan names, for Trà Vinh its nine districts, and proposals for
 * the members of groups. Always `ok`; every assumption is a remark for the user to confirm.
 */
export function initialRegistry(plan: Plan): Checked<Registry> {
  return { ok: true, ...buildInitialRegistry(plan) };
}

/** Adds the units whose name or alias the registry does not have yet; what it has stays as it is. */
export function addUnits(registry: Registry, units: readonly Unit[]): Registry {
  const known = new Set(registry.units.flatMap(({ name, aliases }) => [name, ...aliases].map(nameKey)));
  const added = units.filter(({ name }) => {
    const key = nameKey(name);
    return !known.has(key) && known.add(key);
  });
  return added.length === 0 ? registry : { ...registry, units: [...registry.units, ...added] };
}
