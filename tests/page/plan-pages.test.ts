/** Which row comes to stand on which page, in rows and pages counted in lines. */
import type { FlowRow } from "../../src/page/flow";
import { planPages } from "../../src/page/plan-pages";
import { LINE_POINTS, aCell, aFlow, aHeading, aRow, frameOfLines, lines, outline, planned } from "../builders/a-flow";

const h = aHeading;
const r = aRow;
const repeated = (count: number, row: FlowRow): readonly FlowRow[] => Array.from({ length: count }, () => row);

/** The planned pages of ten lines, unless more is said of the page. */
const pagesOf = (body: readonly FlowRow[], lineCount = 10): readonly string[] =>
  outline(planned(aFlow(body), frameOfLines(lineCount)));

describe("planPages: whole rows", () => {
  test.each<[string, readonly FlowRow[], readonly string[]]>([
    ["makes one page of nothing", [], [""]],
    ["puts what fits on one page", [r(4), r(5)], ["0:4 1:5"]],
    ["fills a page to the last point", [r(4), r(6), r(1)], ["0:4 1:6", "2:1"]],
    ["puts a row that does not fit whole on the next page", [r(4), r(7), r(3)], ["0:4", "1:7 2:3"]],
    ["keeps a row whole that just fits on an empty page", [r(9), r(10), r(1)], ["0:9", "1:10", "2:1"]],
    ["keeps a row at its minimum", [r(1, { minimumPoints: 30 }), r(8)], ["0:2 1:8"]],
    ["lets a minimum give way to the page", [r(1), r(1, { minimumPoints: 400 })], ["0:1", "1:10"]],
    ["lays a row without cells", [r(9), { cells: [], isBoxed: false, minimumPoints: 15 }, r(1)], ["0:9 1:1", "2:1"]],
  ])("%s", (_rule, body, pages) => {
    expect(pagesOf(body)).toEqual(pages);
  });

  test("counts titles on every page and the head on the first", () => {
    const flow = aFlow([r(3), r(4), r(8), r(1)], { head: [r(2), r(1)], titles: [r(2)] });
    const plan = planned(flow, frameOfLines(10));
    expect(outline(plan)).toEqual(["0:3", "1:4", "2:8", "3:1"]);
    expect(plan).toMatchObject({ headHeightsPoints: [30, 15], titleHeightsPoints: [30] });
  });

  test.each([
    ["splits a row that fits on the second", [r(7)], ["0:6", "0:1"]],
    ["splits it below its heading", [h(1), r(7)], ["0:1 1:5", "1:2"]],
    ["splits it above its closing line", [h(8), r(1)], ["0:6", "0:2 1:1"]],
    ["has none where the row is too short for two pages", [h(4), r(5)], ["", "0:4 1:5"]],
    ["has none where heading and few lines take more", [h(4), r(6)], ["", "0:4 1:6"]],
    ["has what fits", [r(6), r(7)], ["0:6", "1:7"]],
  ])("of a first page with a head: %s", (_, body, pages) => {
    expect(outline(planned(aFlow(body, { head: [r(4)] }), frameOfLines(10)))).toEqual(pages);
  });

  test("wraps a text in the width of all columns it covers, wider than one column may be", () => {
    const text = "Sở Nội vụ ".repeat(60);
    const wide = { cells: [aCell(text, { span: 3 })], isBoxed: false, minimumPoints: 0 };
    const flow = aFlow([wide, { ...wide, cells: [aCell(text)] }], { columnWidthsChars: [150, 150, 150] });
    const [spanning, single] = planned(flow, frameOfLines(20)).pages[0]?.rows ?? [];
    expect(spanning?.heightPoints).toBe(2 * LINE_POINTS);
    expect(single?.heightPoints).toBe(4 * LINE_POINTS);
  });

  test("rounds heights up to whole pixels", () => {
    const plan = planned(aFlow([r(1, { minimumPoints: 20 })]), frameOfLines(10));
    expect(plan.pages[0]?.rows[0]?.heightPoints).toBe(20.25);
  });
});

