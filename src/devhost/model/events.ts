/** Events: who asked to be told, and what they are told. Sent after the batch, as Excel does. */
import { type Area, areaName } from "../../raw/a1";
import type { BookSheet, BookValue } from "../../ooxml/book";
import type { HostState, PushEntry, RangeRef } from "../host-state";
import { cellAt } from "./cells";
import { valueTypeOf, wireValue } from "./read-cells";
import { sheetIdOf } from "./sheet-id";

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
  /** What stood in the cell, where the change is of one cell. */
  readonly before?: BookValue;
};

/** Events name their range for `args.getRange()`; older ones are forgotten. */
const MOST_EVENT_RANGES = 500;

export function raiseChanged(state: HostState, sheet: BookSheet, area: Area, change: Change): void {
  const worksheetId = sheetIdOf(state, sheet);
  if (!isHeard(state, EVENT.changed, worksheetId) && !isHeard(state, EVENT.changed, WORKBOOK_TARGET)) return;
  const event = {
    changeType: change.changeType,
    source: "Local",
    triggerSource: change.byUser === true ? "Unknown" : "ThisLocalAddin",
    worksheetId,
    address: areaName(area),
    shiftDirection: change.shiftDirection ?? "None",
    referenceId: keepEventRange(state, { sheet, area }),
    ...detailsOf(sheet, area, change.before),
  };
  raise(state, EVENT.changed, worksheetId, event);
  raise(state, EVENT.changed, WORKBOOK_TARGET, event);
}

export function raise(state: HostState, messageType: number, targetId: string, event: object): void {
  if (!isHeard(state, messageType, targetId)) return;
  const entry: PushEntry = {
    messageCategory: HOST_EVENT_CATEGORY,
    messageType,
    targetId,
    message: JSON.stringify(event),
  };
  state.outbox.push(entry);
}

function isHeard(state: HostState, messageType: number, targetId: string): boolean {
  return state.eventsEnabled && state.registrations.has(`${messageType}:${targetId}`);
}

function keepEventRange(state: HostState, range: RangeRef): string {
  const name = `event-${state.hostNumber}-${state.nextReference}`;
  state.nextReference += 1;
  state.eventRanges.set(name, range);
  state.ranges.add(range);
  const [oldest] = state.eventRanges.keys();
  if (state.eventRanges.size > MOST_EVENT_RANGES && oldest !== undefined) state.eventRanges.delete(oldest);
  return name;
}

/** Values before and after are told for single cells only. */
function detailsOf(sheet: BookSheet, area: Area, before: BookValue | undefined): object {
  if (before === undefined || area.top !== area.bottom || area.left !== area.right) return {};
  const after = cellAt(sheet, area.top, area.left)?.value ?? null;
  return {
    valueBefore: wireValue(before),
    valueAfter: wireValue(after),
    valueTypeBefore: valueTypeOf(before),
    valueTypeAfter: valueTypeOf(after),
  };
}

export function takeEvents(state: HostState): PushEntry[] {
  return state.outbox.splice(0);
}
