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
  let plain = "";
  for (const unit of collapse(text)) {
    const bare = unit.normalize("NFD").charAt(0).toLowerCase();
    const letter = bare === "đ" || bare === "ð" ? "d" : bare;
    plain += unit.length === 1 && letter.length === 1 ? letter : unit;
  }
  return plain;
}

/** Words only: `plainLetters` with marks of every kind as blanks. "%" stays, as headers are told by it. */
export function plainWords(text: string): string {
  return plainLetters(text)
    .replace(/[^\p{L}\p{N}%]+/gu, " ")
    .trim();
}

/** What people write for long wordings, in words as `plainWords` gives them; applied in this order. */
const ABBREVIATIONS: readonly (readonly [string, string])[] = [
  ["ubnd", "uy ban nhan dan"],
  ["hdnd", "hoi dong nhan dan"],
  ["cchc", "cai cach hanh chinh"],
  ["tthc", "thu tuc hanh chinh"],
  ["vbqppl", "van ban qppl"],
  ["vb qppl", "van ban qppl"],
  ["qppl", "quy pham phap luat"],
  ["csdl", "co so du lieu"],
  ["cntt", "cong nghe thong tin"],
  ["cbccvc", "can bo ccvc"],
  ["cb cc vc", "can bo ccvc"],
  ["cc vc", "ccvc"],
  ["ccvc", "cong chuc vien chuc"],
  ["cds", "chuyen doi so"],
  ["tttt", "thong tin va truyen thong"],
  ["tt tt", "thong tin va truyen thong"],
  ["nghi dinh so", "nghi dinh"],
  ["quyet dinh so", "quyet dinh"],
  ["nq", "nghi quyet"],
  ["kh", "ke hoach"],
  ["tp", "thanh pho"],
  ["tx", "thi xa"],
];

/** Number, bullet or code in front of a text: "3. ", "(2) ", "II.1 ", "- ", "* ". */
const LEAD =
  /^\s*(?:\(?(?:[ivxlc]{1,6}|\d{1,3})(?:\s*[.-]\s*\d{1,3})*\s*[.):/-]+\s*|[ivxlc]{1,6}(?:\.\d{1,3})+\s+|[-*+•–]+\s*)/i;

/** The text without the number, bullet or code in front of it. */
export function withoutLead(text: string): string {
  return cleanText(text).replace(LEAD, "").trim();
}

/** Equal for two spellings of one task: number in front, marks, blanks and customary abbreviations do not count. */
export function comparableText(text: string): string {
  const padded = ` ${plainWords(withoutLead(text))} `;
  return ABBREVIATIONS.reduce((words, [short, long]) => words.replaceAll(` ${short} `, ` ${long} `), padded).trim();
}

/** Whether the text has no Vietnamese mark at all, as in names of files. */
export function isPlain(text: string): boolean {
  return (
    plainWords(text) ===
    foldName(text)
      .replace(/[^\p{L}\p{N}%]+/gu, " ")
      .trim()
  );
}
