import { emptySheet } from "../../src/ooxml/book";
import { geometryOf } from "../../src/preview/grid-geometry";
import { meaningOf } from "../../src/preview/grid-keys";

const PLAIN = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const FILLED = new Set(["0 0", "0 1", "0 2", "0 6", "3 3"]);
const geometry = geometryOf(emptySheet(1, "S"));

function press(key: string, modifiers: Partial<typeof PLAIN> = {}, at = { row: 3, column: 3 }) {
  const isBlank = (row: number, column: number): boolean => !FILLED.has(`${row} ${column}`);
  return meaningOf({ ...PLAIN, ...modifiers, key }, { at, geometry, isBlank, rowsPerPage: 10 });
}

describe("meaningOf", () => {
  test.each([
    ["ArrowUp", 2, 3],
    ["ArrowDown", 4, 3],
    ["ArrowLeft", 3, 2],
    ["ArrowRight", 3, 4],
    ["Enter", 4, 3],
    ["Home", 3, 0],
    ["PageDown", 13, 3],
    ["PageUp", 0, 3],
  ])("moves by %s", (key, row, column) => {
    expect(press(key)).toEqual({ kind: "move", to: { row, column } });
  });

  test("stays at the edge of the sheet", () => {
    expect(press("ArrowUp", {}, { row: 0, column: 0 })).toEqual({ kind: "move", to: { row: 0, column: 0 } });
  });

  test.each([
    ["the end of a run", 0, 2],
    ["the next filled cell over blanks", 2, 6],
    ["the edge where nothing follows", 6, geometry.columns.count - 1],
  ])("jumps with Ctrl to %s", (_name, from, to) => {
    expect(press("ArrowRight", { ctrlKey: true }, { row: 0, column: from })).toEqual({
      kind: "move",
      to: { row: 0, column: to },
    });
  });

  test.each([
    ["a", {}, "type"],
    ["ộ", {}, "type"],
    ["Process", {}, "type"],
    ["F2", {}, "edit"],
    ["Delete", {}, "clear"],
    ["ArrowDown", { altKey: true }, "list"],
    ["PageDown", { ctrlKey: true }, "sheet"],
    ["c", { ctrlKey: true }, "nothing"],
    ["Tab", {}, "nothing"],
    ["Escape", {}, "nothing"],
  ] as const)("takes %s %j as %s", (key, modifiers, kind) => {
    expect(press(key, modifiers).kind).toBe(kind);
  });
});
