/**
 * Renders the drawings to assets/*.png at every size the manifests and Office ask for. Needs rsvg-convert (Debian: librsvg2-bin).
 *   npx tsx tests/tooling/draw-icons.ts
 */
import { execFileSync } from "node:child_process";

/** Drawing, beginning of the picture's name, sizes in pixels. Small sizes are drawn anew: a scaled outline would blur. */
const PICTURES: readonly (readonly [string, string, readonly number[]])[] = [
  ["assets/drawings/icon-16.svg", "icon", [16]],
  ["assets/drawings/icon-20.svg", "icon", [20]],
  ["assets/drawings/icon-24.svg", "icon", [24]],
  ["assets/icon.svg", "icon", [32, 40, 48, 64, 80, 96, 128]],
  ["assets/drawings/ribbon-plan.svg", "ribbon-plan", [16, 32, 80]],
  ["assets/drawings/ribbon-summaries.svg", "ribbon-summaries", [16, 32, 80]],
  ["assets/drawings/ribbon-registry.svg", "ribbon-registry", [16, 32, 80]],
  ["assets/drawings/ribbon-details.svg", "ribbon-details", [16, 32, 80]],
];

for (const [drawing, name, sizes] of PICTURES) {
  for (const size of sizes) {
    const pixels = String(size);
    execFileSync("rsvg-convert", ["-w", pixels, "-h", pixels, "-o", `assets/${name}-${pixels}.png`, drawing]);
  }
}
