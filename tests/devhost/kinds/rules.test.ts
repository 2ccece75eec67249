/** Data validation and conditional formats through the real client library. */
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
        list: { inCellDropDown: false, source: other.getRange("A1:A3") },
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
    expect([typed.type, typed.rule.list]).toEqual(["List", { inCellDropDown: true, source: "Có,Không" }]);
    expect(named.rule.list?.source).toBe("=DM");
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
    expect([mixed.type, none.type]).toEqual(["Inconsistent", "None"]);
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
