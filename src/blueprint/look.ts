/** How a cell looks, in plain data. A writer applies exactly what is named and leaves the rest as it stands. */

export type BorderLine = "thin" | "hair" | "medium";

export type Look = {
  readonly fontName?: string;
  readonly sizePoints?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** "#RRGGBB". */
  readonly color?: string;
  /** "#RRGGBB". */
  readonly fill?: string;
  /** An Excel format code in English. `@` keeps whatever is entered as text: required where foreign text may arrive. */
  readonly numberFormat?: string;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  /** One line and colour around every cell of the area. */
  readonly border?: { readonly line: BorderLine; readonly color: string };
  /** On a protected sheet the cell can be changed all the same; absent means locked, as Excel has it. */
  readonly unlocked?: true;
  /** A line under the area alone, e.g. beneath a heading. */
  readonly underline?: { readonly line: BorderLine; readonly color: string };
};
