/** What a written file says, part by part. */
import { emptySheet } from "../../src/ooxml/book";
import { aBook, addTable, put, writtenPart, writtenSheet } from "../builders/written-part";

describe("writeBook, cells", () => {
  test("keeps text as text, blanks and line feeds included", () => {
    const book = aBook((sheet) => put(sheet, 0, { value: "=1+1" }, { value: " a\nb " }, { value: "_x0041_\u0001\r" }));
    expect(writtenPart(book, "xl/worksheets/sheet1.xml")).toContain(
      '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>',
    );
    expect(writtenPart(book, "xl/sharedStrings.xml")).toContain(
      '<si><t>=1+1</t></si><si><t xml:space="preserve"> a\nb </t></si><si><t xml:space="preserve">_x005F_x0041__x0001__x000D_</t></si>',
    );
  });

  test("marks text entered behind an apostrophe", () => {
    const styles = writtenPart(
      aBook((sheet) => put(sheet, 0, { value: "=1", quotePrefix: true, style: { numberFormat: "@" } })),
      "xl/styles.xml",
    );
    expect(styles).toContain(
      '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/>',
    );
  });

  test("keeps the last results of formulas, by type", () => {
    const xml = writtenSheet((sheet) =>
      put(
        sheet,
        0,
        { formula: '"a"&"<"', value: "a<" },
        { formula: "1=1", value: true },
        { formula: "NA()", value: { error: "#N/A" } },
        { formula: "A1", value: null },
        { value: { error: "#REF!" } },
      ),
    );
    expect(xml).toContain('<c r="A1" t="str"><f>"a"&amp;"&lt;"</f><v>a&lt;</v></c>');
    expect(xml).toContain(
      '<c r="B1" t="b"><f>1=1</f><v>1</v></c><c r="C1" t="e"><f>NA()</f><v>#N/A</v></c><c r="D1"><f>A1</f></c>',
    );
    expect(xml).toContain('<c r="E1" t="e"><v>#REF!</v></c>');
  });

  test("writes an empty text as a blank cell", () => {
    expect(writtenSheet((sheet) => put(sheet, 0, { value: "" }))).toContain('<c r="A1"/>');
  });

  test("puts rows and cells in order, whatever order they came in", () => {
    const xml = writtenSheet((sheet) => {
      sheet.cells.set(
        4,
        new Map([
          [2, { value: 1 }],
          [0, { value: 2 }],
        ]),
      );
      sheet.cells.set(1, new Map([[1, { value: 3 }]]));
      sheet.rows.set(2, { heightPoints: 30 });
    });
    expect([...xml.matchAll(/ r="([A-Z]?\d+)"/g)].map(([, ref]) => ref)).toEqual(["2", "B2", "3", "5", "A5", "C5"]);
    expect(xml).toContain('<dimension ref="A2:C5"/>');
    expect(xml).toContain('<row r="3" ht="30" customHeight="1"/>');
  });

  test("stores each look once", () => {
    const styles = writtenPart(
      aBook((sheet) => put(sheet, 0, { value: 1, style: { bold: true } }, { value: 2, style: { bold: true } })),
      "xl/styles.xml",
    );
    expect(styles).toContain('<cellXfs count="2">');
    expect(styles).toContain(
      '<fonts count="2"><font><sz val="11"/><name val="Times New Roman"/><family val="1"/></font>',
    );
  });

  test("joins neighbouring columns that are alike", () => {
    const xml = writtenSheet((sheet) =>
      [0, 1, 2, 4].forEach((index) => sheet.columns.set(index, { widthChars: index < 2 ? 12 : 30 })),
    );
    expect(xml).toContain(
      '<cols><col min="1" max="2" width="12" customWidth="1"/><col min="3" max="3" width="30" customWidth="1"/><col min="5" max="5" width="30" customWidth="1"/></cols>',
    );
  });
});

