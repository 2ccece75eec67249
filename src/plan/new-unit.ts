/**
 * A registry entry made from nothing but a name: short name, kind and order are proposed.
 */
import type { Unit } from "./unit";
import { shortNameFor, shortNameKey } from "./short-name";
import { nextOrder } from "./sort-units";

/** @param present units it must not collide with in short name, and after which it is ordered within its rank */
export function newUnit(name: string, present: readonly Unit[], details: Partial<Omit<Unit, "name">> = {}): Unit {
  const isGroup = isGroupName(name);
  return {
    name,
    shortName: shortNameFor(name, new Set(present.map(({ shortName }) => shortNameKey(shortName)))),
    aliases: [],
    kind: isGroup ? "Nhóm cơ quan" : "Cơ quan",
    reportsVia: "",
    order: nextOrder(
      { name, isGroup },
      present.map(({ order }) => order),
    ),
    validFrom: undefined,
    validTo: undefined,
    successors: "",
    membersComplete: false,
    note: "",
    ...details,
  };
}

/** "Các …", "UBND cấp …", "UBND các …" name many agencies at once. */
function isGroupName(name: string): boolean {
  return /^(?:các|toàn thể|tất cả|những) |^(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân) (?:cấp|các) /i.test(name);
}
