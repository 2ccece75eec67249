/** What both printed summaries have in common: number, name, all, the ten evaluations, the two rates; a total. */
import { EVALUATIONS } from "../plan/status";
import type { Tally } from "../plan/summarise";
import type { AppendixColumn, AppendixContent, AppendixRow, AppendixValue } from "./appendix-content";
import { countCells } from "./appendix-counts";
import { SUMMARY_COLUMN as C } from "./names";

/** Beside the columns of counts, whose share is 1. */
const NUMBER_SHARE = 0.8;
const NAME_SHARE = 5;
const RATE_SHARE = 1.1;

export type SummaryRow = {
  readonly number: AppendixValue;
  readonly name: string;
  readonly tally: Tally;
  /** One for each of `moreHeaders`. */
  readonly more: readonly number[];
};

export type SummaryTable = {
  readonly kind: AppendixContent["kind"];
  readonly nameHeader: string;
  readonly totalHeader: string;
  /** Further columns of counts, behind the rates. */
  readonly moreHeaders: readonly string[];
  readonly rows: readonly SummaryRow[];
  readonly total: SummaryRow;
  readonly notes: readonly string[];
};

/** Without any row where nothing is counted: a total of nothing is no table. */
export function summaryAppendix(table: SummaryTable): AppendixContent {
  return {
    kind: table.kind,
    columns: columnsOf(table),
    hasLabels: false,
    hasNumbers: true,
    rows:
      table.rows.length === 0 ? [] : [...table.rows.map((row) => rowOf("record", row)), rowOf("total", table.total)],
    notes: table.notes,
  };
}

function columnsOf({ nameHeader, totalHeader, moreHeaders }: SummaryTable): readonly AppendixColumn[] {
  const count = (header: string, share = 1): AppendixColumn => ({ header, share, align: "center" });
  return [
    count("STT", NUMBER_SHARE),
    { header: nameHeader, share: NAME_SHARE, align: "left" },
    count(totalHeader),
    ...EVALUATIONS.map((evaluation) => count(evaluation)),
    count(C.completionRate, RATE_SHARE),
    count(C.onTimeRate, RATE_SHARE),
    ...moreHeaders.map((header) => count(header)),
  ];
}

function rowOf(kind: AppendixRow["kind"], { number, name, tally, more }: SummaryRow): AppendixRow {
  return { kind, cells: [number, name, ...countCells(tally), ...more].map((value) => ({ value })) };
}
