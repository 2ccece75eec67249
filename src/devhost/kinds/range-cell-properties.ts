/** `Excel.Range`: looks of many cells, rows or columns in one call, and asking for them. */
import type { CellStyle } from "../../ooxml/book";
import { booleanOf, recordOf } from "../arguments";
import { apiNotFound, invalidArgument } from "../errors";
import type { HostState, RangeRef } from "../host-state";
import type { Arguments } from "../kind";
import type { Wire } from "../wire";
import { columnCountOf, rowCountOf, styleAt } from "../model/cells";
import { pointsOfChars, rowPointsOf } from "../model/measures";
import { addressOf, requireBounded } from "../model/ranges";
import { changeLook, FILL_LOOKS, FONT_LOOKS, FORMAT_LOOKS, PROTECTION_LOOKS } from "./range-format";
import { setBorder } from "./range-borders";
import { setColumnWidth, setRowHeight } from "./range-sizes";
import { requireAllowed } from "../rules/protection";

type Member = (range: RangeRef, args: Arguments, state: HostState) => Wire;
type Looks = typeof FORMAT_LOOKS;
type Unit = "cell" | "row" | "column";

const GROUPS: Readonly<Record<string, Looks>> = { fill: FILL_LOOKS, font: FONT_LOOKS, protection: PROTECTION_LOOKS };
const EDGES: Readonly<Record<string, string>> = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  horizontal: "InsideHorizontal",
  vertical: "InsideVertical",
};

const does: Readonly<Record<string, Member>> = {
  SetCellProperties: (range, [data], state) => {
    const rows = listOf(data, rowCountOf(range.area), "rows");
    rows.forEach((row, down) => {
      listOf(row, columnCountOf(range.area), "columns").forEach((properties, right) => {
        const [top, left] = [range.area.top + down, range.area.left + right];
        apply(state, { sheet: range.sheet, area: { top, left, bottom: top, right: left } }, properties, "cell");
      });
    });
    return null;
  },
  SetRowProperties: (range, [data], state) => {
    listOf(data, rowCountOf(range.area), "rows").forEach((properties, down) => {
      const top = range.area.top + down;
      apply(state, { sheet: range.sheet, area: { ...range.area, top, bottom: top } }, properties, "row");
    });
    return null;
  },
  SetColumnProperties: (range, [data], state) => {
    listOf(data, columnCountOf(range.area), "columns").forEach((properties, right) => {
      const left = range.area.left + right;
      apply(state, { sheet: range.sheet, area: { ...range.area, left, right: left } }, properties, "column");
    });
    return null;
  },
};

function listOf(data: unknown, length: number, what: string): readonly unknown[] {
  if (!Array.isArray(data)) throw invalidArgument(`properties must be an array of ${what}`);
  if (data.length !== length) throw invalidArgument(`${data.length} ${what} of properties were given for ${length}`);
  return data;
}

/** An empty object, or one without a property, leaves things as they are. */
function apply(state: HostState, range: RangeRef, given: unknown, unit: Unit): void {
  if (given === null || given === undefined) return;
  for (const [name, value] of Object.entries(recordOf(given, "properties"))) {
    if (value === null || value === undefined) continue;
    if (name === "format") applyFormat(state, range, recordOf(value, "format"), unit);
    else if (name === "rowHidden" && unit === "row") hide(range, booleanOf(value, name), "rows");
    else if (name === "columnHidden" && unit === "column") hide(range, booleanOf(value, name), "columns");
    else throw apiNotFound(`settable properties: ${name}`);
  }
}

function applyFormat(state: HostState, range: RangeRef, format: Readonly<Record<string, unknown>>, unit: Unit): void {
  for (const [name, value] of Object.entries(format)) {
    if (value === null || value === undefined) continue;
    const look = FORMAT_LOOKS[capital(name)];
    const group = GROUPS[name];
    if (look) changeLook(state, range, look.set(value));
    else if (group) applyGroup(state, range, group, recordOf(value, name), name);
    else if (name === "borders") applyBorders(state, range, recordOf(value, name));
    else if (name === "rowHeight" && unit === "row") setRowHeight(range, value);
    else if (name === "columnWidth" && unit === "column") setColumnWidth(range, value);
    else throw apiNotFound(`settable properties: format.${name}`);
  }
}

function applyGroup(
  state: HostState,
  range: RangeRef,
  looks: Looks,
  given: Readonly<Record<string, unknown>>,
  group: string,
): void {
  for (const [name, value] of Object.entries(given)) {
    if (value === null || value === undefined) continue;
    const look = looks[capital(name)];
    if (!look) throw apiNotFound(`settable properties: format.${group}.${name}`);
    changeLook(state, range, look.set(value));
  }
}

