/**
 * A book as ExcelJS wants to be told of it: cells, styles, tables, rules and page set-up in its own vocabulary, prepared
 * before any time is taken. Charts are left out, which it cannot write; so are names that refer to table columns.
 */
import type {
  Alignment,
  Borders,
  CellValue,
  DataValidation,
  Fill,
  Font,
  PageSetup,
  Style,
  TableProperties,
} from "exceljs";
import { parseArea } from "../../src/raw/a1";
import type { BookCell, BookPage, BookSheet, BookTable, BookValidation, CellStyle } from "../../src/ooxml/book";
import { toFileFormula } from "../../src/ooxml/function-prefixes";

export type PreparedCell = {
  readonly row: number;
  readonly column: number;
  /** `undefined` where a table already puts the value. */
  readonly value: CellValue | undefined;
  readonly style: Partial<Style> | undefined;
};

export type PreparedSheet = {
  readonly name: string;
  readonly book: BookSheet;
  readonly cells: readonly PreparedCell[];
  readonly tables: readonly TableProperties[];
  readonly validations: readonly { readonly area: string; readonly rule: DataValidation }[];
  readonly looks: readonly { readonly ref: string; readonly rules: readonly object[] }[];
  readonly pageSetup: Partial<PageSetup>;
};

const POINTS_PER_INCH = 72;
/** A plain object, because the library has the names of its paper sizes in its types only. */
const A4_PAPER: object = { paperSize: 9 };

/** Styles that are alike are one object, as in a careful program: ExcelJS remembers objects it has met. */
export function prepareSheets(sheets: readonly BookSheet[]): readonly PreparedSheet[] {
  const known = new Map<string, Partial<Style>>();
  const styleOf = (style: CellStyle | undefined): Partial<Style> | undefined => {
    if (style === undefined) return undefined;
    const key = JSON.stringify(style);
    const prepared = known.get(key) ?? prepareStyle(style);
    known.set(key, prepared);
    return prepared;
  };
  return sheets.map((sheet) => prepareSheet(sheet, styleOf));
}

function prepareSheet(
  sheet: BookSheet,
  styleOf: (style: CellStyle | undefined) => Partial<Style> | undefined,
): PreparedSheet {
  const areas = sheet.tables.map(({ area }) => parseArea(area));
  const inTable = (row: number, column: number): boolean =>
    areas.some((area) => area && row >= area.top && row <= area.bottom && column >= area.left && column <= area.right);
  return {
    name: sheet.name,
    book: sheet,
    cells: [...sheet.cells].flatMap(([row, cells]) =>
      [...cells].map(([column, cell]) => ({
        row: row + 1,
        column: column + 1,
        value: inTable(row, column) ? undefined : valueOf(cell),
        style: styleOf(cell.style),
      })),
    ),
    tables: sheet.tables.map((table) => prepareTable(sheet, table)),
    validations: sheet.validations.flatMap((rule) => rule.areas.map((area) => ({ area, rule: prepareRule(rule) }))),
    looks: sheet.conditionals.map(({ areas: painted, priority, rule }) => ({
      ref: painted.join(" "),
      rules: [
        rule.kind === "formula"
          ? { type: "expression", priority, formulae: [rule.formula], style: prepareStyle(rule.style) }
          : rule.kind === "cellIs"
            ? {
                type: "cellIs",
                priority,
                operator: rule.operator,
                formulae: rule.formulas,
                style: prepareStyle(rule.style),
              }
            : {
                type: "dataBar",
                priority,
                cfvo: [ends(rule.min, "min"), ends(rule.max, "max")],
                color: argb(rule.color),
              },
      ],
    })),
    pageSetup: preparePage(sheet.page),
  };
}

function ends(value: number | null, open: "min" | "max"): object {
  return value === null ? { type: open } : { type: "num", value };
}

function valueOf({ value, formula }: BookCell): CellValue {
  if (formula !== undefined) return { formula: toFileFormula(formula) };
  if (typeof value === "object" && value !== null) throw new Error("a sheet of ours holds no error as a value");
  return value;
}

function prepareTable(sheet: BookSheet, table: BookTable): TableProperties {
  const area = parseArea(table.area);
  if (!area) throw new Error(`${table.name} has no area`);
  const valueAt = (row: number, column: number): CellValue => {
    const cell = sheet.cells.get(row)?.get(column);
    return cell ? valueOf(cell) : null;
  };
  const bodyRows = area.bottom - area.top - (table.hasTotals ? 1 : 0);
  return {
    name: table.name,
    ref: table.area.split(":")[0] ?? "",
    totalsRow: table.hasTotals,
    style: { theme: "TableStyleLight1", showRowStripes: table.bandedRows },
    columns: table.columns.map(({ name, totalsLabel, totalsFormula }) => ({
      name,
      filterButton: table.hasFilterButtons,
      ...(totalsLabel === undefined ? {} : { totalsRowLabel: totalsLabel }),
      ...(totalsFormula === undefined
        ? {}
        : { totalsRowFunction: "custom", totalsRowFormula: toFileFormula(totalsFormula) }),
    })),
    rows: Array.from({ length: bodyRows }, (_, down) =>
      table.columns.map((__, right) => valueAt(area.top + 1 + down, area.left + right)),
    ),
  };
}

