/**
 * Who has to do what: one assignment per task, unit and role, derived from the cells of the plan and the registry;
 * and what each agency owes, itself or through its groups.
 */
import type { Issue } from "../issue";
import { resolveWordings, unknownRemark } from "./agencies";
import { gatherIssues } from "./gather-issues";
import { agencyCells } from "./initial-registry";
import { leadUnresolved } from "./messages";
import { newUnit } from "./new-unit";
import type { Registry, Unit, UnitKind } from "./unit";
import { sortUnits } from "./sort-units";
import type { Task } from "./task";
import { nameKey } from "./unit-wording";

export const ROLES = ["Chủ trì", "Phối hợp"] as const;
export type Role = (typeof ROLES)[number];

export type Assignment = {
  readonly code: string;
  /** Name as in the registry, or as in `newUnits`. */
  readonly unit: string;
  readonly kind: UnitKind;
  readonly role: Role;
};

export type AssignedTask = Pick<Task, "code" | "leadText" | "coordinatingText">;

/**
 * In task order, leads before coordinators, units in cell order; a unit named twice in one cell counts once, a unit
 * that leads and coordinates has both rows. Wordings the registry lacks come back as `newUnits` (each once, with the
 * remark `agency/unknown`) and are assigned like the others. `assignment/no-lead`: a cell that names nobody.
 */
export function deriveAssignments(
  tasks: readonly AssignedTask[],
  registry: Registry,
): {
  readonly assignments: readonly Assignment[];
  readonly newUnits: readonly Unit[];
  readonly remarks: readonly Issue[];
} {
  const newUnits = new Map<string, Unit>();
  const remarks: Issue[] = [];
  const unitFor = (name: string, where: string): Unit => {
    remarks.push(unknownRemark(name, where));
    const key = nameKey(name);
    const unit = newUnits.get(key) ?? newUnit(name, [...registry.units, ...newUnits.values()]);
    newUnits.set(key, unit);
    return unit;
  };
  const assignments = tasks.flatMap((task) =>
    agencyCells(task).flatMap(({ text, where }, column): readonly Assignment[] => {
      const read = resolveWordings(text, registry, where);
      remarks.push(...read.remarks);
      const units = new Set(read.resolved.map(({ name, unit }) => unit ?? unitFor(name, where)));
      const role: Role = column === 0 ? "Chủ trì" : "Phối hợp";
      if (column === 0 && units.size === 0) {
        remarks.push({ code: "assignment/no-lead", where, message: leadUnresolved(), severity: "remark" });
      }
      return [...units].map(({ name, kind }) => ({ code: task.code, unit: name, kind, role }));
    }),
  );
  return { assignments, newUnits: [...newUnits.values()], remarks: gatherIssues(remarks) };
}

/**
 * For every agency that has tasks in this role: task code → unit through which it is due, the agency itself first, else
 * the first of its groups by order. Agencies in the registry's order, codes in the order of the assignments. Groups owe
 * nothing themselves; a group within a group passes its tasks on. Validity dates are not looked at.
 *
 * @param role Leading, unless said otherwise.
 */
export function dutiesOf(
  assignments: readonly Assignment[],
  registry: Registry,
  role: Role = "Chủ trì",
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const given = new Map<string, Set<string>>();
  for (const assignment of assignments) {
    if (assignment.role !== role) continue;
    const key = nameKey(assignment.unit);
    given.set(key, (given.get(key) ?? new Set()).add(assignment.code));
  }
  const place = new Map([...new Set(assignments.map(({ code }) => code))].map((code, index) => [code, index]));
  const groupsOf = groupsByMember(registry);
  const duties = new Map<string, ReadonlyMap<string, string>>();
  for (const { name, kind } of sortUnits(registry.units)) {
    if (kind !== "Cơ quan") continue;
    const due = new Map<string, string>();
    for (const { key, name: through } of unitsAbove(name, groupsOf)) {
      for (const code of given.get(key) ?? []) if (!due.has(code)) due.set(code, through);
    }
    const inOrder = [...due].sort(([a], [b]) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
    if (inOrder.length > 0) duties.set(name, new Map(inOrder));
  }
  return duties;
}

type Through = { readonly key: string; readonly name: string };

function groupsByMember({ units, members }: Registry): ReadonlyMap<string, readonly Through[]> {
  const membersOf = new Map<string, string[]>();
  for (const { group, agency } of members) {
    const key = nameKey(group);
    const agencyKeys = membersOf.get(key) ?? [];
    if (agencyKeys.push(nameKey(agency)) === 1) membersOf.set(key, agencyKeys);
  }
  const groups = new Map<string, Through[]>();
  for (const { name } of sortUnits(units)) {
    const key = nameKey(name);
    for (const agencyKey of membersOf.get(key) ?? []) {
      groups.set(agencyKey, [...(groups.get(agencyKey) ?? []), { key, name }]);
    }
  }
  return groups;
}

/** The agency, its groups, their groups, … each once, nearest first. */
function unitsAbove(name: string, groupsOf: ReadonlyMap<string, readonly Through[]>): readonly Through[] {
  const found = new Map<string, Through>([[nameKey(name), { key: nameKey(name), name }]]);
  for (const { key } of found.values()) {
    for (const group of groupsOf.get(key) ?? []) if (!found.has(group.key)) found.set(group.key, group);
  }
  return [...found.values()];
}
