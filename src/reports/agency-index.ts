/**
 * The registry's agencies arranged for finding their names in titles, files' names and cells. Groups are known by name
 * only so that they are not taken for agencies.
 */
import type { DaySerial } from "../plan/dates";
import type { Registry, Unit } from "../plan/unit";
import { hasEnded, heirsOf } from "../plan/succession";
import { nameKey } from "../plan/unit-wording";
import { isPlain, plainWords } from "./plain-text";
import { indexTexts, type TextIndex } from "./text-index";

export type AgencyIndex = {
  /** Agencies whose name, short name or other wording this text is, as a whole. Groups are no answer. */
  named(text: string): readonly Unit[];
  /** Agencies whose names stand in the text, the longest name where one stands in another, in the order of the text. */
  within(text: string): readonly (readonly Unit[])[];
  /** The same, districts and communes also by their bare names: "huyện Càng Long". */
  withinLoosely(text: string): readonly (readonly Unit[])[];
  /** The agencies whose names are most like the text, best first. */
  alike(text: string, count: number): readonly Unit[];
  /** Agencies whose names begin with these letters, word by word: "stp" is Sở Tư pháp. */
  initialled(letters: string): readonly Unit[];
  byName(name: string): Unit | undefined;
};

const INDEXES = new WeakMap<Registry, AgencyIndex>();

export function agencyIndexOf(registry: Registry): AgencyIndex {
  const known = INDEXES.get(registry);
  if (known) return known;
  const index = buildIndex(registry);
  INDEXES.set(registry, index);
  return index;
}

/**
 * Words of a name as compared: "TP.", "TX." and "H." in full, marks of punctuation gone, "và", "&" and "-" alike. What
 * is typed without marks is written out without marks.
 */
function wordsOf(text: string): string {
  const words = nameKey(text.replace(/^[\s\d.)(*+•:-]+(?=\p{L})/u, ""))
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  const full = SHORT_WORDS.reduce((long, [short, word]) => long.replace(short, ` ${word} `), ` ${words} `);
  const named = full.replace(/ (?:ủy ban|ub) (?=(?:tỉnh|huyện|xã|phường) )/g, " ubnd ").replace(/ và (?=\S)/g, " ");
  return isPlain(words) ? plainWords(named).replace(/ va (?=\S)/g, " ") : named.trim();
}

const SHORT_WORDS: readonly (readonly [RegExp, string])[] = [
  [/ tp (?=\S)/g, "thành phố"],
  [/ tx (?=\S)/g, "thị xã"],
  [/ tt (?=\S)/g, "thị trấn"],
  // One letter by itself stands for a rank only after or before words that leave no doubt.
  [/(?<= ubnd) h (?=\S)/g, "huyện"],
  [/(?<= ubnd) x (?=\S)/g, "xã"],
  [/(?<= ubnd) p (?=\S)/g, "phường"],
];

/** Longer texts are no name. Our choice: the longest group of the plan has 100 letters. */
const NAME_CHARACTERS = 200;

type Known = { readonly units: Unit[] };

