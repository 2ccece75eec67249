/**
 * What the characters of a text say of how it is written, where no font says it: Unicode, TCVN3, VNI, or wreckage.
 * Errs towards leaving text alone: names, units and signs of other languages are not evidence.
 */
import { decodeLegacy, LEGACY_ENCODINGS, type LegacyEncoding } from "./legacy-encodings";
import { isSyllable } from "./vietnamese-syllable";

/** `plain`: ordinary text, to be taken as it is. `garbled`: letters were lost or mixed, nobody can read it. */
export type Writing =
  | { readonly kind: "plain" }
  | { readonly kind: "garbled" }
  | { readonly kind: "legacy"; readonly encoding: LegacyEncoding; readonly text: string };

/** Letters and the signs that stand for letters in the old encodings; B0 to B4 (° ± ² ³ ´) stand for none. */
const WORD = /[A-Za-z\u00a1-\u00af\u00b5-\u00ff\p{L}\p{M}]+/gu;
const ASCII = /^[\x20-\x7e\s]*$/;
/** Letters that neither encoding has among its signs: whoever writes them writes Unicode. */
const UNICODE_LETTER = /(?![\u0000-\u00ff])[\p{L}\p{M}]/u;
const SIGN = String.raw`\u00a1-\u00af\u00b5-\u00bf\u00d7\u00f7`;
const SIGNS_AROUND = new RegExp(`^[${SIGN}]+|[${SIGN}]+$`, "g");
/** Signs that nobody writes between letters, unless they stand for units ("N·m", "m×n"). */
const SIGN_INSIDE = new RegExp(String.raw`\p{L}[${SIGN}]+\p{L}`, "u");
const UNITS = /^\p{L}[·×÷]\p{L}$/u;
/** "®óng", "§ang", "®\u00adîc": the signs follow names and stand before numbers, not before words. */
const SIGN_BEFORE = /^[®§]\u00ad?\p{L}{2}/u;
const CAPITAL_INSIDE = /[a-z][À-ÖØ-Þ]/;
/** A vowel and its mark; without the marks that names of other languages have after vowels ("Loïc", "Noé"). */
const VNI_PAIR = /[aeouyôö][ùøûõ]|[aeo][âáàåãä]|[aA]ê/i;

/** Found in most wreckage and in hardly any Unicode text: spares that the search, word by word. */
const ODD_PAIR = /[a-z][À-ÖØ-Þ]|[aeouyôöAEOUYÔÖ][ùøûõÙØÛÕ]|[aeAE][âáàåãäÂÁÀÅÃÄ]|[oO][âåäÂÅÄ]/;
const ANY_SIGN = new RegExp(`[${SIGN}]`);
const SIGN_BESIDE = new RegExp(String.raw`[${SIGN}]\p{L}|\p{L}[${SIGN}]`, "u");
const isSuspicious = (text: string): boolean => ODD_PAIR.test(text) || (ANY_SIGN.test(text) && SIGN_BESIDE.test(text));

/** UTF-8 read as code page 1252: "Ä‘ang thá»±c hiá»‡n". */
const UTF8_AS_1252 = /á[º»][\u0080-\u00bf\u0152-\u2122]|[ÃÂ][\u0080-\u00bf]|Ä[\u0090\u0091\u2018ƒ©]|Æ[°¡¯\u00a0]/g;
/** Letters that an old program wrote as question marks: "Ho?n th?nh". */
const QUESTION_INSIDE = /\p{L}\?(?=\p{L})/gu;

export function judgeWriting(raw: string): Writing {
  if (raw.includes("\ufffd")) return { kind: "garbled" };
  const text = raw.normalize("NFC");
  const isUnicode = UNICODE_LETTER.test(text);
  if (!isUnicode && count(text, QUESTION_INSIDE) > 1 && !isAddress(text)) return { kind: "garbled" };
  if (ASCII.test(text)) return { kind: "plain" };
  if (count(text, UTF8_AS_1252) > 1) return { kind: "garbled" };

  if (isUnicode && !isSuspicious(text)) return { kind: "plain" };
  const words = [...new Set(marked(text))].filter((word) => !UNICODE_LETTER.test(word));
  if (!isUnicode) {
    const cases = LEGACY_ENCODINGS.map((encoding) => gatherCase(words, encoding));
    const [best, second] = cases.filter(isConvincing).sort(compareCases);
    if (best && (second === undefined || compareCases(best, second) < 0)) {
      return { kind: "legacy", encoding: best.encoding, text: decodeLegacy(text, best.encoding) };
    }
  }
  return { kind: LEGACY_ENCODINGS.some((encoding) => hasWreckage(words, encoding)) ? "garbled" : "plain" };
}

