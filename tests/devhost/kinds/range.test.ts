/** Ranges through the real client library: entries, shapes, looks, addresses, getters. */
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

describe("getters", () => {
  test.each<[string, (range: Excel.Range) => Excel.Range]>([
    ["Sheet1!C4", (range) => range.getCell(1, 1)],
    ["Sheet1!B4:D4", (range) => range.getRow(1)],
    ["Sheet1!C3:C6", (range) => range.getColumn(1)],
    ["Sheet1!D6", (range) => range.getLastCell()],
    ["Sheet1!B6:D6", (range) => range.getLastRow()],
    ["Sheet1!3:6", (range) => range.getEntireRow()],
    ["Sheet1!B:D", (range) => range.getEntireColumn()],
    ["Sheet1!C5:E8", (range) => range.getOffsetRange(2, 1)],
    ["Sheet1!B3:E7", (range) => range.getResizedRange(1, 1)],
    ["Sheet1!B7:D8", (range) => range.getRowsBelow(2)],
    ["Sheet1!B2:D2", (range) => range.getRowsAbove(1)],
    ["Sheet1!E3:E6", (range) => range.getColumnsAfter(1)],
    ["Sheet1!A3:A6", (range) => range.getColumnsBefore(1)],
    ["Sheet1!A1:D6", (range) => range.getBoundingRect("A1")],
    ["Sheet1!C4:D6", (range) => range.getIntersectionOrNullObject("C4:F9")],
    ["Sheet1!B3:D3", (range) => range.getAbsoluteResizedRange(1, 3)],
  ])("reach %s", async (address, get) => {
    aHost();
    const range = await onSheet((sheet) => get(sheet.getRange("B3:D6")).load("address"));
    expect(range.address).toBe(address);
  });

  test("refuse to leave the sheet", async () => {
    aHost();
    const { code } = await refusalOf(onSheet((sheet) => sheet.getRange("A1").getOffsetRange(-1, 0).load("address")));
    expect(code).toBe("InvalidArgument");
  });

  test("answer the used range, A1 or nothing on an empty sheet", async () => {
    aHost();
    const [empty, none] = await onSheet((sheet) => [
      sheet.getUsedRange().load("address"),
      sheet.getUsedRangeOrNullObject(true),
    ]);
    expect(empty?.address).toBe("Sheet1!A1");
    expect(none?.isNullObject).toBe(true);
    await onSheet((sheet) => {
      sheet.getRange("B2").values = [["x"]];
      sheet.getRange("D9").format.fill.color = "#FF0000";
    });
    const [all, values] = await onSheet((sheet) => [
      sheet.getUsedRange().load("address"),
      sheet.getUsedRange(true).load("address"),
    ]);
    expect(all?.address).toBe("Sheet1!B2:D9");
    expect(values?.address).toBe("Sheet1!B2");
  });

  test("refuse an address on another sheet", async () => {
    aHost();
    await refusalOf(
      onSheet((sheet, context) => (context.workbook.worksheets.add("Hai"), sheet.getRange("Hai!A1").load("address"))),
    );
  });
});

