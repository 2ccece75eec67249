/** What must hold of the pages of any flow. */
import fc from "fast-check";
import { MAXIMUM_ROW_HEIGHT_POINTS } from "../../src/page/cells";
import type { Flow, PagePlan } from "../../src/page/flow";
import { lineHeightPoints } from "../../src/page/measure";
import type { Frame } from "../../src/page/paper";
import { planPages } from "../../src/page/plan-pages";
import { anyFlow } from "../builders/flow-arbitrary";
import { chainsOf, labelsBeside, neededPoints, pagesOfRows, rejoins, stackPoints, sumOf } from "../builders/page-laws";

const PIXEL = 0.75;

type Planned = { readonly flow: Flow; readonly frame: Frame; readonly plan: PagePlan };

/** Holds a law against flows of which a plan can be made. */
function forAnyPlan(law: (planned: Planned) => void): void {
  fc.assert(
    fc.property(anyFlow, ({ flow, frame }) => {
      const plan = planPages(flow, frame);
      fc.pre(!("fault" in plan));
      law({ flow, frame, plan });
    }),
  );
}

/** Room for rows on a page. */
function roomOf({ frame, plan }: Planned, page = 1): number {
  return frame.heightPoints - sumOf(plan.titleHeightsPoints) - (page === 0 ? sumOf(plan.headHeightsPoints) : 0);
}

/** What a row of the body asks for, whole. */
function ownPoints({ flow, plan, frame }: Planned, index: number): number {
  const row = flow.body[index];
  const needed = Math.max(0, ...(row?.cells.map((cell) => neededPoints(cell, cell.text, flow)) ?? []));
  const minimum = Math.ceil((row?.minimumPoints ?? 0) / PIXEL) * PIXEL;
  return Math.max(needed, Math.min(minimum, roomOf({ flow, plan, frame })));
}

function rowsOf(planned: Planned, [first, last]: readonly [number, number]) {
  return planned.flow.body
    .slice(first, last + 1)
    .map(({ label }, index) => ({ points: ownPoints(planned, first + index), label }));
}

function fitsOnePage(planned: Planned, chain: readonly [number, number]): boolean {
  const rows = rowsOf(planned, chain);
  if (rows.some(({ points }) => points > MAXIMUM_ROW_HEIGHT_POINTS)) return false;
  return stackPoints(rows, planned.flow) <= roomOf(planned);
}

/** Whether the text of a row is what makes a chain too high, and the others have room for a few of its lines beside them. */
function canKeep(planned: Planned, index: number, others: readonly [number, number], side: "above" | "below"): boolean {
  const { flow } = planned;
  const row = flow.body[index];
  const line = Math.max(0, ...(row?.cells.map(({ face }) => lineHeightPoints(face)) ?? []));
  const text = Math.max(0, ...(row?.cells.map((cell) => neededPoints(cell, cell.text, flow)) ?? []));
  // Cells of different faces are cut at different heights, so that the last piece may have a line more.
  const few = { points: side === "above" ? 3 * line : Math.max(4 * line, row?.minimumPoints ?? 0), label: row?.label };
  const rest = rowsOf(planned, others);
  const stack = side === "above" ? [...rest, few] : [few, ...rest];
  const most = Math.min(text - PIXEL, MAXIMUM_ROW_HEIGHT_POINTS);
  return text >= 6 * line && rest.every(({ points }) => points <= most) && stackPoints(stack, flow) <= roomOf(planned);
}

/** The first chain may be split where the first page, which the head leaves too low for it, would have no row. */
function isBegunOnBarePage(planned: Planned, chain: readonly [number, number]): boolean {
  return chain[0] === 0 && stackPoints(rowsOf(planned, chain), planned.flow) > roomOf(planned, 0);
}

