/** The workbook part: sheets, names, and the settings that hold for the whole file. */
import { parseArea, quoteSheetName } from "../raw/a1";
import type { Book, BookSheet } from "./book";
import { toFileFormula } from "./function-prefixes";
import { absoluteArea, printArea, printTitles } from "./write-page";
import { attributes, RELATIONSHIPS_NS, SPREADSHEET_NS, XML_HEAD, xmlText } from "./xml-text";

/** The sheet that is shown on opening: the active one if it can be seen, else the first that can. */
export function activeIndex(book: Book): number {
  const wanted = book.sheets.findIndex(({ id, visibility }) => id === book.activeSheetId && visibility === "visible");
  return wanted >= 0 ? wanted : book.sheets.findIndex(({ visibility }) => visibility === "visible");
}

/** Sheet n is relationship `rId(n+1)`. */
export function workbookXml(book: Book): string {
  const sheets = book.sheets.map((sheet, index) => {
    const state = sheet.visibility === "visible" ? undefined : sheet.visibility;
    return `<sheet${attributes({ name: sheet.name, sheetId: sheet.id, state, "r:id": `rId${index + 1}` })}/>`;
  });
  const active = activeIndex(book);
  const names = book.sheets.flatMap(printNames).concat(ownNames(book));
  return (
    `${XML_HEAD}<workbook xmlns="${SPREADSHEET_NS}" xmlns:r="${RELATIONSHIPS_NS}">` +
    `<workbookPr${attributes({ date1904: book.date1904 || undefined })}/>` +
    `<bookViews><workbookView${attributes({ activeTab: active === 0 ? undefined : active })}/></bookViews>` +
    `<sheets>${sheets.join("")}</sheets>` +
    (names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`) +
    '<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>'
  );
}

function printNames(sheet: BookSheet, index: number): string[] {
  const filtered = sheet.autoFilterXml === undefined ? undefined : /\sref="([^"]+)"/.exec(sheet.autoFilterXml)?.[1];
  const filter =
    filtered !== undefined && parseArea(filtered)
      ? `${quoteSheetName(sheet.name)}!${absoluteArea(filtered)}`
      : undefined;
  const local = (name: string, refersTo: string | undefined, hidden?: boolean): string =>
    refersTo === undefined ? "" : nameXml({ name, localSheetId: index, hidden }, refersTo);
  return [
    local("_xlnm._FilterDatabase", filter, true),
    local("_xlnm.Print_Area", printArea(sheet)),
    local("_xlnm.Print_Titles", printTitles(sheet)),
  ].filter((xml) => xml !== "");
}

function ownNames(book: Book): string[] {
  return book.names.map(({ name, refersTo, sheetId, hidden, comment }) => {
    const localSheetId = sheetId === undefined ? undefined : book.sheets.findIndex(({ id }) => id === sheetId);
    if (localSheetId === -1)
      throw new Error(`Name ${name} belongs to sheet ${sheetId ?? ""}, which is not in the book`);
    return nameXml({ name, comment, localSheetId, hidden: hidden || undefined }, refersTo);
  });
}

function nameXml(head: Readonly<Record<string, string | number | boolean | undefined>>, refersTo: string): string {
  return `<definedName${attributes(head)}>${xmlText(toFileFormula(refersTo))}</definedName>`;
}
