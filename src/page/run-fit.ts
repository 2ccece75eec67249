/** Whether runs of rows fit on a page together, whole or with one row that is continued on the next. */
import type { FlowRow } from "./flow";
import { type Filling, type LabelPoints, NOTHING, filledPoints, roomFor, withRow } from "./page-filling";
import { type ColumnEdges, HIGHEST_ROW_POINTS, type RowMeasure } from "./row-heights";

export type MeasuredBody = {
  readonly rows: readonly FlowRow[];
  /** One for each row. */
  readonly measures: readonly RowMeasure[];
  readonly edges: ColumnEdges;
  /** No label is higher than one row may be, or than a page. */
  readonly labelPoints: LabelPoints;
};

/** Neighbouring rows of the body, both inside; none when `last` is before `first`. */
export type Run = { readonly first: number; readonly last: number };
export const NO_RUN: Run = { first: 0, last: -1 };

/** Fewer lines than these are not worth beginning a row that is continued, nor keeping company with what follows it. */
const FEW_LINES = 3;

/** Answers for one body on pages of one height, the height of any page but the first. Asking changes nothing. */
export class RunFit {
  constructor(
    private readonly body: MeasuredBody,
    private readonly pagePoints: number,
  ) {}

  row(index: number): FlowRow {
    return known(this.body.rows[index]);
  }

  measure(index: number): RowMeasure {
    return known(this.body.measures[index]);
  }

  with(filling: Filling, index: number, points: number): Filling {
    return withRow(filling, points, this.row(index).label, this.body.labelPoints);
  }

  /** How full a page that is so full is with these rows on it as well; `undefined` where that is too much for it. */
  after({ first, last }: Run, filling = NOTHING, pagePoints = this.pagePoints): Filling | undefined {
    let filled = filling;
    const isOverfull = (): boolean => filledPoints(filled, this.body.labelPoints) > pagePoints;
    for (let index = first; index <= last; index++) {
      if (isOverfull() || this.isTooHigh(index)) return undefined;
      filled = this.with(filled, index, this.measure(index).heightPoints);
    }
    return isOverfull() ? undefined : filled;
  }

  /** How high a piece of the row may be on a page so full. */
  roomForPiece(index: number, filling: Filling, pagePoints: number): number {
    return Math.min(roomFor(filling, this.row(index).label, pagePoints, this.body.labelPoints), HIGHEST_ROW_POINTS);
  }

  /** Whether no page can hold it whole. */
  isTooHigh(index: number): boolean {
    return this.measure(index).heightPoints > Math.min(this.pagePoints, HIGHEST_ROW_POINTS);
  }

  fewLinesPoints(index: number): number {
    return FEW_LINES * this.measure(index).linePoints;
  }

  /** Of a run that fits on no page, the first row that no page can hold, else the one with the highest text. */
  rowToSplit({ first, last }: Run): number {
    let highest = first;
    for (let index = first; index <= last; index++) {
      if (this.isTooHigh(index)) return index;
      if (this.measure(index).contentPoints > this.measure(highest).contentPoints) highest = index;
    }
    return highest;
  }

  /** Whether it has lines enough for two pieces. */
  isLong(index: number): boolean {
    return this.measure(index).contentPoints >= 2 * this.fewLinesPoints(index);
  }

  /** Whether it is the length of its text that makes the run too high, and long enough for two pieces. */
  hasToSplit(lead: Run, index: number, trail: Run): boolean {
    if (this.isTooHigh(index)) return true;
    if (!this.isLong(index)) return false;
    const { contentPoints } = this.measure(index);
    const filling = this.after(lead);
    return !filling || !this.after(trail, this.with(filling, index, contentPoints));
  }

  /** Whether a page so full has room for `lead` and a few lines of the row after it. */
  canBegin(lead: Run, index: number, filling = NOTHING, pagePoints = this.pagePoints): boolean {
    const start = this.after(lead, filling, pagePoints);
    return start !== undefined && this.roomForPiece(index, start, pagePoints) >= this.fewLinesPoints(index);
  }

  /** Whether `trail` can stand below the last few lines of a row, which cells of different faces can make one more. */
  canEnd(index: number, trail: Run): boolean {
    const start = this.with(NOTHING, index, this.fewLinesPoints(index) + this.measure(index).linePoints);
    return trail.last < trail.first || this.after(trail, start) !== undefined;
  }

  /** The longest end of a run that fits on one page; none where its last row alone does not. */
  fittingEnd({ first, last }: Run): Run {
    let filling = NOTHING;
    for (let index = last; index >= first; index--) {
      filling = this.with(filling, index, this.measure(index).heightPoints);
      const isFull = filledPoints(filling, this.body.labelPoints) > this.pagePoints;
      if (isFull || this.isTooHigh(index)) return { first: index + 1, last };
    }
    return { first, last };
  }
}

/** An index outside the body would be our own mistake. */
function known<T>(item: T | undefined): T {
  if (item === undefined) throw new Error("No such row in the body");
  return item;
}
