/**
 * «Dựng lại bảng tổng hợp» and «Tạo bảng chi tiết»: derives assignments and summaries anew from what stands.
 *
 * Touches derived sheets, and on the plan's own sheet only blank cells of its formula columns, which get their
 * formula. What users overwrote there is told, not restored.
 */
import type { CellEdit, Change, Conflict } from "../blueprint/change";
import { compareTable } from "../blueprint/compare-table";
import type { WorkbookPort } from "../blueprint/port";
import type { StandingWorkbook } from "../blueprint/standing";
import type { Issue } from "../issue";
import { detailsOf } from "../sheets/details";
import { SHEET, TABLE } from "../sheets/names";
import { buildPlanSheet } from "../sheets/plan-sheet";
import { readHeading } from "../sheets/read-tracked";
import { standingTable } from "../sheets/standing-rows";
import { trackStanding, type Tracked } from "../sheets/track-plan";
import type { TrackedPlan } from "../sheets/tracked-plan";
import { buildWorkbook } from "../sheets/workbook";
import { describeChanges } from "./describe-changes";
import type { DetailChoices } from "./desk";
import { standingDetails, standsAlready } from "./details";
import { conflictIssue, formulasOverwritten, noDetailChosen, noPlan, unfinished, unknownDetail } from "./messages";
import { applyOurs, compareOurs, pendingElsewhere, readPending, schemaIssue } from "./our-workbook";
import { stateAfterFailure, wholeRequest, withCutOff } from "./our-workbook";
import { type Account, attempt, done, type Link, type Outcome, refused, type ReportProgress } from "./outcome";

export const REBUILD = "Dựng lại bảng tổng hợp";
export const BUILD_DETAILS = "Tạo bảng chi tiết";

/** Sheets that a rebuild leaves alone: what users work in, and what consolidation fills. */
const NOT_DERIVED: readonly string[] = [SHEET.plan, SHEET.reports, SHEET.intakeLog, SHEET.history];

export function rebuildSummaries(port: WorkbookPort, progress?: ReportProgress): Promise<Outcome<Account>> {
  return rebuild(port, REBUILD, () => [], progress);
}

/** @param sheets Names from `detailChoices`. */
export function buildDetails(
  port: WorkbookPort,
  sheets: readonly string[],
  progress?: ReportProgress,
): Promise<Outcome<Account>> {
  if (sheets.length === 0) return Promise.resolve(refused(noDetailChosen()));
  return rebuild(port, BUILD_DETAILS, () => sheets, progress);
}

/** Every detail sheet the plan offers, headless `--detail all`. */
export function buildAllDetails(port: WorkbookPort, progress?: ReportProgress): Promise<Outcome<Account>> {
  return rebuild(port, BUILD_DETAILS, (plan) => detailsOf(plan).map(({ sheet }) => sheet), progress);
}

export function detailChoices(port: WorkbookPort): Promise<Outcome<DetailChoices>> {
  return attempt(async () => {
    const standing = await port.read(wholeRequest());
    const tracked = trackOurs(standing);
    if (!tracked.ok) return refused(tracked.issue);
    const choices = detailsOf(tracked.value.plan).map((detail) => ({
      kind: detail.kind,
      name: detail.name,
      sheet: detail.sheet,
      taskCount: detail.tasks.length,
      exists: standsAlready(detail, standing),
    }));
    return done({
      units: choices.filter(({ kind }) => kind === "unit"),
      areas: choices.filter(({ kind }) => kind === "area"),
    });
  });
}

/** The plan that stands, or why nothing can be derived from it. */
export function trackOurs(
  standing: StandingWorkbook,
): { readonly ok: true; readonly value: Tracked } | { readonly ok: false; readonly issue: Issue } {
  const heading = readHeading(standing);
  const pending = readPending(standing);
  if (!heading) return { ok: false, issue: pending ? unfinished(pending.command) : noPlan() };
  const newer = schemaIssue(standing);
  return newer
    ? { ok: false, issue: newer }
    : { ok: true, value: withCutOff(trackStanding(heading, standing), standing) };
}

