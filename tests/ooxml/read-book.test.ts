/** Rules, names, tables and what is lost, in files as other programs write them. */
import { rawWorkbook, rawZip } from "../builders/raw-package";
import { bookOf, sheetOf } from "../builders/read-raw";

describe("readBook, rules and names", () => {
  test("reads validations of the extension like plain ones", async () => {
    const plain =
      '<dataValidations><dataValidation type="list" allowBlank="1" showDropDown="1" sqref="A1 B2:B3"><formula1>"A,B"</formula1><formula2>0</formula2></dataValidation><dataValidation type="none" sqref="Z1"/><dataValidation type="time" sqref="Y1"/></dataValidations>';
    const extended =
      '<extLst><ext><x14:dataValidations><x14:dataValidation type="list" showErrorMessage="1" error="a&#10;b"><x14:formula1><xm:f>\'Danh mục\'!$A$1:$A$5</xm:f></x14:formula1><xm:sqref>C1:C9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>';
    const sheet = await sheetOf({ sheet: `<sheetData/>${plain}${extended}` });
    expect(sheet.validations).toEqual([
      {
        areas: ["A1", "B2:B3"],
        type: "list",
        formula1: '"A,B"',
        allowBlank: true,
        inCellDropDown: false,
        alertStyle: "stop",
        showPrompt: false,
        showError: false,
      },
      {
        areas: ["C1:C9"],
        type: "list",
        formula1: "'Danh mục'!$A$1:$A$5",
        allowBlank: false,
        inCellDropDown: true,
        alertStyle: "stop",
        showPrompt: false,
        showError: true,
        error: "a\nb",
      },
    ]);
    expect(sheet.lost).toEqual(["kiểm tra nhập liệu kiểu khác"]);
  });

  test("turns rules that a formula decides into that formula, and reports the others", async () => {
    const styles =
      '<dxfs><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>';
    const group = (rule: string): string => `<conditionalFormatting sqref="A1:A9 C1">${rule}</conditionalFormatting>`;
    const sheet = await sheetOf({
      styles,
      sheet: `<sheetData/>${group('<cfRule type="containsText" dxfId="0" priority="2" operator="containsText" text="x"><formula>NOT(ISERROR(SEARCH("x",A1)))</formula></cfRule>')}${group('<cfRule type="dataBar" priority="1"><dataBar><cfvo type="num" val="0"/><cfvo type="max"/><color theme="4"/></dataBar><extLst><ext><x14:id>{1}</x14:id></ext></extLst></cfRule>')}${group('<cfRule type="colorScale" priority="3"/>')}<extLst><ext><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="dataBar" id="{1}"/></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`,
    });
    expect(sheet.conditionals).toEqual([
      {
        areas: ["A1:A9", "C1"],
        priority: 2,
        stopIfTrue: false,
        rule: {
          kind: "formula",
          formula: 'NOT(ISERROR(SEARCH("x",A1)))',
          style: { bold: true, fontColor: "#9C0006", fillColor: "#FFC7CE" },
        },
      },
      {
        areas: ["A1:A9", "C1"],
        priority: 1,
        stopIfTrue: false,
        rule: { kind: "dataBar", color: "#4472C4", min: 0, max: null },
      },
    ]);
    expect(sheet.lost).toEqual(["định dạng có điều kiện kiểu khác"]);
  });

  test.each([
    ["'Kế hoạch'!$A$1:$L$43", "'Kế hoạch'!$4:$4"],
    ["Sheet1!$A$1:$L$43", "Sheet1!$4:$4"],
    ["'Một, ''hai'''!$A$1:$L$43", "'Một, ''hai'''!$4:$4"],
  ])("reads print names written as %s", async (area, titles) => {
    const names = `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">${area}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">${titles}</definedName><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${area}</definedName><definedName name="DM" comment="c">_xlfn.CONCAT(tbl[A])</definedName></definedNames>`;
    const book = await bookOf(rawWorkbook({ workbook: names }));
    expect(book.sheets[0]?.page).toEqual({ printArea: "A1:L43", titleRows: [4, 4] });
    expect(book.names).toEqual([{ name: "DM", refersTo: "CONCAT(tbl[A])", comment: "c" }]);
  });

  test("reads the totals Excel offers as the formulas they stand for", async () => {
    const table = `<table id="4" name="t" displayName="tblA" ref="A1:B3" totalsRowCount="1"><autoFilter ref="A1:B2"/>
      <tableColumns><tableColumn id="1" name="Hạn_x000a_nộp" totalsRowLabel="Tổng"/><tableColumn id="9" name="Số [1]" totalsRowFunction="sum"/></tableColumns></table>`;
    const sheet = await sheetOf({
      sheetRelations: [["table", "../tables/table7.xml"]],
      parts: { "xl/tables/table7.xml": table },
    });
    expect(sheet.tables).toEqual([
      {
        id: 4,
        name: "tblA",
        area: "A1:B3",
        columns: [
          { name: "Hạn\nnộp", totalsLabel: "Tổng" },
          { name: "Số [1]", totalsFormula: "SUBTOTAL(109,tblA[Số '[1']])" },
        ],
        hasTotals: true,
        hasFilterButtons: true,
        styleName: null,
        bandedRows: false,
      },
    ]);
  });
});

