import fc from "fast-check";
import type { Look } from "../../src/blueprint/look";
import { type LookArea, type LookBand, lookAreas, withoutNumberFormats } from "../../src/excel/look-areas";
import { cellName, parseArea } from "../../src/raw/a1";

const HEADINGS = { top: 1, bottom: 1 };
const BODY = { top: 2, bottom: 9 };

/** The looks of single cells after the areas were painted one after another. */
function paint(areas: readonly LookArea[]): ReadonlyMap<string, Look> {
  const cells = new Map<string, Look>();
  for (const { address, look } of areas) {
    const area = parseArea(address);
    if (!area) throw new Error(`${address} is no area`);
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        const cell = cellName(row, column);
        cells.set(cell, { ...cells.get(cell), ...look });
      }
    }
  }
  return cells;
}

describe("lookAreas", () => {
  test("sends a property that neighbours share once for all of them", () => {
    const strips = [
      { left: 0, right: 0, look: { bold: true, color: "#000000" } },
      { left: 1, right: 1, look: { bold: true, color: "#FF0000" } },
    ];
    expect(lookAreas([{ ...BODY, strips }])).toEqual([
      { address: "A3:B10", look: { bold: true }, rows: 8, columns: 2 },
      { address: "A3:A10", look: { color: "#000000" }, rows: 8, columns: 1 },
      { address: "B3:B10", look: { color: "#FF0000" }, rows: 8, columns: 1 },
    ]);
  });

  test("does not reach over a column that is not ours", () => {
    const look = { wrap: true };
    const strips = [
      { left: 3, right: 3, look },
      { left: 1, right: 1, look },
    ];
    expect(lookAreas([{ ...BODY, strips }]).map(({ address }) => address)).toEqual(["B3:B10", "D3:D10"]);
  });

  test("gives what most rows have to all of them, and then corrects the others", () => {
    const areas = lookAreas([
      { ...HEADINGS, strips: [{ left: 0, right: 1, look: { sizePoints: 11, bold: true } }] },
      { ...BODY, strips: [{ left: 0, right: 1, look: { sizePoints: 11, bold: false } }] },
    ]);
    expect(areas.map(({ address, look }) => ({ address, look }))).toEqual([
      { address: "A2:B10", look: { sizePoints: 11, bold: false } },
      { address: "A2:B2", look: { bold: true } },
    ]);
  });

  test("gives number formats and lines to no cell twice", () => {
    const border = { line: "thin", color: "#000000" } as const;
    const areas = lookAreas([
      { ...HEADINGS, strips: [{ left: 0, right: 0, look: { numberFormat: "0" } }] },
      { ...BODY, strips: [{ left: 0, right: 0, look: { numberFormat: "@", border } }] },
    ]);
    expect(areas.map(({ address }) => address)).toEqual(["A2", "A3:A10"]);
  });

  test("joins areas beneath each other, whatever begins and ends beside them", () => {
    const label = { left: 0, right: 0, look: { vertical: "center" } } as const;
    const record = { left: 1, right: 4, look: { vertical: "top" } } as const;
    const bands = [1, 2, 3, 4].map((row) => ({ top: row, bottom: row, strips: [label, record] }));
    expect(lookAreas(bands).map(({ address }) => address)).toEqual(["A2:A5", "B2:E5"]);
  });

  test("indents behind every alignment, which would undo it, and underlines behind every border", () => {
    const underline = { line: "medium", color: "#000000" } as const;
    const border = { line: "thin", color: "#000000" } as const;
    const areas = lookAreas([
      { ...HEADINGS, strips: [{ left: 0, right: 1, look: { horizontal: "center", bold: true, border, underline } }] },
      { ...BODY, strips: [{ left: 0, right: 1, look: { horizontal: "left", bold: false, border, indent: 1 } }] },
    ]);
    const last = (property: string) => areas.findLastIndex(({ look }) => property in look);
    const first = (property: string) => areas.findIndex(({ look }) => property in look);
    expect(first("indent")).toBeGreaterThan(last("horizontal"));
    expect(first("underline")).toBeGreaterThan(last("border"));
  });

  test("leaves every cell with the look that its band says", () => {
    const look = fc.record(
      {
        bold: fc.boolean(),
        sizePoints: fc.constantFrom(11, 13),
        horizontal: fc.constantFrom("left" as const, "center" as const, "right" as const),
        numberFormat: fc.constantFrom("@", "0"),
        border: fc.constantFrom(
          { line: "thin", color: "#000000" } as const,
          { line: "hair", color: "#000000" } as const,
        ),
        indent: fc.constantFrom(1, 2),
      },
      { requiredKeys: [] },
    );
    const band = fc.record({
      rows: fc.integer({ min: 1, max: 3 }),
      looks: fc.array(fc.option(look), { maxLength: 5 }),
    });
    fc.assert(
      fc.property(fc.array(band, { maxLength: 8 }), (bands) => {
        const wanted = new Map<string, Look>();
        let top = 0;
        const given = bands.map(({ rows, looks }): LookBand => {
          const strips = looks.flatMap((each, at) => (each ? [{ left: at, right: at, look: each }] : []));
          const area = { top, bottom: top + rows - 1 };
          for (const strip of strips) {
            for (let row = area.top; row <= area.bottom; row += 1) wanted.set(cellName(row, strip.left), strip.look);
          }
          top += rows;
          return { ...area, strips };
        });
        const painted = paint(lookAreas(given));
        for (const [cell, wish] of wanted) expect(painted.get(cell) ?? {}).toEqual(wish);
        for (const cell of painted.keys()) expect(wanted.has(cell)).toBe(true);
      }),
    );
  });

  test("keeps the line under each band its own", () => {
    const underline = { line: "thin", color: "#000000" } as const;
    const areas = lookAreas([
      { ...HEADINGS, strips: [{ left: 0, right: 0, look: { underline } }] },
      { ...BODY, strips: [{ left: 0, right: 0, look: { underline } }] },
    ]);
    expect(areas.map(({ address }) => address)).toEqual(["A2", "A3:A10"]);
  });
});

describe("withoutNumberFormats", () => {
  test("leaves everything else of a look", () => {
    expect(withoutNumberFormats([{ left: 0, right: 0, look: { numberFormat: "@", bold: true } }])).toEqual([
      { left: 0, right: 0, look: { bold: true } },
    ]);
  });
});
