/** Areas kept as text in the book (tables, rules, merges): reading them, and taking one out of several. */
import { type Area, areaName, parseArea } from "../../raw/a1";
import { intersectionOf } from "./cells";

/** For areas the book itself holds: anything else there is our own mistake. */
export function areaOf(name: string): Area {
  const area = parseArea(name);
  if (!area) throw new Error(`The book holds "${name}", which is no area`);
  return area;
}

/** What is left of the areas when `hole` is cut out of them; up to four rectangles each. */
export function without(areas: readonly string[], hole: Area): string[] {
  return areas.flatMap((name) => cut(areaOf(name), hole).map(areaName));
}

function cut(area: Area, hole: Area): Area[] {
  const gone = intersectionOf(area, hole);
  if (!gone) return [area];
  const pieces: Area[] = [];
  if (gone.top > area.top) pieces.push({ ...area, bottom: gone.top - 1 });
  if (gone.bottom < area.bottom) pieces.push({ ...area, top: gone.bottom + 1 });
  if (gone.left > area.left) pieces.push({ ...area, top: gone.top, bottom: gone.bottom, right: gone.left - 1 });
  if (gone.right < area.right) pieces.push({ ...area, top: gone.top, bottom: gone.bottom, left: gone.right + 1 });
  return pieces;
}
