/**
 * Recognising one file that came back: our own form or a table typed anew, whose it is, for which period, and what each
 * row says of which task. Decides nothing that is not plain, and loses nothing silently.
 */
import type { Issue } from "../issue";
import type { RawWorkbook } from "../raw/workbook";
import { agencyIndexOf } from "./agency-index";
import type { ReportContext } from "./context";
import { type FormIdentity, formIdentity, isNewer, isOtherPlan } from "./form-identity";
import { type Grid, gridOf } from "./grid";
import { matchAgency } from "./match-agency";
import { matchTask } from "./match-task";
import { matchPeriod, type NamedPeriod, periodsIn } from "./match-period";
import { isPlanCopy, type ReadSheet, readSheet, recordsOutside } from "./read-sheet";
import type { PlacedCell } from "./read-rows";
import {
  legacyFont,
  newerForm,
  noRows,
  noTable,
  otherPlan,
  sheetHidden,
  sheetOffPlan,
  sheetOtherPeriod,
  tooManyLeftovers,
} from "./recognise-messages";
import { submittedRows } from "./submitted-rows";
import type {
  AgencyMatch,
  Intake,
  Leftover,
  PeriodMatch,
  RefusedFile,
  ReportFile,
  SubmittedRow,
  TaskMatch,
} from "./submission";
import { columnIssues } from "./table-issues";
import { taskIndexOf } from "./task-index";
import { fileWords } from "./title-agency";

/** A file with more of them is no report; the rest is counted. Our choice. */
const MOST_LEFTOVERS = 500;
const LEFTOVER_CHARACTERS = 500;

/**
 * Pure; never throws. Refusals: `form/other-plan`, `form/newer`, `file/no-table`. Remarks about the file:
 * `agency/successor`, `agency/file-name-differs`, `column/unknown`, `column/doubled`, `sheet/other-period`,
 * `sheet/off-plan`, `sheet/hidden`, `text/legacy-font`, `file/no-rows`, `file/many-leftovers`; about a row: `row/doubled`,
 * `row/code-unknown`, `row/agency-unknown` and those of values and entries.
 */
export function recognise(workbook: RawWorkbook, file: ReportFile, context: ReportContext): Intake {
  const form = formIdentity(workbook);
  if (form && isOtherPlan(form, context.planIdentity)) return refused(file, "form/other-plan", otherPlan(form.plan));
  if (form && isNewer(form)) return refused(file, "form/newer", newerForm(form.version));
  const found = findSheets(workbook, form, context);
  if (found.sheets.length === 0) return refused(file, "file/no-table", noTable());

  const periods = periodsBySheet(found.sheets, context);
  const ofPeriod = sheetsOfPeriod(found.sheets, periods, form, context);
  const { sheets, skipped } = sheetsOfPlan(ofPeriod.sheets, context);
  const agency = matchAgency(form?.agency, sheets.map(linesOf), file.name, context);
  const named = agency.match.kind === "named" ? agency.match.name : undefined;
  const rows = submittedRows(sheets, named, agency.bySheet, context);
  const left = [
    ...sheets.flatMap((sheet) => listed(sheet.grid, [...sheet.leftovers, ...(rows.leftovers.get(sheet) ?? [])])),
    ...found.leftovers,
  ];
  const issues: Issue[] = [
    ...agency.issues,
    ...rows.issues,
    ...found.issues,
    ...ofPeriod.skipped,
    ...skipped,
    ...sheets.flatMap(columnIssues),
    ...(rows.rows.length === 0 ? [remark("file/no-rows", file.name, noRows())] : []),
    ...(found.grids.some((grid) => grid.hasConverted()) ? [remark("text/legacy-font", file.name, legacyFont())] : []),
    ...(left.length > MOST_LEFTOVERS
      ? [remark("file/many-leftovers", file.name, tooManyLeftovers(left.length - MOST_LEFTOVERS))]
      : []),
  ];
  return {
    kind: "read",
    file,
    formVersion: form?.version,
    agency: agency.match.kind === "doubtful" ? (agencyOfRows(rows.rows) ?? agency.match) : agency.match,
    period: periodOf(
      form,
      sheets.flatMap((sheet) => periods.get(sheet) ?? []),
      file,
      context,
    ),
    rows: rows.rows,
    leftovers: left.slice(0, MOST_LEFTOVERS),
    issues,
  };
}

function refused(file: ReportFile, code: string, message: string): RefusedFile {
  return { kind: "refused", file, issue: { code, where: file.name, message, severity: "error" } };
}

function remark(code: string, where: string, message: string): Issue {
  return { code, where, message, severity: "remark" };
}

/** Where nothing else names it, the one agency that every row names. */
function agencyOfRows(rows: readonly SubmittedRow[]): AgencyMatch | undefined {
  const [name, ...others] = new Set(rows.map(({ agency }) => agency));
  return name === undefined || others.length > 0 ? undefined : { kind: "named", name, by: "row" };
}

type Found = {
  readonly sheets: readonly ReadSheet[];
  readonly grids: readonly Grid[];
  readonly leftovers: readonly Leftover[];
  readonly issues: readonly Issue[];
};

