/** Names of sheets that are made of what stands in the workbook: legal, of a length Excel takes, each once. */
import { MAX_SHEET_NAME_CHARS as MAX_CHARS } from "../blueprint/limits";

/**
 * A legal name not yet taken, which is then taken: signs Excel forbids become blanks, and a repeated name gets a number. So do `!`, which
 * readers of formulas take for the end of the sheet's name, and `_x000D_`, which files escape beyond the limit.
 */
export function freeSheetName(wanted: string, taken: Set<string>): string {
  const legal = wanted
    .replace(/[[\]:*?/\\!]|_x[\da-f]{4}_/gi, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/'+$/, "");
  let candidate = legal.slice(0, MAX_CHARS).trim();
  for (let number = 2; taken.has(candidate.toLowerCase()); number += 1) {
    const ending = ` ${number}`;
    candidate = legal.slice(0, MAX_CHARS - ending.length).trim() + ending;
  }
  taken.add(candidate.toLowerCase());
  return candidate;
}
