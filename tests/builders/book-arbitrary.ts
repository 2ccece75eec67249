/**
 * Random books for property tests. They come in the form in which a reader gives them back:
 * nothing is said that is a default (a cell that is "not bold", a text of no characters, a zoom of 100 per cent).
 */
import fc from "fast-check";
import { areaName, cellName } from "../../src/raw/a1";
import {
  emptyBook,
  emptySheet,
  type Book,
  type BookCell,
  type BookChart,
  type BookConditional,
  type BookPage,
  type BookSheet,
  type BookTable,
  type BookValidation,
} from "../../src/ooxml/book";
import { cells, color, formula, isTrue, nameText, someStyle } from "./cell-arbitrary";

const TABLE_TOP = 40;
const tableColumns = fc.uniqueArray(
  fc.record({ name: nameText, calculatedColumnFormula: formula, totalsLabel: nameText }, { requiredKeys: ["name"] }),
  { selector: ({ name }) => name.toLowerCase(), minLength: 1, maxLength: 6 },
);
const table: fc.Arbitrary<Omit<BookTable, "id" | "name">> = fc
  .record({
    columns: tableColumns,
    rows: fc.integer({ min: 1, max: 4 }),
    hasTotals: fc.boolean(),
    hasFilterButtons: fc.boolean(),
    bandedRows: fc.boolean(),
    styleName: fc.constantFrom(null, "TableStyleLight1"),
  })
  .map(({ rows, columns, hasTotals, ...look }) => ({
    ...look,
    hasTotals,
    columns,
    area: areaName({ top: TABLE_TOP, left: 1, bottom: TABLE_TOP + rows + Number(hasTotals), right: columns.length }),
  }));

const message = fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 });
const area = fc
  .tuple(fc.nat({ max: 30 }), fc.nat({ max: 20 }), fc.nat({ max: 5 }), fc.nat({ max: 5 }))
  .map(([top, left, height, width]) => areaName({ top, left, bottom: top + height, right: left + width }));
const operator = fc.constantFrom("between", "notEqual", "greaterThan", "lessThanOrEqual");
const validation: fc.Arbitrary<BookValidation> = fc
  .record(
    {
      type: fc.constantFrom("list", "whole", "decimal", "date", "textLength", "custom"),
      operator,
      formula1: fc.constantFrom("DM_TrangThai", '"A,B"', "0", "MAXIFS(A:A,B:B,1)>A1"),
      allowBlank: fc.boolean(),
      inCellDropDown: fc.boolean(),
      alertStyle: fc.constantFrom("stop", "warning", "information"),
      promptTitle: message,
      prompt: fc.constantFrom("Chọn\nmột", "_x0041_", "a\tb"),
      errorTitle: message,
      error: message,
      showPrompt: fc.boolean(),
      showError: fc.boolean(),
    },
    {
      requiredKeys: [
        "type",
        "operator",
        "formula1",
        "allowBlank",
        "inCellDropDown",
        "alertStyle",
        "showPrompt",
        "showError",
      ],
    },
  )
  .map(({ operator: compare, ...rule }) => {
    if (rule.type === "list" || rule.type === "custom") return { ...rule, areas: [] };
    return { ...rule, areas: [], operator: compare, ...(compare === "between" && { formula2: "9" }) };
  });
const conditional: fc.Arbitrary<BookConditional["rule"]> = fc.oneof(
  fc.record({
    kind: fc.constant("formula" as const),
    formula,
    style: fc.record({ bold: fc.boolean(), fontColor: color }),
  }),
  fc.record({
    kind: fc.constant("cellIs" as const),
    operator,
    formulas: fc.constantFrom(["1"], ["1", "2"]),
    style: fc.record({ fillColor: color, numberFormat: fc.constant("0.0") }, { requiredKeys: [] }),
  }),
  fc.record({
    kind: fc.constant("dataBar" as const),
    color,
    min: fc.constantFrom(null, 0),
    max: fc.constantFrom(null, 1),
  }),
);