function buildIndex(registry: Registry): AgencyIndex {
  const units = [...registry.units].sort((a, b) => a.order - b.order);
  const agencies = units.filter(isAgency);
  const marked = new Map<string, Known>();
  const plain = new Map<string, Known>();
  const openings: Openings = new Map();
  const looseOpenings: Openings = new Map();
  const add = (map: Map<string, Known>, key: string, unit: Unit): void => {
    const known = map.get(key);
    if (!known) map.set(key, { units: [unit] });
    else if (!known.units.includes(unit)) known.units.push(unit);
  };
  const learn = (text: string, unit: Unit, isBare: boolean): void => {
    const words = wordsOf(text);
    if (words.length < 2) return;
    const bare = plainWords(words);
    add(marked, words, unit);
    add(plain, bare, unit);
    open(looseOpenings, bare);
    if (!isBare) open(openings, bare);
  };
  for (const unit of units) for (const text of [unit.name, unit.shortName, ...unit.aliases]) learn(text, unit, false);
  for (const unit of agencies) {
    const place = /^(?:ubnd) (?=(?:huyện|thị xã|thành phố|xã|phường|thị trấn|đặc khu) \S)/.exec(wordsOf(unit.name));
    if (!place) continue;
    const bare = wordsOf(unit.name).slice(place[0].length);
    learn(bare, unit, true);
    if (bare.startsWith("huyện ")) learn(bare.replace("huyện", "h"), unit, true);
  }
  const byName = new Map(units.map((unit) => [nameKey(unit.name), unit]));
  const find = (text: string): readonly Unit[] => {
    if (text.length > NAME_CHARACTERS) return [];
    const words = wordsOf(text);
    const known = marked.get(words);
    if (known) return known.units;
    const bare = plain.get(plainWords(words));
    return bare && isPlain(text) ? bare.units : [];
  };
  const agenciesIn = (text: string, known: Openings): readonly (readonly Unit[])[] =>
    namesWithin(text, known, find)
      .map((found) => found.filter(isAgency))
      .filter((found) => found.length > 0);
  let names: TextIndex | undefined;
  return {
    named: (text) => find(text).filter(isAgency),
    within: (text) => agenciesIn(text, openings),
    withinLoosely: (text) => agenciesIn(text, looseOpenings),
    alike: (text, count) => {
      names ??= indexTexts(agencies.map(({ name }) => name));
      const ranked = names.rank(text, 2 * count).filter(({ score }) => score >= ALIKE);
      return ranked.flatMap(({ index }) => agencies[index] ?? []).slice(0, count);
    },
    initialled: (letters) => {
      const wanted = plainWords(letters).replaceAll(" ", "");
      return wanted.length < 2 ? [] : agencies.filter(({ name }) => initialsOf(name) === wanted);
    },
    byName: (name) => byName.get(nameKey(name)),
  };
}

/** "Sở Thông tin và Truyền thông" → "stttt". */
function initialsOf(name: string): string {
  return plainWords(name)
    .split(" ")
    .filter((word) => word !== "va")
    .map((word) => word.charAt(0))
    .join("");
}

function isAgency({ kind }: Unit): boolean {
  return kind === "Cơ quan";
}

/** How alike a name must be to be offered. Our choice. */
const ALIKE = 0.5;

/** First words of names, and how many words the longest name has that begins with each. */
type Openings = Map<string, number>;

function open(openings: Openings, name: string): void {
  const words = name.split(" ");
  const first = words[0] ?? "";
  openings.set(first, Math.max(openings.get(first) ?? 0, words.length));
}

function namesWithin(
  text: string,
  openings: ReadonlyMap<string, number>,
  find: (text: string) => readonly Unit[],
): readonly (readonly Unit[])[] {
  const words = wordsOf(text).split(" ");
  const found: (readonly Unit[])[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const longest = Math.min(openings.get(plainWords(words[at] ?? "")) ?? 0, words.length - at);
    for (let count = longest; count > 0; count -= 1) {
      const piece = words.slice(at, at + count).join(" ");
      const units = find(piece);
      if (units.length === 0) continue;
      found.push(units);
      at += count - 1;
      break;
    }
  }
  return found;
}

export type Landing =
  /** `from`: the unit named in the file, where it no longer exists and this is its only successor. */
  | { readonly kind: "one"; readonly unit: Unit; readonly from?: Unit }
  | { readonly kind: "split"; readonly from: Unit; readonly successors: readonly Unit[] };

/** A unit that had ended by the cut-off day lands on what took over from it; one without successors stays. */
export function landOn(index: AgencyIndex, unit: Unit, cutOff: DaySerial): Landing {
  const seen = new Set<Unit>([unit]);
  let current = unit;
  while (hasEnded(current, cutOff)) {
    const [only, ...others] = heirsOf(current, cutOff, (name) => index.byName(name)).map((heir) => heir.unit);
    if (!only || seen.has(only)) break;
    if (others.length > 0) return { kind: "split", from: unit, successors: [only, ...others] };
    seen.add(only);
    current = only;
  }
  return current === unit ? { kind: "one", unit } : { kind: "one", unit: current, from: unit };
}
