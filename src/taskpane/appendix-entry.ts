/**
 * What stands in the fields of an appendix, as typed, and the choices that follow from it. It comes in three parts,
 * because they hold for different appendices: one alone, all that go with the same document, all on the same paper.
 */
import { MARGIN_LIMITS_MM, TOP_BOUND_LIMITS_MM } from "../commands/appendix-desk";
import type { AppendixChoices, AttachedTo, TableSize } from "../commands/appendix-desk";
import { parseTypedDate } from "../plan/typed-date";
import { FIELD_PLACES, marginOutside, notWholeDays } from "./appendix-messages";
import { figure } from "./messages";
import { notADate } from "./report-messages";
import { parseTypedNumber } from "./typed-number";

/** In the order in which they are typed. */
export const SIDES = ["top", "bottom", "left", "right"] as const;
export type Side = (typeof SIDES)[number];

export type OwnEntry = {
  readonly number: string;
  readonly title: string;
  /** Labels; all when `undefined`. */
  readonly areas: readonly string[] | undefined;
  /** Names; all when `undefined`. */
  readonly agencies: readonly string[] | undefined;
  readonly withinDays: string;
};
export type DocumentEntry = { readonly attachedTo: AttachedTo; readonly copy: AppendixChoices["copy"] };
export type PaperEntry = {
  /** Millimetres. */
  readonly margins: Readonly<Record<Side, string>>;
  readonly isBoundOnTop: boolean;
  readonly tableSize: TableSize;
};
export type AppendixEntry = {
  readonly own: OwnEntry;
  readonly document: DocumentEntry;
  readonly paper: PaperEntry;
};

export type EntryField = Side | "date" | "withinDays";
/** What is typed in a field and cannot be meant; `place` is where the field stands, "Trình bày, lề trái". */
export type EntryFault = { readonly field: EntryField; readonly place: string; readonly message: string };

export function entryOf(choices: AppendixChoices): AppendixEntry {
  const { number, title, areas, agencies, attachedTo, copy, margins, isBoundOnTop, tableSize } = choices;
  return {
    own: { number, title, areas, agencies, withinDays: String(choices.withinDays) },
    document: { attachedTo, copy },
    paper: {
      margins: {
        top: figure(margins.top),
        bottom: figure(margins.bottom),
        left: figure(margins.left),
        right: figure(margins.right),
      },
      isBoundOnTop,
      tableSize,
    },
  };
}

/** Least and most millimetres of each margin. */
export function marginLimits(isBoundOnTop: boolean): typeof MARGIN_LIMITS_MM {
  return isBoundOnTop ? TOP_BOUND_LIMITS_MM : MARGIN_LIMITS_MM;
}

/** The wide margin moves to the bound edge, and the left one is like the others. */
export function boundOnTop(paper: PaperEntry, isBoundOnTop: boolean): PaperEntry {
  if (isBoundOnTop === paper.isBoundOnTop) return paper;
  const { top, left, ...others } = paper.margins;
  return { ...paper, isBoundOnTop, margins: { ...others, top: left, left: top } };
}

/**
 * The choices as far as they can be read: where a field says nothing usable there is something printable in its stead,
 * so that the pages stay in sight while a person types, and a fault.
 *
 * @param offered Of the same kind.
 */
export function readEntry(
  entry: AppendixEntry,
  offered: AppendixChoices,
): { readonly choices: AppendixChoices; readonly faults: readonly EntryFault[] } {
  const { own, document, paper } = entry;
  const faults: EntryFault[] = [];
  const note = (field: EntryField, message: string): void => {
    faults.push({ field, place: FIELD_PLACES[field], message });
  };
  const { areas, agencies } = own;
  const choices: AppendixChoices = {
    kind: offered.kind,
    number: own.number,
    title: own.title,
    attachedTo: { ...document.attachedTo, date: readDate(document, note) },
    copy: document.copy,
    margins: readMargins(paper, note),
    isBoundOnTop: paper.isBoundOnTop,
    tableSize: paper.tableSize,
    withinDays: offered.kind === "overdue" ? readDays(own.withinDays, offered.withinDays, note) : offered.withinDays,
    ...(areas === undefined ? {} : { areas }),
    ...(agencies === undefined ? {} : { agencies }),
  };
  return { choices, faults };
}

type Note = (field: EntryField, message: string) => void;

/** An electronic copy leaves the date open, whatever is typed. */
function readDate({ attachedTo, copy }: DocumentEntry, note: Note): string {
  const typed = attachedTo.date.trim();
  if (typed === "" || parseTypedDate(typed) !== undefined) return typed;
  if (copy === "paper") note("date", notADate(typed));
  return "";
}

function readMargins({ margins, isBoundOnTop }: PaperEntry, note: Note): AppendixChoices["margins"] {
  const limits = marginLimits(isBoundOnTop);
  const read = (side: Side): number => {
    const [least, most] = limits[side];
    const typed = parseTypedNumber(margins[side]);
    if (typed !== undefined && typed >= least && typed <= most) return typed;
    note(side, marginOutside(margins[side], least, most));
    return least;
  };
  return { top: read("top"), bottom: read("bottom"), left: read("left"), right: read("right") };
}

function readDays(text: string, offered: number, note: Note): number {
  const typed = parseTypedNumber(text);
  if (typed !== undefined && Number.isInteger(typed)) return typed;
  note("withinDays", notWholeDays(text));
  return offered;
}
