/** Free cells of a sheet: titles, explanations, checks, and the few cells that users fill in. */
import type { CellContent, SheetBlueprint, TextBlock } from "../blueprint/sheet";
import { designedPlace } from "../blueprint/place";
import { blockArea, mergedAreas } from "../blueprint/text-cells";
import { areaName } from "../raw/a1";
import { ACTION_BYTES, cutByBytes, sheetIn, type Step } from "./batch";
import { type Entry, entryOf } from "./cell-entries";
import { entryAreas, type EntryCell } from "./entry-areas";
import { rangesOf } from "./ranges";
import { textFormatAreas } from "./text-looks";
import { looksBytes, queueLooks } from "./write-looks";
import { entrySteps } from "./write-values";

/** Where a sheet's texts go. */
export type TextSetting = {
  readonly sheetName: string;
  readonly label: string;
  /** Blocks in which the user has entered something, which stays. */
  readonly kept: ReadonlySet<TextBlock>;
};

/** Number formats, the values under them, and then the merges: blank cells are merged into one without a loss. */
export function textValueSteps(sheet: SheetBlueprint, setting: TextSetting): readonly Step[] {
  const { sheetName, label, kept } = setting;
  const isLate = lateBlocks(sheet);
  const cells = sheet.texts.flatMap((block) => (kept.has(block) || isLate(block) ? [] : valueCells(block)));
  return [
    ...formatSteps(sheet.texts, setting),
    ...entryAreas(cells).flatMap((area) => entrySteps(sheetName, label, area)),
    ...mergeSteps(sheet.texts, setting),
  ];
}

/** Formulas, once all tables stand that they refer to, and blocks that had to wait for a totals row. */
export function textFormulaSteps(sheet: SheetBlueprint, { sheetName, label, kept }: TextSetting): readonly Step[] {
  const isLate = lateBlocks(sheet);
  return sheet.texts.flatMap((block) => {
    const entries = entryRows(block, isLate(block) ? () => true : isFormula);
    const hasNothing = kept.has(block) || entries.every((row) => row.every((entry) => entry === null));
    const { top, left } = blockArea(block);
    return hasNothing ? [] : entrySteps(sheetName, label, { top, left, rows: entries }, "formulas");
  });
}

/** What stands beneath a totals row is written after it: Excel makes room for that row when it is switched on. */
function lateBlocks({ tables }: SheetBlueprint): (block: TextBlock) => boolean {
  const totals = tables.filter(({ hasTotals }) => hasTotals).map((table) => designedPlace(table).headerRowNumber);
  return (block) => totals.some((headerRow) => blockArea(block).top >= headerRow);
}

function isFormula(content: CellContent): boolean {
  return content !== null && typeof content === "object";
}

/** The sheet is empty, so that blanks need not be written. */
function valueCells(block: TextBlock): readonly EntryCell[] {
  const { top, left } = blockArea(block);
  const isText = block.look.numberFormat === "@";
  return block.rows.flatMap((row, down) =>
    row.flatMap((content, across): readonly EntryCell[] =>
      content === null || content === "" || isFormula(content)
        ? []
        : [{ rowIndex: top + down, columnIndex: left + across, entry: entryOf(content, isText) }],
    ),
  );
}

function entryRows(block: TextBlock, isWritten: (content: CellContent) => boolean): readonly (readonly Entry[])[] {
  const width = block.rows.reduce((widest, row) => Math.max(widest, row.length), 1);
  const isText = block.look.numberFormat === "@";
  return block.rows.map((row) =>
    Array.from({ length: width }, (_, across) => {
      const content = row[across] ?? null;
      return isWritten(content) ? entryOf(content, isText) : null;
    }),
  );
}

function formatSteps(texts: readonly TextBlock[], { sheetName, label }: TextSetting): readonly Step[] {
  return cutByBytes(textFormatAreas(texts), (area) => looksBytes([area])).map(({ items, bytes }) => ({
    label,
    bytes,
    queue: (context) => queueLooks(rangesOf(sheetIn(context, sheetName)), items, false),
  }));
}

function mergeSteps(texts: readonly TextBlock[], { sheetName, label }: TextSetting): readonly Step[] {
  const areas = texts.flatMap((block) => mergedAreas(block).map(areaName));
  return cutByBytes(areas, () => 2 * ACTION_BYTES).map(({ items, bytes }) => ({
    label,
    bytes,
    queue: (context) => {
      for (const address of items) rangesOf(sheetIn(context, sheetName))(address).merge();
    },
  }));
}
