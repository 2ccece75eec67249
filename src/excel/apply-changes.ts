/**
 * Changes as the steps of one write.
 *
 * Their order is kept, with one exception: everything that formulas and rules may refer to is made before any of them,
 * because Excel refuses a formula that names a table which does not exist yet. So sheets and tables come first, then
 * names, formulas, changes within standing tables, and at last the looks.
 */
import type { Change } from "../blueprint/change";
import { layoutKey } from "../blueprint/compare-workbook";
import { designedPlace } from "../blueprint/place";
import type { PendingMark } from "../blueprint/port";
import type { SheetBlueprint, TableBlueprint, TextBlock } from "../blueprint/sheet";
import { appendSteps } from "./append-rows";
import { ACTION_BYTES, jsonBytes, sheetIn, type Step } from "./batch";
import { entryOf } from "./cell-entries";
import { editSteps, removeSteps, restoreSteps } from "./edit-table";
import { type KnownWorkbook, sameName } from "./known-workbook";
import { restyleSteps } from "./restyle-sheet";
import { type SettingRow, withoutSetting, withSettings } from "./settings-rows";
import { type Stage, standingSheet, stageOf } from "./stage";
import { type Setting, styleSteps, tableStyleSteps } from "./style-sheet";
import { nameStep } from "./write-name";
import { openingStep, settingsSteps } from "./write-settings";
import {
  addingStep,
  emptyingStep,
  formulaStepsOf,
  heightStep,
  sheetLabel,
  structureSteps,
  tableFormulas,
} from "./write-sheet";
import { tableSteps } from "./write-table";
import { rangesOf } from "./ranges";

export type StrayCharts = ReadonlyMap<string, readonly string[]>;

/** `known` must hold the tables and the entered cells that the changes name. */
export function stepsOf(
  changes: readonly Change[],
  pending: PendingMark,
  known: KnownWorkbook,
  strays: StrayCharts,
): readonly Step[] {
  const stage = stageOf(known);
  const marked = withSettings(known.settingsRows, { [pending.key]: pending.value });
  const markIndex = marked.findIndex(([key]) => key === pending.key);
  const settingsSheet = standingSheet(stage, pending.settingsSheet) ?? pending.settingsSheet;
  const isStanding = stage.sheets.includes(settingsSheet);
  if (!isStanding) stage.sheets.push(settingsSheet);
  const undressed = withSettings(
    savedSettings(changes, marked, true),
    layoutMarks(changes, known, () => ""),
  );
  const dressed = withSettings(
    undressed,
    layoutMarks(changes, known, (mark) => mark),
  );
  const saved = savedSettings(changes, dressed, false);
  return [
    openingStep(settingsSheet, isStanding, markIndex, marked[markIndex] ?? [pending.key, pending.value]),
    ...settingsSteps(settingsSheet, marked, undressed),
    ...contentSteps(changes, known, stage, strays),
    ...settingsSteps(settingsSheet, undressed, saved),
    ...settingsSteps(settingsSheet, saved, withoutSetting(saved, pending.key)),
  ];
}

/** The rows with the settings that are saved before everything else, or after it. */
function savedSettings(changes: readonly Change[], rows: readonly SettingRow[], early: boolean): readonly SettingRow[] {
  return changes.reduce(
    (sum, change) =>
      change.kind === "save-settings" && (change.early ?? false) === early ? withSettings(sum, change.settings) : sum,
    rows,
  );
}

/**
 * The marks of sheets that are dressed anew. They are blank while the write goes on: rows that were written make no
 * difference any more when it is interrupted, but charts that were to be drawn over them still have to be.
 */
function layoutMarks(
  changes: readonly Change[],
  { standing }: KnownWorkbook,
  markOf: (standing: string) => string,
): Readonly<Record<string, string>> {
  const keys = changes.flatMap((change) => (change.kind === "restyle-sheet" ? [layoutKey(change.sheet.name)] : []));
  return Object.fromEntries(
    keys.flatMap((key) => {
      const mark = standing.settings[key];
      return mark === undefined ? [] : [[key, markOf(mark)]];
    }),
  );
}

function contentSteps(
  changes: readonly Change[],
  known: KnownWorkbook,
  stage: Stage,
  strays: StrayCharts,
): readonly Step[] {
  const passes = [makingSteps, namingSteps, calculatingSteps, changingSteps, stylingSteps];
  const context: Pass = { known, stage, strays };
  return passes.flatMap((pass) => changes.flatMap((change) => pass(change, context)));
}

type Pass = { readonly known: KnownWorkbook; readonly stage: Stage; readonly strays: StrayCharts };

