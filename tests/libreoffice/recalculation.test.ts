/** LibreOffice calculates the written workbook from scratch; its figures are the rules' figures. */
import { read, utils, type WorkSheet } from "@e965/xlsx";
import { calculateBook } from "../../src/devhost/calc/calculate-book";
import type { Book } from "../../src/ooxml/book";
import { SHEET, SUMMARY_COLUMN, TABLE } from "../../src/sheets/names";
import type { TrackedPlan } from "../../src/sheets/tracked-plan";
import { buildWorkbook } from "../../src/sheets/workbook";
import { addressIn, openedBook, tableOf, tableRows } from "../builders/book-tables";
import {
  allEntries,
  cutOffOf,
  entriesFor,
  type Entered,
  expectedByArea,
  expectedByUnit,
  type SummaryRow,
  withEntered,
} from "../builders/entered-tasks";
import { keepWorkbook } from "../builders/keep-workbook";
import { convert, describeWithLibreOffice, PATIENCE_MS, type Recalculation } from "../builders/libreoffice";
import { sheetPath, withChangedPart } from "../builders/packed-parts";
import { seedTracked } from "../builders/tracked-plan";
import { onBytes, onDevhost } from "../builders/two-writers";

const SUMMARIES = [
  { sheet: SHEET.areaSummary, table: TABLE.areaSummary, expected: expectedByArea },
  { sheet: SHEET.unitSummary, table: TABLE.unitSummary, expected: expectedByUnit },
];

function written(plan: TrackedPlan, entered: ReadonlyMap<string, Entered>, write = onBytes): Promise<Uint8Array> {
  return write(withEntered(buildWorkbook(plan), entered));
}

/** The same cells as in our book, in the numbers that LibreOffice saved and another library reads. */
async function readByLibreOffice(
  bytes: Uint8Array,
  recalculation: Recalculation,
): Promise<(sheet: string) => WorkSheet> {
  const { Sheets } = read(await convert(bytes, "xlsx", "xlsx", recalculation));
  return (sheet) => {
    const found = Sheets[sheet];
    if (!found) throw new Error(`LibreOffice saved no sheet ${sheet}`);
    return found;
  };
}

function rowsAsRead(book: Book, table: string, sheet: WorkSheet): readonly SummaryRow[] {
  const cells = utils.sheet_to_json<readonly (string | number)[]>(sheet, {
    header: 1,
    range: tableOf(book, table).table.area,
    defval: "",
  });
  const [headers = [], ...rows] = cells;
  return rows.map((row) => Object.fromEntries(headers.map((header, index) => [String(header), row[index] ?? ""])));
}

/** Rates to ten digits: the last bits of a division are the engine's own. */
function rounded(rows: readonly SummaryRow[]): readonly SummaryRow[] {
  const round = (value: string | number): string | number =>
    typeof value === "number" ? Number(value.toPrecision(10)) : value;
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, round(value)])));
}

describeWithLibreOffice("a written workbook in LibreOffice", () => {
  test.each([
    { period: "2025-Q1", first: 0, from: "live Excel", write: onDevhost },
    { period: "2025-6T", first: 91, from: "file", write: onBytes },
    { period: "2025-N", first: 182, from: "file", write: onBytes },
  ])(
    "from $from has the figures of the rules in every cell of both summaries at $period",
    async ({ period, first, write }) => {
      const plan = seedTracked(period);
      const entered = entriesFor(plan, allEntries(cutOffOf(plan)), first);
      const bytes = await written(plan, entered, write);
      keepWorkbook(`ke-hoach-${period}`, bytes);
      const book = await openedBook(bytes);
      calculateBook(book);
      const sheetInLibreOffice = await readByLibreOffice(bytes, "always");
      for (const { sheet, table, expected } of SUMMARIES) {
        const rules = rounded(expected(plan, entered));
        expect(rules.some((row) => Number(row["Quá hạn"]) > 0)).toBe(true);
        expect(rounded(rowsAsRead(book, table, sheetInLibreOffice(sheet)))).toEqual(rules);
        expect(rounded(tableRows(book, table) as readonly SummaryRow[])).toEqual(rules);
      }
    },
    PATIENCE_MS,
  );

  test.each([
    { recalculation: "always", expected: 10, outcome: "replaces" },
    { recalculation: "as installed", expected: 999, outcome: "would keep" },
  ] as const)(
    "$outcome a wrong number planted in the file when it recalculates $recalculation",
    async ({ recalculation, expected }) => {
      const bytes = await written(seedTracked(), new Map());
      const book = await openedBook(bytes);
      const at = addressIn(book, TABLE.areaSummary, SUMMARY_COLUMN.tasks, 0);
      const index = book.sheets.findIndex(({ name }) => name === SHEET.areaSummary);
      const planted = withChangedPart(bytes, sheetPath(index), (xml) =>
        xml.replace(new RegExp(`(<c r="${at}"[^>]*><f>[^<]*</f>)`), "$1<v>999</v>"),
      );
      const sheet = (await readByLibreOffice(planted, recalculation))(SHEET.areaSummary);
      expect((sheet[at] as { readonly v: unknown } | undefined)?.v).toBe(expected);
    },
    PATIENCE_MS,
  );

  test(
    "shows no error in any cell, and says that the figures hold",
    async () => {
      const sheetInLibreOffice = await readByLibreOffice(await written(seedTracked(), new Map()), "always");
      for (const name of Object.values(SHEET)) {
        const cells = Object.entries(sheetInLibreOffice(name)).filter(([at]) => !at.startsWith("!"));
        const errors = cells.filter(([, cell]) => (cell as { readonly t?: unknown }).t === "e").map(([at]) => at);
        expect({ name, errors }).toEqual({ name, errors: [] });
      }
      expect(sheetInLibreOffice(SHEET.plan)["A4"]).toMatchObject({ v: "Đã kiểm tra: số liệu khớp." });
    },
    PATIENCE_MS,
  );
});
