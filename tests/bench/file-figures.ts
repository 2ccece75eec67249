/** Writing the whole workbook as a file: ours from the plan to bytes, beside ExcelJS with the same cells laid out for it. */
import { EMPTY_WORKBOOK } from "../../src/blueprint/standing";
import { readPlan } from "../../src/commands/plan-source";
import { readBuiltInPlan } from "../../src/entry/seed-file";
import type { Book, BookCell } from "../../src/ooxml/book";
import { readBook } from "../../src/ooxml/read-book";
import { serialOf } from "../../src/plan/dates";
import type { Plan } from "../../src/plan/task";
import { trackPlan } from "../../src/sheets/track-plan";
import { buildWorkbook } from "../../src/sheets/workbook";
import { bookOfWorkbook } from "../../src/xlsx/book-of-workbook";
import { writeWorkbookFile } from "../../src/xlsx/write-workbook";
import { type PreparedSheet, prepareSheets } from "./exceljs-sheets";
import { figureLine, median, noteLine, spread, withPoints } from "./figure";
import { writeByExceljs } from "./write-by-exceljs";

const LIMIT = 1.5;
const RUNS = 5;
const SETTINGS_SHEET = "_cchc";

export async function fileFigures(): Promise<readonly string[]> {
  const plan = await publishedPlan();
  const tracked = trackPlan(plan, EMPTY_WORKBOOK, serialOf(2025, 3, 14), undefined).plan;
  const blueprint = buildWorkbook(tracked);
  const book = bookOfWorkbook(blueprint, SETTINGS_SHEET);
  const sheets = prepareSheets(book.sheets);
  const ways: Ways = {
    fromPlan: () => fromPlan(plan),
    fromTracked: () => writeWorkbookFile(buildWorkbook(tracked), SETTINGS_SHEET),
    fromBlueprint: () => writeWorkbookFile(blueprint, SETTINGS_SHEET),
    byExceljs: () => writeByExceljs(sheets, book.names),
  };
  const times = await timesOf(ways);
  const ratio = (way: keyof typeof ways): number => median(times[way]) / median(times.byExceljs);
  return [
    `Write the workbook of the published plan as a file; one process, in turns, median of ${RUNS} after a warm-up`,
    figureLine({
      what: "ours from the plan, times ExcelJS",
      value: ratio("fromPlan"),
      limit: LIMIT,
      digits: 2,
      unit: "",
    }),
    noteLine(`ours from the plan to bytes:         ${spread(times.fromPlan)}`),
    noteLine(`ours from the tracked plan to bytes: ${spread(times.fromTracked)}, ${ratioText(ratio("fromTracked"))}`),
    noteLine(
      `ours from the blueprint to bytes:    ${spread(times.fromBlueprint)}, ${ratioText(ratio("fromBlueprint"))}`,
    ),
    noteLine(`ExcelJS from laid-out cells to bytes: ${spread(times.byExceljs)}`),
    ...(await comparisonLines(await ways.fromPlan(), await ways.byExceljs(), sheets, book)),
  ];
}

type Ways = Readonly<Record<"fromPlan" | "fromTracked" | "fromBlueprint" | "byExceljs", () => Promise<Uint8Array>>>;

/** Milliseconds of every run but the first. Who begins changes from run to run: each clears up after the one before. */
async function timesOf(ways: Ways): Promise<Readonly<Record<keyof Ways, readonly number[]>>> {
  const times = { fromPlan: [], fromTracked: [], fromBlueprint: [], byExceljs: [] } as Record<keyof Ways, number[]>;
  const order = Object.keys(times) as (keyof Ways)[];
  for (let run = 0; run <= RUNS; run += 1) {
    for (const way of [...order.slice(run % order.length), ...order.slice(0, run % order.length)]) {
      const began = performance.now();
      await ways[way]();
      if (run > 0) times[way].push(performance.now() - began);
    }
  }
  return times;
}

function ratioText(ratio: number): string {
  return `${withPoints(ratio, 2)} times ExcelJS`;
}

function fromPlan(plan: Plan): Promise<Uint8Array> {
  const { plan: tracked } = trackPlan(plan, EMPTY_WORKBOOK, serialOf(2025, 3, 14), undefined);
  return writeWorkbookFile(buildWorkbook(tracked), SETTINGS_SHEET);
}

async function publishedPlan(): Promise<Plan> {
  const read = await readPlan({ kind: "built-in" }, readBuiltInPlan);
  if (!read.ok) throw new Error("the published plan cannot be read");
  return read.value;
}

/** That both files hold the same, as far as ExcelJS goes: read back and compared cell by cell. */
async function comparisonLines(
  ours: Uint8Array,
  theirs: Uint8Array,
  sheets: readonly PreparedSheet[],
  { sheets: all }: Book,
): Promise<readonly string[]> {
  const [mine, other] = [cellsOf(await bookOf(ours)), cellsOf(await bookOf(theirs))];
  const unlike = FEATURES.map((feature) => {
    const count = [...mine].filter(([at, cell]) => cell[feature] !== other.get(at)?.[feature]).length;
    return `${feature} ${withPoints(count)}`;
  });
  const count = (of: (sheet: PreparedSheet) => number): string =>
    withPoints(sheets.reduce((sum, one) => sum + of(one), 0));
  const charts = all.reduce((sum, sheet) => sum + sheet.charts.length, 0);
  return [
    noteLine(
      `${withPoints(mine.size)} cells of ours, ${withPoints(other.size)} of ExcelJS; unlike when read back: ${unlike.join(", ")}`,
    ),
    noteLine(
      `both: ${count(({ tables }) => tables.length)} tables, ${count(({ validations }) => validations.length)} validated areas, ` +
        `${count(({ looks }) => looks.length)} conditional looks, widths, heights, merged cells, print set-up`,
    ),
    noteLine(`ours alone: ${charts} charts, formulas for new table rows, names that grow with a table`),
    noteLine(`bytes: ours ${withPoints(ours.length)}, ExcelJS ${withPoints(theirs.length)}`),
  ];
}

async function bookOf(bytes: Uint8Array): Promise<Book> {
  const read = await readBook(bytes);
  if (!read.ok) throw new Error(`a file written here cannot be read: ${read.reason}`);
  return read.book;
}

const FEATURES = ["content", "font", "fill", "number format", "borders", "alignment"] as const;
type Features = Readonly<Record<(typeof FEATURES)[number], string>>;

function cellsOf({ sheets, defaultFont }: Book): ReadonlyMap<string, Features> {
  return new Map(
    sheets.flatMap(({ name, cells }) =>
      [...cells].flatMap(([row, line]) =>
        [...line].map(([column, cell]): [string, Features] => [
          `${name}!${row}!${column}`,
          featuresOf(cell, defaultFont),
        ]),
      ),
    ),
  );
}

function featuresOf({ value, formula, style = {} }: BookCell, font: Book["defaultFont"]): Features {
  const { fontName = font.name, fontSizePoints = font.sizePoints, bold, italic, underline, fontColor } = style;
  const { top, right, bottom, left } = style.borders ?? {};
  return {
    content: JSON.stringify(formula === undefined ? { value } : { formula }),
    font: JSON.stringify([fontName, fontSizePoints, bold, italic, underline, fontColor]),
    fill: style.fillColor ?? "",
    "number format": style.numberFormat ?? "",
    borders: JSON.stringify([top, right, bottom, left]),
    alignment: JSON.stringify([style.horizontal, style.vertical, style.wrapText, style.indent]),
  };
}
