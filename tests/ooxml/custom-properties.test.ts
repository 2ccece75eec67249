/** Properties that a file has beyond title and author go from file to file as they stand, or count as lost. */
import { strFromU8, unzipSync } from "fflate";
import type { Book } from "../../src/ooxml/book";
import { writeBook } from "../../src/ooxml/write-book";
import { packed } from "../builders/packed-files";
import { partText } from "../builders/packed-parts";
import { rawParts, rawWorkbook, rawZip } from "../builders/raw-package";
import { bookOf } from "../builders/read-raw";
import { aBook } from "../builders/written-part";

const PART = "docProps/custom.xml";
const NAMESPACES =
  'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const property = (value: string): string =>
  `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Số &quot;đi&quot;"><vt:lpwstr>${value}</vt:lpwstr></property>`;
const part = (inside: string): string => `${HEAD}<Properties ${NAMESPACES}>${inside}</Properties>`;

const WITH_RELATION = { rootRelations: [["custom-properties", PART]] } as const;
const fileWith = (xml: string): Uint8Array => rawWorkbook({ ...WITH_RELATION, parts: { [PART]: xml } });

function expectLost(book: Book): void {
  expect(book.lost).toEqual(["thuộc tính riêng của tệp"]);
  expect(Object.keys(unzipSync(writeBook(book)))).not.toContain(PART);
}

describe("custom properties of a file", () => {
  test.each([
    ["some", part(property("Công văn số 12 &amp; 13 &#x2013; 𝄞"))],
    ["none, as LibreOffice leaves the part", part("")],
    ["an element closed at once, no declaration", `<Properties ${NAMESPACES}/>\n`],
    ["prefixed names", `${HEAD}<p:Properties ${NAMESPACES.replace("xmlns=", "xmlns:p=")}></p:Properties>`],
  ])("are written as they were read: %s", async (_, xml) => {
    const book = await bookOf(fileWith(xml));
    expect(book.lost).toEqual([]);
    const bytes = writeBook(book);
    expect(partText(bytes, PART)).toBe(xml);
    expect(partText(bytes, "[Content_Types].xml")).toContain(
      '<Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/>',
    );
    expect(partText(bytes, "_rels/.rels")).toContain(
      `Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="${PART}"`,
    );
    expect(await bookOf(bytes)).toEqual(book);
  });

  test("are absent where there were none", () => {
    const files = unzipSync(writeBook(aBook(() => undefined)));
    expect(Object.keys(files)).not.toContain(PART);
    const around = ["_rels/.rels", "[Content_Types].xml"].map((path) => strFromU8(files[path] ?? new Uint8Array()));
    expect(around.join("")).not.toContain("custom");
  });

  test.each([
    ["not closed", part("").replace("</Properties>", "")],
    ["a root of another kind", `<Properties xmlns="x"/>`],
    ["two roots", part("") + `<Properties ${NAMESPACES}/>`],
    ["text behind the root", `${part("")}x`],
    ["a tag that closes another", part("<vt:a></vt:b>")],
    ["a prefix nobody declared", part("<x:a/>")],
    ["an attribute twice", part('<a b="1" b="2"/>')],
    ["an attribute twice under two prefixes", part('<a xmlns:p="n" xmlns:q="n" p:b="1" q:b="2"/>')],
    ["an attribute without quotes", part("<a b=1/>")],
    ["a bare ampersand", part(property("a & b"))],
    ["an entity of its own", `<!DOCTYPE p [<!ENTITY e "x">]>${part(property("&e;")).slice(HEAD.length)}`],
    ["an entity nobody defined", part(property("&e;"))],
    ["a reference to no character", part(property("&#0;"))],
    ["a control character", part(property("\u0001"))],
    ["another encoding than it is in", part("").replace("UTF-8", "windows-1258")],
    ["deep nesting", part("<a>".repeat(50_000) + "</a>".repeat(50_000))],
    ["many blanks", part(`<a${" ".repeat(200_000)}`)],
    ["more than a file can reasonably have", part(property("a".repeat(262_144)))],
    ["nothing", ""],
  ])("count as lost: %s", async (_, xml) => {
    expectLost(await bookOf(fileWith(xml)));
  });

  test("count as lost where the part cannot be found or unpacked, and the rest is read", async () => {
    expectLost(await bookOf(rawWorkbook(WITH_RELATION)));
    expectLost(await bookOf(rawWorkbook({ rootRelations: [["custom-properties", "https://a.vn/custom.xml"]] })));
    const parts = Object.entries(rawParts({ ...WITH_RELATION, parts: { [PART]: part("") } }));
    const entries = parts.map(([name, content]) => ({ name, content: Buffer.from(content) }));
    const lying = entries.map((entry) => (entry.name === PART ? { ...entry, declaredBytes: 7 } : entry));
    expectLost(await bookOf(packed(lying)));
  });

  test("count as lost where the file names two such parts, or the part leads to others", async () => {
    const two = [...WITH_RELATION.rootRelations, ["custom-properties", "docProps/more.xml"]] as const;
    expectLost(
      await bookOf(rawWorkbook({ rootRelations: two, parts: { [PART]: part(""), "docProps/more.xml": part("") } })),
    );
    const links = '<Relationships><Relationship Id="a" Type="x/image" Target="a.png"/></Relationships>';
    const parts = rawParts({ ...WITH_RELATION, parts: { [PART]: part(""), "docProps/_rels/custom.xml.rels": links } });
    expectLost(await bookOf(rawZip(parts)));
  });
});
