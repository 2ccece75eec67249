/** One sheet of an OpenDocument file. Repeated rows and cells are written out where they hold something. */
import { damaged } from "../../ooxml/unreadable";
import { type Area, MAX_COLUMNS, MAX_ROWS } from "../../raw/a1";
import type { RawCell, RawSheet } from "../../raw/workbook";
import { type OdsSources, readOdsCell } from "./ods-cell";
import type { PartScanner } from "./part-scanner";
import { spend } from "./reading-limits";
import { createRowCollector } from "./row-collector";

type PlacedCell = { readonly columnIndex: number; readonly repeat: number; readonly cell: RawCell };
type OpenRow = {
  readonly rowIndex: number;
  readonly repeat: number;
  readonly style: string | undefined;
  readonly cells: PlacedCell[];
  columnIndex: number;
};

/** From the opening tag of the table to its closing tag. */
export function readOdsTable(scanner: PartScanner, sources: OdsSources): RawSheet {
  const { depth } = scanner;
  const { styles, budget } = sources;
  const name = scanner.attribute("table:name") ?? "";
  const visibility = styles.isHidden(scanner.attribute("table:style-name")) ? "hidden" : "visible";
  const collector = createRowCollector(budget);
  const columnStyle = createColumnStyles();
  const merges: Area[] = [];
  let row: OpenRow = { rowIndex: 0, repeat: 0, style: undefined, cells: [], columnIndex: 0 };

  const openRow = (): void => {
    spend(budget, "scanned", 1);
    const repeat = repeatOf(scanner, "table:number-rows-repeated");
    const style = scanner.attribute("table:default-cell-style-name");
    row = { rowIndex: row.rowIndex + row.repeat, repeat, style, cells: [], columnIndex: 0 };
  };
  const closeRow = (): void => {
    if (row.cells.length === 0) return;
    for (let down = 0; down < row.repeat; down += 1) {
      for (const { columnIndex, repeat, cell } of row.cells) {
        for (let right = 0; right < repeat; right += 1) collector.put(row.rowIndex + down, columnIndex + right, cell);
      }
    }
  };
  const addCell = (): void => {
    const { rowIndex, columnIndex } = row;
    spend(budget, "scanned", 1);
    const repeat = repeatOf(scanner, "table:number-columns-repeated");
    const merge = mergeAt(scanner, rowIndex, columnIndex);
    if (merge) {
      spend(budget, "merges", 1);
      merges.push(merge);
    }
    const cell = readOdsCell(scanner, sources, row.style ?? columnStyle.at(columnIndex));
    if (cell && columnIndex >= MAX_COLUMNS) throw damaged("a cell outside the sheet");
    if (cell) row.cells.push({ columnIndex, repeat, cell });
    row.columnIndex += repeat;
  };

  while (scanner.next()) {
    if (scanner.isClosing) {
      if (scanner.depth === depth) break;
      if (scanner.name === "table-row") closeRow();
    } else if (scanner.name === "table-row") openRow();
    else if (scanner.name === "table-cell" || scanner.name === "covered-table-cell") addCell();
    else if (scanner.name === "table-column") columnStyle.learn(scanner);
    else if (scanner.name === "shapes" || scanner.name === "forms") scanner.passOver();
  }
  return { name, visibility, rows: collector.rows(), merges };
}

function repeatOf(scanner: PartScanner, attribute: string): number {
  const count = Number(scanner.attribute(attribute) ?? 1);
  if (!Number.isInteger(count) || count < 1) throw damaged(`${attribute} is no count`);
  return count;
}

/** The area of a cell that spans others, cut off where the sheet ends. */
function mergeAt(scanner: PartScanner, top: number, left: number): Area | undefined {
  const rows = repeatOf(scanner, "table:number-rows-spanned");
  const columns = repeatOf(scanner, "table:number-columns-spanned");
  if ((rows === 1 && columns === 1) || top >= MAX_ROWS || left >= MAX_COLUMNS) return undefined;
  const [bottom, right] = [Math.min(top + rows, MAX_ROWS) - 1, Math.min(left + columns, MAX_COLUMNS) - 1];
  return { top, left, bottom, right };
}

type ColumnStyles = {
  readonly learn: (scanner: PartScanner) => void;
  readonly at: (columnIndex: number) => string | undefined;
};

/** The styles of cells that name none, by column. */
function createColumnStyles(): ColumnStyles {
  const styles: string[] = [];
  return {
    learn(scanner) {
      const style = scanner.attribute("table:default-cell-style-name") ?? "";
      const count = repeatOf(scanner, "table:number-columns-repeated");
      const end = Math.min(styles.length + count, MAX_COLUMNS);
      while (styles.length < end) styles.push(style);
    },
    at: (columnIndex) => styles[columnIndex],
  };
}
