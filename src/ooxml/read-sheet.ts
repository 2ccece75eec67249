/** One worksheet part, with its tables and its drawing, to one sheet of a book. */
import { areaName, parseArea } from "../raw/a1";
import type { BookSheet } from "./book";
import { colorOf } from "./colors";
import { addLost, LOST, type LostWord } from "./lost-words";
import type { Package } from "./open-package";
import { createCellReader, type CellSources } from "./read-cells";
import { readColumns } from "./read-columns";
import { readDrawing } from "./read-drawing";
import { readPage } from "./read-page";
import { relationsOf, type PartRelation } from "./read-relations";
import { readConditionals, readValidations } from "./read-rules";
import { readTable } from "./read-table";
import { isAllowedByFile, PROTECTION_ATTRIBUTES } from "./protection-options";
import { damaged, readingPart } from "./unreadable";
import { allOf, child, childrenOf, descend, flagOf, nodeXml, numberOf, relationIdOf, textOf } from "./xml-node";
import { createTreeBuilder, scanXml, type XmlNode } from "./xml-reader";

export function readSheet(source: Package, path: string, sheet: BookSheet, sources: CellSources): void {
  const part = readingPart(path, () => scanSheet(source.text(path), sheet, sources));
  readLooks(part, sheet, sources);
  sheet.merges = childrenOf(child(part, "mergeCells"), "mergeCell").map((node) => requiredArea(node));
  readColumns(part, sheet, sources.styles);
  readProtection(child(part, "sheetProtection"), sheet);
  const filter = child(part, "autoFilter");
  if (filter) sheet.autoFilterXml = nodeXml(filter);
  readValidations(part, sheet);
  readConditionals(part, sheet, sources.styles);
  readPage(part, sheet);
  const relations = relationsOf(source, path);
  readHyperlinks(part, relations, sheet);
  readRelated(source, relations, sheet, sources);
  reportExtensions(part, sheet);
}

/** Cells are read as they come; the rest, which is small, becomes a tree. */
function scanSheet(xml: string, sheet: BookSheet, sources: CellSources): XmlNode {
  const tree = createTreeBuilder();
  const cells = createCellReader(sheet, sources);
  let inData = false;
  scanXml(xml, {
    open(name, attributes) {
      if (inData) cells.open(name, attributes);
      else tree.open(name, attributes);
      if (name === "sheetData") inData = true;
    },
    text(text) {
      (inData ? cells : tree).text(text);
    },
    close(name) {
      if (name === "sheetData") inData = false;
      (inData ? cells : tree).close(name);
    },
  });
  return tree.root();
}

function requiredArea(node: XmlNode): string {
  const area = parseArea(node.attributes.get("ref") ?? "");
  if (!area) throw damaged("merged cells without an area");
  return areaName(area);
}

function readLooks(part: XmlNode, sheet: BookSheet, { styles }: CellSources): void {
  const view = childrenOf(child(part, "sheetViews"), "sheetView")[0];
  const pane = child(view, "pane");
  const zoom = numberOf(view, "zoomScale");
  const tabColor = colorOf(descend(part, "sheetPr", "tabColor"), styles.colors);
  sheet.showGridlines = flagOf(view, "showGridLines", true);
  if (zoom !== undefined && zoom >= 10 && zoom !== 100) sheet.zoomPercent = zoom;
  if (tabColor !== undefined) sheet.tabColor = tabColor;
  if (pane?.attributes.get("state")?.startsWith("frozen")) {
    sheet.frozenRows = numberOf(pane, "ySplit") ?? 0;
    sheet.frozenColumns = numberOf(pane, "xSplit") ?? 0;
  }
  const format = child(part, "sheetFormatPr");
  const height = numberOf(format, "defaultRowHeight");
  const width = numberOf(format, "defaultColWidth");
  if (height !== undefined && flagOf(format, "customHeight")) sheet.defaultRowHeightPoints = height;
  if (width !== undefined) sheet.defaultWidthChars = width;
  if (flagOf(format, "zeroHeight")) addLost(sheet.lost, LOST.hiddenRest);
}

const PASSWORD = ["password", "algorithmName", "hashValue", "saltValue", "spinCount"];

function readProtection(node: XmlNode | undefined, sheet: BookSheet): void {
  if (!node || !flagOf(node, "sheet")) return;
  const options = Object.entries(PROTECTION_ATTRIBUTES).map(([attribute, option]): [string, boolean] => {
    return [option, !flagOf(node, attribute, !isAllowedByFile(attribute))];
  });
  const secret = PASSWORD.flatMap((name): [string, string][] => {
    const value = node.attributes.get(name);
    return value === undefined ? [] : [[name, value]];
  });
  sheet.protection = {
    options: Object.fromEntries(options),
    hasPassword: secret.length > 0,
    ...(secret.length > 0 && { passwordAttributes: Object.fromEntries(secret) }),
  };
}

function readHyperlinks(part: XmlNode, relations: readonly PartRelation[], sheet: BookSheet): void {
  const links = childrenOf(child(part, "hyperlinks"), "hyperlink").flatMap((node) => {
    const target = relations.find(({ id }) => id === relationIdOf(node))?.target;
    const location = textOf(node, "location");
    const tooltip = textOf(node, "tooltip");
    if (target === undefined && location === undefined) return [];
    const where = { ...(target !== undefined && { target }), ...(location !== undefined && { location }) };
    return [{ area: requiredArea(node), ...where, ...(tooltip !== undefined && { tooltip }) }];
  });
  if (links.length > 0) sheet.hyperlinks = links;
}

/** What else a sheet may point to, by type of relationship. */
const LOST_RELATIONS: Readonly<Record<string, LostWord>> = {
  comments: LOST.comment,
  threadedComment: LOST.comment,
  pivotTable: LOST.pivot,
  slicer: LOST.slicer,
  timeline: LOST.slicer,
  queryTable: LOST.connection,
  oleObject: LOST.embedded,
  package: LOST.embedded,
  ctrlProp: LOST.control,
  control: LOST.control,
  image: LOST.background,
};

function readRelated(
  source: Package,
  relations: readonly PartRelation[],
  sheet: BookSheet,
  { styles }: CellSources,
): void {
  for (const { type, target, external } of relations) {
    const lost = LOST_RELATIONS[type];
    if (lost) addLost(sheet.lost, lost);
    else if (type === "drawing" && !external) readDrawing(source, target, sheet, styles.colors);
    else if (type === "table" && !external) {
      const table = readingPart(target, () => readTable(source.tree(target)));
      if (table) sheet.tables.push(table);
      else addLost(sheet.lost, LOST.tableWithoutHeadings);
      if (relationsOf(source, target).some((relation) => relation.type === "queryTable"))
        addLost(sheet.lost, LOST.connection);
    }
  }
}

function reportExtensions(part: XmlNode, sheet: BookSheet): void {
  if (allOf(child(part, "extLst"), "sparkline").length > 0) addLost(sheet.lost, LOST.sparkline);
  if (child(part, "scenarios")) addLost(sheet.lost, LOST.scenarios);
  if (child(part, "customSheetViews")) addLost(sheet.lost, LOST.customViews);
}
