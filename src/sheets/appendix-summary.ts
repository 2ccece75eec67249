/** What both printed summaries have in common: number, name, all, the ten evaluations, the two rates; a total. */
import { frameOf, MARGIN_LIMITS_MM } from "../page/paper";
import { type Evaluation, EVALUATIONS } from "../plan/status";
import type { Tally } from "../plan/summarise";
import type { AppendixColumn, AppendixContent, AppendixRow, AppendixValue } from "./appendix-content";
import { countCells } from "./appendix-counts";
import { SUMMARY_COLUMN as C } from "./names";

/**
 * Shares are points: what the widest word of a heading takes in bold of 12, and "100,0%" in the columns of rates, with a
 * little for the pixels to which widths are rounded.
 */
const SHARES: Readonly<Record<Evaluation, number>> = {
  "Hoàn thành đúng hạn": 37,
  "Hoàn thành trễ hạn": 37,
  "Hoàn thành (chưa rõ ngày)": 37,
  "Đang thực hiện": 34,
  "Thực hiện thường xuyên": 45,
  "Quá hạn": 28,
  "Chưa thực hiện": 36,
  "Chưa đến thời gian": 36,
  "Tạm dừng": 33,
  "Không phát sinh": 42,
};
const NUMBER_SHARE = 29;
const RATE_SHARE = 47;
const MORE_SHARE = 30;
/** Names have the rest of the narrowest page, and more on a wider one. */
const [, WIDEST_LEFT] = MARGIN_LIMITS_MM.left;
const [, WIDEST_RIGHT] = MARGIN_LIMITS_MM.right;
const PAGE_POINTS = frameOf({ top: 0, right: WIDEST_RIGHT, bottom: 0, left: WIDEST_LEFT }).widthPoints;

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
  /** In points, like those of the other columns. */
  readonly totalShare: number;
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

function columnsOf({ nameHeader, totalHeader, totalShare, moreHeaders }: SummaryTable): readonly AppendixColumn[] {
  const centered = (header: string, share: number): AppendixColumn => ({ header, share, align: "center" });
  const number = centered("STT", NUMBER_SHARE);
  const counts = [
    centered(totalHeader, totalShare),
    ...EVALUATIONS.map((evaluation) => centered(evaluation, SHARES[evaluation])),
    centered(C.completionRate, RATE_SHARE),
    centered(C.onTimeRate, RATE_SHARE),
    ...moreHeaders.map((header) => centered(header, MORE_SHARE)),
  ];
  const taken = [number, ...counts].reduce((sum, { share }) => sum + share, 0);
  return [number, { header: nameHeader, share: PAGE_POINTS - taken, align: "left" }, ...counts];
}

function rowOf(kind: AppendixRow["kind"], { number, name, tally, more }: SummaryRow): AppendixRow {
  return { kind, cells: [number, name, ...countCells(tally), ...more].map((value) => ({ value })) };
}
