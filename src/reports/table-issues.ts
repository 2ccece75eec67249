/** What should be known about the columns of a sheet's tables: those nobody understands, and those that mean the same. */
import type { Issue } from "../issue";
import { columnLetters } from "../raw/a1";
import type { Draft, PlacedCell } from "./read-rows";
import type { ReadSheet, SheetTable } from "./read-sheet";
import { columnHeadless, columnsDoubled, columnUnknown } from "./recognise-messages";

/** `column/unknown` for each column with content that is not taken, `column/doubled` where a second one is filled. */
export function columnIssues({ grid, tables }: ReadSheet): readonly Issue[] {
  return tables.flatMap((table) => [
    ...unknownColumns(table).map(({ columnIndex, cells: [first, ...others] }): Issue => {
      const head = table.head.columns.find((column) => column.columnIndex === columnIndex)?.head;
      const count = others.length + 1;
      return {
        code: "column/unknown",
        where: head === undefined ? grid.place(first.rowIndex, columnIndex) : grid.place(table.head.top, columnIndex),
        message: head === undefined ? columnHeadless(columnLetters(columnIndex), count) : columnUnknown(head, count),
        severity: "remark",
      };
    }),
    ...table.columns.doubled
      .filter(([, other]) => isFilled(table, other.columnIndex))
      .map(([best, other]): Issue => {
        const isText = !["status", "progress", "completed"].includes(best.meaning ?? "");
        return {
          code: "column/doubled",
          where: grid.place(table.head.top, other.columnIndex),
          message: columnsDoubled(best.head, other.head, isText),
          severity: "remark",
        };
      }),
  ]);
}

type UnknownColumn = { readonly columnIndex: number; readonly cells: readonly [PlacedCell, ...PlacedCell[]] };

function unknownColumns({ outside, columns }: SheetTable): readonly UnknownColumn[] {
  const doubled = new Set(columns.doubled.map(([, { columnIndex }]) => columnIndex));
  const byColumn = new Map<number, [PlacedCell, ...PlacedCell[]]>();
  for (const cell of outside) {
    if (doubled.has(cell.columnIndex)) continue;
    const known = byColumn.get(cell.columnIndex);
    if (known) known.push(cell);
    else byColumn.set(cell.columnIndex, [cell]);
  }
  return [...byColumn].map(([columnIndex, cells]) => ({ columnIndex, cells }));
}

function isFilled({ drafts, outside }: SheetTable, columnIndex: number): boolean {
  const inDraft = ({ pieces }: Draft): boolean => pieces.some(({ column }) => column.columnIndex === columnIndex);
  return outside.some((cell) => cell.columnIndex === columnIndex) || drafts.some(inDraft);
}
