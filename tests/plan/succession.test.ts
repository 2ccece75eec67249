import { serialOf } from "../../src/plan/dates";
import { heirsOf, passOn, readSuccessors, withHeir } from "../../src/plan/succession";
import type { Unit } from "../../src/plan/unit";
import { aRegistry } from "../builders/registry";

const CUT_OFF = serialOf(2025, 6, 14);
const ended = (successors: string): Partial<Unit> => ({ validTo: serialOf(2025, 2, 28), successors });

test.each<[string, ReturnType<typeof readSuccessors>]>([
  ["", []],
  ["Sở Nội vụ", [{ name: "Sở Nội vụ", codes: [] }]],
  [
    "Sở Nội vụ (I.1, VII.2.5); Sở Y tế; ",
    [
      { name: "Sở Nội vụ", codes: ["I.1", "VII.2.5"] },
      { name: "Sở Y tế", codes: [] },
    ],
  ],
  ["Ban Dân tộc (cũ)", [{ name: "Ban Dân tộc (cũ)", codes: [] }]],
  ["Sở A (I.1; I.2)", [{ name: "Sở A", codes: ["I.1", "I.2"] }]],
])("readSuccessors reads %j", (text, expected) => {
  expect(readSuccessors(text)).toEqual(expected);
});

test.each([
  ["Sở A; Sở B", "sở b", "I.1", "Sở A; Sở B (I.1)"],
  ["Sở A (I.1); Sở B", "Sở A", "I.2", "Sở A (I.1, I.2); Sở B"],
  ["Sở A (I.1); Sở B", "Sở A", "I.1", "Sở A (I.1); Sở B"],
  ["Sở A; Sở B", "Sở C", "I.1", "Sở A; Sở B"],
])("withHeir adds to %j", (text, heir, code, expected) => {
  expect(withHeir(text, heir, code)).toBe(expected);
});

describe("passOn", () => {
  const OLD = "Sở Thông tin và Truyền thông";
  const [NEW, OTHER, GROUP] = ["Sở Khoa học và Công nghệ", "Sở Nội vụ", "Các sở, ban, ngành tỉnh"];
  const duties = new Map([
    [OTHER, new Map([["I.1", GROUP]])],
    [
      OLD,
      new Map([
        ["I.1", GROUP],
        ["VII.1.1", OLD],
      ]),
    ],
  ]);
  const passed = (details: Readonly<Record<string, Partial<Unit>>>, cutOff = CUT_OFF): unknown =>
    Object.fromEntries(
      [...passOn(duties, aRegistry([OTHER, OLD, NEW, GROUP], {}, details), cutOff)].map(([name, codes]) => [
        name,
        Object.fromEntries(codes),
      ]),
    );
  const own = { [OTHER]: { "I.1": GROUP } };

  test("gives the only successor all that an ended agency owed, through the plan's units", () => {
    expect(passed({ [OLD]: ended(NEW) })).toEqual({ ...own, [NEW]: { "I.1": GROUP, "VII.1.1": OLD } });
  });

  test("keeps what a successor owes itself", () => {
    expect(passed({ [OLD]: ended(OTHER) })).toEqual({ [OTHER]: { "I.1": GROUP, "VII.1.1": OLD } });
  });

  test("leaves tasks of a split agency with it until they are told", () => {
    expect(passed({ [OLD]: ended(`${OTHER}; ${NEW}`) })).toEqual({ ...own, [OLD]: { "VII.1.1": OLD } });
    expect(passed({ [OLD]: ended(`${OTHER}; ${NEW} (VII.1.1)`) })).toEqual({ ...own, [NEW]: { "VII.1.1": OLD } });
  });

  test("changes nothing before the last day, without successors, or with one nobody knows", () => {
    const before = { ...own, [OLD]: { "I.1": GROUP, "VII.1.1": OLD } };
    expect(passed({ [OLD]: ended(NEW) }, serialOf(2025, 2, 28))).toEqual(before);
    expect(passed({ [OLD]: ended("") })).toEqual(before);
    expect(passed({ [OLD]: ended("Sở không có") })).toEqual(before);
  });

  test("follows a chain, and stops where it turns back", () => {
    const chain = { [OLD]: ended(NEW), [NEW]: ended(OTHER) };
    expect(passed(chain)).toEqual({ [OTHER]: { "I.1": GROUP, "VII.1.1": OLD } });
    expect(passed({ [OLD]: ended(NEW), [NEW]: ended(OLD) })).toEqual({
      ...own,
      [OLD]: { "I.1": GROUP, "VII.1.1": OLD },
    });
  });

  test("asks nothing of an agency that does not exist yet", () => {
    expect(passed({ [OTHER]: { validFrom: serialOf(2025, 7, 1) } })).toEqual({
      [OLD]: { "I.1": GROUP, "VII.1.1": OLD },
    });
  });
});

test("heirsOf names a successor once", () => {
  const registry = aRegistry(["Sở A", "Sở B"], {}, { "Sở A": ended("Sở B (I.1); Sở B (I.2)") });
  const [old] = registry.units;
  if (!old) throw new Error("the registry has units");
  const heirs = heirsOf(old, CUT_OFF, (name) => registry.units.find((unit) => unit.name === name));
  expect(heirs.map(({ unit, codes }) => [unit.name, codes])).toEqual([["Sở B", ["I.1", "I.2"]]]);
});
