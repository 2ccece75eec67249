/** Rows whose long texts are edited get the height of what they now say: Excel leaves a height that was set. */
import type { Change } from "../blueprint/change";
import { rowKeyOf } from "../blueprint/compare-table";
import type { TableBlueprint } from "../blueprint/sheet";

/** @param table The blueprint that the changes were compared with. */
export function withEditedHeights(changes: readonly Change[], table: TableBlueprint): readonly Change[] {
  const at = table.key.map((header) => table.columns.findIndex((column) => column.header === header));
  const heights = new Map(
    table.rows.map((row, index) => [
      rowKeyOf(at.map((column) => row[column] ?? null)).toLowerCase(),
      table.rowHeightsPoints?.[index],
    ]),
  );
  return changes.map((change) => {
    if (change.kind !== "edit-cells" || change.table !== table.name) return change;
    const heightsPoints = new Map<number, number>();
    for (const { rowIndex, rowKey } of change.edits) {
      const points = heights.get(rowKey.toLowerCase());
      if (points !== undefined) heightsPoints.set(rowIndex, points);
    }
    return { ...change, heightsPoints };
  });
}
