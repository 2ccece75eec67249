import fc from "fast-check";
import { utf8Length } from "../../src/devhost/utf8-length";

describe("utf8Length", () => {
  test("is what the encoder makes of any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => utf8Length(text) === new TextEncoder().encode(text).length),
    );
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (codes) => {
        const text = String.fromCharCode(...codes);
        return utf8Length(text) === new TextEncoder().encode(text).length;
      }),
    );
  });

  test.each([
    ["Kế hoạch", 12],
    ["đ", 2],
    ["😀", 4],
    ["", 0],
  ])("of %j is %i", (text, bytes) => {
    expect(utf8Length(text)).toBe(bytes);
  });
});
