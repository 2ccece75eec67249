/**
 * The body of a table as drafts of records: which cells belong to which record, under which headings. Knows merged
 * cells, records that go on in the next row and signatures; whatever it cannot place comes back as a leftover.
 */
import type { Unit } from "../plan/unit";
import type { RawCell } from "../raw/workbook";
import { filledColumns, type Grid } from "./grid";
import {
  hasNumberInFront,
  headingOf,
  isKnownCode,
  isNumbering,
  isRowNumber,
  isTotal,
  NOTHING_STANDS,
  type Standing,
} from "./row-words";
import type { FieldColumn, KeyMeaning, TableColumns } from "./table-columns";
import { areaNamed, groupNamed, type IndexedArea, type TaskIndex } from "./task-index";

export type Piece = { readonly column: FieldColumn; readonly rowIndex: number; readonly cell: RawCell };

export type Draft = {
  readonly rowIndex: number;
  /** Of the first cell that says which task it is. */
  readonly columnIndex: number;
  readonly code: string;
  readonly ordinal: string;
  readonly content: string;
  readonly area: IndexedArea | undefined;
  readonly group: string | undefined;
  /** The agencies a heading over the row names. */
  readonly agencies: readonly Unit[];
  /** What the agency's column says. */
  readonly agencyWords: string;
  /** In the order in which they stand. */
  readonly pieces: readonly Piece[];
};

type OpenDraft = Draft & { content: string; readonly pieces: Piece[] };

export type PlacedCell = { readonly rowIndex: number; readonly columnIndex: number };

export type RowReader = {
  readonly grid: Grid;
  readonly tasks: TaskIndex;
  readonly agenciesNamed: (text: string) => readonly Unit[];
};

/** Reads rows one by one, from the top; a table broken over pages is read by one reader. */
export class BodyReader {
  readonly drafts: Draft[] = [];
  readonly leftovers: PlacedCell[] = [];
  /** Filled cells beside the records in columns that nothing is taken from. */
  readonly outside: PlacedCell[] = [];
  private readonly fieldAt: ReadonlyMap<number, FieldColumn>;
  private readonly keyColumns: ReadonlySet<number>;
  private last: OpenDraft | undefined;

  /** @param bottom Last row of the head: merges that begin there or above do not reach into the body. */
  constructor(
    private readonly reader: RowReader,
    private readonly columns: TableColumns,
    private readonly bottom: number,
    public standing: Standing = NOTHING_STANDS,
  ) {
    this.fieldAt = new Map(columns.fields.map((column) => [column.columnIndex, column]));
    this.keyColumns = new Set(Object.values(columns.keys));
  }

  /** @param isFirst Right below a head, where a row of column numbers may stand. */
  read(rowIndex: number, isFirst: boolean): void {
    const { grid } = this.reader;
    const filled = filledColumns(grid, rowIndex);
    if (filled.length === 0) return;
    if (isFirst && isNumbering(filled.map((columnIndex) => grid.text(rowIndex, columnIndex)))) return;
    if (this.readHeading(rowIndex, filled)) return;
    if (this.startsRecord(rowIndex, filled)) this.start(rowIndex, filled);
    else this.goOn(rowIndex, filled);
  }

  leave(rowIndex: number, columnIndexes: readonly number[]): void {
    for (const columnIndex of columnIndexes) this.leftovers.push({ rowIndex, columnIndex });
  }

  private own(rowIndex: number, key: KeyMeaning): string {
    const columnIndex = this.columns.keys[key];
    return columnIndex === undefined ? "" : this.reader.grid.text(rowIndex, columnIndex);
  }

  /** The same, or what a merged cell that begins above says for this row too. */
  private through(rowIndex: number, key: KeyMeaning): string {
    const columnIndex = this.columns.keys[key];
    if (columnIndex === undefined) return "";
    return this.reader.grid.text(this.topRow(rowIndex, columnIndex), columnIndex);
  }

  private topRow(rowIndex: number, columnIndex: number): number {
    if (this.reader.grid.text(rowIndex, columnIndex) !== "") return rowIndex;
    const merge = this.reader.grid.mergeAt(rowIndex, columnIndex);
    return merge && merge.left === columnIndex && merge.top > this.bottom ? merge.top : rowIndex;
  }

