/** Who has reported in a period: one state for each agency of the registry that owes something. */
import { nameKey } from "../plan/unit-wording";
import type { AgencyState } from "./consolidation";
import type { ReportContext } from "./context";
import type { ReportRecord } from "./record";

/** Names of agencies, folded by `nameKey`. */
export type Marks = { readonly late: ReadonlySet<string>; readonly twice: ReadonlySet<string> };

const NO_MARKS: Marks = { late: new Set(), twice: new Set() };

/**
 * In the registry's order. Only what an agency leads counts, itself or through its groups: a report on a task it
 * coordinates makes nothing complete. Records of other periods are passed over.
 *
 * @param records As they stand, or as they would stand.
 */
export function agencyStates(
  context: Pick<ReportContext, "duties" | "period">,
  records: readonly ReportRecord[],
  marks: Marks = NO_MARKS,
): readonly AgencyState[] {
  // By the name as it stands first: folding a name for each of its rows takes longer than all the rest.
  const byName = new Map<string, Map<string, boolean>>();
  for (const { period, agency, code, entry } of records) {
    if (period !== context.period.code) continue;
    const codes = byName.get(agency) ?? new Map<string, boolean>();
    codes.set(code, entry.status === "Hoàn thành");
    byName.set(agency, codes);
  }
  const reported = new Map<string, Map<string, boolean>>();
  for (const [agency, codes] of byName) {
    const key = nameKey(agency);
    reported.set(key, new Map([...(reported.get(key) ?? []), ...codes]));
  }
  return [...context.duties].map(([name, owed]) => {
    const codes = reported.get(nameKey(name)) ?? new Map<string, boolean>();
    const missing = [...owed.keys()].filter((code) => !codes.has(code));
    const count = owed.size - missing.length;
    return {
      name,
      due: owed.size,
      reported: count,
      complete: [...owed.keys()].filter((code) => codes.get(code) === true).length,
      missing,
      state: count === 0 ? "not-yet" : missing.length > 0 ? "incomplete" : "reported",
      isLate: marks.late.has(nameKey(name)),
      isTwice: marks.twice.has(nameKey(name)),
    };
  });
}
