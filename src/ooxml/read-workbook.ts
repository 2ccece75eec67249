/** The workbook part: which sheets there are, the names, and what holds for the whole file. */
import type { Book, BookName, BookSheet } from "./book";
import { emptySheet } from "./book";
import { fromFileFormula } from "./function-prefixes";
import { addLost, LOST, type LostWord } from "./lost-words";
import type { Package } from "./open-package";
import { readPrintArea, readPrintTitles } from "./read-page";
import { type PartRelation } from "./read-relations";
import { child, childrenOf, descend, flagOf, numberOf, relationIdOf, textOf } from "./xml-node";
import type { XmlNode } from "./xml-reader";
import { decodeEscapes } from "./xml-text";

/** `sheet` is undefined for a sheet without cells. */
export type ListedSheet = { readonly sheet: BookSheet | undefined; readonly path: string };

export function listSheets(workbook: XmlNode, relations: readonly PartRelation[], book: Book): ListedSheet[] {
  const taken = new Set<number>();
  return childrenOf(child(workbook, "sheets"), "sheet").map((node, index) => {
    const relation = relations.find(({ id }) => id === relationIdOf(node));
    const wanted = numberOf(node, "sheetId") ?? index + 1;
    const id = taken.has(wanted) ? Math.max(...taken) + 1 : wanted;
    taken.add(id);
    const name = textOf(node, "name") ?? "";
    if (relation?.type !== "worksheet") {
      addLost(book.lost, relation?.type === "chartsheet" ? LOST.chartSheet : LOST.macro);
      return { sheet: undefined, path: "" };
    }
    const state = node.attributes.get("state");
    const sheet = emptySheet(id, name);
    sheet.visibility = state === "hidden" || state === "veryHidden" ? state : "visible";
    return { sheet, path: relation.target };
  });
}

export function readSettings(workbook: XmlNode, listed: readonly ListedSheet[], book: Book): void {
  book.date1904 = flagOf(child(workbook, "workbookPr"), "date1904");
  const active = numberOf(descend(workbook, "bookViews", "workbookView"), "activeTab") ?? 0;
  const visible = book.sheets.filter(({ visibility }) => visibility === "visible");
  book.activeSheetId = (visible.find((sheet) => sheet === listed[active]?.sheet) ?? visible[0])?.id;
  if (flagOf(child(workbook, "workbookProtection"), "lockStructure")) addLost(book.lost, LOST.workbookProtection);
}

/** Print areas, titles and filters go to their sheets; other names to the book. Sheets must have been read before. */
export function readNames(workbook: XmlNode, listed: readonly ListedSheet[], book: Book): void {
  for (const node of childrenOf(child(workbook, "definedNames"), "definedName")) {
    const name = textOf(node, "name") ?? "";
    const local = numberOf(node, "localSheetId");
    const sheet = local === undefined ? undefined : listed[local]?.sheet;
    const refersTo = fromFileFormula(decodeEscapes(node.text));
    if (/^_xlnm\._FilterDatabase/i.test(name)) continue;
    if (flagOf(node, "function") || flagOf(node, "vbProcedure")) addLost(book.lost, LOST.macro);
    else if (sheet && name.toLowerCase() === "_xlnm.print_area") readPrintArea(refersTo, sheet);
    else if (sheet && name.toLowerCase() === "_xlnm.print_titles") readPrintTitles(refersTo, sheet);
    else if (local === undefined || sheet) book.names.push(nameOf(node, name, refersTo, sheet));
  }
}

function nameOf(node: XmlNode, name: string, refersTo: string, sheet: BookSheet | undefined): BookName {
  const comment = textOf(node, "comment");
  return {
    name,
    refersTo,
    ...(sheet && { sheetId: sheet.id }),
    ...(flagOf(node, "hidden") && { hidden: true }),
    ...(comment !== undefined && { comment }),
  };
}

const LOST_WORKBOOK_RELATIONS: Readonly<Record<string, LostWord>> = {
  externalLink: LOST.externalLink,
  vbaProject: LOST.macro,
  connections: LOST.connection,
  pivotCacheDefinition: LOST.pivot,
  slicerCache: LOST.slicer,
  timelineCache: LOST.slicer,
  customXml: LOST.customXml,
  powerPivotData: LOST.connection,
  xlMacrosheet: LOST.macro,
};
const LOST_ROOT_RELATIONS: Readonly<Record<string, LostWord>> = {
  customXml: LOST.customXml,
  webextensiontaskpanes: LOST.taskPane,
  origin: LOST.signature,
};

export function reportLost(root: readonly PartRelation[], workbook: readonly PartRelation[], book: Book): void {
  for (const { type } of workbook) {
    const word = LOST_WORKBOOK_RELATIONS[type];
    if (word) addLost(book.lost, word);
  }
  for (const { type } of root) {
    const word = LOST_ROOT_RELATIONS[type];
    if (word) addLost(book.lost, word);
  }
}

export function readProperties(source: Package, root: readonly PartRelation[], book: Book): void {
  const path = root.find(({ type }) => type === "core-properties")?.target;
  if (path === undefined || !source.has(path)) return;
  const core = source.tree(path);
  const title = child(core, "title")?.text ?? "";
  const author = child(core, "creator")?.text ?? "";
  book.properties = {
    ...(title !== "" && { title: decodeEscapes(title) }),
    ...(author !== "" && { author: decodeEscapes(author) }),
  };
}