describe("planPages, of any flow", () => {
  test("makes no page overfull and no row higher than Excel allows", () => {
    forAnyPlan((planned) => {
      planned.plan.pages.forEach(({ rows }, page) => {
        const heights = rows.map(({ heightPoints }) => heightPoints);
        expect(sumOf(heights)).toBeLessThanOrEqual(roomOf(planned, page));
        for (const height of heights) {
          expect(height).toBeLessThanOrEqual(MAXIMUM_ROW_HEIGHT_POINTS);
          expect(Number.isInteger(height / PIXEL)).toBe(true);
        }
      });
    });
  });

  test("lets every text stand once, in order, complete", () => {
    forAnyPlan(({ flow, plan }) => {
      const placed = plan.pages.flatMap(({ rows }) => rows);
      const sources = placed.map(({ source }) => source);
      expect(sources).toEqual([...sources].sort((a, b) => a - b));
      flow.body.forEach(({ cells }, index) => {
        const rows = placed.slice(sources.indexOf(index), sources.lastIndexOf(index) + 1);
        cells.forEach(({ text }, cell) => {
          const texts = rows.map((row) => row.texts[cell] ?? "");
          if (!rejoins(text, texts)) throw new Error(`row ${index}: ${JSON.stringify({ text, texts })}`);
        });
        expect(rows.map(({ texts }) => texts.length)).toEqual(rows.map(() => cells.length));
      });
    });
  });

  test("gives every row the height that its texts need, and whole ones their minimum", () => {
    forAnyPlan((planned) => {
      const { flow, plan } = planned;
      const pages = pagesOfRows(plan);
      for (const { source, texts, heightPoints } of plan.pages.flatMap(({ rows }) => rows)) {
        flow.body[source]?.cells.forEach((cell, index) => {
          expect(heightPoints).toBeGreaterThanOrEqual(neededPoints(cell, texts[index] ?? "", flow));
        });
        if (pages.get(source)?.length === 1) expect(heightPoints).toBeGreaterThanOrEqual(ownPoints(planned, source));
      }
    });
  });

  test("puts chains that fit on a page on one page, whole, and others not before they have to go", () => {
    forAnyPlan((planned) => {
      const pages = pagesOfRows(planned.plan);
      for (const chain of chainsOf(planned.flow.body)) {
        if (!fitsOnePage(planned, chain) || isBegunOnBarePage(planned, chain)) continue;
        const where = Array.from({ length: chain[1] - chain[0] + 1 }, (_, index) => pages.get(chain[0] + index));
        expect(new Set(where.map((each) => JSON.stringify(each))).size).toBe(1);
        expect(where[0]).toHaveLength(1);
        const page = where[0]?.[0] ?? 0;
        if (page === 0 || planned.plan.pages[page]?.rows[0]?.source !== chain[0]) continue;
        const before = (planned.plan.pages[page - 1]?.rows ?? []).map(({ source, heightPoints }) => ({
          points: pages.get(source)?.length === 1 ? ownPoints(planned, source) : heightPoints,
          label: planned.flow.body[source]?.label,
        }));
        const room = roomOf(planned, page - 1);
        expect(stackPoints([...before, ...rowsOf(planned, chain)], planned.flow)).toBeGreaterThan(room);
      }
    });
  });

  test("leaves no heading above a page's end, and no line below a table alone, that could keep a few lines of a row", () => {
    forAnyPlan((planned) => {
      const pages = pagesOfRows(planned.plan);
      for (const [first, last] of chainsOf(planned.flow.body)) {
        if (first === last || fitsOnePage(planned, [first, last])) continue;
        if (canKeep(planned, last, [first, last - 1], "above")) {
          for (let index = first; index < last; index++) expect(pages.get(index)).toEqual([pages.get(last)?.[0]]);
        }
        if (canKeep(planned, first, [first + 1, last], "below")) {
          for (let index = first + 1; index <= last; index++)
            expect(pages.get(index)).toEqual([pages.get(first)?.at(-1)]);
        }
      }
    });
  });

  test("splits a row only where no page can hold it or its chain, one piece on a page", () => {
    forAnyPlan((planned) => {
      const chains = new Map(
        chainsOf(planned.flow.body).flatMap((chain) =>
          Array.from({ length: chain[1] - chain[0] + 1 }, (_, index) => [chain[0] + index, chain] as const),
        ),
      );
      for (const [source, pages] of pagesOfRows(planned.plan)) {
        expect(pages).toEqual(pages.map((_page, index) => (pages[0] ?? 0) + index));
        const chain = chains.get(source) ?? [source, source];
        if (pages.length === 1 || isBegunOnBarePage(planned, chain)) continue;
        expect(fitsOnePage(planned, chain)).toBe(false);
      }
    });
  });

  test("has labels beside exactly the rows that have one, with room for their text", () => {
    forAnyPlan(({ flow, plan }) => {
      for (const page of plan.pages) {
        const beside = page.rows.map((): number | undefined => undefined);
        for (const { label, firstRow, rowCount } of page.labels) {
          beside.fill(label, firstRow, firstRow + rowCount);
          const height = sumOf(page.rows.slice(firstRow, firstRow + rowCount).map(({ heightPoints }) => heightPoints));
          const cell = flow.labels[label];
          if (cell) expect(height).toBeGreaterThanOrEqual(neededPoints(cell, cell.text, flow));
          expect(beside[firstRow - 1]).not.toBe(label);
        }
        expect(beside).toEqual(labelsBeside(page, flow));
      }
    });
  });

  test("is the same again", () => {
    forAnyPlan(({ flow, frame, plan }) => {
      expect(planPages(structuredClone(flow), frame)).toEqual(plan);
    });
  });
});
