/** Cells and their looks as other programs write them. */
import type { BookSheet } from "../../src/ooxml/book";
import { rawWorkbook, rawZip } from "../builders/raw-package";
import { bookOf, rows, sheetOf } from "../builders/read-raw";

const valuesOf = (sheet: BookSheet): unknown[] =>
  [...sheet.cells.values()].flatMap((row) => [...row.values()].map(({ value }) => value));
const formulasOf = (sheet: BookSheet): unknown[] =>
  [...sheet.cells.values()].flatMap((row) => [...row.values()].map(({ formula }) => formula));

describe("readBook, cells", () => {
  test("counts rows and cells that carry no reference", async () => {
    const sheet = await sheetOf({
      sheet: "<sheetData><row><c><v>1</v></c><c/><c><v>2</v></c></row><row r='5'><c><v>3</v></c></row></sheetData>",
    });
    expect(sheet.cells).toEqual(
      new Map([
        [
          0,
          new Map([
            [0, { value: 1 }],
            [2, { value: 2 }],
          ]),
        ],
        [4, new Map([[0, { value: 3 }]])],
      ]),
    );
  });

  test("reads every kind of value", async () => {
    const strings =
      '<si><t xml:space="preserve"> một </t></si><si><r><rPr><b/></rPr><t>hai</t></r><r><t> ba</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>';
    const cells = [
      '<c r="A1" t="s"><v>0</v></c>',
      '<c r="B1" t="s"><v>1</v></c>',
      '<c r="C1" t="inlineStr"><is><t>bốn</t><rPh sb="0" eb="1"><t>x</t></rPh></is></c>',
      '<c r="D1" t="b"><v>1</v></c>',
      '<c r="E1" t="e"><v>#N/A</v></c>',
      '<c r="F1" t="d"><v>2025-03-14T12:00:00</v></c>',
      '<c r="G1" t="str"><f>X</f><v>_x0041_&amp;</v></c>',
      '<c r="H1"><v>1.5E-3</v></c>',
      '<c r="I1"><f>1/3</f></c>',
      '<c r="J1" t="s"><v><![CDATA[0]]></v></c>',
    ];
    const sheet = await sheetOf({ strings, sheet: rows(cells.join("")) });
    expect(valuesOf(sheet)).toEqual([
      " một ",
      "hai ba",
      "bốn",
      true,
      { error: "#N/A" },
      45_730.5,
      "A&",
      0.0015,
      null,
      " một ",
    ]);
    expect(sheet.lost).toEqual(["định dạng riêng từng phần chữ trong một ô"]);
  });

  test("finds nothing lost in a text whose pieces all look alike", async () => {
    const strings = "<si><r><rPr><sz val='11'/></rPr><t>một\nhai</t></r></si>";
    const sheet = await sheetOf({ strings, sheet: rows('<c t="s"><v>0</v></c>') });
    expect([valuesOf(sheet), sheet.lost]).toEqual([["một\nhai"], []]);
  });

  test("counts ISO dates from 1904 where the file does", async () => {
    const sheet = await sheetOf({
      workbook: '<workbookPr date1904="1"/>',
      sheet: rows('<c t="d"><v>1904-01-02</v></c>'),
    });
    expect(valuesOf(sheet)).toEqual([1]);
  });

  test("gives every cell of a shared formula its own", async () => {
    const sheet = await sheetOf({
      sheet: rows(
        '<c r="A1"><f t="shared" si="0" ref="A1:B2">B1+$B$1+SUM(tbl1[A1])+_xlfn.MAXIFS(B:B,1:1,"A1")</f><v>1</v></c><c r="B1"><f t="shared" si="0"/><v>1</v></c>',
        '<c r="A2"><f t="shared" si="0"/><v>1</v></c>',
      ),
    });
    expect(formulasOf(sheet)).toEqual([
      'B1+$B$1+SUM(tbl1[A1])+MAXIFS(B:B,1:1,"A1")',
      'C1+$B$1+SUM(tbl1[A1])+MAXIFS(C:C,1:1,"A1")',
      'B2+$B$1+SUM(tbl1[A1])+MAXIFS(B:B,2:2,"A1")',
    ]);
  });

  test("keeps array formulas and says that spilled ones are lost", async () => {
    const sheet = await sheetOf({
      sheet: rows(
        '<c r="A1"><f t="array" ref="A1:A2">ROW(1:2)</f><v>1</v></c><c r="B1" cm="1"><f t="array" ref="B1:B2">_xlfn._xlws.SORT(A1:A2)</f><v>1</v></c>',
        '<c r="A2"><v>2</v></c><c r="B2"><v>2</v></c>',
      ),
    });
    expect(sheet.cells.get(0)).toEqual(
      new Map([
        [0, { value: 1, formula: "ROW(1:2)", arrayArea: "A1:A2" }],
        [1, { value: 1, formula: "SORT(A1:A2)", arrayArea: "B1:B2" }],
      ]),
    );
    expect(sheet.cells.get(1)).toEqual(
      new Map([
        [0, { value: 2 }],
        [1, { value: 2 }],
      ]),
    );
    expect(sheet.lost).toEqual(["công thức tràn (mảng động)"]);
  });

  test("understands prefixed elements and single quotes", async () => {
    const book = await bookOf(
      rawZip({
        "_rels/.rels":
          "<p:Relationships xmlns:p='x'><p:Relationship Id='a' Type='http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument' Target='/xl/Book.xml'/></p:Relationships>",
        "xl/book.xml":
          "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c>'>]><!-- > --><x:workbook xmlns:x='m' xmlns:rel='r'><x:sheets><x:sheet name='Một &amp; &#39;hai&#39; &b;' sheetId='3' rel:id='a'/></x:sheets></x:workbook>",
        "xl/_rels/book.xml.rels":
          "<Relationships><Relationship Id='a' Type='x/worksheet' Target='worksheets\\..\\s.xml'/></Relationships>",
        "xl\\s.xml":
          "<x:worksheet><x:sheetData><x:row><x:c t='inlineStr'><x:is><x:t>đúng</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>",
      }),
    );
    expect(book.sheets.map(({ id, name }) => [id, name])).toEqual([[3, "Một & 'hai' &b;"]]);
    expect(book.sheets.flatMap(valuesOf)).toEqual(["đúng"]);
  });

  test("reads a part in UTF-16", async () => {
    const text = '<worksheet><sheetData><row><c t="inlineStr"><is><t>Hạn</t></is></c></row></sheetData></worksheet>';
    const wide = new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
    const base = { "_rels/.rels": "", "xl/workbook.xml": "" };
    const book = await bookOf(
      rawZip({
        ...base,
        "_rels/.rels":
          '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": '<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="a"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels":
          '<Relationships><Relationship Id="a" Type="x/worksheet" Target="s.xml"/></Relationships>',
        "xl/s.xml": wide,
      }),
    );
    expect(book.sheets.flatMap(valuesOf)).toEqual(["Hạn"]);
  });
});

