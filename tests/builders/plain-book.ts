/** Books as plain data with one spelling for everything that has several, for comparing part by part. */
import { cellName } from "../../src/raw/a1";
import type { Book, BookCell, BookColumn, BookSheet, BookValue } from "../../src/ooxml/book";

export type PlainSheet = {
  readonly [part: string]: unknown;
  readonly name: string;
  readonly cells: Readonly<Record<string, unknown>>;
};

export type PlainBook = { readonly sheets: readonly PlainSheet[]; readonly [part: string]: unknown };

/**
 * Numbers that only tell parts of one file apart are left out; lists whose order means nothing are sorted, and rules
 * stand in the order of their priority. What a formula resulted in is left out: `plainValues` has it.
 */
export function plainBook(book: Book): PlainBook {
  return {
    sheets: book.sheets.map(plainSheet),
    names: sorted(book.names.map(({ name, refersTo }) => ({ name, refersTo }))),
    activeSheet: book.sheets.find(({ id }) => id === book.activeSheetId)?.name,
    date1904: book.date1904,
    defaultFont: book.defaultFont,
    properties: book.properties,
    lost: book.lost,
  };
}

function plainSheet(sheet: BookSheet): PlainSheet {
  const { id: _id, cells, columns, rows, merges, tables, validations, conditionals, charts, ...rest } = sheet;
  return {
    ...rest,
    cells: plainCells(cells, (cell) => (cell.formula === undefined ? cell : { ...cell, value: null })),
    columns: Object.fromEntries([...columns].map(([index, column]) => [index, inPixels(column)])),
    // What a row that fits its text is high is each writer's own estimate, until Excel measures it.
    rows: Object.fromEntries([...rows].map(([at, row]) => [at, row.fitsText ? { ...row, heightPoints: 0 } : row])),
    merges: sorted(merges),
    tables: sorted(tables.map(({ id: _table, ...table }) => table)),
    validations: sorted(validations),
    conditionals: plainRules(conditionals),
    charts,
  };
}

/** In the order of their priority; one rule over several areas is the same as one rule for each of them. */
function plainRules(conditionals: BookSheet["conditionals"]): readonly unknown[] {
  const rules: { readonly key: string; readonly rule: unknown; areas: readonly string[] }[] = [];
  for (const { areas, priority: _, ...rule } of [...conditionals].sort((a, b) => a.priority - b.priority)) {
    const key = JSON.stringify(rule);
    const last = rules.at(-1);
    if (last?.key === key) last.areas = sorted([...last.areas, ...areas]);
    else rules.push({ key, rule, areas: sorted(areas) });
  }
  return rules.map(({ rule, areas }) => ({ rule, areas }));
}

/** Excel keeps a width in whole pixels, of which the digit 0 takes seven; files spell it with more or fewer digits. */
function inPixels({ widthChars, ...column }: BookColumn): unknown {
  return { ...column, widthPixels: widthChars === undefined ? undefined : Math.round(widthChars * 7) };
}

/** Every cell's value, of formulas what they resulted in. */
export function plainValues(sheet: BookSheet): Readonly<Record<string, unknown>> {
  return plainCells(sheet.cells, ({ value }) => value);
}

function plainCells(cells: BookSheet["cells"], of: (cell: BookCell) => unknown): Readonly<Record<string, unknown>> {
  const entries = [...cells].flatMap(([rowIndex, row]) =>
    [...row].map(([columnIndex, cell]) => [cellName(rowIndex, columnIndex), of(cell)] as const),
  );
  return Object.fromEntries(entries);
}

function sorted<T>(items: readonly T[]): readonly T[] {
  const keyed = items.map((item) => ({ item, key: JSON.stringify(item) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ item }) => item);
}

/** Column A to column B of a settings sheet; free rows left out. */
export function settingsIn({ cells }: BookSheet): Readonly<Record<string, BookValue>> {
  const settings: Record<string, BookValue> = {};
  for (const row of cells.values()) {
    const key = row.get(0)?.value ?? "";
    if (typeof key === "string" && key !== "") settings[key] = row.get(1)?.value ?? "";
  }
  return settings;
}
