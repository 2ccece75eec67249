/** The appendix of the plan as it was issued: its own columns, headings and words. */
import type { AppendixColumn, AppendixContent, AppendixRow } from "./appendix-content";
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

/** The closing note speaks of the whole plan, so it stands only under all of its tasks. */
export function planAppendix(data: AppendixData, scope: AppendixScope): AppendixContent {
  const { tasks } = withinScope(data, scope);
  const isWhole = tasks.length === data.tasks.length;
  const whole = new Map(tasksByArea(data.plan.areas, data.tasks).map((area) => [area.label, area.tasks.length]));
  const rows = tasksByArea(data.plan.areas, tasks).flatMap((area) => {
    const label = labelOf(area, area.tasks.length === whole.get(area.label));
    return area.groups.flatMap((group): readonly AppendixRow[] => [
      ...(group.name === "" ? [] : [groupRow(group.name, label)]),
      ...group.tasks.map((task) => taskRow(task, label)),
    ]);
  });
  const { note } = data.plan;
  return {
    kind: "plan",
    columns: COLUMNS,
    hasLabels: true,
    hasNumbers: false,
    rows,
    notes: isWhole && note !== "" ? [note] : [],
  };
}

/** With the plan's own count, unless only some of the area's tasks stand beside it: "II. Cải cách thể chế (3)". */
function labelOf({ label, statedCount }: AreaTasks, isWhole: boolean): string {
  return isWhole && statedCount !== undefined ? `${label} (${statedCount})` : label;
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
