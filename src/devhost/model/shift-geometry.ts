/**
 * Where areas go when cells are inserted or deleted. Pure.
 *
 * A shift acts along rows or columns, on the lines from `start` on, within a band of the other axis (`from`..`to`, both
 * inside; the whole sheet for entire rows or columns).
 */
import { type Area, MAX_COLUMNS, MAX_ROWS } from "../../raw/a1";

export type Axis = "rows" | "columns";
export type Shift = {
  readonly axis: Axis;
  readonly kind: "insert" | "delete";
  /** First line inserted or deleted, and how many. */
  readonly start: number;
  readonly count: number;
  /** The band of the other axis. */
  readonly from: number;
  readonly to: number;
};

/** An area seen along a shift: `first`..`last` on its axis, `low`..`high` across. */
export type Span = { readonly first: number; readonly last: number; readonly low: number; readonly high: number };

export function shiftOf(area: Area, axis: Axis, kind: Shift["kind"]): Shift {
  const { first, last, low, high } = spanOf(area, axis);
  return { axis, kind, start: first, count: last - first + 1, from: low, to: high };
}

export function spanOf(area: Area, axis: Axis): Span {
  return axis === "rows"
    ? { first: area.top, last: area.bottom, low: area.left, high: area.right }
    : { first: area.left, last: area.right, low: area.top, high: area.bottom };
}

export function areaOfSpan({ first, last, low, high }: Span, axis: Axis): Area {
  return axis === "rows"
    ? { top: first, bottom: last, left: low, right: high }
    : { top: low, bottom: high, left: first, right: last };
}

/** Whether the whole sheet moves: entire rows or entire columns. */
export function isWholeLines({ axis, from, to }: Shift): boolean {
  return from === 0 && to === (axis === "rows" ? MAX_COLUMNS : MAX_ROWS) - 1;
}

/** Lines moved; `undefined` when all of them were deleted. Insertion at the first line moves, within it extends. */
export function shiftLines(first: number, last: number, shift: Shift): { first: number; last: number } | undefined {
  const { start, count, kind } = shift;
  const most = (shift.axis === "rows" ? MAX_ROWS : MAX_COLUMNS) - 1;
  if (kind === "insert") {
    if (last < start || (first === 0 && last === most)) return { first, last };
    const moved = { first: first >= start ? first + count : first, last: Math.min(most, last + count) };
    return moved.first > most ? undefined : moved;
  }
  const end = start + count - 1;
  if (first === 0 && last === most) return { first, last };
  if (first >= start && last <= end) return undefined;
  const before = (line: number): number => (line < start ? line : Math.max(start, line - count));
  return { first: before(first), last: last <= end && last >= start ? start - 1 : before(last) };
}

/** A reference: moves only if it lies wholly within the band; `undefined` when its cells are gone. */
export function shiftReference(area: Area, shift: Shift): Area | undefined {
  const span = spanOf(area, shift.axis);
  if (span.low < shift.from || span.high > shift.to) return area;
  const lines = shiftLines(span.first, span.last, shift);
  return lines && areaOfSpan({ ...span, ...lines }, shift.axis);
}

/** What of an area lies in the band moves, what lies outside stays: up to three pieces. */
export function shiftPieces(area: Area, shift: Shift): Area[] {
  const { axis, from, to } = shift;
  const span = spanOf(area, axis);
  const pieces: (Span | undefined)[] = [
    span.low < from ? { ...span, high: Math.min(span.high, from - 1) } : undefined,
    span.high > to ? { ...span, low: Math.max(span.low, to + 1) } : undefined,
  ];
  const inside = { ...span, low: Math.max(span.low, from), high: Math.min(span.high, to) };
  if (inside.low <= inside.high) {
    const lines = shiftLines(span.first, span.last, shift);
    pieces.push(lines && { ...inside, ...lines });
  }
  return pieces.filter((piece) => piece !== undefined).map((piece) => areaOfSpan(piece, axis));
}

/** Whether the shift would tear the area: it moves or cuts a part of it and leaves the rest where it is. */
export function tears(area: Area, shift: Shift): boolean {
  const span = spanOf(area, shift.axis);
  const meets = span.high >= shift.from && span.low <= shift.to && span.last >= shift.start;
  const within = span.low >= shift.from && span.high <= shift.to;
  return meets && !within;
}
