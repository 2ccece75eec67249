/** Range objects: making them, reading addresses, and keeping them on their cells while the batch runs. */
import { type Area, areaName, MAX_COLUMNS, MAX_ROWS, parseArea, quoteSheetName } from "../../raw/a1";
import type { BookSheet } from "../../ooxml/book";
import { tokenizeFormula } from "../calc/tokenize-formula";
import { parseStructured, sameName } from "../calc/structured-reference";
import { HostFailure, invalidArgument } from "../errors";
import type { HostState, RangeRef } from "../host-state";
import { nameKey } from "../rules/defined-name";
import { sheetNameKey } from "../rules/sheet-name";
import { columnCountOf, isWholeColumns, isWholeRows, rowCountOf } from "./cells";
import { findTable, partsOf } from "./tables";

export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

/** Throws when the area leaves the sheet. */
export function newRange(state: HostState, sheet: BookSheet, area: Area): RangeRef {
  if (area.top < 0 || area.left < 0 || area.bottom >= MAX_ROWS || area.right >= MAX_COLUMNS) {
    throw invalidArgument("the range would leave the sheet");
  }
  const range: RangeRef = { sheet, area };
  state.ranges.add(range);
  return range;
}

/** `Kế hoạch!A1:C3`: the sheet in quotes only where Excel puts them; whole columns `A:C`, whole rows `1:3`. */
export function addressOf({ sheet, area }: RangeRef): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet.name) && !parseArea(sheet.name);
  return `${plain ? sheet.name : quoteSheetName(sheet.name)}!${localAddressOf(area)}`;
}

export function localAddressOf(area: Area): string {
  const name = areaName(area);
  if (isWholeColumns(area)) return name.replace(/\d+/g, "");
  if (isWholeRows(area)) return `${area.top + 1}:${area.bottom + 1}`;
  return name;
}

/** The area with `$`, as names and charts keep it: `'Kế hoạch'!$A$1:$C$3`. */
export function absoluteAddressOf({ sheet, area }: RangeRef): string {
  const local = localAddressOf(area)
    .replace(/[A-Z]+/g, "$$$&")
    .replace(/\d+/g, "$$$&");
  return `${quoteSheetName(sheet.name)}!${local}`;
}

/**
 * Reads an address as `getRange` does on a sheet: `A1:C3`, also with that sheet's name in front, or a name.
 *
 * @throws InvalidArgument for anything else, and for an address on another sheet.
 */
export function rangeFromAddress(state: HostState, sheet: BookSheet, address: string): RangeRef {
  const found = resolveReference(state, address, sheet);
  if (!found) throw invalidArgument(`"${address}" is no address and no name of a range`);
  if (found.sheet !== sheet) throw invalidArgument(`"${address}" is not on the sheet "${sheet.name}"`);
  return newRange(state, found.sheet, found.area);
}

/** For `tables.add` on the workbook and the like: an address that may name its sheet; without one, `otherwise`. */
export function rangeFromAnyAddress(state: HostState, address: string, otherwise: BookSheet): RangeRef {
  const found = resolveReference(state, address, otherwise);
  if (!found) throw invalidArgument(`"${address}" is no address`);
  return newRange(state, found.sheet, found.area);
}

/** What a formula that is nothing but one reference points at; `undefined` for any other formula. */
export function resolveReference(
  state: HostState,
  formula: string,
  sheet: BookSheet | undefined,
): { sheet: BookSheet; area: Area } | undefined {
  const [token, ...rest] = tokenizeFormula(formula.trim());
  if (!token || rest.length > 0) return undefined;
  if (token.kind === "structured") return resolveStructured(state, token.table, token.inner);
  if (token.kind !== "reference" && token.kind !== "name") return undefined;
  const on = token.sheet === undefined ? sheet : sheetNamed(state, token.sheet);
  if (token.kind === "reference") {
    const area = parseArea(token.area);
    return on && area ? { sheet: on, area } : undefined;
  }
  return resolveName(state, token.name, on);
}

function sheetNamed(state: HostState, name: string): BookSheet | undefined {
  return state.book.sheets.find((sheet) => sheetNameKey(sheet.name) === sheetNameKey(name));
}

function resolveName(
  state: HostState,
  name: string,
  sheet: BookSheet | undefined,
): { sheet: BookSheet; area: Area } | undefined {
  const placed = findTable(state.book, (table) => sameName(table.name, name));
  if (placed) return { sheet: placed.sheet, area: partsOf(placed.table).body };
  const known =
    state.book.names.find((each) => each.sheetId === sheet?.id && nameKey(each.name) === nameKey(name)) ??
    state.book.names.find((each) => each.sheetId === undefined && nameKey(each.name) === nameKey(name));
  return known && !sameName(known.refersTo, name) ? resolveReference(state, known.refersTo, sheet) : undefined;
}

function resolveStructured(
  state: HostState,
  tableName: string,
  inner: string,
): { sheet: BookSheet; area: Area } | undefined {
  const placed = findTable(state.book, (table) => sameName(table.name, tableName));
  const reference = parseStructured(inner);
  if (!placed || !reference || reference.parts.includes("#This Row")) return undefined;
  const { whole, header, body, totals } = partsOf(placed.table);
  const [part] = reference.parts;
  const rows = part === "#All" ? whole : part === "#Headers" ? header : part === "#Totals" ? totals : body;
  if (!rows) return undefined;
  if (!reference.columns) return { sheet: placed.sheet, area: rows };
  const indexes = reference.columns.map((name) =>
    placed.table.columns.findIndex((column) => sameName(column.name, name)),
  );
  const [first = -1, last = -1] = indexes;
  if (first < 0 || last < 0) return undefined;
  return { sheet: placed.sheet, area: { ...rows, left: rows.left + first, right: rows.left + last } };
}

/** Throws where an answer would have a million rows. */
export function requireBounded({ area }: RangeRef, member: string): void {
  if (isWholeColumns(area) || isWholeRows(area)) {
    throw new HostFailure(
      "InvalidOperation",
      `${member} of whole rows or columns is not answered; take the used range.`,
    );
  }
  if (rowCountOf(area) * columnCountOf(area) > 5_000_000) {
    throw new HostFailure("OperationCellsExceedLimit", `${member} of more than 5,000,000 cells is not answered.`);
  }
}
