/** The printed appendix «Tổng hợp cơ quan»: a row per lead unit with its shares by evaluation, and their total. */
import type { AppendixContent } from "./appendix-content";
import { countUnits, ledByNobody, memberlessGroups, reportersWithin } from "./appendix-counts";
import type { AppendixData, AppendixScope } from "./appendix-data";
import { basisNotes, rateNotes, reportedNote, unitNotes } from "./appendix-count-notes";
import { summaryAppendix } from "./appendix-summary";
import { SUMMARY_COLUMN as C } from "./names";

/** Units in the registry's order. Shares are evaluated unit by unit, as the sheet `Phân công` shows them. */
export function agenciesAppendix(data: AppendixData, scope: AppendixScope): AppendixContent {
  const counts = countUnits(data, scope);
  const { rows, total } = counts;
  const coordinated = rows.reduce((sum, { coordinates }) => sum + coordinates, 0);
  return summaryAppendix({
    kind: "agencies",
    nameHeader: C.unit,
    totalHeader: C.leads,
    totalShare: 28,
    moreHeaders: [C.coordinates],
    rows: rows.map(({ name, tally, coordinates }, index) => ({ number: index + 1, name, tally, more: [coordinates] })),
    total: { number: null, name: "Tổng cộng (lượt giao)", tally: total, more: [coordinated] },
    notes: [
      ...basisNotes(data, scope),
      ...unitNotes(counts, ledByNobody(data, scope).length),
      ...rateNotes(counts, data, "lượt giao", (name) => name),
      reportedNote(reportersWithin(data, scope), memberlessGroups(data, scope)),
    ],
  });
}