const page: fc.Arbitrary<BookPage> = fc
  .record(
    {
      paper: fc.constantFrom("a4", "a3", "letter"),
      orientation: fc.constantFrom("portrait", "landscape"),
      size: fc.oneof(
        fc.record({ scale: fc.integer({ min: 10, max: 99 }) }),
        fc.record({ fitToPagesWide: fc.nat({ max: 3 }), fitToPagesTall: fc.nat({ max: 3 }) }),
      ),
      marginsPoints: fc.constant({ top: 56.7, right: 42.52, bottom: 56.7, left: 85.04, header: 20, footer: 20 }),
      centerHorizontally: isTrue,
      printArea: fc.constantFrom("A1:L43", "A1:B1048576", "C3"),
      titleRows: fc.constantFrom([4, 4], [1, 3]).map(([first = 1, last = 1]): [number, number] => [first, last]),
      titleColumns: fc.constant<[number, number]>([1, 2]),
      firstPageNumber: fc.integer({ min: 1, max: 99 }),
      header: nameText,
      footer: fc.constant("&LTrang &P/&N"),
      first: fc.record({ firstHeader: fc.constantFrom("", "&CĐầu"), firstFooter: fc.constantFrom("", "x") }),
      rowBreaks: fc.constant<number[]>([9, 20]),
      columnBreaks: fc.constant<number[]>([3]),
    },
    { requiredKeys: [] },
  )
  .map(({ size = {}, first = {}, ...rest }) => ({ ...rest, ...size, ...first }));

const chart: fc.Arbitrary<BookChart> = fc
  .record(
    {
      name: nameText,
      kind: fc.constantFrom(
        "barClustered",
        "barStacked",
        "columnClustered",
        "columnStacked",
        "pie",
        "doughnut",
        "line",
      ),
      title: fc.constantFrom("", "Tiến độ theo lĩnh vực", "<&> \n 2"),
      fromCell: fc.constant("B60"),
      toCell: fc.constantFrom("B60", "J80"),
      series: fc.array(
        fc.record(
          {
            name: nameText,
            nameRef: fc.constant("'Kế hoạch'!$B$1"),
            categoriesRef: fc.constantFrom("'S0'!$A$1:$A$9", "'Không có'!$A$1:$A$9"),
            valuesRef: fc.constantFrom("'S0'!$B$1:$B$9", "('S0'!$B$1,'S0'!$B$9)"),
            color,
          },
          { requiredKeys: ["name", "categoriesRef", "valuesRef", "color"] },
        ),
        { minLength: 1, maxLength: 3 },
      ),
      legend: fc.constantFrom("none", "bottom", "right", "top"),
      altText: fc.constantFrom("", "Biểu đồ <&>\nhai dòng"),
      dataLabels: isTrue,
    },
    { requiredKeys: ["name", "kind", "title", "fromCell", "toCell", "series", "legend", "altText"] },
  )
  .map((one) => {
    // The slices of a round chart have colours of their own; the series has none.
    const isRound = one.kind === "pie" || one.kind === "doughnut";
    return isRound ? { ...one, series: one.series.map(({ color: _color, ...series }) => series) } : one;
  });

const looks = fc.record(
  {
    visibility: fc.constantFrom("hidden", "veryHidden"),
    tabColor: color,
    showGridlines: fc.constant(false),
    zoomPercent: fc.constantFrom(70, 110),
    frozenRows: fc.integer({ min: 1, max: 5 }),
    frozenColumns: fc.integer({ min: 1, max: 5 }),
    autoFilterXml: fc.constant(
      '<autoFilter ref="A1:C9"><filterColumn colId="0"><filters><filter val="x"/></filters></filterColumn></autoFilter>',
    ),
    defaultRowHeightPoints: fc.constant(18.75),
    defaultWidthChars: fc.constant(12.5),
    hyperlinks: fc.constant([
      { area: "A5", location: "'S0'!A1", tooltip: "đi" },
      { area: "B5:C6", target: "https://example.com/?a=1&b=2" },
    ]),
  },
  { requiredKeys: [] },
);

const column = fc.record(
  { widthChars: fc.constantFrom(4, 8.43, 60), hidden: isTrue, style: someStyle },
  { requiredKeys: [] },
);
const row = fc.record(
  { heightPoints: fc.constantFrom(0, 15, 30.75, 409.5), hidden: isTrue, style: someStyle },
  { requiredKeys: [] },
);
const isSaid = (one: object): boolean => Object.keys(one).length > 0;

