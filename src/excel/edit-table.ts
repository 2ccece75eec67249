/** Changes within standing tables: cells, formula columns, rows that go. Rows are those of the time of reading. */
import type { CellEdit } from "../blueprint/change";
import { columnArea, lettersOf } from "../blueprint/place";
import { areaName } from "../raw/a1";
import { ACTION_BYTES, cutByBytes, jsonBytes, sheetIn, type Step } from "./batch";
import { type Entry, entryOf } from "./cell-entries";
import { queueFormula } from "./fill";
import { runsOf } from "./measures";
import { resized, type Stage, type StagedTable, tableOn } from "./stage";
import { sheetLabel } from "./write-sheet";
import { cellsMove, rangesOf } from "./ranges";
import { heightsBytes, queueRowHeights } from "./write-looks";

/** Cells beneath each other are written together. @param heightsPoints By row of the body. */
export function editSteps(
  stage: Stage,
  tableName: string,
  edits: readonly CellEdit[],
  heightsPoints: ReadonlyMap<number, number> = new Map(),
): readonly Step[] {
  const staged = tableOn(stage, tableName);
  markEntered(stage, staged, edits);
  const byHeader = new Map<string, CellEdit[]>();
  for (const edit of edits) byHeader.set(edit.header, [...(byHeader.get(edit.header) ?? []), edit]);
  return [
    ...rowHeightSteps(staged, heightsPoints),
    ...[...byHeader].flatMap(([header, ofColumn]) => columnSteps(staged, header, ofColumn)),
  ];
}

/** Before the texts: a write that is interrupted between them finds the texts different again, and the heights equal. */
function rowHeightSteps({ sheet, place }: StagedTable, heightsPoints: ReadonlyMap<number, number>): readonly Step[] {
  if (heightsPoints.size === 0) return [];
  const heights = new Map([...heightsPoints].map(([row, points]) => [place.headerRowNumber + 1 + row, points]));
  return [
    {
      label: sheetLabel(sheet),
      bytes: heightsBytes(heights),
      queue: (context) => queueRowHeights(sheetIn(context, sheet), heights),
    },
  ];
}

/** A row in which something is entered is no longer free for new rows. */
function markEntered(stage: Stage, staged: StagedTable, edits: readonly CellEdit[]): void {
  const blankRows = [...staged.blankRows];
  for (const { rowIndex, after } of edits) if (after !== null) blankRows[rowIndex] = false;
  resized(stage, staged, blankRows, false);
}

function columnSteps(staged: StagedTable, header: string, edits: readonly CellEdit[]): readonly Step[] {
  const { place, sheet } = staged;
  const letters = lettersOf(place, header);
  const sorted = [...edits].sort((a, b) => a.rowIndex - b.rowIndex);
  const blocks: CellEdit[][] = [];
  for (const edit of sorted) {
    const block = blocks.at(-1);
    if (block?.at(-1)?.rowIndex === edit.rowIndex - 1) block.push(edit);
    else blocks.push([edit]);
  }
  return blocks.flatMap((block) => {
    let next = place.headerRowNumber + 1 + (block[0]?.rowIndex ?? 0);
    return cutByBytes(block.map(({ after }) => entryOf(after))).map(({ items, bytes }): Step => {
      const first = next;
      next += items.length;
      return entryStep(sheet, `${letters}${first}:${letters}${next - 1}`, items, bytes);
    });
  });
}

function entryStep(sheetName: string, address: string, entries: readonly Entry[], bytes: number): Step {
  const [first] = entries;
  const isOneFormula = typeof first === "string" && first.startsWith("=") && entries.every((entry) => entry === first);
  return {
    label: sheetLabel(sheetName),
    bytes: bytes + 3 * ACTION_BYTES,
    queue: (context) => {
      const range = rangesOf(sheetIn(context, sheetName))(address);
      if (isOneFormula) queueFormula(range, first);
      else range.values = entries.map((entry) => [entry]);
    },
  };
}

export function restoreSteps(stage: Stage, tableName: string, header: string, formula: string): readonly Step[] {
  const { place, sheet } = tableOn(stage, tableName);
  return [
    {
      label: sheetLabel(sheet),
      bytes: jsonBytes(formula) + 3 * ACTION_BYTES,
      queue: (context) => queueFormula(rangesOf(sheetIn(context, sheet))(columnArea(place, header)), formula),
    },
  ];
}

/**
 * From the last row up, so that the indexes of those above stay true. A table keeps one row: when all are to go, the
 * first is emptied of what was entered, its formulas stay for the rows to come.
 */
export function removeSteps(stage: Stage, tableName: string, rowIndexes: readonly number[]): readonly Step[] {
  const staged = tableOn(stage, tableName);
  const { blankRows } = staged;
  const gone = new Set(rowIndexes);
  const isEmptied = blankRows.every((_, index) => gone.has(index));
  if (isEmptied) gone.delete(0);
  const blocks = runsOf([...blankRows.keys()], (index) => (gone.has(index) ? "gone" : undefined));
  const left = blankRows.filter((_, index) => !gone.has(index)).map((isBlank) => isEmptied || isBlank);
  resized(stage, staged, left, true);
  return [
    ...[...blocks].reverse().map(({ from, to }) => deletingStep(staged, from, to)),
    ...(isEmptied ? [clearingStep(staged)] : []),
  ];
}

function deletingStep({ sheet, place }: StagedTable, from: number, to: number): Step {
  const area = areaName({
    top: place.headerRowNumber + from,
    left: place.firstColumnIndex,
    bottom: place.headerRowNumber + to,
    right: place.firstColumnIndex + place.headers.length - 1,
  });
  return {
    label: sheetLabel(sheet),
    bytes: 3 * ACTION_BYTES,
    queue: (context) => {
      rangesOf(sheetIn(context, sheet))(area).delete("Up");
      cellsMove(sheetIn(context, sheet));
    },
  };
}

function clearingStep({ sheet, place, firstRowFormulas }: StagedTable): Step {
  const row = place.headerRowNumber;
  const entered = runsOf(place.headers, (header) =>
    (firstRowFormulas[place.headers.indexOf(header)] ?? "") === "" ? "entered" : undefined,
  );
  return {
    label: sheetLabel(sheet),
    bytes: 3 * entered.length * ACTION_BYTES,
    queue: (context) => {
      for (const { from, to } of entered) {
        const [left, right] = [place.firstColumnIndex + from, place.firstColumnIndex + to];
        sheetIn(context, sheet)
          .getRange(areaName({ top: row, left, bottom: row, right }))
          .clear("Contents");
      }
    },
  };
}
