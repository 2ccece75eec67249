/** What cells show. */
import { displayText } from "../../../src/devhost/entry/display-text";
import type { BookValue } from "../../../src/ooxml/book";

const show = (value: BookValue, numberFormat?: string, date1904 = false) =>
  displayText(numberFormat === undefined ? { value } : { value, style: { numberFormat } }, date1904);

describe("displayText", () => {
  test.each<[BookValue, string | undefined, string]>([
    [null, "0%", ""],
    ["Sở Nội vụ", "0%", "Sở Nội vụ"],
    ["=A1", "@", "=A1"],
    [{ error: "#N/A" }, "dd/mm/yyyy", "#N/A"],
    [true, undefined, "TRUE"],
    [1234.5, undefined, "1234,5"],
    [0.1 + 0.2, undefined, "0,3"],
    [1234567.8, "#,##0", "1.234.568"],
    [0.5, "0%", "50%"],
    [0.125, "0.0%", "12,5%"],
    [45730, "dd/mm/yyyy", "14/03/2025"],
    [45730, "m/d/yyyy", "14/03/2025"],
    [45730.5, "dd/mm/yyyy h:mm", "14/03/2025 12:00"],
    [-1, "dd/mm/yyyy", "########"],
    [2958466, "dd/mm/yyyy", "########"],
    [12, "@", "12"],
    [0, '0;-0;"–"', "–"],
    [3, 'bad"code', "3"],
    ["A", '0;0;0;"Tên: "@', "Tên: A"],
  ])("shows %j under %j as %j", (value, numberFormat, text) => {
    expect(show(value, numberFormat)).toBe(text);
  });

  test("counts days from 1904 where the workbook does", () => {
    expect(show(45730 - 1462, "dd/mm/yyyy", true)).toBe("14/03/2025");
  });
});
