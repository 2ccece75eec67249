/** The charts of a sheet, over the cells they lie on. */
import { makeStyles } from "@fluentui/react-components";
import { parseCell } from "../raw/a1";
import type { Book, BookChart, BookSheet } from "../ooxml/book";
import { chartData } from "./chart-data";
import { ChartPicture } from "./ChartPicture";
import type { Geometry } from "./grid-geometry";
import { HEAD_HEIGHT, HEAD_WIDTH } from "./GridRow";
import { chartNotDrawn } from "./messages";

const useStyles = makeStyles({
  chart: { position: "absolute", zIndex: 2, margin: 0 },
  notDrawn: {
    border: "1px solid #d6d6d6",
    backgroundColor: "#ffffff",
    color: "#242424",
    padding: "12px",
    fontSize: "13px",
  },
});

const DRAWN: readonly BookChart["kind"][] = ["barClustered", "barStacked", "columnClustered", "columnStacked"];

export type ChartLayerProps = { readonly book: Book; readonly sheet: BookSheet; readonly geometry: Geometry };

export function ChartLayer({ book, sheet, geometry }: ChartLayerProps) {
  const styles = useStyles();
  return sheet.charts.map((chart) => {
    const [from, to] = [parseCell(chart.fromCell), parseCell(chart.toCell)];
    if (!from || !to) return null;
    const { rows, columns } = geometry;
    const left = columns.offsets[from.columnIndex] ?? 0;
    const top = rows.offsets[from.rowIndex] ?? 0;
    const width = (columns.offsets[to.columnIndex + 1] ?? left) - left;
    const height = (rows.offsets[to.rowIndex + 1] ?? top) - top;
    return (
      <figure
        key={chart.name}
        role="img"
        aria-label={chart.altText === "" ? chart.title : chart.altText}
        className={styles.chart}
        style={{ left: HEAD_WIDTH + left, top: HEAD_HEIGHT + top, width, height }}
      >
        {DRAWN.includes(chart.kind) ? (
          <ChartPicture chart={chart} data={chartData(book, sheet, chart)} width={width} height={height} />
        ) : (
          <div className={styles.notDrawn}>{chartNotDrawn(chart.title)}</div>
        )}
      </figure>
    );
  });
}
