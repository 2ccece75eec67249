/** Data validation, conditional formats, names and charts through the real client library. */
import { aHost } from "../../builders/host";
import { onSheet, refusalOf } from "../../builders/excel-batch";

describe("dataValidation", () => {
  test("keeps a list of entries, of a range of another sheet, and of a name", async () => {
    const host = aHost();
    await onSheet((sheet, context) => {
      const other = context.workbook.worksheets.add("Danh mục");
      context.workbook.names.add("DM", other.getRange("A1:A3"));
      sheet.getRange("A1:A9").dataValidation.rule = { list: { inCellDropDown: true, source: "Có,Không" } };
      sheet.getRange("B1:B9").dataValidation.rule = {
        list: { inCellDropDown: false, source: other.getRange("A1:A3") as unknown as string },
      };
      sheet.getRange("C1:C9").dataValidation.rule = { list: { inCellDropDown: true, source: "=DM" } };
    });
    expect(
      host.book.sheets[0]?.validations.map(({ areas, formula1, inCellDropDown }) => ({
        areas,
        formula1,
        inCellDropDown,
      })),
    ).toEqual([
      { areas: ["A1:A9"], formula1: '"Có,Không"', inCellDropDown: true },
      { areas: ["B1:B9"], formula1: "'Danh mục'!$A$1:$A$3", inCellDropDown: false },
      { areas: ["C1:C9"], formula1: "DM", inCellDropDown: true },
    ]);
    const [typed, named] = await onSheet((sheet) => [
      sheet.getRange("A1:A9").dataValidation.load("rule,type"),
      sheet.getRange("C2").dataValidation.load("rule"),
    ]);
    expect([typed?.type, typed?.rule.list]).toEqual(["List", { inCellDropDown: true, source: "Có,Không" }]);
    expect(named?.rule.list?.source).toBe("=DM");
  });

  test("keeps limits with prompt and alert, and splits what it replaces in part", async () => {
    const host = aHost();
    await onSheet((sheet) => {
      const { dataValidation } = sheet.getRange("A1:A9");
      dataValidation.rule = { decimal: { formula1: 0, formula2: 1, operator: "Between" } };
      dataValidation.prompt = { showPrompt: true, title: "Tiến độ", message: "Từ 0 đến 1" };
      dataValidation.errorAlert = { showAlert: true, style: "Stop", title: "Sai", message: "Đề nghị nhập từ 0 đến 1." };
      dataValidation.ignoreBlanks = false;
      sheet.getRange("A4:A5").dataValidation.rule = { date: { formula1: "2025-03-14", operator: "LessThan" } };
    });
    expect(host.book.sheets[0]?.validations).toMatchObject([
      {
        areas: ["A1:A3", "A6:A9"],
        type: "decimal",
        operator: "between",
        formula1: "0",
        formula2: "1",
        allowBlank: false,
        alertStyle: "stop",
        prompt: "Từ 0 đến 1",
        errorTitle: "Sai",
      },
      { areas: ["A4:A5"], type: "date", operator: "lessThan", formula1: "45730" },
    ]);
    const [mixed, none] = await onSheet((sheet) => [
      sheet.getRange("A3:A4").dataValidation.load("type"),
      sheet.getRange("C1").dataValidation.load("type"),
    ]);
    expect([mixed?.type, none?.type]).toEqual(["Inconsistent", "None"]);
    await onSheet((sheet) => sheet.getRange("A1:A9").dataValidation.clear());
    expect(host.book.sheets[0]?.validations).toEqual([]);
  });

  test.each<[string, (validation: Excel.DataValidation) => void]>([
    [
      "a list of entries beyond 255 characters",
      (validation) => (validation.rule = { list: { inCellDropDown: true, source: "x".repeat(256) } }),
    ],
    [
      "a reference to a table",
      (validation) => (validation.rule = { list: { inCellDropDown: true, source: "=tbl[Mã]" } }),
    ],
    ["a rule without a type", (validation) => (validation.rule = {})],
    [
      "a title beyond 32 characters",
      (validation) => (
        (validation.rule = { custom: { formula: "=TRUE" } }),
        (validation.prompt = { showPrompt: true, title: "x".repeat(33), message: "" })
      ),
    ],
    [
      "a message beyond 255 characters",
      (validation) => (
        (validation.rule = { custom: { formula: "=TRUE" } }),
        (validation.errorAlert = { showAlert: true, style: "Stop", title: "", message: "x".repeat(256) })
      ),
    ],
  ])("refuses %s", async (_what, change) => {
    aHost();
    expect((await refusalOf(onSheet((sheet) => change(sheet.getRange("A1").dataValidation)))).code).toBe(
      "InvalidArgument",
    );
  });
});

