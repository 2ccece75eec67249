/** The appendix of the plan as it was issued: its own columns, headings and words. */
import type { AppendixColumn, AppendixContent, AppendixRow } from "./appendix-content";
import { scopeNotes } from "./appendix-count-notes";
import type { AppendixData, AppendixScope, AppendixTask } from "./appendix-data";
import { type AreaTasks, tasksByArea, withinScope } from "./appendix-scope";
import { groupLine, lineCell, ownNumber, textCell } from "./appendix-wording";

const COLUMNS: readonly AppendixColumn[] = [
  { header: "Số TT", share: 12, align: "center" },
  { header: "Nội dung", share: 34, align: "left" },
  { header: "Cơ quan thực hiện", share: 18, align: "left" },
  { header: "Cơ quan phối hợp", share: 16, align: "left" },
  { header: "Thời gian thực hiện", share: 9, align: "center" },
  { header: "Kinh phí thực hiện", share: 11, align: "left" },
];

/** What the plan states of its size stands only beside so many tasks; a part of the plan says what it is a part of. */
export function planAppendix(data: AppendixData, scope: AppendixScope): AppendixContent {
  const { tasks } = withinScope(data, scope);
  const rows = tasksByArea(data.plan.areas, tasks).flatMap((area) => {
    const label = labelOf(area);
    return area.groups.flatMap((group): readonly AppendixRow[] => [
      ...(group.name === "" ? [] : [groupRow(group.name, label)]),
      ...group.tasks.map((task) => taskRow(task, label)),
    ]);
  });
  return {
    kind: "plan",
    columns: COLUMNS,
    hasLabels: true,
    hasNumbers: false,
    rows,
    notes: rows.length === 0 ? [] : notesUnder(tasks.length, data, scope),
  };
}

function notesUnder(count: number, { plan, tasks }: AppendixData, scope: AppendixScope): readonly string[] {
  if (count < tasks.length) return scopeNotes(scope);
  const { note, statedTotal = count } = plan;
  return note !== "" && statedTotal === count ? [note] : [];
}

/** "II. Cải cách thể chế (3)" beside three tasks. */
function labelOf({ label, statedCount, tasks }: AreaTasks): string {
  return tasks.length === statedCount ? `${label} (${statedCount})` : label;
}

function groupRow(name: string, label: string): AppendixRow {
  return { kind: "heading", cells: [lineCell(groupLine(name), COLUMNS.length - 1)], label };
}

function taskRow(task: AppendixTask, label: string): AppendixRow {
  const number = ownNumber(task.code);
  const content = number === "" || task.content === "" ? task.content : `${number}. ${task.content}`;
  const texts = [content, task.leadText, task.coordinatingText, task.timeframeText, task.fundingText];
  return { kind: "record", cells: texts.map(textCell), label };
}
