/** Whatever stands in formula cells, a pass over the book ends with values. */
import fc from "fast-check";
import { calculateBook } from "../../../src/devhost/calc/calculate-book";
import { aBook, aSheet, putTable, valueAt } from "../../builders/a-formula-book";

const FUNCTIONS = (
  "SUM AVERAGE COUNTIF COUNTIFS SUMIF SUMIFS MAXIFS INDEX MATCH VLOOKUP IF IFERROR AND OR TEXT DATE EOMONTH LEFT MID SUBSTITUTE " +
  "REPT SEARCH SUMPRODUCT SUBTOTAL ROWS OFFSET INDIRECT CHOOSE SWITCH TEXTJOIN LARGE MEDIAN NETWORKDAYS XLOOKUP FILTER NOSUCH"
).split(" ");

const atom = fc.constantFrom(
  "A1",
  "B2",
  "A1:B3",
  "A:A",
  "1:1",
  "tblA[x]",
  "tblA[[#This Row],[x]]",
  "tblA[#Headers]",
  "tblA",
  "TEN",
  "'Không có'!A1",
  '"a*"',
  '"<=2"',
  '""',
  "1",
  "-0.5",
  "1E+300",
  "TRUE",
  "#N/A",
  "{1,2;3,4}",
  "",
);
const expression = fc.letrec<{ any: string; call: string; binary: string }>((tie) => ({
  any: fc.oneof({ maxDepth: 4, depthIdentifier: "any" }, atom, tie("call"), tie("binary")),
  call: fc
    .tuple(fc.constantFrom(...FUNCTIONS), fc.array(tie("any"), { maxLength: 4, depthIdentifier: "any" }))
    .map(([name, args]) => `${name}(${args.join(",")})`),
  binary: fc
    .tuple(tie("any"), fc.constantFrom("+", "-", "*", "/", "^", "&", "=", "<", "<>", ":"), tie("any"))
    .map(([left, operator, right]) => `(${left}${operator}${right})`),
})).any;

describe("calculateBook", () => {
  test("gives every formula cell a value that a cell can hold", () => {
    const formula = fc.oneof(expression, fc.string({ unit: "binary", maxLength: 40 }));
    fc.assert(
      fc.property(fc.array(formula, { minLength: 1, maxLength: 4 }), (formulas) => {
        const sheet = putTable(
          aSheet("S", "A1", [
            [1, "=A1+1"],
            [null, "a"],
          ]),
          "tblA",
          "D1",
          [["x"], [1], ["=A1"]],
        );
        formulas.forEach((text, row) => {
          sheet.cells.set(row + 4, new Map([[1, { value: null, formula: text }]]));
        });
        const book = aBook(sheet);
        book.names.push({ name: "TEN", refersTo: "S!$A$1:$A$2" });
        calculateBook(book);
        for (const row of formulas.keys()) {
          const value = valueAt(book, "S", `B${String(row + 5)}`);
          expect(["string", "number", "boolean", "object"]).toContain(typeof value);
          expect(value).not.toBeNull();
          if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
          if (typeof value === "object") expect(Object.keys(value ?? {})).toEqual(["error"]);
        }
      }),
    );
  });

  test.each([
    ["brackets a thousand deep", `${"(".repeat(1000)}1${")".repeat(1000)}`],
    ["signs a thousand deep", `${"-".repeat(1000)}1`],
    ["calls a thousand deep", `${"ABS(".repeat(1000)}1${")".repeat(1000)}`],
  ])("refuses %s", (_, formula) => {
    const book = aBook(aSheet("S", "A1", [[`=${formula}`]]));
    calculateBook(book);
    expect(valueAt(book, "S", "A1")).toEqual({ error: "#NAME?" });
  });

  test("gets through long chains of deeply nested formulas", () => {
    const chain = Array.from({ length: 500 }, (_, row) => {
      const next = row === 499 ? "1" : `A${String(row + 2)}`;
      return [`=${"SUM(1,IF(TRUE,".repeat(60)}${next}${"))".repeat(60)}`];
    });
    const book = aBook(aSheet("S", "A1", chain));
    calculateBook(book);
    expect(valueAt(book, "S", "A1")).toBe(500 * 60 + 1);
  });
});
