/** Where areas go when cells are inserted or deleted, against a model that moves single cells. */
import fc from "fast-check";
import type { Area } from "../../../src/raw/a1";
import { type Shift, shiftPieces, shiftReference } from "../../../src/devhost/model/shift-geometry";

const area = fc
  .tuple(fc.nat(12), fc.nat(12), fc.nat(5), fc.nat(5))
  .map(([top, left, height, width]): Area => ({ top, left, bottom: top + height, right: left + width }));
const shift = fc.record({
  axis: fc.constantFrom<"rows" | "columns">("rows", "columns"),
  kind: fc.constantFrom<"insert" | "delete">("insert", "delete"),
  start: fc.nat(14),
  count: fc.integer({ min: 1, max: 4 }),
  from: fc.nat(3),
  to: fc.integer({ min: 6, max: 20 }),
});

type Cell = { readonly row: number; readonly column: number };

/** Where one cell goes; `undefined` when it is deleted. */
function movedCell({ row, column }: Cell, { axis, kind, start, count, from, to }: Shift): Cell | undefined {
  const [line, across] = axis === "rows" ? [row, column] : [column, row];
  if (across < from || across > to || line < start) return { row, column };
  if (kind === "delete" && line < start + count) return undefined;
  const moved = kind === "insert" ? line + count : line - count;
  return axis === "rows" ? { row: moved, column } : { row, column: moved };
}

function cellsOf({ top, left, bottom, right }: Area): Cell[] {
  const cells: Cell[] = [];
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) cells.push({ row, column });
  return cells;
}

function keysOf(cells: readonly Cell[]): Set<string> {
  return new Set(cells.map(({ row, column }) => `${row},${column}`));
}

describe("shiftPieces", () => {
  test("holds every cell of the area where it has gone, each once", () => {
    fc.assert(
      fc.property(area, shift, (given, change) => {
        const pieces = shiftPieces(given, change);
        const places = pieces.flatMap(cellsOf);
        expect(keysOf(places).size).toBe(places.length);
        const expected = cellsOf(given).flatMap((cell) => movedCell(cell, change) ?? []);
        for (const key of keysOf(expected)) expect(keysOf(places)).toContain(key);
        if (change.kind === "delete") expect(keysOf(places)).toEqual(keysOf(expected));
      }),
    );
  });
});

describe("shiftReference", () => {
  test("bounds the moved cells exactly when the area lies within the band", () => {
    fc.assert(
      fc.property(area, shift, (given, change) => {
        const [low, high] = change.axis === "rows" ? [given.left, given.right] : [given.top, given.bottom];
        fc.pre(low >= change.from && high <= change.to);
        const cells = cellsOf(given).flatMap((cell) => movedCell(cell, change) ?? []);
        const moved = shiftReference(given, change);
        if (cells.length === 0) {
          expect(moved).toBeUndefined();
          return;
        }
        expect(moved).toEqual({
          top: Math.min(...cells.map(({ row }) => row)),
          left: Math.min(...cells.map(({ column }) => column)),
          bottom: Math.max(...cells.map(({ row }) => row)),
          right: Math.max(...cells.map(({ column }) => column)),
        });
      }),
    );
  });

  test("leaves an area that reaches out of the band where it is", () => {
    const change: Shift = { axis: "rows", kind: "insert", start: 0, count: 2, from: 0, to: 1 };
    expect(shiftReference({ top: 3, left: 0, bottom: 4, right: 2 }, change)).toEqual({
      top: 3,
      left: 0,
      bottom: 4,
      right: 2,
    });
  });
});
