/** `Excel.RangeFormat` with its fill, font and protection: the looks of a range. */
import type { CellStyle } from "../../ooxml/book";
import { booleanOf, choiceOf, colorOf, indexOf, numberOf, textOf } from "../arguments";
import { invalidArgument } from "../errors";
import type { HostState, RangeRef } from "../host-state";
import { recall, rememberAside } from "../host-state";
import type { Wire } from "../wire";
import { defineKind, type KindOf } from "../kind";
import { isWholeColumns } from "../model/cells";
import { sharedLook } from "../model/looks";
import { autofitColumns, autofitRow } from "../model/measures";
import { changeStyles, patching, type StylePatch } from "../model/styles";
import { requireAllowed } from "../rules/protection";
import { bordersKind } from "./range-borders";
import { SIZES } from "./range-sizes";

const HORIZONTAL = ["General", "Left", "Center", "Right", "Justify"] as const;
const VERTICAL = ["Top", "Center", "Bottom"] as const;
const UNDERLINES = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;
const DEFAULT_INK = "#000000";
const NO_FILL = "#FFFFFF";

/** One property of cell styles: how it is read where nothing is set, and what setting it changes. */
type Look = {
  readonly get: (style: CellStyle, state: HostState) => Wire;
  readonly set: (value: unknown) => StylePatch;
};

/** The looks under their wire names; `setCellProperties` uses the same ones. */
export const FORMAT_LOOKS: Readonly<Record<string, Look>> = {
  WrapText: {
    get: (style) => style.wrapText ?? false,
    set: (value) => ({ wrapText: booleanOf(value, "wrapText") ? true : undefined }),
  },
  HorizontalAlignment: {
    get: (style) => HORIZONTAL.find((each) => each.toLowerCase() === style.horizontal) ?? "General",
    set: (value) => ({ horizontal: horizontalOf(choiceOf(value, HORIZONTAL, "horizontalAlignment")) }),
  },
  VerticalAlignment: {
    get: (style) => VERTICAL.find((each) => each.toLowerCase() === style.vertical) ?? "Bottom",
    set: (value) => ({ vertical: verticalOf(choiceOf(value, VERTICAL, "verticalAlignment")) }),
  },
  IndentLevel: {
    get: (style) => style.indent ?? 0,
    set: (value) => ({ indent: indentOf(value) }),
  },
};
export const FILL_LOOKS: Readonly<Record<string, Look>> = {
  Color: {
    get: (style) => style.fillColor ?? NO_FILL,
    set: (value) => ({ fillColor: value === "" ? undefined : colorOf(value, "fill.color") }),
  },
};
export const FONT_LOOKS: Readonly<Record<string, Look>> = {
  Name: {
    get: (style, { book }) => style.fontName ?? book.defaultFont.name,
    set: (value) => ({ fontName: textOf(value, "font.name") }),
  },
  Size: {
    get: (style, { book }) => style.fontSizePoints ?? book.defaultFont.sizePoints,
    set: (value) => ({ fontSizePoints: sizeOf(value) }),
  },
  Bold: {
    get: (style) => style.bold ?? false,
    set: (value) => ({ bold: booleanOf(value, "bold") ? true : undefined }),
  },
  Italic: {
    get: (style) => style.italic ?? false,
    set: (value) => ({ italic: booleanOf(value, "italic") ? true : undefined }),
  },
  Underline: {
    get: (style) => (style.underline === true ? "Single" : "None"),
    set: (value) => ({ underline: choiceOf(value, UNDERLINES, "underline") === "None" ? undefined : true }),
  },
  Color: {
    get: (style) => style.fontColor ?? DEFAULT_INK,
    set: (value) => ({ fontColor: colorOf(value, "font.color") }),
  },
};
export const PROTECTION_LOOKS: Readonly<Record<string, Look>> = {
  Locked: {
    get: (style) => style.locked ?? true,
    set: (value) => ({ locked: booleanOf(value, "locked") ? undefined : false }),
  },
};

/** Turns looks of styles into properties of a range. */
function properties(looks: Readonly<Record<string, Look>>) {
  return Object.fromEntries(
    Object.entries(looks).map(([name, look]) => [
      name,
      {
        get: (range: RangeRef, state: HostState) => sharedLook(range, (style) => look.get(style, state)),
        set: (range: RangeRef, value: unknown, state: HostState) => changeLook(state, range, look.set(value)),
      },
    ]),
  );
}

export function changeLook(state: HostState, { sheet, area }: RangeRef, patch: StylePatch): void {
  requireAllowed(sheet, "locked" in patch ? undefined : "allowFormatCells");
  changeStyles(state, sheet, area, patching(patch));
}

export const rangeFormatKind: KindOf<RangeRef> = defineKind<RangeRef>("RangeFormat", {
  values: {
    ...properties(FORMAT_LOOKS),
    ...SIZES,
  },
  parts: {
    Borders: (range) => bordersKind.of(range),
    Fill: (range) => fillKind.of(range),
    Font: (range) => fontKind.of(range),
    Protection: (range) => formatProtectionKind.of(range),
  },
  does: {
    AutofitRows: ({ sheet, area }, _args, { book }) => {
      requireAllowed(sheet, "allowFormatRows");
      const rows = isWholeColumns(area) ? [...sheet.cells.keys()] : range(area.top, area.bottom);
      for (const index of rows) autofitRow(sheet, index, book.defaultFont.sizePoints, book.date1904);
      return null;
    },
    AutofitColumns: ({ sheet, area }, _args, { book }) => {
      requireAllowed(sheet, "allowFormatColumns");
      autofitColumns(sheet, area, book.date1904);
      return null;
    },
  },
});

const fillKind: KindOf<RangeRef> = defineKind<RangeRef>("RangeFill", {
  values: properties(FILL_LOOKS),
  does: {
    Clear: (self, _args, state) => {
      changeLook(state, self, { fillColor: undefined });
      return null;
    },
  },
});

const fontKind: KindOf<RangeRef> = defineKind<RangeRef>("RangeFont", { values: properties(FONT_LOOKS) });

const formatProtectionKind: KindOf<RangeRef> = defineKind<RangeRef>("FormatProtection", {
  values: {
    ...properties(PROTECTION_LOOKS),
    FormulaHidden: {
      get: ({ sheet }, state) => recall(state, sheet, "formulaHidden", false),
      set: ({ sheet }, value, state) => {
        requireAllowed(sheet, undefined);
        rememberAside(state, sheet, "formulaHidden", booleanOf(value, "formulaHidden"));
      },
    },
  },
});

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}

function horizontalOf(choice: (typeof HORIZONTAL)[number]): CellStyle["horizontal"] {
  switch (choice) {
    case "General":
      return undefined;
    case "Left":
      return "left";
    case "Center":
      return "center";
    case "Right":
      return "right";
    case "Justify":
      return "justify";
  }
}

function verticalOf(choice: (typeof VERTICAL)[number]): CellStyle["vertical"] {
  return choice === "Top" ? "top" : choice === "Center" ? "center" : "bottom";
}

function indentOf(value: unknown): number | undefined {
  const indent = indexOf(value, "indentLevel");
  if (indent > 250) throw invalidArgument("indentLevel is at most 250");
  return indent === 0 ? undefined : indent;
}

function sizeOf(value: unknown): number {
  const size = numberOf(value, "font.size");
  if (size < 1 || size > 409) throw invalidArgument(`font.size ${size} is not 1 to 409`);
  return size;
}
