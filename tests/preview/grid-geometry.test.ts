import fc from "fast-check";
import { emptySheet } from "../../src/ooxml/book";
import {
  extent,
  geometryOf,
  lineAt,
  nextVisible,
  scrollToShow,
  windowOf,
  type Lines,
} from "../../src/preview/grid-geometry";

/** Lines of these sizes, the first `frozen` of which stay. */
function linesOf(sizes: readonly number[], frozen = 0): Lines {
  const offsets = sizes.reduce<number[]>((sums, size) => [...sums, (sums.at(-1) ?? 0) + size], [0]);
  return { count: sizes.length, frozen, offsets };
}

describe("geometryOf", () => {
  test("measures columns in characters of seven pixels and rows in points, hidden ones as nothing", () => {
    const sheet = emptySheet(1, "S");
    sheet.columns.set(0, { widthChars: 10 });
    sheet.columns.set(1, { hidden: true, widthChars: 10 });
    sheet.rows.set(0, { heightPoints: 30 });
    sheet.rows.set(1, { hidden: true });
    const { columns, rows } = geometryOf(sheet);
    expect([extent(columns, 0, 0), extent(columns, 1, 1), extent(columns, 2, 2)]).toEqual([75, 0, 64]);
    expect([extent(rows, 0, 0), extent(rows, 1, 1), extent(rows, 2, 2)]).toEqual([40, 0, 20]);
  });

  test("reaches beyond the last filled cell, and covers charts", () => {
    const sheet = emptySheet(1, "S");
    sheet.cells.set(99, new Map([[39, { value: 1 }]]));
    expect(geometryOf(sheet).rows.count).toBeGreaterThan(100);
    expect(geometryOf(sheet).columns.count).toBeGreaterThan(40);
  });
});

describe("windowOf", () => {
  test("draws every line that can be seen, whatever the sizes", () => {
    const sizes = fc.array(fc.nat(60), { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(
        sizes,
        fc.nat(3),
        fc.nat(2000),
        fc.integer({ min: 1, max: 600 }),
        (given, frozen, scrolled, visible) => {
          const all = linesOf(given, Math.min(frozen, given.length));
          const { first, last } = windowOf(all, scrolled, visible);
          const begin = scrolled + (all.offsets[all.frozen] ?? 0);
          for (let index = all.frozen; index < all.count; index++) {
            const isSeen =
              extent(all, index, index) > 0 &&
              (all.offsets[index + 1] ?? 0) > begin &&
              (all.offsets[index] ?? 0) < scrolled + visible;
            if (isSeen && (index < first || index > last)) return false;
          }
          return true;
        },
      ),
    );
  });
});

describe("lineAt", () => {
  test.each([
    [0, 0],
    [9, 0],
    [10, 1],
    [35, 2],
    [1000, 2],
  ])("finds the line at %d pixels", (distance, line) => {
    expect(lineAt(linesOf([10, 20, 30]), distance)).toBe(line);
  });
});

describe("scrollToShow", () => {
  const lines = linesOf(
    Array.from({ length: 100 }, () => 20),
    2,
  );

  test("leaves things where they are for a frozen line and for one in sight", () => {
    expect(scrollToShow(lines, 0, 300, 200)).toBe(300);
    expect(scrollToShow(lines, 20, 300, 200)).toBe(300);
  });

  test("brings a line before the screen to stand right after the frozen ones", () => {
    expect(scrollToShow(lines, 5, 300, 200)).toBe(60);
  });

  test("brings a line behind the screen to stand at its end", () => {
    expect(scrollToShow(lines, 30, 300, 200)).toBe(420);
  });
});

describe("nextVisible", () => {
  test("steps over hidden lines and stays at the ends", () => {
    const lines = linesOf([10, 0, 0, 10, 0]);
    expect(nextVisible(lines, 0, 1)).toBe(3);
    expect(nextVisible(lines, 3, -1)).toBe(0);
    expect(nextVisible(lines, 3, 1)).toBe(3);
  });
});
