/** Appendices made in a workbook of the development host: asking for them, and what their sheets hold. */
import type { AppendixChoices, AppendixKind, AppendixWorkplace } from "../../src/commands/appendix-desk";
import type { Account, Outcome } from "../../src/commands/outcome";
import type { Book, BookSheet, BookValue } from "../../src/ooxml/book";
import { APPENDIX_SHEET, SHEET, TABLE } from "../../src/sheets/names";
import { addressIn, sheetOf } from "./book-tables";
import { bookMark } from "./book-text";
import { type OpenDesk, valueOf } from "./open-desk";

export async function workplaceOf({ desk }: OpenDesk): Promise<AppendixWorkplace> {
  return valueOf(await desk.openAppendices());
}

/** As the pane fills them in. */
export async function filledIn(open: OpenDesk, kind: AppendixKind): Promise<AppendixChoices> {
  const offer = (await workplaceOf(open)).offers.find((one) => one.kind === kind);
  if (!offer) throw new Error(`no appendix ${kind}`);
  return offer.choices;
}

/** Makes it with the choices as filled in, but for those given. */
export async function print(
  open: OpenDesk,
  kind: AppendixKind,
  given: Partial<AppendixChoices> = {},
): Promise<Outcome<Account>> {
  return open.desk.printAppendix({ ...(await filledIn(open, kind)), ...given });
}

export async function printed(
  open: OpenDesk,
  kind: AppendixKind,
  given: Partial<AppendixChoices> = {},
): Promise<BookSheet> {
  valueOf(await print(open, kind, given));
  return sheetOf(open.host.book, APPENDIX_SHEET[kind]);
}

/** A cell's value as a reader sees it; errors have none. */
export function textOf(value: BookValue): string {
  return typeof value === "object" ? "" : String(value);
}

/** What stands in the rows of a sheet, from the first to the last that holds anything; blank cells are left out. */
export function rowTexts({ cells }: BookSheet): readonly (readonly string[])[] {
  const last = Math.max(...cells.keys());
  return Array.from({ length: last + 1 }, (_, rowIndex) =>
    [...(cells.get(rowIndex) ?? [])]
      .sort(([a], [b]) => a - b)
      .map(([, { value }]) => textOf(value))
      .filter((text) => text !== ""),
  );
}

/** A book of this sheet alone, as it is printed; what it says may not depend on the others. */
export function alone(book: Book, sheet: BookSheet): Book {
  return { ...book, sheets: [sheet], names: [], activeSheetId: sheet.id };
}

/** Reading has formulas calculated, which changes nothing that a book says. */
export const said = (book: Book): string => bookMark(book, { withoutResults: true });

/** What a person enters for a task of the plan's table, counted from its first row. */
export function enter({ host }: OpenDesk, header: string, row: number, entry: string): void {
  host.user.type(SHEET.plan, addressIn(host.book, TABLE.plan, header, row), entry);
}
