/** Values of the plan's table as appendices print them, and those of them that cannot be printed. */
import type { StandingWorkbook } from "../blueprint/standing";
import type { Issue } from "../issue";
import { brokenValues, type FoundValue, unreadCompletions, unreadProgress } from "./appendix-data-messages";
import { PLAN_COLUMN as C, TABLE } from "./names";
import { rowsOf, type StandingRow, standingTable } from "./standing-rows";
import type { TrackedTask } from "./tracked-plan";

/** Columns that the plan as issued prints. */
const ISSUED: readonly string[] = [C.content, C.lead, C.coordinating, C.timeframe, C.funding];
const ENTERED: readonly string[] = [C.result, C.product, C.difficulty];

const ERROR = /^#(?:N\/A|[A-Z][A-Z0-9_/]*[!?])$/;
const NUMBER = new Intl.NumberFormat("vi-VN", { maximumSignificantDigits: 15 });

/** A typed number as Vietnamese writes it, "0,5", "1.500.000.000"; days are numbers as well. */
export function printedText(row: StandingRow, header: string): string {
  const value = row.number(header);
  return value === undefined ? withoutReturns(row.text(header)) : NUMBER.format(value);
}

/** Breaks as cells have them: carriage returns come from other programs and print as boxes. */
export function withoutReturns(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

/** The words that are printed; the area is its identity and stays as it is. */
export function printedTask(task: TrackedTask): TrackedTask {
  return {
    ...task,
    group: withoutReturns(task.group),
    content: withoutReturns(task.content),
    leadText: withoutReturns(task.leadText),
    coordinatingText: withoutReturns(task.coordinatingText),
    timeframeText: withoutReturns(task.timeframeText),
    fundingText: withoutReturns(task.fundingText),
  };
}

/** 0..1; `undefined` for anything else. */
export function progressIn(row: StandingRow): number | undefined {
  const value = row.number(C.progress);
  return value !== undefined && value >= 0 && value <= 1 ? value : undefined;
}

type PlanFindings = {
  /** Error values in columns of the plan as issued. */
  readonly planIssues: readonly Issue[];
  /** Error values in the columns of what was achieved. */
  readonly issues: readonly Issue[];
  /** What is printed blank, though something stands in its cell. */
  readonly remarks: readonly Issue[];
};

/** Of every row, those without code as well: at most one finding for each column. */
export function findingsOf(standing: StandingWorkbook): PlanFindings {
  const rows = rowsOf(standing, TABLE.plan);
  const first = (standingTable(standing, TABLE.plan)?.headerRowNumber ?? 0) + 1;
  const found = (header: string, isFound: (row: StandingRow) => boolean): readonly FoundValue[] =>
    rows.flatMap((row, index) =>
      isFound(row) ? [{ task: row.text(C.code) || `dòng ${first + index}`, value: row.text(header) }] : [],
    );
  const broken = (headers: readonly string[]): readonly Issue[] =>
    headers.flatMap((header) => {
      const errors = found(header, (row) => ERROR.test(row.text(header)));
      return errors.length === 0 ? [] : [brokenValues(header, errors)];
    });
  const progress = found(C.progress, (row) => row.text(C.progress) !== "" && progressIn(row) === undefined);
  const completed = found(C.completed, (row) => row.text(C.completed) !== "" && row.number(C.completed) === undefined);
  return {
    planIssues: broken(ISSUED),
    issues: broken(ENTERED),
    remarks: [
      ...(progress.length === 0 ? [] : [unreadProgress(progress)]),
      ...(completed.length === 0 ? [] : [unreadCompletions(completed)]),
    ],
  };
}