/** Sheets in sight that hold a table; hidden ones only where no other does. Records on the others are listed. */
function findSheets(workbook: RawWorkbook, form: FormIdentity | undefined, context: ReportContext): Found {
  const tasks = taskIndexOf(context.tasks);
  const agencies = agencyIndexOf(context.registry);
  const isIdentity = (name: string): boolean => name === form?.sheetName;
  const all = workbook.sheets
    .filter(({ name }) => !isIdentity(name))
    .map((sheet) => {
      const grid = gridOf(sheet);
      return { grid, isHidden: sheet.visibility !== "visible", read: readSheet(grid, tasks, agencies) };
    });
  const isAnyVisible = all.some(({ isHidden, read }) => !isHidden && read !== undefined);
  const taken = all.filter(({ isHidden, read }) => read !== undefined && (!isHidden || !isAnyVisible));
  const hidden = all.flatMap(({ isHidden, read }) => (isAnyVisible && isHidden && read ? [read] : []));
  const headless = all.filter(({ isHidden, read, grid }) => !isHidden && read === undefined && !isPlanCopy(grid));
  const filled = hidden.map((sheet) => ({ sheet, cells: enteredCells(sheet) })).filter(({ cells }) => cells.length > 0);
  return {
    sheets: taken.flatMap(({ read }) => read ?? []),
    grids: taken.map(({ grid }) => grid),
    leftovers: [
      ...headless.flatMap(({ grid }) => listed(grid, recordsOutside(grid, tasks, Infinity))),
      ...filled.flatMap(({ sheet, cells }) => listed(sheet.grid, cells)),
    ],
    issues: filled.map(({ sheet }) => remark("sheet/hidden", sheet.grid.name, sheetHidden())),
  };
}

function enteredCells({ tables }: ReadSheet): readonly PlacedCell[] {
  return tables
    .flatMap(({ drafts }) => drafts)
    .flatMap(({ pieces }) => pieces.map(({ rowIndex, column }) => ({ rowIndex, columnIndex: column.columnIndex })));
}

function listed(grid: Grid, cells: readonly PlacedCell[]): readonly Leftover[] {
  return cells.map(({ rowIndex, columnIndex }) => ({
    where: grid.place(rowIndex, columnIndex),
    raw: grid.text(rowIndex, columnIndex).slice(0, LEFTOVER_CHARACTERS),
  }));
}

function linesOf({ grid, title, signature }: ReadSheet): Parameters<typeof matchAgency>[1][number] {
  return { name: grid.name, title, signature };
}

type Periods = ReadonlyMap<ReadSheet, readonly NamedPeriod[]>;

/** What each sheet says of its period: its title, else its name. */
function periodsBySheet(sheets: readonly ReadSheet[], { year, periods }: ReportContext): Periods {
  return new Map(
    sheets.map((sheet) => {
      const inTitle = sheet.title.flatMap(({ text }) => periodsIn(text, year, periods));
      return [sheet, inTitle.length > 0 ? inTitle : periodsIn(sheet.grid.name, year, periods)];
    }),
  );
}

type SheetChoice = { readonly sheets: readonly ReadSheet[]; readonly skipped: readonly Issue[] };

/** Of a workbook with a sheet for each period those of other periods are left, where one is of the period asked for. */
function sheetsOfPeriod(
  sheets: readonly ReadSheet[],
  periods: Periods,
  form: FormIdentity | undefined,
  { period }: ReportContext,
): SheetChoice {
  const answers = sheets.map((sheet) => ({ sheet, answer: matchPeriod(periods.get(sheet) ?? [], period) }));
  if (form || !answers.some(({ answer }) => answer.kind === "agrees")) return { sheets, skipped: [] };
  return {
    sheets: answers.filter(({ answer }) => answer.kind !== "differs").map(({ sheet }) => sheet),
    skipped: answers.flatMap(({ sheet, answer }) =>
      answer.kind === "differs" ? [remark("sheet/other-period", sheet.grid.name, sheetOtherPeriod(answer.said))] : [],
    ),
  };
}

/**
 * Beside the report agencies send tables of figures. A sheet that surely names no task, and whose rows mostly are like
 * none, is left where another sheet names some.
 */
function sheetsOfPlan(sheets: readonly ReadSheet[], context: ReportContext): SheetChoice {
  if (sheets.length < 2) return { sheets, skipped: [] };
  const tasks = taskIndexOf(context.tasks);
  const counted = sheets.map((sheet) => {
    const kinds = sheet.tables.flatMap(({ drafts }) => drafts).map((draft) => matchTask(tasks, draft).match.kind);
    const count = (kind: TaskMatch["kind"]): number => kinds.filter((one) => one === kind).length;
    return { sheet, rows: kinds.length, sure: count("sure"), none: count("none") };
  });
  if (!counted.some(({ sure }) => sure > 0)) return { sheets, skipped: [] };
  const off = counted.filter(({ rows, sure, none }) => sure === 0 && rows > 0 && none * 2 >= rows);
  return {
    sheets: sheets.filter((sheet) => !off.some((one) => one.sheet === sheet)),
    skipped: off.map(({ sheet, rows }) => remark("sheet/off-plan", sheet.grid.name, sheetOffPlan(rows))),
  };
}

/** The form knows its period; else titles and names of sheets say it, else the file's name. */
function periodOf(
  form: FormIdentity | undefined,
  inSheets: readonly NamedPeriod[],
  file: ReportFile,
  { period, periods, year }: ReportContext,
): PeriodMatch {
  if (form && form.period !== "") {
    const named = periods.find(({ code }) => code === form.period);
    return matchPeriod([{ code: form.period, said: named?.name ?? form.period }], period);
  }
  return matchPeriod(inSheets.length > 0 ? inSheets : periodsIn(fileWords(file.name), year, periods), period);
}
