import fc from "fast-check";
import { entryAreas, type EntryCell } from "../../src/excel/entry-areas";
import { cellName, parseCell } from "../../src/raw/a1";

function cells(...names: readonly string[]): readonly EntryCell[] {
  return names.map((name) => {
    const cell = parseCell(name);
    if (!cell) throw new Error(`${name} is no cell`);
    return { ...cell, entry: name };
  });
}

describe("entryAreas", () => {
  test("gathers rows beneath each other, leaving out what was not given", () => {
    expect(entryAreas(cells("B2", "A1", "C2", "C3"))).toEqual([
      {
        top: 0,
        left: 0,
        rows: [
          ["A1", null, null],
          [null, "B2", "C2"],
          [null, null, "C3"],
        ],
      },
    ]);
  });

  test("does not reach over rows without a cell, nor far across", () => {
    expect(entryAreas(cells("A1", "A3", "A4", "ZZ4")).map(({ top, left, rows }) => [top, left, rows.length])).toEqual([
      [0, 0, 1],
      [2, 0, 2],
      [3, 701, 1],
    ]);
  });

  test("ends an area where going on would leave out more than it saves", () => {
    const column = Array.from({ length: 40 }, (_, row) => `B${row + 1}`);
    const areas = entryAreas(cells(...column, "A41", "B41", "C41", "D41"));
    expect(areas.map(({ top, left, rows }) => [top, left, rows.length])).toEqual([
      [0, 1, 40],
      [40, 0, 1],
    ]);
  });

  test("holds every cell once, and no other", () => {
    const cell = fc.tuple(fc.nat(12), fc.nat(120)).map(([row, column]) => cellName(row, column));
    fc.assert(
      fc.property(fc.uniqueArray(cell, { maxLength: 60 }), (names) => {
        const found = entryAreas(cells(...names)).flatMap(({ top, left, rows }) =>
          rows.flatMap((row, down) =>
            row.flatMap((entry, across) => (entry === null ? [] : [[cellName(top + down, left + across), entry]])),
          ),
        );
        expect(found.map(([at]) => at).sort()).toEqual([...names].sort());
        for (const [at, entry] of found) expect(entry).toBe(at);
      }),
    );
  });

  test("gives rows of one width", () => {
    for (const { rows } of entryAreas(cells("A1", "B1", "C2", "A3", "D3"))) {
      expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    }
  });
});
