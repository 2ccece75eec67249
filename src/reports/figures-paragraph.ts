/** «Chép đoạn số liệu»: the paragraph of figures with which the official report begins. */
import { type DaySerial, formatDate } from "../plan/dates";
import { type Evaluation, EVALUATIONS } from "../plan/status";
import { formalCount, formalPercent } from "./formal-words";

export type Figures = {
  readonly cutOff: DaySerial;
  /** Every task of the plan is in exactly one of them. */
  readonly byEvaluation: Readonly<Record<Evaluation, number>>;
  /** Agencies that owe a report for the period, and those of them that have sent any. */
  readonly agencies: { readonly due: number; readonly reported: number };
};

/** The complete ones together are named first, each kind in brackets of its own words. */
const COMPLETE: readonly (readonly [evaluation: Evaluation, words: string])[] = [
  ["Hoàn thành đúng hạn", "đúng hạn"],
  ["Hoàn thành trễ hạn", "trễ hạn"],
  ["Hoàn thành (chưa rõ ngày)", "chưa rõ ngày hoàn thành"],
];
const NOT_ARISEN: Evaluation = "Không phát sinh";

/**
 * Two sentences. Groups of no task are not named; the groups that are add up to the total. The rate leaves out tasks
 * that did not arise, as the summaries do, and says so where there are any.
 */
export function buildFiguresParagraph({ cutOff, byEvaluation, agencies }: Figures): string {
  const total = EVALUATIONS.reduce((sum, evaluation) => sum + byEvaluation[evaluation], 0);
  const others = EVALUATIONS.filter(
    (evaluation) => byEvaluation[evaluation] > 0 && !COMPLETE.some(([complete]) => complete === evaluation),
  );
  const parts = [
    completePart(byEvaluation, total),
    ...others.map((evaluation) => `${evaluation.toLowerCase()} ${formalCount(byEvaluation[evaluation])} nhiệm vụ`),
  ];
  return `Tính đến ngày ${formatDate(cutOff)}, ${parts.join("; ")}. ${agenciesSentence(agencies)}`;
}

function completePart(byEvaluation: Figures["byEvaluation"], total: number): string {
  const kinds = COMPLETE.filter(([evaluation]) => byEvaluation[evaluation] > 0);
  const complete = kinds.reduce((sum, [evaluation]) => sum + byEvaluation[evaluation], 0);
  const notArisen = byEvaluation[NOT_ARISEN];
  const arisen = total - notArisen;
  if (complete === 0) return `chưa có nhiệm vụ nào hoàn thành trong tổng số ${formalCount(total)} nhiệm vụ`;
  const base =
    notArisen === 0
      ? `${formalCount(total)} nhiệm vụ (${formalPercent(complete, arisen)})`
      : `${formalCount(arisen)} nhiệm vụ có phát sinh (${formalPercent(complete, arisen)}, ` +
        `không tính ${formalCount(notArisen)} nhiệm vụ không phát sinh trong tổng số ${formalCount(total)} nhiệm vụ)`;
  const split = kinds.map(([evaluation, words]) => `${words} ${formalCount(byEvaluation[evaluation])}`).join(", ");
  return `đã hoàn thành ${formalCount(complete)}/${base}, trong đó ${split} nhiệm vụ`;
}

function agenciesSentence({ due, reported }: Figures["agencies"]): string {
  if (due === 0) return "Chưa có cơ quan nào phải gửi báo cáo.";
  return reported === 0
    ? `Chưa có cơ quan nào trong ${formalCount(due)} cơ quan phải báo cáo gửi báo cáo.`
    : `Có ${formalCount(reported)}/${formalCount(due)} cơ quan đã gửi báo cáo.`;
}
