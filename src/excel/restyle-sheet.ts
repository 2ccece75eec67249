/** A standing sheet dressed anew around its data. */
import type { SheetBlueprint } from "../blueprint/sheet";
import type { Step } from "./batch";
import { type Stage, standingSheet, tableOn } from "./stage";
import { styleSteps } from "./style-sheet";
import { sheetLabel } from "./write-sheet";
import { formulaSteps, totalsSteps } from "./write-table";

/**
 * Looks, rules, charts, print set-up; the totals row, which is ours as well; and the formulas of an empty table's one
 * row, which no comparison of rows would miss.
 */
export function restyleSteps(sheet: SheetBlueprint, stage: Stage, oldCharts: readonly string[]): readonly Step[] {
  const sheetName = standingSheet(stage, sheet.name) ?? sheet.name;
  const label = sheetLabel(sheetName);
  const content = sheet.tables.flatMap((table) => {
    const { place, blankRows } = tableOn(stage, table.name);
    const isEmpty = blankRows.length === 1 && blankRows[0] === true;
    return [
      ...(isEmpty ? formulaSteps(sheetName, label, { table, place, rows: [], firstRow: 0 }) : []),
      ...totalsSteps(sheetName, label, table, place),
    ];
  });
  const placeOf = (name: string) => {
    const { place } = tableOn(stage, name);
    const table = sheet.tables.find((other) => other.name === name);
    return { ...place, hasTotals: place.hasTotals || table?.hasTotals === true };
  };
  return [...content, ...styleSteps(sheet, { sheetName, label, isNew: false, placeOf, oldCharts })];
}
