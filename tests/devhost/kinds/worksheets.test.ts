/** Sheets through the real client library: names, visibility, order, freezing, protection, page, breaks. */
import { aHost } from "../../builders/host";
import { formulasOf, onSheet, refusalOf } from "../../builders/excel-batch";

describe("sheet names", () => {
  test.each(["", "x".repeat(32), "a/b", "a\\b", "a?b", "a*b", "a:b", "a[b", "a]b", "'a", "a'", "History", "history"])(
    "refuse %j",
    async (name) => {
      aHost();
      const { code } = await refusalOf(onSheet((_sheet, context) => void context.workbook.worksheets.add(name)));
      expect(code).toBe("InvalidArgument");
    },
  );

  test("are unique without regard to case, and found so", async () => {
    aHost();
    await onSheet((_sheet, context) => void context.workbook.worksheets.add("Kế hoạch"));
    expect((await refusalOf(onSheet((_sheet, context) => void context.workbook.worksheets.add("KẾ HOẠCH")))).code).toBe(
      "ItemAlreadyExists",
    );
    const found = await onSheet((_sheet, context) => context.workbook.worksheets.getItem("kế hoạch").load("name"));
    expect(found.name).toBe("Kế hoạch");
  });

  test("renamed take formulas and names along", async () => {
    const host = aHost();
    await onSheet((sheet, context) => {
      context.workbook.worksheets.add("Hai").getRange("A1").values = [[7]];
      sheet.getRange("A1").formulas = [["=Hai!A1+1"]];
      context.workbook.names.add("BAY", "=Hai!$A$1");
      context.workbook.worksheets.getItem("Hai").name = "Trang hai";
    });
    expect(await formulasOf("A1")).toEqual([["='Trang hai'!A1+1"]]);
    expect(host.book.names[0]?.refersTo).toBe("'Trang hai'!$A$1");
  });

  test("left out is the next free one", async () => {
    aHost();
    const sheet = await onSheet((_sheet, context) =>
      context.workbook.worksheets.add().load("name,position,visibility"),
    );
    expect([sheet.name, sheet.position, sheet.visibility]).toEqual(["Sheet2", 1, "Visible"]);
  });
});

describe("sheets", () => {
  test("the last visible one is neither deleted nor hidden", async () => {
    aHost();
    await onSheet((_sheet, context) => {
      context.workbook.worksheets.add("Ẩn").visibility = "Hidden";
    });
    await refusalOf(onSheet((sheet) => sheet.delete()));
    await refusalOf(onSheet((sheet) => (sheet.visibility = "VeryHidden")));
  });

  test("a hidden one is not activated, a very hidden one not deleted", async () => {
    aHost();
    await onSheet((_sheet, context) => {
      context.workbook.worksheets.add("_cchc").visibility = "VeryHidden";
    });
    await refusalOf(onSheet((_sheet, context) => context.workbook.worksheets.getItem("_cchc").activate()));
    await refusalOf(onSheet((_sheet, context) => context.workbook.worksheets.getItem("_cchc").delete()));
    await onSheet((_sheet, context) => {
      const sheet = context.workbook.worksheets.getItem("_cchc");
      sheet.visibility = "Hidden";
      sheet.delete();
    });
  });

  test("deleted leave #REF! in formulas and take their own names along", async () => {
    const host = aHost();
    await onSheet((sheet, context) => {
      const other = context.workbook.worksheets.add("Hai");
      other.names.add("RIENG", other.getRange("A1"));
      sheet.getRange("A1").formulas = [["=Hai!A1+1"]];
      other.delete();
    });
    expect(await formulasOf("A1")).toEqual([["=#REF!+1"]]);
    expect(host.book.names).toEqual([]);
  });

  test("have gridlines, colour and order", async () => {
    const host = aHost();
    const sheet = await onSheet((first, context) => {
      const added = context.workbook.worksheets.add("Hai");
      first.showGridlines = false;
      first.tabColor = "#0f6cbd";
      added.position = 0;
      return first.load("showGridlines,tabColor,position");
    });
    expect([sheet.showGridlines, sheet.tabColor, sheet.position]).toEqual([false, "#0F6CBD", 1]);
    expect(host.book.sheets.map(({ name }) => name)).toEqual(["Hai", "Sheet1"]);
  });

  test("freeze and unfreeze", async () => {
    const host = aHost();
    await onSheet((sheet) => sheet.freezePanes.freezeAt("A1:B5"));
    expect([host.book.sheets[0]?.frozenRows, host.book.sheets[0]?.frozenColumns]).toEqual([5, 2]);
    const location = await onSheet((sheet) => sheet.freezePanes.getLocationOrNullObject().load("address"));
    expect(location.address).toBe("Sheet1!A1:B5");
    await onSheet((sheet) => sheet.freezePanes.freezeRows(3));
    expect([host.book.sheets[0]?.frozenRows, host.book.sheets[0]?.frozenColumns]).toEqual([3, 0]);
    const none = await onSheet((sheet) => (sheet.freezePanes.unfreeze(), sheet.freezePanes.getLocationOrNullObject()));
    expect(none.isNullObject).toBe(true);
  });
});

