/**
 * Agencies that are merged or split while a plan runs: who takes over what one of them had to do. The registry says it
 * in «Kế thừa bởi»: "Sở Nội vụ" takes over everything; "Sở A (I.1, I.2); Sở B" says for which tasks it is known.
 */
import type { DaySerial } from "./dates";
import { sortUnits } from "./sort-units";
import type { Registry, Unit } from "./unit";
import { nameKey } from "./unit-wording";

export type Successor = {
  readonly name: string;
  /** Codes of tasks known to be its own; empty where none is named. */
  readonly codes: readonly string[];
};

const CODES = /^(.*\S)\s*\(([^()]*\d[^()]*)\)$/su;

/** In the order in which they stand; blank parts are passed over. */
export function readSuccessors(text: string): readonly Successor[] {
  return text.split(/;(?![^()]*\))/).flatMap((part): readonly Successor[] => {
    const words = part.trim();
    if (words === "") return [];
    const [, name, codes] = CODES.exec(words) ?? [];
    if (name === undefined || codes === undefined) return [{ name: words, codes: [] }];
    return [{ name, codes: codes.split(/[,;]/).flatMap((code) => code.trim() || []) }];
  });
}

/** The same with a task named beside its new agency; an agency that is none of the successors changes nothing. */
export function withHeir(text: string, heir: string, code: string): string {
  const successors = readSuccessors(text).map(({ name, codes }) =>
    nameKey(name) !== nameKey(heir) || codes.includes(code) ? { name, codes } : { name, codes: [...codes, code] },
  );
  return successors.map(({ name, codes }) => (codes.length > 0 ? `${name} (${codes.join(", ")})` : name)).join("; ");
}

export function hasEnded({ validTo }: Pick<Unit, "validTo">, cutOff: DaySerial): boolean {
  return validTo !== undefined && validTo < cutOff;
}

/** Whether a member of a group reports for itself: it exists on the day, or has ended without a successor. */
export function reportsItself({ validFrom, validTo, successors }: Unit, cutOff: DaySerial): boolean {
  if (validFrom !== undefined && validFrom > cutOff) return false;
  return !hasEnded({ validTo }, cutOff) || successors.trim() === "";
}

type ByName = (name: string) => Unit | undefined;

/** Successors of a unit that had ended by the cut-off, those the registry has; none while it exists. */
export function heirsOf(
  unit: Unit,
  cutOff: DaySerial,
  byName: ByName,
): readonly { readonly unit: Unit; readonly codes: readonly string[] }[] {
  if (!hasEnded(unit, cutOff)) return [];
  const heirs = new Map<Unit, readonly string[]>();
  for (const { name, codes } of readSuccessors(unit.successors)) {
    const heir = byName(name);
    if (heir && heir !== unit) heirs.set(heir, [...(heirs.get(heir) ?? []), ...codes]);
  }
  return [...heirs].map(([heir, codes]) => ({ unit: heir, codes }));
}

/** Agency name → task code → the unit through which the task comes to it. */
type Duties = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * Duties as they stand on the cut-off: what an agency that has ended owed is owed by its successor, through the same
 * unit of the plan. What nobody is known to have taken over stays with it, unless a successor owes it in the same group
 * already; agencies that do not exist yet owe nothing. In the registry's order, codes in the order of the plan.
 */
export function passOn(duties: Duties, registry: Registry, cutOff: DaySerial): Duties {
  if (registry.units.every((unit) => reportsItself(unit, cutOff))) return duties;
  const units = new Map(registry.units.map((unit) => [nameKey(unit.name), unit]));
  const byName = (name: string): Unit | undefined => units.get(nameKey(name));
  const own = new Map<string, Map<string, string>>();
  const inherited: (readonly [string, string, string])[] = [];
  for (const [name, codes] of duties) {
    const unit = byName(name);
    if (!unit || (unit.validFrom !== undefined && unit.validFrom > cutOff)) continue;
    for (const [code, via] of codes) {
      const heir = lastHeir(unit, code, cutOff, byName);
      if (heir && heir !== unit) inherited.push([heir.name, code, via]);
      else if (heir || !isOwedInGroup(unit, code, via, duties, cutOff, byName)) give(own, name, code, via);
    }
  }
  for (const [name, code, via] of inherited) give(own, name, code, via);
  const codes = [...new Set([...duties.values()].flatMap((owed) => [...owed.keys()]))];
  const place = new Map(codes.map((code, at) => [code, at]));
  return new Map(
    sortUnits(registry.units).flatMap(({ name }) => {
      const owed = [...(own.get(name) ?? [])];
      if (owed.length === 0) return [];
      return [[name, new Map(owed.sort(([a], [b]) => (place.get(a) ?? 0) - (place.get(b) ?? 0)))] as const];
    }),
  );
}

/** The first unit a task comes through counts. */
function give(owed: Map<string, Map<string, string>>, name: string, code: string, via: string): void {
  const codes = owed.get(name) ?? new Map<string, string>();
  if (!codes.has(code)) codes.set(code, via);
  owed.set(name, codes);
}

function isOwedInGroup(
  unit: Unit,
  code: string,
  via: string,
  duties: Duties,
  cutOff: DaySerial,
  byName: ByName,
): boolean {
  if (via === unit.name) return false;
  return heirsOf(unit, cutOff, byName).some((heir) => duties.get(heir.unit.name)?.get(code) === via);
}

/** Who has the task in the end; `undefined` where several may. */
function lastHeir(unit: Unit, code: string, cutOff: DaySerial, byName: ByName): Unit | undefined {
  const seen = new Set<Unit>();
  for (let current = unit; !seen.has(current);) {
    seen.add(current);
    const heirs = heirsOf(current, cutOff, byName);
    if (heirs.length === 0) return current;
    const [only, ...others] = heirs;
    const told = heirs.filter(({ codes }) => codes.includes(code));
    const next = only && others.length === 0 ? only : told.length === 1 ? told[0] : undefined;
    if (!next) return undefined;
    current = next.unit;
  }
  return undefined;
}
