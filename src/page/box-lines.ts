/** The lines of a table: around every box, but where boxes meet only one, as long as it goes on. */
import type { PagePicture } from "./flow";

export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

type Line = PagePicture["lines"][number];
type Span = readonly [start: number, end: number];

/** Edges of neighbours have to be given as the same numbers. No two of the lines have more than a point in common. */
export function boxLines(boxes: readonly Box[]): readonly Line[] {
  const across = new Map<number, Span[]>();
  const down = new Map<number, Span[]>();
  for (const { left, top, right, bottom } of boxes) {
    for (const y of [top, bottom]) add(across, y, [left, right]);
    for (const x of [left, right]) add(down, x, [top, bottom]);
  }
  return [
    ...joined(across).map(([y, [x1, x2]]) => ({ x1, y1: y, x2, y2: y })),
    ...joined(down).map(([x, [y1, y2]]) => ({ x1: x, y1, x2: x, y2 })),
  ];
}

function add(spans: Map<number, Span[]>, at: number, span: Span): void {
  const known = spans.get(at);
  if (known) known.push(span);
  else spans.set(at, [span]);
}

/** Spans at one place that touch or overlap are one. */
function joined(spans: ReadonlyMap<number, readonly Span[]>): readonly (readonly [at: number, span: Span])[] {
  return [...spans].flatMap(([at, unsorted]) => {
    const runs: [start: number, end: number][] = [];
    for (const [start, end] of [...unsorted].sort((a, b) => a[0] - b[0])) {
      const run = runs.at(-1);
      if (run && start <= run[1]) run[1] = Math.max(run[1], end);
      else runs.push([start, end]);
    }
    return runs.map((run) => [at, run] as const);
  });
}