function applyBorders(state: HostState, range: RangeRef, given: Readonly<Record<string, unknown>>): void {
  for (const [edge, value] of Object.entries(given)) {
    const side = EDGES[edge];
    if (side === undefined) throw apiNotFound(`settable properties: format.borders.${edge}`);
    if (value !== null && value !== undefined) setBorder(state, range, side, recordOf(value, edge));
  }
}

function hide({ sheet, area }: RangeRef, hidden: boolean, lines: "rows" | "columns"): void {
  requireAllowed(sheet, lines === "rows" ? "allowFormatRows" : "allowFormatColumns");
  if (lines === "rows") {
    for (let index = area.top; index <= area.bottom; index += 1)
      sheet.rows.set(index, { ...sheet.rows.get(index), hidden });
  } else {
    for (let index = area.left; index <= area.right; index += 1)
      sheet.columns.set(index, { ...sheet.columns.get(index), hidden });
  }
}

const asks: Readonly<Record<string, Member>> = {
  GetCellProperties: (range, [options], state) => {
    requireBounded(range, "cell properties");
    const wanted = recordOf(options, "cellPropertiesLoadOptions");
    return each(range.area.top, range.area.bottom, (rowIndex) =>
      each(range.area.left, range.area.right, (columnIndex) => cellAnswer(state, range, rowIndex, columnIndex, wanted)),
    );
  },
  GetRowProperties: ({ sheet, area }, [options], state) => {
    const wanted = recordOf(options, "rowPropertiesLoadOptions");
    return each(area.top, area.bottom, (index) => ({
      ...cellAnswer(state, { sheet, area }, index, area.left, wanted, { rowHeight: rowPointsOf(sheet, index) }),
      ...(wanted["rowHidden"] === true ? { rowHidden: sheet.rows.get(index)?.hidden === true } : {}),
      ...(wanted["rowIndex"] === true ? { rowIndex: index } : {}),
    }));
  },
  GetColumnProperties: ({ sheet, area }, [options], state) => {
    const wanted = recordOf(options, "columnPropertiesLoadOptions");
    return each(area.left, area.right, (index) => ({
      ...cellAnswer(state, { sheet, area }, area.top, index, wanted, {
        columnWidth: pointsOfChars(sheet.columns.get(index)?.widthChars),
      }),
      ...(wanted["columnHidden"] === true ? { columnHidden: sheet.columns.get(index)?.hidden === true } : {}),
      ...(wanted["columnIndex"] === true ? { columnIndex: index } : {}),
    }));
  },
};

function each(first: number, last: number, read: (index: number) => Wire): Wire[] {
  return Array.from({ length: last - first + 1 }, (_, offset) => read(first + offset));
}

/** Of rows and columns, Excel answers for the first cell. */
function cellAnswer(
  state: HostState,
  range: RangeRef,
  rowIndex: number,
  columnIndex: number,
  wanted: Readonly<Record<string, unknown>>,
  sizes: Readonly<Record<string, number>> = {},
): Readonly<Record<string, Wire>> {
  const style = styleAt(range.sheet, rowIndex, columnIndex) ?? {};
  const answer: Record<string, Wire> = {};
  if (wanted["address"] === true) {
    answer["address"] = addressOf({
      sheet: range.sheet,
      area: { top: rowIndex, left: columnIndex, bottom: rowIndex, right: columnIndex },
    });
  }
  if (wanted["format"] !== undefined && wanted["format"] !== null) {
    answer["format"] = formatAnswer(state, style, recordOf(wanted["format"], "format"), sizes);
  }
  return answer;
}

function formatAnswer(
  state: HostState,
  style: CellStyle,
  wanted: Readonly<Record<string, unknown>>,
  sizes: Readonly<Record<string, number>>,
): Wire {
  const answer: Record<string, Wire> = {};
  for (const [name, value] of Object.entries(wanted)) {
    if (value === false || value === null || value === undefined) continue;
    const look = FORMAT_LOOKS[capital(name)];
    const group = GROUPS[name];
    const size = sizes[name];
    if (size !== undefined) answer[name] = size;
    else if (look) answer[name] = look.get(style, state);
    else if (group) answer[name] = groupAnswer(state, style, group, value, name);
    else throw apiNotFound(`cell properties: format.${name}`);
  }
  return answer;
}

function groupAnswer(state: HostState, style: CellStyle, looks: Looks, wanted: unknown, group: string): Wire {
  const names =
    wanted === true
      ? Object.keys(looks).map(small)
      : Object.entries(recordOf(wanted, group)).flatMap(([name, on]) => (on === true ? name : []));
  return Object.fromEntries(
    names.map((name) => {
      const look = looks[capital(name)];
      if (!look) throw apiNotFound(`cell properties: format.${group}.${name}`);
      return [name, look.get(style, state)];
    }),
  );
}

function capital(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

function small(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}

export const cellPropertiesMembers = { does, asks };
