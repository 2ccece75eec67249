/** Workbook files written by hand, part by part, as other programs would write them. */
import { strToU8, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export type RawWorkbook = {
  /** What stands in `<worksheet>`. */
  readonly sheet?: string;
  /** What stands in `<styleSheet>`. */
  readonly styles?: string;
  /** What stands in `<sst>`. */
  readonly strings?: string;
  /** What stands in `<workbook>` after the sheets. */
  readonly workbook?: string;
  /** Type (last part) and target of what the sheet points to. */
  readonly sheetRelations?: readonly (readonly [type: string, target: string])[];
  readonly workbookRelations?: readonly (readonly [type: string, target: string])[];
  readonly rootRelations?: readonly (readonly [type: string, target: string])[];
  /** More parts by path, whole. */
  readonly parts?: Readonly<Record<string, string>>;
};

/** One visible sheet `Sheet1`; the relations of the sheet are `rId1`, `rId2`, … */
export function rawWorkbook(raw: RawWorkbook): Uint8Array {
  return rawZip(rawParts(raw));
}

/** The parts of `rawWorkbook` by path, for tests that change some before they are packed. */
export function rawParts(raw: RawWorkbook): Readonly<Record<string, string>> {
  const links: (readonly [string, string])[] = [["worksheet", "worksheets/sheet1.xml"]];
  if (raw.styles !== undefined) links.push(["styles", "styles.xml"]);
  if (raw.strings !== undefined) links.push(["sharedStrings", "sharedStrings.xml"]);
  return {
    "_rels/.rels": relations([["officeDocument", "xl/workbook.xml"], ...(raw.rootRelations ?? [])]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets>${raw.workbook ?? ""}</workbook>`,
    "xl/_rels/workbook.xml.rels": relations([...links, ...(raw.workbookRelations ?? [])]),
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${raw.sheet ?? "<sheetData/>"}</worksheet>`,
    ...(raw.sheetRelations && { "xl/worksheets/_rels/sheet1.xml.rels": relations(raw.sheetRelations) }),
    ...(raw.styles !== undefined && { "xl/styles.xml": `<styleSheet xmlns="${MAIN}">${raw.styles}</styleSheet>` }),
    ...(raw.strings !== undefined && { "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${raw.strings}</sst>` }),
    ...raw.parts,
  };
}

export function rawZip(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files = Object.entries(parts).map(([path, content]): [string, Uint8Array] => {
    return [path, typeof content === "string" ? strToU8(content) : content];
  });
  return zipSync(Object.fromEntries(files));
}

function relations(list: readonly (readonly [type: string, target: string])[]): string {
  const items = list.map(([type, target], index) => {
    const mode = target.includes("://") ? ' TargetMode="External"' : "";
    return `<Relationship Id="rId${index + 1}" Type="${RELATIONSHIPS}/${type}" Target="${target}"${mode}/>`;
  });
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join("")}</Relationships>`;
}
