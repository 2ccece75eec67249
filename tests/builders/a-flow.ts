/** Flows of rows counted in lines: at 11 points a line is 15 points high, and a text has as many lines as are asked for. */
import type { Flow, FlowCell, FlowRow, PagePlan } from "../../src/page/flow";
import type { Frame } from "../../src/page/paper";
import { planPages } from "../../src/page/plan-pages";

export const LINE_POINTS = 15;
export const BODY_FACE = { sizePoints: 11 };

/** "a1", "a2", … each on a line of its own. */
export function lines(count: number, name = "x"): string {
  return Array.from({ length: count }, (_, index) => `${name}${index + 1}`).join("\n");
}

export function aCell(text: string, more: Partial<FlowCell> = {}): FlowCell {
  return { column: 0, text, face: BODY_FACE, align: "left", ...more };
}

/** A row so many lines high, in the second of two columns; the first is for labels. */
export function aRow(lineCount: number, more: Partial<FlowRow> = {}): FlowRow {
  return { cells: [aCell(lines(lineCount), { column: 1 })], isBoxed: true, minimumPoints: 0, ...more };
}

export function aHeading(lineCount = 1): FlowRow {
  return aRow(lineCount, { keepsWithNext: true });
}

export function aFlow(body: readonly FlowRow[], more: Partial<Flow> = {}): Flow {
  return { columnWidthsChars: [20, 20], head: [], titles: [], body, labels: [], ...more };
}

/** A page that has room for so many lines. */
export function frameOfLines(count: number): Frame {
  return { widthPoints: 700, heightPoints: count * LINE_POINTS };
}

export function planned(flow: Flow, frame: Frame): PagePlan {
  const plan = planPages(flow, frame);
  if ("fault" in plan) throw new Error(`no plan: ${JSON.stringify(plan)}`);
  return plan;
}

/** Each page as its rows with their heights in lines, `0:3 1:2`. */
export function outline({ pages }: PagePlan): readonly string[] {
  return pages.map(({ rows }) =>
    rows.map(({ source, heightPoints }) => `${source}:${heightPoints / LINE_POINTS}`).join(" "),
  );
}
