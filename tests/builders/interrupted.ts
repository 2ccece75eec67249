/** Commands cut off at every action: what each state of the book leads to when the command is run once more. */
import type { Desk } from "../../src/commands/desk";
import type { Account, Outcome } from "../../src/commands/outcome";
import type { Book } from "../../src/ooxml/book";
import { SETTING, SHEET } from "../../src/sheets/names";
import { type BookState, statesDuring } from "./book-states";
import { bookMark } from "./book-text";
import { load, openDesk, type OpenDesk, valueOf } from "./open-desk";
import { planText } from "./plan-text";

/** Small, so that every state can be tried; every kind of sheet, table, rule and chart is in it all the same. */
export const SMALL_PLAN = planText({ areas: 1, tasksPerArea: 2 });

export const OWN_SHEET = "Của tôi";

export type Command = (desk: Desk) => Promise<Outcome<Account>>;

/** A workbook that someone already uses: a sheet with content, a name of their own. */
export function inUse(planOfDesk: string = SMALL_PLAN): OpenDesk {
  const open = openDesk({}, planOfDesk);
  const { user, book } = open.host;
  user.renameSheet("Sheet1", OWN_SHEET);
  user.type(OWN_SHEET, "A1", "Việc riêng");
  user.type(OWN_SHEET, "B2", "=1+2");
  book.names.push({ name: "TEN_RIENG", refersTo: `'${OWN_SHEET}'!$A$1` });
  return open;
}

export async function loadedInUse(): Promise<OpenDesk> {
  const open = inUse();
  valueOf(await load(open.desk));
  return open;
}

/** What a book says, but for results of formulas and for the order of tabs: a sheet may be cut off before it is put in its place. */
export function meaning(book: Book): string {
  const sheets = [...book.sheets].sort((a, b) => (a.name < b.name ? -1 : 1));
  return bookMark({ ...book, sheets }, { withoutResults: true });
}

const only = (book: Book, keep: (name: string) => boolean): Book => ({
  ...book,
  sheets: book.sheets.filter(({ name }) => keep(name)),
});
export const ownPart = (book: Book): string => meaning(only({ ...book, names: [] }, (name) => name === OWN_SHEET));
const withoutSettings = (book: Book): string => meaning(only(book, (name) => name !== SHEET.settings));

/** The note of an unfinished write in the settings, `""` when there is none. */
export function pendingNote(book: Book): string {
  const rows = [...(book.sheets.find(({ name }) => name === SHEET.settings)?.cells.values() ?? [])];
  const note = rows.find((row) => row.get(0)?.value === SETTING.pending)?.get(1)?.value;
  return typeof note === "string" ? note : "";
}

export type Trial = { readonly states: readonly BookState[]; readonly done: string; readonly own: string };

/** Runs the command to its end once, noting every state on the way. */
export async function trialOf({ host, desk }: OpenDesk, command: Command): Promise<Trial> {
  const own = ownPart(host.book);
  const states = await statesDuring(host, async () => valueOf(await command(desk)));
  return { states, done: meaning(host.book), own };
}

/** About so many states are tried, spread over all: those between differ from their neighbours by a few actions. */
const MOST_TRIED = 250;

/** For each of the states that does not lead to the same end when the command is run again, a line that says why. */
export async function notRecovered(
  { states, done, own }: Trial,
  command: Command,
  from = 0,
  to = states.length,
): Promise<readonly string[]> {
  const faults: string[] = [];
  const step = Math.ceil(states.length / MOST_TRIED);
  const tried = states.slice(from, to).filter((_, index, some) => index % step === 0 || index === some.length - 1);
  for (const { actions, book } of tried) {
    const left = book();
    if (ownPart(left) !== own) faults.push(`after ${actions} actions: the user's own sheet is not as it was`);
    const { host, desk } = openDesk({ book: left }, SMALL_PLAN);
    const outcome = await command(desk);
    if (outcome.kind !== "done") faults.push(`after ${actions} actions: ${JSON.stringify(outcome).slice(0, 200)}`);
    else if (meaning(host.book) !== done) faults.push(`after ${actions} actions: the book is not as it should be`);
  }
  return faults;
}

/** States without a note must be the book as it was or as it should be; a line for each that is neither. */
export function unnoticed({ states }: Trial): readonly string[] {
  const first = states[0]?.book();
  const last = states.at(-1)?.book();
  if (!first || !last) throw new Error("a command that writes passes through two states at least");
  const sound = [withoutSettings(first), withoutSettings(last)];
  return states.flatMap(({ actions, book }) => {
    const left = book();
    if (pendingNote(left) !== "" || sound.includes(withoutSettings(left))) return [];
    return [`after ${actions} actions: half written, and nothing says so`];
  });
}
