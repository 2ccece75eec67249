/** Files that are broken, mislabelled or meant to do harm, one of each kind, as they may lie among honest reports. */
import { randomBytes } from "node:crypto";
import { strToU8 } from "fflate";
import type { NotRaw } from "../../src/raw/workbook";
import { compoundFile, packed, type PackedEntry } from "./packed-files";
import { rawParts, rawWorkbook, rawZip } from "./raw-package";

export type HostileFile = {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** `read`: it holds nothing or little, but is a workbook. */
  readonly expected: "read" | NotRaw["reason"];
};

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const SHEET = "xl/worksheets/sheet1.xml";

/** Made anew at each call: some weigh 50 MB. */
export function hostileFiles(): HostileFile[] {
  return [...mislabelled(), ...broken(), ...bombs(), ...liars(), ...strange()];
}

/** Two rows that any reader can read. */
export function plainReport(): Uint8Array {
  return rawWorkbook({
    sheet: sheetData(row(1, text("A1", "Mã"), text("B1", "Nội dung")), row(2, text("A2", "II.1"))),
  });
}

function mislabelled(): HostileFile[] {
  const refused = (name: string, content: string | Uint8Array): HostileFile => {
    return { name, bytes: typeof content === "string" ? strToU8(content) : content, expected: "not-a-workbook" };
  };
  return [
    refused("trang-web.xlsx", "<!DOCTYPE html><html><body><table><tr><td>II.1</td></tr></table></body></html>"),
    refused(
      "trang-web.xls",
      '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>1</td></tr></table>',
    ),
    refused("csv.xlsx", "Mã;Nội dung;Trạng thái\r\nII.1;Rà soát thủ tục;Hoàn thành\r\n"),
    refused("pdf.xlsx", "%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj"),
    refused("van-ban.xlsx", rawZip({ "_rels/.rels": "<R/>", "word/document.xml": "<w/>" })),
    refused("van-ban-cu.xls", compoundFile([{ name: "WordDocument", content: new Uint8Array(5000) }])),
    refused("nhi-phan.xlsb", rawZip({ "_rels/.rels": "<R/>", "xl/workbook.bin": "x" })),
    refused(
      "trinh-chieu.ods",
      rawZip({ mimetype: "application/vnd.oasis.opendocument.presentation", "content.xml": "<a/>" }),
    ),
    refused("nen.xlsx", rawZip({ "stp.xlsx": plainReport() })),
  ];
}

function broken(): HostileFile[] {
  const whole = plainReport();
  const middle = whole.slice();
  for (let at = 60; at < 120; at += 1) middle[at] = (middle[at] ?? 0) ^ 0x5a;
  const damaged = (name: string, bytes: Uint8Array): HostileFile => ({ name, bytes, expected: "damaged" });
  return [
    { name: "rong.xlsx", bytes: new Uint8Array(), expected: "empty" },
    damaged("cut.xlsx", whole.slice(0, Math.floor(whole.length / 2))),
    { name: "ngau-nhien.xlsx", bytes: new Uint8Array([1, 2, ...randomBytes(20_000)]), expected: "not-a-workbook" },
    damaged("hong-giua.xlsx", middle),
    damaged("thieu-trang.xlsx", withoutPart(SHEET)),
    { name: "thieu-so.xlsx", bytes: withoutPart("xl/workbook.xml"), expected: "not-a-workbook" },
    damaged(
      "chi-so-sai.xlsx",
      rawWorkbook({ sheet: sheetData(row(1, '<c r="A1" t="s"><v>99</v></c>')), strings: "<si><t>a</t></si>" }),
    ),
    damaged("o-sai.xlsx", rawWorkbook({ sheet: sheetData('<row r="1"><c r="XFE1"><v>1</v></c></row>') })),
    damaged(
      "xml-cut.xlsx",
      rawZip({ ...rawParts({}), [SHEET]: `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"` }),
    ),
    damaged("xls-cut.xls", compoundFile([{ name: "Workbook", content: randomBytes(9000) }]).slice(0, 6000)),
    damaged("xls-ngau-nhien.xls", compoundFile([{ name: "Workbook", content: randomBytes(9000) }])),
    damaged(
      "ods-cut.ods",
      rawZip({
        mimetype: "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": "<office:document-content><office:body>",
      }),
    ),
    {
      name: "mat-khau.xlsx",
      bytes: compoundFile([
        { name: "EncryptionInfo", content: randomBytes(1200) },
        { name: "EncryptedPackage", content: randomBytes(9000) },
      ]),
      expected: "encrypted",
    },
    { name: "mat-khau.xls", bytes: protectedXls(), expected: "encrypted" },
    {
      name: "mat-khau.ods",
      bytes: rawZip({
        mimetype: "application/vnd.oasis.opendocument.spreadsheet",
        "META-INF/manifest.xml":
          '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>',
        "content.xml": randomBytes(900),
      }),
      expected: "encrypted",
    },
  ];
}

