/** The columns of a report form: what the plan says, locked, and what the agency fills in, open. */
import type { Look } from "../blueprint/look";
import type { Validation } from "../blueprint/sheet";
import { formatDate } from "../plan/dates";
import { STATUSES } from "../plan/status";
import { FORM_COLUMN as C } from "../reports/form-names";
import type { ReportEntry } from "../reports/submission";
import { choiceRule, dateRule, PROGRESS_RULE } from "./entry-rules";
import { DATE, entry, PERCENT, TEXT, TEXT_CENTERED } from "./palette";
import type { ColumnOf } from "./table-rows";

export type FormRow = {
  readonly code: string;
  readonly content: string;
  readonly timeframeText: string;
  /** A day to which the task was extended; `undefined` when it was not. */
  readonly extendedTo: number | undefined;
  /** What the agency reported of the task in the last period before; `undefined` when it did not. */
  readonly previous: ReportEntry | undefined;
};

/** A longer result of the period before is cut here, so that a form stays a form. Our choice. */
const MOST_PREVIOUS_CHARS = 220;

const open = (look: Look): Look => ({ ...entry(look), unlocked: true });
const OPEN_TEXT = open(TEXT);
const OPEN_CHOICE = open(TEXT_CENTERED);
const OPEN_PERCENT = open(PERCENT);
const OPEN_DATE = open(DATE);

/** The list stands in the form itself: the agency's file has no sheet of lists. */
const STATUS_RULE: Validation = {
  ...choiceRule("Trạng thái", STATUSES),
  prompt: "Chọn trong danh sách thả xuống. «Không phát sinh»: trong kỳ không có việc thuộc nhiệm vụ này.",
};

export const FORM_COLUMNS: readonly ColumnOf<FormRow>[] = [
  { header: C.code, kind: "given", widthChars: 7.5, look: TEXT_CENTERED, cell: ({ code }) => code },
  { header: C.content, kind: "given", widthChars: 40, look: TEXT, cell: ({ content }) => content },
  { header: C.due, kind: "given", widthChars: 13, look: TEXT_CENTERED, cell: dueWords },
  { header: C.previous, kind: "given", widthChars: 20, look: TEXT, cell: ({ previous }) => previousWords(previous) },
  { header: C.status, kind: "entered", widthChars: 14, look: OPEN_CHOICE, validation: STATUS_RULE },
  { header: C.progress, kind: "entered", widthChars: 8, look: OPEN_PERCENT, validation: PROGRESS_RULE },
  {
    header: C.completed,
    kind: "entered",
    widthChars: 12,
    look: OPEN_DATE,
    validation: dateRule("Ngày hoàn thành", "Khi đã hoàn thành: ngày hoàn thành thực tế, ví dụ 14/03/2025."),
  },
  { header: C.result, kind: "entered", widthChars: 32, look: OPEN_TEXT },
  { header: C.figures, kind: "entered", widthChars: 14, look: OPEN_TEXT },
  { header: C.product, kind: "entered", widthChars: 18, look: OPEN_TEXT },
  { header: C.difficulty, kind: "entered", widthChars: 18, look: OPEN_TEXT },
  { header: C.proposal, kind: "entered", widthChars: 18, look: OPEN_TEXT },
  { header: C.note, kind: "entered", widthChars: 12, look: OPEN_TEXT },
];

/** Width of all columns together. */
export const FORM_WIDTH_CHARS = FORM_COLUMNS.reduce((sum, { widthChars }) => sum + widthChars, 0);

function dueWords({ timeframeText, extendedTo }: FormRow): string {
  return extendedTo === undefined ? timeframeText : `${timeframeText}\n(gia hạn đến ${formatDate(extendedTo)})`;
}

/** "Đang thực hiện · 40% · Đã trình dự thảo"; `null` when nothing was said. */
function previousWords(previous: ReportEntry | undefined): string | null {
  if (!previous) return null;
  const { status, progress, completed, result } = previous;
  const parts = [
    status,
    progress === undefined ? "" : `${(progress * 100).toLocaleString("vi-VN", { maximumFractionDigits: 1 })}%`,
    completed === undefined ? "" : formatDate(completed),
    result.replace(/\s+/g, " ").trim(),
  ];
  const words = parts.filter((part) => part !== "").join(" · ");
  if (words === "") return null;
  return words.length <= MOST_PREVIOUS_CHARS ? words : `${shortened(words)}…`;
}

/** Cut at a blank, so that neither a word nor a letter of two units is divided; a text without blanks is cut anywhere. */
function shortened(words: string): string {
  const start = words.slice(0, MOST_PREVIOUS_CHARS);
  const blank = start.lastIndexOf(" ");
  return (blank > 0 ? start.slice(0, blank) : start.replace(/[\uD800-\uDBFF]$/, "")).replace(/[\s,;.·]+$/, "");
}
