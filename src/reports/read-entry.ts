/** The cells of one record as an entry: read by what their columns ask for, with the place of each. */
import type { Issue } from "../issue";
import { BLANK_ENTRY } from "./entry-values";
import type { Grid } from "./grid";
import { readDate } from "./read-date";
import { readProgress } from "./read-progress";
import type { Piece, PlacedCell } from "./read-rows";
import { readStatus } from "./read-status";
import { markOf } from "./status-marks";
import { statusesMarked } from "./value-messages";
import { bareWords, hasWords, readText, type ReadValue } from "./read-values";
import { REPORT_FIELDS, type ReportEntry, type ReportField, type TextField, type UnreadCell } from "./submission";

export type ReadEntry = {
  readonly entry: ReportEntry;
  readonly cells: { readonly [field in ReportField]?: string };
  readonly unread: readonly UnreadCell[];
  readonly issues: readonly Issue[];
  /** Cells of a second column that say something else than the better one. */
  readonly leftovers: readonly PlacedCell[];
};

type Values = { -readonly [field in ReportField]: ReportEntry[field] };
type Open = {
  readonly entry: Values;
  readonly cells: { [field in ReportField]?: string };
  readonly unread: UnreadCell[];
  readonly issues: Issue[];
  readonly leftovers: PlacedCell[];
};

/** @param pieces In the order in which they stand; of one field, the better column's come first. */
export function readEntry(grid: Grid, pieces: readonly Piece[]): ReadEntry {
  const open: Open = { entry: { ...BLANK_ENTRY }, cells: {}, unread: [], issues: [], leftovers: [] };
  for (const field of REPORT_FIELDS) {
    const said = byColumn(pieces.filter((piece) => isFor(grid, field, piece))).filter(({ rowIndex, column }) =>
      hasWords(grid.text(rowIndex, column.columnIndex)),
    );
    if (said.length === 0) continue;
    if (field === "status" || field === "progress" || field === "completed") readSingle(grid, field, said, open);
    else readWords(grid, field, said, open);
  }
  readMarks(
    grid,
    pieces.filter(({ column }) => column.status !== undefined),
    open,
  );
  return open;
}

/** Words in a column of marks say what was done: they are a result. */
function isFor(grid: Grid, field: ReportField, { rowIndex, column }: Piece): boolean {
  if (column.status === undefined) return column.field === field;
  return field === "result" && markOf(grid.text(rowIndex, column.columnIndex)) === "words";
}

/** The status whose column is marked; of several none. A status in words counts first. */
function readMarks(grid: Grid, pieces: readonly Piece[], open: Open): void {
  const marked = pieces.filter(({ rowIndex, column }) => markOf(grid.text(rowIndex, column.columnIndex)) !== "none");
  const [first] = marked;
  if (!first) return;
  if (open.cells.status !== undefined) {
    for (const piece of marked) if (piece.column.status !== open.entry.status) open.leftovers.push(cellOf(piece));
    return;
  }
  const where = placeOf(grid, first);
  open.cells.status = where;
  const statuses = [...new Set(marked.flatMap(({ column }) => column.status ?? []))];
  const [only, ...others] = statuses;
  if (only !== undefined && others.length === 0) open.entry.status = only;
  else {
    const raw = marked.map((piece) => `${piece.column.status ?? ""}: ${textOf(grid, piece)}`).join("; ");
    open.unread.push({ field: "status", where, raw: raw.slice(0, RAW_CHARACTERS), message: statusesMarked(statuses) });
  }
}

const RAW_CHARACTERS = 200;

/** The better column first, each from the top. */
function byColumn(pieces: readonly Piece[]): readonly Piece[] {
  if (pieces.length < 2) return pieces;
  const columns = [...new Set(pieces.map(({ column }) => column))];
  return columns.flatMap((one) => pieces.filter(({ column }) => column === one));
}

/** One value: the first that is said. Others must say the same, or they are left over. */
function readSingle(
  grid: Grid,
  field: "status" | "progress" | "completed",
  pieces: readonly Piece[],
  open: Open,
): void {
  const [first, ...others] = pieces;
  if (!first) return;
  const where = placeOf(grid, first);
  open.cells[field] = where;
  const { cell, column } = first;
  if (field === "status") open.entry.status = take(readStatus(cell, where), field, where, open) ?? "";
  else if (field === "completed") open.entry.completed = take(readDate(cell, where), field, where, open);
  else open.entry.progress = take(readProgress(cell, column, where), field, where, open);
  const words = textOf(grid, first);
  for (const other of others) {
    // The same word in a row below may be another record's that lost its task.
    const isBelow = other.column === column && other.rowIndex !== first.rowIndex;
    if (isBelow || textOf(grid, other) !== words) open.leftovers.push(cellOf(other));
  }
}

/** All pieces under each other, equal ones once. */
function readWords(grid: Grid, field: TextField, pieces: readonly Piece[], open: Open): void {
  const texts = new Set<string>();
  for (const piece of pieces) {
    const where = placeOf(grid, piece);
    open.cells[field] ??= where;
    const text = take(readText(piece.cell), field, where, open);
    if (text !== undefined && text !== "") texts.add(text);
  }
  open.entry[field] = [...texts].join("\n");
}

function take<T>(read: ReadValue<T>, field: ReportField, where: string, open: Open): T | undefined {
  if (read.ok) {
    open.issues.push(...read.issues);
    return read.value;
  }
  open.unread.push({ field, where, raw: read.raw, message: read.message });
  return undefined;
}

function cellOf({ rowIndex, column }: Piece): PlacedCell {
  return { rowIndex, columnIndex: column.columnIndex };
}

function placeOf(grid: Grid, { rowIndex, column }: Piece): string {
  return grid.place(rowIndex, column.columnIndex);
}

function textOf(grid: Grid, { rowIndex, column }: Piece): string {
  return bareWords(grid.text(rowIndex, column.columnIndex));
}
