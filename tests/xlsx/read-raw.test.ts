/** What stands in the XML of a workbook, in all the ways programs write it. */
import { randomBytes } from "node:crypto";
import type { RawCell } from "../../src/raw/workbook";
import { readRaw } from "../../src/xlsx/read-raw";
import { rawParts, rawWorkbook, rawZip } from "../builders/raw-package";
import { cellsIn, cellsOf, firstSheetIn, workbookIn } from "../builders/raw-read";
import { rows } from "../builders/read-raw";

const SHEET = "xl/worksheets/sheet1.xml";
const DATE_STYLES =
  '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="#,##0&quot; ngày&quot;"/>' +
  '<numFmt numFmtId="166" formatCode="[$-42A]d &quot;tháng&quot; m"/><numFmt numFmtId="167" formatCode="[Red]0.0%"/>' +
  '<numFmt numFmtId="168" formatCode="0\\d"/><numFmt numFmtId="169" formatCode="General"/><numFmt numFmtId="170" formatCode="[h]:mm"/></numFmts>' +
  '<fonts><font><name val="Times New Roman"/></font><font><name val=".VnTime"/></font><font><name val="VNI-Times"/></font></fonts>' +
  "<fills><fill/></fills><cellStyleXfs><xf/></cellStyleXfs>" +
  `<cellXfs>${[0, 14, 164, 165, 166, 167, 168, 169, 9, 10, 22, 45, 170, 4].map((id) => `<xf numFmtId="${id}" fontId="0"/>`).join("")}` +
  '<xf numFmtId="0" fontId="1"/><xf numFmtId="0" fontId="2"/></cellXfs>';

describe("readRaw, values", () => {
  const valueOf = (cell: string): RawCell | undefined => cellsIn({ sheet: rows(cell) })["A1"];

  test.each<[string, string, RawCell | undefined]>([
    ["a number", '<c r="A1"><v>12.5</v></c>', { value: 12.5 }],
    ["a number with an exponent", '<c r="A1" t="n"><v>1E-3</v></c>', { value: 0.001 }],
    ["a number that is none, as text", '<c r="A1"><v>5x</v></c>', { value: "5x" }],
    ["a number too large, as text", '<c r="A1"><v>1E999</v></c>', { value: "1E999" }],
    ["a truth value", '<c r="A1" t="b"><v>1</v></c>', { value: true }],
    ["an error", '<c r="A1" t="e"><v>#N/A</v></c>', { value: { error: "#N/A" } }],
    ["an inline text", '<c r="A1" t="inlineStr"><is><t>Sở</t></is></c>', { value: "Sở" }],
    [
      "an inline text of runs",
      '<c r="A1" t="inlineStr"><is><r><t>Sở </t></r><r><t>Nội vụ</t></r></is></c>',
      { value: "Sở Nội vụ" },
    ],
    ["text in CDATA", '<c r="A1" t="str"><v>a <![CDATA[<b> & ]]>c</v></c>', { value: "a <b> & c" }],
    ["text with a comment inside", '<c r="A1" t="str"><v>a<!-- > -->b</v></c>', { value: "ab" }],
    ["entities", '<c r="A1" t="str"><v>&lt;&#272;&#x1EA1;&amp;lt;</v></c>', { value: "<Đạ&lt;" }],
    ["escaped characters", '<c r="A1" t="str"><v>a_x000D_b_x005F_x</v></c>', { value: "a\rb_x" }],
    ["line ends of any kind as one", '<c r="A1" t="str"><v>a\r\nb\rc</v></c>', { value: "a\nb\nc" }],
    ["outer blanks", '<c r="A1" t="str"><v xml:space="preserve"> a </v></c>', { value: " a " }],
    ["a date in words", '<c r="A1" t="d"><v>2025-03-14</v></c>', { value: 45730, shown: "date" }],
    [
      "a date with a time in words",
      '<c r="A1" t="d"><v>2025-03-14T12:00:00Z</v></c>',
      { value: 45730.5, shown: "date" },
    ],
    ["a date no calendar has, as text", '<c r="A1" t="d"><v>2025-02-30</v></c>', { value: "2025-02-30" }],
    ["a formula with its result", '<c r="A1"><f>1+1</f><v>2</v></c>', { value: 2, isFormula: true }],
    ["a formula with a text", '<c r="A1" t="str"><f>A2</f><v>đã xong</v></c>', { value: "đã xong", isFormula: true }],
    ["a formula with an empty text", '<c r="A1" t="str"><f>A2</f><v></v></c>', { value: "", isFormula: true }],
    [
      "a formula with an error",
      '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      { value: { error: "#DIV/0!" }, isFormula: true },
    ],
    ["a formula never calculated", '<c r="A1"><f>1+1</f></c>', { value: null, isFormula: true }],
    ["a shared formula after the first", '<c r="A1"><f t="shared" si="0"/><v>3</v></c>', { value: 3, isFormula: true }],
    ["an array formula", '<c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>4</v></c>', { value: 4, isFormula: true }],
    ["a blank cell with a look", '<c r="A1" s="0"/>', undefined],
    ["an empty text", '<c r="A1" t="inlineStr"><is><t></t></is></c>', undefined],
    ["an empty value", '<c r="A1"><v> </v></c>', undefined],
  ])("reads %s", (_, cell, expected) => {
    expect(valueOf(cell)).toEqual(expected);
  });

  test("reads shared texts without their phonetic readings", () => {
    const strings =
      "<si><t>một</t></si><si><r><t>hai </t></r><r><rPr><b/></rPr><t>ba</t></r><rPh sb='0' eb='1'><t>x</t></rPh><phoneticPr fontId='1'/></si><si/>";
    const sheet = rows('<c t="s"><v>1</v></c><c t="s"><v>0</v></c><c t="s"><v>2</v></c>');
    expect(cellsIn({ sheet, strings })).toEqual({ A1: { value: "hai ba" }, B1: { value: "một" } });
  });

  test("formula-like text stays text", () => {
    expect(valueOf('<c r="A1" t="str"><v>=HYPERLINK("http://x")</v></c>')).toEqual({ value: '=HYPERLINK("http://x")' });
  });
});

