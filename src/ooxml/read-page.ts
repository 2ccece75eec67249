/** Page set-up of a worksheet part, and print names as different programs write them. */
import { areaName, columnIndexOf, parseArea } from "../raw/a1";
import type { BookPage, BookSheet } from "./book";
import { addLost, LOST } from "./lost-words";
import { decodeEscapes } from "./xml-text";
import { STANDARD_MARGINS } from "./write-page";
import { child, childrenOf, flagOf, numberOf } from "./xml-node";
import type { XmlNode } from "./xml-reader";

const PAPERS: Readonly<Record<number, "a4" | "a3" | "letter">> = { 1: "letter", 8: "a3", 9: "a4" };

export function readPage(part: XmlNode, sheet: BookSheet): void {
  const page: BookPage = { ...setupOf(part, sheet), ...optionsOf(child(part, "printOptions")) };
  const margins = child(part, "pageMargins");
  if (margins && !isStandard(margins)) page.marginsPoints = marginsOf(margins);
  readHeaders(child(part, "headerFooter"), page, sheet);
  const rowBreaks = breaksOf(child(part, "rowBreaks"));
  const columnBreaks = breaksOf(child(part, "colBreaks"));
  if (rowBreaks.length > 0) page.rowBreaks = rowBreaks;
  if (columnBreaks.length > 0) page.columnBreaks = columnBreaks;
  sheet.page = page;
}

/** Scale and fit exclude one another; which holds is said elsewhere in the part. */
function setupOf(part: XmlNode, sheet: BookSheet): BookPage {
  const setup = child(part, "pageSetup");
  const fits = flagOf(child(child(part, "sheetPr"), "pageSetUpPr"), "fitToPage");
  const paperNumber = numberOf(setup, "paperSize");
  const paper = PAPERS[paperNumber ?? 0];
  if (paperNumber !== undefined && paperNumber !== 0 && !paper) addLost(sheet.lost, LOST.paper);
  const orientation = setup?.attributes.get("orientation");
  const scale = numberOf(setup, "scale");
  const first = flagOf(setup, "useFirstPageNumber") ? numberOf(setup, "firstPageNumber") : undefined;
  return {
    ...(paper && { paper }),
    ...((orientation === "portrait" || orientation === "landscape") && { orientation }),
    ...(fits && {
      fitToPagesWide: numberOf(setup, "fitToWidth") ?? 1,
      fitToPagesTall: numberOf(setup, "fitToHeight") ?? 1,
    }),
    ...(!fits && scale !== undefined && scale >= 10 && scale <= 400 && scale !== 100 && { scale }),
    ...(first !== undefined && { firstPageNumber: first }),
  };
}

function optionsOf(options: XmlNode | undefined): BookPage {
  return {
    ...(flagOf(options, "horizontalCentered") && { centerHorizontally: true }),
    ...(flagOf(options, "verticalCentered") && { centerVertically: true }),
    ...(flagOf(options, "gridLines") && { printGridlines: true }),
  };
}

/** Excel's own margins, which is what a book without margins means. */
function isStandard(node: XmlNode): boolean {
  return Object.entries(STANDARD_MARGINS).every(([side, inches]) => numberOf(node, side) === inches);
}

function marginsOf(node: XmlNode): NonNullable<BookPage["marginsPoints"]> {
  // Inches in the file; a hundred-thousandth of a point is far below what a printer can do.
  const points = (side: string): number => Math.round((numberOf(node, side) ?? 0) * 7_200_000) / 100_000;
  return {
    top: points("top"),
    right: points("right"),
    bottom: points("bottom"),
    left: points("left"),
    header: points("header"),
    footer: points("footer"),
  };
}

function readHeaders(node: XmlNode | undefined, page: BookPage, sheet: BookSheet): void {
  const text = (name: string): string | undefined => {
    const found = child(node, name);
    return found && decodeEscapes(found.text);
  };
  const [header, footer] = [text("oddHeader"), text("oddFooter")];
  if (header) page.header = header;
  if (footer) page.footer = footer;
  if (flagOf(node, "differentOddEven")) addLost(sheet.lost, LOST.evenPages);
  if (!flagOf(node, "differentFirst")) return;
  page.firstHeader = text("firstHeader") ?? "";
  page.firstFooter = text("firstFooter") ?? "";
}

function breaksOf(node: XmlNode | undefined): number[] {
  return childrenOf(node, "brk").flatMap((one) => numberOf(one, "id") ?? []);
}

/** `'Kế hoạch'!$A$1:$L$43`, the sheet quoted or not. */
export function readPrintArea(refersTo: string, sheet: BookSheet): void {
  const areas = splitAreas(refersTo).map((one) => parseArea(one.slice(one.lastIndexOf("!") + 1)));
  if (areas.length === 0 || areas.some((area) => !area)) addLost(sheet.lost, LOST.printAreas);
  else sheet.page.printArea = areas.flatMap((area) => (area ? areaName(area) : [])).join(",");
}

/** `'Kế hoạch'!$A:$B,'Kế hoạch'!$1:$4`: columns, rows or both. */
export function readPrintTitles(refersTo: string, sheet: BookSheet): void {
  for (const one of splitAreas(refersTo)) {
    const reference = one.slice(one.lastIndexOf("!") + 1).replaceAll("$", "");
    const [, top, bottom] = /^(\d+):(\d+)$/.exec(reference) ?? [];
    const [, left, right] = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(reference) ?? [];
    if (top !== undefined && bottom !== undefined) sheet.page.titleRows = [Number(top), Number(bottom)];
    else if (left !== undefined && right !== undefined) {
      sheet.page.titleColumns = [columnIndexOf(left) + 1, columnIndexOf(right) + 1];
    }
  }
}

/** At commas outside quotes. */
function splitAreas(refersTo: string): string[] {
  return refersTo.match(/(?:'[^']*'|[^',])+/g) ?? [];
}
