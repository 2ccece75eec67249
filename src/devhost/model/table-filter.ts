/** A filter in force is kept as the file's own XML: its area and its column numbers follow the table. */
import { type Area, areaName, parseArea } from "../../raw/a1";
import type { BookTable } from "../../ooxml/book";

const REF = /\sref="([^"]*)"/;
const FILTER_COLUMN = /<(\w+:)?filterColumn\b[^>]*?\bcolId="(\d+)"[^>]*?(?:\/>|>[\s\S]*?<\/\1?filterColumn>)/g;

/** Gives the table its new area, and the filter the same without the totals row. */
export function setTableArea(table: BookTable, area: Area): void {
  table.area = areaName(area);
  if (table.autoFilterXml === undefined) return;
  const filtered = { ...area, bottom: area.bottom - Number(table.hasTotals) };
  table.autoFilterXml = table.autoFilterXml.replace(REF, ` ref="${areaName(filtered)}"`);
}

/** `moved` tells where a column has gone, counted from 0 within the table; `undefined` drops what filters by it. */
export function moveFilterColumns(table: BookTable, moved: (index: number) => number | undefined): void {
  if (table.autoFilterXml === undefined) return;
  table.autoFilterXml = table.autoFilterXml.replace(FILTER_COLUMN, (text, _prefix, id: string) => {
    const index = moved(Number(id));
    return index === undefined ? "" : text.replace(`colId="${id}"`, `colId="${index}"`);
  });
}

/** The filter of a sheet itself; `undefined` when its cells are gone. */
export function movedFilter(xml: string, moved: (area: Area) => Area | undefined): string | undefined {
  const area = parseArea(REF.exec(xml)?.[1] ?? "");
  const next = area && moved(area);
  return next && xml.replace(REF, ` ref="${areaName(next)}"`);
}
