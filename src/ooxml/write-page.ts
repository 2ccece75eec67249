/** Page set-up of a worksheet part, and the names in which Excel keeps print area and print titles. */
import { columnLetters, parseArea, quoteSheetName } from "../raw/a1";
import type { BookPage, BookSheet } from "./book";
import { attributes, textElement } from "./xml-text";

/** Excel's own margins where a book says none, in inches. */
export const STANDARD_MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };
const PAPER_NUMBERS = { letter: 1, a3: 8, a4: 9 };
/** Excel's limit for each header and footer, codes included. */
const MAX_HEADER = 255;

export function fitsToPages({ fitToPagesWide, fitToPagesTall }: BookPage): boolean {
  return fitToPagesWide !== undefined || fitToPagesTall !== undefined;
}

/** printOptions, pageMargins, pageSetup, headerFooter and breaks, in the order the schema wants. */
export function pageXml(page: BookPage): string {
  return optionsXml(page) + marginsXml(page) + setupXml(page) + headerFooterXml(page) + breaksXml(page);
}

function optionsXml(page: BookPage): string {
  const values = attributes({
    horizontalCentered: page.centerHorizontally || undefined,
    verticalCentered: page.centerVertically || undefined,
    gridLines: page.printGridlines || undefined,
  });
  return values === "" ? "" : `<printOptions${values}/>`;
}

function marginsXml({ marginsPoints: points }: BookPage): string {
  if (!points) return `<pageMargins${attributes(STANDARD_MARGINS)}/>`;
  const { left, right, top, bottom, header, footer } = points;
  const inches = { left, right, top, bottom, header, footer };
  return `<pageMargins${attributes(Object.fromEntries(Object.entries(inches).map(([side, size]) => [side, size / 72])))}/>`;
}

function setupXml(page: BookPage): string {
  if (page.scale !== undefined && !(page.scale >= 10 && page.scale <= 400)) {
    throw new Error(`A page cannot be scaled to ${page.scale} per cent; Excel allows 10 to 400`);
  }
  const values = attributes({
    paperSize: page.paper && PAPER_NUMBERS[page.paper],
    scale: page.scale,
    firstPageNumber: page.firstPageNumber,
    fitToWidth: fitsToPages(page) ? (page.fitToPagesWide ?? 0) : undefined,
    fitToHeight: fitsToPages(page) ? (page.fitToPagesTall ?? 0) : undefined,
    orientation: page.orientation,
    useFirstPageNumber: page.firstPageNumber === undefined ? undefined : true,
  });
  return values === "" ? "" : `<pageSetup${values}/>`;
}

function headerFooterXml({ header, footer, firstHeader, firstFooter }: BookPage): string {
  const differentFirst = firstHeader !== undefined || firstFooter !== undefined;
  if (!differentFirst && !header && !footer) return "";
  const parts =
    headerElement("oddHeader", header) +
    headerElement("oddFooter", footer) +
    headerElement("firstHeader", firstHeader) +
    headerElement("firstFooter", firstFooter);
  return `<headerFooter${attributes({ differentFirst: differentFirst || undefined })}>${parts}</headerFooter>`;
}

function headerElement(tag: string, text: string | undefined): string {
  if (text !== undefined && text.length > MAX_HEADER) {
    throw new Error(`A header or footer has ${text.length} characters, more than ${MAX_HEADER}: ${text}`);
  }
  return textElement(tag, text);
}

function breaksXml({ rowBreaks = [], columnBreaks = [] }: BookPage): string {
  return (
    breakList("rowBreaks", rowBreaks, { max: 16_383, man: true }) +
    breakList("colBreaks", columnBreaks, { max: 1_048_575, man: true })
  );
}

/** A break is known by the 1-based row above it, which is the 0-based row below it. */
function breakList(tag: string, indexes: readonly number[], rest: { max: number; man: boolean }): string {
  if (indexes.length === 0) return "";
  const items = [...indexes].sort((a, b) => a - b).map((id) => `<brk${attributes({ id, ...rest })}/>`);
  return `<${tag} count="${items.length}" manualBreakCount="${items.length}">${items.join("")}</${tag}>`;
}

/** `'Kế hoạch'!$A$1:$L$43`: sheet names always quoted, which Excel needs as soon as there is a blank in them. */
export function printArea({ name, page }: BookSheet): string | undefined {
  if (page.printArea === undefined) return undefined;
  return page.printArea
    .split(",")
    .map((area) => `${quoteSheetName(name)}!${absoluteArea(area)}`)
    .join(",");
}

export function absoluteArea(text: string): string {
  const area = parseArea(text);
  if (!area) throw new Error(`Not an area: ${text}`);
  const { top, left, bottom, right } = area;
  return `$${columnLetters(left)}$${top + 1}:$${columnLetters(right)}$${bottom + 1}`;
}

export function printTitles({ name, page }: BookSheet): string | undefined {
  const { titleColumns, titleRows } = page;
  const columns = titleColumns && `$${columnLetters(titleColumns[0] - 1)}:$${columnLetters(titleColumns[1] - 1)}`;
  const rows = titleRows && `$${titleRows[0]}:$${titleRows[1]}`;
  const parts = [columns, rows].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.map((part) => `${quoteSheetName(name)}!${part}`).join(",");
}
