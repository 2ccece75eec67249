/** How formulas are cut into pieces. */
import fc from "fast-check";
import { tokenizeFormula } from "../../../src/devhost/calc/tokenize-formula";

const pieces = (formula: string) =>
  tokenizeFormula(formula)
    .filter(({ kind }) => kind !== "other")
    .map(({ kind, text }) => `${kind} ${text}`);

describe("tokenizeFormula", () => {
  test.each<[string, string[]]>([
    [
      'IF(A1="a""[x] A2",$B$2:C3,1.5e-3)',
      ["function IF", "reference A1", 'string "a""[x] A2"', "reference $B$2:C3", "number 1.5e-3"],
    ],
    ["'Kế hoạch'!$C$3+'It''s'!A:B", ["reference 'Kế hoạch'!$C$3", "reference 'It''s'!A:B"]],
    ["Sheet1!1:3*KếHoạch!B2", ["reference Sheet1!1:3", "reference KếHoạch!B2"]],
    [
      "tblA[[#This Row],[Hạn]]-tblA['[x']]-[@[a b]]",
      ["structured tblA[[#This Row],[Hạn]]", "structured tblA['[x']]", "structured [@[a b]]"],
    ],
    [
      "NGAY_CHOT+ROWS(tblA)+LOG10(XFE1)",
      ["name NGAY_CHOT", "function ROWS", "name tblA", "function LOG10", "name XFE1"],
    ],
    ["_xlfn.MAXIFS(A1#,TRUE)", ["function _xlfn.MAXIFS", "reference A1", "name TRUE"]],
    [
      "[1]Sheet1!A1+'[2]Kế hoạch'!A1+Sheet1:Sheet3!A1",
      ["reference [1]Sheet1!A1", "reference '[2]Kế hoạch'!A1", "reference Sheet1:Sheet3!A1"],
    ],
    ["A1:INDEX(B:B,2)", ["reference A1", "function INDEX", "reference B:B", "number 2"]],
    ["Sheet1!Name+Sheet1!#REF!+#REF!", ["name Sheet1!Name"]],
    ["'open", []],
    ['"open', []],
    ["[open", []],
  ])("cuts %j", (formula, expected) => {
    expect(pieces(formula)).toEqual(expected);
  });

  test("names the sheet without its quotes", () => {
    expect(tokenizeFormula("'It''s'!A1")).toEqual([
      { kind: "reference", text: "'It''s'!A1", area: "A1", sheet: "It's" },
    ]);
  });

  test("loses nothing, whatever the text", () => {
    const formula = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(fc.constantFrom(..."[]'\"!:$A1bé#@(),{};. +".split("")), { maxLength: 40 }).map((all) => all.join("")),
    );
    fc.assert(
      fc.property(
        formula,
        (text) =>
          tokenizeFormula(text)
            .map((token) => token.text)
            .join("") === text,
      ),
    );
  });
});
