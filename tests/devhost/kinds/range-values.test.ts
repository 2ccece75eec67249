/** What ranges take and answer as values, through the real client library. */
import { aHost } from "../../builders/host";
import { formulasOf, onSheet, refusalOf, valuesOf } from "../../builders/excel-batch";

describe("values", () => {
  beforeEach(() => aHost());

  test.each([
    ["00123", 123, "Double"],
    ["1e3", 1000, "Double"],
    ["12%", 0.12, "Double"],
    ["TRUE", true, "Boolean"],
    ["'00123", "00123", "String"],
    ["'=1+1", "=1+1", "String"],
    ["#N/A", "#N/A", "Error"],
    ["=1+1", 2, "Double"],
    ["Sở Nội vụ", "Sở Nội vụ", "String"],
    ["", "", "Empty"],
  ])("take %j as Excel does", async (entry, value, type) => {
    await onSheet((sheet) => {
      sheet.getRange("B2").values = [[entry]];
    });
    const range = await onSheet((sheet) => sheet.getRange("B2").load("values,valueTypes"));
    expect(range.values).toEqual([[value]]);
    expect(range.valueTypes).toEqual([[type]]);
  });

  test("stay text under the format @ set before", async () => {
    await onSheet((sheet) => {
      sheet.getRange("A1:A3").numberFormat = [["@"], ["@"], ["@"]];
      sheet.getRange("A1:A3").values = [["=1+1"], ["007"], ["-x"]];
    });
    expect(await valuesOf("A1:A3")).toEqual([["=1+1"], ["007"], ["-x"]]);
    expect(await formulasOf("A1:A3")).toEqual([["=1+1"], ["007"], ["-x"]]);
  });

  test("fill the range with a single value, leave a cell for null and empty it for a blank", async () => {
    await onSheet((sheet) => {
      sheet.getRange("A1:B2").values = "x" as unknown as string[][];
      sheet.getRange("A1:B1").values = [[null, ""]];
    });
    expect(await valuesOf("A1:B2")).toEqual([
      ["x", ""],
      ["x", "x"],
    ]);
  });

  test.each([
    ["too few rows", [["a", "b"]]],
    [
      "too many columns",
      [
        ["a", "b", "c"],
        ["a", "b", "c"],
      ],
    ],
    ["rows of several lengths", [["a", "b"], ["a"]]],
    ["one row alone", ["a", "b"]],
  ])("refuse %s", async (_what, values) => {
    const { code } = await refusalOf(
      onSheet((sheet) => {
        sheet.getRange("A1:B2").values = values as string[][];
      }),
    );
    expect(code).toBe("InvalidArgument");
  });

  test("arrive in slices when they are many, in one message besides the clean-up", async () => {
    const host = aHost();
    const rows = Array.from({ length: 4000 }, (_, index) => [index, `Nhiệm vụ ${index}`]);
    await onSheet((sheet) => {
      sheet.getRange("A1:B4000").values = rows;
    });
    expect(host.stats.requests).toBeLessThanOrEqual(2);
    expect(await valuesOf("A1:B4000")).toEqual(rows);
  });

  test("of whole columns are neither taken nor answered", async () => {
    await refusalOf(
      onSheet((sheet) => {
        sheet.getRange("A:A").values = [["x"]];
      }),
    );
    await refusalOf(onSheet((sheet) => sheet.getRange("A:A").load("values")));
  });

  test.each([
    ["text beyond 32,767 characters", "x".repeat(32_768), "InvalidArgument"],
    ["a formula beyond 8,192 characters", `="${"x".repeat(9000)}"`, "FormulaLengthExceedsLimit"],
  ])("refuse %s", async (_what, entry, code) => {
    const refused = await refusalOf(
      onSheet((sheet) => {
        sheet.getRange("A1").values = [[entry]];
      }),
    );
    expect(refused.code).toBe(code);
  });
});

describe("formulas", () => {
  test("are copied down relative to their cells when one fills the range", async () => {
    aHost();
    await onSheet((sheet) => {
      sheet.getRange("A1:A3").values = [[1], [2], [3]];
      sheet.getRange("B1:B3").formulas = "=A1*$A$1" as unknown as string[][];
    });
    expect(await formulasOf("B1:B3")).toEqual([["=A1*$A$1"], ["=A2*$A$1"], ["=A3*$A$1"]]);
    expect(await valuesOf("B1:B3")).toEqual([[1], [2], [3]]);
  });

  test("are recalculated after what they depend on has changed", async () => {
    aHost();
    await onSheet((sheet) => {
      sheet.getRange("A1:B1").values = [[1, "=A1+1"]];
    });
    expect(await valuesOf("B1")).toEqual([[2]]);
    await onSheet((sheet) => {
      sheet.getRange("A1").values = [[41]];
    });
    expect(await valuesOf("B1")).toEqual([[42]]);
  });
});

describe("text", () => {
  test.each(["[Red", "x".repeat(256)])("needs a format Excel can read, unlike %j", async (code) => {
    aHost();
    const refused = await refusalOf(onSheet((sheet) => (sheet.getRange("A1").numberFormat = [[code]])));
    expect(refused.code).toBe("InvalidArgument");
  });

  test("shows values by their formats", async () => {
    aHost();
    await onSheet((sheet) => {
      sheet.getRange("A1:B1").numberFormat = [["dd/mm/yyyy", "0%"]];
      sheet.getRange("A1:B1").values = [[45_730, 0.5]];
    });
    const range = await onSheet((sheet) => sheet.getRange("A1:B1").load("text"));
    expect(range.text).toEqual([["14/03/2025", "50%"]]);
  });
});
