/** Reads what stands in the workbook: an inventory first, then the contents of our tables and settings. */
import type { ReadRequest } from "../blueprint/port";
import type { StandingCell } from "../blueprint/standing";
import { parseCell } from "../raw/a1";
import { formulaOf, valueOf } from "./cell-entries";
import { type KnownTable, type KnownWorkbook, sameName, standingTable } from "./known-workbook";
import { type Block, type Contents, readAreas } from "./read-areas";
import { type Inventory, readInventory, type TableExtent } from "./read-inventory";
import { runsOf } from "./measures";
import { type SettingRow, settingsOf } from "./settings-rows";

const DOING = "đọc sổ tính";

/** One request for a workbook of a single sheet without anything of ours, else two, and more for large contents. */
export async function readWorkbook(request: ReadRequest): Promise<KnownWorkbook> {
  const inventory = await readInventory(request, DOING);
  const names = inventory.sheets.map(({ name }) => name);
  const standing = (wanted: string): string | undefined => names.find((name) => sameName(name, wanted));
  const settingsSheet = standing(request.settingsSheet);
  const { settingsRowCount } = inventory;
  const valuesOnly = request.valuesOnly === true;
  const cells = request.cells.flatMap((cell) => cellBlock(cell, standing(cell.sheet)));
  const parts = inventory.tables.flatMap((table, index) =>
    partsOf(table, index, wantedHeaders(request, table.name), valuesOnly),
  );
  const plan = {
    tables: parts.map(({ block }) => block),
    settings:
      settingsSheet !== undefined && settingsRowCount > 0
        ? [{ sheet: settingsSheet, top: 0, left: 0, rows: settingsRowCount, columns: 2, valuesOnly: false }]
        : [],
    cells: cells.map(({ block }) => block),
  };
  const blocks = [...plan.tables, ...plan.settings, ...plan.cells];
  const isAllKnown = names.length <= 1 && blocks.length === 0;
  const { contents, lastRows } = isAllKnown
    ? { contents: [], lastRows: [inventory.firstSheetLastRow] }
    : await readAreas(blocks, names, DOING);
  return knownWorkbook(inventory, {
    tables: inventory.tables.map((table, index) =>
      assembled(
        table,
        parts.flatMap((part, at) => (part.table === index ? [{ part, contents: contents[at] }] : [])),
      ),
    ),
    settings: contents
      .slice(plan.tables.length, plan.tables.length + plan.settings.length)
      .flatMap(({ values }) => values),
    cells: Object.fromEntries(
      contents
        .slice(plan.tables.length + plan.settings.length)
        .map((content, index) => [cells[index]?.key ?? "", standingCell(content)]),
    ),
    lastUsedRows: new Map(names.map((name, index) => [name, lastRows[index] ?? 0])),
  });
}

function cellBlock(
  { sheet, at }: ReadRequest["cells"][number],
  standing: string | undefined,
): readonly { readonly key: string; readonly block: Block }[] {
  const cell = parseCell(at);
  if (!cell) throw new Error(`${at} is not a cell`);
  if (standing === undefined) return [];
  const block = { sheet: standing, top: cell.rowIndex, left: cell.columnIndex, rows: 1, columns: 1, valuesOnly: false };
  return [{ key: `${sheet}!${at}`, block }];
}

function standingCell({ values, formulas }: Contents): StandingCell {
  const value = values[0]?.[0];
  return { value: valueOf(value), formula: formulaOf(formulas[0]?.[0], value) };
}

/** Neighbouring columns of a table that are read together. */
type Part = { readonly table: number; readonly from: number; readonly to: number; readonly block: Block };

/** All of them when `undefined`. */
function wantedHeaders({ glances = [] }: ReadRequest, table: string): readonly string[] | undefined {
  return glances.find((glance) => sameName(glance.table, table))?.headers;
}

function partsOf(
  extent: TableExtent,
  table: number,
  wanted: readonly string[] | undefined,
  valuesOnly: boolean,
): readonly Part[] {
  const { sheet, headerRowNumber: top, firstColumnIndex, headers, rowCount: rows } = extent;
  const runs = runsOf(headers, (header) => (wanted === undefined || wanted.includes(header) ? "wanted" : undefined));
  return runs.map(({ from, to }) => {
    const block = { sheet, top, left: firstColumnIndex + from, rows, columns: to - from + 1, valuesOnly };
    return { table, from, to, block };
  });
}

function assembled(
  { headers, rowCount }: TableExtent,
  parts: readonly { readonly part: Part; readonly contents: Contents | undefined }[],
): Contents {
  const [first] = parts;
  if (first && first.part.from === 0 && first.part.to === headers.length - 1) {
    return first.contents ?? { values: [], formulas: [] };
  }
  const grid = (of: (contents: Contents) => readonly (readonly unknown[])[]): unknown[][] =>
    Array.from({ length: rowCount }, (_, row) => {
      const cells: unknown[] = headers.map(() => "");
      for (const { part, contents } of parts) {
        const read = contents ? (of(contents)[row] ?? []) : [];
        for (let at = part.from; at <= part.to; at += 1) cells[at] = read[at - part.from] ?? "";
      }
      return cells;
    });
  return { values: grid(({ values }) => values), formulas: grid(({ formulas }) => formulas) };
}

type Answers = {
  readonly tables: readonly Contents[];
  readonly settings: Contents["values"];
  readonly cells: Readonly<Record<string, StandingCell>>;
  readonly lastUsedRows: ReadonlyMap<string, number>;
};

function knownWorkbook(inventory: Inventory, { lastUsedRows, ...answers }: Answers): KnownWorkbook {
  const tables = inventory.tables.map((table, index) => knownTable(table, answers.tables[index]));
  const settingsRows = answers.settings.map(([key, value]): SettingRow => [
    String(valueOf(key) ?? ""),
    String(valueOf(value) ?? ""),
  ]);
  return {
    standing: {
      isReadOnly: inventory.isReadOnly,
      sheets: inventory.sheets.map((sheet) => ({ ...sheet, isEmpty: lastUsedRows.get(sheet.name) === 0 })),
      tables: tables.map((table) => standingTable(table)),
      names: inventory.names,
      settings: settingsOf(settingsRows),
      cells: answers.cells,
    },
    tables,
    settingsRows,
    lastUsedRows,
  };
}

function knownTable({ rowCount: _, ...table }: TableExtent, contents: Contents | undefined): KnownTable {
  const answered = contents?.values ?? [];
  return {
    ...table,
    values: answered.map((row) => row.map((value) => valueOf(value))),
    formulas: answered.map((row, down) =>
      row.map((value, across) => formulaOf(contents?.formulas[down]?.[across], value)),
    ),
  };
}
