/** The looks of ranges through the real client library. */
import { aHost } from "../../builders/host";
import { onSheet, refusalOf } from "../../builders/excel-batch";

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

  test("takes sizes away again, and what was hidden with them", async () => {
    const host = aHost();
    const answers = (address: string) =>
      onSheet((sheet) => sheet.getRange(address).load("format/useStandardHeight,format/useStandardWidth"));
    await onSheet((sheet) => {
      sheet.getRange("B:C").format.columnWidth = 105;
      sheet.getRange("C:C").columnHidden = true;
      sheet.getRange("2:3").format.rowHeight = 30;
      sheet.getRange("2:2").format.fill.color = "#0F6CBD";
    });
    const { format: own } = await answers("B2:C3");
    expect([own.useStandardHeight, own.useStandardWidth]).toEqual([false, false]);
    const { format: mixed } = await answers("A1:C3");
    expect([mixed.useStandardHeight, mixed.useStandardWidth]).toEqual([null, null]);
    await onSheet((sheet) => {
      sheet.getRange().format.useStandardHeight = true;
      sheet.getRange().format.useStandardWidth = true;
    });
    const { format: free } = await answers("A1:C3");
    expect([free.useStandardHeight, free.useStandardWidth]).toEqual([true, true]);
    expect([...(host.book.sheets[0]?.rows ?? [])]).toEqual([[1, { style: { fillColor: "#0F6CBD" } }]]);
    expect([...(host.book.sheets[0]?.columns ?? [])]).toEqual([]);
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
    const rows = await onSheet((sheet) => sheet.getRange("A1:A2").getRowProperties({ format: { rowHeight: true } }));
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