describe("writeBook, tables and rules", () => {
  test("says what a new row and the totals row get", () => {
    const xml = writtenPart(
      aBook((sheet) => addTable(sheet)),
      "xl/tables/table1.xml",
    );
    expect(xml).toContain(
      'id="4" name="tblA" displayName="tblA" ref="A1:B3" totalsRowCount="1"><autoFilter ref="A1:B2"/>',
    );
    expect(xml).toContain('<tableColumn id="1" name="Mã" totalsRowLabel="Tổng"/>');
    expect(xml).toContain(
      '<tableColumn id="2" name="Số_x000a_lượng" totalsRowFunction="sum"><calculatedColumnFormula>_xlfn.MAXIFS(tblA[Mã],tblA[Mã],"&lt;1")</calculatedColumnFormula></tableColumn>',
    );
  });

  test("writes totals of the user's own as formulas", () => {
    const columns = [{ name: "Mã" }, { name: "Số\nlượng", totalsFormula: "COUNTA(tblA[Mã])" }];
    expect(
      writtenPart(
        aBook((sheet) => addTable(sheet, { columns })),
        "xl/tables/table1.xml",
      ),
    ).toContain('totalsRowFunction="custom"><totalsRowFormula>COUNTA(tblA[Mã])</totalsRowFormula>');
  });

  test("leaves filter buttons out where the table has none", () => {
    expect(
      writtenPart(
        aBook((sheet) => addTable(sheet, { hasFilterButtons: false })),
        "xl/tables/table1.xml",
      ),
    ).not.toContain("autoFilter");
  });

  test("writes one validation for all its areas", () => {
    const xml = writtenSheet((sheet) =>
      sheet.validations.push({
        areas: ["C5:C12", "E1"],
        type: "list",
        formula1: "DM_TrangThai",
        allowBlank: true,
        inCellDropDown: true,
        alertStyle: "stop",
        error: 'Đề nghị chọn "một"\ntrong',
        showPrompt: false,
        showError: true,
      }),
    );
    expect(xml).toContain(
      '<dataValidation type="list" allowBlank="1" showErrorMessage="1" error="Đề nghị chọn &quot;một&quot;&#10;trong" sqref="C5:C12 E1"><formula1>DM_TrangThai</formula1></dataValidation>',
    );
  });

  test("writes conditional formats with their priorities, and data bars with fixed ends", () => {
    const book = aBook((sheet) =>
      sheet.conditionals.push(
        {
          areas: ["A1", "B2:B3"],
          priority: 2,
          stopIfTrue: true,
          rule: {
            kind: "formula",
            formula: "$A1<3",
            style: { bold: true, fontColor: "#006100", fillColor: "#C6EFCE" },
          },
        },
        { areas: ["C1"], priority: 1, stopIfTrue: false, rule: { kind: "dataBar", color: "#5B9BD5", min: 0, max: 1 } },
      ),
    );
    const xml = writtenPart(book, "xl/worksheets/sheet1.xml");
    expect(xml).toContain(
      '<conditionalFormatting sqref="A1 B2:B3"><cfRule type="expression" dxfId="0" priority="2" stopIfTrue="1"><formula>$A1&lt;3</formula></cfRule></conditionalFormatting>',
    );
    expect(xml).toContain('<cfvo type="num" val="0"/><cfvo type="num" val="1"/><color rgb="FF5B9BD5"/>');
    expect(writtenPart(book, "xl/styles.xml")).toContain(
      '<dxfs count="1"><dxf><font><b val="1"/><color rgb="FF006100"/></font><fill>',
    );
  });
});

