/**
 * One wording of a unit in a cell: what name it means, and which liberties were taken to see that.
 */
import { collapse, foldName } from "./clean-text";

export type WordingNote = "related" | "doubled";

export type Wording = {
  /** As it stands in the cell. */
  readonly raw: string;
  /** Fit for the registry: first letter large, "(có) liên quan" and a doubled place name taken off. */
  readonly name: string;
  readonly notes: readonly WordingNote[];
  /** Where the words stand for units of other names; else empty. */
  readonly meaning: readonly string[];
};

const RELATED = / ?(?:\( ?)?(?:có )?liên quan(?: ?\))?$/i;
/** Without "có liên quan" these would name nobody in particular, so they keep it. */
const GENERIC =
  /^(?:các )?(?:cơ quan|đơn vị|địa phương|tổ chức|cá nhân|sở|ban|ngành)(?:(?:, | và )(?:cơ quan|đơn vị|địa phương|tổ chức|cá nhân|sở|ban|ngành))*$/i;

export const DISTRICT_LEVEL = "UBND cấp huyện";
export const COMMUNE_LEVEL = "UBND cấp xã";

const DISTRICTS = /^ubnd (?:các )?(?:huyện|thị xã|thành phố)(?:(?:,| và|, và) (?:các )?(?:huyện|thị xã|thành phố))+$/;
const COMMUNES =
  /^ubnd (?:các )?(?:xã|phường|thị trấn|đặc khu)(?:(?:,| và|, và) (?:các )?(?:xã|phường|thị trấn|đặc khu))+$/;

export function readWording(text: string): Wording {
  const raw = collapse(text).replace(/[.:]$/, "").trim();
  const notes: WordingNote[] = [];
  let name = raw;
  const bare = name.replace(RELATED, "");
  if (bare !== name && bare !== "" && !GENERIC.test(bare)) {
    notes.push("related");
    name = bare;
  }
  const single = undouble(name);
  if (single !== name) {
    notes.push("doubled");
    name = single;
  }
  return { raw, name: capitalised(name), notes, meaning: meaningOf(nameKey(name)) };
}

/** With a large first letter, as a name begins. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * Equal for two wordings of one unit. Beyond `foldName`: "Ủy ban nhân dân" is "UBND", "(có) liên quan" and a doubled
 * place name do not count.
 */
export function nameKey(name: string): string {
  const folded = foldName(name)
    .replace(/[.,;:]$/, "")
    .replace(RELATED, "");
  return undouble(folded).replace(/(?:ủy|uỷ) ban nhân dân/g, "ubnd");
}

/** "… Trà Vinh Trà Vinh" → "… Trà Vinh": the last one to four words, where the same words stand before them. */
function undouble(name: string): string {
  const words = name.split(" ");
  for (let count = Math.min(4, Math.floor(words.length / 2)); count > 0; count -= 1) {
    const last = words.length - count;
    const isDoubled = words.every((word, index) => index < last || word === words[index - count]);
    if (isDoubled) return words.slice(0, last).join(" ");
  }
  return name;
}

function meaningOf(key: string): readonly string[] {
  if (/^ubnd (?:các cấp|cấp huyện(?:,| và)(?: cấp)? xã|cấp xã(?:,| và)(?: cấp)? huyện)$/.test(key)) {
    return [DISTRICT_LEVEL, COMMUNE_LEVEL];
  }
  if (key === "cấp huyện" || DISTRICTS.test(key)) return [DISTRICT_LEVEL];
  if (key === "cấp xã" || COMMUNES.test(key)) return [COMMUNE_LEVEL];
  return [];
}
