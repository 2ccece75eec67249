/** Columns that both live summaries share: a count per evaluation and the two rates. */
import type { ColumnBlueprint } from "../blueprint/sheet";
import { EVALUATIONS, type Evaluation } from "../plan/status";
import { SUMMARY_COLUMN } from "./names";
import { COUNT, RATE } from "./palette";
import { column, thisRow } from "./references";

const COMPLETE: readonly Evaluation[] = ["Hoàn thành đúng hạn", "Hoàn thành trễ hạn", "Hoàn thành (chưa rõ ngày)"];

/** Expressions for one row of a summary. `due` and `onTimeOfDue` count what was due by the cut-off. */
export type SummaryTerms = {
  readonly table: string;
  readonly totalHeader: string;
  readonly countOf: (evaluation: Evaluation) => string;
  readonly due: string;
  readonly onTimeOfDue: string;
};

/** A share of the whole, or an en dash where there is no whole. */
export function share(part: string, whole: string): string {
  return `IF((${whole})=0,"–",(${part})/(${whole}))`;
}

/** With a totals row when `totals` gives the expressions of the whole table. */
export function summaryColumns(
  terms: SummaryTerms,
  totals?: Pick<SummaryTerms, "due" | "onTimeOfDue">,
): readonly ColumnBlueprint[] {
  const { table, totalHeader } = terms;
  const here = (header: string): string => thisRow(table, header);
  const sumOf = (header: string): string => `SUM(${column(table, header)})`;
  const rate = (of: (header: string) => string): string =>
    share(COMPLETE.map(of).join("+"), `${of(totalHeader)}-${of("Không phát sinh")}`);
  const total = (formula: string): Pick<ColumnBlueprint, "total"> =>
    totals ? { total: { formula: `=${formula}` } } : {};
  return [
    ...EVALUATIONS.map((evaluation): ColumnBlueprint => ({
      header: evaluation,
      kind: "formula",
      widthChars: 11,
      look: COUNT,
      formula: `=${terms.countOf(evaluation)}`,
      ...total(sumOf(evaluation)),
    })),
    {
      header: SUMMARY_COLUMN.completionRate,
      kind: "formula",
      widthChars: 11,
      look: RATE,
      formula: `=${rate(here)}`,
      ...total(rate(sumOf)),
    },
    {
      header: SUMMARY_COLUMN.onTimeRate,
      kind: "formula",
      widthChars: 11,
      look: RATE,
      formula: `=${share(terms.onTimeOfDue, terms.due)}`,
      ...(totals ? total(share(totals.onTimeOfDue, totals.due)) : {}),
    },
  ];
}

/** Series of the stacked chart, in the order of the columns. */
export function evaluationSeries(
  colors: Readonly<Record<Evaluation, { readonly chart: string }>>,
): readonly { readonly header: string; readonly color: string }[] {
  return EVALUATIONS.map((evaluation) => ({ header: evaluation, color: colors[evaluation].chart }));
}
