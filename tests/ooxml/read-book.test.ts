/** Files as other programs write them, and files that are none. */
import fc from "fast-check";
import { emptyBook, emptySheet, type Book, type BookSheet } from "../../src/ooxml/book";
import { readBook } from "../../src/ooxml/read-book";
import { writeBook } from "../../src/ooxml/write-book";
import { rawWorkbook, rawZip, type RawWorkbook } from "../builders/raw-package";

async function bookOf(bytes: Uint8Array): Promise<Book> {
  const answer = await readBook(bytes);
  if (!answer.ok) throw new Error(`${answer.reason}: ${answer.detail}`);
  return answer.book;
}

async function sheetOf(raw: RawWorkbook): Promise<BookSheet> {
  const [sheet] = (await bookOf(rawWorkbook(raw))).sheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

function rows(...cells: readonly string[]): string {
  return `<sheetData>${cells.map((row, index) => `<row r="${index + 1}">${row}</row>`).join("")}</sheetData>`;
}

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

  test("stays small when a million rows are only styled", async () => {
    const blank = Array.from(
      { length: 50_000 },
      (_, index) =>
        `<row r="${index + 1}" s="1" customFormat="1" ht="20" customHeight="1">${'<c s="1"/>'.repeat(20)}</row>`,
    );
    const sheet = await sheetOf({ styles, sheet: `<sheetData>${blank.join("")}</sheetData>` });
    const kept = [...sheet.cells.values()].reduce((sum, row) => sum + row.size, 0) + sheet.rows.size;
    expect(kept).toBe(400_000);
    expect(sheet.lost).toContain("định dạng của ô trống ngoài vùng dữ liệu");
  });
});

describe("readBook, rules and names", () => {
  test("reads validations of the extension like plain ones", async () => {
    const plain =
      '<dataValidations><dataValidation type="list" allowBlank="1" showDropDown="1" sqref="A1 B2:B3"><formula1>"A,B"</formula1><formula2>0</formula2></dataValidation><dataValidation type="none" sqref="Z1"/><dataValidation type="time" sqref="Y1"/></dataValidations>';
    const extended =
      '<extLst><ext><x14:dataValidations><x14:dataValidation type="list" showErrorMessage="1" error="a&#10;b"><x14:formula1><xm:f>\'Danh mục\'!$A$1:$A$5</xm:f></x14:formula1><xm:sqref>C1:C9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>';
    const sheet = await sheetOf({ sheet: `<sheetData/>${plain}${extended}` });
    expect(sheet.validations).toEqual([
      {
        areas: ["A1", "B2:B3"],
        type: "list",
        formula1: '"A,B"',
        allowBlank: true,
        inCellDropDown: false,
        alertStyle: "stop",
        showPrompt: false,
        showError: false,
      },
      {
        areas: ["C1:C9"],
        type: "list",
        formula1: "'Danh mục'!$A$1:$A$5",
        allowBlank: false,
        inCellDropDown: true,
        alertStyle: "stop",
        showPrompt: false,
        showError: true,
        error: "a\nb",
      },
    ]);
    expect(sheet.lost).toEqual(["kiểm tra nhập liệu kiểu khác"]);
  });

  test("turns rules that a formula decides into that formula, and reports the others", async () => {
    const styles =
      '<dxfs><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>';
    const group = (rule: string): string => `<conditionalFormatting sqref="A1:A9 C1">${rule}</conditionalFormatting>`;
    const sheet = await sheetOf({
      styles,
      sheet: `<sheetData/>${group('<cfRule type="containsText" dxfId="0" priority="2" operator="containsText" text="x"><formula>NOT(ISERROR(SEARCH("x",A1)))</formula></cfRule>')}${group('<cfRule type="dataBar" priority="1"><dataBar><cfvo type="num" val="0"/><cfvo type="max"/><color theme="4"/></dataBar><extLst><ext><x14:id>{1}</x14:id></ext></extLst></cfRule>')}${group('<cfRule type="colorScale" priority="3"/>')}<extLst><ext><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="dataBar" id="{1}"/></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`,
    });
    expect(sheet.conditionals).toEqual([
      {
        areas: ["A1:A9", "C1"],
        priority: 2,
        stopIfTrue: false,
        rule: {
          kind: "formula",
          formula: 'NOT(ISERROR(SEARCH("x",A1)))',
          style: { bold: true, fontColor: "#9C0006", fillColor: "#FFC7CE" },
        },
      },
      {
        areas: ["A1:A9", "C1"],
        priority: 1,
        stopIfTrue: false,
        rule: { kind: "dataBar", color: "#4472C4", min: 0, max: null },
      },
    ]);
    expect(sheet.lost).toEqual(["định dạng có điều kiện kiểu khác"]);
  });

  test.each([
    ["'Kế hoạch'!$A$1:$L$43", "'Kế hoạch'!$4:$4"],
    ["Sheet1!$A$1:$L$43", "Sheet1!$4:$4"],
    ["'Một, ''hai'''!$A$1:$L$43", "'Một, ''hai'''!$4:$4"],
  ])("reads print names written as %s", async (area, titles) => {
    const names = `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">${area}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">${titles}</definedName><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${area}</definedName><definedName name="DM" comment="c">_xlfn.CONCAT(tbl[A])</definedName></definedNames>`;
    const book = await bookOf(rawWorkbook({ workbook: names }));
    expect(book.sheets[0]?.page).toEqual({ printArea: "A1:L43", titleRows: [4, 4] });
    expect(book.names).toEqual([{ name: "DM", refersTo: "CONCAT(tbl[A])", comment: "c" }]);
  });

  test("reads the totals Excel offers as the formulas they stand for", async () => {
    const table = `<table id="4" name="t" displayName="tblA" ref="A1:B3" totalsRowCount="1"><autoFilter ref="A1:B2"/>
      <tableColumns><tableColumn id="1" name="Hạn_x000a_nộp" totalsRowLabel="Tổng"/><tableColumn id="9" name="Số [1]" totalsRowFunction="sum"/></tableColumns></table>`;
    const sheet = await sheetOf({
      sheetRelations: [["table", "../tables/table7.xml"]],
      parts: { "xl/tables/table7.xml": table },
    });
    expect(sheet.tables).toEqual([
      {
        id: 4,
        name: "tblA",
        area: "A1:B3",
        columns: [
          { name: "Hạn\nnộp", totalsLabel: "Tổng" },
          { name: "Số [1]", totalsFormula: "SUBTOTAL(109,tblA[Số '[1']])" },
        ],
        hasTotals: true,
        hasFilterButtons: true,
        styleName: null,
        bandedRows: false,
      },
    ]);
  });
});

