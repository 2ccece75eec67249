/** Print set-up of a sheet: A4, margins, repeated rows, headers and footers, page breaks. Queues, never syncs. */
import type { PrintSetup } from "../blueprint/sheet";
import { headerSections } from "./header-sections";

/**
 * Office.js can set title rows but not take them away. Excel repeats them on the pages behind their own, and behind the
 * last row there is none.
 */
const NO_TITLES = "$1048576:$1048576";

/**
 * Everything `print` names; rows and columns in it are those of the sheet as it stands. On a new sheet nothing is said
 * of what it lacks; on another one titles, headers, page numbers that `print` does not name are taken away, and its
 * page breaks must be gone already.
 */
export function queuePage(sheet: Excel.Worksheet, print: PrintSetup, isNew: boolean): void {
  const { pageLayout } = sheet;
  pageLayout.paperSize = "A4";
  pageLayout.orientation = print.orientation === "portrait" ? "Portrait" : "Landscape";
  // As one object: Excel ignores changes of its parts. Left out, the number of pages down follows from the rows.
  pageLayout.zoom =
    "scalePercent" in print.fit ? { scale: print.fit.scalePercent } : { horizontalFitToPages: print.fit.pagesWide };
  pageLayout.setPrintMargins("Points", { ...print.marginsPoints });
  pageLayout.centerHorizontally = print.centerHorizontally;
  if (print.titleRows) pageLayout.setPrintTitleRows(`$${print.titleRows[0]}:$${print.titleRows[1]}`);
  else if (!isNew) pageLayout.setPrintTitleRows(NO_TITLES);
  // Whole columns: Excel prints the rows that are used, also those a user adds later.
  if (print.columns) pageLayout.setPrintArea(`${print.columns[0]}:${print.columns[1]}`);
  if (print.firstPageNumber !== undefined) pageLayout.firstPageNumber = print.firstPageNumber;
  else if (!isNew) pageLayout.firstPageNumber = "";
  queueHeadersAndFooters(pageLayout.headersFooters, print, isNew);
  for (const rowNumber of print.breaksAbove ?? []) sheet.horizontalPageBreaks.add(`A${rowNumber}`);
}

const NOTHING = {
  leftHeader: "",
  centerHeader: "",
  rightHeader: "",
  leftFooter: "",
  centerFooter: "",
  rightFooter: "",
};

function queueHeadersAndFooters(group: Excel.HeaderFooterGroup, print: PrintSetup, isNew: boolean): void {
  const head = headerSections(print.header);
  const foot = headerSections(print.footer);
  const texts = {
    leftHeader: head.left,
    centerHeader: head.center,
    rightHeader: head.right,
    leftFooter: foot.left,
    centerFooter: foot.center,
    rightFooter: foot.right,
  };
  const named = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ""));
  group.defaultForAllPages.set(isNew ? named : texts);
  const isBare = print.bareFirstPage === true;
  if (isBare) group.state = "FirstAndDefault";
  else if (!isNew) group.state = "Default";
  // What an earlier life had there would show again.
  if (isBare && !isNew) group.firstPage.set(NOTHING);
}
