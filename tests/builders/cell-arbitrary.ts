/** Random cells for property tests: hostile texts, numbers, errors, formulas, looks; nothing is said that is a default. */
import fc from "fast-check";
import type { BookCell, BookSheet, BookValue, BorderEdge, CellStyle } from "../../src/ooxml/book";

export const HOSTILE_TEXTS = [
  "=cmd|' /C calc'!A0",
  "+1",
  "@SUM(A1)",
  "_x0041_",
  "_x005F_",
  "_x0041\u0001",
  "_x0041_x0042_",
  "Tie\u0302\u0301n \u0111o\u0323\u0302 (NFD)",
  "😀👨‍👩‍👧 tiếng Việt",
  "\u0000\u0001\u001f\u007f\ufffe\uffff",
  "\ud800 nửa ký tự \udc00",
  "  đầu và cuối  ",
  "\n",
  "dòng 1\r\ndòng 2\rdòng 3\ndòng 4\tcột",
  "a & b < c > d \"e\" 'f' ]]> <!-- --> &amp; &#65;",
  "x".repeat(32_767),
  "ữ".repeat(32_767),
  "'",
  "TRUE",
  "1e5",
  "__proto__",
];

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXTS),
  fc.string({ unit: "binary", minLength: 1, maxLength: 20 }),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }),
);
/** Text of names and headings: what Excel takes, line feeds and escapes included. */
export const nameText = fc.oneof(
  fc.constantFrom("Hạn", "Đánh giá\ntiến độ", "Số [1]", "a'b", "#@", "_x0041_", " x ", '"', "<&>"),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
);

const number = fc
  .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(0.1, 1e21, 45_678.5, -1e-7))
  .map((value) => (value === 0 ? 0 : value));
const error = fc.constantFrom("#N/A", "#DIV/0!", "#REF!", "#VALUE!", "#NAME?").map((text) => ({ error: text }));
const value: fc.Arbitrary<BookValue> = fc.oneof({ weight: 3, arbitrary: hostileText }, number, fc.boolean(), error);

export const color = fc
  .integer({ min: 0, max: 0xffffff })
  .map((rgb) => `#${rgb.toString(16).toUpperCase().padStart(6, "0")}`);
const edge: fc.Arbitrary<BorderEdge> = fc.record({
  style: fc.constantFrom("thin", "hair", "medium", "dotted", "double"),
  color,
});
export const isTrue = fc.constant(true);
const style: fc.Arbitrary<CellStyle> = fc.record(
  {
    fontName: fc.constantFrom("Arial", "Segoe UI", 'Font "<&>'),
    fontSizePoints: fc.constantFrom(8, 13, 13.5, 16),
    bold: isTrue,
    italic: isTrue,
    underline: isTrue,
    strikethrough: isTrue,
    fontColor: color,
    fillColor: color,
    numberFormat: fc.constantFrom("@", "0%", "dd/mm/yyyy", "#,##0", 'd "tháng" m', '[<1]"<1";0', "m/d/yyyy"),
    horizontal: fc.constantFrom("left", "center", "right", "justify"),
    vertical: fc.constantFrom("top", "center"),
    wrapText: isTrue,
    indent: fc.integer({ min: 1, max: 15 }),
    borders: fc.record({ top: edge, right: edge, bottom: edge, left: edge }, { requiredKeys: ["top"] }),
    locked: fc.constant(false),
    textRotation: fc.constantFrom(45, 90, 135, 255),
    shrinkToFit: isTrue,
  },
  { requiredKeys: [] },
);
export const someStyle = style.filter((one) => Object.keys(one).length > 0);

export const FORMULAS = [
  "A1+B$2*$C3",
  'IF(tblA[[#This Row],[Hạn]]<NGAY_CHOT,"Quá hạn <&>","")',
  'MAXIFS(A:A,B:B,">1")+IFS(TRUE,1)&CONCAT("a",TEXTJOIN(";",TRUE,A1:B2))',
  "'Kế hoạch của ''ta'''!A1",
  '"MAXIFS( _x0041_"&CHAR(10)&"\n"',
  "SUM(tblA[Số '[1'] MAXIFS(])",
  " A1 + 1 ",
];
export const formula = fc.constantFrom(...FORMULAS);

const optionalStyle = fc.option(someStyle, { nil: undefined });
const plainCell: fc.Arbitrary<BookCell> = fc
  .tuple(value, optionalStyle, fc.boolean())
  .map(([content, look, prefixed]) => ({
    value: content,
    ...(look && { style: look }),
    ...(prefixed && typeof content === "string" && { quotePrefix: true }),
  }));
const formulaCell: fc.Arbitrary<BookCell> = fc
  .tuple(formula, fc.oneof(value, fc.constant(null)), optionalStyle)
  .map(([text, result, look]) => ({ value: result, formula: text, ...(look && { style: look }) }));
const blankCell: fc.Arbitrary<BookCell> = someStyle.map((look) => ({ value: null, style: look }));

export const cells = fc
  .uniqueArray(
    fc.record({
      row: fc.nat({ max: 25 }),
      column: fc.nat({ max: 30 }),
      cell: fc.oneof({ weight: 3, arbitrary: plainCell }, formulaCell, blankCell),
    }),
    { selector: ({ row, column }) => `${row} ${column}`, maxLength: 25 },
  )
  .map((list) => {
    const rows: BookSheet["cells"] = new Map();
    for (const { row, column, cell } of list)
      rows.set(row, (rows.get(row) ?? new Map<number, BookCell>()).set(column, cell));
    return rows;
  });