describe("readBook, what is lost", () => {
  test.each([
    ["comments", "../comments1.xml", "chú thích"],
    ["pivotTable", "../pivotTables/p.xml", "bảng PivotTable"],
    ["slicer", "../slicers/s.xml", "bộ lọc hình (slicer)"],
  ])("names %s on their sheet", async (type, target, word) => {
    expect((await sheetOf({ sheetRelations: [[type, target]] })).lost).toEqual([word]);
  });

  test.each([
    ["externalLink", "liên kết tới tệp khác"],
    ["vbaProject", "macro"],
    ["connections", "kết nối dữ liệu"],
  ])("names %s for the whole book", async (type, word) => {
    expect((await bookOf(rawWorkbook({ workbookRelations: [[type, "x.bin"]] }))).lost).toEqual([word]);
  });

  test("names pictures, shapes and charts of other kinds", async () => {
    const anchor = (inside: string): string =>
      `<xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:row>1</xdr:row></xdr:from><xdr:to><xdr:col>3</xdr:col><xdr:row>3</xdr:row></xdr:to>${inside}</xdr:twoCellAnchor>`;
    const sheet = await sheetOf({
      sheetRelations: [["drawing", "../drawings/d.xml"]],
      parts: {
        "xl/drawings/d.xml": `<xdr:wsDr>${anchor("<xdr:pic/>")}${anchor("<xdr:sp/>")}${anchor('<xdr:graphicFrame><a:graphic><a:graphicData><c:chart r:id="c"/></a:graphicData></a:graphic></xdr:graphicFrame>')}</xdr:wsDr>`,
        "xl/drawings/_rels/d.xml.rels":
          '<Relationships><Relationship Id="c" Type="x/chart" Target="c.xml"/></Relationships>',
        "xl/drawings/c.xml": "<c:chartSpace><c:chart><c:plotArea><c:radarChart/></c:plotArea></c:chart></c:chartSpace>",
      },
    });
    expect(sheet.lost).toEqual(["hình ảnh", "hình vẽ, hộp văn bản", "biểu đồ kiểu khác"]);
    expect(sheet.charts).toEqual([]);
  });

  test("leaves out sheets without cells, but says so", async () => {
    const book = await bookOf(
      rawZip({
        "_rels/.rels":
          '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml":
          '<workbook xmlns:r="r"><sheets><sheet name="C" sheetId="1" r:id="c"/><sheet name="A" sheetId="1" r:id="a"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels":
          '<Relationships><Relationship Id="a" Type="x/worksheet" Target="s.xml"/><Relationship Id="c" Type="x/chartsheet" Target="c.xml"/></Relationships>',
        "xl/s.xml": "<worksheet/>",
      }),
    );
    expect(book.sheets.map(({ name, id }) => [name, id])).toEqual([["A", 2]]);
    expect(book.lost).toEqual(["trang tính chỉ có biểu đồ"]);
  });
});

