/**
 * The sheets `CQ …` and `LV …`: the tasks of one lead unit or one area, print-ready, their status live. They are ours
 * altogether: words stand as values, status and dates are looked up by code.
 */
import { defineSheet } from "../blueprint/check";
import type { AreaConditionalLook, CellContent, SheetBlueprint, TextBlock } from "../blueprint/sheet";
import type { Look } from "../blueprint/look";
import { columnLetters } from "../raw/a1";
import { rowHeightPoints } from "../page/cells";
import { EVALUATIONS } from "../plan/status";
import { NAME, PLAN_COLUMN as C, TABLE } from "./names";
import { BODY_POINTS, COUNT, DATE, EVALUATION_COLORS, GROUP_ROW, HEADER, PERCENT } from "./palette";
import { RESULT, RESULT_CENTERED, SUBTITLE, TEXT, TEXT_CENTERED, TITLE } from "./palette";
import { landscape } from "./print";
import { column } from "./references";
import type { TrackedTask } from "./tracked-plan";

const HEADER_ROW = 4;
const ONE_LINE_POINTS = 18;

type DetailColumn = {
  readonly header: string;
  readonly widthChars: number;
  readonly look: Look;
  readonly content: (task: TrackedTask, rowNumber: number, position: number) => CellContent;
};

/** The task's own value of a column, by the code in column B of the row. */
function live(wanted: string, whenBlank = ""): (task: TrackedTask, rowNumber: number) => CellContent {
  return (_, rowNumber) => {
    const found = `INDEX(${column(TABLE.plan, wanted)},MATCH($B${rowNumber},${column(TABLE.plan, C.code)},0))`;
    return { formula: `=IFERROR(IF(${found}="","${whenBlank}",${found}),"không còn trong kế hoạch")` };
  };
}

const COLUMNS: readonly DetailColumn[] = [
  { header: "STT", widthChars: 5, look: COUNT, content: (_task, _row, position) => position },
  { header: C.code, widthChars: 8, look: TEXT_CENTERED, content: (task) => task.code },
  { header: C.content, widthChars: 56, look: TEXT, content: (task) => task.content },
  { header: C.lead, widthChars: 24, look: TEXT, content: (task) => task.leadText },
  { header: C.coordinating, widthChars: 24, look: TEXT, content: (task) => task.coordinatingText },
  { header: C.timeframe, widthChars: 14, look: TEXT_CENTERED, content: (task) => task.timeframeText },
  { header: C.due, widthChars: 12, look: DATE, content: live(C.due) },
  { header: C.status, widthChars: 14, look: RESULT_CENTERED, content: live(C.status) },
  { header: C.progress, widthChars: 8, look: PERCENT, content: live(C.progress) },
  { header: C.evaluation, widthChars: 16, look: RESULT_CENTERED, content: live(C.evaluation) },
  { header: C.completed, widthChars: 12, look: DATE, content: live(C.completed) },
  { header: C.result, widthChars: 30, look: RESULT, content: live(C.result) },
];
const EVALUATION_LETTERS = columnLetters(COLUMNS.findIndex(({ header }) => header === C.evaluation));

export type DetailSheet = {
  readonly name: string;
  readonly title: string;
  readonly tasks: readonly TrackedTask[];
  /** Writes the name of the area, or of the group within an area, in a row of its own before its tasks. */
  readonly headingOf: (task: TrackedTask) => string;
};

