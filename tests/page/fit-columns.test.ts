/** Shares of a page's width against what the columns then measure. */
import fc from "fast-check";
import { columnWidthPoints } from "../../src/page/cells";
import { fitColumns } from "../../src/page/fit-columns";
import { frameOf } from "../../src/page/paper";

const PIXEL = 0.75;
const MINIMUM_CHARS = 3;

const pointsOf = (chars: readonly number[]): readonly number[] => chars.map(columnWidthPoints);
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

describe("fitColumns", () => {
  test.each<[string, readonly number[], number, readonly number[]]>([
    ["gives equal shares equal widths", [1, 1, 1], 225, [75, 75, 75]],
    ["keeps to proportions", [1, 2, 5], 600, [75, 150, 375]],
    ["leaves less than a pixel over", [1, 1], 150.7, [75, 75]],
    ["gives a pixel that is left over to one column", [1, 1], 150.75, [75.75, 75]],
    ["does not go below three characters, at the cost of the others", [1, 50, 50], 300, [19.5, 140.25, 140.25]],
    ["takes no share for the least", [0, -1, NaN, Infinity, 1], 300, [19.5, 19.5, 19.5, 19.5, 222]],
    ["shares evenly where nobody has a share", [0, 0], 150, [75, 75]],
    ["holds three characters also where there is no room", [1, 1], 10, [19.5, 19.5]],
    ["holds three characters at a width that is none", [1], NaN, [19.5]],
    ["is not wider than Excel allows", [1], 5000, [1342.5]],
    ["makes nothing of nothing", [], 300, []],
  ])("%s", (_rule, shares, width, points) => {
    expect(pointsOf(fitColumns(shares, width))).toEqual(points);
  });

  test("fills the width of a page to the pixel, whatever the shares", () => {
    const { widthPoints } = frameOf({ top: 20, right: 15, bottom: 20, left: 30 });
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, noNaN: true }), { minLength: 1, maxLength: 20 }), (shares) => {
        const chars = fitColumns(shares, widthPoints);
        const width = sumOf(pointsOf(chars));
        expect(width).toBeLessThanOrEqual(widthPoints);
        expect(width).toBeGreaterThan(widthPoints - PIXEL);
        expect(Math.min(...chars)).toBeGreaterThanOrEqual(MINIMUM_CHARS);
      }),
    );
  });

  test("is off the exact proportion by a pixel at most, where nobody is at the least", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 10, max: 50 }), { minLength: 1, maxLength: 8 }), (shares) => {
        const points = pointsOf(fitColumns(shares, 900));
        points.forEach((width, index) => {
          expect(Math.abs(width - (900 * (shares[index] ?? 0)) / sumOf(shares))).toBeLessThan(PIXEL + 1e-6);
        });
      }),
    );
  });
});
