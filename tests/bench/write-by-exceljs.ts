/** Prepared sheets to the bytes of a file by ExcelJS, in the way its documentation shows. */
import { type ConditionalFormattingOptions, type DataValidation, Workbook, type Worksheet } from "exceljs";
import type { BookName } from "../../src/ooxml/book";
import type { PreparedSheet } from "./exceljs-sheets";

/** The library has it; its types do not. */
type WithValidations = { readonly dataValidations: { add: (area: string, rule: DataValidation) => void } };

export async function writeByExceljs(
  sheets: readonly PreparedSheet[],
  names: readonly BookName[],
): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.calcProperties.fullCalcOnLoad = true;
  for (const sheet of sheets) {
    const { book, pageSetup } = sheet;
    const worksheet = workbook.addWorksheet(sheet.name, {
      state: book.visibility,
      pageSetup,
      headerFooter: { oddHeader: book.page.header ?? "", oddFooter: book.page.footer ?? "" },
      properties: book.tabColor === undefined ? {} : { tabColor: { argb: `FF${book.tabColor.slice(1)}` } },
      views:
        book.frozenRows + book.frozenColumns > 0
          ? [{ state: "frozen", xSplit: book.frozenColumns, ySplit: book.frozenRows }]
          : [{ state: "normal", showGridLines: book.showGridlines }],
    });
    fill(worksheet, sheet);
  }
  for (const { name, refersTo } of names) {
    if (refersTo.includes("!")) workbook.definedNames.add(refersTo, name);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function fill(worksheet: Worksheet, { book, cells, tables, validations, looks }: PreparedSheet): void {
  for (const table of tables) worksheet.addTable(table);
  for (const { row, column, value, style } of cells) {
    const cell = worksheet.getCell(row, column);
    if (value !== undefined) cell.value = value;
    if (style) cell.style = style;
  }
  for (const [index, { widthChars, hidden }] of book.columns) {
    const column = worksheet.getColumn(index + 1);
    if (widthChars !== undefined) column.width = widthChars;
    if (hidden) column.hidden = true;
  }
  for (const [index, { heightPoints }] of book.rows) {
    if (heightPoints !== undefined) worksheet.getRow(index + 1).height = heightPoints;
  }
  for (const area of book.merges) worksheet.mergeCells(area);
  const rules = (worksheet as unknown as WithValidations).dataValidations;
  for (const { area, rule } of validations) rules.add(area, rule);
  for (const { ref, rules: painted } of looks) {
    worksheet.addConditionalFormatting({ ref, rules: [...painted] } as ConditionalFormattingOptions);
  }
}