/** ExcelJS turns the ends of dates into serial numbers itself, and wants dates for it. */
function prepareRule(rule: BookValidation): DataValidation {
  const formulas = [rule.formula1, rule.formula2].filter((formula) => formula !== undefined);
  const dayOf = (serial: string): unknown =>
    /^\d+$/.test(serial) ? new Date((Number(serial) - 25_569) * 86_400_000) : serial;
  return {
    type: rule.type,
    formulae: rule.type === "date" ? formulas.map(dayOf) : formulas,
    allowBlank: rule.allowBlank,
    showErrorMessage: rule.showError,
    showInputMessage: rule.showPrompt,
    errorStyle: rule.alertStyle,
    ...(rule.operator === undefined ? {} : { operator: rule.operator }),
    ...(rule.error === undefined ? {} : { error: rule.error }),
    ...(rule.errorTitle === undefined ? {} : { errorTitle: rule.errorTitle }),
    ...(rule.prompt === undefined ? {} : { prompt: rule.prompt }),
    ...(rule.promptTitle === undefined ? {} : { promptTitle: rule.promptTitle }),
  };
}

function preparePage(page: BookPage): Partial<PageSetup> {
  const { marginsPoints: points, titleRows } = page;
  const inches = points && {
    top: points.top / POINTS_PER_INCH,
    right: points.right / POINTS_PER_INCH,
    bottom: points.bottom / POINTS_PER_INCH,
    left: points.left / POINTS_PER_INCH,
    header: points.header / POINTS_PER_INCH,
    footer: points.footer / POINTS_PER_INCH,
  };
  return {
    ...(page.paper === "a4" ? A4_PAPER : {}),
    ...(page.orientation ? { orientation: page.orientation } : {}),
    ...(page.scale === undefined ? {} : { scale: page.scale }),
    ...(page.fitToPagesWide === undefined
      ? {}
      : { fitToPage: true, fitToWidth: page.fitToPagesWide, fitToHeight: page.fitToPagesTall ?? 0 }),
    ...(inches ? { margins: inches } : {}),
    ...(page.printArea === undefined ? {} : { printArea: page.printArea }),
    ...(titleRows ? { printTitlesRow: titleRows.join(":") } : {}),
    horizontalCentered: page.centerHorizontally ?? false,
  };
}

function argb(color: string): { readonly argb: string } {
  return { argb: `FF${color.slice(1)}` };
}

function prepareStyle(style: CellStyle): Partial<Style> {
  const font: Partial<Font> = {
    name: style.fontName ?? "Times New Roman",
    size: style.fontSizePoints ?? 11,
    ...(style.bold ? { bold: true } : {}),
    ...(style.italic ? { italic: true } : {}),
    ...(style.underline ? { underline: true } : {}),
    ...(style.fontColor === undefined ? {} : { color: argb(style.fontColor) }),
  };
  const alignment: Partial<Alignment> = {
    ...(style.horizontal ? { horizontal: style.horizontal } : {}),
    ...(style.vertical ? { vertical: style.vertical === "center" ? "middle" : style.vertical } : {}),
    ...(style.wrapText ? { wrapText: true } : {}),
    ...(style.indent === undefined ? {} : { indent: style.indent }),
  };
  const fill: Fill | undefined =
    style.fillColor === undefined
      ? undefined
      : { type: "pattern", pattern: "solid", fgColor: argb(style.fillColor), bgColor: argb(style.fillColor) };
  return {
    font,
    alignment,
    ...(fill ? { fill } : {}),
    ...(style.numberFormat === undefined ? {} : { numFmt: style.numberFormat }),
    ...(style.borders ? { border: prepareBorders(style.borders) } : {}),
    ...(style.locked === undefined ? {} : { protection: { locked: style.locked } }),
  };
}

function prepareBorders(borders: NonNullable<CellStyle["borders"]>): Partial<Borders> {
  const { top, right, bottom, left } = borders;
  return {
    ...(top ? { top: { style: top.style, color: argb(top.color) } } : {}),
    ...(right ? { right: { style: right.style, color: argb(right.color) } } : {}),
    ...(bottom ? { bottom: { style: bottom.style, color: argb(bottom.color) } } : {}),
    ...(left ? { left: { style: left.style, color: argb(left.color) } } : {}),
  };
}
