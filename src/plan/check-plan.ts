/**
 * A plan held against its schema, and every breach as an issue with line, task and what to do. The schema's messages
 * are our issue codes; the words of the checking library never reach a user.
 */
import type { ReadTask } from "./assemble-plan";
import { splitAgencies } from "./agencies";
import { errorAt, type Finding } from "./findings";
import {
  cellTooLong,
  codeRepeated,
  contentMissing,
  leadMissing,
  planUnusable,
  taskSubject,
  tooManyAgencies,
  tooManyTasks,
} from "./messages";
import type { COLUMNS } from "./plan-lines";
import { type Plan, planSchema, type Task } from "./task";

/** Task fields by the column in which the plan has them. */
const COLUMN_OF: Readonly<Partial<Record<keyof Task, (typeof COLUMNS)[number]>>> = {
  content: "Nội dung",
  leadText: "Cơ quan thực hiện",
  coordinatingText: "Cơ quan phối hợp",
  timeframeText: "Thời gian thực hiện",
  fundingText: "Kinh phí thực hiện",
};

/**
 * Findings about tasks whose row has a wrong number of cells are left out: that row is reported for its cells.
 *
 * @param misnumbered numbers or labels are already reported as wrong; the repeated codes and nameless areas that follow
 * from that are not reported again
 */
export function checkPlan(plan: Plan, read: readonly ReadTask[], misnumbered: boolean): readonly Finding[] {
  const checked = planSchema.safeParse(plan);
  if (checked.success) return [];
  return checked.error.issues.flatMap(({ path, message: code }) => {
    const [list, index, field] = path;
    const found = list === "tasks" ? read[Number(index)] : undefined;
    const column = COLUMN_OF[field as keyof Task];
    if (misnumbered && (!found || !column)) return [];
    if (!found) return [errorAt(1, "plan/unusable", planUnusable(PARTS[String(list)] ?? "kế hoạch"))];
    if (found.damaged) return [];
    const { task, lineNumber } = found;
    const sentence = SENTENCES[code]?.(task, column ?? "Lĩnh vực", read) ?? planUnusable(taskSubject(task.code));
    return [errorAt(lineNumber, code, sentence, taskSubject(task.code))];
  });
}

/** Parts of a plan outside its tasks, as users call them. */
const PARTS: Readonly<Record<string, string>> = {
  title: "tiêu đề",
  citation: "dòng «Kèm theo»",
  note: "ghi chú dưới bảng",
  areas: "nhãn lĩnh vực",
  year: "năm của kế hoạch",
  statedTotal: "tổng số nhiệm vụ",
};

/** Beyond these a text is no plan of a province, and the sheets made from it would be of no use. Our choice. */
const MOST_TASKS = 10_000;
const MOST_AGENCIES = 2_000;

/** `plan/too-many-tasks`, `plan/too-many-agencies`. */
export function checkSize(read: readonly ReadTask[]): readonly Finding[] {
  const over = read[MOST_TASKS];
  if (over) return [errorAt(over.lineNumber, "plan/too-many-tasks", tooManyTasks(read.length, MOST_TASKS))];
  const wordings = new Set<string>();
  const cells = new Set<string>();
  for (const { task, lineNumber } of read) {
    for (const cell of [task.leadText, task.coordinatingText]) {
      if (cells.has(cell)) continue;
      cells.add(cell);
      for (const wording of splitAgencies(cell)) wordings.add(wording);
    }
    if (wordings.size > MOST_AGENCIES) {
      return [errorAt(lineNumber, "plan/too-many-agencies", tooManyAgencies(MOST_AGENCIES))];
    }
  }
  return [];
}

type Sentence = (task: Task, column: string, read: readonly ReadTask[]) => string;

const SENTENCES: Readonly<Record<string, Sentence>> = {
  "plan/lead-missing": () => leadMissing(),
  "plan/content-missing": () => contentMissing(),
  "plan/cell-too-long": (_task, column) => cellTooLong(column),
  "plan/code-repeated": ({ code }, _column, read) =>
    codeRepeated(code, read.find(({ task }) => task.code === code)?.lineNumber ?? 1),
};