describe("readRaw, number formats", () => {
  test.each<[string, number, RawCell["shown"]]>([
    ["General", 0, undefined],
    ["the short date", 1, "date"],
    ["dd/mm/yyyy", 2, "date"],
    ["a number with a word in quotes", 3, undefined],
    ["a date with words and a language", 4, "date"],
    ["a percentage in red", 5, "percent"],
    ["a number with an escaped letter", 6, undefined],
    ["General by its name", 7, undefined],
    ["0%", 8, "percent"],
    ["0.00%", 9, "percent"],
    ["date and time", 10, "date"],
    ["minutes and seconds", 11, "date"],
    ["hours beyond a day", 12, "date"],
    ["#,##0.00", 13, undefined],
    ["a format that does not exist", 99, undefined],
  ])("shows a number in %s", (_, format, shown) => {
    const { A1 } = cellsIn({ sheet: rows(`<c r="A1" s="${format}"><v>45730</v></c>`), styles: DATE_STYLES });
    expect(A1).toEqual(shown === undefined ? { value: 45730 } : { value: 45730, shown });
  });

  test("tells dates of the 1904 system in the 1900 system, other numbers and times of day as they are", () => {
    const sheet = rows('<c s="1"><v>44268</v></c><c s="0"><v>44268</v></c><c s="11"><v>0.5</v></c>');
    expect(cellsIn({ sheet, styles: DATE_STYLES, workbook: '<workbookPr date1904="1"/>' })).toEqual({
      A1: { value: 45730, shown: "date" },
      B1: { value: 44268 },
      C1: { value: 0.5, shown: "date" },
    });
  });

  test("reads a workbook without styles", () => {
    expect(cellsIn({ sheet: rows('<c s="3"><v>1</v></c>') })).toEqual({ A1: { value: 1 } });
  });
});

