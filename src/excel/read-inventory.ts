/** The first look at a workbook, in one request: its sheets, names and tables, and where ours lie. */
import type { ReadRequest } from "../blueprint/port";
import type { StandingName, StandingSheet } from "../blueprint/standing";
import { inRequest } from "./batch";

export type TableExtent = {
  readonly name: string;
  readonly sheet: string;
  readonly headerRowNumber: number;
  readonly firstColumnIndex: number;
  readonly headers: readonly string[];
  readonly rowCount: number;
  readonly hasTotals: boolean;
};

export type Inventory = {
  readonly isReadOnly: boolean;
  readonly sheets: readonly Omit<StandingSheet, "isEmpty">[];
  readonly tables: readonly TableExtent[];
  readonly names: readonly StandingName[];
  /** Last used row of the first sheet: all there is to ask about a new workbook. */
  readonly firstSheetLastRow: number;
  /** Rows of the settings sheet; 0 when there is none. */
  readonly settingsRowCount: number;
};

const VISIBILITY = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

export function readInventory(request: ReadRequest, doing: string): Promise<Inventory> {
  return inRequest(doing, async (context) => {
    const { workbook } = context;
    workbook.load("readOnly");
    workbook.worksheets.load("items/name,items/visibility,items/protection/protected");
    workbook.tables.load("items/name,items/worksheet/name");
    workbook.names.load("items/name,items/formula");
    const firstUsed = workbook.worksheets.getFirst().getUsedRangeOrNullObject(true);
    firstUsed.load("rowIndex,rowCount");
    const settingsUsed = workbook.worksheets.getItemOrNullObject(request.settingsSheet).getUsedRangeOrNullObject(true);
    settingsUsed.load("rowIndex,rowCount");
    const wanted = [...request.tables, ...(request.glances ?? []).map(({ table }) => table)];
    const tables = wanted.map((name) => loadTable(context, name));
    await context.sync();

    const tableSheets = workbook.tables.items.map((table) => ({ name: table.name, sheet: table.worksheet.name }));
    return {
      isReadOnly: workbook.readOnly,
      sheets: workbook.worksheets.items.map((sheet) => ({
        name: sheet.name,
        visibility: VISIBILITY[sheet.visibility],
        isProtected: sheet.protection.protected,
        tables: tableSheets.filter((table) => table.sheet === sheet.name).map(({ name }) => name),
      })),
      tables: tables.flatMap((table) => extentOf(table)),
      names: workbook.names.items.map((item) => ({ name: item.name, refersTo: String(item.formula) })),
      firstSheetLastRow: lastRowOf(firstUsed),
      settingsRowCount: lastRowOf(settingsUsed),
    };
  });
}

type LoadedTable = { readonly table: Excel.Table; readonly range: Excel.Range };

/** What is asked of a table that is missing stays unanswered. */
function loadTable(context: Excel.RequestContext, name: string): LoadedTable {
  const table = context.workbook.tables.getItemOrNullObject(name);
  table.load({
    name: true,
    showHeaders: true,
    showTotals: true,
    columns: { name: true },
    worksheet: { name: true },
  });
  const range = table.getRange();
  range.load("rowIndex,columnIndex,rowCount");
  return { table, range };
}

function extentOf({ table, range }: LoadedTable): readonly TableExtent[] {
  if (table.isNullObject) return [];
  const headerRows = table.showHeaders ? 1 : 0;
  const otherRows = headerRows + (table.showTotals ? 1 : 0);
  return [
    {
      name: table.name,
      sheet: table.worksheet.name,
      // Without a header row, the row above the body stands for it.
      headerRowNumber: range.rowIndex + headerRows,
      firstColumnIndex: range.columnIndex,
      headers: table.columns.items.map((column) => column.name),
      rowCount: range.rowCount - otherRows,
      hasTotals: table.showTotals,
    },
  ];
}

/** Counted from 1; 0 when nothing is used. */
export function lastRowOf(used: Excel.Range): number {
  return used.isNullObject ? 0 : used.rowIndex + used.rowCount;
}
