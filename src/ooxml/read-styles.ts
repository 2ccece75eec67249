/** The styles part: what each format number looks like, as the differences from the book's default font. */
import type { Book, BorderEdge, CellStyle } from "./book";
import { colorOf, type ColorScheme } from "./colors";
import { LOST, type LostWord } from "./lost-words";
import { builtInFormat } from "./number-formats";
import { child, childrenOf, flagOf, numberOf, textOf } from "./xml-node";
import type { XmlNode } from "./xml-reader";

export type CellLook = {
  readonly style: CellStyle | undefined;
  readonly quotePrefix: boolean;
  readonly lost: readonly LostWord[];
};
export type Styles = {
  readonly defaultFont: Book["defaultFont"];
  /** The look behind attribute `s`. Every call gives the same objects for the same number. */
  readonly look: (number: number) => CellLook;
  /** The look behind a `dxfId`; `{}` for none. */
  readonly difference: (number: number | undefined) => CellStyle;
  readonly colors: ColorScheme;
};

type Draft = { -readonly [Key in keyof CellStyle]: CellStyle[Key] };
type Pools = {
  readonly fonts: readonly XmlNode[];
  readonly fills: readonly XmlNode[];
  readonly borders: readonly XmlNode[];
  readonly formats: ReadonlyMap<number, string>;
  readonly colors: ColorScheme;
  readonly standard: CellStyle;
};

const PLAIN: CellLook = { style: undefined, quotePrefix: false, lost: [] };

export function readStyles(part: XmlNode | undefined, colors: ColorScheme): Styles {
  const fonts = childrenOf(child(part, "fonts"), "font");
  const normal = childrenOf(child(part, "cellStyleXfs"), "xf")[0];
  const standardFont = fonts[numberOf(normal, "fontId") ?? 0];
  const pools: Pools = {
    fonts,
    fills: childrenOf(child(part, "fills"), "fill"),
    borders: childrenOf(child(part, "borders"), "border"),
    formats: customFormats(part),
    colors,
    standard: fontStyle(standardFont, colors, []),
  };
  const xfs = childrenOf(child(part, "cellXfs"), "xf");
  const dxfs = childrenOf(child(part, "dxfs"), "dxf");
  const known = new Map<number, CellLook>();
  return {
    defaultFont: {
      name: pools.standard.fontName ?? "Calibri",
      sizePoints: pools.standard.fontSizePoints ?? 11,
    },
    look(number) {
      const look = known.get(number) ?? lookOf(xfs[number], pools);
      known.set(number, look);
      return look;
    },
    difference: (number) => (number === undefined ? {} : differenceOf(dxfs[number], pools)),
    colors,
  };
}

function customFormats(part: XmlNode | undefined): Map<number, string> {
  const items = childrenOf(child(part, "numFmts"), "numFmt");
  return new Map(items.map((node) => [numberOf(node, "numFmtId") ?? -1, textOf(node, "formatCode") ?? "General"]));
}

function lookOf(xf: XmlNode | undefined, pools: Pools): CellLook {
  if (!xf) return PLAIN;
  const lost: LostWord[] = [];
  const style: Draft = {
    ...fontDifferences(fontStyle(pools.fonts[numberOf(xf, "fontId") ?? 0], pools.colors, lost), pools.standard),
    ...fillStyle(child(pools.fills[numberOf(xf, "fillId") ?? 0], "patternFill"), pools.colors, lost),
    ...borderStyle(pools.borders[numberOf(xf, "borderId") ?? 0], pools.colors, lost),
    ...alignmentStyle(child(xf, "alignment"), lost),
    ...formatStyle(numberOf(xf, "numFmtId") ?? 0, pools.formats),
  };
  if (child(pools.fills[numberOf(xf, "fillId") ?? 0], "gradientFill")) lost.push(LOST.gradient);
  if (!flagOf(child(xf, "protection"), "locked", true)) style.locked = false;
  if (flagOf(child(xf, "protection"), "hidden")) lost.push(LOST.hiddenFormula);
  const isPlain = Object.keys(style).length === 0;
  return { style: isPlain ? undefined : style, quotePrefix: flagOf(xf, "quotePrefix"), lost };
}

/** `0`, `false` and `none` switch off what stands elsewhere. */
function onOff(font: XmlNode | undefined, name: string): boolean | undefined {
  const node = child(font, name);
  if (!node) return undefined;
  return name === "u" ? node.attributes.get("val") !== "none" : flagOf(node, "val", true);
}

function fontStyle(font: XmlNode | undefined, colors: ColorScheme, lost: LostWord[]): CellStyle {
  const raised = child(font, "vertAlign")?.attributes.get("val");
  if (raised !== undefined && raised !== "baseline") lost.push(LOST.superscript);
  const color = colorOf(child(font, "color"), colors);
  const name = textOf(child(font, "name"), "val");
  const size = numberOf(child(font, "sz"), "val");
  return {
    ...(name !== undefined && { fontName: name }),
    ...(size !== undefined && { fontSizePoints: size }),
    ...(onOff(font, "b") && { bold: true }),
    ...(onOff(font, "i") && { italic: true }),
    ...(onOff(font, "u") && { underline: true }),
    ...(onOff(font, "strike") && { strikethrough: true }),
    ...(color !== undefined && { fontColor: color }),
  };
}