describe("readRaw, legacy fonts", () => {
  const fontsOf = (cell: string, strings = ""): RawCell | undefined =>
    cellsIn({ sheet: rows(cell), styles: DATE_STYLES, strings })["A1"];

  test("names the font of a cell, for text alone", () => {
    expect(fontsOf('<c r="A1" s="14" t="str"><v>§¬n</v></c>')).toEqual({ value: "§¬n", font: ".VnTime" });
    expect(fontsOf('<c r="A1" s="15" t="str"><v>Sôû</v></c>')).toEqual({ value: "Sôû", font: "VNI-Times" });
    expect(fontsOf('<c r="A1" s="14"><v>5</v></c>')).toEqual({ value: 5 });
    expect(fontsOf('<c r="A1" s="0" t="str"><v>Sở</v></c>')).toEqual({ value: "Sở" });
  });

  test("tells runs apart where they differ, a run without a font having that of the cell", () => {
    const strings = '<si><t>§¬n</t><r><rPr><rFont val="Times New Roman"/></rPr><t> vị</t></r><r><t> vÞ</t></r></si>';
    expect(fontsOf('<c r="A1" s="14" t="s"><v>0</v></c>', strings)).toEqual({
      value: "§¬n vị vÞ",
      font: ".VnTime",
      runs: [
        { text: "§¬n", font: ".VnTime" },
        { text: " vị", font: "Times New Roman" },
        { text: " vÞ", font: ".VnTime" },
      ],
    });
  });

  test("says one font where all runs have it, whatever the cell's", () => {
    const run = (font: string): string =>
      `<si><r><rPr><b/><rFont val="${font}"/></rPr><t>a</t></r><r><rPr><rFont val="${font}"/></rPr><t>b</t></r></si>`;
    expect(fontsOf('<c r="A1" t="s"><v>0</v></c>', run(".VnArial"))).toEqual({ value: "ab", font: ".VnArial" });
    expect(fontsOf('<c r="A1" s="14" t="s"><v>0</v></c>', run("Arial"))).toEqual({ value: "ab" });
  });
});