function makingSteps(change: Change, { known, stage, strays }: Pass): readonly Step[] {
  switch (change.kind) {
    case "add-sheet":
      return [
        addSheet(stage, change.sheet, change.before),
        ...structureSteps(change.sheet, change.sheet.name, new Set()),
      ];
    case "rewrite-sheet": {
      const { sheet } = change;
      const name = standingSheet(stage, sheet.name);
      if (name === undefined)
        return [addSheet(stage, sheet, undefined), ...structureSteps(sheet, sheet.name, new Set())];
      const kept = keptBlocks(sheet, known);
      const tables = known.standing.sheets.find((other) => other.name === name)?.tables ?? [];
      const charts = oldCharts(sheet, strays);
      return [emptyingStep(name, { tables, charts, kept }), ...structureSteps(sheet, name, kept)];
    }
    case "add-table":
      return [
        heightStep({ rowHeights: {}, tables: [change.table] }, nameOn(stage, change.sheet)),
        ...tableSteps(nameOn(stage, change.sheet), sheetLabel(change.sheet.name), change.table),
      ];
    default:
      return [];
  }
}

function addSheet(stage: Stage, sheet: SheetBlueprint, before: string | undefined): Step {
  const at = before === undefined ? -1 : stage.sheets.findIndex((name) => sameName(name, before));
  stage.sheets.splice(at < 0 ? stage.sheets.length : at, 0, sheet.name);
  return addingStep(sheet, at < 0 ? undefined : at);
}

function nameOn(stage: Stage, sheet: SheetBlueprint): string {
  return standingSheet(stage, sheet.name) ?? sheet.name;
}

/** Entered blocks in which something stands. */
function keptBlocks(sheet: SheetBlueprint, known: KnownWorkbook): ReadonlySet<TextBlock> {
  const entered = sheet.texts.filter(({ kind }) => kind === "entered");
  return new Set(
    entered.filter(({ at }) => {
      const cell = known.standing.cells[`${sheet.name}!${at}`];
      return cell !== undefined && (cell.value !== null || cell.formula !== "");
    }),
  );
}

function oldCharts(sheet: SheetBlueprint, strays: StrayCharts): readonly string[] {
  return [...sheet.charts.map(({ name }) => name), ...(strays.get(sheet.name) ?? [])];
}

function namingSteps(change: Change): readonly Step[] {
  return change.kind === "define-name" ? [nameStep(change.name, change.replaces)] : [];
}

function calculatingSteps(change: Change, { known, stage }: Pass): readonly Step[] {
  switch (change.kind) {
    case "add-sheet":
      return formulaStepsOf(change.sheet, nameOn(stage, change.sheet), new Set());
    case "rewrite-sheet":
      return formulaStepsOf(change.sheet, nameOn(stage, change.sheet), keptBlocks(change.sheet, known));
    case "add-table":
      return tableFormulas(change.table, nameOn(stage, change.sheet));
    default:
      return [];
  }
}

function changingSteps(change: Change, { stage }: Pass): readonly Step[] {
  switch (change.kind) {
    case "append-rows":
      return appendSteps(stage, change);
    case "remove-rows":
      return removeSteps(stage, change.table, change.rowIndexes);
    case "edit-cells":
      return editSteps(stage, change.table, change.edits, change.heightsPoints);
    case "restore-formula":
      return restoreSteps(stage, change.table, change.header, change.formula);
    case "edit-text":
      return [textEditStep(change)];
    default:
      return [];
  }
}

function textEditStep({ sheet, at, after }: Extract<Change, { kind: "edit-text" }>): Step {
  const entry = entryOf(after);
  return {
    label: sheetLabel(sheet),
    bytes: jsonBytes(entry) + 2 * ACTION_BYTES,
    queue: (context) => {
      rangesOf(sheetIn(context, sheet))(at).values = [[entry]];
    },
  };
}

function stylingSteps(change: Change, { stage, strays }: Pass): readonly Step[] {
  switch (change.kind) {
    case "add-sheet":
      return styleSteps(change.sheet, newSetting(change.sheet, change.sheet.tables, stage));
    case "rewrite-sheet":
      // Emptied, but the print set-up of its first life is still there.
      return styleSteps(change.sheet, { ...newSetting(change.sheet, change.sheet.tables, stage), isNew: false });
    case "add-table":
      return tableStyleSteps(change.sheet, change.table, newSetting(change.sheet, [change.table], stage));
    case "restyle-sheet":
      return restyleSteps(change.sheet, stage, oldCharts(change.sheet, strays));
    default:
      return [];
  }
}

function newSetting(sheet: SheetBlueprint, tables: readonly TableBlueprint[], stage: Stage): Setting {
  const places = new Map(tables.map((table) => [table.name, designedPlace(table)]));
  return {
    sheetName: nameOn(stage, sheet),
    label: sheetLabel(sheet.name),
    isNew: true,
    oldCharts: [],
    placeOf: (name) => {
      const place = places.get(name);
      if (!place) throw new Error(`${sheet.name} has no table ${name}`);
      return place;
    },
  };
}
