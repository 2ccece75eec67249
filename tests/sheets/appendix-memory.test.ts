import fc from "fast-check";
import { type AppendixChoices, TABLE_SIZES } from "../../src/sheets/appendix-choices";
import { choicesKey, choicesMemory, rememberedChoices } from "../../src/sheets/appendix-memory";
import { reportChoices } from "../builders/appendix-choices";

const DEFAULTS = reportChoices({ title: "Kết quả Quý I năm 2025" });
const remembered = (memory: string, defaults: AppendixChoices = DEFAULTS): AppendixChoices =>
  rememberedChoices({ settings: { [choicesKey(defaults.kind)]: memory } }, defaults);

const margins = fc.record({ top: fc.nat(99), right: fc.nat(99), bottom: fc.nat(99), left: fc.nat(99) });
const choicesArbitrary: fc.Arbitrary<AppendixChoices> = fc
  .record(
    {
      number: fc.string(),
      title: fc.string(),
      attachedTo: fc.record({ document: fc.string(), number: fc.string(), date: fc.string(), issuer: fc.string() }),
      copy: fc.constantFrom("electronic" as const, "paper" as const),
      margins,
      isBoundOnTop: fc.boolean(),
      tableSize: fc.constantFrom(...TABLE_SIZES),
      areas: fc.array(fc.string()),
      agencies: fc.array(fc.string()),
      withinDays: fc.nat(366),
    },
    { requiredKeys: [] },
  )
  .map((some) => ({ ...DEFAULTS, ...some }));

test("whatever was chosen is found again", () => {
  fc.assert(
    fc.property(choicesArbitrary, (choices) => {
      expect(remembered(choicesMemory(choices, DEFAULTS))).toEqual(choices);
    }),
  );
});

test("what was left as filled in follows the workbook", () => {
  const memory = choicesMemory({ ...DEFAULTS, number: "II" }, DEFAULTS);
  const nextQuarter = { ...DEFAULTS, title: "Kết quả 6 tháng đầu năm 2025" };
  expect(remembered(memory, nextQuarter)).toEqual({ ...nextQuarter, number: "II" });
  expect(choicesMemory(DEFAULTS, DEFAULTS)).toBe("");
});

test.each([
  "{",
  "null",
  "[1]",
  '"text"',
  '{"title":7,"copy":"fax","margins":{"top":"20"},"tableSize":40,"isBoundOnTop":1,"withinDays":null,"areas":"I","agencies":[1]}',
  '{"attachedTo":5,"__proto__":{"number":"x"}}',
])("settings that a person has changed to %s are passed over", (memory) => {
  expect(remembered(memory)).toEqual(DEFAULTS);
});