describe("readRaw, sheets", () => {
  test("counts rows and cells that do not say where they stand", () => {
    const sheet =
      '<sheetData><row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="5"/><row><c><v>4</v></c></row></sheetData>';
    expect(Object.keys(cellsIn({ sheet }))).toEqual(["A1", "D1", "E1", "A6"]);
  });

  test("puts rows and cells in order, of two contents keeping the later", () => {
    const sheet =
      '<sheetData><row r="2"><c r="B2"><v>1</v></c><c r="A2"><v>2</v></c></row><row r="1"><c r="A1"><v>3</v></c></row><row r="2"><c r="B2"><v>4</v></c></row></sheetData>';
    expect(Object.entries(cellsIn({ sheet }))).toEqual([
      ["A1", { value: 3 }],
      ["A2", { value: 2 }],
      ["B2", { value: 4 }],
    ]);
  });

  test("reads merged areas, passing over what is none", () => {
    const sheet =
      '<sheetData/><mergeCells><mergeCell ref="A1:C2"/><mergeCell ref="nonsense"/><mergeCell ref="B4:B4"/></mergeCells>';
    expect(firstSheetIn(rawWorkbook({ sheet })).merges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 2 },
      { top: 3, left: 1, bottom: 3, right: 1 },
    ]);
  });

  test("does not take the places of controls for rows", () => {
    const anchor =
      "<controls><control><controlPr><anchor><from><xdr:row>7</xdr:row></from></anchor></controlPr></control></controls>";
    expect(Object.keys(cellsIn({ sheet: `${rows("<c><v>1</v></c>")}${anchor}` }))).toEqual(["A1"]);
  });

  test("reads elements under a prefix, and relations under any", () => {
    const prefixed: Record<string, string> = {};
    for (const [path, xml] of Object.entries(rawParts({ sheet: rows('<c r="A1" t="str"><v>a</v></c>') }))) {
      const isMain = path.endsWith("workbook.xml") || path === SHEET;
      prefixed[path] = isMain
        ? xml
            .replaceAll(/<(\/?)(\w)/g, "<$1x:$2")
            .replace("xmlns=", "xmlns:x=")
            .replace("r:id", "q1:id")
        : xml;
    }
    expect(cellsOf(firstSheetIn(rawZip(prefixed)))).toEqual({ A1: { value: "a" } });
  });

  test("reads the strict dialect", () => {
    const strict = Object.entries(rawParts({ sheet: rows('<c r="A1" t="d"><v>2025-01-01</v></c>') })).map(
      ([path, xml]) => {
        return [
          path,
          xml.replaceAll(
            "http://schemas.openxmlformats.org/officeDocument/2006",
            "http://purl.oclc.org/ooxml/officeDocument",
          ),
        ] as const;
      },
    );
    expect(cellsOf(firstSheetIn(rawZip(Object.fromEntries(strict))))).toEqual({ A1: { value: 45658, shown: "date" } });
  });

  test.each(["utf-16le", "utf-16be"] as const)("reads parts in %s, with and without a mark in front", (encoding) => {
    for (const mark of ["\ufeff", ""]) {
      const xml = `${mark}${rawParts({ sheet: rows('<c r="A1" t="str"><v>Sở Nội vụ</v></c>') })[SHEET] ?? ""}`;
      const wide = Buffer.from(xml, "utf16le");
      const bytes = new Uint8Array(encoding === "utf-16le" ? wide : wide.swap16());
      expect(cellsOf(firstSheetIn(rawZip({ ...rawParts({}), [SHEET]: bytes })))).toEqual({
        A1: { value: "Sở Nội vụ" },
      });
    }
  });

  test("reads the encoding a part declares, and refuses one nobody knows", () => {
    const part = (encoding: string): Uint8Array => {
      const xml = `<?xml version="1.0" encoding="${encoding}"?>${rawParts({ sheet: rows('<c t="str"><v>Đ</v></c>') })[SHEET] ?? ""}`;
      return rawZip({ ...rawParts({}), [SHEET]: new Uint8Array(Buffer.from(xml.replace("Đ", "\u00d0"), "latin1")) });
    };
    expect(cellsOf(firstSheetIn(part("windows-1258")))).toEqual({ A1: { value: "Đ" } });
    expect(readRaw(part("x-khong-co"))).toEqual({
      ok: false,
      reason: "damaged",
      detail: `nội dung tệp bị hỏng ở phần ${SHEET}`,
    });
  });

  test("reads names with backslashes and capital letters in the archive", () => {
    const parts = Object.entries(rawParts({ sheet: rows("<c><v>1</v></c>") }));
    const renamed = parts.map(([path, xml]) => [path.replaceAll("/", "\\").replace("sheet1", "Sheet1"), xml] as const);
    expect(cellsOf(firstSheetIn(rawZip(Object.fromEntries(renamed))))).toEqual({ A1: { value: 1 } });
  });

  test("names sheets and tells which are hidden; sheets without cells are left out", () => {
    const relation = (id: string, type: string): string =>
      `<Relationship Id="${id}" Type="x/${type}" Target="worksheets/sheet1.xml"/>`;
    const parts = {
      ...rawParts({ sheet: rows("<c><v>1</v></c>") }),
      "xl/workbook.xml":
        '<workbook><sheets><sheet name="A &amp; B" r:id="a"/><sheet name="__proto__" state="hidden" r:id="a"/><sheet name="_x0043_" state="veryHidden" r:id="a"/><sheet name="Biểu đồ" r:id="b"/></sheets></workbook>',
      "xl/_rels/workbook.xml.rels": `<Relationships>${relation("a", "worksheet")}${relation("b", "chartsheet")}</Relationships>`,
    };
    expect(workbookIn(rawZip(parts)).sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["A & B", "visible"],
      ["__proto__", "hidden"],
      ["C", "veryHidden"],
    ]);
  });

  test("never unpacks what holds no cells", () => {
    const parts = rawParts({ sheet: rows("<c><v>1</v></c>") });
    const bytes = rawZip({ ...parts, "xl/media/image1.png": randomBytes(200) });
    const at = Buffer.from(bytes).indexOf("xl/media/image1.png") + 19;
    bytes.fill(0, at, at + 20);
    expect(cellsOf(firstSheetIn(bytes))).toEqual({ A1: { value: 1 } });
  });
});