  /** A heading holds for the rows below; what stands beside it in columns to be filled in is left over. */
  private readHeading(rowIndex: number, filled: readonly number[]): boolean {
    const { grid, tasks, agenciesNamed } = this.reader;
    const [only] = filled;
    const isAlone = filled.length === 1 && only !== undefined;
    const code = this.own(rowIndex, "code");
    const number = isAlone ? "" : this.own(rowIndex, "ordinal") || code;
    const words = isAlone
      ? grid.text(rowIndex, only)
      : this.own(rowIndex, "content") || this.besideNumeral(rowIndex, number, filled);
    if (words === "" || isKnownCode(tasks, code) || tasks.contents.equal(words).length > 0) return false;
    if (isAlone && this.fieldAt.has(only)) return false;
    const entered = filled.filter((columnIndex) => this.fieldAt.has(columnIndex));
    const named = entered.length > 0 ? NO_AGENCIES : agenciesNamed;
    const next = headingOf(tasks, named, this.standing, number, words);
    if (!next || (entered.length > 0 && !namesPart(next, this.standing))) return false;
    this.standing = next;
    this.last = undefined;
    this.leave(rowIndex, entered);
    return true;
  }

  /** "III", and its name in the next column, whatever that column is for. */
  private besideNumeral(rowIndex: number, number: string, filled: readonly number[]): string {
    if (!/^\(?[IVXLC]{1,6}[.):/-]*$/.test(number)) return "";
    const others = filled.filter((columnIndex) => this.reader.grid.text(rowIndex, columnIndex) !== number);
    const [only, ...more] = others;
    return only === undefined || more.length > 0 || this.fieldAt.has(only) ? "" : this.reader.grid.text(rowIndex, only);
  }

  private startsRecord(rowIndex: number, filled: readonly number[]): boolean {
    const [code, ordinal, content] = [
      this.own(rowIndex, "code"),
      this.own(rowIndex, "ordinal"),
      this.own(rowIndex, "content"),
    ];
    if (isKnownCode(this.reader.tasks, code)) return true;
    if (isTotal(ordinal || content || code)) return false;
    if (code !== "") return true;
    const hasEntry = filled.some((columnIndex) => this.fieldAt.has(columnIndex));
    if (ordinal !== "")
      return hasEntry || (this.through(rowIndex, "content") !== "" && isRowNumber(ordinal)) || content !== "";
    return content !== "" && this.startsUnnumbered(rowIndex, content, hasEntry);
  }

  /** Without a number the words decide: a task of its own, or the rest of the one above. */
  private startsUnnumbered(rowIndex: number, content: string, hasEntry: boolean): boolean {
    const { tasks } = this.reader;
    if (hasNumberInFront(content) || tasks.contents.equal(content).length > 0) return true;
    if (this.last && completes(tasks, this.last.content, content)) return false;
    if (this.last && this.isWithinLast(rowIndex)) return false;
    return hasEntry || likeness(tasks, content) >= LIKE_TASK;
  }

  /** The number or code of the record above is merged over this row too. */
  private isWithinLast(rowIndex: number): boolean {
    const { code, ordinal } = this.columns.keys;
    const column = [code, ordinal].find((at) => at !== undefined && this.topRow(rowIndex, at) < rowIndex);
    return column !== undefined && this.reader.grid.text(this.topRow(rowIndex, column), column) !== "";
  }

  private start(rowIndex: number, filled: readonly number[]): void {
    const { grid } = this.reader;
    const label = this.through(rowIndex, "ordinal");
    const isLabel = label !== "" && !isRowNumber(label);
    const labelled = isLabel && this.own(rowIndex, "ordinal") !== "" ? this.labelledBy(label) : undefined;
    if (labelled) this.standing = labelled;
    const content = this.through(rowIndex, "content");
    const under = this.standingAt(rowIndex);
    const draft: OpenDraft = {
      rowIndex,
      columnIndex: this.firstColumn(rowIndex, filled),
      code: this.through(rowIndex, "code"),
      ordinal: isLabel ? "" : label,
      content: content === "" && isLabel && !labelled ? label : content,
      area: under.area,
      group: under.group,
      agencies: this.standing.agencies,
      agencyWords: this.through(rowIndex, "agency"),
      pieces: [],
    };
    for (const [columnIndex, column] of this.fieldAt) {
      const top = this.topRow(rowIndex, columnIndex);
      const cell = grid.cell(top, columnIndex);
      if (cell && grid.text(top, columnIndex) !== "") draft.pieces.push({ column, rowIndex: top, cell });
    }
    this.drafts.push(draft);
    this.last = draft;
    this.noteOutside(rowIndex, filled);
  }