describe("format", () => {
  test("changes what is named and leaves the rest", async () => {
    const host = aHost();
    await onSheet((sheet) => {
      const { format } = sheet.getRange("A1:B2");
      format.font.bold = true;
      format.font.name = "Times New Roman";
      format.wrapText = true;
      format.horizontalAlignment = "Center";
      format.verticalAlignment = "Top";
      format.indentLevel = 1;
      format.fill.color = "#0F6CBD";
      format.borders.getItem("EdgeTop").style = "Continuous";
      format.borders.getItem("EdgeTop").color = "#BDBDBD";
      sheet.getRange("A1").format.fill.clear();
    });
    const row = host.book.sheets[0]?.cells.get(0);
    const shared = {
      bold: true,
      fontName: "Times New Roman",
      wrapText: true,
      horizontal: "center",
      vertical: "top",
      indent: 1,
    };
    const borders = { top: { style: "thin", color: "#BDBDBD" } };
    expect(row?.get(0)?.style).toEqual({ ...shared, borders });
    expect(row?.get(1)?.style).toEqual({ ...shared, borders, fillColor: "#0F6CBD" });
    expect(host.book.sheets[0]?.cells.get(1)?.get(1)?.style).toEqual({ ...shared, fillColor: "#0F6CBD" });
  });

  test("answers null where the cells differ", async () => {
    aHost();
    await onSheet((sheet) => {
      sheet.getRange("A1").format.font.bold = true;
    });
    const { format } = await onSheet((sheet) =>
      sheet.getRange("A1:B1").load("format/font/bold,format/font/italic,format/wrapText"),
    );
    expect(format.font.bold).toBeNull();
    expect(format.font.italic).toBe(false);
    expect(format.wrapText).toBe(false);
  });

  test("keeps widths in characters and answers them in points", async () => {
    const host = aHost();
    await onSheet((sheet) => {
      sheet.getRange("A:B").format.columnWidth = 105;
      sheet.getRange("1:2").format.rowHeight = 30;
    });
    expect(host.book.sheets[0]?.columns.get(1)?.widthChars).toBe(20);
    const { format } = await onSheet((sheet) => sheet.getRange("A1:B2").load("format/columnWidth,format/rowHeight"));
    expect([format.columnWidth, format.rowHeight]).toEqual([105, 30]);
    const mixed = await onSheet((sheet) => sheet.getRange("A1:C3").load("format/columnWidth,format/rowHeight"));
    expect([mixed.format.columnWidth, mixed.format.rowHeight]).toEqual([null, null]);
  });

  test("of equal cells is one object, so that large sheets stay small", async () => {
    const host = aHost();
    await onSheet((sheet) => {
      sheet.getRange("A1:A500").format.wrapText = true;
      sheet.getRange("B1").format.wrapText = true;
    });
    const styles = new Set(
      [...(host.book.sheets[0]?.cells.values() ?? [])].flatMap((row) => [...row.values()].map(({ style }) => style)),
    );
    expect(styles.size).toBe(1);
  });

  test.each(["autofitRows", "autofitColumns"] as const)("%s makes room for what is shown", async (method) => {
    aHost();
    await onSheet((sheet) => {
      const range = sheet.getRange("A1");
      range.values = [["Tăng cường công tác chỉ đạo, điều hành cải cách hành chính của tỉnh năm 2025"]];
      range.format.wrapText = method === "autofitRows";
      range.format[method]();
    });
    const { format } = await onSheet((sheet) => sheet.getRange("A1").load("format/rowHeight,format/columnWidth"));
    if (method === "autofitRows") expect(format.rowHeight).toBeGreaterThan(60);
    else expect(format.columnWidth).toBeGreaterThan(300);
  });
});

describe("setRowProperties, setColumnProperties, setCellProperties", () => {
  test("set many heights, widths and looks in one action each", async () => {
    const host = aHost();
    await onSheet((sheet) => {
      sheet.getRange("A1:A3").setRowProperties([{ format: { rowHeight: 20 } }, {}, { rowHidden: true }]);
      sheet.getRange("A1:B1").setColumnProperties([{ format: { columnWidth: 52.5 } }, { columnHidden: true }]);
      sheet
        .getRange("A1:B1")
        .setCellProperties([
          [
            { format: { fill: { color: "#FF0000" } } },
            { format: { font: { bold: true }, borders: { bottom: { style: "Continuous" } } } },
          ],
        ]);
    });
    const sheet = host.book.sheets[0];
    expect([sheet?.rows.get(0)?.heightPoints, sheet?.rows.get(1), sheet?.rows.get(2)?.hidden]).toEqual([
      20,
      undefined,
      true,
    ]);
    expect([sheet?.columns.get(0)?.widthChars, sheet?.columns.get(1)?.hidden]).toEqual([10, true]);
    expect(sheet?.cells.get(0)?.get(0)?.style).toEqual({ fillColor: "#FF0000" });
    expect(sheet?.cells.get(0)?.get(1)?.style).toEqual({
      bold: true,
      borders: { bottom: { style: "thin", color: "#000000" } },
    });
  });

  test("refuse another number of rows", async () => {
    aHost();
    const { code } = await refusalOf(
      onSheet((sheet) => sheet.getRange("A1:A3").setRowProperties([{ format: { rowHeight: 20 } }])),
    );
    expect(code).toBe("InvalidArgument");
  });

  test("are answered as asked", async () => {
    aHost();
    await onSheet((sheet) =>
      sheet.getRange("A1:A2").setRowProperties([{ format: { rowHeight: 20 } }, { format: { rowHeight: 40 } }]),
    );
    const rows = await onSheet((sheet) =>
      sheet.getRange("A1:A2").getRowProperties({ format: { rowHeight: true } } as Excel.RowPropertiesLoadOptions),
    );
    expect(rows.value.map(({ format }) => format?.rowHeight)).toEqual([20, 40]);
    const cells = await onSheet((sheet) =>
      sheet.getRange("A1:B1").getCellProperties({ address: true, format: { font: { bold: true } } }),
    );
    expect(cells.value).toEqual([
      [
        { address: "Sheet1!A1", format: { font: { bold: false } } },
        { address: "Sheet1!B1", format: { font: { bold: false } } },
      ],
    ]);
  });
});

