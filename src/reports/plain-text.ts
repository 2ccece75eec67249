/**
 * Forms of a text for recognising it: letters without marks, single blanks, customary abbreviations written
 * out. For comparing only; nothing of this is ever shown or stored.
 */
import { cleanText, collapse, foldName } from "../plan/clean-text";

/**
 * On one line, small letters without marks, of the same length as `collapse(text)`, so that places found in one are
 * places in the other.
 */
export function plainLetters(text: string): string {
  return collapse(text)
    .replace(/[^\x00-\x7f]/g, plainLetter)
    .toLowerCase();
}

const PLAIN = new Map<string, string>();

/** One unit of UTF-16 for one: halves of rarer letters stay as they are. */
function plainLetter(unit: string): string {
  const known = PLAIN.get(unit);
  if (known !== undefined) return known;
  const bare = unit.normalize("NFD").charAt(0).toLowerCase();
  const letter = bare === "đ" || bare === "ð" ? "d" : bare;
  const plain = letter.length === 1 ? letter : unit;
  PLAIN.set(unit, plain);
  return plain;
}

/** Words only: `plainLetters` with marks of every kind as blanks. "%" stays, as headers are told by it. */
export function plainWords(text: string): string {
  return plainLetters(text)
    .replace(/[^\p{L}\p{N}%]+/gu, " ")
    .trim();
}

/** What people write for long wordings, in words as `plainWords` gives them. First those of several words. */
const SHORT_PHRASES: readonly (readonly [string, string])[] = [
  ["vb qppl", "vbqppl"],
  ["cb cc vc", "cbccvc"],
  ["cc vc", "ccvc"],
  ["tt tt", "tttt"],
  ["nghi dinh so", "nghi dinh"],
  ["quyet dinh so", "quyet dinh"],
];
const SHORT_WORDS: ReadonlyMap<string, string> = new Map([
  ["ubnd", "uy ban nhan dan"],
  ["hdnd", "hoi dong nhan dan"],
  ["cchc", "cai cach hanh chinh"],
  ["tthc", "thu tuc hanh chinh"],
  ["vbqppl", "van ban quy pham phap luat"],
  ["qppl", "quy pham phap luat"],
  ["csdl", "co so du lieu"],
  ["cntt", "cong nghe thong tin"],
  ["cbccvc", "can bo cong chuc vien chuc"],
  ["ccvc", "cong chuc vien chuc"],
  ["cds", "chuyen doi so"],
  ["tttt", "thong tin va truyen thong"],
  ["nq", "nghi quyet"],
  ["kh", "ke hoach"],
  ["tp", "thanh pho"],
  ["tx", "thi xa"],
]);

/** Number, bullet or code in front of a text: "3. ", "(2) ", "II.1 ", "- ", "* ". */
const LEAD =
  /^\s*(?:\(?(?:[ivxlc]{1,6}|\d{1,3})(?:\s*[.-]\s*\d{1,3})*\s*[.):/-]+\s*|[ivxlc]{1,6}(?:\.\d{1,3})+\s+|[-*+•–]+\s*)/i;

/** The text without the number, bullet or code in front of it. */
export function withoutLead(text: string): string {
  return cleanText(text).replace(LEAD, "").trim();
}

/** Equal for two spellings of one task: number in front, marks, blanks and customary abbreviations do not count. */
export function comparableText(text: string): string {
  const known = COMPARABLE.get(text);
  if (known !== undefined) return known;
  const padded = ` ${plainWords(withoutLead(text))} `;
  const phrases = SHORT_PHRASES.reduce((words, [short, long]) => words.replaceAll(` ${short} `, ` ${long} `), padded);
  const words = phrases.trim().split(" ");
  const form = words.map((word) => SHORT_WORDS.get(word) ?? word).join(" ");
  if (COMPARABLE.size >= REMEMBERED) COMPARABLE.clear();
  COMPARABLE.set(text, form);
  return form;
}

/** The same tasks come back from many agencies; this many texts are kept. Our choice. */
const REMEMBERED = 2_048;
const COMPARABLE = new Map<string, string>();

/** Whether the text has no Vietnamese mark at all, as in names of files. */
export function isPlain(text: string): boolean {
  return (
    plainWords(text) ===
    foldName(text)
      .replace(/[^\p{L}\p{N}%]+/gu, " ")
      .trim()
  );
}
