/** Looks as cell styles. Equal looks become one style object, which the file writer then knows again at once. */
import type { Look } from "../blueprint/look";
import type { BorderEdge, CellStyle } from "../ooxml/book";

const known = new WeakMap<Look, { readonly plain: CellStyle; readonly underlined: CellStyle }>();

/** @param isLastRow Whether the cell ends its area, where a line under the area is drawn. */
export function styleOf(look: Look, isLastRow: boolean): CellStyle {
  const styles = known.get(look) ?? { plain: buildStyle(look, false), underlined: buildStyle(look, true) };
  known.set(look, styles);
  return isLastRow ? styles.underlined : styles.plain;
}

/** What a conditional format changes. */
export function differenceOf({
  bold,
  italic,
  color,
  fill,
}: Pick<Look, "bold" | "italic" | "color" | "fill">): CellStyle {
  return defined({ bold, italic, fontColor: color, fillColor: fill });
}

function buildStyle(look: Look, isLastRow: boolean): CellStyle {
  return defined({
    fontName: look.fontName,
    fontSizePoints: look.sizePoints,
    bold: look.bold,
    italic: look.italic,
    fontColor: look.color,
    fillColor: look.fill,
    numberFormat: look.numberFormat,
    horizontal: look.horizontal,
    vertical: look.vertical,
    wrapText: look.wrap,
    indent: look.indent,
    locked: look.unlocked === true ? false : undefined,
    borders: bordersOf(look, isLastRow),
  });
}

function bordersOf({ border, underline }: Look, isLastRow: boolean): CellStyle["borders"] {
  const around = border && edge(border);
  const below = isLastRow && underline ? edge(underline) : around;
  if (!around) return below && { bottom: below };
  return { top: around, right: around, bottom: below ?? around, left: around };
}

function edge({ line, color }: NonNullable<Look["border"]>): BorderEdge {
  return { style: line, color };
}

type Loose = { readonly [K in keyof CellStyle]?: CellStyle[K] | undefined };

/** Leaves out what is not named: a book takes absence, not `undefined`. */
function defined(style: Loose): CellStyle {
  return Object.fromEntries(Object.entries(style).filter(([, value]) => value !== undefined));
}
