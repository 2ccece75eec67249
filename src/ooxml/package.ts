/** What every Office file has around its parts: content types, relationships, document properties, the zip itself. */
import { strToU8, zipSync } from "fflate";
import type { Book } from "./book";
import { attributes, RELATIONSHIPS_NS, textElement, XML_HEAD } from "./xml-text";

export type Relation = {
  readonly id: string;
  /** The last part of the type's address: `worksheet`, `table`, `drawing`. */
  readonly type: string;
  readonly target: string;
  readonly external?: boolean;
};

/** Path → XML. A part's content type is known by its folder. */
export type Parts = Map<string, string>;

const PACKAGE_NS = "http://schemas.openxmlformats.org/package/2006";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const CONTENT_TYPES: readonly (readonly [prefix: string, type: string])[] = [
  ["xl/workbook.xml", `${SHEET_TYPE}.sheet.main+xml`],
  ["xl/worksheets/", `${SHEET_TYPE}.worksheet+xml`],
  ["xl/tables/", `${SHEET_TYPE}.table+xml`],
  ["xl/styles.xml", `${SHEET_TYPE}.styles+xml`],
  ["xl/sharedStrings.xml", `${SHEET_TYPE}.sharedStrings+xml`],
  ["xl/theme/", "application/vnd.openxmlformats-officedocument.theme+xml"],
  ["xl/drawings/", "application/vnd.openxmlformats-officedocument.drawing+xml"],
  ["xl/charts/", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"],
  ["docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
  ["docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"],
  ["docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml"],
];

export function relationshipsXml(relations: readonly Relation[]): string {
  const items = relations.map(({ id, type, target, external }) => {
    const kind =
      type === "core-properties" ? `${PACKAGE_NS}/relationships/metadata/${type}` : `${RELATIONSHIPS_NS}/${type}`;
    const values = { Id: id, Type: kind, Target: target, TargetMode: external ? "External" : undefined };
    return `<Relationship${attributes(values)}/>`;
  });
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE_NS}/relationships">${items.join("")}</Relationships>`;
}

function contentTypesXml(paths: Iterable<string>): string {
  let overrides = "";
  for (const path of paths) {
    if (path.endsWith(".rels")) continue;
    const [, type] = CONTENT_TYPES.find(([prefix]) => path.startsWith(prefix)) ?? [];
    if (type === undefined) throw new Error(`No content type is known for part ${path}`);
    overrides += `<Override PartName="/${path}" ContentType="${type}"/>`;
  }
  return (
    `${XML_HEAD}<Types xmlns="${PACKAGE_NS}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides}</Types>`
  );
}

export function addDocumentProperties(parts: Parts, { title, author }: Book["properties"]): void {
  parts.set(
    "docProps/core.xml",
    `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE_NS}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
      `${textElement("dc:title", title)}${textElement("dc:creator", author)}</cp:coreProperties>`,
  );
  parts.set(
    "docProps/app.xml",
    `${XML_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
      "<Application>Microsoft Excel</Application></Properties>",
  );
}

/** The same parts always give the same bytes: no clock is read. */
export function zipParts(parts: Parts): Uint8Array {
  const files: Record<string, Uint8Array> = { "[Content_Types].xml": strToU8(contentTypesXml(parts.keys())) };
  for (const [path, xml] of parts) files[path] = strToU8(xml);
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) });
}
