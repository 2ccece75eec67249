/** Where text and lines of planned pages stand on the paper. */
import fc from "fast-check";
import { columnWidthPoints } from "../../src/page/cells";
import type { Flow, FlowRow, PagePicture } from "../../src/page/flow";
import { textWidthPoints } from "../../src/page/measure";
import { type MarginsMm, PAPER_POINTS, POINTS_PER_MM, frameOf } from "../../src/page/paper";
import { picturesOf } from "../../src/page/picture";
import { planPages } from "../../src/page/plan-pages";
import { aCell, aFlow, aRow, lines, planned } from "../builders/a-flow";
import { anyFlow } from "../builders/flow-arbitrary";
import { sumOf } from "../builders/page-laws";

const MARGINS: MarginsMm = { top: 20, right: 15, bottom: 20, left: 30 };
const TOP = 20 * POINTS_PER_MM;
const FRAME = frameOf(MARGINS);

function picturesFor(flow: Flow, margins = MARGINS): readonly PagePicture[] {
  return picturesOf(flow, planned(flow, FRAME), margins);
}

const textsOf = (picture: PagePicture | undefined): readonly string[] => picture?.texts.map(({ text }) => text) ?? [];
const row = (texts: readonly string[], more: Partial<FlowRow> = {}): FlowRow =>
  aRow(0, { cells: texts.map((text, column) => aCell(text, { column })), ...more });

describe("picturesOf", () => {
  test("draws A4 across, one picture for each page", () => {
    const pictures = picturesFor(aFlow([aRow(20), aRow(20)]));
    expect(pictures).toHaveLength(2);
    expect(pictures[0]).toMatchObject({ widthPoints: PAPER_POINTS.width, heightPoints: PAPER_POINTS.height });
  });

  test("has the head on the first page, titles on all, and numbers from the second on", () => {
    const flow = aFlow([row(["a"]), aRow(27), aRow(2)], { head: [row(["Phụ lục"])], titles: [row(["TT"])] });
    const [first, second] = picturesFor(flow);
    expect(textsOf(first).slice(0, 4)).toEqual(["Phụ lục", "TT", "a", "x1"]);
    expect(textsOf(second)).toEqual(["2", "TT", "x1", "x2"]);
  });

  test("puts the page number in the middle of the upper margin", () => {
    const number = picturesFor(aFlow([aRow(20), aRow(20)]))[1]?.texts[0];
    expect(number).toMatchObject({ text: "2", face: { sizePoints: 13 }, align: "center" });
    expect(number?.x).toBeCloseTo((PAPER_POINTS.width + 15 * POINTS_PER_MM) / 2);
    // A figure is two thirds of its size high, so that half of that is below the middle.
    expect(number?.y).toBeCloseTo(TOP / 2 + 13 / 3, 0);
  });

  test("stands the table in the middle between the margins, at the upper one", () => {
    const xs = picturesFor(aFlow([aRow(1)]))[0]?.lines.flatMap(({ x1, x2 }) => [x1, x2]) ?? [];
    const ys = picturesFor(aFlow([aRow(1)]))[0]?.lines.map(({ y1 }) => y1) ?? [];
    const column = columnWidthPoints(20);
    const middle = (PAPER_POINTS.width + 15 * POINTS_PER_MM) / 2;
    expect(Math.min(...xs)).toBeCloseTo(middle);
    expect(Math.max(...xs)).toBeCloseTo(middle + column);
    expect([Math.min(...ys), Math.max(...ys)]).toEqual([TOP, TOP + 15]);
  });

  test("does not move a table into the margin that is wider than the page", () => {
    const flow = aFlow([row(["a"])], { columnWidthsChars: [200] });
    expect(Math.min(...(picturesFor(flow)[0]?.lines.map(({ x1 }) => x1) ?? []))).toBeCloseTo(30 * POINTS_PER_MM);
  });

  test("sets lines of text below each other, at the place the cell says", () => {
    const cells = [
      aCell("a\nb"),
      aCell("c", { column: 1, align: "center", vertical: "center" }),
      aCell("d", { column: 2, align: "right" }),
    ];
    const texts = picturesFor(aFlow([aRow(0, { cells })], { columnWidthsChars: [10, 10, 10] }))[0]?.texts ?? [];
    const width = columnWidthPoints(10);
    const left = (texts[0]?.x ?? 0) - 1.5;
    expect(texts.map(({ text, align }) => [text, align])).toEqual([
      ["a", "left"],
      ["b", "left"],
      ["c", "center"],
      ["d", "right"],
    ]);
    expect(texts[2]?.x).toBeCloseTo(left + 1.5 * width);
    expect(texts[3]?.x).toBeCloseTo(left + 3 * width - 1.5);
    const [a = 0, b = 0, c = 0, d = 0] = texts.map(({ y }) => y);
    expect([b - a, c - a, d - a]).toEqual([15, 7.5, 0]);
    expect(a).toBeGreaterThan(TOP + 8);
    expect(a).toBeLessThan(TOP + 15);
  });

  test("draws a line that cells share once, as long as it goes on", () => {
    const body = [row(["a", "b"]), aRow(0, { cells: [aCell("c", { span: 2 })] }), row(["d", "e"])];
    const found = picturesFor(aFlow(body))[0]?.lines ?? [];
    const across = found.filter(({ y1, y2 }) => y1 === y2).map(({ y1 }) => Math.round(y1 - TOP));
    const down = found
      .filter(({ x1, x2 }) => x1 === x2)
      .map(({ y1, y2 }) => [Math.round(y1 - TOP), Math.round(y2 - TOP)]);
    expect(across.toSorted((a, b) => a - b)).toEqual([0, 15, 30, 45]);
    // Left, right, and between the columns above and below the cell that covers both.
    expect(down).toHaveLength(4);
    expect(down).toEqual(
      expect.arrayContaining([
        [0, 45],
        [0, 45],
        [0, 15],
        [30, 45],
      ]),
    );
  });

  test("draws no line around rows without boxes", () => {
    expect(picturesFor(aFlow([row(["a", "b"], { isBoxed: false })]))[0]?.lines).toEqual([]);
  });

  test("draws a label once beside all of its rows, and anew on the next page", () => {
    const body = [aRow(10, { label: 0 }), aRow(10, { label: 0 }), aRow(20, { label: 0 })];
    const pictures = picturesFor(aFlow(body, { labels: [aCell("Lĩnh vực", { vertical: "center" })] }));
    expect(pictures.map((picture) => textsOf(picture).filter((text) => text === "Lĩnh vực"))).toEqual([
      ["Lĩnh vực"],
      ["Lĩnh vực"],
    ]);
    const [first] = pictures;
    const left = Math.min(...(first?.lines.map(({ x1 }) => x1) ?? []));
    // Above and below the label only; the line between its rows begins beside it.
    expect(first?.lines.filter(({ x1, y1, y2 }) => y1 === y2 && x1 === left)).toHaveLength(2);
    expect(first?.texts.at(-1)?.y).toBeCloseTo(TOP + 150 + 4, -1);
  });

  test("shows of a continued row the part that stands on the page", () => {
    const pictures = picturesFor(aFlow([aRow(30)]));
    expect(pictures.map((picture) => textsOf(picture).filter((text) => text.startsWith("x")))).toEqual([
      lines(27).split("\n"),
      ["x28", "x29", "x30"],
    ]);
  });
});

