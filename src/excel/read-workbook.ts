/** Reads what stands in the workbook: an inventory first, then the contents of our tables and settings. */
import type { ReadRequest } from "../blueprint/port";
import { formulaOf, valueOf } from "./cell-entries";
import { type KnownTable, type KnownWorkbook, sameName, standingTable } from "./known-workbook";
import { type Block, type Contents, readAreas } from "./read-areas";
import { type Inventory, readInventory, type TableExtent } from "./read-inventory";
import { type SettingRow, settingsOf } from "./settings-rows";

const DOING = "đọc sổ tính";

/** One request for a workbook of a single sheet without anything of ours, else two, and more for large contents. */
export async function readWorkbook(request: ReadRequest): Promise<KnownWorkbook> {
  const inventory = await readInventory(request, DOING);
  const { tables, settingsRowCount } = inventory;
  const [firstSheet] = inventory.sheets;
  const blocks = tables.map((table) => bodyBlock(table));
  const settingsSheet = inventory.sheets.find(({ name }) => sameName(name, request.settingsSheet))?.name;
  if (settingsSheet !== undefined && settingsRowCount > 0) {
    blocks.push({ sheet: settingsSheet, top: 0, left: 0, rows: settingsRowCount, columns: 2 });
  }
  const isAllKnown = inventory.sheets.length <= 1 && blocks.length === 0;
  const names = inventory.sheets.map(({ name }) => name);
  const { contents, lastRows } = isAllKnown
    ? { contents: [], lastRows: firstSheet ? [inventory.firstSheetLastRow] : [] }
    : await readAreas(blocks, names, DOING);
  const lastUsedRows = new Map(names.map((name, index) => [name, lastRows[index] ?? 0]));
  return knownWorkbook(inventory, contents, lastUsedRows);
}

function bodyBlock(table: TableExtent): Block {
  const { sheet, headerRowNumber, firstColumnIndex, headers, rowCount } = table;
  return { sheet, top: headerRowNumber, left: firstColumnIndex, rows: rowCount, columns: headers.length };
}

function knownWorkbook(
  inventory: Inventory,
  contents: readonly Contents[],
  lastUsedRows: ReadonlyMap<string, number>,
): KnownWorkbook {
  const tables = inventory.tables.map((table, index) => knownTable(table, contents[index]));
  const settingsRows = (contents[inventory.tables.length]?.values ?? []).map(([key, value]): SettingRow => [
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
      cells: inventory.cells,
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
