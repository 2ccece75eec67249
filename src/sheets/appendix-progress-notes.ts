/** Sentences of the appendix of progress: the headings of its areas and the lines under its table. */
import { collapse } from "../plan/clean-text";
import { COMPLETE_EVALUATIONS, EVALUATIONS } from "../plan/status";
import { type Tally, tally } from "../plan/summarise";
import { basisNotes, disagreementNotes, numberText, reportedNote } from "./appendix-count-notes";
import { arisenOf, memberlessGroups, rateText, type Reporter, reportersWithin } from "./appendix-counts";
import type { AppendixData, AppendixScope, AppendixTask } from "./appendix-data";
import { isOneAgency } from "./appendix-scope";

/**
 * "II. Cải cách thể chế (3 nhiệm vụ: hoàn thành 1, quá hạn 2)": of the tasks that are printed; groups of none are not
 * named, those that are add up to the number in front.
 */
export function areaLine(label: string, { total, complete, byEvaluation }: Tally): string {
  const counts = [
    ["hoàn thành", complete] as const,
    ...EVALUATIONS.filter((evaluation) => !COMPLETE_EVALUATIONS.includes(evaluation)).map(
      (evaluation) => [evaluation.toLowerCase(), byEvaluation[evaluation]] as const,
    ),
  ];
  const named = counts.filter(([, count]) => count > 0).map(([words, count]) => `${words} ${numberText(count)}`);
  return `${label === "" ? "Chưa ghi lĩnh vực" : label} (${numberText(total)} nhiệm vụ: ${named.join(", ")})`;
}

/** The figures of what is printed, each with what it is a part of; of one agency, where it alone is printed. */
export function progressNotes(
  data: AppendixData,
  scope: AppendixScope,
  tasks: readonly AppendixTask[],
): readonly string[] {
  const counted = tally(tasks, data.period.cutOff);
  const size = `${numberText(counted.total)} nhiệm vụ`;
  const [unit] = scope.agencies ?? [];
  const whose = unit !== undefined && isOneAgency(scope) ? `${collapse(unit)} chủ trì ${size}` : size;
  return [
    ...basisNotes(data, scope),
    counted.total === 0 ? `* ${whose}.` : `* ${whose}; ${completionWords(counted)}.`,
    ...disagreementNotes(data, scope),
    whoReported(reportersWithin(data, scope), memberlessGroups(data, scope), unit !== undefined),
  ];
}

/** The rate leaves out tasks that did not arise, as the summaries do. */
function completionWords(counted: Tally): string {
  const { complete, total } = counted;
  const arisen = arisenOf(counted);
  if (arisen === 0) return "không có nhiệm vụ nào phát sinh";
  const rate = `(${rateText(complete, arisen)})`;
  const done = `đã hoàn thành ${numberText(complete)}/${numberText(arisen)} nhiệm vụ`;
  return arisen === total
    ? `${done} ${rate}`
    : `${done} có phát sinh ${rate}, không tính ${numberText(total - arisen)} nhiệm vụ không phát sinh`;
}

function whoReported(reporters: readonly Reporter[], memberless: readonly string[], isOfUnits: boolean): string {
  const [agency, ...others] = reporters;
  const isOne = isOfUnits && others.length === 0 && memberless.length === 0;
  if (!agency || !isOne) return reportedNote(reporters, memberless);
  const { name, due, missing } = agency;
  return `* ${name} đã báo cáo ${numberText(due - missing.length)}/${numberText(due)} nhiệm vụ nêu trên.`;
}
