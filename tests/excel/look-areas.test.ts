import { lookAreas } from "../../src/excel/look-areas";

const ROWS = { top: 2, bottom: 9 };

describe("lookAreas", () => {
  test("sends a property that neighbours share once for all of them", () => {
    const areas = lookAreas(
      [
        { left: 0, right: 0, look: { bold: true, color: "#000000" } },
        { left: 1, right: 1, look: { bold: true, color: "#FF0000" } },
      ],
      ROWS,
    );
    expect(areas).toEqual([
      { address: "A3:B10", look: { bold: true }, rows: 8, columns: 2 },
      { address: "A3:A10", look: { color: "#000000" }, rows: 8, columns: 1 },
      { address: "B3:B10", look: { color: "#FF0000" }, rows: 8, columns: 1 },
    ]);
  });

  test("does not reach over a column that is not ours", () => {
    const look = { wrap: true };
    const areas = lookAreas(
      [
        { left: 3, right: 3, look },
        { left: 1, right: 1, look },
      ],
      ROWS,
    );
    expect(areas.map(({ address }) => address)).toEqual(["B3:B10", "D3:D10"]);
  });

  test("leaves out number formats that were entered before", () => {
    expect(lookAreas([{ left: 0, right: 0, look: { numberFormat: "@" } }], ROWS, true)).toEqual([]);
  });
});
