/** Looks and rules of free cells, over as few areas as they allow. */
import type { Look } from "../blueprint/look";
import type { TextBlock } from "../blueprint/sheet";
import { blockArea } from "../blueprint/text-cells";
import { type Area, areaName } from "../raw/a1";
import { ACTION_BYTES, cutByBytes, jsonBytes, sheetIn, type Step } from "./batch";
import { type LookArea, type LookBand, lookAreas } from "./look-areas";
import { rangesOf } from "./ranges";
import { looksBytes, queueLooks } from "./write-looks";
import { queueValidation } from "./write-rules";

/** Number formats are left out: they were given before the values. */
export function textLookSteps(
  sheetName: string,
  label: string,
  texts: readonly TextBlock[],
  isNew: boolean,
): readonly Step[] {
  const looks = cutByBytes(textLookAreas(texts), (area) => looksBytes([area])).map(({ items, bytes }): Step => ({
    label,
    bytes,
    queue: (context) => queueLooks(rangesOf(sheetIn(context, sheetName)), items, isNew),
  }));
  const rules = texts.flatMap((block) => (block.validation ? [{ block, rule: block.validation }] : []));
  const ruled = cutByBytes(rules, ({ rule }) => jsonBytes(rule) + 7 * ACTION_BYTES).map(({ items, bytes }): Step => ({
    label,
    bytes,
    queue: (context) => {
      for (const { block, rule } of items) {
        const range = rangesOf(sheetIn(context, sheetName))(areaName(blockArea(block)));
        range.dataValidation.clear();
        queueValidation(range, rule);
      }
    },
  }));
  return [...looks, ...ruled];
}

/** The looks of all blocks but for their number formats. */
export function textLookAreas(texts: readonly TextBlock[]): readonly LookArea[] {
  return lookAreas(textBands(texts, ({ numberFormat: _, ...look }) => look));
}

/** The number formats of all blocks, which go before their contents. */
export function textFormatAreas(texts: readonly TextBlock[]): readonly LookArea[] {
  return lookAreas(textBands(texts, ({ numberFormat }) => (numberFormat === undefined ? {} : { numberFormat })));
}

type Piece = { readonly area: Area; readonly look: Look; readonly lookAbove: Look };

/** Rows in which the same blocks stand, cut wherever one begins or ends. */
function textBands(texts: readonly TextBlock[], lookOf: (look: Look) => Look): readonly LookBand[] {
  const pieces = texts.map((block): Piece => {
    const look = lookOf(block.look);
    // The line under a block is under its last row.
    const { underline: _, ...lookAbove } = look;
    return { area: blockArea(block), look, lookAbove };
  });
  pieces.sort((a, b) => a.area.top - b.area.top);
  const cuts = [...new Set(pieces.flatMap(({ area }) => [area.top, area.bottom + 1]))].sort((a, b) => a - b);
  const bands: LookBand[] = [];
  let standing: readonly Piece[] = [];
  let next = 0;
  for (const [index, top] of cuts.entries()) {
    const bottom = (cuts[index + 1] ?? top) - 1;
    const first = next;
    while (pieces[next]?.area.top === top) next += 1;
    standing = [...standing.filter(({ area }) => area.bottom >= top), ...pieces.slice(first, next)];
    const strips = standing.map(({ area: { left, right, bottom: end }, look, lookAbove }) => ({
      left,
      right,
      look: end === bottom ? look : lookAbove,
    }));
    if (strips.length > 0) bands.push({ top, bottom, strips });
  }
  return bands;
}
