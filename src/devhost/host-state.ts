/** Everything a pretended Excel remembers besides the workbook itself. One per host; kinds read and change it. */
import type { Area } from "../raw/a1";
import type { Book, BookSheet, CellStyle } from "../ooxml/book";
import type { Faults } from "./faults";
import type { Wire } from "./wire";

/** Where a Range object points. Insertions and deletions move it while a batch or a kept reference holds it. */
export type RangeRef = { readonly sheet: BookSheet; area: Area; /** All its cells were deleted. */ gone?: true };

export type PushEntry = {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: unknown;
};

export type HostState = {
  readonly book: Book;
  readonly faults: Faults;
  /** Differs between hosts of a process: event registrations of the client library are global. */
  readonly hostNumber: number;
  /** Targets kept beyond their batch, by the name the client was given. */
  readonly references: Map<string, { readonly self: unknown }>;
  nextReference: number;
  /** Ranges that must follow insertions and deletions. */
  readonly ranges: Set<RangeRef>;
  /** Where events happened, by the name the event carries; the latest few hundred. */
  readonly eventRanges: Map<string, RangeRef>;
  /** Equal styles are one object: key is the style as JSON with sorted keys. */
  readonly styles: Map<string, CellStyle>;
  /** What Excel would remember and the file model has no place for, answered again but not saved. */
  readonly aside: WeakMap<object, Map<string, Wire>>;
  /** Values of formulas are older than what they are calculated from. */
  stale: boolean;
  /** Something changed since listeners were last told. */
  touched: boolean;
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual";
  eventsEnabled: boolean;
  /** `messageType:targetId` → how often registered. */
  readonly registrations: Map<string, number>;
  /** Events of the running batch, sent after its answer. */
  readonly outbox: PushEntry[];
  selection: { sheet: BookSheet; area: Area } | undefined;
  /** Workbooks the add-in had opened in windows of their own, as their files in base64. */
  readonly openedBeside: string[];
  nextSheetId: number;
  nextTableId: number;
};

let hosts = 0;

export function createState(book: Book, faults: Faults): HostState {
  hosts += 1;
  return {
    book,
    faults,
    hostNumber: hosts,
    references: new Map(),
    nextReference: 1,
    ranges: new Set(),
    eventRanges: new Map(),
    styles: new Map(),
    aside: new WeakMap(),
    stale: true,
    touched: false,
    calculationMode: "Automatic",
    eventsEnabled: true,
    registrations: new Map(),
    outbox: [],
    selection: undefined,
    openedBeside: [],
    nextSheetId: Math.max(0, ...book.sheets.map((sheet) => sheet.id)) + 1,
    nextTableId: Math.max(0, ...book.sheets.flatMap((sheet) => sheet.tables.map((table) => table.id))) + 1,
  };
}

/** After a batch only ranges that someone still holds must follow the cells. */
export function forgetRanges(state: HostState): void {
  const held = new Set<unknown>([...state.references.values()].map(({ self }) => self));
  for (const range of state.eventRanges.values()) held.add(range);
  for (const range of state.ranges) if (!held.has(range)) state.ranges.delete(range);
}

/** A property the file model cannot hold: what was last set, or Excel's default. */
export function recall(state: HostState, owner: object, name: string, otherwise: Wire): Wire {
  return state.aside.get(owner)?.get(name) ?? otherwise;
}

export function rememberAside(state: HostState, owner: object, name: string, value: unknown): void {
  const known = state.aside.get(owner) ?? new Map<string, Wire>();
  known.set(name, value as Wire);
  state.aside.set(owner, known);
}
