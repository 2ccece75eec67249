/** What Excel refuses, or would hide, in texts outside tables. */
import { MAX_COLUMNS, MAX_ROWS, parseCell } from "../raw/a1";
import { contentFaults, validationFaults } from "./check-contents";
import type { TextBlock } from "./sheet";
import { blockArea } from "./text-cells";

/** Each fault as a sentence that begins with the block's place. */
export function* textFaults(block: TextBlock): Generator<string> {
  const where = `text at ${block.at}`;
  if (!parseCell(block.at)) yield `text stands at ${block.at}, which is not a cell`;
  else {
    const { bottom, right } = blockArea(block);
    if (bottom >= MAX_ROWS || right >= MAX_COLUMNS) yield `${where} does not fit on a sheet`;
  }
  yield* mergeFaults(where, block);
  for (const row of block.rows) for (const content of row) yield* contentFaults(where, content);
  if (block.validation) yield* validationFaults(`${where} has a rule whose`, block.validation);
}

function* mergeFaults(where: string, { rows, mergeAcross, mergeDown }: TextBlock): Generator<string> {
  for (const [count, what] of [
    [mergeAcross, "columns"],
    [mergeDown, "rows"],
  ] as const) {
    if (count !== undefined && !(Number.isInteger(count) && count >= 1))
      yield `${where} is merged over ${count} ${what}`;
  }
  if (mergeDown !== undefined && rows.length !== 1) yield `${where} merges ${rows.length} rows into one cell`;
  const isMerged = (mergeAcross ?? 1) > 1 || (mergeDown ?? 1) > 1;
  if (isMerged && rows.some((row) => row.length > 1)) yield `${where} has a row of several contents in a merged cell`;
}
