/** A cell's look as CSS. */
import type { CSSProperties } from "react";
import type { BorderEdge, CellStyle } from "../ooxml/book";
import type { ShownCell } from "./cell-content";

const GRID_LINE = "1px solid #e2e2e2";
const PIXELS_PER_POINT = 96 / 72;
/** One level of indent is three characters in Excel. */
const INDENT_PIXELS = 9;

const LINES: Readonly<Record<BorderEdge["style"], string>> = {
  thin: "1px solid",
  hair: "1px dotted",
  dotted: "1px dotted",
  medium: "2px solid",
  double: "3px double",
};
const HORIZONTAL = { left: "left", center: "center", right: "right", justify: "justify" } as const;
const VERTICAL = { top: "flex-start", center: "center", bottom: "flex-end" } as const;
const NATURAL = { text: "left", number: "right", other: "center" } as const;

/** Lines below and to the right are drawn by a cell, also where its neighbour asks for them. */
export function boxCss(style: CellStyle, right: CellStyle, below: CellStyle, gridlines: boolean): CSSProperties {
  const plain = gridlines ? GRID_LINE : "1px solid transparent";
  const { fillColor } = style;
  const own = fillColor === undefined ? plain : `1px solid ${fillColor}`;
  return {
    ...(fillColor === undefined ? {} : { backgroundColor: fillColor }),
    borderRight: edge(style.borders?.right ?? right.borders?.left) ?? own,
    borderBottom: edge(style.borders?.bottom ?? below.borders?.top) ?? own,
    alignItems: VERTICAL[style.vertical ?? "bottom"],
  };
}

function edge(border: BorderEdge | undefined): string | undefined {
  return border && `${LINES[border.style]} ${border.color}`;
}

export function textCss(
  { style, kind }: ShownCell,
  defaultFont: { readonly name: string; readonly sizePoints: number },
): CSSProperties {
  const indent = (style.indent ?? 0) * INDENT_PIXELS;
  const align = HORIZONTAL[style.horizontal ?? NATURAL[kind]];
  return {
    fontFamily: `"${style.fontName ?? defaultFont.name}", "Liberation Serif", serif`,
    fontSize: (style.fontSizePoints ?? defaultFont.sizePoints) * PIXELS_PER_POINT,
    ...(style.bold === true ? { fontWeight: 700 } : {}),
    ...(style.italic === true ? { fontStyle: "italic" } : {}),
    ...(style.underline === true ? { textDecoration: "underline" } : {}),
    color: style.fontColor ?? "#000000",
    textAlign: align,
    whiteSpace: style.wrapText === true || align === "justify" ? "pre-wrap" : "pre",
    overflowWrap: "break-word",
    ...(indent === 0 ? {} : align === "right" ? { paddingRight: indent } : { paddingLeft: indent }),
  };
}