describe("picturesOf, of any flow", () => {
  const anyPictures = anyFlow.filter(({ flow, frame }) => !("fault" in planPages(flow, frame)));

  test("lets every text stand inside the table and its lines inside the paper", () => {
    fc.assert(
      fc.property(anyPictures, ({ flow, frame }) => {
        const plan = planned(flow, frame);
        const width = sumOf(flow.columnWidthsChars.map(columnWidthPoints));
        const start = Math.max(30 * POINTS_PER_MM, (PAPER_POINTS.width + 15 * POINTS_PER_MM - width) / 2);
        picturesOf(flow, plan, MARGINS).forEach(({ texts, lines: drawn }, page) => {
          const rows = sumOf(plan.pages[page]?.rows.map(({ heightPoints }) => heightPoints) ?? []);
          const head = page === 0 ? sumOf(plan.headHeightsPoints) : 0;
          const bottom = TOP + head + sumOf(plan.titleHeightsPoints) + rows;
          for (const { x, y, text, face, align } of page === 0 ? texts : texts.slice(1)) {
            const wide = textWidthPoints(text, face);
            const left = align === "left" ? x : align === "right" ? x - wide : x - wide / 2;
            if (left < start || left + wide > start + width) throw new Error(`beside the table: ${text}`);
            if (y < TOP || y > bottom) throw new Error(`above or below the table: ${text}`);
          }
          for (const { x1, x2, y1, y2 } of drawn) {
            if (x1 < start || x2 > start + width + 1e-9 || y1 < TOP || y2 > bottom + 1e-9)
              throw new Error("stray line");
          }
        });
      }),
    );
  });

  test("never sets two texts over each other", () => {
    fc.assert(
      fc.property(anyPictures, ({ flow, frame }) => {
        for (const { texts } of picturesOf(flow, planned(flow, frame), MARGINS)) {
          const spans = texts.map(({ x, y, text, face, align }) => {
            const wide = textWidthPoints(text, face);
            const left = align === "left" ? x : align === "right" ? x - wide : x - wide / 2;
            // Letters reach at least from the base line up by a third of the size.
            return { left, right: left + wide, top: y - face.sizePoints / 3, bottom: y };
          });
          for (const [index, a] of spans.entries()) {
            for (const b of spans.slice(index + 1)) {
              const isOver = a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
              if (isOver) throw new Error(JSON.stringify([a, b]));
            }
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});
