/** `Excel.PageLayout`: how a sheet is printed. Headers and footers have their own file. */
import { areaName } from "../../raw/a1";
import type { Area } from "../../raw/a1";
import type { BookPage, BookSheet } from "../../ooxml/book";
import { booleanOf, choiceOf, numberOf, recordOf } from "../arguments";
import { HostFailure, invalidArgument, itemNotFound } from "../errors";
import type { HostState, RangeRef } from "../host-state";
import { recall, rememberAside } from "../host-state";
import { defineKind, selfOf, type KindOf } from "../kind";
import type { Wire } from "../wire";
import { areaOf } from "../model/areas";
import { newRange, rangeFromAddress } from "../model/ranges";
import { MAX_COLUMNS, MAX_ROWS } from "../../raw/a1";
import { rangeAreasKind, rangeKind } from "./declared";
import { headersFootersKind } from "./headers-footers";

const ORIENTATIONS = ["Portrait", "Landscape"] as const;
const PAPERS = { a4: "A4", a3: "A3", letter: "Letter" } as const;
const ORDERS = ["DownThenOver", "OverThenDown"] as const;
const UNITS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
type Margins = NonNullable<BookPage["marginsPoints"]>;
/** What Excel starts with: 0.7 inch at the sides, 0.75 above and below, 0.3 for header and footer. */
const NORMAL_MARGINS: Margins = { top: 54, right: 50.4, bottom: 54, left: 50.4, header: 21.6, footer: 21.6 };

export const pageLayoutKind: KindOf<BookSheet> = defineKind<BookSheet>("PageLayout", {
  values: {
    Orientation: {
      get: ({ page }) => (page.orientation === "landscape" ? "Landscape" : "Portrait"),
      set: ({ page }, value) => {
        page.orientation = choiceOf(value, ORIENTATIONS, "orientation") === "Landscape" ? "landscape" : "portrait";
      },
    },
    PaperSize: {
      get: ({ page }) => (page.paper === undefined ? null : PAPERS[page.paper]),
      set: ({ page }, value) => {
        page.paper = choiceOf(value, ["a4", "a3", "letter"], "paperSize");
      },
    },
    Zoom: { get: ({ page }) => zoomAnswer(page), set: ({ page }, value) => setZoom(page, value) },
    TopMargin: margin("top"),
    RightMargin: margin("right"),
    BottomMargin: margin("bottom"),
    LeftMargin: margin("left"),
    HeaderMargin: margin("header"),
    FooterMargin: margin("footer"),
    CenterHorizontally: pageFlag("centerHorizontally"),
    CenterVertically: pageFlag("centerVertically"),
    PrintGridlines: pageFlag("printGridlines"),
    FirstPageNumber: {
      get: ({ page }) => page.firstPageNumber ?? "",
      set: ({ page }, value) => {
        if (value === "" || value === null) delete page.firstPageNumber;
        else page.firstPageNumber = numberOf(value, "firstPageNumber");
      },
    },
    PrintOrder: aside("printOrder", "DownThenOver", (value) => choiceOf(value, ORDERS, "printOrder")),
    BlackAndWhite: aside("blackAndWhite", false, (value) => booleanOf(value, "blackAndWhite")),
    DraftMode: aside("draftMode", false, (value) => booleanOf(value, "draftMode")),
    PrintHeadings: aside("printHeadings", false, (value) => booleanOf(value, "printHeadings")),
  },
  parts: { HeadersFooters: (sheet) => headersFootersKind.of(sheet) },
  finds: {
    GetPrintArea: (sheet) => {
      if (sheet.page.printArea === undefined) throw itemNotFound("print area");
      return rangeAreasKind.of({ sheet, areas: [areaOf(sheet.page.printArea)] });
    },
    GetPrintAreaOrNullObject: (sheet) =>
      sheet.page.printArea === undefined ? null : rangeAreasKind.of({ sheet, areas: [areaOf(sheet.page.printArea)] }),
    GetPrintTitleRows: (sheet, _args, state) => {
      const area = titleRows(sheet);
      if (!area) throw itemNotFound("print title rows");
      return rangeKind.of(newRange(state, sheet, area));
    },
    GetPrintTitleRowsOrNullObject: (sheet, _args, state) => {
      const area = titleRows(sheet);
      return area ? rangeKind.of(newRange(state, sheet, area)) : null;
    },
    GetPrintTitleColumnsOrNullObject: (sheet, _args, state) => {
      const { titleColumns } = sheet.page;
      if (!titleColumns) return null;
      return rangeKind.of(
        newRange(state, sheet, { top: 0, bottom: MAX_ROWS - 1, left: titleColumns[0] - 1, right: titleColumns[1] - 1 }),
      );
    },
  },
  does: {
    SetPrintArea: (sheet, [given], state) => {
      sheet.page.printArea = areaName(rangeOf(sheet, given, state).area);
      return null;
    },
    SetPrintTitleRows: (sheet, [given], state) => {
      const { area } = rangeOf(sheet, given, state);
      sheet.page.titleRows = [area.top + 1, area.bottom + 1];
      return null;
    },
    SetPrintTitleColumns: (sheet, [given], state) => {
      const { area } = rangeOf(sheet, given, state);
      sheet.page.titleColumns = [area.left + 1, area.right + 1];
      return null;
    },
    SetPrintMargins: (sheet, [unit, given]) => {
      const points = UNITS[choiceOf(unit, ["Points", "Inches", "Centimeters"], "unit")];
      for (const [name, value] of Object.entries(recordOf(given, "marginOptions"))) {
        if (value === null || value === undefined) continue;
        if (!(name in NORMAL_MARGINS)) throw invalidArgument(`${name} is no margin`);
        setMargin(sheet, name as keyof Margins, numberOf(value, name) * points);
      }
      return null;
    },
  },
});

