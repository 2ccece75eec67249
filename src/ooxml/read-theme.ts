/** The theme's colours, in the order cells number them. */
import { OFFICE_COLORS } from "./theme";
import { child, descend } from "./xml-node";
import type { XmlNode } from "./xml-reader";

/** Cells count light 1 before dark 1, and light 2 before dark 2, against the order of the theme part. */
const CELL_ORDER = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

/** "RRGGBB" by number; Office's own where the theme is missing or says nothing. */
export function themeColors(theme: XmlNode | undefined): string[] {
  const scheme = descend(theme, "themeElements", "clrScheme");
  return CELL_ORDER.map((name) => {
    const standard = OFFICE_COLORS.find(([known]) => known === name)?.[1] ?? "000000";
    const entry = child(scheme, name);
    return (
      child(entry, "srgbClr")?.attributes.get("val") ?? child(entry, "sysClr")?.attributes.get("lastClr") ?? standard
    );
  });
}

/** Numbers of the names a drawing uses (`tx1` is dark 1). */
export function themeNumber(name: string): number {
  const aliases: Readonly<Record<string, string>> = { tx1: "dk1", bg1: "lt1", tx2: "dk2", bg2: "lt2" };
  return CELL_ORDER.indexOf(aliases[name] ?? name);
}
