/** The gathered quarter worked through as a specialist does: final paragraphs, statuses and days, typed into the sheets. */
import type { Host } from "../../src/devhost/create-host";
import type { BookValue } from "../../src/ooxml/book";
import { formatDate } from "../../src/plan/dates";
import { type Status, STATUSES } from "../../src/plan/status";
import { PLAN_COLUMN, REPORT_COLUMN, RESULT_COLUMN, TABLE } from "../../src/sheets/names";
import { addressIn, tableOf, tableRows, type TableRow } from "../builders/book-tables";
import { MADE_UP } from "./fill-form";
import { type Finding, FINDINGS, type Told } from "./final-paragraphs";

const [NOT_BEGUN, ONGOING, COMPLETE] = STATUSES;
/** Below the title lines of the sheet of results, above its table. */
const NOTE_CELL = "A3";
const C = REPORT_COLUMN;

export type Written = { readonly paragraphs: number; readonly complete: number; readonly ongoing: number };

export function writeFindings(host: Host): Written {
  const reports = tableRows(host.book, TABLE.reports);
  const toldOf = (code: string): readonly TableRow[] => reports.filter((row) => row[C.code] === code);
  const results = tableRows(host.book, TABLE.results).map((row) => textOf(row[RESULT_COLUMN.code]));
  const statuses: string[] = [];
  host.user.type(sheetOf(host, TABLE.results), NOTE_CELL, `${MADE_UP}.`);
  for (const [row, code] of results.entries()) {
    const paragraph = paragraphOf(FINDINGS[code], toldOf(code));
    host.user.type(...placeIn(host, TABLE.results, RESULT_COLUMN.paragraph, row), paragraph);
  }
  for (const [row, task] of tableRows(host.book, TABLE.plan).entries()) {
    const code = textOf(task[PLAN_COLUMN.code]);
    const entries = entriesOf(FINDINGS[code], toldOf(code));
    statuses.push(entries[PLAN_COLUMN.status] ?? "");
    for (const [header, entry] of Object.entries(entries)) {
      host.user.type(...placeIn(host, TABLE.plan, header, row), entry);
    }
  }
  host.book.properties = { ...host.book.properties, title: MADE_UP };
  return {
    paragraphs: results.length,
    complete: statuses.filter((status) => status === COMPLETE).length,
    ongoing: statuses.filter((status) => status === ONGOING).length,
  };
}

function paragraphOf(finding: Finding | undefined, told: readonly TableRow[]): string {
  const [first] = told;
  return finding?.paragraph?.(toldBy(told)) ?? textOf(first?.[C.result]);
}

/** As they are typed, by heading of the plan. */
function entriesOf(finding: Finding | undefined, told: readonly TableRow[]): Readonly<Record<string, string>> {
  const { product, difficulty, isOpen, completed } = finding ?? {};
  const status = isOpen ? ONGOING : statusOf(told);
  const lastDay = Math.max(...numbersIn(told, C.completed));
  const progress = isOpen ? NEARLY : mean(numbersIn(told, C.progress));
  return {
    [PLAN_COLUMN.status]: status,
    ...(status === COMPLETE && { [PLAN_COLUMN.completed]: completed ?? formatDate(lastDay) }),
    ...(status !== NOT_BEGUN && { [PLAN_COLUMN.progress]: `${progress}%` }),
    ...(product && { [PLAN_COLUMN.product]: product(toldBy(told)) }),
    ...(difficulty !== undefined && { [PLAN_COLUMN.difficulty]: difficulty }),
  };
}

/** What all say, where all say the same; a task that some have begun is under way. */
function statusOf(told: readonly TableRow[]): Status {
  const said = new Set(told.map((row) => textOf(row[C.status])));
  const same = [COMPLETE, NOT_BEGUN].find((status) => said.has(status) && said.size === 1);
  return same ?? ONGOING;
}

/** Per cent of a task that all who reported have done, while others have not reported. */
const NEARLY = 90;
const STEP = 5;

/** Of shares, in per cent by fives. */
function mean(shares: readonly number[]): number {
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.length === 0 ? 0 : Math.round((sum / shares.length) * (100 / STEP)) * STEP;
}

function toldBy(rows: readonly TableRow[]): Told {
  const found = (words: RegExp): readonly number[] => {
    const figures = rows.flatMap((row) => words.exec(textOf(row[C.result]))?.[1] ?? []);
    if (figures.length === 0) throw new Error(`No report says ${words.source}`);
    return figures.map((figure) => Number(figure.replaceAll(".", "").replace(",", ".")));
  };
  const percent = (value: number): string => `${value.toLocaleString("vi-VN")}%`;
  return {
    agencies: rows.length,
    sum: (words) =>
      found(words)
        .reduce((total, value) => total + value, 0)
        .toLocaleString("vi-VN"),
    range: (words) => `${percent(Math.min(...found(words)))} đến ${percent(Math.max(...found(words)))}`,
  };
}

const textOf = (value: BookValue | undefined): string => (typeof value === "string" ? value : "");

const numbersIn = (rows: readonly TableRow[], header: string): readonly number[] =>
  rows.map((row) => row[header]).filter((value) => typeof value === "number");

const sheetOf = (host: Host, table: string): string => tableOf(host.book, table).sheet.name;

function placeIn(host: Host, table: string, header: string, row: number): readonly [sheet: string, cell: string] {
  return [sheetOf(host, table), addressIn(host.book, table, header, row)];
}
