/**
 * Forms of a text for recognising it: letters without marks, single blanks, customary abbreviations in place of long
 * wordings. For comparing only; nothing of this is ever shown or stored.
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

/** Long wordings and what people write for them, in words as `plainWords` gives them; applied in this order. */
const ABBREVIATIONS: readonly (readonly [string, string])[] = [
  ["uy ban nhan dan", "ubnd"],
  ["hoi dong nhan dan", "hdnd"],
  ["cai cach hanh chinh", "cchc"],
  ["thu tuc hanh chinh", "tthc"],
  ["quy pham phap luat", "qppl"],
  ["van ban qppl", "vbqppl"],
  ["vb qppl", "vbqppl"],
  ["co so du lieu", "csdl"],
  ["cong nghe thong tin", "cntt"],
  ["cong chuc vien chuc", "ccvc"],
  ["cc vc", "ccvc"],
  ["can bo ccvc", "cbccvc"],
  ["cb ccvc", "cbccvc"],
  ["chuyen doi so", "cds"],
  ["thong tin va truyen thong", "tttt"],
  ["tt tt", "tttt"],
  ["nghi dinh so", "nghi dinh"],
  ["quyet dinh so", "quyet dinh"],
  ["thanh pho", "tp"],
  ["thi xa", "tx"],
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
  return ABBREVIATIONS.reduce((words, [long, short]) => words.replaceAll(` ${long} `, ` ${short} `), padded).trim();
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
