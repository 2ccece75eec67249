/**
 * Which looks go to which cells, so that little is sent: every property is given to large areas first, each column as
 * most of its cells have it, and then to the rows that differ. Areas come in the order in which they are painted. Pure.
 */
import type { Look } from "../blueprint/look";
import { areaName } from "../raw/a1";
import { overpainted, type Patch, stacked } from "./look-patches";
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

/**
 * `over`: given to large areas, then corrected. `once`: no cell is given it twice: lines around an area belong to its
 * neighbours too, and a number format can change what stands in a cell. `last`: what other properties would undo, an
 * indent by an alignment, a line under an area by the lines around it.
 */
const PROPERTIES = {
  fontName: "over",
  sizePoints: "over",
  bold: "over",
  italic: "over",
  color: "over",
  fill: "over",
  numberFormat: "once",
  horizontal: "over",
  vertical: "over",
  wrap: "over",
  unlocked: "over",
  border: "once",
  indent: "last",
  underline: "last",
} as const satisfies Readonly<Record<keyof Look, "over" | "once" | "last">>;
type Property = keyof typeof PROPERTIES;

/** Bands in the order of their rows, without a row in common; only those that touch can share an area. */
export function lookAreas(bands: readonly LookBand[]): readonly LookArea[] {
  const rows = bands.map(({ top, bottom, strips }) => ({ top, bottom, columns: columnsOf(strips) }));
  const named = new Set(bands.flatMap(({ strips }) => strips.flatMap(({ look }) => Object.keys(look))));
  const layers = Array.from({ length: 3 }, () => new Map<string, LookArea>());
  const paint = (layer: number, property: Property, patches: readonly Patch[]): void => {
    for (const patch of patches) addTo(layers[layer], property, patch);
  };
  for (const property of (Object.keys(PROPERTIES) as Property[]).filter((each) => named.has(each))) {
    const patches = rows.map((row) => patchesOf(row, property));
    if (PROPERTIES[property] === "over") {
      const { ground, corrections } = overpainted(patches);
      paint(0, property, ground);
      paint(1, property, corrections);
    } else {
      // A line under an area is drawn once, so an area that has one ends there.
      const joined = property === "underline" ? patches.flat() : stacked(patches.flat());
      paint(PROPERTIES[property] === "last" ? 2 : 0, property, joined);
    }
  }
  return layers.flatMap((layer) => [...layer.values()]);
}

function addTo(layer: Map<string, LookArea> | undefined, property: Property, patch: Patch): void {
  const address = areaName(patch);
  const [rows, columns] = [patch.bottom - patch.top + 1, patch.right - patch.left + 1];
  const known = layer?.get(address) ?? { address, look: {}, rows, columns };
  layer?.set(address, { ...known, look: { ...known.look, [property]: patch.look[property] } });
}

type Column = { readonly at: number; readonly look: Look };

/** Single columns from left to right, cut where one is missing. */
function columnsOf(strips: readonly LookStrip[]): readonly (readonly Column[])[] {
  const columns = strips
    .flatMap(({ left, right, look }) =>
      Array.from({ length: right - left + 1 }, (_, across) => ({ at: left + across, look })),
    )
    .sort((a, b) => a.at - b.at);
  const blocks: Column[][] = [];
  for (const column of columns) {
    const block = blocks.at(-1);
    if (block && block.at(-1)?.at === column.at - 1) block.push(column);
    else blocks.push([column]);
  }
  return blocks;
}

type Row = { readonly top: number; readonly bottom: number; readonly columns: readonly (readonly Column[])[] };

/** What a band says of the property, equal neighbours together. */
function patchesOf({ top, bottom, columns }: Row, property: Property): readonly Patch[] {
  return columns.flatMap((block) => {
    const start = block[0]?.at ?? 0;
    return runsOf(block, ({ look }) => keyOf(look[property])).map(({ from, to, item }) => ({
      top,
      bottom,
      left: start + from,
      right: start + to,
      key: keyOf(item.look[property]) ?? "",
      look: item.look,
    }));
  });
}

function keyOf(value: Look[keyof Look]): string | undefined {
  if (value === undefined) return undefined;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** The looks without their number formats, where these were entered before. */
export function withoutNumberFormats(strips: readonly LookStrip[]): readonly LookStrip[] {
  return strips.map(({ look, ...strip }) => {
    const { numberFormat: _, ...rest } = look;
    return { ...strip, look: rest };
  });
}
