import { conditionalLooks } from "../../src/devhost/conditional";
import type { BookConditional, BookSheet } from "../../src/ooxml/book";
import { aBook, aSheet } from "../builders/a-formula-book";

const RED = { fillColor: "#FF0000" };
const BOLD_BLUE = { bold: true, fillColor: "#0000FF" };

function rule(
  areas: readonly string[],
  rest: Partial<BookConditional> & Pick<BookConditional, "rule">,
): BookConditional {
  return { areas: [...areas], priority: 1, stopIfTrue: false, ...rest };
}

function lookOf(sheet: BookSheet, ...conditionals: readonly BookConditional[]) {
  const book = aBook({ ...sheet, conditionals: [...conditionals] });
  const [placed] = book.sheets;
  if (!placed) throw new Error("The book has a sheet");
  const look = conditionalLooks(book);
  return (row: number, column: number) => look(placed, row, column);
}

describe("conditionalLooks", () => {
  test("moves a formula's relative references from the areas' upper left cell to each cell", () => {
    const sheet = aSheet("S", "B2", [
      ["Quá hạn", 1],
      ["Hoàn thành", 2],
    ]);
    const look = lookOf(sheet, rule(["B2:C3"], { rule: { kind: "formula", formula: '$B2="Quá hạn"', style: RED } }));
    expect(look(1, 2).style).toEqual(RED);
    expect(look(2, 2).style).toEqual({});
    expect(look(1, 3).style).toEqual({});
  });

  test("lets the rule of the lower priority number win where two set the same", () => {
    const always = (style: object, priority: number) =>
      rule(["A1"], { priority, rule: { kind: "formula", formula: "TRUE", style } });
    const look = lookOf(aSheet("S", "A1", [[1]]), always(BOLD_BLUE, 2), always(RED, 1));
    expect(look(0, 0).style).toEqual({ bold: true, fillColor: "#FF0000" });
  });

  test("looks at no later rule after one that stops", () => {
    const look = lookOf(
      aSheet("S", "A1", [[1]]),
      rule(["A1"], { stopIfTrue: true, rule: { kind: "formula", formula: "TRUE", style: RED } }),
      rule(["A1"], { priority: 2, rule: { kind: "formula", formula: "TRUE", style: BOLD_BLUE } }),
    );
    expect(look(0, 0).style).toEqual(RED);
  });

  test.each([
    ["between", ["1", "3"], [false, true, true, true, false]],
    ["notBetween", ["1", "3"], [true, false, false, false, true]],
    ["equal", ["2"], [false, false, true, false, false]],
    ["notEqual", ["2"], [true, true, false, true, true]],
    ["greaterThan", ["2"], [false, false, false, true, true]],
    ["lessThan", ["2"], [true, true, false, false, false]],
    ["greaterThanOrEqual", ["2"], [false, false, true, true, true]],
    ["lessThanOrEqual", ["2"], [true, true, true, false, false]],
  ] as const)("compares a cell by %s %j", (operator, formulas, expected) => {
    const sheet = aSheet("S", "A1", [[0, 1, 2, 3, 4]]);
    const look = lookOf(sheet, rule(["A1:E1"], { rule: { kind: "cellIs", operator, formulas, style: RED } }));
    expect([0, 1, 2, 3, 4].map((column) => look(0, column).style.fillColor === "#FF0000")).toEqual(expected);
  });

  test("finds that a rule does not hold where the cell or the bound is an error", () => {
    const look = lookOf(
      aSheet("S", "A1", [[{ error: "#N/A" }, 1]]),
      rule(["A1:B1"], { rule: { kind: "cellIs", operator: "notEqual", formulas: ["5"], style: RED } }),
      rule(["B1"], { rule: { kind: "formula", formula: "1/0", style: RED }, priority: 2 }),
    );
    expect(look(0, 0).style).toEqual({});
    expect(look(0, 1).style).toEqual(RED);
  });

  test.each([
    [0, 1, [0, 0.25, 1, undefined]],
    [null, null, [0, 0.125, 1, undefined]],
  ] as const)("draws a bar between %j and %j, not beyond the cell and not behind text", (min, max, shares) => {
    const sheet = aSheet("S", "A1", [[0, 0.25, 2, "–"]]);
    const look = lookOf(sheet, rule(["A1:D1"], { rule: { kind: "dataBar", color: "#00FF00", min, max } }));
    expect([0, 1, 2, 3].map((column) => look(0, column).bar?.share)).toEqual(shares);
  });
});
