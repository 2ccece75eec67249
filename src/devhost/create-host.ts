/** A pretended Excel with one workbook open in it: what tests, headless commands and the preview page talk to. */
import { areaName } from "../raw/a1";
import { type Book, emptyBook, emptySheet } from "../ooxml/book";
import { writeBook } from "../ooxml/write-book";
import { createBridge, type HostStats } from "./bridge";
import { calculateBook } from "./calc/calculate-book";
import { createFaults, type Faults } from "./faults";
import { createState, forgetRanges, type HostState } from "./host-state";
import { addinServices } from "./kinds/addin-service";
import { workbookKind } from "./kinds/object-model";
import { takeEvents } from "./model/events";
import { type Relay, relayOfThisRealm } from "./office/relay";
import { createUser, type User } from "./user";

export type { Faults } from "./faults";
export type { HostStats } from "./bridge";
export { UserRefusal } from "./user";

export type HostOptions = {
  /** The workbook open in Excel; left out, a new one with the sheet `Sheet1`. */
  readonly book?: Book;
  readonly faults?: Partial<Faults>;
  /**
   * Highest ExcelApi set that `isSetSupported` answers with true, 1.14 (Excel 2021 LTSC) unless given. Sets that end
   * in a zero are given as text: `"1.20"`.
   */
  readonly requirementSet?: number | string;
  /** 0 (the default) answers in the next microtask. */
  readonly latencyMs?: number;
};

export type Host = {
  /** The live model. Change it through Office.js or `user`, read it as you like. */
  readonly book: Book;
  readonly stats: HostStats;
  readonly faults: Faults;
  readonly user: User;
  /** What the user or the add-in selected last, as sheet and A1 area; `undefined` before that. */
  readonly selection: () => { readonly sheet: string; readonly address: string } | undefined;
  /** Files of the workbooks the add-in had opened in windows of their own, in base64. */
  readonly openedBeside: readonly string[];
  /** Makes this host the one behind the client library of this realm, or behind the given relay of another one. */
  connect: (relay?: Relay) => void;
  /** The raw seam: one message of the client library, answered later. */
  receive: (json: string, answer: (json: string) => void) => void;
  /** Hears what the host sends unasked: events and ribbon commands. Returns the way to stop hearing. */
  onPush: (listener: (json: string) => void) => () => void;
  /** Hears of every batch and every user edit that changed something. Returns the way to stop hearing. */
  onChange: (listener: () => void) => () => void;
  /** Recalculates every formula; done by itself before values are answered and before saving. */
  calculate: () => void;
  /** The workbook as a file. Throws when it holds what cannot be kept: saving would lose it. */
  save: () => Uint8Array;
};

export function createHost(options: HostOptions = {}): Host {
  const faults = createFaults(options.faults, () => bridge.releaseWaiting());
  const state = createState(options.book ?? newBook(), faults);
  const pushListeners = new Set<(json: string) => void>();
  const changeListeners = new Set<() => void>();
  const presses = new Map<number, () => void>();

  const push = (entries: readonly unknown[]): void => {
    if (entries.length === 0) return;
    const json = JSON.stringify({ type: 3, message: { entries } });
    for (const listener of [...pushListeners]) listener(json);
  };
  const settle = (): void => {
    const events = takeEvents(state);
    const changed = state.touched;
    state.touched = false;
    forgetRanges(state);
    push(events);
    if (changed) for (const listener of [...changeListeners]) listener();
  };

  const bridge = createBridge({
    state,
    world: { state, root: workbookKind.of(state), services: addinServices },
    latencyMs: options.latencyMs ?? 0,
    afterBatch: settle,
    onCommandCompleted: (press) => {
      presses.get(press)?.();
      presses.delete(press);
    },
  });

  return {
    book: state.book,
    stats: bridge.stats,
    faults,
    openedBeside: state.openedBeside,
    user: createUser({ state, settle, push, presses }),
    selection: () => state.selection && { sheet: state.selection.sheet.name, address: areaName(state.selection.area) },
    connect: (relay) => connectTo(relay ?? relayOfThisRealm(), bridge.receive, pushListeners, options.requirementSet),
    receive: bridge.receive,
    onPush: (listener) => subscribe(pushListeners, listener),
    onChange: (listener) => subscribe(changeListeners, listener),
    calculate: () => recalculate(state),
    save: () => save(state),
  };
}

function subscribe<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function connectTo(
  relay: Relay,
  receive: Host["receive"],
  pushListeners: Set<(json: string) => void>,
  requirementSet: number | string | undefined,
): void {
  const deliver = relay.connectRelay(receive, { requirementSet: String(requirementSet ?? "1.14") });
  pushListeners.add(deliver);
}

function recalculate(state: HostState): void {
  calculateBook(state.book);
  state.stale = false;
}

function save(state: HostState): Uint8Array {
  const lost = [
    ...state.book.lost,
    ...state.book.sheets.flatMap((sheet) => sheet.lost.map((what) => `${sheet.name}: ${what}`)),
  ];
  if (lost.length > 0) throw new Error(`The workbook holds what cannot be written back: ${lost.join("; ")}`);
  recalculate(state);
  return writeBook(state.book);
}

function newBook(): Book {
  const book = emptyBook();
  book.sheets.push(emptySheet(1, "Sheet1"));
  book.activeSheetId = 1;
  return book;
}
