import { lookAreas, withoutNumberFormats } from "../../src/excel/look-areas";

const HEADINGS = { top: 1, bottom: 1 };
const BODY = { top: 2, bottom: 9 };

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

  test("joins headings and body where they agree, over the same columns", () => {
    const areas = lookAreas([
      { ...HEADINGS, strips: [{ left: 0, right: 1, look: { sizePoints: 11, bold: true } }] },
      { ...BODY, strips: [{ left: 0, right: 1, look: { sizePoints: 11, bold: false } }] },
    ]);
    expect(areas.map(({ address, look }) => [address, look])).toEqual([
      ["A2:B10", { sizePoints: 11 }],
      ["A2:B2", { bold: true }],
      ["A3:B10", { bold: false }],
    ]);
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
