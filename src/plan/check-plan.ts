/**
 * A plan held against its schema, and every breach as an issue with line, task and what to do. The schema's messages
 * are our issue codes; the words of the checking library never reach a user.
 */
import type { ReadTask } from "./assemble-plan";
import { errorAt, type Finding } from "./findings";
import { cellTooLong, codeRepeated, contentMissing, leadMissing, planUnusable, taskSubject } from "./messages";
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
    if (!found) return [errorAt(1, "plan/unusable", planUnusable(path.join(".")))];
    if (found.damaged) return [];
    const { task, lineNumber } = found;
    const sentence = SENTENCES[code]?.(task, column ?? "Lĩnh vực", read) ?? planUnusable(path.join("."));
    return [errorAt(lineNumber, code, sentence, taskSubject(task.code))];
  });
}

type Sentence = (task: Task, column: string, read: readonly ReadTask[]) => string;

const SENTENCES: Readonly<Record<string, Sentence>> = {
  "plan/lead-missing": () => leadMissing(),
  "plan/content-missing": () => contentMissing(),
  "plan/cell-too-long": (_task, column) => cellTooLong(column),
  "plan/code-repeated": ({ code }, _column, read) =>
    codeRepeated(code, read.find(({ task }) => task.code === code)?.lineNumber ?? 1),
};