function rangeOf(sheet: BookSheet, given: unknown, state: HostState): RangeRef {
  const range = typeof given === "string" ? rangeFromAddress(state, sheet, given) : selfOf(rangeKind, given);
  if (!range) throw invalidArgument("a range or an address is expected");
  if (range.sheet !== sheet) throw invalidArgument("the range is on another sheet");
  return range;
}

function titleRows({ page }: BookSheet): Area | undefined {
  return (
    page.titleRows && { top: page.titleRows[0] - 1, bottom: page.titleRows[1] - 1, left: 0, right: MAX_COLUMNS - 1 }
  );
}

function margin(name: keyof Margins) {
  return {
    get: ({ page }: BookSheet) => page.marginsPoints?.[name] ?? NORMAL_MARGINS[name],
    set: (sheet: BookSheet, value: unknown) => setMargin(sheet, name, numberOf(value, `${name}Margin`)),
  };
}

function setMargin({ page }: BookSheet, name: keyof Margins, points: number): void {
  if (points < 0) throw invalidArgument(`the ${name} margin is negative`);
  page.marginsPoints = { ...(page.marginsPoints ?? NORMAL_MARGINS), [name]: points };
}

function pageFlag(name: "centerHorizontally" | "centerVertically" | "printGridlines") {
  return {
    get: ({ page }: BookSheet) => page[name] ?? false,
    set: ({ page }: BookSheet, value: unknown) => {
      page[name] = booleanOf(value, name);
    },
  };
}

/** What the file model has no place for. */
function aside(name: string, otherwise: Wire, check: (value: unknown) => unknown) {
  return {
    get: ({ page }: BookSheet, state: HostState) => recall(state, page, name, otherwise),
    set: ({ page }: BookSheet, value: unknown, state: HostState) => rememberAside(state, page, name, check(value)),
  };
}

function zoomAnswer(page: BookPage): Wire {
  if (page.fitToPagesWide === undefined && page.fitToPagesTall === undefined) return { scale: page.scale ?? 100 };
  return {
    ...(page.fitToPagesWide === undefined || page.fitToPagesWide === 0
      ? {}
      : { horizontalFitToPages: page.fitToPagesWide }),
    ...(page.fitToPagesTall === undefined || page.fitToPagesTall === 0
      ? {}
      : { verticalFitToPages: page.fitToPagesTall }),
  };
}

/** A scale, or pages to fit; an axis left out takes as many pages as it needs. */
function setZoom(page: BookPage, value: unknown): void {
  const given = recordOf(value, "zoom");
  const number = (name: string): number | undefined =>
    given[name] === null || given[name] === undefined ? undefined : numberOf(given[name], name);
  const [scale, wide, tall] = [number("scale"), number("horizontalFitToPages"), number("verticalFitToPages")];
  if (scale !== undefined && (wide !== undefined || tall !== undefined)) {
    throw new HostFailure("InvalidArgument", "zoom takes either a scale or pages to fit.");
  }
  delete page.scale;
  delete page.fitToPagesWide;
  delete page.fitToPagesTall;
  if (scale !== undefined) {
    if (scale < 10 || scale > 400) throw invalidArgument(`scale ${scale} is not 10 to 400`);
    page.scale = scale;
  } else if (wide !== undefined || tall !== undefined) {
    page.fitToPagesWide = wide ?? 0;
    page.fitToPagesTall = tall ?? 0;
  }
}
