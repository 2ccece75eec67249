/**
 * Which looks go to which cells, so that each is sent once: every property of neighbouring columns that agree on it
 * becomes one area. Pure.
 */
import type { Look } from "../blueprint/look";
import { areaName } from "../raw/a1";
import { runsOf } from "./measures";

/** One column of cells, or a block that is one look wide. Indexes count from 0, both ends inside. */
export type LookStrip = { readonly left: number; readonly right: number; readonly look: Look };

export type LookArea = {
  readonly address: string;
  readonly look: Look;
  readonly rows: number;
  readonly columns: number;
};

const PROPERTIES = [
  "fontName",
  "sizePoints",
  "bold",
  "italic",
  "color",
  "fill",
  "numberFormat",
  "horizontal",
  "vertical",
  "wrap",
  "indent",
  "border",
  "underline",
] as const satisfies readonly (keyof Look)[];

/** Number formats are entered before values and are left out where `alreadyFormatted`. */
export function lookAreas(
  strips: readonly LookStrip[],
  rows: { readonly top: number; readonly bottom: number },
  alreadyFormatted = false,
): readonly LookArea[] {
  const columns = strips.flatMap(({ left, right, look }) =>
    Array.from({ length: right - left + 1 }, (_, across) => ({ at: left + across, look })),
  );
  columns.sort((a, b) => a.at - b.at);
  const areas = new Map<string, { look: Look; rows: number; columns: number }>();
  for (const property of PROPERTIES) {
    if (alreadyFormatted && property === "numberFormat") continue;
    for (const block of neighbours(columns)) {
      for (const { from, to, item } of runsOf(block, ({ look }) => keyOf(look[property]))) {
        const left = (block[0]?.at ?? 0) + from;
        const address = areaName({ top: rows.top, left, bottom: rows.bottom, right: left + to - from });
        const known = areas.get(address) ?? { look: {}, rows: rows.bottom - rows.top + 1, columns: to - from + 1 };
        areas.set(address, { ...known, look: { ...known.look, [property]: item.look[property] } });
      }
    }
  }
  return [...areas].map(([address, area]) => ({ address, ...area }));
}

function keyOf(value: Look[keyof Look]): string | undefined {
  return value === undefined ? undefined : JSON.stringify(value);
}

/** Cuts a sorted list of columns where one is missing. */
function neighbours<T extends { readonly at: number }>(columns: readonly T[]): readonly (readonly T[])[] {
  const blocks: T[][] = [];
  for (const column of columns) {
    const block = blocks.at(-1);
    if (block && block.at(-1)?.at === column.at - 1) block.push(column);
    else blocks.push([column]);
  }
  return blocks;
}