describe("pageLayout", () => {
  test("keeps paper, zoom, margins, titles, area, breaks and headers", async () => {
    const host = aHost();
    await onSheet((sheet) => {
      const page = sheet.pageLayout;
      page.orientation = "Landscape";
      page.paperSize = "A4";
      page.zoom = { horizontalFitToPages: 1 };
      page.setPrintMargins("Centimeters", { top: 2, left: 3 });
      page.bottomMargin = 40;
      page.centerHorizontally = true;
      page.firstPageNumber = 2;
      page.setPrintArea("A1:L43");
      page.setPrintTitleRows("$4:$5");
      page.headersFooters.state = "FirstAndDefault";
      page.headersFooters.defaultForAllPages.centerHeader = "&P";
      page.headersFooters.defaultForAllPages.leftFooter = "Sở Nội vụ && đơn vị";
      sheet.horizontalPageBreaks.add("A25");
      sheet.horizontalPageBreaks.add("A12");
    });
    expect(host.book.sheets[0]?.page).toEqual({
      orientation: "landscape",
      paper: "a4",
      fitToPagesWide: 1,
      fitToPagesTall: 0,
      marginsPoints: {
        top: expect.closeTo(56.69, 1) as number,
        left: expect.closeTo(85.04, 1) as number,
        right: 50.4,
        bottom: 40,
        header: 21.6,
        footer: 21.6,
      },
      centerHorizontally: true,
      firstPageNumber: 2,
      printArea: "A1:L43",
      titleRows: [4, 5],
      firstHeader: "",
      firstFooter: "",
      header: "&C&P",
      footer: "&LSở Nội vụ && đơn vị",
      rowBreaks: [11, 24],
    });
    const [page, area, titles, breaks, texts] = await onSheet(
      (sheet) =>
        [
          sheet.pageLayout.load("zoom,orientation,paperSize,firstPageNumber"),
          sheet.pageLayout.getPrintAreaOrNullObject().load("address"),
          sheet.pageLayout.getPrintTitleRowsOrNullObject().load("address"),
          sheet.horizontalPageBreaks.load("items/rowIndex"),
          sheet.pageLayout.headersFooters.defaultForAllPages.load("centerHeader,leftFooter,rightFooter"),
        ] as const,
    );
    expect(page.toJSON()).toMatchObject({
      zoom: { horizontalFitToPages: 1 },
      orientation: "Landscape",
      paperSize: "A4",
      firstPageNumber: 2,
    });
    expect([area.address, titles.address]).toEqual(["Sheet1!A1:L43", "Sheet1!4:5"]);
    expect(breaks.items.map(({ rowIndex }) => rowIndex)).toEqual([11, 24]);
    expect(texts.toJSON()).toMatchObject({ centerHeader: "&P", leftFooter: "Sở Nội vụ && đơn vị", rightFooter: "" });
    await onSheet((sheet) => sheet.horizontalPageBreaks.removePageBreaks());
    expect(host.book.sheets[0]?.page.rowBreaks).toBeUndefined();
  });

  test.each<[string, (page: Excel.PageLayout) => void]>([
    ["a scale of 9", (page) => (page.zoom = { scale: 9 })],
    ["a scale with pages to fit", (page) => (page.zoom = { scale: 90, horizontalFitToPages: 1 })],
    ["a footer beyond 255 characters", (page) => (page.headersFooters.defaultForAllPages.leftFooter = "x".repeat(256))],
    ["a negative margin", (page) => (page.topMargin = -1)],
  ])("refuses %s", async (_what, change) => {
    aHost();
    expect((await refusalOf(onSheet((sheet) => change(sheet.pageLayout)))).code).toBe("InvalidArgument");
  });
});

describe("protection", () => {
  async function protectedSheet(options?: Excel.WorksheetProtectionOptions): Promise<void> {
    aHost();
    await onSheet((sheet) => {
      sheet.getRange("A1:B1").values = [["locked", "free"]];
      sheet.getRange("B1").format.protection.locked = false;
      sheet.protection.protect(options);
    });
  }

  test.each<[string, (sheet: Excel.Worksheet) => unknown]>([
    ["writing a locked cell", (sheet) => (sheet.getRange("A1").values = [["x"]])],
    ["writing a range with a locked cell", (sheet) => (sheet.getRange("A1:B1").values = [["x", "y"]])],
    ["formatting", (sheet) => (sheet.getRange("B1").format.font.bold = true)],
    ["changing a width", (sheet) => (sheet.getRange("A:A").format.columnWidth = 50)],
    ["inserting rows", (sheet) => sheet.getRange("1:1").insert("Down")],
    ["making a table", (sheet) => sheet.tables.add("B1:B2", true)],
    ["clearing", (sheet) => sheet.getRange("A1").clear()],
    [
      "a validation",
      (sheet) => (sheet.getRange("B1").dataValidation.rule = { list: { inCellDropDown: true, source: "a" } }),
    ],
    ["unlocking a cell", (sheet) => (sheet.getRange("A1").format.protection.locked = false)],
  ])("forbids %s", async (_what, act) => {
    await protectedSheet();
    expect((await refusalOf(onSheet((sheet) => act(sheet)))).code).toBe("AccessDenied");
  });

  test("lets write unlocked cells, and what its options allow", async () => {
    await protectedSheet({ allowFormatCells: true, allowInsertRows: true });
    await onSheet((sheet) => {
      sheet.getRange("B1").values = [["x"]];
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange("1:1").insert("Down");
    });
    const protection = await onSheet((sheet) => sheet.protection.load("protected,options"));
    expect(protection.protected).toBe(true);
    expect(protection.options).toMatchObject({
      allowFormatCells: true,
      allowInsertRows: true,
      allowSort: false,
      selectionMode: "Normal",
    });
  });

  test("is set once, and taken away with the password only", async () => {
    aHost();
    await onSheet((sheet) => sheet.protection.protect({}, "bí mật"));
    expect((await refusalOf(onSheet((sheet) => sheet.protection.protect()))).code).toBe("InvalidOperation");
    expect((await refusalOf(onSheet((sheet) => sheet.protection.unprotect("khác")))).code).toBe("AccessDenied");
    await onSheet((sheet) => sheet.protection.unprotect("bí mật"));
    await onSheet((sheet) => (sheet.getRange("A1").values = [["x"]]));
  });
});
