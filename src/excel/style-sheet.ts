/**
 * Everything of a sheet but its data: looks, widths, rules, charts, panes, print set-up; for a sheet just made and for
 * one whose tables users have moved, widened or filled.
 */
import { bodyArea, designedPlace, resolveRowRule, type TablePlace } from "../blueprint/place";
import type { ConditionalLook, ProtectedFreedom, SheetBlueprint, TableBlueprint } from "../blueprint/sheet";
import { cellName, columnIndexOf } from "../raw/a1";
import { ACTION_BYTES, jsonBytes, sheetIn, type Step } from "./batch";
import { lookAreas, withoutNumberFormats } from "./look-areas";
import { printInPlace } from "./print-in-place";
import { type RangeAt, rangesOf } from "./ranges";
import { bodyLook, totalLook } from "../blueprint/column-looks";
import { bodyRows, columnAreas, columnLooks, type Rows, totalsRows } from "./table-columns";
import { textLookSteps } from "./text-looks";
import { queueChart } from "./write-chart";
import { looksBytes, queueColumnWidths, queueLooks } from "./write-looks";
import { queuePage } from "./write-page";
import { queueFormulaLook, queuePercentBar, queueValidation } from "./write-rules";

/** Where the tables of a sheet lie, by name; `isNew` sheets need nothing cleared first. */
export type Setting = {
  readonly sheetName: string;
  readonly label: string;
  readonly isNew: boolean;
  readonly placeOf: (table: string) => TablePlace;
  /** Charts that may stand and are drawn anew or removed. */
  readonly oldCharts: readonly string[];
};

export function styleSteps(sheet: SheetBlueprint, setting: Setting): readonly Step[] {
  return [
    ...sheet.tables.flatMap((table) => tableLookSteps(table, setting.placeOf(table.name), setting)),
    ...(isAsDesigned(sheet, setting) ? textSteps(sheet, setting) : []),
    ...sheet.tables.map((table) => validationStep(table, setting.placeOf(table.name), setting)),
    conditionalStep(sheet, setting),
    ...chartSteps(sheet, setting),
    pageStep(sheet, setting),
    ...sheet.tables.flatMap((table) => fittingSteps(table, setting.placeOf(table.name), setting)),
    ...protectionSteps(sheet, setting),
  ];
}

/** Rows that grow with their text are fitted to what they hold now; Excel goes on fitting them. */
export function fittingSteps(
  table: TableBlueprint,
  place: TablePlace,
  { sheetName, label }: Pick<Setting, "sheetName" | "label">,
  rows: Rows = bodyRows(place),
): readonly Step[] {
  if (table.rowsGrow !== true) return [];
  return [
    {
      label,
      bytes: 3 * ACTION_BYTES,
      queue: (context) => {
        sheetIn(context, sheetName)
          .getRange(`A${rows.top + 1}:A${rows.bottom + 1}`)
          .format.autofitRows();
      },
    },
  ];
}

/** The same for one table of the sheet. */
export function tableStyleSteps(sheet: SheetBlueprint, table: TableBlueprint, setting: Setting): readonly Step[] {
  const place = setting.placeOf(table.name);
  const conditionalLooks = sheet.conditionalLooks.filter((look) => look.table === table.name);
  return [
    ...tableLookSteps(table, place, setting),
    validationStep(table, place, setting),
    conditionalStep({ ...sheet, tables: [table], conditionalLooks, areaConditionalLooks: [] }, setting),
  ];
}

/** Free cells keep the place they were designed for, so they are touched only while all tables stand at theirs. */
function isAsDesigned(sheet: SheetBlueprint, { placeOf }: Setting): boolean {
  return sheet.tables.every((table) => {
    const [designed, place] = [designedPlace(table), placeOf(table.name)];
    return place.headerRowNumber === designed.headerRowNumber && place.firstColumnIndex === designed.firstColumnIndex;
  });
}

