/** Print set-up of a sheet: A4, margins, repeated rows, headers and footers, page breaks. Queues, never syncs. */
import type { PrintSetup } from "../blueprint/sheet";
import { headerSections } from "./header-sections";

/** Everything `print` names; rows and columns in it are those of the sheet as it stands. A new sheet has no headers. */
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
  // Whole columns: Excel prints the rows that are used, also those a user adds later.
  if (print.columns) pageLayout.setPrintArea(`${print.columns[0]}:${print.columns[1]}`);
  queueHeaderAndFooter(pageLayout.headersFooters.defaultForAllPages, print, isNew);
  for (const rowNumber of print.breaksAbove ?? []) sheet.horizontalPageBreaks.add(`A${rowNumber}`);
}

function queueHeaderAndFooter(page: Excel.HeaderFooter, { header, footer }: PrintSetup, isNew: boolean): void {
  const head = headerSections(header);
  const foot = headerSections(footer);
  const texts = {
    leftHeader: head.left,
    centerHeader: head.center,
    rightHeader: head.right,
    leftFooter: foot.left,
    centerFooter: foot.center,
    rightFooter: foot.right,
  };
  page.set(isNew ? Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== "")) : texts);
}
