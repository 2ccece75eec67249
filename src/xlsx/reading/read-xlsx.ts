/** An Office Open XML package (.xlsx, .xlsm, .xltx) as raw cells. Parts that hold none are never unpacked. */
import type { Package } from "../../ooxml/open-package";
import { relationsOf, type PartRelation } from "../../ooxml/read-relations";
import { readingPart, Unreadable } from "../../ooxml/unreadable";
import { decodeEscapes } from "../../ooxml/xml-text";
import type { RawSheet, RawWorkbook } from "../../raw/workbook";
import { NO_FORMATS, readCellFormats } from "./cell-formats";
import { PartScanner } from "./part-scanner";
import { type Budget, freshBudget, spend } from "./reading-limits";
import { readSheetCells, type SheetSources } from "./read-sheet-cells";
import { readSharedStrings } from "./string-items";

type ListedSheet = Pick<RawSheet, "name" | "visibility"> & { readonly relationId: string };

/** Lists of relations are read as trees, which take far more room than their text. */
const MAX_RELATIONS_BYTES = 2_000_000;

/** @throws Unreadable when the package holds no workbook, contradicts itself, or is larger than any report. */
export function readXlsx(source: Package): RawWorkbook {
  const budget = freshBudget();
  const path = relations(source, "").find(({ type }) => type === "officeDocument")?.target ?? "xl/workbook.xml";
  if (!source.has(path)) throw new Unreadable("not-a-workbook", `no part ${path}`);
  const { sheets, date1904 } = readingPart(path, () => listSheets(take(source, path, budget)));
  const links = relations(source, path);
  const sources = { ...lookUp(source, links, budget), date1904, budget };
  return {
    sheets: sheets.flatMap(({ name, visibility, relationId }) => {
      const link = links.find(({ id }) => id === relationId);
      // Sheets of macros, dialogs and single charts have no cells.
      if (link?.type !== "worksheet") return [];
      spend(budget, "sheets", 1);
      const part = link.target;
      return [{ name, visibility, ...readingPart(part, () => readSheetCells(take(source, part, budget), sources)) }];
    }),
  };
}

function relations(source: Package, path: string): readonly PartRelation[] {
  const slash = path.lastIndexOf("/") + 1;
  const list = `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
  if (source.bytes(list) > MAX_RELATIONS_BYTES) throw new Unreadable("too-large", "bytes");
  return relationsOf(source, path);
}

function take(source: Package, path: string, budget: Budget): string {
  spend(budget, "bytes", source.bytes(path));
  return source.text(path);
}

function lookUp(
  source: Package,
  links: readonly PartRelation[],
  budget: Budget,
): Pick<SheetSources, "strings" | "formats"> {
  const pathOf = (type: string): string | undefined => {
    const path = links.find((link) => link.type === type && !link.external)?.target;
    return path !== undefined && source.has(path) ? path : undefined;
  };
  const [strings, styles] = [pathOf("sharedStrings"), pathOf("styles")];
  return {
    strings:
      strings === undefined ? [] : readingPart(strings, () => readSharedStrings(take(source, strings, budget), budget)),
    formats:
      styles === undefined ? NO_FORMATS : readingPart(styles, () => readCellFormats(take(source, styles, budget))),
  };
}

function listSheets(xml: string): { readonly sheets: readonly ListedSheet[]; readonly date1904: boolean } {
  const scanner = new PartScanner(xml);
  const sheets: ListedSheet[] = [];
  let date1904 = false;
  const root = scanner.root();
  if (root !== "workbook") throw new Unreadable("not-a-workbook", `<${root}> instead of a workbook`);
  while (scanner.next()) {
    if (scanner.isClosing) continue;
    if (scanner.name === "definedNames") scanner.skip();
    else if (scanner.name === "workbookPr")
      date1904 = ["1", "true", "on"].includes(scanner.attribute("date1904") ?? "");
    else if (scanner.name === "sheet") sheets.push(listedSheet(scanner));
  }
  return { sheets, date1904 };
}

function listedSheet(scanner: PartScanner): ListedSheet {
  const state = scanner.attribute("state");
  return {
    name: decodeEscapes(scanner.attribute("name") ?? ""),
    visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
    relationId: scanner.prefixedAttribute("id") ?? "",
  };
}
