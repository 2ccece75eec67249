/**
 * How full a page is while rows are added to it. Neighbouring rows of one label take at least the height of the label,
 * which is counted from the first of them on: whatever follows, the label has room.
 */

/** Rows before the last run of one label, that run, and its label. */
export type Filling = {
  readonly closedPoints: number;
  readonly openPoints: number;
  readonly label: number | undefined;
};

export const NOTHING: Filling = { closedPoints: 0, openPoints: 0, label: undefined };

/** Height of a label by its index; 0 without label. */
export type LabelPoints = (label: number | undefined) => number;

export function filledPoints({ closedPoints, openPoints, label }: Filling, labelPoints: LabelPoints): number {
  return closedPoints + Math.max(openPoints, labelPoints(label));
}

export function withRow(
  filling: Filling,
  points: number,
  label: number | undefined,
  labelPoints: LabelPoints,
): Filling {
  if (label === filling.label) return { ...filling, openPoints: filling.openPoints + points };
  return { closedPoints: filledPoints(filling, labelPoints), openPoints: points, label };
}

/** How high one more row of this label may be on a page of such height; 0 where it cannot stand there at all. */
export function roomFor(
  filling: Filling,
  label: number | undefined,
  pagePoints: number,
  labelPoints: LabelPoints,
): number {
  const start = withRow(filling, 0, label, labelPoints);
  if (filledPoints(start, labelPoints) > pagePoints) return 0;
  return pagePoints - start.closedPoints - start.openPoints;
}
