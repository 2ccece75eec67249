/** What a sheet shows, ready to be drawn: text, looks, merges and spills of each cell. Built once per change of the book. */
import { conditionalLooks } from "../devhost/conditional";
import { displayText } from "../devhost/entry/display-text";
import { type Area, parseArea } from "../raw/a1";
import type { Book, BookCell, BookSheet, CellStyle } from "../ooxml/book";

export type ShownCell = {
  readonly text: string;
  readonly style: CellStyle;
  /** Numbers stand right, truth values and errors in the middle, where the style says nothing. */
  readonly kind: "text" | "number" | "other";
  readonly bar: { readonly share: number; readonly color: string } | undefined;
};

export type ShownSheet = {
  readonly sheet: BookSheet;
  readonly cellAt: (rowIndex: number, columnIndex: number) => ShownCell;
  readonly merges: readonly Area[];
  /** The merged area a cell belongs to. */
  readonly mergeAt: (rowIndex: number, columnIndex: number) => Area | undefined;
  /** Nothing is written there, so that a long text from the left may pass. */
  readonly isBlank: (rowIndex: number, columnIndex: number) => boolean;
};

export function showSheet(book: Book, sheet: BookSheet): ShownSheet {
  const conditional = conditionalLooks(book);
  const merges = sheet.merges.map(parseArea).filter((area) => area !== undefined);
  const banded = sheet.tables.flatMap(({ area, hasTotals, bandedRows, styleName }) => {
    const whole = parseArea(area);
    return whole && bandedRows && styleName !== null ? [{ ...whole, bottom: whole.bottom - (hasTotals ? 1 : 0) }] : [];
  });
  const known = new Map<string, ShownCell>();

  const build = (rowIndex: number, columnIndex: number): ShownCell => {
    const cell = sheet.cells.get(rowIndex)?.get(columnIndex);
    const look = conditional(sheet, rowIndex, columnIndex);
    const band = banded.find((area) => isInside(area, rowIndex, columnIndex));
    const style: CellStyle = {
      ...(band && (rowIndex - band.top) % 2 === 1 ? { fillColor: BAND_COLOR } : {}),
      ...(cell?.style ?? sheet.rows.get(rowIndex)?.style ?? sheet.columns.get(columnIndex)?.style),
      ...look.style,
    };
    const text = cell ? displayText({ ...cell, style }, book.date1904) : "";
    return { text, style, kind: kindOf(cell), bar: look.bar };
  };

  return {
    sheet,
    cellAt: (rowIndex, columnIndex) => {
      const key = `${rowIndex} ${columnIndex}`;
      const cell = known.get(key) ?? build(rowIndex, columnIndex);
      known.set(key, cell);
      return cell;
    },
    merges,
    mergeAt: (rowIndex, columnIndex) => merges.find((area) => isInside(area, rowIndex, columnIndex)),
    isBlank: (rowIndex, columnIndex) => {
      const cell = sheet.cells.get(rowIndex)?.get(columnIndex);
      return cell === undefined || (cell.value === null && cell.formula === undefined);
    },
  };
}

/** Every other row of a table with bands, the tint of Excel's lightest styles. */
const BAND_COLOR = "#F7F7F7";

function kindOf(cell: BookCell | undefined): ShownCell["kind"] {
  if (typeof cell?.value === "number") return "number";
  return cell === undefined || cell.value === null || typeof cell.value === "string" ? "text" : "other";
}

function isInside(area: Area, rowIndex: number, columnIndex: number): boolean {
  return rowIndex >= area.top && rowIndex <= area.bottom && columnIndex >= area.left && columnIndex <= area.right;
}
