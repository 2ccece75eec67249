/** Free cells of a sheet: titles, explanations, checks, and the few cells that users fill in. */
import type { SheetBlueprint, TextBlock } from "../blueprint/sheet";
import { designedPlace } from "../blueprint/place";
import { areaName, type Area, parseCell } from "../raw/a1";
import { ACTION_BYTES, jsonBytes, sheetIn, type Step } from "./batch";
import { type Entry, entryOf } from "./cell-entries";
import { queueNumberFormat } from "./fill";
import { type LookArea, lookAreas, withoutNumberFormats } from "./look-areas";
import { type RangeAt, rangesOf } from "./ranges";
import { queueValidation } from "./write-rules";

/** The cells of a block, with what is merged to their right. Throws when it stands nowhere. */
export function blockArea(block: TextBlock): Area {
  const anchor = parseCell(block.at);
  if (!anchor) throw new Error(`text stands at ${block.at}, which is not a cell`);
  return {
    top: anchor.rowIndex,
    left: anchor.columnIndex,
    bottom: anchor.rowIndex + block.rows.length - 1,
    right: anchor.columnIndex + Math.max(block.mergeAcross ?? 1, widthOf(block)) - 1,
  };
}

function widthOf(block: TextBlock): number {
  return Math.max(1, ...block.rows.map((row) => row.length));
}

export type TextPart = "values" | "formulas";

/**
 * Values are written with the sheet, formulas once all tables stand that they refer to.
 * @param kept Blocks in which the user has entered something, which stays.
 */
export function textSteps(
  sheetName: string,
  label: string,
  { texts, tables }: SheetBlueprint,
  part: TextPart,
  kept: ReadonlySet<TextBlock>,
): readonly Step[] {
  // What stands beneath a totals row is written after it: Excel makes room for that row when it is switched on.
  const totals = tables.filter(({ hasTotals }) => hasTotals).map((table) => designedPlace(table).headerRowNumber);
  const isLate = (block: TextBlock): boolean => totals.some((headerRow) => blockArea(block).top >= headerRow);
  return texts.flatMap((block): readonly Step[] => {
    const isWritten = (isFormula: boolean): boolean =>
      isLate(block) ? part === "formulas" : isFormula === (part === "formulas");
    const entries = entriesOf(block, isWritten);
    const hasNothing = kept.has(block) || entries.every((row) => row.every((entry) => entry === null));
    return hasNothing && part === "formulas"
      ? []
      : [blockStep(sheetName, label, block, part, hasNothing ? [] : entries)];
  });
}

function entriesOf(block: TextBlock, isWritten: (isFormula: boolean) => boolean): readonly (readonly Entry[])[] {
  const width = widthOf(block);
  const isText = block.look.numberFormat === "@";
  return block.rows.map((row) =>
    Array.from({ length: width }, (_, across) => {
      const content = row[across] ?? null;
      const isFormula = content !== null && typeof content === "object";
      return isWritten(isFormula) ? entryOf(content, isText) : null;
    }),
  );
}

function blockStep(
  sheetName: string,
  label: string,
  block: TextBlock,
  part: TextPart,
  entries: readonly (readonly Entry[])[],
): Step {
  const area = blockArea(block);
  const { numberFormat } = block.look;
  const isMerged = part === "values" && (block.mergeAcross ?? 1) > 1;
  return {
    label,
    bytes: jsonBytes(entries) + 6 * ACTION_BYTES,
    queue: (context) => {
      const rangeAt = rangesOf(sheetIn(context, sheetName));
      const range = rangeAt(areaName(area));
      if (part === "values" && numberFormat !== undefined) queueNumberFormat(range, numberFormat);
      if (isMerged) range.merge(true);
      if (entries.length === 0) return;
      const filled = rangeAt(areaName({ ...area, right: area.left + widthOf(block) - 1 }));
      if (part === "values") filled.values = entries.map((row) => [...row]);
      else filled.formulas = entries.map((row) => [...row]);
    },
  };
}

/** Looks of all blocks; equal ones beneath each other and side by side become one area. */
export function textLookAreas(texts: readonly TextBlock[]): readonly LookArea[] {
  const parts = texts.map((block) => ({ area: blockArea(block), look: block.look, key: JSON.stringify(block.look) }));
  parts.sort((a, b) => a.area.left - b.area.left || a.area.top - b.area.top);
  const columns: { area: Area; look: TextBlock["look"]; key: string }[] = [];
  for (const part of parts) {
    const last = columns.at(-1);
    // A line under a block is its own.
    const continues =
      last?.key === part.key &&
      last.look.underline === undefined &&
      last.area.left === part.area.left &&
      last.area.right === part.area.right &&
      last.area.bottom + 1 === part.area.top;
    if (continues) last.area = { ...last.area, bottom: part.area.bottom };
    else columns.push(part);
  }
  const bands = new Map<string, typeof columns>();
  for (const column of columns) {
    const key = `${column.area.top}:${column.area.bottom}`;
    bands.set(key, [...(bands.get(key) ?? []), column]);
  }
  return [...bands.values()].flatMap((band) => {
    const [first] = band;
    if (!first) return [];
    const strips = band.map(({ area, look }) => ({ left: area.left, right: area.right, look }));
    return lookAreas([{ ...first.area, strips: withoutNumberFormats(strips) }]);
  });
}

export function queueTextValidations(rangeAt: RangeAt, texts: readonly TextBlock[]): void {
  for (const block of texts) {
    if (!block.validation) continue;
    const range = rangeAt(areaName(blockArea(block)));
    range.dataValidation.clear();
    queueValidation(range, block.validation);
  }
}
