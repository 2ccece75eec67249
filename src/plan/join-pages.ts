/**
 * Rows cut by the end of a page, made whole: the first row below a page header that is not a new task or heading
 * continues the row before it, column by column. Owns that decision; does not know areas.
 */
import { errorAt, type Finding } from "./findings";
import { labelUnreadable, rowWithoutNumber } from "./messages";
import { type Cells, type PlanRow, TASK_NUMBER } from "./plan-lines";
import { parseTimeframe } from "./timeframe";

/** An area's label and the line on which it begins. */
export type Label = { readonly lineNumber: number; text: string };

/** A whole row: a task, or the heading of a sub-group. */
export type Entry = {
  readonly kind: "task" | "group";
  readonly lineNumber: number;
  /** As printed; 0 for a heading. */
  readonly number: number;
  /** Without the label: content (number and "* " taken off), lead, coordinating, timeframe, funding. */
  readonly texts: [string, string, string, string, string];
  readonly labels: Label[];
  damaged: boolean;
};

/** "III. ", "IV/", "V - " at the beginning of a label. */
export const AREA_NUMERAL = /^([IVXLC]{1,8})\s?[.)/:-]\s?/;
/** "(10)", "(10 nhiệm vụ)" at its end. */
export const AREA_COUNT = /\((\d{1,4})[^()\d]{0,20}\)\s?[.:;]?$/;

type Joining = {
  readonly entries: Entry[];
  readonly findings: Finding[];
  /** Labels met on a row of their own, waiting for the next entry. */
  waiting: Label[];
  lastLabel: Label | undefined;
};

export function joinPages(rows: readonly PlanRow[]): {
  readonly entries: readonly Entry[];
  readonly findings: readonly Finding[];
  /** Labels after which no row follows. */
  readonly leftOver: readonly Label[];
} {
  const joining: Joining = { entries: [], findings: [], waiting: [], lastLabel: undefined };
  rows.forEach((row, index) => {
    joinRow(joining, row, rows[index + 1]);
  });
  return { entries: joining.entries, findings: joining.findings, leftOver: joining.waiting };
}

function joinRow(joining: Joining, row: PlanRow, next: PlanRow | undefined): void {
  const [label, content, ...others] = row.cells;
  const current = joining.entries.at(-1);
  if (content.startsWith("*") || startsTask(row, current, next)) {
    const entry = newEntry(row, joining.waiting);
    joining.waiting = [];
    joining.entries.push(entry);
    takeLabel(joining, row, label, entry.labels);
  } else if (content === "" && others.every((text) => text === "")) {
    takeLabel(joining, row, label, joining.waiting);
  } else if (row.pageTop && current) {
    continueEntry(current, row.cells);
    current.damaged ||= row.damaged;
    takeLabel(joining, row, label, current.labels);
  } else {
    joining.findings.push(errorAt(row.lineNumber, "plan/row-without-number", rowWithoutNumber(content)));
    takeLabel(joining, row, label, joining.waiting);
  }
}

function newEntry(row: PlanRow, labels: Label[]): Entry {
  const [, content, lead, coordinating, timeframe, funding] = row.cells;
  const number = TASK_NUMBER.exec(content);
  const words = number ? content.slice(number[0].length) : content.replace(/^\*+/, "");
  return {
    kind: number ? "task" : "group",
    lineNumber: row.lineNumber,
    number: number ? Number(number[1]) : 0,
    texts: [words.trim(), lead, coordinating, timeframe, funding],
    labels,
    damaged: row.damaged,
  };
}

function continueEntry(entry: Entry, cells: Cells): void {
  entry.texts.forEach((text, index) => {
    entry.texts[index] = joinPieces(text, cells[index + 1] ?? "");
  });
}

/** One blank between two pieces of a cut cell. */
function joinPieces(first: string, second: string): string {
  return first === "" || second === "" ? first + second : `${first} ${second}`;
}

/** A first cell with a numeral begins a label; at the top of a page one without continues the label before it. */
function takeLabel(joining: Joining, row: PlanRow, text: string, labels: Label[]): void {
  if (text === "") return;
  const last = joining.lastLabel;
  if (AREA_NUMERAL.test(text)) {
    joining.lastLabel = { lineNumber: row.lineNumber, text };
    labels.push(joining.lastLabel);
  } else if (row.pageTop && last && !AREA_COUNT.test(last.text)) {
    last.text = joinPieces(last.text, text);
  } else {
    joining.findings.push(errorAt(row.lineNumber, "plan/label-unreadable", labelUnreadable(text)));
  }
}

/**
 * Whether a row begins a task. Within a page every number does. At the top of a page the words of a cut cell may
 * happen to begin with a figure and a full stop, so there the number must be the next one, or the row must be whole,
 * or the row below must go on from it and not from the task before.
 */
function startsTask(row: PlanRow, current: Entry | undefined, next: PlanRow | undefined): boolean {
  const number = numberOf(row);
  if (number === undefined) return false;
  if (!row.pageTop || !current || number === current.number + 1) return true;
  if (number === 1 && AREA_NUMERAL.test(row.cells[0])) return true;
  const below = next && numberOf(next);
  return isWhole(row, current, number) || (below === number + 1 && below !== current.number + 1);
}

function numberOf(row: PlanRow): number | undefined {
  const figure = TASK_NUMBER.exec(row.cells[1])?.[1];
  return figure === undefined ? undefined : Number(figure);
}

/**
 * A row with a timeframe of its own, after a row whose timeframe needs no more words. After a blank timeframe only a
 * restart at 1 with a lead agency counts as whole: otherwise the cell may stand wholly on the second page.
 */
function isWhole(row: PlanRow, current: Entry, number: number): boolean {
  const [, , lead, , timeframe] = row.cells;
  const before = current.texts[3];
  if (timeframe === "") return false;
  if (current.kind === "task" && before === "") return number === 1 && lead !== "";
  const beforeIsWhole = current.kind === "group" || isTimeframe(before);
  if (isTimeframe(timeframe)) return beforeIsWhole || !isTimeframe(`${before} ${timeframe}`);
  return beforeIsWhole && lead !== "";
}

function isTimeframe(text: string): boolean {
  const anyYear = 2000;
  return parseTimeframe(text, anyYear, "").ok;
}
