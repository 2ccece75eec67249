import fc from "fast-check";
import { areasOverlap, cellName, parseArea } from "../../src/raw/a1";
import { areasBeside } from "../../src/excel/write-sheet";

describe("areasBeside", () => {
  test("covers all of a sheet but one cell", () => {
    expect(areasBeside(["D3"])).toEqual(["1:2", "A3:C3", "E3:XFD3", "4:1048576"]);
  });

  test("is the whole sheet when there is nothing to spare", () => {
    expect(areasBeside([])).toEqual(["1:1048576"]);
  });

  test("never touches a spared cell, nor any other cell twice", () => {
    const cell = fc.tuple(fc.nat(30), fc.nat(10)).map(([row, column]) => cellName(row, column));
    fc.assert(
      fc.property(fc.uniqueArray(cell, { minLength: 1, maxLength: 5 }), (cells) => {
        const areas = areasBeside(cells).map((text) => parseArea(text));
        const spared = cells.map((text) => parseArea(text));
        for (const [index, area] of areas.entries()) {
          if (!area) throw new Error("not an area");
          for (const other of [...areas.slice(index + 1), ...spared]) {
            expect(other && areasOverlap(area, other)).toBe(false);
          }
        }
      }),
    );
  });
});
