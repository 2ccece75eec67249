/** The printed appendix «Tổng hợp lĩnh vực»: a row per reform area with its tasks by evaluation, and their total. */
import { collapse } from "../plan/clean-text";
import type { AppendixContent } from "./appendix-content";
import { countAreas, memberlessGroups, reportersWithin } from "./appendix-counts";
import type { AppendixData, AppendixScope } from "./appendix-data";
import { areaNote, basisNotes, disagreementNotes, numeralOf, rateNotes, reportedNote } from "./appendix-count-notes";
import { summaryAppendix } from "./appendix-summary";
import { SUMMARY_COLUMN as C } from "./names";

const NO_AREA = "Chưa ghi lĩnh vực";

/** Areas in the plan's order under their own numerals. */
export function areasAppendix(data: AppendixData, scope: AppendixScope): AppendixContent {
  const counts = countAreas(data, scope);
  return summaryAppendix({
    kind: "areas",
    nameHeader: C.area,
    totalHeader: C.tasks,
    totalShare: 39,
    moreHeaders: [],
    rows: counts.rows.map(({ name, tally }, index) => ({
      number: numeralOf(name) ?? index + 1,
      name: nameOf(name),
      tally,
      more: [],
    })),
    total: { number: null, name: "Tổng cộng", tally: counts.total, more: [] },
    notes: [
      ...basisNotes(data, scope),
      areaNote(data, scope, counts),
      ...disagreementNotes(data, scope),
      ...rateNotes(counts, data, "nhiệm vụ", (label) => numeralOf(label) ?? nameOf(label)),
      reportedNote(reportersWithin(data, scope), memberlessGroups(data, scope)),
    ],
  });
}

/** Without the numeral, which has a column of its own. */
function nameOf(label: string): string {
  const words = collapse(label);
  if (words === "") return NO_AREA;
  const numeral = numeralOf(words);
  return numeral === undefined ? words : words.slice(numeral.length + 1).trim() || words;
}
