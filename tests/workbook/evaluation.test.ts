/** The formulas of the written workbook against the rules of src/plan, over everything that can be entered. */
import { calculateBook } from "../../src/devhost/calc/calculate-book";
import { PLAN_COLUMN, SHEET, TABLE } from "../../src/sheets/names";
import type { TrackedPlan } from "../../src/sheets/tracked-plan";
import { buildWorkbook } from "../../src/sheets/workbook";
import { writeWorkbookFile } from "../../src/xlsx/write-workbook";
import { openedBook, tableRows } from "../builders/book-tables";
import {
  allEntries,
  cutOffOf,
  entriesFor,
  evaluated,
  expectedByArea,
  expectedByUnit,
  withEntered,
} from "../builders/entered-tasks";
import { seedTracked } from "../builders/tracked-plan";

/** Blank and unlisted timeframes: such tasks have neither start nor due date unless they are extended. */
function withoutSomeTimeframes(plan: TrackedPlan): TrackedPlan {
  const tasks = plan.tasks.map((task, index) => {
    if (index % 5 === 1) return { ...task, timeframeText: "" };
    return index % 5 === 3 ? { ...task, timeframeText: "Khi có hướng dẫn" } : task;
  });
  return { ...plan, tasks };
}

const entryCount = allEntries(0).length;
/** 38 tasks at a time. */
const turns = Array.from({ length: Math.ceil(entryCount / 38) }, (_, turn) => turn * 38);

describe.each(["2025-Q1", "2025-6T", "2025-N"])("the written formulas at %s", (period) => {
  const plan = withoutSomeTimeframes(seedTracked(period));

  test.each(turns)("evaluate and count as the rules do, from entry %i on", async (first) => {
    const entered = entriesFor(plan, allEntries(cutOffOf(plan)), first);
    const bytes = await writeWorkbookFile(withEntered(buildWorkbook(plan), entered), SHEET.settings);
    const book = await openedBook(bytes);
    calculateBook(book);
    const rows = tableRows(book, TABLE.plan);
    const said = rows.map((row) => ({ code: row[PLAN_COLUMN.code], evaluation: row[PLAN_COLUMN.evaluation] }));
    expect(said).toEqual(evaluated(plan, entered).map(({ code, evaluation }) => ({ code, evaluation })));
    expect(tableRows(book, TABLE.areaSummary)).toEqual(expectedByArea(plan, entered));
    expect(tableRows(book, TABLE.unitSummary)).toEqual(expectedByUnit(plan, entered));
  });
});
