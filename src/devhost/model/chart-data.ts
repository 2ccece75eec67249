/** Which series a chart makes of a range: headings become names, the first column or row categories. */
import type { Area } from "../../raw/a1";
import type { BookChart, BookSeries, BookSheet } from "../../ooxml/book";
import type { RangeRef } from "../host-state";
import { cellAt, columnCountOf, rowCountOf } from "./cells";
import { absoluteAddressOf } from "./ranges";
import { wireValue } from "./read-cells";

/** A chart on its sheet. */
export type ChartRef = { readonly sheet: BookSheet; readonly chart: BookChart };

export const SERIES_BY = ["Auto", "Columns", "Rows"] as const;
type SeriesBy = (typeof SERIES_BY)[number];

/** `Auto` takes the longer side for the categories, as Excel does. */
export function chartSeries({ sheet, area }: RangeRef, seriesBy: SeriesBy): BookSeries[] {
  const byColumns = seriesBy === "Columns" || (seriesBy === "Auto" && rowCountOf(area) >= columnCountOf(area));
  const corner = isHeading(sheet, area.top, area.left);
  const hasNames = corner || isHeading(sheet, byColumns ? area.top : area.bottom, byColumns ? area.right : area.left);
  const hasCategories = isHeading(sheet, byColumns ? area.bottom : area.top, byColumns ? area.left : area.right);
  return byColumns ? ofColumns(sheet, area, hasNames, hasCategories) : ofRows(sheet, area, hasNames, hasCategories);
}

/** Text or blank. A formula that was not calculated yet is taken for a number, as charted formulas are. */
function isHeading(sheet: BookSheet, rowIndex: number, columnIndex: number): boolean {
  const cell = cellAt(sheet, rowIndex, columnIndex);
  const value = cell?.value ?? null;
  return typeof value === "string" || (value === null && cell?.formula === undefined);
}

function ofColumns(sheet: BookSheet, area: Area, hasNames: boolean, hasCategories: boolean): BookSeries[] {
  const top = hasNames ? area.top + 1 : area.top;
  const columns = { ...area, top };
  const categoriesRef = hasCategories ? absoluteAddressOf({ sheet, area: { ...columns, right: area.left } }) : "";
  const series: BookSeries[] = [];
  for (let index = hasCategories ? area.left + 1 : area.left; index <= area.right; index += 1) {
    const valuesRef = absoluteAddressOf({ sheet, area: { ...columns, left: index, right: index } });
    series.push(
      named(sheet, hasNames ? area.top : undefined, index, {
        name: `Series${series.length + 1}`,
        categoriesRef,
        valuesRef,
      }),
    );
  }
  return series;
}

function ofRows(sheet: BookSheet, area: Area, hasNames: boolean, hasCategories: boolean): BookSeries[] {
  const left = hasNames ? area.left + 1 : area.left;
  const rows = { ...area, left };
  const categoriesRef = hasCategories ? absoluteAddressOf({ sheet, area: { ...rows, bottom: area.top } }) : "";
  const series: BookSeries[] = [];
  for (let index = hasCategories ? area.top + 1 : area.top; index <= area.bottom; index += 1) {
    const valuesRef = absoluteAddressOf({ sheet, area: { ...rows, top: index, bottom: index } });
    series.push(
      named(sheet, hasNames ? index : undefined, area.left, {
        name: `Series${series.length + 1}`,
        categoriesRef,
        valuesRef,
      }),
    );
  }
  return series;
}

function named(sheet: BookSheet, rowIndex: number | undefined, columnIndex: number, series: BookSeries): BookSeries {
  if (rowIndex === undefined) return series;
  const name = String(wireValue(cellAt(sheet, rowIndex, columnIndex)?.value));
  const at = { top: rowIndex, left: columnIndex, bottom: rowIndex, right: columnIndex };
  return { ...series, name, nameRef: absoluteAddressOf({ sheet, area: at }) };
}
