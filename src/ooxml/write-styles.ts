/** The styles part while it is being written: each distinct look is stored once and known by its number. */
import type { Book, BorderEdge, CellStyle } from "./book";
import { numberFormatId, FIRST_CUSTOM_FORMAT } from "./number-formats";
import { attributes, SPREADSHEET_NS, XML_HEAD } from "./xml-text";

export type StyleTable = {
  /** The number for attribute `s` of a cell, row or column; 0 is the look of an untouched cell. */
  readonly cellFormat: (style: CellStyle | undefined, quotePrefix?: boolean) => number;
  /** The number for `dxfId`, or `undefined` when the style changes nothing. */
  readonly difference: (style: CellStyle) => number | undefined;
  readonly xml: () => string;
};

type Interned = { readonly items: string[]; readonly numberOf: (xml: string) => number };

export function createStyleTable(defaultFont: Book["defaultFont"]): StyleTable {
  const fonts = interned(fontXml({}, defaultFont));
  const fills = interned('<fill><patternFill patternType="none"/></fill>');
  fills.numberOf('<fill><patternFill patternType="gray125"/></fill>');
  const borders = interned(bordersXml({}));
  const formats = interned('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');
  const differences = interned();
  const customFormats = interned();
  // Most cells share the object of their look; where each has its own, comparing contents is cheaper than building XML.
  const byObject = new WeakMap<CellStyle, number>();
  const byContent = new Map<string, number>();

  const formatId = (code: string | undefined): number =>
    code === undefined ? 0 : (numberFormatId(code) ?? FIRST_CUSTOM_FORMAT + customFormats.numberOf(code));

  const build = (style: CellStyle, quotePrefix: boolean): number => {
    const ids = {
      numFmtId: formatId(style.numberFormat),
      fontId: fonts.numberOf(fontXml(style, defaultFont)),
      fillId: style.fillColor === undefined ? 0 : fills.numberOf(solidFill(style.fillColor)),
      borderId: style.borders ? borders.numberOf(bordersXml(style.borders)) : 0,
    };
    const inside = alignmentXml(style) + (style.locked === false ? '<protection locked="0"/>' : "");
    const applied = {
      quotePrefix: quotePrefix || undefined,
      applyNumberFormat: ids.numFmtId !== 0 || undefined,
      applyFont: ids.fontId !== 0 || undefined,
      applyFill: ids.fillId !== 0 || undefined,
      applyBorder: ids.borderId !== 0 || undefined,
      applyAlignment: alignmentXml(style) !== "" || undefined,
      applyProtection: style.locked === false || undefined,
    };
    const head = `<xf${attributes({ ...ids, xfId: 0, ...applied })}`;
    return formats.numberOf(inside === "" ? `${head}/>` : `${head}>${inside}</xf>`);
  };

  const cellFormat: StyleTable["cellFormat"] = (style, quotePrefix = false) => {
    if (!style && !quotePrefix) return 0;
    const known = quotePrefix || !style ? undefined : byObject.get(style);
    if (known !== undefined) return known;
    const key = JSON.stringify([quotePrefix, style ?? {}]);
    const number = byContent.get(key) ?? build(style ?? {}, quotePrefix);
    byContent.set(key, number);
    if (style && !quotePrefix) byObject.set(style, number);
    return number;
  };

  const difference: StyleTable["difference"] = (style) => {
    const xml = differenceXml(style, formatId);
    return xml === "" ? undefined : differences.numberOf(`<dxf>${xml}</dxf>`);
  };

  const xml = (): string => stylesXml({ customFormats, fonts, fills, borders, formats, differences });
  return { cellFormat, difference, xml };
}

function stylesXml(pools: Readonly<Record<string, Interned>>): string {
  const items = (pool: string): readonly string[] => pools[pool]?.items ?? [];
  const numFmts = items("customFormats").map((code, index) => {
    return `<numFmt${attributes({ numFmtId: FIRST_CUSTOM_FORMAT + index, formatCode: code })}/>`;
  });
  return (
    `${XML_HEAD}<styleSheet xmlns="${SPREADSHEET_NS}">` +
    (numFmts.length > 0 ? counted("numFmts", numFmts) : "") +
    counted("fonts", items("fonts")) +
    counted("fills", items("fills")) +
    counted("borders", items("borders")) +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    counted("cellXfs", items("formats")) +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
    counted("dxfs", items("differences")) +
    '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>'
  );
}

