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
/** Signs that nobody writes between letters; the dot and the cross of units ("N·m", "m×n") are not among them. */
const SIGN_INSIDE = /\p{L}[\u00a1-\u00ad\u00af\u00b5\u00b6\u00b8\u00b9\u00bb-\u00bf]+[A-Za-z]/u;
const CAPITAL_INSIDE = /[a-z][À-ÖØ-Þ]/;
const VNI_PAIR = /[aeouyôö][øûåõ]/i;

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

  const words = [...new Set(marked(text))];
  const cases = LEGACY_ENCODINGS.map((encoding) => gatherCase(words, encoding));
  if (!isUnicode) {
    const [best, second] = cases.filter(isConvincing).sort((a, b) => a.badCount - b.badCount);
    if (best && (second === undefined || best.badCount < second.badCount)) {
      return { kind: "legacy", encoding: best.encoding, text: decodeLegacy(text, best.encoding) };
    }
  }
  return { kind: cases.some((one) => one.strongCount > 1) ? "garbled" : "plain" };
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
  /** Words that do not become Vietnamese. */
  readonly badCount: number;
  readonly wordCount: number;
};

function gatherCase(words: readonly string[], encoding: LegacyEncoding): Case {
  let [strongCount, weakCount, badCount] = [0, 0, 0];
  for (const word of words) {
    const decoded = decodeLegacy(word, encoding);
    const isGood = isDecodedWord(encoding === "VNI" ? decoded.replace(SIGNS_AROUND, "") : decoded);
    if (!isGood) badCount += 1;
    else if (isWreck(word, encoding)) strongCount += 1;
    else if (isDoubtful(word, encoding)) weakCount += 1;
  }
  return { encoding, strongCount, weakCount, badCount, wordCount: words.length };
}

function isWreck(word: string, encoding: LegacyEncoding): boolean {
  if (encoding === "VNI") return VNI_PAIR.test(word) && !isPlainWord(word);
  const onlySigns = word.length > 1 && word.replace(SIGNS_AROUND, "") === "";
  return onlySigns || SIGN_INSIDE.test(word) || CAPITAL_INSIDE.test(word);
}

/** The micro sign in front is a unit's ("µm"); a name may have two dots on its vowel ("Loïc"). */
function isDoubtful(word: string, encoding: LegacyEncoding): boolean {
  if (!isPlainWord(word)) return encoding === "TCVN3" || /[^\x00-\x7fïëüÏËÜ]/.test(word);
  return (
    encoding === "TCVN3" &&
    word.length > 1 &&
    /[A-Za-z]/.test(word) &&
    /^[^µ\w]|[^\w]$/.test(word) &&
    hasSignsAround(word)
  );
}

const hasSignsAround = (word: string): boolean => word.replace(SIGNS_AROUND, "") !== word;

/** One word in five may be a misprint. */
function isConvincing({ strongCount, weakCount, badCount, wordCount }: Case): boolean {
  return (strongCount > 0 || weakCount > 1) && badCount * 5 <= wordCount;
}
