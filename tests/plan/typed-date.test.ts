import * as fc from "fast-check";
import { formatDate, serialOf } from "../../src/plan/dates";
import { parseTypedDate } from "../../src/plan/typed-date";

describe("parseTypedDate", () => {
  test.each([
    ["14/3/2025", serialOf(2025, 3, 14)],
    [" 14-03-2025 ", serialOf(2025, 3, 14)],
    ["14.3.25", serialOf(2025, 3, 14)],
    ["1 / 2 / 2025", serialOf(2025, 2, 1)],
    ["29/2/2024", serialOf(2024, 2, 29)],
  ])("reads %j, day first", (text, serial) => {
    expect(parseTypedDate(text)).toBe(serial);
  });

  test.each(["", "31/2/2025", "29/2/2025", "3/14/2025", "2025-03-14", "14/3", "14/3/225", "mai", "0/1/2025"])(
    "does not take %j for a date",
    (text) => {
      expect(parseTypedDate(text)).toBeUndefined();
    },
  );

  test("reads every day as the pane writes it", () => {
    fc.assert(
      fc.property(fc.integer({ min: serialOf(1950, 1, 1), max: serialOf(2199, 12, 31) }), (serial) => {
        expect(parseTypedDate(formatDate(serial))).toBe(serial);
      }),
    );
  });
});
