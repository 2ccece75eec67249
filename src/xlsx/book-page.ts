/** Print set-up: A4, margins, repeated rows, headers and footers, page breaks. */
import type { PrintSetup } from "../blueprint/sheet";
import type { BookPage } from "../ooxml/book";

export function pageOf(print: PrintSetup): BookPage {
  return {
    paper: "a4",
    orientation: print.orientation,
    ...("scalePercent" in print.fit
      ? { scale: print.fit.scalePercent }
      : { fitToPagesWide: print.fit.pagesWide, fitToPagesTall: 0 }),
    marginsPoints: { ...print.marginsPoints },
    centerHorizontally: print.centerHorizontally,
    // Whole columns: Excel prints the rows that are used, also those a user adds later.
    ...(print.columns ? { printArea: print.columns.join(":") } : {}),
    ...(print.titleRows ? { titleRows: print.titleRows } : {}),
    ...(print.header === "" ? {} : { header: inSections(print.header) }),
    ...(print.footer === "" ? {} : { footer: inSections(print.footer) }),
    ...(print.bareFirstPage === true ? { firstHeader: "", firstFooter: "" } : {}),
    ...(print.firstPageNumber === undefined ? {} : { firstPageNumber: print.firstPageNumber }),
    ...(print.breaksAbove ? { rowBreaks: print.breaksAbove.map((rowNumber) => rowNumber - 1) } : {}),
  };
}

/** Text in front of the first section code stands in the centre; Excel always says so. */
function inSections(text: string): string {
  return /^&[LCR]/i.test(text) ? text : `&C${text}`;
}