function bombs(): HostileFile[] {
  const blanks = (megabytes: number): Uint8Array => new Uint8Array(megabytes * 1_000_000).fill(32);
  const entities = Array.from({ length: 9 }, (_, level) => `<!ENTITY a${level + 1} "${`&a${level};`.repeat(10)}">`);
  const rows = `<row><c><v>1</v></c></row>`.repeat(400_000);
  return [
    {
      name: "bom.xlsx",
      bytes: packed([...entriesOf({}), { name: "xl/media/a.bin", content: blanks(50) }]),
      expected: "too-large",
    },
    {
      name: "bom-trang.xlsx",
      bytes: packed(entriesOf({ sheet: `<sheetData/>${" ".repeat(60_000_000)}` })),
      expected: "too-large",
    },
    {
      name: "bom-noi-doi.xlsx",
      bytes: packed(entriesOf({ sheet: `<sheetData/>${" ".repeat(60_000_000)}` }, { [SHEET]: 4000 })),
      expected: "damaged",
    },
    {
      name: "bom-thuc-the.xlsx",
      bytes: rawZip({
        ...rawParts({}),
        [SHEET]: `<!DOCTYPE w [<!ENTITY a0 "ha">${entities.join("")}]><worksheet xmlns="${MAIN}">${sheetData(row(1, text("A1", "&a9;")))}</worksheet>`,
      }),
      expected: "read",
    },
    {
      name: "xml-sau.xlsx",
      bytes: rawWorkbook({ sheet: "<sheetData/>" + "<a>".repeat(200_000) + "</a>".repeat(200_000) }),
      expected: "read",
    },
    { name: "nhieu-o.xlsx", bytes: packed(entriesOf({ sheet: sheetData(rows) })), expected: "too-large" },
    {
      name: "nhieu-chuoi.xlsx",
      bytes: packed(entriesOf({ strings: "<si/>".repeat(2_000_000) })),
      expected: "too-large",
    },
    {
      name: "nhieu-muc.xlsx",
      bytes: packed(
        Array.from({ length: 30_000 }, (_, index) => ({ name: `${index}`, content: new Uint8Array(), isStored: true })),
      ),
      expected: "too-large",
    },
    {
      name: "lap-dong.ods",
      bytes: ods(
        '<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/></table:table-row>',
      ),
      expected: "too-large",
    },
    {
      name: "lap-khoang-trang.ods",
      bytes: ods(
        '<table:table-row><table:table-cell office:value-type="string"><text:p><text:s text:c="1000000000"/></text:p></table:table-cell></table:table-row>',
      ),
      expected: "too-large",
    },
  ];
}

function liars(): HostileFile[] {
  const styled = Array.from(
    { length: 600_000 },
    (_, index) => `<row r="${index + 400_000}" s="1" customFormat="1"><c r="A${index + 400_000}" s="1"/></row>`,
  );
  const read = (name: string, sheet: string): HostileFile => ({
    name,
    bytes: packed(entriesOf({ sheet })),
    expected: "read",
  });
  const one = row(1, text("A1", "Mã"));
  return [
    read("kich-thuoc.xlsx", `<dimension ref="A1:XFD1048576"/>${sheetData(one)}`),
    read("dong-trang-tri.xlsx", sheetData(one, styled.join(""))),
    read("gop-o.xlsx", `${sheetData(one)}<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>`),
    read("o-xa.xlsx", sheetData(one, row(1_048_576, text("XFD1048576", "cuối")))),
    read("khong-dong.xlsx", "<sheetData/>"),
    read("bang-rong.xlsx", sheetData(row(1, text("A1", "Mã"), text("B1", "Nội dung")))),
  ];
}

function strange(): HostileFile[] {
  const proto = rawParts({ sheet: sheetData(row(1, text("A1", "__proto__"), text("B1", "constructor"))) });
  const workbook = (proto["xl/workbook.xml"] ?? "").replace('name="Sheet1"', 'name="__proto__"');
  const pictures: PackedEntry[] = Array.from({ length: 10 }, (_, index) => {
    return { name: `xl/media/image${index + 1}.jpeg`, content: randomBytes(5_000_000), isStored: true };
  });
  return [
    { name: "ten-la.xlsx", bytes: rawZip({ ...proto, "xl/workbook.xml": workbook }), expected: "read" },
    {
      name: "nhieu-anh.xlsx",
      bytes: packed([...entriesOf({ sheet: sheetData(row(1, text("A1", "Mã"))) }), ...pictures]),
      expected: "read",
    },
  ];
}

type Sheet = Parameters<typeof rawParts>[0];

function entriesOf(raw: Sheet, declaredBytes: Readonly<Record<string, number>> = {}): PackedEntry[] {
  return Object.entries(rawParts(raw)).map(([name, content]) => {
    const declared = declaredBytes[name];
    return { name, content: strToU8(content), ...(declared !== undefined && { declaredBytes: declared }) };
  });
}

function withoutPart(path: string): Uint8Array {
  return packed(entriesOf({}).filter(({ name }) => name !== path));
}

/** A stream that says it is encrypted right after its beginning. */
function protectedXls(): Uint8Array {
  const beginning = Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00, ...new Array<number>(12).fill(0)]);
  const mark = Buffer.from([0x2f, 0x00, 0x04, 0x00, 0x01, 0x00, 0x01, 0x00]);
  return compoundFile([{ name: "Workbook", content: Buffer.concat([beginning, mark, randomBytes(6000)]) }]);
}

function sheetData(...rows: readonly string[]): string {
  return `<sheetData>${rows.join("")}</sheetData>`;
}

function row(number: number, ...cells: readonly string[]): string {
  return `<row r="${number}">${cells.join("")}</row>`;
}

function text(reference: string, content: string): string {
  return `<c r="${reference}" t="inlineStr"><is><t>${content}</t></is></c>`;
}

function ods(rows: string): Uint8Array {
  const names = ["office", "table", "text"].map((prefix) => `xmlns:${prefix}="urn:${prefix}"`).join(" ");
  return rawZip({
    mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    "content.xml": `<office:document-content ${names}><office:body><office:spreadsheet><table:table table:name="A">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
  });
}
