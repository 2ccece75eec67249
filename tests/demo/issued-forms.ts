/** The workbook and the forms the made-up reports answer to, through the product's own commands. */
import type { Outcome } from "../../src/commands/outcome";
import type { ReportForm } from "../../src/commands/report-desk";
import { valueOrLines } from "../../src/entry/account-text";
import { newBook, openWorkbook, type OpenWorkbook } from "../../src/entry/headless-host";
import { readBuiltInPlan } from "../../src/entry/seed-file";
import type { Book } from "../../src/ooxml/book";
import { type DaySerial, serialOf } from "../../src/plan/dates";

export const DEMO_PERIOD = "2025-Q1";
/** The first cut-off of the plan's year: the day on which a specialist would first report. */
export const DEMO_DAY: DaySerial = serialOf(2025, 3, 14);

/** A workbook in the development host, a new one unless given, with the commands bound to it. */
export function demoWorkbook(now: () => number = () => DEMO_DAY, book: Book = newBook()): OpenWorkbook {
  return openWorkbook(book, { builtInPlan: readBuiltInPlan, today: () => Math.floor(now()), now });
}

/** One form for each agency that the plan alone gives tasks to. */
export async function issuedForms(): Promise<readonly ReportForm[]> {
  const { desk } = demoWorkbook();
  valueOf(await desk.loadPlan(valueOf(await desk.reviewPlan({ kind: "built-in" }))));
  return valueOf(await desk.makeForms({ period: DEMO_PERIOD }));
}

/** Throws with the product's own sentences where it refuses. */
export function valueOf<T>(outcome: Outcome<T>): T {
  const result = valueOrLines(outcome);
  if ("lines" in result) throw new Error(result.lines.join("\n"));
  return result.value;
}
