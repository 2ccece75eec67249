/**
 * A workbook as it stands against its blueprint: what to change, and what stands in the way.
 *
 * Pure: the same two inputs give the same changes, so what was shown to the user is what is applied. A workbook that
 * was just written from a blueprint gives none.
 */
import { columnLetters } from "../raw/a1";
import type { Change, Conflict } from "./change";
import { compareTable } from "./compare-table";
import { layoutFingerprint, sheetFingerprint } from "./fingerprint";
import { canonicalFormula } from "./formula-text";
import { designedPlace } from "./place";
import type { NameBlueprint, SheetBlueprint, TextBlock, WorkbookBlueprint } from "./sheet";
import type { StandingName, StandingSheet, StandingTable, StandingWorkbook } from "./standing";
import { textCells } from "./text-cells";

/** What the settings say of earlier writes. */
export type Ownership = {
  /** A plan was loaded before: tables and names of ours are ours. */
  readonly isOurs: boolean;
  /** Sheets that an interrupted write was adding. */
  readonly halfMade: ReadonlySet<string>;
};

export type Difference = { readonly changes: readonly Change[]; readonly conflicts: readonly Conflict[] };

const LAYOUT_KEY = "layout:";

/** The settings key that holds the mark of a sheet's layout, or of the whole sheet when it is ours altogether. */
export function layoutKey(sheet: string): string {
  return LAYOUT_KEY + sheet;
}

export function compareWorkbook(
  blueprint: WorkbookBlueprint,
  standing: StandingWorkbook,
  ownership: Ownership,
): Difference {
  const changes: Change[] = [];
  const conflicts: Conflict[] = [];
  const order = standing.sheets.map((sheet) => sheet.name);
  const names = blueprint.sheets.map(({ name }) => name);
  const marks: Record<string, string> = {};
  for (const sheet of blueprint.sheets) {
    const there = standing.sheets.find((other) => sameName(other.name, sheet.name));
    const at = positionOf(order, sheet.name, names);
    const found = there
      ? compareSheet(sheet, there, standing, ownership)
      : absentSheet(sheet, order[at], standing, ownership);
    changes.push(...found.changes);
    conflicts.push(...found.conflicts);
    if (there?.isProtected === true && found.changes.length > 0)
      conflicts.push({ kind: "sheet-protected", sheet: there.name });
    if (!there) order.splice(at, 0, sheet.name);
    marks[layoutKey(sheet.name)] = markOf(sheet);
  }
  for (const name of blueprint.names) {
    const found = compareName(name, standing, ownership);
    changes.push(...found.changes);
    conflicts.push(...found.conflicts);
  }
  const settings = changedSettings({ ...marks, ...blueprint.settings }, standing.settings);
  if (Object.keys(settings).length > 0) changes.push({ kind: "save-settings", settings });
  if (standing.isReadOnly && changes.length > 0) conflicts.push({ kind: "read-only" });
  return { changes, conflicts };
}

function markOf(sheet: SheetBlueprint): string {
  return sheet.ownership === "owned" ? sheetFingerprint(sheet) : layoutFingerprint(sheet);
}

function sameName(a: string, b: string): boolean {
  return a.normalize("NFC").toLowerCase() === b.normalize("NFC").toLowerCase();
}

/** A missing sheet goes behind the nearest sheet that precedes it in the blueprint, else in front of everything. */
function positionOf(order: readonly string[], sheet: string, blueprint: readonly string[]): number {
  const earlier = blueprint.slice(0, blueprint.indexOf(sheet)).reverse();
  for (const name of earlier) {
    const at = order.findIndex((other) => sameName(other, name));
    if (at >= 0) return at + 1;
  }
  return 0;
}

function absentSheet(
  sheet: SheetBlueprint,
  before: string | undefined,
  standing: StandingWorkbook,
  ownership: Ownership,
): Difference {
  const conflicts = sheet.tables.flatMap(({ name }): readonly Conflict[] => {
    const elsewhere = standing.tables.find((table) => sameName(table.name, name));
    if (!elsewhere) return [];
    return [
      ownership.isOurs
        ? { kind: "sheet-renamed", table: name, sheet: elsewhere.sheet, expected: sheet.name }
        : { kind: "table-taken", table: name, sheet: elsewhere.sheet },
    ];
  });
  if (conflicts.length > 0) return { changes: [], conflicts: conflicts.slice(0, 1) };
  return { changes: [{ kind: "add-sheet", sheet, before }], conflicts };
}

function compareSheet(
  sheet: SheetBlueprint,
  there: StandingSheet,
  standing: StandingWorkbook,
  ownership: Ownership,
): Difference {
  const tables = sheet.tables.map((table) => ({
    table,
    found: standing.tables.find((other) => sameName(other.name, table.name)),
  }));
  const missing = tables.filter(({ found }) => found === undefined || !sameName(found.sheet, there.name));
  const isHalfMade = ownership.halfMade.has(sheet.name);
  if (there.isEmpty || (isHalfMade && (missing.length > 0 || tables.length === 0))) {
    return { changes: [{ kind: "rewrite-sheet", sheet }], conflicts: [] };
  }
  const mark = standing.settings[layoutKey(sheet.name)];
  if (tables.length === 0) {
    if (mark === undefined) return { changes: [], conflicts: [{ kind: "sheet-taken", sheet: there.name }] };
    return { changes: mark === markOf(sheet) ? [] : [{ kind: "rewrite-sheet", sheet }], conflicts: [] };
  }
  if (missing.length > 0) return { changes: [], conflicts: tableConflicts(there, missing, tables.length, ownership) };
  const changes: Change[] = [];
  const conflicts: Conflict[] = [];
  if (mark !== markOf(sheet)) changes.push({ kind: "restyle-sheet", sheet });
  for (const { table, found } of tables) {
    if (!found) continue;
    const difference = compareTable(table, found);
    changes.push(...difference.changes);
    conflicts.push(...difference.conflicts);
  }
  const moved = tables.some(({ table, found }) => found !== undefined && hasMoved(table, found));
  if (!moved) changes.push(...compareTexts(sheet, there.name, standing));
  return { changes: withLooksBroughtAlong(sheet, changes), conflicts };
}