describe("planPages: rows that no page can hold", () => {
  test.each<[string, readonly FlowRow[], readonly string[]]>([
    ["continues on as many pages as it takes", [r(25)], ["0:10", "0:10", "0:5"]],
    ["begins where three lines fit", [r(7), r(11)], ["0:7 1:3", "1:8"]],
    ["begins on a new page where only two fit", [r(8), r(11), r(1)], ["0:8", "1:10", "1:1 2:1"]],
    ["goes on below the last piece", [r(12), r(8), r(1)], ["0:10", "0:2 1:8", "2:1"]],
    ["ends with a page that is full", [r(20), r(1)], ["0:10", "0:10", "1:1"]],
    ["follows another of its kind", [r(12), r(12)], ["0:10", "0:2 1:8", "1:4"]],
    ["keeps every piece at the minimum", [r(11, { minimumPoints: 45 }), r(8)], ["0:10", "0:3", "1:8"]],
  ])("%s", (_rule, body, pages) => {
    expect(pagesOf(body)).toEqual(pages);
  });

  test("makes no row higher than Excel's 409 points, and puts one piece on a page", () => {
    expect(pagesOf([r(30)], 40)).toEqual(["0:27", "0:3"]);
  });

  test("cuts each cell by the height that is there, and drops only the break", () => {
    const body = [
      r(12, { cells: [aCell(lines(12, "a")), aCell("b  \nc", { column: 1 }), aCell("d e", { column: 2 })] }),
    ];
    const flow = aFlow([r(7), ...body], { columnWidthsChars: [20, 20, 1.5] });
    const pieces = planned(flow, frameOfLines(10)).pages.map(({ rows }) => rows.at(-1)?.texts);
    expect(pieces).toEqual([
      ["a1\na2\na3", "b  \nc", "d e"],
      [lines(12, "a").slice("a1\na2\na3\n".length), "", ""],
    ]);
  });
});

describe("planPages: rows that keep together", () => {
  test.each<[string, readonly FlowRow[], readonly string[]]>([
    ["takes a heading along with its record", [r(8), h(), r(3)], ["0:8", "1:1 2:3"]],
    ["takes several headings along", [r(7), h(), h(), r(2), r(1)], ["0:7", "1:1 2:1 3:2 4:1"]],
    ["leaves them where they fit", [r(6), h(), r(3)], ["0:6 1:1 2:3"]],
    ["keeps the last record with the lines below", [r(5), h(4), h(1), r(1)], ["0:5", "1:4 2:1 3:1"]],
    ["sees to nothing after the last row", [r(9), h()], ["0:9 1:1"]],
    [
      "keeps a heading with a piece of a record that no page can hold",
      [r(6), h(), r(14)],
      ["0:6 1:1 2:3", "2:10", "2:1"],
    ],
    ["takes it along where only two lines would stay with it", [r(7), h(), r(14)], ["0:7", "1:1 2:9", "2:5"]],
    ["splits a record that fits no page together with its heading", [h(3), r(8)], ["0:3 1:7", "1:1"]],
    ["splits it on the page that has begun", [r(4), h(3), r(8)], ["0:4 1:3 2:3", "2:5"]],
    ["keeps the lines below with the last piece", [h(22), r(2)], ["0:10", "0:10", "0:2 1:2"]],
    ["leaves a few lines for them", [h(18), h(2), r(2)], ["0:10", "0:5", "0:3 1:2 2:2"]],
    ["splits a record that fits no page together with the lines below", [h(9), h(1), r(1)], ["0:6", "0:3 1:1 2:1"]],
    ["splits between heading and lines below", [h(2), h(9), r(1)], ["0:2 1:8", "1:1 2:1"]],
    [
      "lets the lines below go where they fill a page",
      [h(12), ...repeated(9, h(1)), r(1)],
      ["0:10", "0:2", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => `${n}:1`).join(" ")],
    ],
    [
      "places one by one what fits nowhere, its end together",
      [...repeated(12, h(1)), r(2)],
      ["0:1 1:1 2:1 3:1", "4:1 5:1 6:1 7:1 8:1 9:1 10:1 11:1 12:2"],
    ],
    [
      "lets them go rather than leave a few lines",
      [h(18), ...repeated(9, h()), r(1)],
      ["0:10", "0:8", "1:1 2:1 3:1 4:1 5:1 6:1 7:1 8:1 9:1 10:1"],
    ],
    ["keeps lines with a few of a row", [h(18), h(3), r(3)], ["0:10", "0:5", "0:3 1:3 2:3"]],
    [
      "keeps the heading where the lines below have to go",
      [r(8), h(), h(14), ...repeated(9, h()), r(1)],
      ["0:8", "1:1 2:9", "2:5", "3:1 4:1 5:1 6:1 7:1 8:1 9:1 10:1 11:1 12:1"],
    ],
    [
      "keeps the heading with the first of two that no page can hold",
      [r(8), h(), h(12), r(14)],
      ["0:8", "1:1 2:9", "2:3 3:7", "3:7"],
    ],
    ["does not split rows of few lines", [h(4), h(4), r(4)], ["0:4", "1:4 2:4"]],
    ["does not split a row of few lines below a heading", [h(3), h(5), r(3)], ["0:3", "1:5 2:3"]],
    ["does not split a row that only its minimum makes high", [h(3), r(6, { minimumPoints: 120 })], ["0:3", "1:8"]],
    [
      "lets lines go below a piece that its minimum makes high",
      [r(13, { minimumPoints: 135, keepsWithNext: true }), r(2)],
      ["0:10", "0:9", "1:2"],
    ],
  ])("%s", (_rule, body, pages) => {
    expect(pagesOf(body)).toEqual(pages);
  });
});

