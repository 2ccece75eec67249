/** Colours of a file (opaque RGB, theme with tint, old palette) to "#RRGGBB". */
import type { XmlNode } from "./xml-reader";
import { flagOf, numberOf } from "./xml-node";

export type ColorScheme = {
  /** "RRGGBB" by theme number: light 1, dark 1, light 2, dark 2, accents, links. */
  readonly theme: readonly string[];
  readonly palette: readonly string[];
};

/** The first eight repeat as 8–15 (ECMA-376 part 1, 18.8.27). */
const BASIC = ["000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"];
const REST = `800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC
  CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99
  3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333`;
export const STANDARD_PALETTE: readonly string[] = [...BASIC, ...BASIC, ...REST.split(/\s+/)];

/** `undefined` for no colour, "automatic", and what the file does not define. */
export function colorOf(node: XmlNode | undefined, scheme: ColorScheme): string | undefined {
  if (!node || flagOf(node, "auto")) return undefined;
  const rgb = node.attributes.get("rgb");
  const theme = numberOf(node, "theme");
  const indexed = numberOf(node, "indexed");
  const base = rgb ?? (theme === undefined ? scheme.palette[indexed ?? -1] : scheme.theme[theme]);
  if (base === undefined || !/^([0-9A-Fa-f]{2})?[0-9A-Fa-f]{6}$/.test(base)) return undefined;
  return tinted(base.slice(-6), numberOf(node, "tint") ?? 0);
}

/** A tint moves the lightness towards white (above 0) or black (below 0) (ECMA-376 part 1, 18.8.19). */
export function tinted(rgb: string, tint: number): string {
  if (tint === 0) return `#${rgb.toUpperCase()}`;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255);
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const light = (high + low) / 2;
  const spread = high - low;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * light - 1));
  const hue = spread === 0 ? 0 : hueOf(red, green, blue, high, spread);
  const amount = Math.max(-1, Math.min(1, tint));
  return fromHsl(hue, saturation, amount < 0 ? light * (1 + amount) : light * (1 - amount) + amount);
}

/** In sixths of the circle. */
function hueOf(red: number, green: number, blue: number, high: number, spread: number): number {
  if (high === red) return ((green - blue) / spread + 6) % 6;
  return high === green ? (blue - red) / spread + 2 : (red - green) / spread + 4;
}

function fromHsl(hue: number, saturation: number, light: number): string {
  const chroma = (1 - Math.abs(2 * light - 1)) * saturation;
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const sextants = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ];
  const parts = sextants[Math.floor(hue) % 6] ?? [0, 0, 0];
  const hex = parts.map((part) =>
    Math.round((part + light - chroma / 2) * 255)
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${hex.join("").toUpperCase()}`;
}
