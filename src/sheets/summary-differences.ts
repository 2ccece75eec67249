/** Whether the summaries in the workbook show what is printed: they are counted there by formulas, here by us. */
import type { StandingTable, StandingWorkbook } from "../blueprint/standing";
import type { Issue } from "../issue";
import { EVALUATIONS } from "../plan/status";
import { numberText } from "./appendix-count-notes";
import { countAreas, countCells, type Counted, countUnits, rateText } from "./appendix-counts";
import type { AppendixData } from "./appendix-data";
import { foldWords } from "./appendix-scope";
import {
  cellDiffers,
  columnGone,
  moreDifferences,
  rowExtra,
  rowGone,
  rowRepeated,
  tableGone,
} from "./difference-messages";
import { SHEET, SUMMARY_COLUMN as C, TABLE } from "./names";
import { placeOfCell } from "./record-changes";
import { rowsOf, type StandingRow, standingTable } from "./standing-rows";

/** As many are told one by one. */
const MOST_TOLD = 10;

type Summary = {
  readonly table: string;
  readonly sheet: string;
  readonly nameHeader: string;
  /** Of the cells of each row, in their order. */
  readonly headers: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly (number | string)[] }[];
};

/**
 * Every difference between `tblTongHopCoQuan` and `tblTongHopLinhVuc` and what is printed of the whole plan: the first
 * ten, and how many more there are. Counts must be equal, rates as they are printed, with one decimal.
 *
 * Codes: `appendix/summary-missing`, `-column-missing`, `-row-missing`, `-row-extra`, `-row-repeated`, `-differs`,
 * `-more-differences`.
 */
export function summaryDifferences(standing: StandingWorkbook, data: AppendixData): readonly Issue[] {
  const found = summariesOf(data).flatMap((summary) => differencesIn(summary, standing));
  return found.length <= MOST_TOLD ? found : [...found.slice(0, MOST_TOLD), moreDifferences(found.length - MOST_TOLD)];
}

function summariesOf(data: AppendixData): readonly Summary[] {
  const headers = (total: string): readonly string[] => [total, ...EVALUATIONS, C.completionRate, C.onTimeRate];
  const named = ({ name, tally }: Counted, ...more: readonly number[]): Summary["rows"][number] => ({
    name,
    cells: [...countCells(tally), ...more],
  });
  return [
    {
      table: TABLE.unitSummary,
      sheet: SHEET.unitSummary,
      nameHeader: C.unit,
      headers: [...headers(C.leads), C.coordinates],
      rows: countUnits(data, {}).rows.map((row) => named(row, row.coordinates)),
    },
    {
      table: TABLE.areaSummary,
      sheet: SHEET.areaSummary,
      nameHeader: C.area,
      headers: headers(C.tasks),
      rows: countAreas(data, {}).rows.map((row) => named(row)),
    },
  ];
}

function differencesIn(summary: Summary, standing: StandingWorkbook): readonly Issue[] {
  const table = standingTable(standing, summary.table);
  if (!table) return [tableGone(summary.sheet, summary.table)];
  const gone = [summary.nameHeader, ...summary.headers].filter((header) => !table.headers.includes(header));
  const told = gone.map((header) => columnGone(table.sheet, header));
  if (gone.includes(summary.nameHeader)) return told;
  const headers = summary.headers.filter((header) => !gone.includes(header));
  return [...told, ...rowDifferences(summary, headers, table, rowsOf(standing, summary.table))];
}

/** In the order of the printed rows, then what only the table has. */
function rowDifferences(
  summary: Summary,
  headers: readonly string[],
  table: StandingTable,
  standing: readonly StandingRow[],
): readonly Issue[] {
  const rows = standing.map((row, rowIndex) => ({ row, rowIndex, name: row.text(summary.nameHeader) }));
  const printed = new Set(summary.rows.map(({ name }) => foldWords(name)));
  const place = (rowIndex: number): string => placeOfCell(table, rowIndex, summary.nameHeader);
  const differences = summary.rows.flatMap(({ name, cells }): readonly Issue[] => {
    const [first, ...others] = rows.filter((one) => foldWords(one.name) === foldWords(name));
    if (!first) return [rowGone(table.sheet, name)];
    return [
      ...headers.flatMap((header): readonly Issue[] => {
        const expected = cells[summary.headers.indexOf(header)] ?? "";
        const [stands, printed] = [shownIn(first.row, header, expected), wordsFor(expected)];
        if (stands === printed) return [];
        return [cellDiffers(placeOfCell(table, first.rowIndex, header), name, header, stands, printed)];
      }),
      ...others.map(({ rowIndex }) => rowRepeated(place(rowIndex), name)),
    ];
  });
  const extra = rows.filter(({ name }) => name !== "" && !printed.has(foldWords(name)));
  return [...differences, ...extra.map(({ rowIndex, name }) => rowExtra(place(rowIndex), name))];
}

/** What a cell shows, in the words for what is printed there; text other than the dash of a rate in quotes. */
function shownIn(row: StandingRow, header: string, expected: number | string): string {
  const number = row.number(header);
  if (number !== undefined) return typeof expected === "number" ? numberText(number) : percentOf(number);
  const text = row.text(header);
  return text === "" || text === expected || text.startsWith("#") ? text : `«${text}»`;
}

function wordsFor(value: number | string): string {
  return typeof value === "number" ? numberText(value) : value;
}

/** Rounded like a rate made from its two counts: what a formula lost by dividing does not tip it over. */
function percentOf(rate: number): string {
  return rateText(Number((rate * 1000).toPrecision(12)), 1000);
}
