/** Workbooks as they stand, for comparing: made from a blueprint and then disturbed by the test. */
import { layoutKey } from "../../src/blueprint/compare-workbook";
import { layoutFingerprint, sheetFingerprint } from "../../src/blueprint/fingerprint";
import { designedPlace } from "../../src/blueprint/place";
import type { CellContent, CellValue, TableBlueprint, WorkbookBlueprint } from "../../src/blueprint/sheet";
import type { StandingCell, StandingTable, StandingWorkbook } from "../../src/blueprint/standing";
import { textCells } from "../../src/blueprint/text-cells";

export function standingTableOf(table: TableBlueprint, sheet: string): StandingTable {
  const place = designedPlace(table);
  return {
    name: table.name,
    sheet,
    headerRowNumber: place.headerRowNumber,
    firstColumnIndex: place.firstColumnIndex,
    headers: place.headers,
    rows: table.rows.map((row) => row.map((value, index) => (table.columns[index]?.formula === undefined ? value : 7))),
    formulas: table.rows.map(() => table.columns.map((column) => column.formula ?? "")),
    hasTotals: table.hasTotals,
  };
}

function standingCell(content: CellContent): StandingCell {
  const isFormula = content !== null && typeof content === "object";
  const value: CellValue = isFormula ? "kết quả" : content;
  return { value, formula: isFormula ? content.formula : "" };
}

/** What a workbook written from the blueprint reads as. */
export function standingOf(blueprint: WorkbookBlueprint): StandingWorkbook {
  const marks = blueprint.sheets.map((sheet) => [
    layoutKey(sheet.name),
    sheet.ownership === "owned" ? sheetFingerprint(sheet) : layoutFingerprint(sheet),
  ]);
  return {
    isReadOnly: false,
    sheets: blueprint.sheets.map(({ name, visibility, tables }) => ({
      name,
      visibility,
      isProtected: false,
      isEmpty: false,
      tables: tables.map((table) => table.name),
    })),
    tables: blueprint.sheets.flatMap((sheet) => sheet.tables.map((table) => standingTableOf(table, sheet.name))),
    names: blueprint.names,
    settings: { ...Object.fromEntries(marks), ...blueprint.settings },
    cells: Object.fromEntries(
      blueprint.sheets.flatMap((sheet) =>
        sheet.texts.flatMap((block) =>
          textCells(block).map(({ at, content }) => [`${sheet.name}!${at}`, standingCell(content)] as const),
        ),
      ),
    ),
  };
}