function interned(...first: string[]): Interned {
  const items = [...first];
  const numbers = new Map(items.map((item, index) => [item, index]));
  const numberOf = (item: string): number => {
    const known = numbers.get(item);
    if (known !== undefined) return known;
    numbers.set(item, items.length);
    return items.push(item) - 1;
  };
  return { items, numberOf };
}

function counted(tag: string, items: readonly string[]): string {
  return items.length === 0 ? `<${tag} count="0"/>` : `<${tag} count="${items.length}">${items.join("")}</${tag}>`;
}

/** "#RRGGBB" → the file's opaque `FFRRGGBB`. */
export function argb(color: string): string {
  if (!/^#[0-9A-Fa-f]{6}$/.test(color)) throw new Error(`Not a colour of the form #RRGGBB: ${color}`);
  return `FF${color.slice(1).toUpperCase()}`;
}

function fontXml(style: CellStyle, standard: Book["defaultFont"]): string {
  const flags =
    (style.bold ? "<b/>" : "") +
    (style.italic ? "<i/>" : "") +
    (style.strikethrough ? "<strike/>" : "") +
    (style.underline ? "<u/>" : "");
  const color = style.fontColor === undefined ? "" : `<color rgb="${argb(style.fontColor)}"/>`;
  const name = style.fontName ?? standard.name;
  const family = /^(times new roman|cambria|georgia)$/i.test(name) ? '<family val="1"/>' : '<family val="2"/>';
  const size = style.fontSizePoints ?? standard.sizePoints;
  return `<font>${flags}<sz val="${size}"/>${color}<name${attributes({ val: name })}/>${family}</font>`;
}

function solidFill(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${argb(color)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function bordersXml(borders: NonNullable<CellStyle["borders"]>): string {
  const edge = (side: string, line: BorderEdge | undefined): string =>
    line ? `<${side} style="${line.style}"><color rgb="${argb(line.color)}"/></${side}>` : `<${side}/>`;
  const { left, right, top, bottom } = borders;
  const sides = edge("left", left) + edge("right", right) + edge("top", top) + edge("bottom", bottom);
  return `<border>${sides}<diagonal/></border>`;
}

function alignmentXml(style: CellStyle): string {
  const values = attributes({
    horizontal: style.horizontal,
    vertical: style.vertical,
    textRotation: style.textRotation || undefined,
    wrapText: style.wrapText || undefined,
    indent: style.indent || undefined,
    shrinkToFit: style.shrinkToFit || undefined,
  });
  return values === "" ? "" : `<alignment${values}/>`;
}

/** What a conditional format changes; typeface and size cannot be changed by one (Excel's own limit). */
function differenceXml(style: CellStyle, formatId: (code: string | undefined) => number): string {
  const { bold, italic, underline, strikethrough, fontColor, fillColor, borders, numberFormat } = style;
  const flag = (tag: string, on: boolean | undefined): string =>
    on === undefined ? "" : `<${tag} val="${Number(on)}"/>`;
  const font =
    flag("b", bold) +
    flag("i", italic) +
    flag("strike", strikethrough) +
    (underline === undefined ? "" : `<u val="${underline ? "single" : "none"}"/>`) +
    (fontColor === undefined ? "" : `<color rgb="${argb(fontColor)}"/>`);
  const format =
    numberFormat === undefined
      ? ""
      : `<numFmt${attributes({ numFmtId: formatId(numberFormat), formatCode: numberFormat })}/>`;
  const fill =
    fillColor === undefined
      ? ""
      : `<fill><patternFill patternType="solid"><fgColor rgb="${argb(fillColor)}"/><bgColor rgb="${argb(fillColor)}"/></patternFill></fill>`;
  const border = borders ? bordersXml(borders).replace("<diagonal/>", "") : "";
  return (font === "" ? "" : `<font>${font}</font>`) + format + fill + border;
}