describe("writeBook, sheets", () => {
  test("quotes the sheet in print names, and scopes them to it", () => {
    const book = aBook((sheet) => (sheet.page = { printArea: "A1:L43", titleRows: [4, 5], titleColumns: [1, 2] }));
    const xml = writtenPart(book, "xl/workbook.xml");
    expect(xml).toContain(`<definedName name="_xlnm.Print_Area" localSheetId="0">'Kế hoạch'!$A$1:$L$43</definedName>`);
    expect(xml).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Kế hoạch'!$A:$B,'Kế hoạch'!$4:$5</definedName>`,
    );
  });

  test("sets up the page", () => {
    const page = {
      paper: "a4",
      orientation: "landscape",
      fitToPagesWide: 1,
      firstPageNumber: 3,
      header: "&C&P",
      firstHeader: "",
      centerHorizontally: true,
      rowBreaks: [9],
    } as const;
    const xml = writtenSheet((sheet) => (sheet.page = { ...page, rowBreaks: [9] }));
    expect(xml).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
    expect(xml).toContain(
      '<pageSetup paperSize="9" firstPageNumber="3" fitToWidth="1" fitToHeight="0" orientation="landscape" useFirstPageNumber="1"/>',
    );
    expect(xml).toContain(
      '<headerFooter differentFirst="1"><oddHeader>&amp;C&amp;P</oddHeader><firstHeader></firstHeader></headerFooter>',
    );
    expect(xml).toContain('<rowBreaks count="1" manualBreakCount="1"><brk id="9" max="16383" man="1"/></rowBreaks>');
  });

  test("freezes panes with the active cell where scrolling begins", () => {
    const xml = writtenSheet((sheet) => Object.assign(sheet, { frozenRows: 4, showGridlines: false }));
    expect(xml).toContain(
      '<sheetView showGridLines="0" tabSelected="1" workbookViewId="0"><pane ySplit="4" topLeftCell="A5" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A5" sqref="A5"/></sheetView>',
    );
  });

  test("opens on a sheet that can be seen, and has everything calculated anew", () => {
    const book = aBook((sheet, whole) => {
      sheet.visibility = "veryHidden";
      whole.sheets.push(emptySheet(7, "Thấy"));
      whole.activeSheetId = 1;
    });
    const xml = writtenPart(book, "xl/workbook.xml");
    expect(xml).toContain('<workbookView activeTab="1"/>');
    expect(xml).toContain(
      '<sheet name="Kế hoạch" sheetId="1" state="veryHidden" r:id="rId1"/><sheet name="Thấy" sheetId="7" r:id="rId2"/>',
    );
    expect(xml).toContain('fullCalcOnLoad="1"');
  });

  test("draws a chart over cells and keeps their values beside it", () => {
    const book = aBook((sheet) => {
      put(sheet, 0, { value: "Lĩnh vực <I>" }, { value: 10 });
      put(sheet, 1, { value: "II" }, { value: 3, style: { numberFormat: "#,##0" } });
      const series = [
        {
          name: "Số",
          nameRef: "'Kế hoạch'!$B$9",
          categoriesRef: "'Kế hoạch'!$A$1:$A$2",
          valuesRef: "'Kế hoạch'!$B$1:$B$2",
          color: "#2E8B57",
        },
      ];
      sheet.charts.push({
        name: "bd",
        kind: "barStacked",
        title: "Tiến độ & kết quả",
        fromCell: "D1",
        toCell: "H9",
        legend: "bottom",
        altText: "Mô tả",
        series,
        reverseOrder: true,
      });
    });
    const chart = writtenPart(book, "xl/charts/chart1.xml");
    expect(chart).toContain("<a:t>Tiến độ &amp; kết quả</a:t>");
    expect(chart).toContain('<c:pt idx="0"><c:v>Lĩnh vực &lt;I&gt;</c:v></c:pt><c:pt idx="1"><c:v>II</c:v></c:pt>');
    expect(chart).toContain(
      '<c:numCache><c:formatCode>#,##0</c:formatCode><c:ptCount val="2"/><c:pt idx="0"><c:v>10</c:v></c:pt>',
    );
    expect(chart).toContain('<c:orientation val="maxMin"/>');
    expect(chart).toContain('<c:majorUnit val="2"/>');
    expect(writtenPart(book, "xl/drawings/drawing1.xml")).toContain('name="bd" descr="Mô tả"');
  });
});
