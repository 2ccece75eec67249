/** The row of column letters; those of frozen columns stay. */
import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { columnLetters } from "../raw/a1";
import { extent, type Geometry } from "./grid-geometry";
import { HEAD_HEIGHT, HEAD_WIDTH } from "./GridRow";

const useStyles = makeStyles({
  row: { position: "sticky", top: 0, zIndex: 7, display: "flex", height: `${HEAD_HEIGHT}px` },
  head: {
    flexShrink: 0,
    boxSizing: "border-box",
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    backgroundColor: "#f3f3f3",
    color: "#424242",
    borderRight: "1px solid #d6d6d6",
    borderBottom: "1px solid #c8c8c8",
    fontSize: "12px",
    overflow: "hidden",
  },
  active: { backgroundColor: "#d3e9e8", color: "#084140", fontWeight: 600 },
  frozen: { position: "sticky", zIndex: 1 },
  corner: { position: "sticky", left: 0, zIndex: 2, width: `${HEAD_WIDTH}px` },
});

export type ColumnHeadsProps = {
  readonly geometry: Geometry;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly activeColumn: number;
};

export function ColumnHeads({ geometry, firstColumn, lastColumn, activeColumn }: ColumnHeadsProps) {
  const styles = useStyles();
  const { columns } = geometry;
  const head = (column: number) => {
    const width = extent(columns, column, column);
    if (width === 0) return null;
    const isFrozen = column < columns.frozen;
    return (
      <div
        key={column}
        role="columnheader"
        aria-colindex={column + 2}
        className={mergeClasses(styles.head, isFrozen && styles.frozen, column === activeColumn && styles.active)}
        style={{ width, ...(isFrozen ? { left: HEAD_WIDTH + (columns.offsets[column] ?? 0) } : {}) }}
      >
        {columnLetters(column)}
      </div>
    );
  };
  return (
    <div role="row" aria-rowindex={1} className={styles.row}>
      <div
        role="columnheader"
        aria-colindex={1}
        aria-label="Số dòng"
        className={mergeClasses(styles.head, styles.corner)}
      />
      {Array.from({ length: columns.frozen }, (_, column) => head(column))}
      <div role="presentation" style={{ flexShrink: 0, width: extent(columns, columns.frozen, firstColumn - 1) }} />
      {Array.from({ length: Math.max(0, lastColumn - firstColumn + 1) }, (_, index) => head(firstColumn + index))}
    </div>
  );
}
