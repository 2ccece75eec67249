/** @jest-environment jsdom */
import { PANE_THEMES, fluentThemeOf, paneThemeOf } from "../../src/taskpane/theme";

describe("paneThemeOf", () => {
  test.each([
    ["#ffffff", "light"],
    ["#E6E6E6", "light"],
    ["#666666", "dark"],
    ["#262626", "dark"],
    ["262626", "dark"],
    ["#222", "dark"],
    ["#eee", "light"],
    ["black", "light"],
    ["", "light"],
  ])("takes a host ground of %j for %s", (bodyBackgroundColor, theme) => {
    expect(paneThemeOf({ bodyBackgroundColor }, false)).toBe(theme);
  });

  test("is light where the host does not say its colours", () => {
    expect([paneThemeOf(undefined, false), paneThemeOf({}, false)]).toEqual(["light", "light"]);
  });

  test("puts high contrast above what the host says", () => {
    expect(paneThemeOf({ bodyBackgroundColor: "#ffffff" }, true)).toBe("high-contrast");
  });
});

describe("fluentThemeOf", () => {
  test.each(PANE_THEMES)("prints %s in the system's sans serif", (theme) => {
    expect(fluentThemeOf(theme).fontFamilyBase).toMatch(/Segoe UI.*sans-serif$/);
  });
});