function rebuild(
  port: WorkbookPort,
  command: string,
  wanted: (plan: TrackedPlan) => readonly string[],
  progress?: ReportProgress,
): Promise<Outcome<Account>> {
  let began = false;
  return attempt<Account>(
    async () => {
      const standing = await port.read(wholeRequest());
      const tracked = trackOurs(standing);
      if (!tracked.ok) return refused(tracked.issue);
      const cutOff = pendingElsewhere(standing, [REBUILD, BUILD_DETAILS]);
      if (cutOff) return refused(cutOff);
      const { plan, remarks } = tracked.value;
      const sheets = new Set(wanted(plan));
      const offered = detailsOf(plan);
      const unknown = [...sheets].filter((sheet) => !offered.some((detail) => detail.sheet === sheet));
      if (unknown.length > 0) return refused(...unknown.map(unknownDetail));
      const kept = new Set(standingDetails(plan, standing).map(({ sheet }) => sheet));
      const chosen = offered.filter(({ sheet }) => sheets.has(sheet) || kept.has(sheet));
      const whole = buildWorkbook(plan, chosen);
      const blueprint = { ...whole, sheets: whole.sheets.filter(({ name }) => !NOT_DERIVED.includes(name)) };
      const { changes: derived, issues } = compareOurs(blueprint, standing);
      const { lost, overwritten, conflicts } = comparePlanTable(plan, standing);
      const wrong = [...conflicts.map(conflictIssue), ...issues];
      if (wrong.length > 0) return refused(...wrong);
      const changes = [...lost, ...derived];
      began = changes.length > 0;
      if (began) await applyOurs(port, changes, command, plan.identity, progress);
      const described = describeChanges(changes);
      return done({
        headline: accountHeadline(command, sheets.size),
        lines: [
          `${plan.assignments.length} phân công từ ${plan.tasks.length} nhiệm vụ.`,
          ...(described.length === 0
            ? ["Số liệu đã đúng, không có gì phải ghi."]
            : described.map(({ text }) => `${text}.`)),
        ],
        links: linksTo([...sheets]),
        remarks: [...overwritten, ...remarks],
      });
    },
    () => (began ? stateAfterFailure(port) : Promise.resolve("untouched")),
  );
}

function accountHeadline(command: string, sheetCount: number): string {
  return command === BUILD_DETAILS ? `Đã tạo ${sheetCount} bảng chi tiết.` : "Đã dựng lại các bảng tổng hợp.";
}

function linksTo(sheets: readonly string[]): readonly Link[] {
  if (sheets.length > 0) return sheets.map((sheet) => ({ text: sheet, sheet }));
  return [SHEET.unitSummary, SHEET.areaSummary, SHEET.agencySummary, SHEET.assignments].map((sheet) => ({
    text: sheet,
    sheet,
  }));
}

type PlanTableState = {
  /**
   * Formulas for blank cells of formula columns, as in a row that was added where tables do not fill themselves; such
   * a row lacks the looks and drop-downs of its table as well.
   */
  readonly lost: readonly Change[];
  /** Formulas that were replaced by something else, a remark for each column. */
  readonly overwritten: readonly Issue[];
  /** Columns that are gone and codes that occur twice: nothing right can be derived from those. */
  readonly conflicts: readonly Conflict[];
};

function comparePlanTable(plan: TrackedPlan, standing: StandingWorkbook): PlanTableState {
  const table = standingTable(standing, TABLE.plan);
  const sheet = buildPlanSheet(plan);
  const [blueprint] = sheet.tables;
  if (!table || !blueprint) return { lost: [], overwritten: [], conflicts: [] };
  const { changes, conflicts } = compareTable(blueprint, table);
  const formulas = new Set(blueprint.columns.flatMap(({ header, formula }) => (formula === undefined ? [] : [header])));
  const edits = changes.flatMap((change) => {
    if (change.kind === "restore-formula") return change.cells;
    return change.kind === "edit-cells" ? change.edits.filter(({ header }) => formulas.has(header)) : [];
  });
  const lost = edits.filter(isLost);
  return {
    lost:
      lost.length === 0
        ? []
        : [
            { kind: "restyle-sheet", sheet },
            { kind: "edit-cells", table: table.name, edits: lost },
          ],
    overwritten: changes.flatMap((change) => {
      if (change.kind !== "restore-formula") return [];
      const codes = change.cells.filter((cell) => !isLost(cell)).map(({ rowKey }) => rowKey);
      return codes.length === 0 ? [] : [formulasOverwritten(`Trang tính «${table.sheet}»`, change.header, codes)];
    }),
    conflicts,
  };
}

function isLost({ before }: CellEdit): boolean {
  return before === null || before === "";
}
