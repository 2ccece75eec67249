/** Merged areas: which cells they cover, what merging keeps. */
import { type Area, areaName, areasOverlap } from "../../raw/a1";
import type { BookSheet } from "../../ooxml/book";
import { HostFailure } from "../errors";
import { areaOf } from "./areas";
import { cellForWriting, containsArea, eachCell, intersectionOf } from "./cells";

/** What was read of a list of merges so far: lists only grow, or are replaced. */
const known = new WeakMap<readonly string[], Area[]>();

export function mergedAreas({ merges }: BookSheet): readonly Area[] {
  const areas = known.get(merges) ?? [];
  known.set(merges, areas);
  for (const merge of merges.slice(areas.length)) areas.push(areaOf(merge));
  return areas;
}

/** The areas that touch the given one. */
export function mergesIn(sheet: BookSheet, area: Area): readonly Area[] {
  return mergedAreas(sheet).filter((merge) => areasOverlap(merge, area));
}

/** Whether a merge hides the cell behind its upper left one. */
export function isCovered(merges: readonly Area[], rowIndex: number, columnIndex: number): boolean {
  return merges.some(
    (merge) =>
      rowIndex >= merge.top &&
      rowIndex <= merge.bottom &&
      columnIndex >= merge.left &&
      columnIndex <= merge.right &&
      !(rowIndex === merge.top && columnIndex === merge.left),
  );
}

/** Keeps the upper left value and clears the rest. */
export function mergeArea(sheet: BookSheet, area: Area): void {
  if (area.top === area.bottom && area.left === area.right) return;
  const overlapping = mergesIn(sheet, area);
  if (overlapping.some((merge) => !containsArea(area, merge))) {
    throw new HostFailure("MergedRangeConflict", "This operation cannot be done on a part of a merged range.");
  }
  if (overlapping.length > 0) sheet.merges = sheet.merges.filter((merge) => !areasOverlap(areaOf(merge), area));
  const top = cellForWriting(sheet, area.top, area.left);
  eachCell(sheet, area, (cell) => {
    if (cell === top) return;
    cell.value = null;
    delete cell.formula;
    delete cell.quotePrefix;
  });
  sheet.merges.push(areaName(area));
}

export function unmergeArea(sheet: BookSheet, area: Area): void {
  sheet.merges = sheet.merges.filter((merge) => !intersectionOf(areaOf(merge), area));
}
