/** Events: who asked to be told, and what they are told. Sent after the batch, as Excel does. */
import { type Area, areaName } from "../../ooxml/a1";
import type { BookSheet } from "../../ooxml/book";
import type { HostState, PushEntry } from "../host-state";
import { sheetIdOf } from "./sheets";

/** Numbers of the client library. */
export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  deleted: 15,
  tableChanged: 101,
} as const;
const HOST_EVENT_CATEGORY = 65_536;
/** The target of events that a collection of the workbook raises. */
export const WORKBOOK_TARGET = "Workbook";

export function registerEvent(state: HostState, messageType: number, targetId: string): null {
  const key = `${messageType}:${targetId}`;
  state.registrations.set(key, (state.registrations.get(key) ?? 0) + 1);
  return null;
}

export function unregisterEvent(state: HostState, messageType: number, targetId: string): null {
  const key = `${messageType}:${targetId}`;
  const left = (state.registrations.get(key) ?? 0) - 1;
  if (left > 0) state.registrations.set(key, left);
  else state.registrations.delete(key);
  return null;
}

export type Change = {
  readonly changeType:
    "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "CellInserted" | "CellDeleted";
  readonly shiftDirection?: "None" | "ShiftCellLeft" | "ShiftCellUp" | "ShiftCellRight" | "ShiftCellDown";
  /** Absent for what the add-in itself does. */
  readonly byUser?: boolean;
};

export function raiseChanged(state: HostState, sheet: BookSheet, area: Area, change: Change): void {
  const worksheetId = sheetIdOf(state, sheet);
  const event = {
    changeType: change.changeType,
    source: "Local",
    triggerSource: change.byUser === true ? "Unknown" : "ThisLocalAddin",
    worksheetId,
    address: areaName(area),
    shiftDirection: change.shiftDirection ?? "None",
  };
  raise(state, EVENT.changed, worksheetId, event);
  raise(state, EVENT.changed, WORKBOOK_TARGET, event);
}

export function raise(state: HostState, messageType: number, targetId: string, event: object): void {
  if (!state.eventsEnabled || !state.registrations.has(`${messageType}:${targetId}`)) return;
  const entry: PushEntry = {
    messageCategory: HOST_EVENT_CATEGORY,
    messageType,
    targetId,
    message: JSON.stringify(event),
  };
  state.outbox.push(entry);
}

export function takeEvents(state: HostState): PushEntry[] {
  return state.outbox.splice(0);
}
