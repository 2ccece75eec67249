/** `Excel.Worksheet`. */
import type { Area } from "../../raw/a1";
import type { BookSheet } from "../../ooxml/book";
import { booleanOf, choiceOf, colorOf, flagOf, indexOf, numberOf, optionalText, textOf } from "../arguments";
import { invalidArgument } from "../errors";
import type { HostState, RangeRef } from "../host-state";
import { recall, rememberAside } from "../host-state";
import { describeKind } from "../kind";
import { usedArea } from "../model/cells";
import { EVENT, registerEvent, unregisterEvent } from "../model/events";
import { charsOfPoints, DEFAULT_ROW_POINTS, pointsOfChars } from "../model/measures";
import { newRange, rangeFromAddress, WHOLE_SHEET } from "../model/ranges";
import { calculateNow } from "../model/read-cells";
import { activateSheet, deleteSheet, renameSheet, setVisibility } from "../model/sheets";
import { sheetIdOf } from "../model/sheet-id";
import { rangeKind, worksheetKind } from "./declared";
import { chartsKind } from "./charts";
import { freezePanesKind } from "./freeze-panes";
import { namesKind, namesOf } from "./names";
import { pageBreaksKind } from "./page-breaks";
import { pageLayoutKind } from "./page-layout";
import { protectionKind } from "./protection";
import { tablesKind } from "./tables";

const VISIBILITIES = ["Visible", "Hidden", "VeryHidden"] as const;

describeKind(worksheetKind, {
  stillThere: (sheet, { book }) => book.sheets.includes(sheet),
  identity: (sheet, state) => ({ Id: sheetIdOf(state, sheet), Name: sheet.name }),
  values: {
    Id: { get: (sheet, state) => sheetIdOf(state, sheet) },
    Name: {
      get: (sheet) => sheet.name,
      set: (sheet, value, state) => renameSheet(state, sheet, textOf(value, "name")),
    },
    Position: { get: (sheet, { book }) => book.sheets.indexOf(sheet), set: moveTo },
    Visibility: {
      get: (sheet) => VISIBILITIES.find((each) => each.toLowerCase() === sheet.visibility.toLowerCase()) ?? "Visible",
      set: (sheet, value, state) => {
        const wanted = choiceOf(value, VISIBILITIES, "visibility");
        setVisibility(
          state,
          sheet,
          wanted === "VeryHidden" ? "veryHidden" : wanted === "Hidden" ? "hidden" : "visible",
        );
      },
    },
    TabColor: {
      get: (sheet) => sheet.tabColor ?? "",
      set: (sheet, value) => {
        if (value === "" || value === null) delete sheet.tabColor;
        else sheet.tabColor = colorOf(value, "tabColor");
      },
    },
    ShowGridlines: { get: (sheet) => sheet.showGridlines },
    Gridlines: {
      set: (sheet, value) => {
        sheet.showGridlines = booleanOf(value, "showGridlines");
      },
    },
    ShowHeadings: { get: (sheet, state) => recall(state, sheet, "showHeadings", true) },
    Headings: {
      set: (sheet, value, state) => rememberAside(state, sheet, "showHeadings", booleanOf(value, "showHeadings")),
    },
    StandardWidth: {
      get: (sheet, state) => recall(state, sheet, "standardWidth", charsOfPoints(pointsOfChars(undefined))),
      set: (sheet, value, state) => rememberAside(state, sheet, "standardWidth", numberOf(value, "standardWidth")),
    },
    StandardHeight: { get: () => DEFAULT_ROW_POINTS },
  },
  parts: {
    Charts: (sheet) => chartsKind.of(sheet),
    FreezePanes: (sheet) => freezePanesKind.of(sheet),
    HorizontalPageBreaks: (sheet) => pageBreaksKind.of(sheet),
    Names: (sheet, state) => namesKind.of(namesOf(state, sheet)),
    PageLayout: (sheet) => pageLayoutKind.of(sheet),
    Protection: (sheet) => protectionKind.of(sheet),
    Tables: (sheet) => tablesKind.of({ sheet, within: undefined }),
  },
  finds: {
    GetRange: (sheet, args, state) => {
      const address = optionalText(args[0], "address");
      if (address === undefined) return rangeKind.of(newRange(state, sheet, WHOLE_SHEET));
      return rangeKind.of(rangeFromAddress(state, sheet, address));
    },
    GetRangeByIndexes: (sheet, args, state) => {
      const top = indexOf(args[0], "startRow");
      const left = indexOf(args[1], "startColumn");
      const bottom = top + indexOf(args[2], "rowCount", 1) - 1;
      return rangeKind.of(
        newRange(state, sheet, { top, left, bottom, right: left + indexOf(args[3], "columnCount", 1) - 1 }),
      );
    },
    GetCell: (sheet, args, state) => {
      const [rowIndex, columnIndex] = [indexOf(args[0], "row"), indexOf(args[1], "column")];
      return rangeKind.of(newRange(state, sheet, oneCell(rowIndex, columnIndex)));
    },
    GetUsedRange: (sheet, args, state) =>
      rangeKind.of(usedRange(state, sheet, args[0]) ?? newRange(state, sheet, oneCell(0, 0))),
    GetUsedRangeOrNullObject: (sheet, args, state) => {
      const used = usedRange(state, sheet, args[0]);
      return used ? rangeKind.of(used) : null;
    },
  },
  asks: {
    Activate: (sheet, _args, state) => {
      activateSheet(state, sheet);
      state.touched = true;
      return null;
    },
    Calculate: (_sheet, _args, state) => {
      calculateNow(state);
      return null;
    },
    _RegisterDataChangedEvent: (sheet, _args, state) => registerEvent(state, EVENT.changed, sheetIdOf(state, sheet)),
    _UnregisterDataChangedEvent: (sheet, _args, state) =>
      unregisterEvent(state, EVENT.changed, sheetIdOf(state, sheet)),
    _RegisterActivatedEvent: (sheet, _args, state) => registerEvent(state, EVENT.activated, sheetIdOf(state, sheet)),
    _UnregisterActivatedEvent: (sheet, _args, state) =>
      unregisterEvent(state, EVENT.activated, sheetIdOf(state, sheet)),
    _RegisterDeactivatedEvent: (sheet, _args, state) =>
      registerEvent(state, EVENT.deactivated, sheetIdOf(state, sheet)),
    _UnregisterDeactivatedEvent: (sheet, _args, state) =>
      unregisterEvent(state, EVENT.deactivated, sheetIdOf(state, sheet)),
  },
  does: {
    Delete: (sheet, _args, state) => {
      deleteSheet(state, sheet);
      return null;
    },
  },
});

function usedRange(state: HostState, sheet: BookSheet, valuesOnly: unknown): RangeRef | undefined {
  const area = usedArea(sheet, flagOf(valuesOnly, "valuesOnly"));
  return area && newRange(state, sheet, area);
}

function moveTo(sheet: BookSheet, value: unknown, { book }: HostState): void {
  const position = indexOf(value, "position");
  if (position >= book.sheets.length) throw invalidArgument(`position ${position} is beyond the last sheet`);
  book.sheets.splice(book.sheets.indexOf(sheet), 1);
  book.sheets.splice(position, 0, sheet);
}

function oneCell(rowIndex: number, columnIndex: number): Area {
  return { top: rowIndex, left: columnIndex, bottom: rowIndex, right: columnIndex };
}