/** What the default font has too need not be said. */
function fontDifferences(font: CellStyle, standard: CellStyle): CellStyle {
  const { fontName, fontSizePoints, fontColor, ...flags } = font;
  return {
    ...flags,
    ...(fontName !== undefined && fontName !== standard.fontName && { fontName }),
    ...(fontSizePoints !== undefined && fontSizePoints !== standard.fontSizePoints && { fontSizePoints }),
    ...(fontColor !== undefined && fontColor !== standard.fontColor && { fontColor }),
  };
}

function fillStyle(pattern: XmlNode | undefined, colors: ColorScheme, lost: LostWord[]): CellStyle {
  const type = pattern?.attributes.get("patternType") ?? "none";
  if (type === "none") return {};
  if (type !== "solid") lost.push(LOST.pattern);
  const fillColor = colorOf(child(pattern, "fgColor"), colors);
  return fillColor === undefined ? {} : { fillColor };
}

/** Lines a book has no word for are drawn with the nearest it has. */
const NEAREST_LINES: Readonly<Record<string, BorderEdge["style"]>> = {
  dashed: "dotted",
  dashDot: "dotted",
  dashDotDot: "dotted",
  thick: "medium",
  mediumDashed: "medium",
  mediumDashDot: "medium",
  mediumDashDotDot: "medium",
  slantDashDot: "medium",
};
const KNOWN_LINES: readonly BorderEdge["style"][] = ["thin", "hair", "medium", "dotted", "double"];
const SIDES = ["top", "right", "bottom", "left"] as const;

function borderStyle(border: XmlNode | undefined, colors: ColorScheme, lost: LostWord[]): CellStyle {
  const borders: Partial<Record<(typeof SIDES)[number], BorderEdge>> = {};
  if (child(border, "diagonal")?.attributes.has("style")) lost.push(LOST.border);
  for (const side of SIDES) {
    const edge = child(border, side);
    const line = edge?.attributes.get("style") ?? "none";
    if (line === "none") continue;
    const same = KNOWN_LINES.find((known) => known === line);
    if (same === undefined) lost.push(LOST.border);
    borders[side] = {
      style: same ?? NEAREST_LINES[line] ?? "thin",
      color: colorOf(child(edge, "color"), colors) ?? "#000000",
    };
  }
  return Object.keys(borders).length === 0 ? {} : { borders };
}

function alignmentStyle(node: XmlNode | undefined, lost: LostWord[]): CellStyle {
  const across = node?.attributes.get("horizontal") ?? "general";
  const upright = node?.attributes.get("vertical") ?? "bottom";
  const horizontal = (["left", "center", "right", "justify"] as const).find((known) => known === across);
  const vertical = (["top", "center"] as const).find((known) => known === upright);
  if ((horizontal === undefined && across !== "general") || (vertical === undefined && upright !== "bottom")) {
    lost.push(LOST.alignment);
  }
  const indent = numberOf(node, "indent") ?? 0;
  const rotation = numberOf(node, "textRotation") ?? 0;
  return {
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(flagOf(node, "wrapText") && { wrapText: true }),
    ...(flagOf(node, "shrinkToFit") && { shrinkToFit: true }),
    ...(indent > 0 && { indent }),
    ...(rotation > 0 && { textRotation: rotation }),
  };
}

function formatStyle(id: number, custom: ReadonlyMap<number, string>): CellStyle {
  const code = custom.get(id) ?? builtInFormat(id);
  return code === undefined || code === "General" ? {} : { numberFormat: code };
}

/** A conditional look: says only what it changes, and says it even where that is "not bold". */
function differenceOf(dxf: XmlNode | undefined, pools: Pools): CellStyle {
  const font = child(dxf, "font");
  const pattern = child(child(dxf, "fill"), "patternFill");
  const switches = {
    bold: onOff(font, "b"),
    italic: onOff(font, "i"),
    underline: onOff(font, "u"),
    strikethrough: onOff(font, "strike"),
  };
  const fontColor = colorOf(child(font, "color"), pools.colors);
  const fillColor = colorOf(child(pattern, "bgColor") ?? child(pattern, "fgColor"), pools.colors);
  const numberFormat = textOf(child(dxf, "numFmt"), "formatCode");
  return {
    ...Object.fromEntries(Object.entries(switches).filter(([, value]) => value !== undefined)),
    ...(fontColor !== undefined && { fontColor }),
    ...(fillColor !== undefined && { fillColor }),
    ...(numberFormat !== undefined && { numberFormat }),
    ...borderStyle(child(dxf, "border"), pools.colors, []),
  };
}
