/** The drafts of all sheets as rows of a submission: which task, which agency, what was entered, and what to know. */
import type { Issue } from "../issue";
import { nameKey } from "../plan/unit-wording";
import { agencyIndexOf } from "./agency-index";
import { checkEntry } from "./check-entry";
import type { ReportContext } from "./context";
import type { Grid } from "./grid";
import { matchTask } from "./match-task";
import { readEntry } from "./read-entry";
import type { Draft, PlacedCell } from "./read-rows";
import type { ReadSheet } from "./read-sheet";
import { codeUnknown, rowAgencyUnknown, rowDoubled } from "./recognise-messages";
import { rowAgencies } from "./row-agency";
import type { SubmittedRow } from "./submission";
import { taskIndexOf } from "./task-index";

const LABEL_CHARACTERS = 200;

export type SubmittedRows = {
  readonly rows: readonly SubmittedRow[];
  /** Per sheet: cells of rows that could not be taken, and of second columns that say something else. */
  readonly leftovers: ReadonlyMap<ReadSheet, readonly PlacedCell[]>;
  /** About rows that are not among `rows`. */
  readonly issues: readonly Issue[];
};

/**
 * @param fileAgency Rows of this agency carry none of their own.
 * @param bySheet Agencies of single sheets, by sheet name.
 */
export function submittedRows(
  sheets: readonly ReadSheet[],
  fileAgency: string | undefined,
  bySheet: ReadonlyMap<string, string>,
  context: ReportContext,
): SubmittedRows {
  const drafts = sheets.flatMap(draftsOf);
  const agencyOf = rowAgencies(agencyIndexOf(context.registry), drafts, fileAgency, context.period.cutOff);
  const rows: SubmittedRow[] = [];
  const issues: Issue[] = [];
  const leftovers = new Map<ReadSheet, PlacedCell[]>();
  for (const sheet of sheets) {
    const left: PlacedCell[] = [];
    leftovers.set(sheet, left);
    for (const draft of draftsOf(sheet)) {
      const agency = agencyOf(draft, bySheet.get(sheet.grid.name));
      if (agency.kind !== "unknown") {
        const { row, leftovers: second } = readRow(sheet.grid, draft, context);
        rows.push(agency.kind === "named" ? { ...row, agency: agency.name } : row);
        left.push(...second);
      } else if (draft.pieces.length > 0) {
        const where = sheet.grid.place(draft.rowIndex, draft.columnIndex);
        issues.push(remark("row/agency-unknown", where, rowAgencyUnknown(agency.words)));
        left.push(...cellsOf(draft));
      }
    }
  }
  return { rows: withDoubled(rows, fileAgency), leftovers, issues };
}

function draftsOf({ tables }: ReadSheet): readonly Draft[] {
  return tables.flatMap(({ drafts }) => drafts);
}

function cellsOf({ rowIndex, columnIndex, pieces }: Draft): readonly PlacedCell[] {
  const entered = pieces.map((piece) => ({ rowIndex: piece.rowIndex, columnIndex: piece.column.columnIndex }));
  return [{ rowIndex, columnIndex }, ...entered];
}

function remark(code: string, where: string, message: string): Issue {
  return { code, where, message, severity: "remark" };
}

function readRow(
  grid: Grid,
  draft: Draft,
  context: ReportContext,
): { readonly row: SubmittedRow; readonly leftovers: readonly PlacedCell[] } {
  const where = grid.place(draft.rowIndex, draft.columnIndex);
  const tasks = taskIndexOf(context.tasks);
  const { match, codeUnknown: isUnknown } = matchTask(tasks, draft);
  const read = readEntry(grid, draft.pieces);
  const task = match.kind === "sure" ? context.tasks.find(({ code }) => code === match.code) : undefined;
  const found = task && read.unread.length === 0 ? checkEntry(read.entry, read.cells, task, context) : [];
  const row: SubmittedRow = {
    where,
    label: labelOf(draft),
    agency: undefined,
    task: match,
    entry: read.entry,
    cells: read.cells,
    unread: read.unread,
    issues: [
      ...(isUnknown && match.kind === "sure" ? [remark("row/code-unknown", where, codeUnknown(draft.code))] : []),
      ...read.issues,
      ...found,
    ],
  };
  return { row, leftovers: read.leftovers };
}

function labelOf({ code, ordinal, content }: Draft): string {
  const number = code !== "" ? code : ordinal;
  return [number, content]
    .filter((text) => text !== "")
    .join(" ")
    .replace(/\s+/g, " ")
    .slice(0, LABEL_CHARACTERS);
}

/** The second row of one agency about one task says so; both stay. Blank rows double nothing. */
function withDoubled(rows: readonly SubmittedRow[], fileAgency: string | undefined): readonly SubmittedRow[] {
  const seen = new Map<string, string>();
  return rows.map((row) => {
    const isBlank = Object.keys(row.cells).length === 0;
    if (row.task.kind !== "sure" || isBlank) return row;
    const key = `${nameKey(row.agency ?? fileAgency ?? "")}|${row.task.code}`;
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, row.where);
      return row;
    }
    return { ...row, issues: [...row.issues, remark("row/doubled", row.where, rowDoubled(row.task.code, first))] };
  });
}