/** Two different words at least: one may be a slip of the keyboard. */
function hasWreckage(words: readonly string[], encoding: LegacyEncoding): boolean {
  return words.filter((word) => isWreck(word, encoding) && becomesWord(word, encoding)).length > 1;
}

/** Whether the text makes as much sense read in the encoding as it does as it stands. */
export function readsAsWellIn(encoding: LegacyEncoding, text: string): boolean {
  const asItStands = marked(text.normalize("NFC")).filter((word) => !isPlainWord(word));
  const decoded = marked(decodeLegacy(text, encoding)).filter((word) => !isDecodedWord(word.replace(SIGNS_AROUND, "")));
  return decoded.length <= asItStands.length;
}

export function hasUnicodeLetter(text: string): boolean {
  return UNICODE_LETTER.test(text.normalize("NFC"));
}

const marked = (text: string): readonly string[] => (text.match(WORD) ?? []).filter((word) => !ASCII.test(word));
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const isAddress = (text: string): boolean => /:\/\/|www\./i.test(text);

/** Signs around a word ("«có»", "Windows®") are none of its letters. */
function isPlainWord(word: string): boolean {
  const letters = word.replace(SIGNS_AROUND, "");
  return (
    ASCII.test(letters) || isSyllable(letters) || (/Ð/.test(letters) && isAbbreviation(letters.replace(/Ð/g, "Đ")))
  );
}

/** "QĐ", "HĐND", "TƯ". */
const isAbbreviation = (word: string): boolean => /^[A-ZĂÂÊÔƠƯĐ]{1,6}$/.test(word);

const CASED = /^(?:\p{Lu}?\p{Ll}*|\p{Lu}+)$/u;

function isDecodedWord(word: string): boolean {
  return (CASED.test(word) && isSyllable(word)) || isAbbreviation(word);
}

type Case = {
  readonly encoding: LegacyEncoding;
  /** Words that become Vietnamese and cannot be anything else as they stand. */
  readonly strongCount: number;
  /** Words that become Vietnamese and are none as they stand, but might be foreign. */
  readonly weakCount: number;
  /** Such words with two dots on a vowel and no other mark, as many names have: "Loïc". */
  readonly nameCount: number;
  /** Words that do not become Vietnamese. */
  readonly badCount: number;
  readonly wordCount: number;
};

function gatherCase(words: readonly string[], encoding: LegacyEncoding): Case {
  let [strongCount, weakCount, nameCount, badCount] = [0, 0, 0, 0];
  for (const word of words) {
    if (!becomesWord(word, encoding)) badCount += 1;
    else if (isWreck(word, encoding)) strongCount += 1;
    else if (isPlainWord(word)) weakCount += encoding === "TCVN3" && hasOddSigns(word) ? 1 : 0;
    else if (encoding === "VNI" && isTwoDotsOnly(word)) nameCount += 1;
    else weakCount += 1;
  }
  return { encoding, strongCount, weakCount, nameCount, badCount, wordCount: words.length };
}

/** The better case first: fewer words that stay wreckage, then more that nobody would write. */
function compareCases(a: Case, b: Case): number {
  return a.badCount - b.badCount || b.strongCount - a.strongCount;
}

function isWreck(word: string, encoding: LegacyEncoding): boolean {
  if (encoding === "VNI") return VNI_PAIR.test(word) && !isPlainWord(word);
  const onlySigns = word.length > 1 && word.replace(SIGNS_AROUND, "") === "";
  return (
    onlySigns || SIGN_BEFORE.test(word) || CAPITAL_INSIDE.test(word) || (SIGN_INSIDE.test(word) && !UNITS.test(word))
  );
}

/** Letters with a sign in front or behind; the micro sign in front is a unit's ("µm"). */
function hasOddSigns(word: string): boolean {
  const rest = word.replace(/^µ/, "");
  return /[A-Za-z]/.test(rest) && rest.replace(SIGNS_AROUND, "") !== rest;
}

const isTwoDotsOnly = (word: string): boolean => /^[\x00-\x7fïëüÏËÜ]+$/.test(word);

function becomesWord(word: string, encoding: LegacyEncoding): boolean {
  const decoded = decodeLegacy(word, encoding);
  return isDecodedWord(encoding === "VNI" ? decoded.replace(SIGNS_AROUND, "") : decoded);
}

/** One word in five may be a misprint. */
function isConvincing({ strongCount, weakCount, nameCount, badCount, wordCount }: Case): boolean {
  return (strongCount > 0 || (weakCount > 0 && weakCount + nameCount > 1)) && badCount * 5 <= wordCount;
}
