import * as fc from "fast-check";
import { SHORT_NAME_CHARACTERS, shortNameFor, shortNameKey } from "../../src/plan/short-name";

describe("shortNameFor", () => {
  test.each([
    ["Sở Nông nghiệp và Phát triển nông thôn", "Sở NN&PTNT"],
    ["Sở Lao động - Thương binh và Xã hội", "Sở LĐTB&XH"],
    ["Sở Văn hóa, Thể thao và Du lịch", "Sở VHTT&DL"],
    ["Ủy ban nhân dân thành phố Trà Vinh", "UBND TP Trà Vinh"],
    ["Các cơ quan chuyên môn thuộc UBND tỉnh", "Chuyên môn UBND tỉnh"],
    ["Chi cục A/B: [thử]?*", "Chi cục A B thử"],
    ["?", "Cơ quan"],
    ["Trung tâm Ứng dụng tiến bộ khoa học kỹ thuật", "Trung tâm Ứng dụng tiến bộ"],
  ])("shortens %j to %j", (name, short) => {
    expect(shortNameFor(name, new Set())).toBe(short);
  });

  test("never gives what is taken, even but for case and diacritics", () => {
    expect(shortNameFor("Sở Y tế", new Set([shortNameKey("So Y TE")]))).toBe("Sở Y tế 2");
  });

  test("fits a sheet's name for any units, all different", () => {
    const letter = fc.constantFrom(..."aàbđ ÀĐ:\\/?*[]'\",.&-1".split(""));
    fc.assert(
      fc.property(fc.array(fc.string({ unit: letter, maxLength: 60 }), { maxLength: 30 }), (names) => {
        const keys = new Set<string>();
        for (const name of names) {
          const short = shortNameFor(name, keys);
          expect(short.length).toBeLessThanOrEqual(SHORT_NAME_CHARACTERS);
          expect(short).toMatch(/^(?=\S)[^:\\/?*[\]'"<>|]+(?<=\S)$/);
          expect(keys.has(shortNameKey(short))).toBe(false);
          keys.add(shortNameKey(short));
        }
      }),
    );
  });
});
