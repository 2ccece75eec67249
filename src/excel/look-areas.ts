/**
 * Which looks go to which cells, so that each is sent once: every property on which neighbouring columns agree becomes
 * one area, across headings and body where these agree as well. Pure.
 */
import type { Look } from "../blueprint/look";
import { areaName } from "../raw/a1";
import { runsOf } from "./measures";

/** One column of cells, or a block that is one look wide. Indexes count from 0, both ends inside. */
export type LookStrip = { readonly left: number; readonly right: number; readonly look: Look };

/** Rows whose columns have these looks. */
export type LookBand = { readonly top: number; readonly bottom: number; readonly strips: readonly LookStrip[] };

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
  "unlocked",
  "border",
  "underline",
] as const satisfies readonly (keyof Look)[];
type Property = (typeof PROPERTIES)[number];

/** Bands in the order of their rows; only those that touch can share an area. */
export function lookAreas(bands: readonly LookBand[]): readonly LookArea[] {
  const areas = new Map<string, LookArea>();
  for (const property of PROPERTIES) {
    for (const { top, bottom, left, right, look } of blocksOf(bands, property)) {
      const address = areaName({ top, left, bottom, right });
      const known = areas.get(address) ?? { address, look: {}, rows: bottom - top + 1, columns: right - left + 1 };
      areas.set(address, { ...known, look: { ...known.look, [property]: look[property] } });
    }
  }
  return [...areas.values()];
}

type Block = LookStrip & { readonly top: number; bottom: number };

/** Areas of one value of the property: first along the rows, then downwards over bands that agree. */
function blocksOf(bands: readonly LookBand[], property: Property): readonly Block[] {
  const blocks: Block[] = [];
  for (const { top, bottom, strips } of bands) {
    for (const strip of runsAcross(strips, property)) {
      const above = blocks.find((block) => block.bottom === top - 1 && isSame(block, strip, property));
      if (above) above.bottom = bottom;
      else blocks.push({ ...strip, top, bottom });
    }
  }
  return blocks;
}

/** A line under an area is drawn once, so an area that has one ends there. */
function isSame(block: LookStrip, strip: LookStrip, property: Property): boolean {
  if (property === "underline" || block.left !== strip.left || block.right !== strip.right) return false;
  return keyOf(block.look[property]) === keyOf(strip.look[property]);
}

function runsAcross(strips: readonly LookStrip[], property: Property): readonly LookStrip[] {
  const columns = strips
    .flatMap(({ left, right, look }) =>
      Array.from({ length: right - left + 1 }, (_, across) => ({ at: left + across, look })),
    )
    .sort((a, b) => a.at - b.at);
  return neighbours(columns).flatMap((block) => {
    const start = block[0]?.at ?? 0;
    return runsOf(block, ({ look }) => keyOf(look[property])).map(({ from, to, item }) => ({
      left: start + from,
      right: start + to,
      look: item.look,
    }));
  });
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

/** The looks without their number formats, where these were entered before. */
export function withoutNumberFormats(strips: readonly LookStrip[]): readonly LookStrip[] {
  return strips.map(({ look, ...strip }) => {
    const { numberFormat: _, ...rest } = look;
    return { ...strip, look: rest };
  });
}