function tableLookSteps(
  table: TableBlueprint,
  place: TablePlace,
  { sheetName, label, isNew }: Setting,
): readonly Step[] {
  const headerRow = place.headerRowNumber - 1;
  const body = columnLooks(table, place, bodyLook);
  const areas = lookAreas([
    { top: headerRow, bottom: headerRow, strips: columnLooks(table, place, ({ headerLook }) => headerLook) },
    { ...bodyRows(place), strips: isNew ? withoutNumberFormats(body) : body },
    ...(table.hasTotals ? [{ ...totalsRows(place), strips: columnLooks(table, place, totalLook) }] : []),
  ]);
  const widths = new Map<number, number>();
  for (const [index, header] of place.headers.entries()) {
    const column = table.columns.find((other) => other.header === header);
    if (column) widths.set(place.firstColumnIndex + index, column.widthChars);
  }
  const hidden = columnAreas(table, place, bodyRows(place), (column) =>
    column.hidden === true ? "hidden" : undefined,
  );
  const step: Step = {
    label,
    bytes: looksBytes(areas) + (2 * widths.size + 2 * hidden.length) * ACTION_BYTES,
    queue: (context) => {
      const sheet = sheetIn(context, sheetName);
      queueLooks(rangesOf(sheet), areas, isNew);
      queueColumnWidths(sheet, widths);
      for (const { address } of hidden) rangesOf(sheet)(address).columnHidden = true;
    },
  };
  return [step];
}

/** Free cells and the columns they stand in. */
function textSteps({ texts, columnWidths }: SheetBlueprint, { sheetName, label, isNew }: Setting): readonly Step[] {
  const widths = new Map(Object.entries(columnWidths).map(([letters, width]) => [columnIndexOf(letters), width]));
  const widthStep: Step = {
    label,
    bytes: 2 * widths.size * ACTION_BYTES,
    queue: (context) => queueColumnWidths(sheetIn(context, sheetName), widths),
  };
  return [...textLookSteps(sheetName, label, texts, isNew), widthStep];
}

function validationStep(table: TableBlueprint, place: TablePlace, { sheetName, label, isNew }: Setting): Step {
  const ours = isNew ? [] : columnAreas(table, place, bodyRows(place), () => "ours");
  return {
    label,
    bytes: validationBytes(table) + 3 * ours.length * ACTION_BYTES,
    queue: (context) => {
      const rangeAt = rangesOf(sheetIn(context, sheetName));
      for (const { address } of ours) rangeAt(address).dataValidation.clear();
      queueTableValidations(rangeAt, table, place, bodyRows(place));
    },
  };
}

export function validationBytes(table: TableBlueprint): number {
  const rules = table.columns.flatMap(({ validation }) => validation ?? []);
  return jsonBytes(rules) + 6 * rules.length * ACTION_BYTES;
}

/** Rules of the columns, within the given rows; neighbours with the same rule share one. */
export function queueTableValidations(rangeAt: RangeAt, table: TableBlueprint, place: TablePlace, rows: Rows): void {
  const ruled = columnAreas(table, place, rows, ({ validation }) => validation && JSON.stringify(validation));
  // Relative references count from the first of the rows that the rule is given to.
  const from = { ...place, headerRowNumber: rows.top };
  for (const { address, column } of ruled) {
    const { validation } = column;
    if (!validation) continue;
    const { rule } = validation;
    const resolved = rule.type === "custom" ? { ...rule, formula: resolveRowRule(rule.formula, from) } : rule;
    queueValidation(rangeAt(address), { ...validation, rule: resolved });
  }
}

/** The first rule goes last, for every new one comes before those that stand. */
function conditionalStep(blueprint: SheetBlueprint, setting: Setting): Step {
  const { sheetName, label, isNew } = setting;
  const areaLooks = isAsDesigned(blueprint, setting) ? blueprint.areaConditionalLooks : [];
  const cleared = isNew ? [] : ownAreas(blueprint, setting, areaLooks);
  const count = blueprint.conditionalLooks.length * 2 + areaLooks.length;
  return {
    label,
    bytes: jsonBytes([blueprint.conditionalLooks, areaLooks]) + (12 * count + 3 * cleared.length) * ACTION_BYTES,
    queue: (context) => {
      const rangeAt = rangesOf(sheetIn(context, sheetName));
      for (const address of cleared) rangeAt(address).conditionalFormats.clearAll();
      for (const { area, formula, look } of [...areaLooks].reverse()) queueFormulaLook(rangeAt(area), formula, look);
      for (const look of [...blueprint.conditionalLooks].reverse()) queueTableLook(rangeAt, blueprint, look, setting);
    },
  };
}

