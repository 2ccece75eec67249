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
 * "hoàn thành một phần" may mean two of the five and are not read. Remark: status/word-assumed.
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
  const isUnclear = ABOUT_COMPLETION.test(foldName(read.text));
  return refused(read.text, (isUnclear ? statusUnclear : statusUnknown)(read.text));
}

/** One or two words in an old encoding are too little evidence for any text, but enough among so few words. */
function findLegacyStatus(cell: RawCell | undefined): StatusWord | undefined {
  const value = cell?.value;
  if (typeof value !== "string" || value.length > 100) return undefined;
  return LEGACY_ENCODINGS.map((encoding) => findStatus(decodeLegacy(value, encoding))).find(Boolean);
}
