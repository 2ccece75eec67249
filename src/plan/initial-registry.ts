/**
 * The registry a plan starts with: the units its cells name, what is known of the province, and proposed members.
 */
import type { Issue } from "../issue";
import { resolveWordings } from "./agencies";
import { foldName } from "./clean-text";
import { gatherIssues } from "./gather-issues";
import { cellOfTask, districtsAdded, membersProposed, mergerKnown, membersWanted, REGISTRY } from "./messages";
import { newUnit } from "./new-unit";
import type { Membership, Registry, Unit } from "./unit";
import { sortUnits } from "./sort-units";
import type { Plan, Task } from "./task";
import { DISTRICTS, DISTRICTS_LAST_DAY, DISTRICTS_LAST_YEAR, MERGER_NOTES, TRA_VINH } from "./tra-vinh";
import { COMMUNE_LEVEL, DISTRICT_LEVEL, nameKey } from "./unit-wording";

type Started = { readonly value: Registry; readonly remarks: readonly Issue[] };

export function buildInitialRegistry(plan: Plan): Started {
  const named = unitsOfPlan(plan.tasks);
  const units = isTraVinh(plan) ? addTraVinh(named.units) : named.units;
  const proposed = proposeMembers(units, plan);
  const remarks = [
    ...gatherIssues(named.remarks),
    ...(isTraVinh(plan) ? traVinhRemarks(units) : []),
    ...proposed.remarks,
  ];
  return { value: { units: sortUnits(units), members: proposed.members }, remarks };
}

/** Both cells of every task that name agencies. */
export function agencyCells({
  code,
  leadText,
  coordinatingText,
}: Pick<Task, "code" | "leadText" | "coordinatingText">): readonly { readonly text: string; readonly where: string }[] {
  return [
    { text: leadText, where: cellOfTask(code, "Cơ quan thực hiện") },
    { text: coordinatingText, where: cellOfTask(code, "Cơ quan phối hợp") },
  ];
}

/** In the order in which the plan first names them; wordings that stand for a level become other names of its unit. */
function unitsOfPlan(tasks: readonly Task[]): { readonly units: readonly Unit[]; readonly remarks: readonly Issue[] } {
  const units = new Map<string, Unit>();
  const remarks: Issue[] = [];
  const empty: Registry = { units: [], members: [] };
  for (const { text, where } of tasks.flatMap(agencyCells)) {
    const read = resolveWordings(text, empty, where);
    remarks.push(...read.remarks);
    for (const { raw, name } of read.resolved) {
      const key = nameKey(name);
      const unit = units.get(key) ?? newUnit(name, [...units.values()]);
      units.set(key, withAlias(unit, raw));
    }
  }
  return { units: [...units.values()], remarks };
}

/** Only what stands for this unit alone: "cấp xã" is another name of "UBND cấp xã", "UBND các cấp" is not. */
function withAlias(unit: Unit, raw: string): Unit {
  const level = unit.name === COMMUNE_LEVEL ? "xã" : unit.name === DISTRICT_LEVEL ? "huyện" : undefined;
  const known = [unit.name, ...unit.aliases].map(nameKey);
  if (level === undefined || known.includes(nameKey(raw)) || /các cấp|huyện.*xã|xã.*huyện/i.test(raw)) return unit;
  return { ...unit, aliases: [...unit.aliases, raw] };
}

function isTraVinh(plan: Plan): boolean {
  return foldName(plan.place) === foldName(TRA_VINH) && plan.year <= DISTRICTS_LAST_YEAR;
}

function addTraVinh(named: readonly Unit[]): readonly Unit[] {
  const notes = new Map(MERGER_NOTES.map(([name, note]) => [nameKey(name), note]));
  const units = named.map((unit): Unit => ({ ...unit, note: notes.get(nameKey(unit.name)) ?? unit.note }));
  for (const name of [DISTRICT_LEVEL, ...DISTRICTS]) {
    if (units.some((unit) => nameKey(unit.name) === nameKey(name))) continue;
    units.push(newUnit(name, units, name === DISTRICT_LEVEL ? {} : { validTo: DISTRICTS_LAST_DAY }));
  }
  return units;
}

function traVinhRemarks(units: readonly Unit[]): readonly Issue[] {
  const merged = units.filter(({ note }) => note !== "").map(({ name }) => name);
  return [
    registryRemark("registry/districts-added", districtsAdded(DISTRICTS.length)),
    ...(merged.length > 0 ? [registryRemark("registry/merger-known", mergerKnown(merged))] : []),
  ];
}

function registryRemark(code: string, message: string): Issue {
  return { code, where: REGISTRY, message, severity: "remark" };
}

/** A group, and the agencies that surely or probably belong to it. */
function proposeMembers(
  units: readonly Unit[],
  plan: Plan,
): { readonly members: readonly Membership[]; readonly remarks: readonly Issue[] } {
  const agencies = units.filter(({ kind }) => kind === "Cơ quan");
  const members: Membership[] = [];
  const remarks: Issue[] = [];
  for (const { name: group } of sortUnits(units.filter(({ kind }) => kind === "Nhóm cơ quan"))) {
    const proposed = membersOf(group, sortUnits(agencies), plan);
    members.push(...proposed.map((agency): Membership => ({ group, agency })));
    remarks.push(
      proposed.length > 0
        ? registryRemark("registry/members-proposed", membersProposed(group, proposed))
        : registryRemark("registry/members-wanted", membersWanted(group)),
    );
  }
  return { members, remarks };
}

function membersOf(group: string, agencies: readonly Unit[], plan: Plan): readonly string[] {
  const key = nameKey(group);
  const names = agencies.map(({ name }) => name);
  if (key === nameKey(DISTRICT_LEVEL)) return names.filter((name) => isDistrict(nameKey(name), plan.place));
  if (/^các sở|^các cơ quan chuyên môn thuộc ubnd/.test(key)) {
    return names.filter((name) => /^sở |^văn phòng ubnd (?:tỉnh|thành phố)$/.test(nameKey(name)));
  }
  if (/^các cơ quan được giao phụ trách/.test(key)) {
    const leads = soleLeads(plan);
    return names.filter((name) => leads.has(nameKey(name)));
  }
  return [];
}

/** "UBND thành phố Trà Vinh" in the province of that name is a district; a bare "UBND thành phố" is none. */
function isDistrict(key: string, place: string): boolean {
  return /^ubnd (?:huyện|thị xã|quận) ./.test(key) || (place !== "" && /^ubnd thành phố ./.test(key));
}

/** Agencies that lead a task alone in the second area or a later one: those in charge of a field of reform. */
function soleLeads(plan: Plan): ReadonlySet<string> {
  const first = plan.areas[0]?.numeral;
  const fields = plan.tasks.filter(({ areaNumeral }) => areaNumeral !== first);
  const empty: Registry = { units: [], members: [] };
  return new Set(
    fields.flatMap(({ leadText }) => {
      const { resolved } = resolveWordings(leadText, empty, "");
      return resolved.length === 1 ? resolved.map(({ name }) => nameKey(name)) : [];
    }),
  );
}