describe("readBook, looks", () => {
  const styles = `<fonts><font><sz val="11"/><color theme="1"/><name val="Calibri"/></font>
      <font><b val="0"/><i/><u val="none"/><sz val="11"/><color theme="4" tint="-0.25"/><name val="Calibri"/></font></fonts>
    <fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
      <fill><patternFill patternType="solid"><fgColor theme="0" tint="-0.15"/></patternFill></fill>
      <fill><patternFill patternType="solid"><fgColor indexed="13"/></patternFill></fill></fills>
    <borders><border/><border><left style="dashed"><color auto="1"/></left></border></borders>
    <cellXfs><xf/><xf fontId="1" fillId="2" numFmtId="14"><alignment horizontal="general" vertical="bottom" indent="0"/></xf>
      <xf fillId="3" borderId="1" quotePrefix="1"><protection locked="0"/></xf></cellXfs>`;

  test("resolves theme colours, tints and the old palette", async () => {
    const sheet = await sheetOf({ styles, sheet: rows('<c s="1"/><c s="2"/>') });
    expect([...(sheet.cells.get(0)?.values() ?? [])]).toEqual([
      { value: null, style: { italic: true, fontColor: "#2F5597", fillColor: "#D9D9D9", numberFormat: "m/d/yyyy" } },
      {
        value: null,
        quotePrefix: true,
        style: { fillColor: "#FFFF00", borders: { left: { style: "dotted", color: "#000000" } }, locked: false },
      },
    ]);
    expect(sheet.lost).toEqual(["kiểu đường viền khác"]);
  });

  test("takes the first font for the default", async () => {
    expect((await bookOf(rawWorkbook({ styles }))).defaultFont).toEqual({ name: "Calibri", sizePoints: 11 });
  });

  test("keeps to the columns in use when a program describes them all", async () => {
    const cols =
      '<cols><col min="1" max="1" width="5" customWidth="true"/><col min="2" max="16384" width="11.5" customWidth="true"/></cols>';
    const sheet = await sheetOf({ sheet: `${cols}${rows('<c r="D1"><v>1</v></c>')}` });
    expect([...sheet.columns.keys()]).toEqual([0, 1, 2, 3]);
  });

  test("keeps only so many blank cells when whole sheets are styled", async () => {
    const blank = Array.from(
      { length: 21_000 },
      (_, index) =>
        `<row r="${index + 1}" s="1" customFormat="1" ht="20" customHeight="1">${'<c s="1"/>'.repeat(20)}</row>`,
    );
    const sheet = await sheetOf({ styles, sheet: `<sheetData>${blank.join("")}</sheetData>` });
    const kept = [...sheet.cells.values()].reduce((sum, row) => sum + row.size, 0) + sheet.rows.size;
    expect(kept).toBe(400_000);
    expect(sheet.lost).toContain("định dạng của ô trống ngoài vùng dữ liệu");
  });
});
