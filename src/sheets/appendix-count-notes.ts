/** Lines under the tables of the appendices that count: what the figures are, and what they are parts of. */
import { collapse } from "../plan/clean-text";
import { formatDate } from "../plan/dates";
import { arisenOf, type Counts, isWhole, rateText, type Reporter } from "./appendix-counts";
import type { AppendixData, AppendixScope } from "./appendix-data";
import { isOneAgency, withinScope } from "./appendix-scope";
import { codeRuns } from "./code-runs";
import { shareDisagreements } from "./share-disagreements";
import { statedSize } from "./tracked-plan";

/** What a tally counts. */
type Noun = "lượt giao" | "nhiệm vụ";

/** "1.234" */
export const numberText = (count: number): string => count.toLocaleString("vi-VN");

/** "III" of "III. Cải cách thủ tục hành chính"; `undefined` for an area without a numeral. */
export function numeralOf(areaLabel: string): string | undefined {
  return /^\s*([IVXLCDM]+)\./.exec(areaLabel)?.[1];
}

/** Cut-off and period; what the scope leaves, if it narrows anything. */
export function basisNotes({ period }: AppendixData, scope: AppendixScope): readonly string[] {
  return [
    `* Số liệu đến ngày ${formatDate(period.cutOff)}, kỳ báo cáo ${collapse(period.name) || period.code}.`,
    ...scopeNotes(scope),
  ];
}

/** What the scope leaves; nothing where it leaves everything. */
export function scopeNotes(scope: AppendixScope): readonly string[] {
  const parts = [
    ...(scope.areas ? [`lĩnh vực ${scope.areas.map((label) => numeralOf(label) ?? collapse(label)).join(", ")}`] : []),
    ...(scope.agencies ? [`cơ quan chủ trì: ${scope.agencies.map(collapse).join("; ")}`] : []),
  ];
  return parts.length === 0 ? [] : [`* Chỉ gồm ${parts.join("; ")}.`];
}

/** @param memberless Groups of the scope for which nobody is known to report. */
export function reportedNote(reporters: readonly Reporter[], memberless: readonly string[] = []): string {
  if (reporters.length === 0) return `* ${nobodyReports(memberless)}`;
  const silent = reporters.filter(({ state }) => state === "not-yet").length;
  const incomplete = reporters.filter(({ state }) => state === "incomplete").length;
  const parts = [
    `* ${numberText(reporters.length - silent)}/${numberText(reporters.length)} cơ quan đã báo cáo`,
    incomplete === 0 ? "" : `, trong đó ${numberText(incomplete)} cơ quan báo cáo chưa đủ`,
    memberless.length === 0 ? "" : `; chưa tính ${numberText(memberless.length)} nhóm chưa khai thành viên`,
  ];
  return `${parts.join("")}.`;
}

/** Why no agency has to report: the groups that lead have no members yet, or there is nothing to report. */
export function nobodyReports(memberless: readonly string[]): string {
  if (memberless.length === 0) return "Không có cơ quan nào phải báo cáo.";
  const names = memberless.map((name) => `«${collapse(name)}»`).join(", ");
  return (
    `${memberless.length === 1 ? "Nhóm" : "Các nhóm"} ${names} chưa khai thành viên nên chưa xác định cơ quan phải ` +
    "báo cáo."
  );
}

/** @param ledByNobody Tasks in the scope that no unit leads: they are in no count of units. */
export function unitNotes({ total, taskCount }: Counts, ledByNobody: number): readonly string[] {
  return [
    `* ${numberText(total.total)} lượt giao, ${numberText(taskCount)} nhiệm vụ: một nhiệm vụ do nhiều cơ quan chủ trì ` +
      "được tính cho từng cơ quan.",
    ...(ledByNobody === 0
      ? []
      : [`* ${numberText(ledByNobody)} nhiệm vụ chưa xác định cơ quan chủ trì không được tính trong biểu này.`]),
    "* Cột «Phối hợp» là số nhiệm vụ cơ quan tham gia phối hợp; cơ quan chỉ phối hợp không có dòng trong biểu này.",
  ];
}

/** Tasks of the scope of which their lead units say something else; of one unit, its own word is what is printed. */
export function disagreementNotes(data: AppendixData, scope: AppendixScope): readonly string[] {
  if (isOneAgency(scope)) return [];
  const codes = shareDisagreements({ tasks: withinScope(data, scope).tasks, shares: data.shares });
  if (codes.length === 0) return [];
  const runs = codeRuns(
    codes,
    data.tasks.map(({ code }) => code),
  );
  return [
    `* ${numberText(codes.length)} nhiệm vụ có đánh giá theo báo cáo của cơ quan chủ trì khác đánh giá trong kế hoạch: ` +
      `${runs}.`,
  ];
}

/** The count beside what the plan says of its size; a part of the plan beside the whole. */
export function areaNote({ plan, tasks }: AppendixData, scope: AppendixScope, { taskCount }: Counts): string {
  const counted = `* ${numberText(taskCount)} nhiệm vụ`;
  if (!isWhole(scope)) return `${counted} trong ${numberText(tasks.length)} nhiệm vụ của kế hoạch.`;
  const said = statedSize(plan.note);
  return said === "" ? `${counted}.` : `${counted}; kế hoạch ghi «${said}».`;
}

/**
 * Both rates with what they are parts of; what was due, which no column shows, also row by row.
 *
 * @param nameOf How a row is called in a sentence.
 */
export function rateNotes(
  { rows, total }: Counts,
  { period }: AppendixData,
  noun: Noun,
  nameOf: (name: string) => string,
): readonly string[] {
  const due = rows.filter(({ tally }) => tally.dueByCutOff > 0);
  const each = due.map(
    ({ name, tally }) => `${nameOf(name)}: ${numberText(tally.onTimeOfDue)}/${numberText(tally.dueByCutOff)}`,
  );
  const isDashed = due.length < rows.length || rows.some(({ tally }) => arisenOf(tally) === 0);
  return [
    `* Tỷ lệ hoàn thành là số ${noun} đã hoàn thành trên số ${noun} có phát sinh (không tính «Không phát sinh»): ` +
      `${ratioText(total.complete, arisenOf(total), noun)}.`,
    `* Tỷ lệ đúng hạn là số ${noun} hoàn thành đúng hạn trên số ${noun} có hạn đến hết ngày ` +
      `${formatDate(period.cutOff)}: ${ratioText(total.onTimeOfDue, total.dueByCutOff, noun)}` +
      (each.length === 0 ? "." : `, gồm ${each.join("; ")}.`),
    ...(isDashed ? [`* Dấu «–» ở cột tỷ lệ: không có ${noun} nào để tính.`] : []),
  ];
}

/** "3/38 (7,9%)"; words where there is no whole. */
function ratioText(part: number, whole: number, noun: Noun): string {
  return whole === 0 ? `không có ${noun} nào` : `${numberText(part)}/${numberText(whole)} (${rateText(part, whole)})`;
}