function ownAreas(
  blueprint: SheetBlueprint,
  { placeOf }: Setting,
  areaLooks: SheetBlueprint["areaConditionalLooks"],
): readonly string[] {
  const ours = blueprint.tables.flatMap((table) => {
    const place = placeOf(table.name);
    return columnAreas(table, place, bodyRows(place), () => "ours").map(({ address }) => address);
  });
  return [...ours, ...new Set(areaLooks.map(({ area }) => area))];
}

function queueTableLook(
  rangeAt: RangeAt,
  blueprint: SheetBlueprint,
  { table: name, columns, rule }: ConditionalLook,
  { placeOf }: Setting,
): void {
  const table = blueprint.tables.find((other) => other.name === name);
  if (!table) throw new Error(`a conditional look paints the table ${name}, which is not on ${blueprint.name}`);
  const place = placeOf(name);
  const areas = columns
    ? columnAreas(table, place, bodyRows(place), ({ header }) => (columns.includes(header) ? "painted" : undefined))
    : [{ address: bodyArea(place) }];
  for (const { address } of areas) {
    const range = rangeAt(address);
    if (rule.type === "percentBar") queuePercentBar(range, rule.color);
    else queueFormulaLook(range, resolveRowRule(rule.formula, place), rule.look);
  }
}

function chartSteps(blueprint: SheetBlueprint, { sheetName, label, placeOf, oldCharts }: Setting): readonly Step[] {
  const removal: Step = {
    label,
    bytes: 3 * oldCharts.length * ACTION_BYTES,
    queue: (context) => {
      for (const name of oldCharts) sheetIn(context, sheetName).charts.getItemOrNullObject(name).delete();
    },
  };
  const drawing = blueprint.charts.map((chart): Step => {
    const place = placeOf(chart.table);
    return {
      label,
      bytes: jsonBytes(chart) + (14 + 11 * chart.series.length) * ACTION_BYTES,
      queue: (context) => queueChart(sheetIn(context, sheetName), chart, place),
    };
  });
  return [...(oldCharts.length > 0 ? [removal] : []), ...drawing];
}

function pageStep(blueprint: SheetBlueprint, { sheetName, label, isNew, placeOf }: Setting): Step {
  const print = printInPlace(blueprint, placeOf);
  return {
    label,
    bytes: jsonBytes(print) + (44 + 2 * (print.breaksAbove?.length ?? 0)) * ACTION_BYTES,
    queue: (context) => {
      const sheet = sheetIn(context, sheetName);
      if (!isNew) {
        sheet.freezePanes.unfreeze();
        sheet.horizontalPageBreaks.removePageBreaks();
      }
      queueFreeze(sheet, print.frozenRows, print.frozenColumns);
      queuePage(sheet, print, isNew);
      if (blueprint.tabColor !== undefined) sheet.tabColor = blueprint.tabColor;
      if (blueprint.visibility === "veryHidden") sheet.visibility = "VeryHidden";
    },
  };
}

/** Last of all: nothing can be written behind it. */
function protectionSteps({ protection }: SheetBlueprint, { sheetName, label }: Setting): readonly Step[] {
  if (!protection) return [];
  const may = (freedom: ProtectedFreedom): boolean => protection.allows.includes(freedom);
  const step: Step = {
    label,
    bytes: 6 * ACTION_BYTES,
    queue: (context) => {
      sheetIn(context, sheetName).protection.protect({
        allowFormatColumns: may("formatColumns"),
        allowFormatRows: may("formatRows"),
        allowSort: may("sort"),
        allowAutoFilter: may("autoFilter"),
      });
    },
  };
  return [step];
}

function queueFreeze(sheet: Excel.Worksheet, rows: number, columns: number): void {
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(`A1:${cellName(rows - 1, columns - 1)}`);
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}
