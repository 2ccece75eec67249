/** One row of the grid: its number, its frozen cells, then those that can be seen. */
import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { type CSSProperties, memo } from "react";
import { type Area, cellName } from "../raw/a1";
import type { Book, CellStyle } from "../ooxml/book";
import type { ShownSheet } from "./cell-content";
import { boxCss, textCss } from "./cell-css";
import { extent, type Geometry } from "./grid-geometry";

/** Room for the row numbers and for the column letters, in pixels. */
export const HEAD_WIDTH = 44;
export const HEAD_HEIGHT = 22;

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "stretch" },
  head: {
    position: "sticky",
    left: 0,
    zIndex: 4,
    flexShrink: 0,
    width: `${HEAD_WIDTH}px`,
    boxSizing: "border-box",
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    backgroundColor: "#f3f3f3",
    color: "#424242",
    borderRight: "1px solid #c8c8c8",
    borderBottom: "1px solid #d6d6d6",
    fontSize: "12px",
  },
  headActive: { backgroundColor: "#d3e9e8", color: "#084140", fontWeight: 600 },
  cell: {
    position: "relative",
    flexShrink: 0,
    boxSizing: "border-box",
    display: "flex",
    backgroundColor: "#ffffff",
    overflow: "hidden",
  },
  spilling: { overflow: "visible", zIndex: 1 },
  frozen: { position: "sticky", zIndex: 2 },
  frozenSpilling: { zIndex: 3 },
  lastFrozen: { boxShadow: "1px 0 0 #8a8886" },
  merged: { zIndex: 1 },
  active: { outline: "2px solid #0e7a76", outlineOffset: "-2px" },
  bar: { position: "absolute", left: 0, top: "1px", bottom: "1px", opacity: 0.75 },
  text: { position: "relative", flexShrink: 0, boxSizing: "border-box", padding: "0 3px", overflow: "hidden" },
});

export type GridRowProps = {
  readonly shown: ShownSheet;
  readonly geometry: Geometry;
  readonly defaultFont: Book["defaultFont"];
  readonly row: number;
  /** The columns to draw besides the frozen ones, both inside. */
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** -1 when the active cell is in another row. */
  readonly activeColumn: number;
  /** Frozen cells then stand before others than their neighbours, over which their text must not run. */
  readonly isScrolled: boolean;
  readonly describedBy: string | undefined;
  readonly style: CSSProperties;
};

/** Cells answer to the mouse through `data-row` and `data-column`, which the grid reads. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { geometry, row, firstColumn, lastColumn, activeColumn, style } = props;
  const styles = useStyles();
  const { columns } = geometry;
  const height = extent(geometry.rows, row, row);
  if (height === 0) return null;
  const frozen = Array.from({ length: columns.frozen }, (_, index) => index);
  const moving = Array.from({ length: Math.max(0, lastColumn - firstColumn + 1) }, (_, index) => firstColumn + index);
  return (
    <div role="row" aria-rowindex={row + 2} className={styles.row} style={{ ...style, height }}>
      <div
        role="rowheader"
        aria-colindex={1}
        className={mergeClasses(styles.head, activeColumn >= 0 && styles.headActive)}
      >
        {row + 1}
      </div>
      {frozen.map((column) => (
        <Cell key={column} {...props} column={column} height={height} />
      ))}
      <div role="presentation" style={{ flexShrink: 0, width: extent(columns, columns.frozen, firstColumn - 1) }} />
      {moving.map((column) => (
        <Cell key={column} {...props} column={column} height={height} />
      ))}
    </div>
  );
});

function Cell(props: GridRowProps & { readonly column: number; readonly height: number }) {
  const { shown, geometry, row, column, activeColumn, defaultFont, describedBy } = props;
  const styles = useStyles();
  const width = extent(geometry.columns, column, column);
  if (width === 0) return null;
  const { columns } = geometry;
  const merge = shown.mergeAt(row, column);
  const isHead = merge !== undefined && merge.top === row && merge.left === column;
  if (merge && !isHead) {
    // Lets the merged cell show; a click on it goes to where the merged cell begins.
    return <div role="presentation" data-row={merge.top} data-column={merge.left} style={{ flexShrink: 0, width }} />;
  }
  const cell = shown.cellAt(row, column);
  const isFrozen = column < columns.frozen;
  const spill = merge ? 0 : spillWidth(props, column);
  const isActive = activeColumn === column;
  const box = boxOf(props, column, merge);
  return (
    <div
      role="gridcell"
      id={`o-${cellName(row, column)}`}
      aria-colindex={column + 2}
      aria-selected={isActive}
      aria-describedby={isActive ? describedBy : undefined}
      data-row={row}
      data-column={column}
      className={mergeClasses(
        styles.cell,
        spill > 0 && styles.spilling,
        merge && styles.merged,
        isFrozen && styles.frozen,
        isFrozen && spill > 0 && styles.frozenSpilling,
        isFrozen && column === columns.frozen - 1 && styles.lastFrozen,
        isActive && styles.active,
      )}
      style={box}
    >
      {cell.bar && (
        <span className={styles.bar} style={{ width: `${cell.bar.share * 100}%`, backgroundColor: cell.bar.color }} />
      )}
      {cell.text !== "" && (
        <span className={styles.text} style={{ ...textCss(cell, defaultFont), width: Math.max(spill, box.width - 1) }}>
          {spill > 0 ? (
            <span style={{ backgroundColor: cell.style.fillColor ?? "#ffffff" }}>{cell.text}</span>
          ) : (
            cell.text
          )}
        </span>
      )}
    </div>
  );
}

type Box = CSSProperties & { readonly width: number };

/** @param merge Given for the cell with which a merged area begins: it takes the room of all. */
function boxOf({ shown, geometry, row }: GridRowProps, column: number, merge: Area | undefined): Box {
  const { columns, rows } = geometry;
  const width = extent(columns, column, column);
  const whole = merge && extent(columns, column, merge.right);
  return {
    ...boxCss(
      shown.cellAt(row, column).style,
      styleAt(shown, row, column + 1),
      styleAt(shown, row + 1, column),
      shown.sheet.showGridlines,
    ),
    ...(column < columns.frozen ? { left: HEAD_WIDTH + (columns.offsets[column] ?? 0) } : {}),
    width: whole ?? width,
    ...(merge && whole !== undefined ? { height: extent(rows, row, merge.bottom), marginRight: width - whole } : {}),
  };
}

function styleAt(shown: ShownSheet, row: number, column: number): CellStyle {
  return shown.cellAt(row, column).style;
}

/** How far an unwrapped text may run over blank neighbours to its right; 0 when it keeps to its own cell. */
function spillWidth({ shown, geometry, row, lastColumn, isScrolled }: GridRowProps, column: number): number {
  const { columns } = geometry;
  const { kind, style, text } = shown.cellAt(row, column);
  const end = isScrolled && column < columns.frozen ? columns.frozen - 1 : lastColumn;
  const runs = kind === "text" && style.wrapText !== true && (style.horizontal ?? "left") === "left" && text !== "";
  if (!runs) return 0;
  let last = column;
  while (last < end && shown.isBlank(row, last + 1) && shown.mergeAt(row, last + 1) === undefined) last += 1;
  return last === column ? 0 : extent(columns, column, last);
}
