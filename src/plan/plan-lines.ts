/**
 * The published text as lines: what stands above the table, its rows of six cells, what stands below. Knows page
 * headers and the number of cells; does not know areas or tasks.
 */
import { foldName } from "./clean-text";
import { errorAt, type Finding } from "./findings";
import { headerCells, rowCells } from "./messages";

/** Column titles as our sheets and sentences name them, in the order of the published table. */
export const COLUMNS = [
  "Lĩnh vực",
  "Nội dung",
  "Cơ quan thực hiện",
  "Cơ quan phối hợp",
  "Thời gian thực hiện",
  "Kinh phí thực hiện",
] as const;

/** Six trimmed texts: label of the area, content, lead, coordinating, timeframe, funding. */
export type Cells = readonly [string, string, string, string, string, string];

export type PlanRow = {
  /** Counted from 1 in the text as given. */
  readonly lineNumber: number;
  readonly cells: Cells;
  /** The first row below a repeated page header: it may continue the row before. */
  readonly pageTop: boolean;
  /** It had a cell more or less (already reported); its cells are a guess that keeps the numbering readable. */
  readonly damaged: boolean;
};

export type PlanLine = { readonly lineNumber: number; readonly text: string };

export type PlanLines = {
  readonly above: readonly PlanLine[];
  readonly hasHeader: boolean;
  readonly rows: readonly PlanRow[];
  readonly below: readonly PlanLine[];
  readonly findings: readonly Finding[];
};

/** How a row that is a task begins: "7. ", "12) "; not "1.1", not "12.500". */
export const TASK_NUMBER = /^(\d{1,4})\s?[.)](?!\d)/;

const HEADER_WORDS: readonly RegExp[] = [
  /^(?:số )?(?:tt|thứ tự)$|^stt$/,
  /nội dung|nhiệm vụ/,
  /thực hiện|chủ trì/,
  /phối hợp/,
  /thời gian|thời hạn|tiến độ/,
  /kinh phí/,
];

/** @param text cleaned text (see clean-text.ts) */
export function readPlanLines(text: string): PlanLines {
  const lines = text.split("\n").map((line, index): PlanLine => ({ lineNumber: index + 1, text: line }));
  const filled = lines.filter(({ text: line }) => line.trim() !== "");
  const headerAt = filled.findIndex(({ text: line }) => isHeader(cellsOf(line)));
  if (headerAt < 0) return { above: filled.map(onOneLine), hasHeader: false, rows: [], below: [], findings: [] };

  const body = filled.slice(headerAt);
  const rowsEnd = body.findLastIndex(({ text: line }) => isRow(line)) + 1;
  return {
    above: filled.slice(0, headerAt).map(onOneLine),
    hasHeader: true,
    ...readRows(body.slice(0, rowsEnd)),
    below: body.slice(rowsEnd).map(onOneLine),
  };
}

function readRows(lines: readonly PlanLine[]): Pick<PlanLines, "rows" | "findings"> {
  const rows: PlanRow[] = [];
  const findings: Finding[] = [];
  let pageTop = false;
  for (const { lineNumber, text } of lines) {
    const cells = cellsOf(text);
    const damaged = cells.length !== COLUMNS.length;
    if (isHeader(cells)) {
      if (damaged) findings.push(errorAt(lineNumber, "plan/header-cells", headerCells(cells.length)));
      pageTop = true;
    } else if (!isColumnNumbers(cells)) {
      if (damaged) findings.push(errorAt(lineNumber, "plan/row-cells", rowCells(cells.length, text)));
      rows.push({ lineNumber, cells: sixCells(cells), pageTop, damaged });
      pageTop = false;
    }
  }
  return { rows, findings };
}

function cellsOf(line: string): readonly string[] {
  return line.split("\t").map((cell) => cell.trim());
}

/** A header may have lost a cell; four of its words in any place tell it from a row. */
function isHeader(cells: readonly string[]): boolean {
  if (cells.length < 4 || cells.length > 8 || cells.some((cell) => cell.length > 60)) return false;
  const folded = cells.map(foldName);
  const first = HEADER_WORDS[0]?.test(folded[0] ?? "") ?? false;
  const known = HEADER_WORDS.slice(1).filter((words) => folded.some((cell) => words.test(cell))).length;
  return first ? known >= 3 : known === HEADER_WORDS.length - 1 && cells.length >= HEADER_WORDS.length - 1;
}

/** "(1) (2) (3) …" under the header of some plans. */
function isColumnNumbers(cells: readonly string[]): boolean {
  return cells.length > 1 && cells.every((cell, index) => cell.replace(/[()]/g, "") === String(index + 1));
}

/** Belongs to the table: has cells, or begins like a task that has lost them. */
function isRow(line: string): boolean {
  if (!line.includes("\t")) return TASK_NUMBER.test(line.trim());
  const [first, ...rest] = cellsOf(line);
  return !(isNote(first ?? "") && rest.every((cell) => cell === ""));
}

function isNote(text: string): boolean {
  return /^\*? ?(?:ghi chú|tổng (?:số|cộng))/i.test(text);
}

/** Puts a cell that lost its neighbour on the left back into the column of contents; cuts or fills up to six. */
function sixCells(cells: readonly string[]): Cells {
  const shifted = cells.length < COLUMNS.length && TASK_NUMBER.test(cells[0] ?? "") ? ["", ...cells] : cells;
  const [label = "", content = "", lead = "", coordinating = "", timeframe = "", funding = ""] = shifted;
  return [label, content, lead, coordinating, timeframe, funding];
}

function onOneLine({ lineNumber, text }: PlanLine): PlanLine {
  return { lineNumber, text: text.replace(/\t+/g, " ").trim() };
}
