/** Reading the status an agency gives, in the words people use. What leaves room for two answers is asked, not guessed. */
import { foldName } from "../plan/clean-text";
import type { Status } from "../plan/status";
import type { RawCell } from "../raw/workbook";
import { decodeLegacy, LEGACY_ENCODINGS } from "./legacy-encodings";
import { cellText } from "./legacy-text";
import { bareWords, type ReadValue, refused, remark, taken } from "./read-values";
import { findStatus, type StatusWord } from "./status-words";
import { statusAssumed, statusUnclear, statusUnknown } from "./value-messages";

/** Words that speak of completion without saying that all is done. */
const ABOUT_COMPLETION = new RegExp(`${foldName("hoàn")} (?:thành|tất)|xong|(?:^|\\s)ht(?:\\s|$)|\\d\\s*%`);

/**
 * "" for a blank cell or a lone dash. Signs such as "x" are no status. "chưa hoàn thành", "cơ bản hoàn thành" and
 * "hoàn thành một phần" may mean two of the five and are not read. A status followed by its detail is read with the
 * remark status/word-assumed, which quotes it whole: "Đang thực hiện, chờ thẩm định", "Hoàn thành (14/3/2025)".
 */
export function readStatus(cell: RawCell | undefined, where: string): ReadValue<Status | ""> {
  const read = cellText(cell);
  const word = read.kind === "text" ? findStatus(read.text) : undefined;
  const meaning = word ?? findLegacyStatus(cell);
  if (meaning) {
    const found = read.kind === "text" ? read.text : read.raw;
    if (!meaning.isAssumed) return taken(meaning.status);
    return taken(meaning.status, remark("status/word-assumed", where, statusAssumed(found, meaning.status)));
  }
  if (read.kind === "unreadable") return refused(read.raw, read.reason);
  if (bareWords(read.text) === "") return taken("");
  const detailed = findDetailed(read.text);
  if (detailed) return taken(detailed, remark("status/word-assumed", where, statusAssumed(read.text, detailed)));
  const isUnclear = ABOUT_COMPLETION.test(foldName(read.text));
  return refused(read.text, (isUnclear ? statusUnclear : statusUnknown)(read.text));
}

/** Whether the cell says a status and nothing else. */
export function isStatusWord(cell: RawCell | undefined): boolean {
  const read = cellText(cell);
  return (read.kind === "text" && findStatus(read.text) !== undefined) || findLegacyStatus(cell) !== undefined;
}

/** Between a status and what is said about it. */
const BEFORE_DETAIL = /\s*(?:[,;:.(\n]|\s[-–]\s|\s(?:do|vì|vào|ngày|dự kiến|đạt|từ|đến|tháng)\s|\s(?=\d))\s*/iu;
const ALL_OR_DAY =
  /^(?:100 ?%|(?:vào )?(?:ngày )?\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|(?:trong )?(?:tháng )?\d{1,2}\/\d{4})$/;

/** "Hoàn thành" with a share or with conditions may be less; what names another status as well is asked. */
function findDetailed(text: string): Status | undefined {
  const at = BEFORE_DETAIL.exec(text);
  if (!at) return undefined;
  const word = findStatus(text.slice(0, at.index));
  if (!word || word.isAssumed) return undefined;
  const rest = text.slice(at.index);
  if (word.status === "Hoàn thành") return ALL_OR_DAY.test(bareWords(rest)) ? word.status : undefined;
  const others = rest.split(/[,;:.()\n]/).map((piece) => findStatus(piece)?.status);
  return others.every((other) => other === undefined || other === word.status) ? word.status : undefined;
}

/** One or two words in an old encoding are too little evidence for any text, but enough among so few words. */
function findLegacyStatus(cell: RawCell | undefined): StatusWord | undefined {
  const value = cell?.value;
  if (typeof value !== "string" || value.length > 100) return undefined;
  return LEGACY_ENCODINGS.map((encoding) => findStatus(decodeLegacy(value, encoding))).find(Boolean);
}
