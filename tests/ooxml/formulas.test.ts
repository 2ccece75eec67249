/** What is done to formulas as text: cutting, prefixes, moving. */
import fc from "fast-check";
import { formulaPieces } from "../../src/ooxml/formula-pieces";
import { fromFileFormula, toFileFormula } from "../../src/ooxml/function-prefixes";
import { shiftFormula } from "../../src/ooxml/shift-formula";
import { totalsFormula, totalsFunction } from "../../src/ooxml/totals-functions";
import { FORMULAS, hostileText } from "../builders/cell-arbitrary";

describe("formulaPieces", () => {
  test("gives any text back when joined", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(
          formulaPieces(text)
            .map((piece) => piece.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });

  test("tells strings, sheet names, columns and words apart", () => {
    expect(
      formulaPieces(`SUM('a''b'!A1,t[[#All],[x '] y]],"q""r")`).map(({ kind, text }) => `${kind} ${text}`),
    ).toEqual([
      "word SUM",
      "other (",
      "quoted 'a''b'",
      "other !",
      "word A1",
      "other ,",
      "word t",
      "brackets [[#All],[x '] y]]",
      "other ,",
      'string "q""r"',
      "other )",
    ]);
  });
});

describe("toFileFormula", () => {
  test.each([
    ["MAXIFS(A:A,B:B,1)", "_xlfn.MAXIFS(A:A,B:B,1)"],
    ["sum(ifs(A1,1),Concat(B1))", "sum(_xlfn.ifs(A1,1),_xlfn.Concat(B1))"],
    ["FILTER(A:A,B:B)", "_xlfn._xlws.FILTER(A:A,B:B)"],
    ["\"MAXIFS(\"&tbl[MAXIFS(]&'IFS('!A1", "\"MAXIFS(\"&tbl[MAXIFS(]&'IFS('!A1"],
    ["COUNTIFS(A:A,1)+DAYS+NORM.DIST(1,2,3,TRUE)", "COUNTIFS(A:A,1)+DAYS+_xlfn.NORM.DIST(1,2,3,TRUE)"],
  ])("writes %s as %s, and reads it back", (shown, stored) => {
    expect(toFileFormula(shown)).toBe(stored);
    expect(fromFileFormula(stored)).toBe(shown);
  });
});

describe("shiftFormula", () => {
  test.each([
    ["A1+$A1+A$1+$A$1", 1, 1, "B2+$A2+B$1+$A$1"],
    ["SUM(A:C,$A:C,2:3,$2:3)", 2, 1, "SUM(B:D,$A:D,4:5,$2:5)"],
    ["LOG10(A1)+ABC1!A1+tbl1[A1]+DM_1+1E5", 1, 0, "LOG10(A2)+ABC1!A2+tbl1[A1]+DM_1+1E5"],
    ["'A1'!A1&\"A1\"", 3, 0, "'A1'!A4&\"A1\""],
    ["A1", -1, 0, "#REF!"],
    ["XFD1", 0, 1, "#REF!"],
    ["Tên.A1+A1.B2", 1, 0, "Tên.A1+A1.B2"],
  ])("moves %s by %d rows and %d columns", (formula, rows, columns, moved) => {
    expect(shiftFormula(formula, rows, columns)).toBe(moved);
  });

  test("is undone by moving back", () => {
    fc.assert(
      fc.property(fc.constantFrom(...FORMULAS), fc.nat({ max: 50 }), fc.nat({ max: 50 }), (formula, rows, columns) => {
        expect(shiftFormula(shiftFormula(formula, rows, columns), -rows, -columns)).toBe(formula);
      }),
    );
  });
});

describe("totalsFormula", () => {
  test.each(["average", "countNums", "count", "max", "min", "stdDev", "sum", "var"])("knows %s both ways", (named) => {
    const formula = totalsFormula(named, "tblA", "Số [1] #'@") ?? "";
    expect(formula).toMatch(/^SUBTOTAL\(1\d\d,tblA\[Số '\[1'\] '#'''@\]\)$/);
    expect(totalsFunction(formula, "tblA", "Số [1] #'@")).toBe(named);
  });

  test("leaves a formula of the user's own alone", () => {
    expect(totalsFunction("SUM(A1)", "tblA", "x")).toBeUndefined();
    expect(totalsFormula("custom", "tblA", "x")).toBeUndefined();
  });
});
