/** What formulas give, on small workbooks made by hand. */
import { calculateBook } from "../../../src/devhost/calc/calculate-book";
import type { BookValue } from "../../../src/ooxml/book";
import { aBook, aSheet, type Cells, put, putTable, valueAt } from "../../builders/a-formula-book";

const NA = { error: "#N/A" };
const VALUE = { error: "#VALUE!" };
const REF = { error: "#REF!" };
const NAME = { error: "#NAME?" };
const DIV0 = { error: "#DIV/0!" };

/** The value of `formula` in Z50 beside the given cells. */
function resultOf(formula: string, cells: Cells = []): BookValue {
  const sheet = put(aSheet("Tính", "A1", cells), "Z50", [[`=${formula}`]]);
  const book = aBook(sheet);
  calculateBook(book);
  return valueAt(book, "Tính", "Z50");
}

describe("calculateBook by Excel's rules", () => {
  const MIXED: Cells = [
    [1, "a"],
    [2, "B"],
    [null, ""],
    ["3", true],
    [{ error: "#N/A" }, "a*"],
  ];

  test.each<[string, BookValue]>([
    ["1+2*3^2", 19],
    ["-2^2", 4],
    ["2^-1", 0.5],
    ["50%+1", 1.5],
    ["(1+2)*3", 9],
    ["10-2-3", 5],
    ["2^3^2", 64],
    ['"a"="A"', true],
    ['"ĐÃ"="đã"', true],
    ['1<"a"', true],
    ['"z"<TRUE', true],
    ["0.1+0.2=0.3", true],
    ['A3=""', true],
    ["A3=0", true],
    ["B3=0", false],
    ["A3", 0],
    ['A3&"x"', "x"],
    ['""&A3', ""],
    ["1/0", DIV0],
    ["A5", NA],
    ["A5+1", NA],
    ['"x"+1', VALUE],
    ['"5"+1', 6],
    ["TRUE+1", 2],
    ['1.5&""', "1,5"],
    ["A1:B2", VALUE],
    ["SUM(A1:A4)", 3],
    ["SUM(A1:A5)", NA],
    ['SUM("5",TRUE,2)', 8],
    ["COUNT(A1:B5)", 2],
    ["COUNTA(A1:B5)", 9],
    ["COUNTBLANK(A1:B3)", 2],
    ["AVERAGE(A1:A2)", 1.5],
    ["AVERAGE(B1:B2)", DIV0],
    ["MAX(B1:B2)", 0],
    ["SUM(A1:INDEX(A1:A5,2))", 3],
    ["COUNTIF(A1:A5,3)", 1],
    ['COUNTIF(A1:B5,"a")', 1],
    ['COUNTIF(B1:B5,"a~*")', 1],
    ['COUNTIF(A1:A5,"<=2")', 2],
    ['COUNTIF(A1:A4,"<>1")', 3],
    ['COUNTIF(A1:B3,"")', 2],
    ['COUNTIF(A1:B3,"=")', 1],
    ['COUNTIF(A1:B3,"<>")', 5],
    ["COUNTIF(A1:B5,A3)", 0],
    ["COUNTIF(A1:A5,#N/A)", 1],
    ['COUNTIF(B1:B5,">A")', 2],
    ['SUM(COUNTIF(B1:B5,{"a","b"}))', 2],
    ['SUMIF(B1:B2,"b",A1)', 2],
    ['COUNTIFS(A1:A2,1,B1:B3,"a")', VALUE],
    ['SUMPRODUCT((B1:B2="b")*A1:A2)', 2],
    ["SUMPRODUCT(A1:A4,A1:A4)", 5],
    ["SUMPRODUCT(IF(A1:A2>1,1,0))", VALUE],
    ["MATCH(2,A1:A4,0)", 2],
    ["MATCH(3,A1:A4,0)", NA],
    ['MATCH("3",A1:A4,0)', 4],
    ["MATCH(1.5,A1:A2)", 1],
    ["VLOOKUP(2,A1:B2,2,FALSE)", "B"],
    ["INDEX(A1:B5,2,2)", "B"],
    ["INDEX(A1:B5,6,1)", REF],
    ["SUM(INDEX(A1:B4,0,1))", 3],
    ['IFERROR(A5,"lỗi")', "lỗi"],
    ["IF(TRUE,1,1/0)", 1],
    ["IF(A3,1,2)", 2],
    ['IF("x",1,2)', VALUE],
    ["IF(FALSE,1)", false],
    ["AND(A1:A2,TRUE)", true],
    ["OR(B1:B2)", VALUE],
    ["NOT(A3)", true],
    ["ISBLANK(A3)", true],
    ["ISBLANK(B3)", false],
    ["ISNUMBER(A4)", false],
    ['ISNUMBER(SEARCH("NỘI","Sở Nội vụ"))', true],
    ['FIND("n","Nin")', 3],
    ['SEARCH("b?d","abcbad")', 4],
    ['SUBSTITUTE("a-a-a","-","+",2)', "a-a+a"],
    ['MID("Kế hoạch",4,4)', "hoạc"],
    ['RIGHT("2025-N",2)', "-N"],
    ['TRIM("  a   b ")', "a b"],
    ["LEN(A3)", 0],
    ["ROUND(2.5,0)", 3],
    ["ROUND(-1.005,2)", -1.01],
    ["ROUND(1234,-2)", 1200],
    ["MOD(-3,2)", 1],
    ["INT(-1.5)", -2],
    ["DATE(2025,3,14)", 45730],
    ["DATE(2025,14,0)", 46053],
    ["DATE(1900,2,28)", 59],
    ["YEAR(45730)*10000+MONTH(45730)*100+DAY(45730)", 20250314],
    ["EOMONTH(45730,0)", 45747],
    ["EDATE(45688,1)", 45716],
    ["WEEKDAY(45730)", 6],
    ['TEXT(0.125,"0%")', "13%"],
    ['TEXTJOIN("; ",TRUE,B1:B3)', "a; B"],
    ["NETWORKDAYS(45728,45734)", 5],
    ["STDEV(1,2,3)", 1],
    ["PERCENTILE(A1:A2,0.5)", 1.5],
    ["NETWORKDAYS(45728,45734,45730)", 4],
    ["CEILING(2.1,1)", 3],
    ["ISEVEN(A2)", true],
    ["SUMPRODUCT(--ISEVEN(A1:A2))", 1],
    ["KHONGCO(1)", NAME],
    ["SUM(FILTER(A1:A2,A1:A2>1))", NAME],
    ["XLOOKUP(2,A1:A2,B1:B2)", NAME],
    ["1+", NAME],
    ["COUNTIF(A1:A2)", VALUE],
    ['COUNTIF(A1:A2,REPT("x",256))', VALUE],
    ["CHOOSE(2,1/0,7)", 7],
    ['INDIRECT("A"&2)', 2],
    ["SUM(OFFSET(A1,0,0,2,1))", 3],
    ["{1,2;3,4}", 1],
    ["SUM({1,2;3,-4})", 2],
  ])("%s gives %j", (formula, expected) => {
    expect(resultOf(formula, MIXED)).toEqual(expected);
  });

  test("takes the cell in the formula's own row where one value is wanted", () => {
    const book = aBook(
      aSheet("S", "A1", [
        [1, "=A1:A3*10"],
        [2, "=A1:A3*10"],
        [3, "=A1:A3*10"],
        [4, "=A1:A3*10"],
      ]),
    );
    calculateBook(book);
    expect(["B1", "B2", "B3", "B4"].map((cell) => valueAt(book, "S", cell))).toEqual([10, 20, 30, VALUE]);
  });

  test("gives #REF! in every cell of a cycle, IFERROR or not, and leaves others alone", () => {
    const book = aBook(aSheet("S", "A1", [["=B1", "=IFERROR(A1,0)", "=C1", "=1+1", "=SUM(D1:F1)", "=IFERROR(E1,5)"]]));
    calculateBook(book);
    const row = ["A1", "B1", "C1", "D1", "E1", "F1"].map((cell) => valueAt(book, "S", cell));
    expect(row).toEqual([REF, REF, REF, 2, REF, REF]);
  });

  test("leads a name to itself nowhere", () => {
    const book = aBook(aSheet("S", "A1", [["=VONG+1"]]));
    book.names.push({ name: "VONG", refersTo: "VONG" });
    calculateBook(book);
    expect(valueAt(book, "S", "A1")).toEqual(NAME);
  });

  test("prefers a name of the formula's own sheet", () => {
    const book = aBook(aSheet("A", "A1", [["=GIA_TRI"]]), aSheet("B", "A1", [["=GIA_TRI"]]));
    book.names.push({ name: "GIA_TRI", refersTo: "1" }, { name: "GIA_TRI", refersTo: "2", sheetId: 2 });
    calculateBook(book);
    expect([valueAt(book, "A", "A1"), valueAt(book, "B", "A1")]).toEqual([1, 2]);
  });

  test("follows long chains in both directions", () => {
    const down = Array.from({ length: 5000 }, (_, row) => [
      row === 0 ? 1 : `=A${String(row)}+1`,
      `=IF(ROW()=5000,1,B${String(row + 2)}+1)`,
    ]);
    const book = aBook(aSheet("S", "A1", down));
    calculateBook(book);
    expect([valueAt(book, "S", "A5000"), valueAt(book, "S", "B1")]).toEqual([5000, 5000]);
  });

  test("gives up on a long cycle with an error", () => {
    const cycle = Array.from({ length: 1000 }, (_, row) => [`=A${String(((row + 1) % 1000) + 1)}+1`]);
    const book = aBook(aSheet("S", "A1", cycle));
    calculateBook(book);
    expect([valueAt(book, "S", "A1"), valueAt(book, "S", "A500")]).toEqual([REF, REF]);
  });

  test("counts what a filter leaves", () => {
    const sheet = putTable(aSheet("S", "D1", [["=SUBTOTAL(103,tblA[x])"]]), "tblA", "A1", [["x"], ["a"], ["b"], ["c"]]);
    sheet.rows.set(2, { hidden: true });
    const book = aBook(sheet);
    calculateBook(book);
    expect(valueAt(book, "S", "D1")).toBe(2);
  });

  test("answers anew after a change", () => {
    const sheet = aSheet("S", "A1", [[1, "=A1*2"]]);
    const book = aBook(sheet);
    calculateBook(book);
    put(sheet, "A1", [[5]]);
    calculateBook(book);
    expect(valueAt(book, "S", "B1")).toBe(10);
  });
});
