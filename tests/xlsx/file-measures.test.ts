import * as fc from "fast-check";
import { columnWidthPoints } from "../../src/page/cells";
import { fileWidthChars } from "../../src/xlsx/file-measures";

describe("fileWidthChars", () => {
  // What Excel itself saves for columns of these widths (ECMA-376 part 1, 18.3.1.13, has 10 for the same font).
  test.each([
    [10, 10.7109375],
    [8.43, 9.140625],
    [52, 52.7109375],
  ])("turns the %f of Excel's dialog into %f", (shown, saved) => {
    expect(fileWidthChars(shown)).toBe(saved);
  });

  test("comes back as the pixels that the page measures", () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 25_500 }), (hundredths) => {
        const saved = fileWidthChars(hundredths / 100);
        // How a reader counts pixels from the file's width.
        const pixels = Math.trunc(((256 * saved + Math.trunc(128 / 7)) / 256) * 7);
        expect(pixels * 0.75).toBe(columnWidthPoints(hundredths / 100));
      }),
    );
  });
});
