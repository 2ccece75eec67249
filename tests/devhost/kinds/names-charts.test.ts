/** Defined names and charts through the real client library. */
import { aHost } from "../../builders/host";
import { onSheet, refusalOf } from "../../builders/excel-batch";

describe("names", () => {
  test("refer to ranges, constants and formulas, of the workbook or a sheet", async () => {
    const host = aHost();
    await onSheet((sheet, context) => {
      context.workbook.names.add("NGAY_CHOT", sheet.getRange("C3"), "ngày chốt số liệu");
      context.workbook.names.add("KY", '="2025-Q1"');
      sheet.names.add("KY", "=Sheet1!$A$1");
    });
    expect(host.book.names).toEqual([
      { name: "NGAY_CHOT", refersTo: "'Sheet1'!$C$3", comment: "ngày chốt số liệu" },
      { name: "KY", refersTo: '"2025-Q1"' },
      { name: "KY", refersTo: "Sheet1!$A$1", sheetId: 1 },
    ]);
    const [date, period, own, missing] = await onSheet(
      (sheet, context) =>
        [
          context.workbook.names.getItem("ngay_chot").getRange().load("address"),
          context.workbook.names.getItem("KY").load("value,type,formula,scope"),
          sheet.names.getItem("KY").load("type,scope"),
          context.workbook.names.getItemOrNullObject("KHONG"),
        ] as const,
    );
    expect(date.address).toBe("Sheet1!C3");
    expect(period.toJSON()).toMatchObject({
      value: "2025-Q1",
      type: "String",
      formula: '="2025-Q1"',
      scope: "Workbook",
    });
    expect(own.toJSON()).toMatchObject({ type: "Range", scope: "Worksheet" });
    expect(missing.isNullObject).toBe(true);
    const range = await onSheet((sheet) => sheet.getRange("NGAY_CHOT").load("address"));
    expect(range.address).toBe("Sheet1!C3");
  });

  test.each(["A1", "R1C1", "hai từ", "1a", ""])("refuse %j", async (name) => {
    aHost();
    expect(
      (await refusalOf(onSheet((sheet, context) => void context.workbook.names.add(name, sheet.getRange("A1"))))).code,
    ).toBe("InvalidArgument");
  });

  test("refuse what is there already, and go when deleted", async () => {
    const host = aHost();
    await onSheet((sheet, context) => void context.workbook.names.add("KY", sheet.getRange("A1")));
    expect(
      (await refusalOf(onSheet((sheet, context) => void context.workbook.names.add("ky", sheet.getRange("A1"))))).code,
    ).toBe("ItemAlreadyExists");
    await onSheet((_sheet, context) => {
      context.workbook.names.getItem("KY").formula = "=1";
      context.workbook.names.getItem("KY").visible = false;
    });
    expect(host.book.names).toEqual([{ name: "KY", refersTo: "1", hidden: true }]);
    await onSheet((_sheet, context) => context.workbook.names.getItem("KY").delete());
    expect(host.book.names).toEqual([]);
  });
});

describe("charts", () => {
  test("take names and categories from headings, and their place from cells", async () => {
    const host = aHost();
    await onSheet((sheet) => {
      sheet.getRange("A1:C3").values = [
        ["Cơ quan", "Hoàn thành", "Quá hạn"],
        ["Sở Nội vụ", 3, 1],
        ["Sở Tư pháp", 2, 0],
      ];
      const chart = sheet.charts.add("BarStacked", sheet.getRange("A1:C3"), "Columns");
      chart.name = "Tình hình";
      chart.title.text = "Tình hình thực hiện";
      chart.legend.position = "Bottom";
      chart.setPosition("E1", "L20");
      chart.axes.categoryAxis.reversePlotOrder = true;
      const series = chart.series.getItemAt(0);
      series.format.fill.setSolidColor("#107C10");
      series.gapWidth = 40;
      series.hasDataLabels = true;
    });
    expect(host.book.sheets[0]?.charts).toEqual([
      {
        name: "Tình hình",
        kind: "barStacked",
        title: "Tình hình thực hiện",
        fromCell: "E1",
        toCell: "L20",
        legend: "bottom",
        altText: "",
        reverseOrder: true,
        gapWidthPercent: 40,
        dataLabels: true,
        series: [
          {
            name: "Hoàn thành",
            nameRef: "'Sheet1'!$B$1",
            categoriesRef: "'Sheet1'!$A$2:$A$3",
            valuesRef: "'Sheet1'!$B$2:$B$3",
            color: "#107C10",
          },
          {
            name: "Quá hạn",
            nameRef: "'Sheet1'!$C$1",
            categoriesRef: "'Sheet1'!$A$2:$A$3",
            valuesRef: "'Sheet1'!$C$2:$C$3",
          },
        ],
      },
    ]);
    const chart = await onSheet((sheet) =>
      sheet.charts.getItem("tình hình").load("name,chartType,left,top,width,series/count,legend/visible"),
    );
    expect(chart.toJSON()).toMatchObject({
      name: "Tình hình",
      chartType: "BarStacked",
      left: 192,
      top: 0,
      width: 384,
      legend: { visible: true },
    });
  });

  test("series are added with their own ranges, and charts deleted", async () => {
    const host = aHost();
    await onSheet((sheet) => {
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"), "Columns");
      const series = chart.series.add("Trễ hạn");
      series.setValues(sheet.getRange("D2:D3"));
      series.setXAxisValues(sheet.getRange("A2:A3"));
      chart.legend.visible = false;
      chart.title.visible = false;
    });
    const [chart] = host.book.sheets[0]?.charts ?? [];
    expect(chart?.series.at(-1)).toEqual({
      name: "Trễ hạn",
      categoriesRef: "'Sheet1'!$A$2:$A$3",
      valuesRef: "'Sheet1'!$D$2:$D$3",
    });
    expect([chart?.legend, chart?.title]).toEqual(["none", ""]);
    await onSheet((sheet) => sheet.charts.getItemAt(0).delete());
    expect(host.book.sheets[0]?.charts).toEqual([]);
  });
});
