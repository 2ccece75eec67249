/** Names of sheets that are made of what stands in the workbook: legal, of a length Excel takes, each once. */
import { MAX_SHEET_NAME_CHARS as MAX_CHARS } from "../blueprint/limits";

/**
 * A legal name not yet taken, which is then taken: signs Excel forbids become blanks, what is too long is cut behind a
 * word, and a repeated name gets a number. Blanks also stand for `!`, which readers of formulas take for the end of the
 * sheet's name, and for `_x000D_`, which files escape beyond the limit.
 */
export function freeSheetName(wanted: string, taken: Set<string>): string {
  const legal = wanted
    .replace(/[[\]:*?/\\!]|_x[\da-f]{4}_/gi, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/'+$/, "");
  let candidate = cut(legal, MAX_CHARS);
  for (let number = 2; taken.has(candidate.toLowerCase()); number += 1) {
    const ending = ` ${number}`;
    candidate = cut(legal, MAX_CHARS - ending.length) + ending;
  }
  taken.add(candidate.toLowerCase());
  return candidate;
}

/** Behind the last word that fits whole; a single long word is cut where the room ends. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = text.lastIndexOf(" ", most);
  return text.slice(0, end > most / 2 ? end : most).trim();
}