function tableConflicts(
  there: StandingSheet,
  missing: readonly { readonly table: { readonly name: string }; readonly found: StandingTable | undefined }[],
  all: number,
  ownership: Ownership,
): readonly Conflict[] {
  if (!ownership.isOurs && missing.length === all) return [{ kind: "sheet-taken", sheet: there.name }];
  return missing.map(({ table, found }) =>
    found
      ? { kind: "table-taken", table: table.name, sheet: found.sheet }
      : { kind: "table-missing", table: table.name, sheet: there.name },
  );
}

function hasMoved(table: SheetBlueprint["tables"][number], found: StandingTable): boolean {
  const place = designedPlace(table);
  return place.headerRowNumber !== found.headerRowNumber || place.firstColumnIndex !== found.firstColumnIndex;
}

/** Free cells keep the place they were designed for, so they are compared only while the tables stand at theirs. */
function compareTexts(sheet: SheetBlueprint, actualName: string, standing: StandingWorkbook): readonly Change[] {
  return sheet.texts.flatMap((block: TextBlock) =>
    textCells(block).flatMap(({ at, content }): readonly Change[] => {
      const cell = standing.cells[`${sheet.name}!${at}`];
      if (!cell || (block.kind === "entered" && (cell.value !== null || cell.formula !== ""))) return [];
      const isFormula = content !== null && typeof content === "object";
      const same = isFormula
        ? canonicalFormula(cell.formula) === canonicalFormula(content.formula)
        : cell.formula === "" && (cell.value ?? "") === (content ?? "");
      const before = cell.formula === "" ? cell.value : cell.formula;
      return same ? [] : [{ kind: "edit-text", sheet: actualName, at, before, after: content }];
    }),
  );
}

/**
 * Rows that come or go behind a chart leave its series where they were, and a row whose formulas are blank was added
 * where tables do not grow by themselves and lacks looks and rules too: both are mended by laying out the sheet again.
 */
function withLooksBroughtAlong(sheet: SheetBlueprint, changes: readonly Change[]): readonly Change[] {
  const charted = new Set(sheet.charts.map((chart) => chart.table));
  const isNeeded = changes.some((change) => {
    if (change.kind === "append-rows") return charted.has(change.table.name);
    if (change.kind === "remove-rows") return charted.has(change.table);
    return change.kind === "restore-formula" && change.cells.some(({ before }) => before === null || before === "");
  });
  if (!isNeeded || changes.some((change) => change.kind === "restyle-sheet")) return changes;
  return [...changes, { kind: "restyle-sheet", sheet }];
}

function compareName(name: NameBlueprint, standing: StandingWorkbook, ownership: Ownership): Difference {
  const there = standing.names.find((other) => sameName(other.name, name.name));
  if (!there) return { changes: [{ kind: "define-name", name, replaces: undefined }], conflicts: [] };
  if (sameReference(name, there, standing)) return { changes: [], conflicts: [] };
  if (!ownership.isOurs) {
    return { changes: [], conflicts: [{ kind: "name-taken", name: there.name, refersTo: there.refersTo }] };
  }
  return { changes: [{ kind: "define-name", name, replaces: there.refersTo }], conflicts: [] };
}

const ONE_CELL = /^([^!]+)!\$?[A-Z]{1,3}\$?\d+$/i;
const TABLE_COLUMN = /^=?([^[\]]+)\[([^[\]]+)\]$/;

/** Excel may answer a reference to a table column with the cells it stands for (office-js issue 740). */
function sameReference(name: NameBlueprint, there: StandingName, standing: StandingWorkbook): boolean {
  const spell = (text: string): string => canonicalFormula(text.replace(/^=/, "").replaceAll("'", ""));
  if (spell(name.refersTo) === spell(there.refersTo)) return true;
  // A name follows its cell when rows are inserted above it: where it stands now is what it means.
  const sheet = ONE_CELL.exec(spell(name.refersTo))?.[1];
  if (sheet !== undefined) return ONE_CELL.exec(spell(there.refersTo))?.[1] === sheet;
  const [, tableName = "", header = ""] = TABLE_COLUMN.exec(name.refersTo) ?? [];
  const table = standing.tables.find((other) => sameName(other.name, tableName));
  const column = table?.headers.indexOf(header) ?? -1;
  if (!table || column < 0) return false;
  const letters = columnLetters(table.firstColumnIndex + column);
  const first = table.headerRowNumber + 1;
  const last = first + Math.max(1, table.rows.length) - 1;
  return spell(`${table.sheet}!${letters}${first}:${letters}${last}`) === spell(there.refersTo);
}

function changedSettings(
  wanted: Readonly<Record<string, string>>,
  standing: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(wanted).filter(([key, value]) => standing[key] !== value));
}