describe("readBook, refusals", () => {
  const ole = (text: string): Uint8Array =>
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.alloc(600), ...Buffer.from(text, "utf16le")]);

  test.each([
    ["no bytes", new Uint8Array(), "empty", "tệp rỗng (0 byte)"],
    ["an encrypted workbook", ole("EncryptedPackage"), "encrypted", "tệp có mật khẩu mở"],
    ["an old .xls file", ole("Workbook"), "not-a-zip", "tệp Excel kiểu cũ (.xls)"],
    ["a web page", Buffer.from("<html><table>"), "not-a-zip", "trang web (HTML) đổi tên"],
    ["a CSV file", Buffer.from("Mã;Nội dung\r\n1;hai"), "not-a-zip", "tệp văn bản (CSV hoặc TXT) đổi tên"],
    ["a PDF file", Buffer.from("%PDF-1.7"), "not-a-zip", "tệp PDF"],
    ["noise", new Uint8Array([1, 2, 3, 0, 255]), "not-a-zip", "không phải định dạng của Excel"],
    ["a Word document", rawZip({ "_rels/.rels": "<a/>", "word/document.xml": "<a/>" }), "not-a-workbook", "tệp Word"],
    [
      "an .ods file",
      rawZip({ mimetype: "application/vnd.oasis", "content.xml": "<a/>" }),
      "not-a-workbook",
      "tệp OpenDocument (.ods)",
    ],
    [
      "an .xlsb file",
      rawZip({ "_rels/.rels": "<a/>", "xl/workbook.bin": "x" }),
      "not-a-workbook",
      "sổ tính nhị phân (.xlsb)",
    ],
    ["any other archive", rawZip({ "a.txt": "x" }), "not-a-workbook", "tệp nén, không phải sổ tính"],
    [
      "a workbook whose sheet is missing",
      rawZip({
        "_rels/.rels": '<R><Relationship Type="x/officeDocument" Target="w.xml" Id="1"/></R>',
        "w.xml": '<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="a"/></sheets></workbook>',
        "_rels/w.xml.rels": '<R><Relationship Id="a" Type="x/worksheet" Target="s.xml"/></R>',
      }),
      "damaged",
      "nội dung tệp bị hỏng ở phần s.xml",
    ],
  ])("refuses %s", async (_, bytes, reason, detail) => {
    expect(await readBook(new Uint8Array(bytes))).toEqual({ ok: false, reason, detail });
  });

  test.each([
    ["tags that do not match", "<sheetData><row></sheetData></row>"],
    ["a shared string that is not there", '<sheetData><row><c t="s"><v>5</v></c></row></sheetData>'],
    ["a cell in another row than its own", '<sheetData><row r="1"><c r="A2"><v>5</v></c></row></sheetData>'],
    ["a cell beyond the last column", '<sheetData><row r="1"><c r="XFE1"><v>5</v></c></row></sheetData>'],
    ["a row beyond the last", '<sheetData><row r="1048577"/></sheetData>'],
    ["a number that is none", '<sheetData><row r="1"><c><v>5x</v></c></row></sheetData>'],
    ["tags inside one another without end", "<a>".repeat(100_000)],
    ["an attribute without quotes", "<sheetData><row r=1/></sheetData>"],
  ])("calls a file with %s damaged", async (_, sheet) => {
    expect(await readBook(rawWorkbook({ sheet }))).toEqual({
      ok: false,
      reason: "damaged",
      detail: "nội dung tệp bị hỏng ở phần xl/worksheets/sheet1.xml",
    });
  });

  test("refuses an archive that unpacks to far more than it weighs, before unpacking it", async () => {
    const bomb = rawWorkbook({ parts: { "xl/a.xml": " ".repeat(60_000_000) } });
    expect(await readBook(bomb)).toEqual({ ok: false, reason: "too-large", detail: "nội dung khi giải nén 61 MB" });
  });

  test("stops at an entry that holds more than it declares", async () => {
    const bytes = rawWorkbook({ sheet: `<sheetData/>${" ".repeat(500_000)}` });
    expect(await readBook(withDeclaredSize(bytes, "xl/worksheets/sheet1.xml", 2000))).toMatchObject({
      ok: false,
      reason: "damaged",
    });
  });

  test("notices a changed byte by its checksum", async () => {
    const bytes = rawWorkbook({ sheet: rows("<c><v>12345</v></c>") });
    const changed = bytes.map((byte, index) => (index === bytes.length / 2 ? byte : byte));
    const place = Buffer.from(bytes).indexOf("PK\u0001\u0002") + 16;
    changed[place] = (changed[place] ?? 0) ^ 1;
    expect(await readBook(changed)).toMatchObject({ ok: false, reason: "damaged" });
  });

  test("never throws, whatever is cut off or changed", async () => {
    const whole = writeBook(smallBook());
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: whole.length }),
        fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 })), { maxLength: 4 }),
        async (length, changes) => {
          const bytes = whole.slice(0, length > whole.length * 0.7 ? whole.length : length);
          for (const [place, byte] of changes) if (place < bytes.length) bytes[place] = byte;
          const answer = await readBook(bytes);
          expect(answer.ok || answer.detail !== "").toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });

  test("never throws, whatever stands in a part", async () => {
    const inside = fc.array(
      fc.constantFrom(
        "<",
        ">",
        "</",
        "/>",
        "row",
        "c",
        "v",
        "f",
        " r=",
        '"',
        "'",
        "A1",
        "t=",
        "<sheetData>",
        "<!--",
        "<![CDATA[",
        "]]>",
        "&amp;",
        "&#x110000;",
        "&",
        "=",
        "<cols><col/>",
        "<mergeCell/>",
        " ",
      ),
      { maxLength: 30 },
    );
    await fc.assert(
      fc.asyncProperty(inside, async (pieces) => {
        const answer = await readBook(
          rawWorkbook({ sheet: pieces.join(""), strings: pieces.join(""), styles: pieces.join("") }),
        );
        expect(answer.ok || answer.detail !== "").toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

function smallBook(): Book {
  const sheet = emptySheet(1, "Kế hoạch");
  sheet.cells.set(
    0,
    new Map([
      [0, { value: "Mã", style: { bold: true } }],
      [1, { value: "Hạn" }],
    ]),
  );
  sheet.cells.set(
    1,
    new Map([
      [0, { value: "I.1" }],
      [1, { value: 45_000, formula: "A1+1" }],
    ]),
  );
  sheet.tables.push({
    id: 1,
    name: "tblA",
    area: "A1:B2",
    columns: [{ name: "Mã" }, { name: "Hạn" }],
    hasTotals: false,
    hasFilterButtons: true,
    styleName: null,
    bandedRows: false,
  });
  sheet.charts.push({
    name: "c",
    kind: "line",
    title: "Tiêu đề",
    fromCell: "D1",
    toCell: "H9",
    legend: "right",
    altText: "",
    series: [{ name: "x", categoriesRef: "'Kế hoạch'!$A$2", valuesRef: "'Kế hoạch'!$B$2" }],
  });
  return { ...emptyBook(), sheets: [sheet], activeSheetId: 1 };
}

/** The directory and the entry's own header both lie about how much comes out. */
function withDeclaredSize(bytes: Uint8Array, name: string, size: number): Uint8Array {
  const changed = Buffer.from(bytes);
  const own = changed.indexOf(name);
  const listed = changed.lastIndexOf(name);
  changed.writeUInt32LE(size, own - 30 + 22);
  changed.writeUInt32LE(size, listed - 46 + 24);
  return new Uint8Array(changed);
}
