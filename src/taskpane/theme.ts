/** Which of Fluent's themes the pane wears, and its one accent. Office says what it looks like; nothing is chosen by the user here. */
import { createDarkTheme, createLightTheme, teamsHighContrastTheme } from "@fluentui/react-components";
import type { BrandVariants, Theme } from "@fluentui/react-components";

export const PANE_THEMES = ["light", "dark", "high-contrast"] as const;
export type PaneTheme = (typeof PANE_THEMES)[number];

/** The colours of `Office.context.officeTheme`; hosts without it give `undefined`. */
export type HostColors = {
  readonly bodyBackgroundColor?: string;
  readonly bodyForegroundColor?: string;
  readonly controlBackgroundColor?: string;
  readonly controlForegroundColor?: string;
};

/** Deep teal, from darkest to lightest; 80 is the accent (5.6:1 on white), 100 to 120 serve on dark grounds. */
const TEAL: BrandVariants = {
  10: "#001a1a",
  20: "#032726",
  30: "#063433",
  40: "#084140",
  50: "#0a4f4d",
  60: "#0b5d5b",
  70: "#0c6b68",
  80: "#0e7a76",
  90: "#2c8884",
  100: "#539f9b",
  110: "#64a9a5",
  120: "#73b2ae",
  130: "#8bc0bd",
  140: "#a4cecb",
  150: "#bedddb",
  160: "#d9ecea",
};

const FONT =
  "'Segoe UI', system-ui, -apple-system, BlinkMacSystemFont, Roboto, 'Helvetica Neue', 'Noto Sans', sans-serif";

const DARK = createDarkTheme(TEAL);
const THEMES: Readonly<Record<PaneTheme, Theme>> = {
  light: { ...createLightTheme(TEAL), fontFamilyBase: FONT },
  dark: {
    ...DARK,
    colorBrandForeground1: TEAL[120],
    colorBrandForegroundLink: TEAL[120],
    colorBrandForegroundLinkHover: TEAL[130],
    colorBrandForegroundLinkPressed: TEAL[110],
    fontFamilyBase: FONT,
  },
  "high-contrast": { ...teamsHighContrastTheme, fontFamilyBase: FONT },
};

export function fluentThemeOf(theme: PaneTheme): Theme {
  return THEMES[theme];
}

/**
 * Dark when the host's own ground is darker than middle grey; light when the host says nothing or something unreadable.
 * High contrast wins over both.
 */
export function paneThemeOf(colors: HostColors | undefined, highContrast: boolean): PaneTheme {
  if (highContrast) return "high-contrast";
  const luminance = luminanceOf(colors?.bodyBackgroundColor);
  return luminance !== undefined && luminance < 0.5 ? "dark" : "light";
}

/** Weighted brightness 0..1 of `#rrggbb` or `#rgb` (the number sign may be missing); `undefined` for anything else. */
function luminanceOf(color: string | undefined): number | undefined {
  const digits = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(color?.trim() ?? "")?.[1];
  if (digits === undefined) return undefined;
  const pairs = digits.match(digits.length === 3 ? /./g : /../g) ?? [];
  const [red = 0, green = 0, blue = 0] = pairs.map((pair) => Number.parseInt(pair.padStart(2, pair), 16) / 255);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