export function buildDetailSheet({ name, title, tasks, headingOf }: DetailSheet): SheetBlueprint {
  const runs = runsOf(tasks, headingOf);
  const lastRow = Math.max(HEADER_ROW + 1, ...runs.map((run) => run.firstRow + run.tasks.length - 1));
  const rowHeights: Record<number, number> = { 1: 26, 2: 18, [HEADER_ROW]: 2 * ONE_LINE_POINTS };
  for (const run of runs) {
    if (run.heading !== "") rowHeights[run.firstRow - 1] = headingHeight(run.heading);
    for (const [index, task] of run.tasks.entries()) rowHeights[run.firstRow + index] = taskHeight(task);
  }
  return defineSheet({
    name,
    ownership: "owned",
    visibility: "visible",
    texts: [
      { at: "A1", rows: [[title]], look: TITLE },
      {
        at: "A2",
        rows: [[{ formula: `="${tasks.length} nhiệm vụ; số liệu đến ngày "&TEXT(${NAME.cutOff},"dd/mm/yyyy")` }]],
        look: SUBTITLE,
      },
      { at: `A${HEADER_ROW}`, rows: [COLUMNS.map(({ header }) => header)], look: HEADER },
      ...runs.flatMap(blocksOf),
    ],
    tables: [],
    conditionalLooks: [],
    areaConditionalLooks: evaluationLooks(`${EVALUATION_LETTERS}${HEADER_ROW + 1}:${EVALUATION_LETTERS}${lastRow}`),
    charts: [],
    columnWidths: Object.fromEntries(COLUMNS.map(({ widthChars }, index) => [columnLetters(index), widthChars])),
    rowHeights,
    frozenRows: HEADER_ROW,
    frozenColumns: 2,
    print: landscape(title, HEADER_ROW),
  });
}

type Run = {
  readonly heading: string;
  readonly firstRow: number;
  readonly firstPosition: number;
  readonly tasks: readonly TrackedTask[];
};

/** Tasks in a row under one heading; a heading takes the row above its first task. */
function runsOf(tasks: readonly TrackedTask[], headingOf: (task: TrackedTask) => string): readonly Run[] {
  const runs: Run[] = [];
  let row = HEADER_ROW + 1;
  for (const [index, task] of tasks.entries()) {
    const heading = headingOf(task);
    const last = runs.at(-1);
    if (last?.heading === heading) {
      runs[runs.length - 1] = { ...last, tasks: [...last.tasks, task] };
    } else {
      if (heading !== "") row += 1;
      runs.push({ heading, firstRow: row, firstPosition: index + 1, tasks: [task] });
    }
    row += 1;
  }
  return runs;
}

function blocksOf(run: Run): readonly TextBlock[] {
  const columns = COLUMNS.map(({ look, content }, index): TextBlock => ({
    at: `${columnLetters(index)}${run.firstRow}`,
    rows: run.tasks.map((task, down) => [content(task, run.firstRow + down, run.firstPosition + down)]),
    look,
  }));
  if (run.heading === "") return columns;
  const heading: TextBlock = {
    at: `A${run.firstRow - 1}`,
    rows: [[run.heading]],
    look: GROUP_ROW,
    mergeAcross: COLUMNS.length,
  };
  return [heading, ...columns];
}

function taskHeight(task: TrackedTask): number {
  const face = { sizePoints: BODY_POINTS };
  const cells = COLUMNS.flatMap(({ content, widthChars }) => {
    const text = content(task, 1, 1);
    return typeof text === "string" ? [{ text, widthChars, face }] : [];
  });
  return rowHeightPoints(cells, { minimum: 2 * ONE_LINE_POINTS });
}

function headingHeight(heading: string): number {
  const widthChars = Math.min(
    255,
    COLUMNS.reduce((sum, column) => sum + column.widthChars, 0),
  );
  const face = { sizePoints: BODY_POINTS, bold: true };
  return rowHeightPoints([{ text: heading, widthChars, face }], { minimum: ONE_LINE_POINTS + 2 });
}

function evaluationLooks(area: string): readonly AreaConditionalLook[] {
  const [first = ""] = area.split(":");
  return EVALUATIONS.map((evaluation) => {
    const { color, fill } = EVALUATION_COLORS[evaluation];
    return { area, formula: `=$${first}="${evaluation}"`, look: { color, fill, bold: true } };
  });
}
