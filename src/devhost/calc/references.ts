/** Which areas of a book the references in formulas mean: sheets, tables, defined names. */
import { type Area, areasOverlap, MAX_COLUMNS, MAX_ROWS, parseArea } from "../../raw/a1";
import type { Book, BookName, BookSheet, BookTable, CellError } from "../../ooxml/book";
import { foldName, type StructuredReference, type TablePart } from "./structured-reference";
import { type Range, REF, VALUE } from "./values";

/** Where a formula stands. */
export type Place = { readonly sheet: BookSheet; readonly rowIndex: number; readonly columnIndex: number };

type TablePlace = {
  readonly sheet: BookSheet;
  readonly table: BookTable;
  readonly area: Area;
  /** Folded heading → column of the sheet. */
  readonly columns: ReadonlyMap<string, number>;
};
export type References = {
  readonly sheet: (name: string) => BookSheet | undefined;
  /** Names of the formula's own sheet go before those of the workbook. */
  readonly name: (name: string, sheet: BookSheet) => BookName | undefined;
  /** `reference` belongs to this `table` for good: answers are remembered by it. */
  readonly structured: (table: string, reference: StructuredReference, at: Place) => Range | CellError;
  readonly hasTable: (name: string) => boolean;
};

export function referencesOf(book: Book): References {
  const sheets = new Map(book.sheets.map((sheet) => [foldName(sheet.name), sheet]));
  const tables = new Map(book.sheets.flatMap(tablesOn).map((each) => [foldName(each.table.name), each]));
  const resolved = new Map<StructuredReference, (at: Place) => Range | CellError>();
  const names = new Map(book.names.map((name) => [nameKey(name.name, name.sheetId), name]));
  return {
    sheet: (name) => sheets.get(foldName(name)),
    name: (name, sheet) => names.get(nameKey(name, sheet.id)) ?? names.get(nameKey(name, undefined)),
    hasTable: (name) => tables.has(foldName(name)),
    structured: (table, reference, at) => {
      if (table === "") return areaIn(tableAt(tables.values(), at), reference)(at);
      const known = resolved.get(reference) ?? areaIn(tables.get(foldName(table)), reference);
      resolved.set(reference, known);
      return known(at);
    },
  };
}

function nameKey(name: string, sheetId: number | undefined): string {
  return `${String(sheetId ?? "")}!${foldName(name)}`;
}

function tablesOn(sheet: BookSheet): TablePlace[] {
  return sheet.tables.flatMap((table) => {
    const area = parseArea(table.area);
    if (!area) return [];
    const columns = new Map(table.columns.map(({ name }, index) => [foldName(name), area.left + index]));
    return [{ sheet, table, area, columns }];
  });
}

function tableAt(tables: Iterable<TablePlace>, { sheet, rowIndex, columnIndex }: Place): TablePlace | undefined {
  const cell = { top: rowIndex, bottom: rowIndex, left: columnIndex, right: columnIndex };
  for (const place of tables) if (place.sheet === sheet && areasOverlap(place.area, cell)) return place;
  return undefined;
}

/**
 * Worked out once for all places: a whole column is the same area wherever it is named. #REF! for a table, a column or a
 * totals row that is not there, #VALUE! for "this row" from outside the body's rows.
 */
function areaIn(
  place: TablePlace | undefined,
  { parts, columns }: StructuredReference,
): (at: Place) => Range | CellError {
  const [from, to] = (columns ?? []).map((name) => place?.columns.get(foldName(name)));
  if (!place || (columns && (from === undefined || to === undefined))) return () => REF;
  const sides = {
    left: Math.min(from ?? place.area.left, to ?? place.area.left),
    right: Math.max(from ?? place.area.right, to ?? place.area.right),
  };
  const { sheet } = place;
  if (parts.includes("#This Row")) {
    const body = bodyOf(place);
    return ({ sheet: own, rowIndex }) => {
      if (own !== sheet || rowIndex < body.top || rowIndex > body.bottom) return VALUE;
      return { kind: "range", sheet, area: { top: rowIndex, bottom: rowIndex, ...sides } };
    };
  }
  const rows = rowsOf(place, parts);
  const range = "error" in rows ? rows : ({ kind: "range", sheet, area: { ...rows, ...sides } } as const);
  return () => range;
}

type Rows = Pick<Area, "top" | "bottom">;

function bodyOf({ area, table }: TablePlace): Rows {
  return { top: area.top + 1, bottom: table.hasTotals ? area.bottom - 1 : area.bottom };
}

function rowsOf(place: TablePlace, parts: readonly TablePart[]): Rows | CellError {
  const body = bodyOf(place);
  const { area, table } = place;
  const rows: Rows[] = [];
  if (parts.includes("#All")) rows.push(area);
  if (parts.includes("#Headers")) rows.push({ top: area.top, bottom: area.top });
  if (parts.includes("#Data") || parts.length === 0) rows.push(body);
  if (parts.includes("#Totals")) {
    if (!table.hasTotals) return REF;
    rows.push({ top: area.bottom, bottom: area.bottom });
  }
  return {
    top: Math.min(...rows.map(({ top }) => top)),
    bottom: Math.max(...rows.map(({ bottom }) => bottom)),
  };
}

/** The one cell of the area in the formula's own row or column, as Excel picks it where one value is wanted. */
export function intersection({ sheet, area }: Range, at: Place): { rowIndex: number; columnIndex: number } | undefined {
  const rowIndex = area.top === area.bottom ? area.top : at.rowIndex;
  const columnIndex = area.left === area.right ? area.left : at.columnIndex;
  const isOneCell = area.top === area.bottom && area.left === area.right;
  const isInside =
    rowIndex >= area.top && rowIndex <= area.bottom && columnIndex >= area.left && columnIndex <= area.right;
  if (!isInside || (sheet !== at.sheet && !isOneCell && !isLine(area))) return undefined;
  return { rowIndex, columnIndex };
}

function isLine({ top, bottom, left, right }: Area): boolean {
  return top === bottom || left === right;
}

/** Both references, and what lies between. */
export function boundingRange(one: Range, other: Range): Range | CellError {
  if (one.sheet !== other.sheet) return VALUE;
  const [a, b] = [one.area, other.area];
  const area = {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
  return { kind: "range", sheet: one.sheet, area };
}

/** The area moved and resized; #REF! beyond the sheet's edges. */
export function rangeAt(sheet: BookSheet, area: Area): Range | CellError {
  const isInside =
    area.top >= 0 &&
    area.left >= 0 &&
    area.bottom >= area.top &&
    area.right >= area.left &&
    area.bottom < MAX_ROWS &&
    area.right < MAX_COLUMNS;
  return isInside ? { kind: "range", sheet, area } : REF;
}
