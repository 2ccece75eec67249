import * as fc from "fast-check";
import type { AppendixChoices } from "../../src/commands/appendix-desk";
import { APPENDIX_KINDS, TABLE_SIZES } from "../../src/commands/appendix-desk";
import { boundOnTop, entryOf, marginLimits, readEntry } from "../../src/taskpane/appendix-entry";
import type { AppendixEntry } from "../../src/taskpane/appendix-entry";
import { someChoices } from "../builders/an-appendix-desk";

const OFFERED = someChoices("overdue");

/** The entry of the offered choices with some of its paper, its document or its own part changed. */
function typed(part: {
  readonly margins?: Partial<AppendixEntry["paper"]["margins"]>;
  readonly isBoundOnTop?: boolean;
  readonly date?: string;
  readonly copy?: AppendixChoices["copy"];
  readonly withinDays?: string;
}): AppendixEntry {
  const { own, document, paper } = entryOf(OFFERED);
  const { margins, isBoundOnTop = false, date = "", copy = "paper", withinDays = own.withinDays } = part;
  return {
    own: { ...own, withinDays },
    document: { copy, attachedTo: { ...document.attachedTo, date } },
    paper: { ...paper, isBoundOnTop, margins: { ...paper.margins, ...margins } },
  };
}

const faultsOf = (entry: AppendixEntry, offered = OFFERED) => readEntry(entry, offered).faults;

describe("readEntry", () => {
  test("reads back what it shows, whatever was offered within the limits", () => {
    const margin = (limits: readonly [number, number]) => fc.integer({ min: limits[0] * 2, max: limits[1] * 2 });
    const choices = fc.boolean().chain((isBoundOnTop) => {
      const limits = marginLimits(isBoundOnTop);
      return fc.record({
        kind: fc.constantFrom(...APPENDIX_KINDS),
        copy: fc.constantFrom("paper" as const, "electronic" as const),
        tableSize: fc.constantFrom(...TABLE_SIZES),
        isBoundOnTop: fc.constant(isBoundOnTop),
        margins: fc
          .tuple(margin(limits.top), margin(limits.right), margin(limits.bottom), margin(limits.left))
          .map(([top, right, bottom, left]) => ({
            top: top / 2,
            right: right / 2,
            bottom: bottom / 2,
            left: left / 2,
          })),
        withinDays: fc.nat({ max: 366 }),
        areas: fc.array(fc.string()),
      });
    });
    fc.assert(
      fc.property(choices, ({ kind, ...some }) => {
        const offered = someChoices(kind, some);
        expect(readEntry(entryOf(offered), offered)).toEqual({ choices: offered, faults: [] });
      }),
    );
  });

  test.each([
    ["left", "28", /^«28» không dùng được\. Đề nghị nhập từ 30 đến 35 mm\.$/],
    ["left", "36", /từ 30 đến 35 mm/],
    ["top", "19,5", /từ 20 đến 25 mm/],
    ["bottom", "26", /từ 20 đến 25 mm/],
    ["right", " ", /^Chưa nhập\. Đề nghị nhập từ 15 đến 20 mm\.$/],
    ["right", "hai mươi", /từ 15 đến 20 mm/],
  ] as const)("refuses a margin %s of %j and goes on with the least", (side, text, sentence) => {
    const { choices, faults } = readEntry(typed({ margins: { [side]: text } }), OFFERED);
    expect(faults.map(({ field }) => field)).toEqual([side]);
    expect(faults[0]?.message).toMatch(sentence);
    expect(choices.margins[side]).toBe(marginLimits(false)[side][0]);
  });

  test.each([
    ["30", undefined],
    ["35", undefined],
    ["20", "top"],
  ])("of a page bound on top takes the upper margin as the bound one: %s", (top, field) => {
    expect(faultsOf(typed({ isBoundOnTop: true, margins: { top, left: "20" } }))[0]?.field).toBe(field);
  });

  test("does not take what is no date, and leaves it open meanwhile", () => {
    const { choices, faults } = readEntry(typed({ date: "31/2/2025" }), OFFERED);
    expect(faults.map(({ place }) => place)).toEqual(["Tiêu đề, ngày văn bản"]);
    expect(choices.attachedTo.date).toBe("");
    expect(readEntry(typed({ date: " 20-3-2025 " }), OFFERED).choices.attachedTo.date).toBe("20-3-2025");
  });

  test("does not mind the date of an electronic copy, which leaves it open", () => {
    expect(faultsOf(typed({ date: "mai", copy: "electronic" }))).toEqual([]);
  });

  test.each(["", "7,5", "ba mươi", "-1"])("asks for whole days instead of %j where they count", (withinDays) => {
    const { choices, faults } = readEntry(typed({ withinDays }), OFFERED);
    expect(faults.map(({ field }) => field)).toEqual(["withinDays"]);
    expect(choices.withinDays).toBe(OFFERED.withinDays);
    expect(faultsOf(typed({ withinDays }), someChoices("plan"))).toEqual([]);
  });
});

describe("boundOnTop", () => {
  test("moves the wide margin to the bound edge and back", () => {
    const { paper } = typed({ margins: { top: "21", left: "33" } });
    const bound = boundOnTop(paper, true);
    expect(bound).toMatchObject({ isBoundOnTop: true, margins: { top: "33", left: "21", bottom: "20", right: "15" } });
    expect(boundOnTop(bound, true)).toBe(bound);
    expect(boundOnTop(bound, false)).toEqual(paper);
  });

  test("keeps every margin that was within the limits within them", () => {
    for (const isBound of [true, false]) {
      const { paper } = typed({
        isBoundOnTop: !isBound,
        margins: { top: isBound ? "25" : "35", left: isBound ? "35" : "25" },
      });
      const entry = { ...typed({}), paper: boundOnTop(paper, isBound) };
      expect(faultsOf(entry)).toEqual([]);
    }
  });
});
