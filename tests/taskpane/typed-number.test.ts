import { parseTypedNumber } from "../../src/taskpane/typed-number";

describe("parseTypedNumber", () => {
  test.each([
    ["20", 20],
    [" 22,5 ", 22.5],
    ["22.5", 22.5],
    ["0", 0],
    ["30,25", 30.25],
  ])("reads %j", (text, number) => {
    expect(parseTypedNumber(text)).toBe(number);
  });

  test.each(["", "-20", "+20", "20 mm", "2,", ",5", "1.234,5", "1e1", "hai mươi", "12345"])(
    "does not take %j for a number",
    (text) => {
      expect(parseTypedNumber(text)).toBeUndefined();
    },
  );
});