test("planPages leaves no row out of a chain that ends with one higher than Excel allows", () => {
  expect(pagesOf([h(20), h(18), r(28)], 40)).toEqual(["0:20 1:18", "2:27", "2:1"]);
});

describe("planPages: labels beside rows", () => {
  const labelled = (body: readonly FlowRow[], labelLines: readonly number[], lineCount = 10) =>
    planned(aFlow(body, { labels: labelLines.map((count) => aCell(lines(count, "l"))) }), frameOfLines(lineCount));
  const of = (label: number, count = 1, more: Partial<FlowRow> = {}): FlowRow => r(count, { label, ...more });

  test.each<[string, readonly FlowRow[], readonly number[], readonly string[]]>([
    ["gives the last row what the label needs", [of(0), of(0), of(1)], [4, 1], ["0:1 1:3 2:1"]],
    ["leaves rows alone that are high enough", [of(0, 2), of(0, 3)], [5], ["0:2 1:3"]],
    ["counts the label of the next row, however low that is", [r(6), of(0), of(1)], [1, 4], ["0:6 1:1", "2:4"]],
    ["fills a page with labels to the last point", [of(0), of(1), of(2)], [4, 6, 1], ["0:4 1:6", "2:1"]],
    ["counts it anew on the next page", [r(2), of(0, 4), of(0, 4), of(0, 1)], [7], ["0:2 1:4 2:4", "3:7"]],
    ["takes rows as high as their label", [of(0), of(1)], [10, 10], ["0:10", "1:10"]],
    ["is high enough beside a piece", [r(7), of(0, 11)], [2], ["0:7 1:3", "1:8"]],
    ["does not begin where the label has no room", [r(6), of(0, 11), of(0, 2)], [5], ["0:6", "1:10", "1:1 2:4"]],
    ["splits a row in what its label leaves", [of(0, 1), of(1, 11)], [7, 3], ["0:7 1:3", "1:8"]],
    ["counts labels in chains", [r(4), of(0, 1, { keepsWithNext: true }), of(1)], [4, 3], ["0:4", "1:4 2:3"]],
  ])("%s", (_rule, body, labelLines, pages) => {
    expect(outline(labelled(body, labelLines))).toEqual(pages);
  });

  test("says beside which rows of the page each label stands", () => {
    const plan = labelled([r(1), of(0), of(0), r(2), of(0, 4), of(1, 2), of(1, 2)], [1, 1]);
    expect(plan.pages.map(({ labels }) => labels)).toEqual([
      [
        { label: 0, firstRow: 1, rowCount: 2 },
        { label: 0, firstRow: 4, rowCount: 1 },
      ],
      [{ label: 1, firstRow: 0, rowCount: 2 }],
    ]);
  });
});

describe("planPages: pages on which nothing can be laid", () => {
  test.each([
    ["titles of half a page", { titles: [r(5)] }, undefined],
    ["titles of more than half a page", { titles: [r(4), r(2)] }, { fault: "titles-too-high", heightPoints: 90 }],
    ["a head that fills two thirds of a page with the titles", { head: [r(4)], titles: [r(2)] }, undefined],
    ["a head that takes more", { head: [r(5)], titles: [r(2)] }, { fault: "head-too-high", heightPoints: 105 }],
    ["a label of a whole page", { titles: [r(2)], labels: [aCell(lines(8))] }, undefined],
    [
      "a label higher than that",
      { titles: [r(2)], labels: [aCell(lines(9))] },
      { fault: "label-too-high", heightPoints: 165 },
    ],
  ])("%s", (_what, more, fault) => {
    const plan = planPages(aFlow([r(1, { label: 0 })], more), frameOfLines(10));
    expect("fault" in plan ? plan : undefined).toEqual(fault && { ...fault, pagePoints: 150 });
  });

  test("refuses a label that may come to stand beside one row and is higher than that can be", () => {
    const flow = (count: number) => aFlow([r(1, { label: 0 }), r(40, { label: 0 })], { labels: [aCell(lines(count))] });
    expect(planPages(flow(27), frameOfLines(50))).not.toHaveProperty("fault");
    expect(planPages(flow(28), frameOfLines(50))).toEqual({
      fault: "label-too-high",
      heightPoints: 420,
      pagePoints: 750,
    });
  });

  test("refuses titles higher than a row can be, on however large a page", () => {
    expect(planPages(aFlow([], { titles: [r(28)] }), frameOfLines(100))).toHaveProperty("fault", "titles-too-high");
  });

  test("passes over labels that stand beside no row", () => {
    expect(planPages(aFlow([r(1)], { labels: [aCell(lines(20))] }), frameOfLines(10))).not.toHaveProperty("fault");
  });
});
