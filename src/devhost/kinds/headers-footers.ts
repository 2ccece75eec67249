/** `Excel.HeaderFooterGroup` and `Excel.HeaderFooter`. */
import type { BookPage, BookSheet } from "../../ooxml/book";
import { booleanOf, choiceOf, textOf } from "../arguments";
import { HostFailure, invalidArgument } from "../errors";
import { recall, rememberAside } from "../host-state";
import { defineKind, type KindOf } from "../kind";
import { type HeaderSections, parseHeader, printHeader } from "../model/header-text";

const STATES = ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"] as const;
const LONGEST_LINE = 255;
type Line = "header" | "footer" | "firstHeader" | "firstFooter";
type PageRef = { readonly page: BookPage; readonly first: boolean };

export const headersFootersKind: KindOf<BookSheet> = defineKind<BookSheet>("HeaderFooterGroup", {
  values: {
    State: {
      get: ({ page }) =>
        page.firstHeader !== undefined || page.firstFooter !== undefined ? "FirstAndDefault" : "Default",
      set: ({ page }, value) => {
        const state = choiceOf(value, STATES, "state");
        if (state === "OddAndEven" || state === "FirstOddAndEven") {
          throw new HostFailure("NotImplemented", "Odd and even pages are not pretended.");
        }
        if (state === "Default") {
          delete page.firstHeader;
          delete page.firstFooter;
        } else {
          page.firstHeader ??= "";
          page.firstFooter ??= "";
        }
      },
    },
    UseSheetMargins: {
      get: (sheet, state) => recall(state, sheet, "useSheetMargins", true),
      set: (sheet, value, state) => rememberAside(state, sheet, "useSheetMargins", booleanOf(value, "useSheetMargins")),
    },
    UseSheetScale: {
      get: (sheet, state) => recall(state, sheet, "useSheetScale", true),
      set: (sheet, value, state) => rememberAside(state, sheet, "useSheetScale", booleanOf(value, "useSheetScale")),
    },
  },
  parts: {
    DefaultForAllPages: ({ page }) => headerFooterKind.of({ page, first: false }),
    FirstPage: ({ page }) => headerFooterKind.of({ page, first: true }),
  },
});

const headerFooterKind: KindOf<PageRef> = defineKind<PageRef>("HeaderFooter", {
  values: {
    LeftHeader: section("left", "header"),
    CenterHeader: section("center", "header"),
    RightHeader: section("right", "header"),
    LeftFooter: section("left", "footer"),
    CenterFooter: section("center", "footer"),
    RightFooter: section("right", "footer"),
  },
});

function section(name: keyof HeaderSections, line: "header" | "footer") {
  const lineOf = ({ first }: PageRef): Line => (first ? (line === "header" ? "firstHeader" : "firstFooter") : line);
  return {
    get: (self: PageRef) => parseHeader(self.page[lineOf(self)])[name],
    set: (self: PageRef, value: unknown) => {
      const key = lineOf(self);
      const sections = { ...parseHeader(self.page[key]), [name]: textOf(value, key) };
      const text = printHeader(sections);
      if ((text ?? "").length > LONGEST_LINE)
        throw invalidArgument(`the ${line} has more than ${LONGEST_LINE} characters`);
      if (text !== undefined) self.page[key] = text;
      else if (self.first) self.page[key] = "";
      else if (key === "header") delete self.page.header;
      else delete self.page.footer;
    },
  };
}