describe("readBook, what is lost", () => {
  test.each([
    ["comments", "../comments1.xml", "chú thích"],
    ["pivotTable", "../pivotTables/p.xml", "bảng PivotTable"],
    ["slicer", "../slicers/s.xml", "bộ lọc hình (slicer)"],
  ])("names %s on their sheet", async (type, target, word) => {
    expect((await sheetOf({ sheetRelations: [[type, target]] })).lost).toEqual([word]);
  });

  test.each([
    ["externalLink", "liên kết tới tệp khác"],
    ["vbaProject", "macro"],
    ["connections", "kết nối dữ liệu"],
  ])("names %s for the whole book", async (type, word) => {
    expect((await bookOf(rawWorkbook({ workbookRelations: [[type, "x.bin"]] }))).lost).toEqual([word]);
  });

  test("names pictures, shapes and charts of other kinds", async () => {
    const anchor = (inside: string): string =>
      `<xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:row>1</xdr:row></xdr:from><xdr:to><xdr:col>3</xdr:col><xdr:row>3</xdr:row></xdr:to>${inside}</xdr:twoCellAnchor>`;
    const sheet = await sheetOf({
      sheetRelations: [["drawing", "../drawings/d.xml"]],
      parts: {
        "xl/drawings/d.xml": `<xdr:wsDr>${anchor("<xdr:pic/>")}${anchor("<xdr:sp/>")}${anchor('<xdr:graphicFrame><a:graphic><a:graphicData><c:chart r:id="c"/></a:graphicData></a:graphic></xdr:graphicFrame>')}</xdr:wsDr>`,
        "xl/drawings/_rels/d.xml.rels":
          '<Relationships><Relationship Id="c" Type="x/chart" Target="c.xml"/></Relationships>',
        "xl/drawings/c.xml": "<c:chartSpace><c:chart><c:plotArea><c:radarChart/></c:plotArea></c:chart></c:chartSpace>",
      },
    });
    expect(sheet.lost).toEqual(["hình ảnh", "hình vẽ, hộp văn bản", "biểu đồ kiểu khác"]);
    expect(sheet.charts).toEqual([]);
  });

  test("leaves out sheets without cells, but says so", async () => {
    const book = await bookOf(
      rawZip({
        "_rels/.rels":
          '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml":
          '<workbook xmlns:r="r"><sheets><sheet name="C" sheetId="1" r:id="c"/><sheet name="A" sheetId="1" r:id="a"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels":
          '<Relationships><Relationship Id="a" Type="x/worksheet" Target="s.xml"/><Relationship Id="c" Type="x/chartsheet" Target="c.xml"/></Relationships>',
        "xl/s.xml": "<worksheet/>",
      }),
    );
    expect(book.sheets.map(({ name, id }) => [name, id])).toEqual([["A", 2]]);
    expect(book.lost).toEqual(["trang tính chỉ có biểu đồ"]);
  });
});
