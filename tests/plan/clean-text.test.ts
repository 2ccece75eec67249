import * as fc from "fast-check";
import { cleanText, collapse, foldName, quote } from "../../src/plan/clean-text";
import { fromRoman, toRoman } from "../../src/plan/roman";

describe("cleanText", () => {
  test("makes one form of all letters, blanks and line ends, and keeps tabs", () => {
    expect(cleanText("\ufeffSo\u031b\u0309\u00a0Nội\u200b vu\u0323\tx\r\ny\rz\fw\u0007")).toBe("Sở Nội vụ\tx\ny\nz\nw");
  });

  test("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
      }),
    );
  });
});

describe("collapse", () => {
  test("puts text on one line with single blanks", () => {
    expect(collapse(" a \t b\n\nc ")).toBe("a b c");
  });
});

describe("foldName", () => {
  test.each([
    ["Sở Khoa học và Công nghệ", "sở  khoa học và công nghệ"],
    ["Tòa án", "Toà án"],
    ["Ủy ban", "Uỷ ban"],
    ["Đài", "Ðài"],
    ["Bà Rịa-Vũng Tàu", "Bà Rịa – Vũng Tàu"],
    ["sở,ban , ngành", "Sở, ban, ngành"],
  ])("takes %j and %j for one name", (one, other) => {
    expect(foldName(one)).toBe(foldName(other));
  });

  test("keeps different names apart", () => {
    expect(foldName("Sở Tài chính")).not.toBe(foldName("Sở Tái chính"));
  });
});

describe("quote", () => {
  test("shortens long words in the middle", () => {
    expect(quote("a".repeat(81))).toBe(`«${"a".repeat(50)} … ${"a".repeat(20)}»`);
    expect(quote("a".repeat(80))).toBe(`«${"a".repeat(80)}»`);
  });
});

describe("toRoman and fromRoman", () => {
  test("are each other's inverse", () => {
    for (let value = 1; value < 400; value += 1) expect(fromRoman(toRoman(value))).toBe(value);
  });

  test.each(["", "IIII", "VV", "IC", "ABC", "i"])("know no number %j", (numeral) => {
    expect(fromRoman(numeral)).toBeUndefined();
  });
});
