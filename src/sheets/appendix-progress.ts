/** The appendix of progress: what became of every task in the period, beside what was said of it the period before. */
import { formatDate } from "../plan/dates";
import { tally } from "../plan/summarise";
import type { AppendixColumn, AppendixContent, AppendixRow } from "./appendix-content";
import type { AppendixData, AppendixScope, AppendixTask } from "./appendix-data";
import { areaLine, progressNotes } from "./appendix-progress-notes";
import { tasksByArea, withinScope } from "./appendix-scope";
import { groupLine, lineCell, ownNumber, progressText, shortPeriodName, textCell } from "./appendix-wording";

type ProgressColumn = AppendixColumn & { readonly text: (task: AppendixTask) => string };

/** Areas and sub-groups as lines of their own; numbers are the plan's, which begin anew under each of them. */
export function progressAppendix(data: AppendixData, scope: AppendixScope): AppendixContent {
  const { tasks } = withinScope(data, scope);
  const columns = columnsFor(data);
  const heading = (text: string): AppendixRow => ({ kind: "heading", cells: [lineCell(text, columns.length)] });
  const record = (task: AppendixTask): AppendixRow => ({
    kind: "record",
    cells: columns.map(({ text }) => textCell(text(task))),
  });
  return {
    kind: "progress",
    columns: columns.map(({ header, share, align }) => ({ header, share, align })),
    hasLabels: false,
    hasNumbers: true,
    rows: tasksByArea(data.plan.areas, tasks).flatMap((area) => [
      heading(areaLine(area.label, tally(area.tasks, data.period.cutOff))),
      ...area.groups.flatMap(({ name, tasks: own }) => [
        ...(name === "" ? [] : [heading(groupLine(name))]),
        ...own.map(record),
      ]),
    ]),
    notes: progressNotes(data, scope, tasks),
  };
}

function columnsFor({ period, previousPeriod }: AppendixData): readonly ProgressColumn[] {
  const before = previousPeriod ? ` (${shortPeriodName(previousPeriod.name)})` : "";
  const cutOff = formatDate(period.cutOff);
  return [
    { header: "STT", share: 4, align: "center", text: ({ code }) => ownNumber(code) },
    { header: "Nội dung nhiệm vụ", share: 17, align: "left", text: ({ content }) => content },
    { header: "Cơ quan chủ trì", share: 14, align: "left", text: ({ leadText }) => leadText },
    { header: "Thời gian thực hiện", share: 8, align: "center", text: timeframeLines },
    { header: `Kết quả kỳ trước${before}`, share: 11, align: "left", text: previousText },
    { header: "Kết quả thực hiện trong kỳ", share: 20, align: "left", text: ({ result }) => result },
    { header: "Sản phẩm (số, ký hiệu văn bản)", share: 9, align: "left", text: ({ product }) => product },
    { header: "Tiến độ", share: 6, align: "center", text: progressOf },
    { header: `Đánh giá đến ngày ${cutOff}`, share: 9, align: "center", text: evaluationText },
    { header: "Khó khăn, vướng mắc", share: 12, align: "left", text: ({ difficulty }) => difficulty },
  ];
}

/** The issued words first; below them the day it was put off to. */
function timeframeLines({ timeframeText, extendedTo }: AppendixTask): string {
  const extension = extendedTo === undefined ? [] : [`Gia hạn đến ${formatDate(extendedTo)}`];
  return [...(timeframeText === "" ? [] : [timeframeText]), ...extension].join("\n");
}

/** Where no result was frozen, the evaluation that was: a closed period has said something of the task. */
function previousText({ previous }: AppendixTask): string {
  if (!previous) return "";
  const { result, evaluation, status, progress } = previous;
  if (result !== "") return result;
  const judged = evaluation || status;
  return progress === undefined || judged === "" ? judged : `${judged} (${progressText(progress)})`;
}

function progressOf({ progress }: AppendixTask): string {
  return progress === undefined ? "" : progressText(progress);
}

/** The day only beside an evaluation it led to: "Hoàn thành đúng hạn (10/3/2025)". */
function evaluationText({ evaluation, completed }: AppendixTask): string {
  const isDated = evaluation === "Hoàn thành đúng hạn" || evaluation === "Hoàn thành trễ hạn";
  return isDated && completed !== undefined ? `${evaluation} (${formatDate(completed)})` : evaluation;
}
