/** Print set-up and panes of a sheet whose first table has moved since it was designed. Pure. */
import { designedPlace, lettersOf, type TablePlace } from "../blueprint/place";
import type { PrintSetup, SheetBlueprint } from "../blueprint/sheet";
import { columnIndexOf } from "../raw/a1";

export type SheetPrint = PrintSetup & { readonly frozenRows: number; readonly frozenColumns: number };

/** Rows move with the headings of the first table; printed columns follow the table's columns of the same headings. */
export function printInPlace(sheet: SheetBlueprint, placeOf: (table: string) => TablePlace): SheetPrint {
  const { print, frozenRows, frozenColumns } = sheet;
  const [table] = sheet.tables;
  if (!table) return { ...print, frozenRows, frozenColumns };
  const [designed, place] = [designedPlace(table), placeOf(table.name)];
  const down = place.headerRowNumber - designed.headerRowNumber;
  const moved = (letters: string): string => {
    const header = designed.headers[columnIndexOf(letters) - designed.firstColumnIndex];
    return header === undefined ? letters : lettersOf(place, header);
  };
  const lastFrozen = designed.headers[frozenColumns - 1 - designed.firstColumnIndex];
  return {
    ...print,
    ...(print.titleRows ? { titleRows: [print.titleRows[0] + down, print.titleRows[1] + down] as const } : {}),
    ...(print.columns ? { columns: [moved(print.columns[0]), moved(print.columns[1])] as const } : {}),
    ...(print.breaksAbove ? { breaksAbove: print.breaksAbove.map((row) => row + down) } : {}),
    frozenRows: frozenRows === 0 ? 0 : frozenRows + down,
    frozenColumns: lastFrozen === undefined ? frozenColumns : columnIndexOf(lettersOf(place, lastFrozen)) + 1,
  };
}
