/** Reads back what a workbook follows: tasks, lists, registry. The inverse of the sheets, as far as users left it. */
import type { StandingWorkbook } from "../blueprint/standing";
import { type Registry, UNIT_KINDS, type Unit } from "../plan/registry";
import type { Period } from "../plan/period";
import { AGENCY_COLUMN, AREA_COLUMN, MEMBER_COLUMN, PERIOD_COLUMN, PLAN_COLUMN, SETTING, TABLE } from "./names";
import { MEMBERS_COMPLETE } from "./registry-sheet";
import { rowsOf, type StandingRow, standingTable } from "./standing-rows";
import type { TrackedArea, TrackedPlan, TrackedTask } from "./tracked-plan";

/** What the settings say of the plan that was loaded; `undefined` when none was. */
export type PlanHeading = Pick<
  TrackedPlan,
  "title" | "citation" | "year" | "place" | "identity" | "note" | "statedTotal"
>;

export function readHeading({ settings }: StandingWorkbook): PlanHeading | undefined {
  const identity = settings[SETTING.identity];
  if (identity === undefined) return undefined;
  const total = settings[SETTING.statedTotal] ?? "";
  return {
    title: settings[SETTING.title] ?? "",
    citation: settings[SETTING.citation] ?? "",
    year: Number(settings[SETTING.year] ?? 0),
    place: settings[SETTING.place] ?? "",
    identity,
    note: settings[SETTING.note] ?? "",
    statedTotal: total === "" ? undefined : Number(total),
  };
}

function readTask(row: StandingRow): TrackedTask {
  return {
    ordinal: row.number(PLAN_COLUMN.ordinal),
    code: row.text(PLAN_COLUMN.code),
    areaLabel: row.text(PLAN_COLUMN.area),
    group: row.text(PLAN_COLUMN.group),
    content: row.text(PLAN_COLUMN.content),
    leadText: row.text(PLAN_COLUMN.lead),
    coordinatingText: row.text(PLAN_COLUMN.coordinating),
    timeframeText: row.text(PLAN_COLUMN.timeframe),
    fundingText: row.text(PLAN_COLUMN.funding),
  };
}

/** All rows of the plan's table that say anything, users' own included, in the order in which they stand. */
export function readTasks(standing: StandingWorkbook): readonly TrackedTask[] {
  return rowsOf(standing, TABLE.plan)
    .map(readTask)
    .filter(({ code, content, leadText }) => code !== "" || content !== "" || leadText !== "");
}

export function readAreas(standing: StandingWorkbook): readonly TrackedArea[] {
  return rowsOf(standing, TABLE.areas)
    .map((row) => ({ label: row.text(AREA_COLUMN.area), statedCount: row.number(AREA_COLUMN.stated) }))
    .filter(({ label }) => label !== "");
}

/** Periods with all three dates; a row that lacks one cannot be chosen. */
export function readPeriods(standing: StandingWorkbook): readonly Period[] {
  return rowsOf(standing, TABLE.periods).flatMap((row) => {
    const code = row.text(PERIOD_COLUMN.code);
    const from = row.number(PERIOD_COLUMN.from);
    const cutOff = row.number(PERIOD_COLUMN.cutOff);
    const sendBy = row.number(PERIOD_COLUMN.sendBy);
    if (code === "" || from === undefined || cutOff === undefined || sendBy === undefined) return [];
    return [{ code, name: row.text(PERIOD_COLUMN.name), from, cutOff, sendBy }];
  });
}

function readUnit(row: StandingRow, index: number): Unit {
  const kind = row.text(AGENCY_COLUMN.kind);
  const name = row.text(AGENCY_COLUMN.name);
  return {
    name,
    shortName: row.text(AGENCY_COLUMN.shortName) || name,
    aliases: row
      .text(AGENCY_COLUMN.aliases)
      .split(";")
      .map((alias) => alias.trim())
      .filter((alias) => alias !== ""),
    kind: UNIT_KINDS.find((known) => known === kind) ?? "Cơ quan",
    reportsVia: row.text(AGENCY_COLUMN.reportsVia),
    order: row.number(AGENCY_COLUMN.order) ?? Number.MAX_SAFE_INTEGER - 1_000_000 + index,
    validFrom: row.number(AGENCY_COLUMN.validFrom),
    validTo: row.number(AGENCY_COLUMN.validTo),
    successors: row.text(AGENCY_COLUMN.successors),
    membersComplete: row.text(AGENCY_COLUMN.membersComplete) === MEMBERS_COMPLETE,
    note: row.text(AGENCY_COLUMN.note),
  };
}

/** `undefined` when the workbook has no registry yet. Rows without a name say nothing. */
export function readRegistry(standing: StandingWorkbook): Registry | undefined {
  if (!standingTable(standing, TABLE.agencies)) return undefined;
  const members = rowsOf(standing, TABLE.members)
    .map((row) => ({ group: row.text(MEMBER_COLUMN.group), agency: row.text(MEMBER_COLUMN.agency) }))
    .filter(({ group, agency }) => group !== "" && agency !== "");
  const units = rowsOf(standing, TABLE.agencies)
    .map(readUnit)
    .filter(({ name }) => name !== "");
  return {
    units: uniqueBy(units, ({ name }) => name),
    members: uniqueBy(members, ({ group, agency }) => `${group}|${agency}`),
  };
}

/** The first of each key, compared without regard to case. */
export function uniqueBy<T>(all: readonly T[], keyOf: (one: T) => string): readonly T[] {
  const seen = new Set<string>();
  return all.filter((one) => {
    const key = keyOf(one).toLowerCase();
    return !seen.has(key) && seen.add(key);
  });
}
