/** `Excel.WorksheetCollection`. */
import { flagOf, optionalText, textOf } from "../arguments";
import { itemNotFound } from "../errors";
import type { HostState } from "../host-state";
import { defineKind, type KindOf } from "../kind";
import { EVENT, registerEvent, unregisterEvent, WORKBOOK_TARGET } from "../model/events";
import { activeSheet, addSheet, findSheet } from "../model/sheets";
import { freeSheetName } from "../rules/sheet-name";
import { worksheetKind } from "./declared";

export const worksheetsKind: KindOf<HostState> = defineKind<HostState>("WorksheetCollection", {
  items: (_self, { book }) => book.sheets.map(worksheetKind.of),
  item: (_self, key, state) => {
    const sheet = findSheet(state, textOf(key, "key"));
    if (!sheet) throw itemNotFound(`sheet "${String(key)}"`);
    return worksheetKind.of(sheet);
  },
  finds: {
    GetActiveWorksheet: (_self, _args, state) => worksheetKind.of(activeSheet(state)),
    GetItemOrNullObject: (_self, args, state) => {
      const sheet = findSheet(state, textOf(args[0], "key"));
      return sheet ? worksheetKind.of(sheet) : null;
    },
    GetFirst: (_self, args, state) => {
      const sheet = shown(state, args[0])[0];
      if (!sheet) throw itemNotFound("first sheet");
      return worksheetKind.of(sheet);
    },
    GetLast: (_self, args, state) => {
      const sheet = shown(state, args[0]).at(-1);
      if (!sheet) throw itemNotFound("last sheet");
      return worksheetKind.of(sheet);
    },
  },
  makes: {
    Add: (_self, args, state) =>
      worksheetKind.of(addSheet(state, optionalText(args[0], "name") ?? freeSheetName(state.book))),
  },
  asks: {
    GetCount: (_self, args, state) => shown(state, args[0]).length,
    _RegisterDataChangedEvent: (_self, _args, state) => registerEvent(state, EVENT.changed, WORKBOOK_TARGET),
    _UnregisterDataChangedEvent: (_self, _args, state) => unregisterEvent(state, EVENT.changed, WORKBOOK_TARGET),
    _RegisterAddedEvent: (_self, _args, state) => registerEvent(state, EVENT.added, WORKBOOK_TARGET),
    _UnregisterAddedEvent: (_self, _args, state) => unregisterEvent(state, EVENT.added, WORKBOOK_TARGET),
    _RegisterDeletedEvent: (_self, _args, state) => registerEvent(state, EVENT.deleted, WORKBOOK_TARGET),
    _UnregisterDeletedEvent: (_self, _args, state) => unregisterEvent(state, EVENT.deleted, WORKBOOK_TARGET),
    _RegisterActivatedEvent: (_self, _args, state) => registerEvent(state, EVENT.activated, WORKBOOK_TARGET),
    _UnregisterActivatedEvent: (_self, _args, state) => unregisterEvent(state, EVENT.activated, WORKBOOK_TARGET),
    _RegisterDeactivatedEvent: (_self, _args, state) => registerEvent(state, EVENT.deactivated, WORKBOOK_TARGET),
    _UnregisterDeactivatedEvent: (_self, _args, state) => unregisterEvent(state, EVENT.deactivated, WORKBOOK_TARGET),
  },
});

function shown({ book }: HostState, visibleOnly: unknown): HostState["book"]["sheets"] {
  return flagOf(visibleOnly, "visibleOnly")
    ? book.sheets.filter((sheet) => sheet.visibility === "visible")
    : book.sheets;
}
