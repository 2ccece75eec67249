/** The whole workbook of a tracked plan: every sheet in its order, the names, and what the settings remember. */
import { defineWorkbook } from "../blueprint/check";
import type { NameBlueprint, WorkbookBlueprint } from "../blueprint/sheet";
import { textCells } from "../blueprint/text-cells";
import { quoteSheetName } from "../raw/a1";
import { buildAgencySummarySheet } from "./agency-summary-sheet";
import { buildAreaSummarySheet } from "./area-summary-sheet";
import { buildAssignmentsSheet } from "./assignments-sheet";
import { agencyCellsMark } from "./check-formula";
import { buildDetail, type Detail } from "./details";
import { buildListsSheet } from "./lists-sheet";
import { NAME, PERIOD_COLUMN, SCHEMA_VERSION, SETTING, SHEET, STATUS_COLUMN, TABLE, TIMEFRAME_COLUMN } from "./names";
import { buildPlanSheet, CUT_OFF_CELL, PERIOD_CELL } from "./plan-sheet";
import { buildRecordSheets } from "./record-sheets";
import { column } from "./references";
import { buildRegistrySheet } from "./registry-sheet";
import { allTasks, type TrackedPlan } from "./tracked-plan";
import { buildUnitSummarySheet } from "./unit-summary-sheet";

const absolute = (cell: string): string => cell.replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");

const NAMES: readonly NameBlueprint[] = [
  { name: NAME.statuses, refersTo: `=${column(TABLE.statuses, STATUS_COLUMN.status)}` },
  { name: NAME.timeframes, refersTo: `=${column(TABLE.timeframes, TIMEFRAME_COLUMN.text)}` },
  { name: NAME.periods, refersTo: `=${column(TABLE.periods, PERIOD_COLUMN.code)}` },
  { name: NAME.period, refersTo: `=${quoteSheetName(SHEET.plan)}!${absolute(PERIOD_CELL)}` },
  { name: NAME.cutOff, refersTo: `=${quoteSheetName(SHEET.plan)}!${absolute(CUT_OFF_CELL)}` },
];

/** @param details Detail sheets to stand behind the summaries: those asked for and those already there. */
export function buildWorkbook(plan: TrackedPlan, details: readonly Detail[] = []): WorkbookBlueprint {
  return defineWorkbook({
    sheets: [
      buildPlanSheet(plan),
      buildAssignmentsSheet(plan),
      buildUnitSummarySheet(plan),
      buildAreaSummarySheet(plan),
      buildAgencySummarySheet(plan),
      ...details.map(buildDetail),
      buildRegistrySheet(plan),
      buildListsSheet(plan),
      ...buildRecordSheets(),
    ],
    names: NAMES,
    settings: {
      [SETTING.schema]: SCHEMA_VERSION,
      [SETTING.identity]: plan.identity,
      [SETTING.title]: plan.title,
      [SETTING.citation]: plan.citation,
      [SETTING.year]: String(plan.year),
      [SETTING.place]: plan.place,
      [SETTING.note]: plan.note,
      [SETTING.statedTotal]: plan.statedTotal === undefined ? "" : String(plan.statedTotal),
      [SETTING.derivedFrom]: String(agencyCellsMark(allTasks(plan))),
    },
  });
}

const NO_PLAN: TrackedPlan = {
  title: "",
  citation: "",
  year: 0,
  place: "",
  identity: "",
  note: "",
  statedTotal: undefined,
  areas: [],
  tasks: [],
  otherTasks: [],
  timeframes: [],
  periods: [],
  periodCode: "",
  registry: { units: [], members: [] },
  assignments: [],
};

/** Free cells whose content is compared when a sheet stands: they have the same places for every plan. */
export function comparedCells(): readonly { readonly sheet: string; readonly at: string }[] {
  return buildWorkbook(NO_PLAN).sheets.flatMap((sheet) =>
    sheet.texts.flatMap((block) => textCells(block).map(({ at }) => ({ sheet: sheet.name, at }))),
  );
}
