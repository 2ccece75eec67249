/** Random flows: texts as they stand in plans and as nobody should write them, headings, labels, closing lines. */
import fc from "fast-check";
import { columnWidthPoints } from "../../src/page/cells";
import type { Flow, FlowCell, FlowRow } from "../../src/page/flow";
import { type Frame, frameOf } from "../../src/page/paper";

const SENTENCE =
  "Sở Nội vụ chủ trì, phối hợp với các sở, ban, ngành tỉnh và Ủy ban nhân dân cấp huyện rà soát, đánh giá thủ tục " +
  "hành chính năm 2025-2026; kết quả gửi về trước ngày 14/3/2025. ";

/** Cut out of these, so that long texts cost the generator nothing. */
const STUFF = [
  SENTENCE.repeat(30),
  SENTENCE.normalize("NFD").repeat(20),
  SENTENCE.replaceAll(", ", ",\n").repeat(30),
  "nghiêng".repeat(600),
  "a  -b– c-d 漢 👩‍👧 \u00a0".repeat(200),
  "- Một\n\n- Hai \n".repeat(300),
  "\n".repeat(3_000),
  " ".repeat(3_000),
];

/** A text of up to so many characters, short ones more often. */
export function flowText(most: number): fc.Arbitrary<string> {
  return fc
    .record({
      stuff: fc.oneof(
        { weight: 6, arbitrary: fc.constant(STUFF[0] ?? "") },
        { weight: 4, arbitrary: fc.constantFrom(...STUFF) },
      ),
      from: fc.nat(200),
      size: fc.oneof(
        { weight: 40, arbitrary: fc.nat(Math.min(60, most)) },
        { weight: 10, arbitrary: fc.nat(Math.min(300, most)) },
        { weight: 1, arbitrary: fc.nat(most) },
      ),
    })
    .map(({ stuff, from, size }) => stuff.slice(from, from + size));
}

const face = fc.record({ sizePoints: fc.constantFrom(11, 11.5, 12, 14), bold: fc.boolean(), italic: fc.boolean() });

function cellIn(column: number, span: number, most: number): fc.Arbitrary<FlowCell> {
  return fc.record({
    column: fc.constant(column),
    span: fc.constant(span),
    text: flowText(most),
    face,
    align: fc.constantFrom("left", "center", "right"),
    vertical: fc.constantFrom("top", "center"),
  });
}

/** Cells from a column on, the last of which may cover the rest. */
function cellsFrom(first: number, columns: number, most: number): fc.Arbitrary<readonly FlowCell[]> {
  return fc.integer({ min: first, max: columns }).chain((spanning) =>
    fc.tuple(
      ...Array.from({ length: Math.min(spanning + 1, columns) - first }, (_, index) => {
        const column = first + index;
        return cellIn(column, column === spanning ? columns - column : 1, most);
      }),
    ),
  );
}

const LABELS = 9;

/** Labels come in sequence, each beside some rows; what is no label stands between. */
function rowsOf(columns: number, hasLabels: boolean): fc.Arbitrary<readonly FlowRow[]> {
  const row = fc.record({
    cells: cellsFrom(hasLabels ? 1 : 0, columns, 3_000),
    isBoxed: fc.boolean(),
    minimumPoints: fc.constantFrom(0, 15, 18, 20, 60),
    keeps: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
    label: fc.oneof({ weight: 8, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constantFrom(1, -1) }),
  });
  const few = fc.array(row, { maxLength: 25, size: "max" });
  const many = fc.array(row, { maxLength: 300, size: "max" });
  return fc.oneof({ weight: 9, arbitrary: few }, { weight: 1, arbitrary: many }).map((rows) => {
    let current = 0;
    return rows.map(({ keeps, label, ...rest }) => {
      if (label > 0) current += 1;
      return {
        ...rest,
        ...(keeps ? { keepsWithNext: true as const } : {}),
        ...(hasLabels && label >= 0 ? { label: current % LABELS } : {}),
      };
    });
  });
}

/** Ends with lines that keep with the last row; on a page of A4 or a lower one. */
export const anyFlow: fc.Arbitrary<{ readonly flow: Flow; readonly frame: Frame }> = fc
  .record({
    widths: fc.array(
      fc.oneof({ weight: 1, arbitrary: fc.constant(3) }, { weight: 9, arbitrary: fc.integer({ min: 10, max: 40 }) }),
      { minLength: 2, maxLength: 6 },
    ),
    hasLabels: fc.boolean(),
    heightPoints: fc.constantFrom(frameOf({ top: 20, right: 15, bottom: 20, left: 30 }).heightPoints, 150, 300, 320.25),
    closings: fc.nat(4),
  })
  .chain(({ widths, hasLabels, heightPoints, closings }) =>
    fc
      .record({
        body: rowsOf(widths.length, hasLabels),
        closing: fc.array(cellIn(0, widths.length, 60), { minLength: closings, maxLength: closings }),
        head: fc.array(cellIn(0, widths.length, 40), { maxLength: 2 }),
        titles: fc.array(cellIn(0, widths.length, 20), { maxLength: 2 }),
        labels: fc.array(cellIn(0, 1, 30), { minLength: LABELS, maxLength: LABELS }),
      })
      .map(({ body, closing, head, titles, labels }) => ({
        frame: { widthPoints: widths.reduce((sum, chars) => sum + columnWidthPoints(chars), 0), heightPoints },
        flow: {
          columnWidthsChars: widths,
          head: head.map((cell) => alone(cell)),
          titles: titles.map((cell) => alone(cell)),
          body: withClosing(body, closing),
          labels,
        },
      })),
  );

function alone(cell: FlowCell): FlowRow {
  return { cells: [cell], isBoxed: false, minimumPoints: 18 };
}

function withClosing(body: readonly FlowRow[], closing: readonly FlowCell[]): readonly FlowRow[] {
  const rows = [...body, ...closing.map(alone)];
  return rows.map((row, index) =>
    index >= body.length - 1 && index < rows.length - 1 ? { ...row, keepsWithNext: true as const } : row,
  );
}
