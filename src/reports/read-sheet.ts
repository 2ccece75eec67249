/** A sheet that holds a table: what stands above it, its records, its signatures, and whatever has no place. */
import { findHeads, type Head } from "./find-table";
import { filledColumns, type Grid, rowPosition } from "./grid";
import { meaningOf } from "./column-meaning";
import { BodyReader, type Draft, type PlacedCell, type RowReader } from "./read-rows";
import { isKnownCode, isRowNumber, NOTHING_STANDS, type Standing } from "./row-words";
import { settleColumns, type TableColumns } from "./table-columns";
import type { TaskIndex } from "./task-index";
import { agencyOfTitle } from "./title-agency";
import { isSignature, linesBetween, type TitleLine } from "./title-lines";
import type { AgencyIndex } from "./agency-index";

export type SheetTable = {
  readonly head: Head;
  readonly columns: TableColumns;
  readonly drafts: readonly Draft[];
  readonly outside: readonly PlacedCell[];
};

export type ReadSheet = {
  readonly grid: Grid;
  readonly title: readonly TitleLine[];
  readonly signature: readonly TitleLine[];
  readonly tables: readonly SheetTable[];
  readonly leftovers: readonly PlacedCell[];
};

/** Below a signature names and recipients stand, at most two beside each other. */
const SIGNED_CELLS = 2;
/** Cells of a row that may hold signatures. */
const SIGNATURE_CELLS = 4;

/** `undefined` when no row of the sheet heads a table. */
export function readSheet(grid: Grid, tasks: TaskIndex, agencies: AgencyIndex): ReadSheet | undefined {
  const heads = findHeads(grid);
  const [first] = heads;
  if (!first) return undefined;
  const reader: RowReader = { grid, tasks, agenciesNamed: (text) => agencies.named(text) };
  const tables: SheetTable[] = [];
  const leftovers: PlacedCell[] = recordsOutside(grid, tasks, first.top);
  const signature: TitleLine[] = [];
  let standing: Standing = NOTHING_STANDS;
  for (const group of sameHeads(grid, heads)) {
    const table = readTable(reader, group, standing);
    tables.push(table);
    leftovers.push(...table.leftovers);
    const below = group.before;
    if (table.end === undefined) {
      standing = table.standing;
      continue;
    }
    const lines = linesBetween(grid, table.end, below - 1);
    signature.push(...lines);
    standing = { ...NOTHING_STANDS, agencies: agencyOfTitle(agencies, lines)?.units ?? [] };
  }
  return { grid, title: linesBetween(grid, 0, first.top - 1), signature, tables, leftovers };
}

/** Heads with equal words belong to one table, broken over pages. `before`: the first row that is no longer its own. */
type HeadGroup = { readonly heads: readonly [Head, ...Head[]]; readonly before: number };

function sameHeads(grid: Grid, heads: readonly Head[]): readonly HeadGroup[] {
  const groups: { heads: [Head, ...Head[]]; before: number }[] = [];
  const words = ({ columns }: Head): string =>
    columns.map(({ columnIndex, head }) => `${columnIndex}:${head.toLowerCase()}`).join("|");
  const end = (grid.rows.at(-1)?.rowIndex ?? 0) + 1;
  for (const head of heads) {
    const group = groups.at(-1);
    if (group && words(group.heads[0]) === words(head)) group.heads.push(head);
    else {
      if (group) group.before = head.top;
      groups.push({ heads: [head], before: end });
    }
  }
  return groups;
}

type TableAndMore = SheetTable & {
  readonly leftovers: readonly PlacedCell[];
  readonly standing: Standing;
  readonly end: number | undefined;
};

function readTable(reader: RowReader, { heads, before }: HeadGroup, standing: Standing): TableAndMore {
  const { grid, tasks } = reader;
  const [head] = heads;
  const headRows = new Set(heads.flatMap(({ top, bottom }) => range(top, bottom)));
  const all: number[] = [];
  for (let at = rowPosition(grid, head.bottom + 1); at < grid.rows.length; at += 1) {
    const rowIndex = grid.rows[at]?.rowIndex ?? before;
    if (rowIndex >= before) break;
    all.push(rowIndex);
  }
  const rows = all.filter((rowIndex) => !headRows.has(rowIndex));
  const columns = settleColumns(grid, head, rows, (text) => tasks.contents.equal(text).length > 0);
  const end = signatureRow(reader, columns, rows);
  const body = new BodyReader(reader, columns, head.bottom, standing);
  let isFirst = true;
  for (const rowIndex of all) {
    if (headRows.has(rowIndex)) {
      isFirst = true;
      continue;
    }
    if (end === undefined || rowIndex < end) body.read(rowIndex, isFirst);
    else {
      const filled = filledColumns(grid, rowIndex);
      if (filled.length > SIGNED_CELLS) body.leave(rowIndex, filled);
    }
    isFirst = false;
  }
  const { drafts, outside, leftovers } = body;
  return { head, columns, drafts, outside, leftovers, standing: body.standing, end };
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, place) => from + place);
}

/** The first signature below the last row that is plainly a record. */
function signatureRow({ grid, tasks }: RowReader, { keys }: TableColumns, rows: readonly number[]): number | undefined {
  const textAt = (rowIndex: number, columnIndex: number | undefined): string =>
    columnIndex === undefined ? "" : grid.text(rowIndex, columnIndex);
  const last = rows.findLastIndex((rowIndex) => {
    const content = textAt(rowIndex, keys.content);
    if (isKnownCode(tasks, textAt(rowIndex, keys.code))) return true;
    if (content === "") return false;
    return isRowNumber(textAt(rowIndex, keys.ordinal)) || tasks.contents.equal(content).length > 0;
  });
  return rows.slice(last + 1).find((rowIndex) => {
    const filled = filledColumns(grid, rowIndex);
    return (
      filled.length <= SIGNATURE_CELLS && filled.some((columnIndex) => isSignature(grid.text(rowIndex, columnIndex)))
    );
  });
}

/** Rows above `before` that name a task beside other words: nothing heads them, so they are only listed. */
export function recordsOutside(grid: Grid, tasks: TaskIndex, before: number): PlacedCell[] {
  const cells: PlacedCell[] = [];
  for (const { rowIndex } of grid.rows) {
    if (rowIndex >= before) break;
    const filled = filledColumns(grid, rowIndex);
    if (filled.length < 2) continue;
    const names = filled.some((columnIndex) => {
      const text = grid.text(rowIndex, columnIndex);
      return isKnownCode(tasks, text) || tasks.contents.equal(text).length > 0;
    });
    if (names) cells.push(...filled.map((columnIndex) => ({ rowIndex, columnIndex })));
  }
  return cells;
}

/** Rows at the top in which the plan's own table may be headed. Our choice. */
const TOP_ROWS = 60;

/** A sheet that repeats the plan: it heads contents and the plan's columns, and nothing that is reported. */
export function isPlanCopy(grid: Grid): boolean {
  return grid.rows.slice(0, TOP_ROWS).some(({ rowIndex }) => {
    const meanings = filledColumns(grid, rowIndex).map(
      (columnIndex) => meaningOf(grid.text(rowIndex, columnIndex))?.meaning,
    );
    return (meanings.includes("content") || meanings.includes("code")) && meanings.includes("plan");
  });
}
