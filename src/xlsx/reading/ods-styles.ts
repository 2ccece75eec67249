/** The styles of an OpenDocument file, as far as reading goes: the fonts behind style names, and hidden sheets. */
import type { PartScanner } from "./part-scanner";
import { isLegacyFont } from "./shown-as";

export type StyleFamily = "table-cell" | "text";

export type OdsStyles = {
  /** The font a style leads to; `undefined` when none of its ancestors names one. */
  readonly font: (family: StyleFamily, name: string | undefined) => string | undefined;
  readonly isHidden: (tableStyle: string | undefined) => boolean;
  /** Takes in what stands before the tables of a part; ends at the opening of its body or at its end. */
  readonly learn: (scanner: PartScanner) => void;
  /** Whether any style has a legacy font: otherwise fonts need not be looked up. */
  readonly hasLegacyFonts: () => boolean;
};

type Style = { readonly parent: string | undefined; font: string | undefined; hidden: boolean };

/** Longer chains of parents are circles. */
const MAX_ANCESTORS = 20;

export function createOdsStyles(): OdsStyles {
  const styles = new Map<string, Style>();
  const families = new Map<string, string>();
  let current: Style | undefined;
  let hasLegacyFonts = false;
  const open = (scanner: PartScanner): void => {
    const { name } = scanner;
    if (name === "font-face") {
      const family = scanner.attribute("svg:font-family");
      if (family !== undefined) families.set(scanner.attribute("style:name") ?? "", withoutQuotes(family));
    } else if (name === "style" || name === "default-style") {
      current = { parent: scanner.attribute("style:parent-style-name"), font: undefined, hidden: false };
      const own = name === "style" ? scanner.attribute("style:name") : undefined;
      styles.set(keyOf(scanner.attribute("style:family") ?? "", own), current);
    } else if (name === "text-properties" && current) {
      const face = scanner.attribute("style:font-name");
      const family = scanner.attribute("fo:font-family");
      current.font = face === undefined ? family && withoutQuotes(family) : (families.get(face) ?? face);
      hasLegacyFonts ||= isLegacyFont(current.font);
    } else if (name === "table-properties" && current) {
      current.hidden = scanner.attribute("table:display") === "false";
    }
  };
  return {
    learn(scanner) {
      while (scanner.next()) {
        if (!scanner.isClosing && scanner.name === "body") return;
        if (!scanner.isClosing) open(scanner);
        else if (scanner.name === "style" || scanner.name === "default-style") current = undefined;
      }
    },
    font(family, name) {
      let style = name === undefined ? undefined : styles.get(keyOf(family, name));
      for (let step = 0; style && step < MAX_ANCESTORS; step += 1) {
        if (style.font !== undefined) return style.font;
        style = style.parent === undefined ? undefined : styles.get(keyOf(family, style.parent));
      }
      return family === "table-cell" ? styles.get(keyOf(family, undefined))?.font : undefined;
    },
    isHidden: (name) => styles.get(keyOf("table", name))?.hidden === true,
    hasLegacyFonts: () => hasLegacyFonts,
  };
}

/** The default style of a family has no name. */
function keyOf(family: string, name: string | undefined): string {
  return name === undefined ? family : `${family}/${name}`;
}

function withoutQuotes(family: string): string {
  return (
    family
      .split(",", 1)[0]
      ?.trim()
      .replace(/^['"]|['"]$/g, "") ?? ""
  );
}
