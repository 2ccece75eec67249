/**
 * Refuses at construction what Excel would refuse when it is written.
 *
 * A blueprint that breaks a rule is a mistake of ours, not of a user: all faults are thrown together, at the place
 * where the sheet is described instead of in the middle of a write.
 */
import { type Area, areasOverlap, MAX_COLUMNS, MAX_ROWS, parseArea, parseCell } from "../raw/a1";
import { contentFaults, validationFaults } from "./check-contents";
import { printFaults } from "./check-print";
import { textFaults } from "./check-texts";
import { MAX_COLUMN_WIDTH_CHARS, MAX_ROW_HEIGHT_POINTS, nameFault, sheetNameFault } from "./limits";
import { designedPlace, resolveRowRule, wholeArea } from "./place";
import type { SheetBlueprint, TableBlueprint, WorkbookBlueprint } from "./sheet";
import { blockArea } from "./text-cells";

/** Returns the sheet as given; throws an Error that lists every fault. */
export function defineSheet(sheet: SheetBlueprint): SheetBlueprint {
  refuse(`sheet ${sheet.name}`, [...sheetFaults(sheet)]);
  return sheet;
}

/** Returns the workbook as given, its sheets checked as well; throws an Error that lists every fault. */
export function defineWorkbook(workbook: WorkbookBlueprint): WorkbookBlueprint {
  for (const sheet of workbook.sheets) defineSheet(sheet);
  refuse("workbook", [...workbookFaults(workbook)]);
  return workbook;
}

function refuse(what: string, faults: readonly string[]): void {
  if (faults.length > 0) throw new Error(`${what} cannot be written: ${faults.join("; ")}`);
}

function* workbookFaults(workbook: WorkbookBlueprint): Generator<string> {
  yield* repeated(
    "sheet",
    workbook.sheets.map((sheet) => sheet.name),
  );
  const tables = workbook.sheets.flatMap((sheet) => sheet.tables.map((table) => table.name));
  yield* repeated("table or name", [...tables, ...workbook.names.map(({ name }) => name)]);
  for (const { name, refersTo } of workbook.names) {
    const fault = nameFault(name);
    if (fault !== undefined) yield `name ${name} ${fault}`;
    if (!refersTo.startsWith("=")) yield `name ${name} refers to ${refersTo}, which does not begin with =`;
  }
  if (!workbook.sheets.some((sheet) => sheet.visibility === "visible")) yield "no sheet is visible";
}

function* repeated(what: string, names: readonly string[]): Generator<string> {
  const seen = new Set<string>();
  for (const name of names) {
    const folded = name.toLowerCase();
    if (seen.has(folded)) yield `${what} ${name} occurs twice`;
    seen.add(folded);
  }
}

function* sheetFaults(sheet: SheetBlueprint): Generator<string> {
  const nameProblem = sheetNameFault(sheet.name);
  if (nameProblem !== undefined) yield `its name ${nameProblem}`;
  for (const table of sheet.tables) yield* tableFaults(table);
  for (const block of sheet.texts) yield* textFaults(block);
  yield* overlaps(sheet);
  for (const height of Object.values(sheet.rowHeights)) {
    if (!(height > 0 && height <= MAX_ROW_HEIGHT_POINTS)) yield `row height ${height}`;
  }
  for (const [letters, width] of Object.entries(sheet.columnWidths)) {
    if (!(width > 0 && width <= MAX_COLUMN_WIDTH_CHARS)) yield `column ${letters} is ${width} characters wide`;
  }
  yield* printFaults(sheet.print);
  for (const chart of sheet.charts) {
    if (!sheet.tables.some((table) => table.name === chart.table))
      yield `chart ${chart.name} draws no table of its sheet`;
    if (!parseCell(chart.fromCell) || !parseCell(chart.toCell)) yield `chart ${chart.name} has no place`;
  }
}

function* tableFaults(table: TableBlueprint): Generator<string> {
  const say = (fault: string): string => `table ${table.name} ${fault}`;
  const nameProblem = nameFault(table.name);
  if (nameProblem !== undefined) yield say(nameProblem);
  const place = designedPlace(table);
  const area = parseArea(wholeArea(place));
  if (!area || area.bottom >= MAX_ROWS || area.right >= MAX_COLUMNS) yield say("does not fit on a sheet");
  yield* repeated(`table ${table.name}, column`, place.headers);
  for (const header of table.key) if (!place.headers.includes(header)) yield say(`has no key column ${header}`);
  for (const row of table.rows) {
    if (row.length !== table.columns.length)
      yield say(`has a row of ${row.length} cells for ${table.columns.length} columns`);
    for (const value of row) yield* contentFaults(say("has a cell that"), value);
  }
  if (table.rowHeightsPoints && table.rowHeightsPoints.length !== table.rows.length)
    yield say("has other heights than rows");
  for (const column of table.columns) {
    const columnSay = (fault: string): string => say(`column ${column.header} ${fault}`);
    if (column.header.trim() !== column.header || column.header === "")
      yield columnSay("has a blank at an end of its name");
    if ((column.formula !== undefined) !== (column.kind === "formula" || column.kind === "overridable")) {
      yield columnSay(`is ${column.kind} but ${column.formula === undefined ? "lacks" : "has"} a formula`);
    }
    if (column.formula !== undefined)
      yield* contentFaults(columnSay("has a formula that"), { formula: column.formula });
    if (!(column.widthChars > 0 && column.widthChars <= MAX_COLUMN_WIDTH_CHARS))
      yield columnSay(`is ${column.widthChars} wide`);
    if (column.validation) {
      yield* validationFaults(columnSay("has a rule whose"), column.validation);
      if (column.validation.rule.type === "custom") resolveRowRule(column.validation.rule.formula, place);
    }
  }
}

type Occupied = { readonly name: string; readonly area: Area };

/** Tables may touch neither each other nor a text: Excel allows no merged cell within a table. */
function* overlaps(sheet: SheetBlueprint): Generator<string> {
  const tables = sheet.tables.flatMap((table): readonly Occupied[] => {
    const area = parseArea(wholeArea(designedPlace(table)));
    return area ? [{ name: `table ${table.name}`, area }] : [];
  });
  const texts = sheet.texts.flatMap((block): readonly Occupied[] =>
    parseCell(block.at) ? [{ name: `text at ${block.at}`, area: blockArea(block) }] : [],
  );
  // Whatever else stands in the same rows comes right behind: sort once, look at neighbours.
  const sorted = [...tables, ...texts].sort((a, b) => a.area.top - b.area.top);
  for (const [index, one] of sorted.entries()) {
    for (let next = index + 1; next < sorted.length; next += 1) {
      const other = sorted[next];
      if (!other || other.area.top > one.area.bottom) break;
      if (areasOverlap(one.area, other.area)) yield `${one.name} and ${other.name} overlap`;
    }
  }
}
