/**
 * For which period a file reports: by the form, or by words in its title or name. The plan's own title and deadlines
 * name years and months too; they do not count.
 */
import type { Period } from "../plan/period";
import { collapse, foldName } from "../plan/clean-text";
import { fromRoman } from "../plan/roman";
import { plainLetters } from "./plain-text";
import type { PeriodMatch } from "./submission";

/** A period named somewhere: its code, and the words in the file. */
export type NamedPeriod = { readonly code: string; readonly said: string };

const YEAR = "(?:[ /.-]*(?:nam)?[ /.-]*(20\\d\\d))?";
const QUARTER = new RegExp(`(?<![\\p{L}\\d])(?:quy|q)[ .]*(iv|i{1,3}|0?[1-4])(?![\\p{L}\\d])${YEAR}`, "gu");
const MONTHS = new RegExp(`(?<!\\d)(0?6|sau|0?9|chin) thang(?: dau)?(?: nam)?${YEAR}`, "gu");
const MONTH = new RegExp(`(?<!\\p{L})thang[ .]*(0?[1-9]|1[0-2])(?!\\d)${YEAR}`, "gu");
const WHOLE_YEAR = /(?:bao cao|tong ket|ca|ky bao cao:?|ky:?|ket qua|bao cao ket qua) nam[ .]*(20\d\d)(?!\d)/gu;
const CODE = /(?<!\d)(20\d\d)[-_ ](m(?:0[1-9]|1[0-2])|q[1-4]|6t|9t|n)(?![\p{L}\d])/gu;
/** What names a day by which something is due, up to the end of its sentence. */
const DUE_WORDS =
  /(?:han (?:gui|nop|bao cao)|gui (?:ve |bao cao )?truoc|thoi han|truoc (?:het )?(?:ngay|thang))[^.)]*/g;

/** Periods that a line names, in its order. Where no year is said the plan's is meant. */
export function periodsIn(text: string, year: number, periods: readonly Period[]): readonly NamedPeriod[] {
  const line = collapse(text).slice(0, 500);
  let plain = plainLetters(line)
    .replaceAll("_", " ")
    .replace(DUE_WORDS, (words) => "#".repeat(words.length));
  const found: (NamedPeriod & { readonly at: number })[] = [];
  const collect = (pattern: RegExp, codeOf: (match: RegExpMatchArray) => string | undefined): void => {
    for (const match of plain.matchAll(pattern)) {
      const code = codeOf(match);
      if (code === undefined) continue;
      const end = match.index + match[0].length;
      found.push({ code, said: line.slice(match.index, end).trim(), at: match.index });
      plain = plain.slice(0, match.index) + "#".repeat(end - match.index) + plain.slice(end);
    }
  };
  const coded = (said: string | undefined, suffix: string): string => `${said ?? String(year)}-${suffix}`;
  collect(CODE, ([, said, suffix = ""]) => coded(said, suffix.toUpperCase()));
  collect(QUARTER, ([, number = "", said]) => coded(said, `Q${String(quarterOf(number))}`));
  collect(MONTHS, ([, count = "", said]) => coded(said, /6|sau/.test(count) ? "6T" : "9T"));
  collect(MONTH, (match) => {
    const isDate = /ngay[ \d./…]*$/.test(plain.slice(0, match.index));
    return isDate ? undefined : coded(match[2], `M${(match[1] ?? "").padStart(2, "0")}`);
  });
  collect(WHOLE_YEAR, ([, said]) => coded(said, "N"));
  const folded = foldName(line);
  for (const { code, name } of periods) {
    const at = isStandard(code) || name === "" ? -1 : folded.indexOf(foldName(name));
    if (at >= 0) found.push({ code, said: name, at });
  }
  return found.sort((a, b) => a.at - b.at).map(({ code, said }) => ({ code, said }));
}

function quarterOf(number: string): number {
  return fromRoman(number.toUpperCase()) ?? Number(number);
}

/** Names of standard periods are read above, in all their spellings. */
function isStandard(code: string): boolean {
  return /^\d{4}-(?:M\d\d|Q[1-4]|6T|9T|N)$/.test(code);
}

/** Any place that names the period asked for agrees; else the first one named differs. */
export function matchPeriod(named: readonly NamedPeriod[], asked: Period): PeriodMatch {
  const [first] = named;
  if (!first) return { kind: "unstated" };
  if (named.some(({ code }) => code.toUpperCase() === asked.code.toUpperCase())) return { kind: "agrees" };
  return { kind: "differs", said: first.said };
}