  /** "II. Cải cách thể chế (3)" in the column of numbers, beside a record. */
  private labelledBy(label: string): Standing | undefined {
    const next = headingOf(this.reader.tasks, NO_AGENCIES, this.standing, label, label);
    return next && namesPart(next, NOTHING_STANDS) ? next : undefined;
  }

  /** Columns for the area and the sub-group say it for their row, else the headings above. */
  private standingAt(rowIndex: number): Standing {
    const { tasks } = this.reader;
    const [areaWords, groupWords] = [this.through(rowIndex, "area"), this.through(rowIndex, "group")];
    const { standing } = this;
    const named = headingOf(tasks, NO_AGENCIES, NOTHING_STANDS, areaWords, areaWords)?.area;
    const area = areaWords === "" ? standing.area : (areaNamed(tasks, areaWords) ?? named);
    const group = groupWords === "" ? standing.group : groupNamed(tasks, groupWords, area?.label)?.name;
    return { ...standing, area, group };
  }

  private firstColumn(rowIndex: number, filled: readonly number[]): number {
    const { code, ordinal, content } = this.columns.keys;
    const named = [code, ordinal, content].find((at) => at !== undefined && this.reader.grid.text(rowIndex, at) !== "");
    return named ?? filled[0] ?? 0;
  }

  /** More of the record above: its words for the task, and what was entered. Without one, nothing can be placed. */
  private goOn(rowIndex: number, filled: readonly number[]): void {
    const { grid, tasks } = this.reader;
    const { last } = this;
    const [ordinal, content] = [this.own(rowIndex, "ordinal"), this.own(rowIndex, "content")];
    const entered = filled.filter((columnIndex) => this.fieldAt.has(columnIndex));
    const isMore = last !== undefined && content !== "" && completes(tasks, last.content, content);
    if (!last || isTotal(ordinal || content) || (entered.length === 0 && !isMore)) {
      const isBareNumber = filled.length === 1 && isRowNumber(ordinal);
      if (!isBareNumber)
        this.leave(
          rowIndex,
          filled.filter((columnIndex) => !this.columns.ignored.has(columnIndex)),
        );
      return;
    }
    const { content: contentColumn } = this.columns.keys;
    if (isMore) last.content = `${last.content} ${content}`;
    else if (content !== "" && contentColumn !== undefined) this.leave(rowIndex, [contentColumn]);
    for (const columnIndex of entered) {
      const [column, cell] = [this.fieldAt.get(columnIndex), grid.cell(rowIndex, columnIndex)];
      if (column && cell) last.pieces.push({ column, rowIndex, cell });
    }
    this.noteOutside(rowIndex, filled);
  }

  private noteOutside(rowIndex: number, filled: readonly number[]): void {
    for (const columnIndex of filled) {
      const isKnown = this.fieldAt.has(columnIndex) || this.keyColumns.has(columnIndex);
      if (!isKnown && !this.columns.ignored.has(columnIndex)) this.outside.push({ rowIndex, columnIndex });
    }
  }
}

const NO_AGENCIES = (): readonly Unit[] => [];

/** How like a task a line without number or entry must be to count as its row. Our choice. */
const LIKE_TASK = 0.6;
/** By how much the rest of a cut text must bring it nearer to its task. Our choice. */
const NEARER = 0.03;

function likeness(tasks: TaskIndex, text: string): number {
  return tasks.contents.rank(text, 1)[0]?.score ?? 0;
}

/** Both together are more like a task than either. */
function completes(tasks: TaskIndex, before: string, rest: string): boolean {
  const together = likeness(tasks, `${before} ${rest}`);
  return together >= likeness(tasks, before) + NEARER && together >= likeness(tasks, rest) + NEARER;
}

/** Whether the heading names an area or a sub-group other than the one that holds: only that is believed beside entries. */
function namesPart(next: Standing, before: Standing): boolean {
  const isArea = next.area !== undefined && next.area !== before.area;
  return isArea || (next.group !== undefined && next.group !== before.group);
}
