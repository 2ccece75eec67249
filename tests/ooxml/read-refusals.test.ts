/** Files that are no workbook, broken or meant to do harm. */
import fc from "fast-check";
import { emptyBook, emptySheet, type Book } from "../../src/ooxml/book";
import { readBook } from "../../src/ooxml/read-book";
import { writeBook } from "../../src/ooxml/write-book";
import { rawWorkbook, rawZip } from "../builders/raw-package";
import { rows } from "../builders/read-raw";

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
    const changed = bytes.slice();
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
