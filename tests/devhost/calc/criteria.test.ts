/** Conditions and their index. */
import fc from "fast-check";
import { conditionOf, placesWhere, wildcardOf } from "../../../src/devhost/calc/criteria";
import { matrixOf, type Scalar } from "../../../src/devhost/calc/values";

const scalar = fc.oneof<fc.Arbitrary<Scalar>[]>(
  fc.constantFrom<Scalar>(null, "", "a", "A", "ab", "3", "3,0", "*", "Đạt", "đạt", true, false, { error: "#N/A" }),
  fc.integer({ min: -2, max: 4 }),
);
const criterion = fc.oneof<fc.Arbitrary<Scalar>[]>(
  scalar,
  fc
    .tuple(fc.constantFrom("", "=", "<>", "<", "<=", ">", ">="), fc.constantFrom("", "3", "a", "a*", "?", "~*", "true"))
    .map((all) => all.join("")),
);

describe("placesWhere", () => {
  test("finds through the index what looking at every place finds", () => {
    const columns = fc.integer({ min: 0, max: 30 }).chain((rows) => {
      const column = fc.array(scalar, { minLength: rows, maxLength: rows });
      return fc.tuple(column, column);
    });
    fc.assert(
      fc.property(columns, criterion, criterion, (values, first, second) => {
        const conditions = [conditionOf(first), conditionOf(second)] as const;
        const pairs = values.map((column, index) => ({
          matrix: matrixOf(column.length, 1, column),
          condition: conditions[index === 0 ? 0 : 1],
        }));
        const everywhere = values[0].flatMap((value, place) =>
          conditions[0].matches(value) && conditions[1].matches(values[1][place] ?? null) ? [place] : [],
        );
        expect(placesWhere(pairs, () => undefined)).toEqual(everywhere);
      }),
    );
  });

  test("says how many blank places lie beyond what is filled", () => {
    const matrix = { kind: "matrix", height: 100, width: 1, filled: 2, values: ["a", null] } as const;
    const beyond: number[] = [];
    expect(placesWhere([{ matrix, condition: conditionOf("") }], (count) => beyond.push(count))).toEqual([1]);
    expect(beyond).toEqual([98]);
  });
});

describe("wildcardOf", () => {
  test.each([
    ["a*", "ABC", true],
    ["*c", "abc", true],
    ["a?c", "abc", true],
    ["a?c", "ac", false],
    ["*b*d", "abcd", true],
    ["~*?", "*x", true],
    ["~*?", "ax", false],
    ["sở*nội vụ", "Sở Nội vụ", true],
  ])("%j meets %j: %j", (pattern, text, expected) => {
    expect(wildcardOf(pattern)?.(text)).toBe(expected);
  });

  test("leaves text without wildcards to plain comparison", () => {
    expect(wildcardOf("a~~b")).toBeUndefined();
  });

  test("is not led into endless search by many stars", () => {
    expect(wildcardOf("*a".repeat(40))?.("a".repeat(30_000) + "b")).toBe(false);
  });
});
