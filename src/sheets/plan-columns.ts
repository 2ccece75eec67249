/** The columns of `tblKeHoach`: the plan's words, what users enter, and what follows from both. */
import { evaluationExpression } from "./evaluation-formula";
import { dateRule, NATURE_RULE, PROGRESS_RULE, STATUS_RULE, TIMEFRAME_RULE } from "./entry-rules";
import { PLAN_COLUMN as C, TABLE, TIMEFRAME_COLUMN } from "./names";
import { COUNT, DATE, entry, PERCENT, RESULT_CENTERED, TEXT, TEXT_CENTERED } from "./palette";
import { lookUp, lookUpDate, thisRow } from "./references";
import type { ColumnOf } from "./table-rows";
import type { TrackedTask } from "./tracked-plan";

const cellOf = (header: string): string => thisRow(TABLE.plan, header);
const timeframeText = cellOf(C.timeframe);
const fromTimeframe = (wanted: string): string =>
  lookUpDate(TABLE.timeframes, wanted, TIMEFRAME_COLUMN.text, timeframeText);

const ISSUED: readonly ColumnOf<TrackedTask>[] = [
  { header: C.ordinal, kind: "given", widthChars: 5, look: COUNT, cell: (task) => task.ordinal ?? null },
  { header: C.code, kind: "given", widthChars: 8, look: TEXT_CENTERED, cell: (task) => task.code },
  { header: C.area, kind: "given", widthChars: 18, look: TEXT, cell: (task) => task.areaLabel },
  { header: C.group, kind: "given", widthChars: 16, look: TEXT, cell: (task) => task.group },
  { header: C.content, kind: "given", widthChars: 52, look: TEXT, cell: (task) => task.content },
  { header: C.lead, kind: "given", widthChars: 26, look: TEXT, cell: (task) => task.leadText },
  { header: C.coordinating, kind: "given", widthChars: 26, look: TEXT, cell: (task) => task.coordinatingText },
  {
    header: C.timeframe,
    kind: "given",
    widthChars: 14,
    look: TEXT_CENTERED,
    validation: TIMEFRAME_RULE,
    cell: (task) => task.timeframeText,
  },
  { header: C.funding, kind: "given", widthChars: 15, look: TEXT, cell: (task) => task.fundingText },
];

const FOLLOWED: readonly ColumnOf<TrackedTask>[] = [
  {
    header: C.status,
    kind: "entered",
    widthChars: 14,
    look: entry(TEXT_CENTERED),
    validation: STATUS_RULE,
    cell: () => "Chưa thực hiện",
  },
  { header: C.progress, kind: "entered", widthChars: 8, look: entry(PERCENT), validation: PROGRESS_RULE },
  {
    header: C.evaluation,
    kind: "formula",
    widthChars: 15,
    look: RESULT_CENTERED,
    formula: `=IF(AND(${cellOf(C.code)}="",${cellOf(C.content)}=""),"",${evaluationExpression({
      status: cellOf(C.status),
      nature: cellOf(C.nature),
      start: cellOf(C.start),
      due: cellOf(C.due),
      completed: cellOf(C.completed),
    })})`,
  },
  {
    header: C.nature,
    kind: "overridable",
    widthChars: 13,
    look: RESULT_CENTERED,
    validation: NATURE_RULE,
    formula: `=${lookUp(TABLE.timeframes, TIMEFRAME_COLUMN.nature, TIMEFRAME_COLUMN.text, timeframeText, '""')}`,
  },
  { header: C.start, kind: "formula", widthChars: 12, look: DATE, formula: `=${fromTimeframe(TIMEFRAME_COLUMN.from)}` },
  {
    header: C.due,
    kind: "formula",
    widthChars: 12,
    look: DATE,
    formula: `=IF(ISNUMBER(${cellOf(C.extendedTo)}),${cellOf(C.extendedTo)},${fromTimeframe(TIMEFRAME_COLUMN.to)})`,
  },
];

const ENTERED: readonly ColumnOf<TrackedTask>[] = [
  {
    header: C.extendedTo,
    kind: "entered",
    widthChars: 12,
    look: entry(DATE),
    validation: dateRule("Gia hạn đến", "Ngày hạn mới. Cột «Hạn» lấy ngày này thay cho thời gian trong kế hoạch."),
  },
  { header: C.extensionDocument, kind: "entered", widthChars: 20, look: entry(TEXT) },
  {
    header: C.completed,
    kind: "entered",
    widthChars: 13,
    look: entry(DATE),
    validation: dateRule("Ngày hoàn thành", "Ngày hoàn thành thực tế, ví dụ 14/03/2025."),
  },
  { header: C.result, kind: "entered", widthChars: 40, look: entry(TEXT) },
  { header: C.product, kind: "entered", widthChars: 28, look: entry(TEXT) },
  { header: C.difficulty, kind: "entered", widthChars: 28, look: entry(TEXT) },
  { header: C.proposal, kind: "entered", widthChars: 28, look: entry(TEXT) },
  { header: C.note, kind: "entered", widthChars: 24, look: entry(TEXT) },
];

export const PLAN_COLUMNS: readonly ColumnOf<TrackedTask>[] = [...ISSUED, ...FOLLOWED, ...ENTERED];
