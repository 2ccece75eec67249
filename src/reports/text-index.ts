/**
 * A set of texts arranged so that the ones most like a given text are found quickly: by the rarer words they share,
 * then by their groups of three letters. Texts are compared as `comparableText` has them.
 */
import { comparableText } from "./plain-text";

export type Likeness = {
  /** Position of the text in the list that was indexed. */
  readonly index: number;
  /** 0..1; 1 for equal texts. Dice's coefficient over groups of three letters. */
  readonly score: number;
  /** 0..1: how much of the shorter text stands in the longer one. */
  readonly part: number;
};

export type TextIndex = {
  /** Positions of all texts equal to this one. */
  equal(text: string): readonly number[];
  /** Best first, at most `count`. Nothing that shares no word is found. */
  rank(text: string, count: number): readonly Likeness[];
  /** How much two of them are alike: the text and the one at `index`. */
  likeness(text: string, index: number): Likeness;
};

/** Texts compared letter by letter after the first sifting by words. Our choice. */
const SIFTED = 10;
/** Longer texts are compared by their beginning. Our choice: the longest task of the plan has under 1,000 letters. */
const COMPARED_CHARACTERS = 2_000;

export function indexTexts(texts: readonly string[]): TextIndex {
  const forms = texts.map(formOf);
  const places = new Map<string, number[]>();
  const holders = new Map<string, number[]>();
  forms.forEach((form, index) => {
    if (form !== "") push(places, form, index);
    for (const word of new Set(form.split(" "))) if (word !== "") push(holders, word, index);
  });
  const rarities = new Map([...holders].map(([word, { length }]) => [word, Math.log(1 + texts.length / length)]));
  const unheard = Math.log(1 + 2 * texts.length);
  const weightOf = (word: string): number => rarities.get(word) ?? unheard;
  const weights = forms.map((form) => weigh(form, weightOf));
  const groups: (ReadonlySet<string> | undefined)[] = [];
  const groupsAt = (index: number): ReadonlySet<string> => (groups[index] ??= groupsOf(forms[index] ?? ""));

  const sift = (form: string): readonly number[] => {
    const shared = new Map<number, number>();
    for (const word of new Set(form.split(" "))) {
      const weight = weightOf(word);
      for (const index of holders.get(word) ?? []) shared.set(index, (shared.get(index) ?? 0) + weight);
    }
    const own = weigh(form, weightOf);
    const rating = ([index, weight]: readonly [number, number]): number => weight / (own + (weights[index] ?? 0));
    return [...shared]
      .sort((a, b) => rating(b) - rating(a))
      .slice(0, SIFTED)
      .map(([index]) => index);
  };

  const cache = new Map<string, readonly Likeness[]>();
  const rankAll = (form: string): readonly Likeness[] => {
    const known = cache.get(form);
    if (known) return known;
    const own = groupsOf(form);
    const ranked = sift(form)
      .map((index): Likeness => ({ index, ...compare(own, groupsAt(index)) }))
      .sort((a, b) => b.score - a.score || a.index - b.index);
    if (cache.size >= CACHED) cache.clear();
    cache.set(form, ranked);
    return ranked;
  };
  return {
    equal: (text) => places.get(formOf(text)) ?? [],
    rank: (text, count) => rankAll(formOf(text)).slice(0, count),
    likeness: (text, index) => ({ index, ...compare(groupsOf(formOf(text)), groupsAt(index)) }),
  };
}

/** The same rows come back from many agencies; this many answers are kept. Our choice. */
const CACHED = 4_096;

function formOf(text: string): string {
  return comparableText(text.length > COMPARED_CHARACTERS ? text.slice(0, COMPARED_CHARACTERS) : text);
}

function push(map: Map<string, number[]>, key: string, index: number): void {
  const known = map.get(key);
  if (known) known.push(index);
  else map.set(key, [index]);
}

function weigh(form: string, weightOf: (word: string) => number): number {
  let sum = 0;
  for (const word of new Set(form.split(" "))) sum += weightOf(word);
  return sum;
}

function groupsOf(form: string): ReadonlySet<string> {
  const padded = ` ${form} `;
  const groups = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at += 1) groups.add(padded.slice(at, at + 3));
  return groups;
}

function compare(a: ReadonlySet<string>, b: ReadonlySet<string>): { readonly score: number; readonly part: number } {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return { score: 0, part: 0 };
  let shared = 0;
  for (const group of small) if (large.has(group)) shared += 1;
  return { score: (2 * shared) / (a.size + b.size), part: shared / small.size };
}