describe("conditionalFormats", () => {
  test("keep formulas, values and bars in their order", async () => {
    const host = aHost();
    await onSheet((sheet) => {
      const range = sheet.getRange("A1:A9");
      const custom = range.conditionalFormats.add("Custom");
      custom.custom.rule.formula = '=$A1="Quá hạn"';
      custom.custom.format.fill.color = "#FDE7E9";
      custom.custom.format.font.color = "#B10E1C";
      custom.custom.format.font.bold = true;
      custom.stopIfTrue = true;
      const value = range.conditionalFormats.add("CellValue");
      value.cellValue.rule = { formula1: "=0.5", operator: "LessThan" };
      value.cellValue.format.font.color = "#FF0000";
      const bar = sheet.getRange("B1:B9").conditionalFormats.add("DataBar");
      bar.dataBar.positiveFormat.fillColor = "#0F6CBD";
      bar.dataBar.positiveFormat.gradientFill = false;
      bar.dataBar.lowerBoundRule = { type: "Number", formula: "0" };
      bar.dataBar.upperBoundRule = { type: "Number", formula: "=1" };
    });
    expect([...(host.book.sheets[0]?.conditionals ?? [])].sort((a, b) => a.priority - b.priority)).toEqual([
      { areas: ["B1:B9"], priority: 1, stopIfTrue: false, rule: { kind: "dataBar", color: "#0F6CBD", min: 0, max: 1 } },
      {
        areas: ["A1:A9"],
        priority: 2,
        stopIfTrue: false,
        rule: { kind: "cellIs", operator: "lessThan", formulas: ["0.5"], style: { fontColor: "#FF0000" } },
      },
      {
        areas: ["A1:A9"],
        priority: 3,
        stopIfTrue: true,
        rule: {
          kind: "formula",
          formula: '$A1="Quá hạn"',
          style: { fillColor: "#FDE7E9", fontColor: "#B10E1C", bold: true },
        },
      },
    ]);
    const formats = await onSheet((sheet) => sheet.getRange("A2").conditionalFormats.load("items/type,items/priority"));
    expect(formats.items.map(({ type, priority }) => [type, priority])).toEqual([
      ["CellValue", 1],
      ["Custom", 2],
    ]);
  });

  test("are moved to a priority, cleared from a part, and refuse tables", async () => {
    const host = aHost();
    await onSheet((sheet) => {
      const range = sheet.getRange("A1:A9");
      for (const formula of ["=$A1=1", "=$A1=2"]) range.conditionalFormats.add("Custom").custom.rule.formula = formula;
      range.conditionalFormats.getItemAt(1).priority = 0;
      sheet.getRange("A1:A2").conditionalFormats.clearAll();
    });
    const rules = [...(host.book.sheets[0]?.conditionals ?? [])].sort((a, b) => a.priority - b.priority);
    expect(rules.map(({ areas, rule }) => [areas, "formula" in rule && rule.formula])).toEqual([
      [["A3:A9"], "$A1=1"],
      [["A3:A9"], "$A1=2"],
    ]);
    await refusalOf(
      onSheet(
        (sheet) =>
          (sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = "=tbl[[#This Row],[Mã]]=1"),
      ),
    );
  });
});

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
