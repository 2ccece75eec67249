/** Areas of one value each: joined downwards, or put in place of each other where one covers much of another. Pure. */
import type { Look } from "../blueprint/look";
import type { Area } from "../raw/a1";
import { runsOf } from "./measures";

/** An area in which one property has one value, that of `look`. */
export type Patch = Area & { readonly key: string; readonly look: Look };

/** Patches over the same columns that touch become one, given from above to below. */
export function stacked(patches: readonly Patch[]): readonly Patch[] {
  const done: Patch[] = [];
  const open = new Map<string, { readonly at: number; readonly patch: Patch }>();
  for (const patch of patches) {
    const place = `${patch.left}:${patch.right}:${patch.key}`;
    const above = open.get(place);
    const joins = above?.patch.bottom === patch.top - 1;
    const at = above && joins ? above.at : done.length;
    const whole = above && joins ? { ...above.patch, bottom: patch.bottom } : patch;
    done[at] = whole;
    open.set(place, { at, patch: whole });
  }
  return done;
}

/** The value that most rows of a column have goes to the whole column; patches in which a column has another follow. */
export function overpainted(bands: readonly (readonly Patch[])[]): {
  readonly ground: readonly Patch[];
  readonly corrections: readonly Patch[];
} {
  const regions = regionsOf(bands).map((patches) => ({ patches, usual: usualColumns(patches) }));
  return {
    ground: regions.flatMap(({ patches, usual }) => groundOf(patches, usual)),
    corrections: regions.flatMap(({ patches, usual }) =>
      stacked(
        patches.filter(({ left, right, key }) => {
          for (let at = left; at <= right; at += 1) if (usual.get(at)?.key !== key) return true;
          return false;
        }),
      ),
    ),
  };
}

/** Patches that fill one rectangle together, from its upper left corner on. */
function regionsOf(bands: readonly (readonly Patch[])[]): readonly (readonly Patch[])[] {
  const regions: Patch[][] = [];
  const open = new Map<string, { readonly bottom: number; readonly patches: Patch[] }>();
  for (const patches of bands) {
    for (const span of spansOf(patches)) {
      const [first, last] = [span[0], span.at(-1)];
      if (!first || !last) continue;
      const place = `${first.left}:${last.right}`;
      const above = open.get(place);
      const region = above?.bottom === first.top - 1 ? above.patches : [];
      if (region.length === 0) regions.push(region);
      region.push(...span);
      open.set(place, { bottom: first.bottom, patches: region });
    }
  }
  return regions;
}

/** Patches of one band, cut where a column lies between them. */
function spansOf(patches: readonly Patch[]): readonly (readonly Patch[])[] {
  const spans: Patch[][] = [];
  for (const patch of patches) {
    const span = spans.at(-1);
    if (span && span.at(-1)?.right === patch.left - 1) span.push(patch);
    else spans.push([patch]);
  }
  return spans;
}

type Usual = { readonly key: string; readonly look: Look; readonly rows: number };

function usualColumns(patches: readonly Patch[]): ReadonlyMap<number, Usual> {
  const counts = new Map<number, Map<string, Usual>>();
  for (const { left, right, top, bottom, key, look } of patches) {
    for (let at = left; at <= right; at += 1) {
      const column = counts.get(at) ?? new Map<string, Usual>();
      counts.set(at, column);
      const known = column.get(key);
      column.set(key, { key, look: known?.look ?? look, rows: (known?.rows ?? 0) + bottom - top + 1 });
    }
  }
  return new Map(
    [...counts].map(([at, column]) => [at, [...column.values()].reduce((a, b) => (b.rows > a.rows ? b : a))]),
  );
}

function groundOf(patches: readonly Patch[], usual: ReadonlyMap<number, Usual>): readonly Patch[] {
  const [first, last] = [patches[0], patches.at(-1)];
  if (!first || !last) return [];
  const columns = [...usual.entries()].sort(([a], [b]) => a - b);
  return runsOf(columns, ([, { key }]) => key).map(({ from, to, item: [, { key, look }] }) => ({
    top: first.top,
    bottom: last.bottom,
    left: first.left + from,
    right: first.left + to,
    key,
    look,
  }));
}