const sheet = fc
  .record({
    looks,
    cells,
    page,
    columns: fc.array(fc.tuple(fc.nat({ max: 30 }), column.filter(isSaid)), { maxLength: 5 }),
    rows: fc.array(fc.tuple(fc.nat({ max: 30 }), row.filter(isSaid)), { maxLength: 5 }),
    table: fc.option(table, { nil: undefined }),
    validations: fc.array(validation, { maxLength: 3 }),
    conditionals: fc.array(fc.tuple(fc.uniqueArray(area, { minLength: 1, maxLength: 3 }), fc.boolean(), conditional), {
      maxLength: 3,
    }),
    charts: fc.array(chart, { maxLength: 2 }),
    isMerged: fc.boolean(),
  })
  .map((parts) => (index: number): BookSheet => {
    const { looks: said, table: oneTable, isMerged, columns, rows, validations, conditionals, ...rest } = parts;
    const made: BookSheet = Object.assign(emptySheet(index * 3 + 1, `S${index}`), said, rest);
    if (index === 0) made.visibility = "visible";
    made.columns = new Map(columns);
    made.rows = new Map(rows);
    // Validations must not overlap, so each has columns of its own.
    made.validations = validations.map((rule, place) => ({
      ...rule,
      areas: [cellName(3, place * 2), areaName({ top: 5, bottom: 9, left: place * 2, right: place * 2 + 1 })],
    }));
    made.conditionals = conditionals.map(([areas, stopIfTrue, rule], place) => ({
      areas,
      stopIfTrue,
      rule,
      priority: place + 1,
    }));
    made.merges = isMerged ? ["A31:C32", "E31:E35"] : [];
    if (oneTable) addTable(made, { ...oneTable, id: index + 1, name: `tbl_${index}` });
    return made;
  });

function addTable(target: BookSheet, made: BookTable): void {
  const headings = new Map(made.columns.map(({ name }, place): [number, BookCell] => [1 + place, { value: name }]));
  target.cells.set(TABLE_TOP, headings);
  made.columns = made.columns.map(({ totalsLabel, ...rest }) => ({
    ...rest,
    ...(made.hasTotals && totalsLabel !== undefined && { totalsLabel }),
    ...(made.hasTotals && totalsLabel === undefined && { totalsFormula: "SUM(A1)+MAXIFS(A:A,A:A,1)" }),
  }));
  target.tables = [made];
}

const CUSTOM_PROPERTIES =
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>';

export const anyBook: fc.Arbitrary<Book> = fc
  .record({
    sheets: fc.array(sheet, { minLength: 1, maxLength: 3 }),
    date1904: fc.boolean(),
    properties: fc.record(
      { title: nameText.map((text) => text.trim()).filter(isText), author: fc.constant("Sở Nội vụ <&>") },
      { requiredKeys: [] },
    ),
    font: fc.constantFrom({ name: "Times New Roman", sizePoints: 11 }, { name: "Times New Roman", sizePoints: 14 }),
    refersTo: fc.constantFrom("'S0'!$C$3", "tbl_0[Trạng thái]", '"a<b"', "MAXIFS('S0'!$A:$A,'S0'!$B:$B,1)"),
    hidden: fc.boolean(),
    isCustom: fc.boolean(),
  })
  .map(({ sheets, date1904, properties, font, refersTo, hidden, isCustom }) => {
    const made = sheets.map((build, index) => build(index));
    return {
      ...emptyBook(),
      sheets: made,
      activeSheetId: made.find(({ visibility }) => visibility === "visible")?.id,
      date1904,
      properties,
      ...(isCustom && { customPropertiesXml: CUSTOM_PROPERTIES }),
      defaultFont: font,
      names: [
        { name: "DM_Tên", refersTo, ...(hidden && { hidden: true }) },
        { name: "rieng", refersTo: "1", sheetId: made[0]?.id ?? 1, comment: "chú giải" },
      ],
    };
  });

function isText(text: string): boolean {
  return text !== "";
}
