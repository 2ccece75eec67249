/**
 * Tables with one column for each status, in which a mark stands under the one that holds: "Đã hoàn thành | Đang thực
 * hiện | Chưa thực hiện". A single column headed so is no such table.
 */
import type { Status } from "../plan/status";
import { bareWords } from "./read-values";
import { findStatus } from "./status-words";

/** Ours: a longer text heads no column of marks. */
const MOST_HEAD_CHARS = 120;

/** The status of each head that is one; empty unless at least two different statuses are headed. */
export function statusesOfHeads<T>(heads: readonly (readonly [T, string])[]): ReadonlyMap<T, Status> {
  const found = new Map<T, Status>();
  for (const [key, words] of heads) {
    const word = words.length > MOST_HEAD_CHARS ? undefined : findStatus(words.replace(/\([^()]*\)/g, " "));
    if (word && !word.isAssumed) found.set(key, word.status);
  }
  return new Set(found.values()).size > 1 ? found : new Map();
}

const MARK = /^(?:x|v|1|có|\u00fc|\u00fe|[✓✔√☑☒✗✘×●•■o*+])$/u;
const NO_MARK = /^(?:0|không|☐|□)$/u;

/** `words`: neither a mark nor the lack of one; it says something about the status it stands under. */
export function markOf(text: string): "mark" | "none" | "words" {
  const bare = text.trim().toLowerCase();
  if (MARK.test(bare)) return "mark";
  return NO_MARK.test(bare) || bareWords(text) === "" ? "none" : "words";
}
