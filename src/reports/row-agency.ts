/** Whose each row is where one file carries several agencies: by a column, by the heading over it, by its sheet. */
import type { DaySerial } from "../plan/dates";
import { nameKey } from "../plan/unit-wording";
import type { Unit } from "../plan/unit";
import { type AgencyIndex, landOn } from "./agency-index";
import type { Draft } from "./read-rows";

/** `file`: the row says nothing of its own, or names the file's agency. */
export type RowAgency =
  | { readonly kind: "file" }
  | { readonly kind: "named"; readonly name: string }
  /** Words in the agency's column that the registry does not have, or that may mean several. */
  | { readonly kind: "unknown"; readonly words: string };

/**
 * @param drafts All rows of the file. A column counts for agencies only if it names one of the registry: otherwise it
 *   lists a department's own divisions.
 * @param fileAgency Its communes are meant where several share a name.
 */
export function rowAgencies(
  index: AgencyIndex,
  drafts: readonly Draft[],
  fileAgency: string | undefined,
  cutOff: DaySerial,
): (draft: Draft, sheetAgency: string | undefined) => RowAgency {
  const known = new Map<string, RowAgency>();
  const isFile = (name: string): boolean => fileAgency !== undefined && nameKey(name) === nameKey(fileAgency);
  const landed = (units: readonly Unit[], words: string): RowAgency => {
    const own = units.filter(({ reportsVia }) => reportsVia !== "" && isFile(reportsVia));
    const [unit, ...others] = own.length === 1 ? own : units;
    if (!unit || others.length > 0) return { kind: "unknown", words };
    const landing = landOn(index, unit, cutOff);
    if (landing.kind === "split") return { kind: "unknown", words };
    return isFile(landing.unit.name) ? { kind: "file" } : { kind: "named", name: landing.unit.name };
  };
  const byWords = (words: string): RowAgency => {
    const before = known.get(words);
    if (before) return before;
    const answer = landed(index.named(words), words);
    known.set(words, answer);
    return answer;
  };
  const isColumn = drafts.some(({ agencyWords }) => agencyWords !== "" && byWords(agencyWords).kind !== "unknown");
  return ({ agencyWords, agencies }, sheetAgency) => {
    if (isColumn && agencyWords !== "") return byWords(agencyWords);
    if (agencies.length > 0) return landed(agencies, agencies[0]?.name ?? "");
    return sheetAgency === undefined || isFile(sheetAgency) ? { kind: "file" } : { kind: "named", name: sheetAgency };
  };
}
