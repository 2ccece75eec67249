/** `Excel.Workbook` and `Excel.Application`: the root, and how the whole workbook calculates. */
import { choiceOf, optionalText, textOf } from "../arguments";
import { invalidObjectPath } from "../errors";
import type { HostState } from "../host-state";
import { recall, rememberAside } from "../host-state";
import { defineKind, type KindOf, type Target } from "../kind";
import { activeSheet } from "../model/sheets";
import { newRange } from "../model/ranges";
import { calculateNow } from "../model/read-cells";
import { rangeKind } from "./declared";
import { namesOf, namesKind } from "./names";
import { tablesKind } from "./tables";
import { worksheetsKind } from "./worksheets";

export const workbookKind: KindOf<HostState> = defineKind<HostState>("Workbook", {
  values: {
    Name: { get: (_self, state) => recall(state, state.book, "name", "Book1.xlsx") },
    ReadOnly: { get: (_self, state) => state.faults.readOnly },
    IsDirty: {
      get: (_self, state) => recall(state, state.book, "isDirty", true),
      set: (_self, value, state) => rememberAside(state, state.book, "isDirty", value),
    },
  },
  parts: {
    Application: (self) => applicationKind.of(self),
    Names: (_self, state) => namesKind.of(namesOf(state, undefined)),
    Properties: (self) => propertiesKind.of(self),
    Tables: () => tablesKind.of({ sheet: undefined, within: undefined }),
    Worksheets: (self) => worksheetsKind.of(self),
    _Runtime: (self) => runtimeKind.of(self),
  },
  finds: {
    GetActiveCell: (_self, _args, state) => {
      const { sheet, area } = selectionOf(state);
      return rangeKind.of(newRange(state, sheet, { ...area, bottom: area.top, right: area.left }));
    },
    GetSelectedRange: (_self, _args, state) => {
      const { sheet, area } = selectionOf(state);
      return rangeKind.of(newRange(state, sheet, area));
    },
    _GetRangeForEventByReferenceId: (_self, [name], state) => {
      const range = eventRange(state, name);
      if (!range) throw invalidObjectPath(`the range ${String(name)} of the event is not kept`);
      return range;
    },
    _GetRangeOrNullObjectForEventByReferenceId: (_self, [name], state) => eventRange(state, name) ?? null,
  },
});

function selectionOf(state: HostState): NonNullable<HostState["selection"]> {
  const sheet = activeSheet(state);
  const { selection } = state;
  return selection?.sheet === sheet ? selection : { sheet, area: { top: 0, left: 0, bottom: 0, right: 0 } };
}

function eventRange(state: HostState, name: unknown): Target | undefined {
  const range = state.eventRanges.get(String(name));
  return range && range.gone !== true ? rangeKind.of(newRange(state, range.sheet, range.area)) : undefined;
}

const CALCULATION_MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

const applicationKind: KindOf<HostState> = defineKind<HostState>("Application", {
  values: {
    CalculationMode: {
      get: (_self, state) => state.calculationMode,
      set: (_self, value, state) => {
        state.calculationMode = choiceOf(value, CALCULATION_MODES, "calculationMode");
      },
    },
    CalculationState: { get: (_self, state) => (state.stale ? "Pending" : "Done") },
    DecimalSeparator: { get: () => "," },
    ThousandsSeparator: { get: () => "." },
    UseSystemSeparators: { get: () => true },
  },
  finds: {
    CreateWorkbook: (_self, [base64]) => workbookCreatedKind.of({ base64: optionalText(base64, "base64") ?? "" }),
  },
  asks: {
    Calculate: (_self, args, state) => {
      choiceOf(args[0], ["Recalculate", "Full", "FullRebuild"], "calculationType");
      calculateNow(state);
      return null;
    },
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
});

/** A workbook in the making: it opens in a window of its own, to which the add-in has no access. */
const workbookCreatedKind: KindOf<{ readonly base64: string }> = defineKind<{ readonly base64: string }>(
  "WorkbookCreated",
  {
    asks: {
      Open: ({ base64 }, _args, state) => {
        state.openedBeside.push(base64);
        return null;
      },
    },
  },
);

const runtimeKind: KindOf<HostState> = defineKind<HostState>("Runtime", {
  values: {
    EnableEvents: {
      get: (_self, state) => state.eventsEnabled,
      set: (_self, value, state) => {
        state.eventsEnabled = value === true;
      },
    },
  },
});

const propertiesKind: KindOf<HostState> = defineKind<HostState>("DocumentProperties", {
  values: {
    Title: {
      get: (_self, { book }) => book.properties.title ?? "",
      set: (_self, value, { book }) => {
        book.properties.title = textOf(value, "title");
      },
    },
    Author: {
      get: (_self, { book }) => book.properties.author ?? "",
      set: (_self, value, { book }) => {
        book.properties.author = textOf(value, "author");
      },
    },
  },
});
