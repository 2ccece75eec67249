/** What entries become, through the API and typed by a person. */
import fc from "fast-check";
import { parseEntry, parseUserEntry } from "../../../src/devhost/entry/parse-entry";

const CLOCK = { currentYear: 2025 };

describe("parseEntry", () => {
  test.each([
    ["", { value: null }],
    ["'007", { value: "007", quotePrefix: true }],
    ["'", { value: "", quotePrefix: true }],
    ["=A1+1", { value: null, formula: "A1+1" }],
    ["=", { value: "=" }],
    ["00123", { value: 123 }],
    [" 12 ", { value: 12 }],
    ["-0", { value: 0 }],
    ["+5", { value: 5 }],
    [".5", { value: 0.5 }],
    ["5.", { value: 5 }],
    ["1e3", { value: 1000, numberFormat: "0.00E+00" }],
    ["1,234", { value: 1234, numberFormat: "#,##0" }],
    ["1,234.5", { value: 1234.5, numberFormat: "#,##0.00" }],
    ["(5)", { value: -5 }],
    ["$5", { value: 5, numberFormat: '"$"#,##0' }],
    ["12%", { value: 0.12, numberFormat: "0%" }],
    ["12.5%", { value: 0.125, numberFormat: "0.00%" }],
    ["1 1/2", { value: 1.5, numberFormat: "# ?/?" }],
    ["1234567890123456789", { value: 1234567890123450000 }],
    ["true", { value: true }],
    ["FALSE", { value: false }],
    ["#n/a", { value: { error: "#N/A" } }],
    ["1/2/2025", { value: 45659, numberFormat: "m/d/yyyy" }],
    ["2025-03-14", { value: 45730, numberFormat: "m/d/yyyy" }],
    ["3/14", { value: 45730, numberFormat: "d-mmm" }],
    ["14-Mar-25", { value: 45730, numberFormat: "d-mmm-yy" }],
    ["March 14, 2025", { value: 45730, numberFormat: "d-mmm-yy" }],
    ["Mar 2025", { value: 45717, numberFormat: "mmm-yy" }],
    ["1/1/1900", { value: 1, numberFormat: "m/d/yyyy" }],
    ["3/1/1900", { value: 61, numberFormat: "m/d/yyyy" }],
    ["1/1/30", { value: 10959, numberFormat: "m/d/yyyy" }],
    ["6:30 PM", { value: 18.5 / 24, numberFormat: "h:mm AM/PM" }],
    ["3/14/2025 12:00", { value: 45730.5, numberFormat: "m/d/yyyy h:mm" }],
  ])("reads %j", (entry, expected) => {
    expect(parseEntry(entry, undefined, CLOCK)).toEqual(expected);
  });

  test.each([
    "Sở Nội vụ",
    "I.1",
    "VII.2.5",
    "25/12/2025",
    "2/30/2025",
    "1,23",
    "1,2345",
    "1e999",
    "2025-M03",
    "2025-Q1",
    "12 %%",
    "+A1",
    "- Xây dựng kế hoạch",
    "@abc",
    "13:61",
    "--5",
    "1/2/12345",
    "Quý I/2025",
    ".",
    "%",
    "e5",
    " ",
  ])("leaves %j as text", (entry) => {
    expect(parseEntry(entry, undefined, CLOCK)).toEqual({ value: entry });
  });

  test.each(["00123", "=A1", "12%", "TRUE", "1/2/2025"])("keeps %j as text under format @", (entry) => {
    expect(parseEntry(entry, { numberFormat: "@" }, CLOCK)).toEqual({ value: entry });
  });

  test("strips and remembers the apostrophe under format @ too", () => {
    expect(parseEntry("'=A1", { numberFormat: "@" })).toEqual({ value: "=A1", quotePrefix: true });
  });

  test("leaves a format that is not General alone", () => {
    expect(parseEntry("1/2/2025", { numberFormat: "dd/mm/yyyy" })).toEqual({ value: 45659 });
  });

  test("counts days from 1904 where the workbook does", () => {
    expect(parseEntry("1/2/2025", undefined, { date1904: true }).value).toBe(45659 - 1462);
  });
});

describe("parseUserEntry", () => {
  test.each([
    ["31/1/2025", { value: 45688, numberFormat: "dd/mm/yyyy" }],
    ["1/2/2025", { value: 45689, numberFormat: "dd/mm/yyyy" }],
    ["14-3-2025", { value: 45730, numberFormat: "dd/mm/yyyy" }],
    ["2025-03-14", { value: 45730, numberFormat: "dd/mm/yyyy" }],
    ["14/3", { value: 45730, numberFormat: "d-mmm" }],
    ["0,5", { value: 0.5 }],
    ["1.234", { value: 1234, numberFormat: "#,##0" }],
    ["50%", { value: 0.5, numberFormat: "0%" }],
    ["12,5%", { value: 0.125, numberFormat: "0.00%" }],
    ["-5", { value: -5 }],
    ["1.5", { value: "1.5" }],
    ['=IF(A1;0,5;"a;b")', { value: null, formula: 'IF(A1,0.5,"a;b")' }],
    ["=SUM(A1,B1)", { value: null, formula: "SUM(A1,B1)" }],
    ["=tblA[[#This Row];[x]]", { value: null, formula: "tblA[[#This Row],[x]]" }],
    ["+A1", { value: null, formula: "+A1" }],
    ["-A1*2", { value: null, formula: "-A1*2" }],
    ["@SUM(A1)", { value: null, formula: "SUM(A1)" }],
    ["-", { value: "-" }],
  ])("reads %j", (entry, expected) => {
    expect(parseUserEntry(entry, undefined, CLOCK)).toEqual(expected);
  });

  test.each([
    ["50", 0.5],
    ["1", 0.01],
    ["0,5", 0.5],
    ["50%", 0.5],
  ])("reads %j in a percent cell as %d", (entry, value) => {
    expect(parseUserEntry(entry, { numberFormat: "0%" })).toEqual({ value });
  });
});

describe("parseEntry and parseUserEntry", () => {
  const entries = fc.oneof(
    fc.string({ unit: "binary" }),
    fc
      .array(fc.constantFrom(..."0123456789.,/-:%+e$() '=@;[]#\"".split("")), { maxLength: 30 })
      .map((all) => all.join("")),
  );

  test("never throw, and never answer a number that is not finite", () => {
    fc.assert(
      fc.property(
        entries,
        fc.constantFrom(undefined, { numberFormat: "@" }, { numberFormat: "0%" }),
        (entry, style) => {
          for (const { value } of [parseEntry(entry, style), parseUserEntry(entry, style)]) {
            expect(typeof value === "number" ? Number.isFinite(value) : true).toBe(true);
          }
        },
      ),
    );
  });
});
