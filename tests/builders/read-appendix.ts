/** What appendices are made from, read from the published plan's workbook after a test has changed its tables. */
import type { CellValue } from "../../src/blueprint/sheet";
import type { StandingWorkbook } from "../../src/blueprint/standing";
import type { ReportRecord } from "../../src/reports/record";
import type { AppendixTask } from "../../src/sheets/appendix-data";
import { TABLE } from "../../src/sheets/names";
import { readAppendixData } from "../../src/sheets/read-appendix-data";
import { readHeading } from "../../src/sheets/read-tracked";
import { trackStanding } from "../../src/sheets/track-plan";
import { buildWorkbook } from "../../src/sheets/workbook";
import { seedAgencies } from "./appendix-data";
import { seedContext } from "./seed-context";
import { standingOf } from "./standing";
import { seedTracked } from "./tracked-plan";

export type Values = Readonly<Record<string, CellValue>>;
export type Row = { readonly [header: string]: CellValue };

/** The workbook with the rows of one table made anew, each given as values by heading. */
export function withRows(
  standing: StandingWorkbook,
  name: string,
  change: (rows: readonly Row[]) => readonly Row[],
): StandingWorkbook {
  const tables = standing.tables.map((table) => {
    if (table.name !== name) return table;
    const { headers } = table;
    const rows = table.rows.map((row) => Object.fromEntries(headers.map((header, at) => [header, row[at] ?? null])));
    return { ...table, rows: change(rows).map((row) => headers.map((header) => row[header] ?? null)) };
  });
  return { ...standing, tables };
}

/** The workbook with other values in the rows of one code. */
export const told = (standing: StandingWorkbook, table: string, code: string, values: Values): StandingWorkbook =>
  withRows(standing, table, (rows) => rows.map((row) => (row["Mã"] === code ? { ...row, ...values } : row)));

const evaluated = (rows: readonly Row[]): readonly Row[] =>
  rows.map((row) => ({ ...row, "Đánh giá tiến độ": "Đang thực hiện" }));

/** The published plan in the first quarter, every task and share under way. */
export const LOADED = [TABLE.plan, TABLE.assignments].reduce(
  (standing, table) => withRows(standing, table, evaluated),
  standingOf(buildWorkbook(seedTracked("2025-Q1"))),
);

/** @param records Of that period. */
export function readFrom(
  standing: StandingWorkbook,
  records: readonly ReportRecord[] = [],
  periodCode = "2025-Q1",
): ReturnType<typeof readAppendixData> {
  const heading = readHeading(standing);
  if (!heading) throw new Error("no plan");
  const context = seedContext();
  const period = context.periods.find(({ code }) => code === periodCode) ?? context.period;
  const { plan } = trackStanding(heading, standing);
  const agencies = seedAgencies(...records);
  return readAppendixData({ standing, plan, context: { ...context, period }, records, agencies });
}

export const taskOf = (
  code: string,
  standing: StandingWorkbook,
  records: readonly ReportRecord[] = [],
): AppendixTask | undefined => readFrom(standing, records).data.tasks.find((task) => task.code === code);
