/**
 * The order in which agencies are listed: by rank as official papers list them, not by alphabet.
 */
import { foldName } from "./clean-text";

/** First match decides; the place in this list is the rank. Folded names (see `foldName`). */
const RANKS: readonly RegExp[] = [
  /^(?:văn phòng|vp) (?:ubnd|ủy ban nhân dân) (?:tỉnh|thành phố)$/,
  /^sở /,
  /^$/, // other agencies of the province: chosen below where nothing else matches
  /^(?:ban quản lý|bql) /,
  /^các cơ quan ngành dọc|^(?:cục|chi cục|kho bạc|bảo hiểm xã hội|ngân hàng|công an|bộ chỉ huy|viện kiểm sát|tòa án|thuế|hải quan)(?: |$)/,
  /^các (?!cơ quan ngành dọc)/,
  /^(?:ubnd|ủy ban nhân dân) (?:cấp huyện|các huyện|huyện, )/,
  /^(?:ubnd|ủy ban nhân dân) (?:huyện|thị xã|thành phố|quận) ./,
  /^(?:ubnd|ủy ban nhân dân) (?:cấp xã|các xã|các phường|xã, )/,
  /^(?:ubnd|ủy ban nhân dân) (?:xã|phường|thị trấn|đặc khu) ./,
];
const OTHER_PROVINCIAL = 2;
const GROUPS = 5;

/** Each rank has its own thousand, so that users can insert between. Our choice. */
const ORDERS_PER_RANK = 1000;
const STEP = 10;

export type Ranked = { readonly name: string; readonly isGroup: boolean };

/** Groups of agencies without a rank of their own stand together. */
export function rankOf({ name, isGroup }: Ranked): number {
  const folded = foldName(name);
  const rank = RANKS.findIndex((words) => words.test(folded));
  if (rank >= 0) return rank;
  return isGroup ? GROUPS : OTHER_PROVINCIAL;
}

/** The next free order within the unit's rank: after all that stand there. */
export function nextOrder(unit: Ranked, orders: readonly number[]): number {
  const first = (rankOf(unit) + 1) * ORDERS_PER_RANK;
  const inRank = orders.filter((order) => order >= first && order < first + ORDERS_PER_RANK);
  return inRank.length === 0 ? first : Math.min(Math.max(...inRank) + STEP, first + ORDERS_PER_RANK - 1);
}

/** By order, then by name; for every list of units. */
export function sortUnits<T extends { readonly order: number; readonly name: string }>(
  units: readonly T[],
): readonly T[] {
  return [...units].sort((a, b) => a.order - b.order || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