describe("merge", () => {
  test("keeps the upper left value; covered cells are blank and swallow what they are given", async () => {
    aHost();
    await onSheet((sheet) => {
      sheet.getRange("A1:B2").values = [
        ["a", "b"],
        ["c", "d"],
      ];
      sheet.getRange("A1:B2").merge();
      sheet.getRange("B2").values = [["lost"]];
    });
    expect(await valuesOf("A1:B2")).toEqual([
      ["a", ""],
      ["", ""],
    ]);
    const [within, none] = await onSheet((sheet) => [
      sheet.getRange("B2:C9").getMergedAreasOrNullObject().load("address,areaCount"),
      sheet.getRange("C5").getMergedAreasOrNullObject(),
    ]);
    expect([within?.address, within?.areaCount]).toEqual(["Sheet1!A1:B2", 1]);
    expect(none?.isNullObject).toBe(true);
  });

  test("joins each row on its own when asked across, and is undone", async () => {
    const host = aHost();
    await onSheet((sheet) => sheet.getRange("A1:C2").merge(true));
    expect(host.book.sheets[0]?.merges).toEqual(["A1:C1", "A2:C2"]);
    await onSheet((sheet) => sheet.getRange("A1:C1").unmerge());
    expect(host.book.sheets[0]?.merges).toEqual(["A2:C2"]);
  });

  test("is refused in a table, and a table on merged cells", async () => {
    aHost();
    await onSheet((sheet) => {
      sheet.getRange("A1:B1").values = [["a", "b"]];
      sheet.tables.add("A1:B3", true);
    });
    await refusalOf(onSheet((sheet) => sheet.getRange("A2:B2").merge()));
    const { code } = await refusalOf(
      onSheet((sheet) => {
        sheet.getRange("D1:E1").merge();
        sheet.tables.add("D1:E3", true);
      }),
    );
    expect(code).toBe("MergedRangeConflict");
  });
});

describe("clear", () => {
  test("takes contents, looks or both", async () => {
    const host = aHost();
    await onSheet((sheet) => {
      sheet.getRange("A1:A3").values = [["a"], ["b"], ["c"]];
      sheet.getRange("A1:A3").format.font.bold = true;
      sheet.getRange("A1").clear("Contents");
      sheet.getRange("A2").clear("Formats");
      sheet.getRange("A3").clear();
    });
    const { cells } = host.book.sheets[0] ?? { cells: new Map() };
    expect(cells.get(0)?.get(0)).toEqual({ value: null, style: { bold: true } });
    expect(cells.get(1)?.get(0)).toEqual({ value: "b" });
    expect(cells.has(2)).toBe(false);
  });
});

describe("copyFrom", () => {
  test("repeats looks and contents, and moves formulas along", async () => {
    const host = aHost();
    await onSheet((sheet) => {
      sheet.getRange("A1:B1").values = [[5, "=A1*2"]];
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange("A2:B3").copyFrom("A1:B1");
    });
    expect(await formulasOf("A1:B3")).toEqual([
      [5, "=A1*2"],
      [5, "=A2*2"],
      [5, "=A3*2"],
    ]);
    expect(host.book.sheets[0]?.cells.get(2)?.get(0)?.style).toEqual({ bold: true });
  });

  test("takes values only, or looks only", async () => {
    aHost();
    await onSheet((sheet) => {
      sheet.getRange("A1:B1").values = [[5, "=A1*2"]];
      sheet.getRange("A2").copyFrom("B1", "Values");
    });
    expect(await formulasOf("A2")).toEqual([[10]]);
  });
});
