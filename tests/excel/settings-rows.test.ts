import fc from "fast-check";
import { type SettingRow, settingsOf, withoutSetting, withSettings } from "../../src/excel/settings-rows";

describe("withSettings", () => {
  test("keeps known keys in their rows and puts new ones behind", () => {
    const rows: readonly SettingRow[] = [
      ["a", "1"],
      ["b", "2"],
    ];
    expect(withSettings(rows, { c: "3", a: "9" })).toEqual([
      ["a", "9"],
      ["b", "2"],
      ["c", "3"],
    ]);
  });

  test("uses the row that a removed key left free", () => {
    const rows = withoutSetting(withSettings([], { pending: "x", a: "1" }), "pending");
    expect(withSettings(rows, { pending: "y" })).toEqual([
      ["pending", "y"],
      ["a", "1"],
    ]);
  });

  test("cuts values that a cell could not hold, and frees the parts a shorter value leaves", () => {
    const long = "ă".repeat(70_000);
    const rows = withSettings([], { undo: long });
    expect(rows.map(([key]) => key)).toEqual(["undo", "undo#2", "undo#3"]);
    expect(rows.every(([, value]) => value.length <= 32_767)).toBe(true);
    expect(settingsOf(rows)).toEqual({ undo: long });
    expect(settingsOf(withSettings(rows, { undo: "short" }))).toEqual({ undo: "short" });
  });

  test("never cuts a letter outside the basic plane in two", () => {
    const rows = withSettings([], { undo: `${"a".repeat(31_999)}😀b` });
    expect(rows.map(([, value]) => value.length)).toEqual([31_999, 3]);
  });

  test("gives back whatever was saved, in any order of saving", () => {
    const settings = fc.dictionary(fc.stringMatching(/^[a-z:]{1,8}$/), fc.string({ maxLength: 20 }));
    fc.assert(
      fc.property(settings, settings, (first, second) => {
        expect(settingsOf(withSettings(withSettings([], first), second))).toEqual({ ...first, ...second });
      }),
    );
  });
});
