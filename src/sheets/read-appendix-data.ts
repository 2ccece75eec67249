/** Reads what appendices are made from: the plan's table, the assignments, the period's reports, the last closing. */
import type { StandingWorkbook } from "../blueprint/standing";
import type { Issue } from "../issue";
import { ROLES } from "../plan/assignments";
import { collapse } from "../plan/clean-text";
import type { Period } from "../plan/period";
import { type Registry, UNIT_KINDS } from "../plan/registry";
import { type Evaluation, EVALUATIONS } from "../plan/status";
import type { AgencyState } from "../reports/consolidation";
import type { ReportContext } from "../reports/context";
import { gatherTexts } from "../reports/gathered-texts";
import type { ReportRecord } from "../reports/record";
import type { AppendixData, AppendixShare, AppendixTask } from "./appendix-data";
import { sharesUnread } from "./appendix-data-messages";
import { ASSIGNMENT_COLUMN as A, PLAN_COLUMN as C, SHEET, TABLE } from "./names";
import { readHistory } from "./read-history";
import { readParagraphs } from "./results-sheet";
import { findingsOf, printedTask, printedText, progressIn, withoutReturns } from "./plan-values";
import { readRecords } from "./read-reports";
import { difficultiesByTask, withoutNone } from "./sent-words";
import { rowsOf } from "./standing-rows";
import { allTasks, inPlanOrder, type TrackedPlan } from "./tracked-plan";

export type AppendixSources = {
  readonly standing: StandingWorkbook;
  readonly plan: TrackedPlan;
  /** The current period and the list of periods, with the cut-off in force. */
  readonly context: Pick<ReportContext, "period" | "periods" | "registry">;
  /** Of the current period. */
  readonly records: readonly ReportRecord[];
  /** Those that owe a report. */
  readonly agencies: readonly AgencyState[];
};

/** Stands for what cannot be read. */
const UNREAD: Evaluation = "Chưa thực hiện";

/**
 * Values as they stand, beside every task of the table, those without code or with another's included: the plan as
 * issued has them too.
 *
 * `planIssues` name error values in the columns that the plan as issued prints: with any, nothing can be printed.
 * `issues` name the shares whose role or evaluation cannot be read, and error values in what was achieved; where there
 * are any, or where evaluations of the plan's table are not sound (which is not looked at here), the data are good for
 * the plan as issued and nothing else. `remarks`, too, do not concern the plan as issued.
 */
export function readAppendixData(sources: AppendixSources): {
  readonly data: AppendixData;
  readonly planIssues: readonly Issue[];
  readonly issues: readonly Issue[];
  readonly remarks: readonly Issue[];
} {
  const { standing, plan, context, agencies } = sources;
  const { shares, unread } = readShares(standing);
  const { planIssues, issues, remarks } = findingsOf(standing);
  const previousPeriod = lastClosedBefore(context.period, context.periods, standing);
  return {
    data: {
      plan,
      tasks: readTasks(sources, previousPeriod),
      shares,
      period: context.period,
      previousPeriod,
      agencies,
    },
    planIssues,
    issues: [...(unread.length > 0 ? [sharesUnread(unread)] : []), ...issues],
    remarks,
  };
}

/** Of those with one cut-off the longest: the quarter rather than its last month. */
function lastClosedBefore(
  { code, cutOff }: Period,
  periods: readonly Period[],
  standing: StandingWorkbook,
): Period | undefined {
  return periods
    .filter((period) => period.code !== code && period.cutOff < cutOff)
    .sort((a, b) => b.cutOff - a.cutOff || a.from - b.from)
    .find((period) => readHistory(standing, period.code).length > 0);
}

function readTasks(
  { standing, plan, context, records }: AppendixSources,
  previousPeriod: Period | undefined,
): readonly AppendixTask[] {
  const { period, registry } = context;
  const rows = firstByCode(rowsOf(standing, TABLE.plan), (row) => row.text(C.code));
  const paragraphs = readParagraphs(standing, period.code);
  const told = withoutNone(records);
  const gathered = gather(told, registry, period.code);
  const sent = difficultiesByTask(told, registry);
  const gatheredBefore = gatherBefore(standing, registry, previousPeriod);
  const closed = firstByCode(previousPeriod ? readHistory(standing, previousPeriod.code) : [], ({ code }) => code);
  const products = productsByTask(records);
  return inPlanOrder(allTasks(plan)).map((task) => {
    const key = task.code.toLowerCase();
    const row = rows.get(key);
    const text = (header: string): string => (row ? printedText(row, header) : "");
    const before = closed.get(key);
    return {
      ...printedTask(task),
      status: text(C.status),
      progress: row && progressIn(row),
      completed: row?.number(C.completed),
      due: row?.number(C.due),
      extendedTo: row?.number(C.extendedTo),
      evaluation: evaluationIn(text(C.evaluation)) ?? UNREAD,
      product: text(C.product) || (products.get(key) ?? []).join("; "),
      ...resultOf(paragraphs.get(key), text(C.result), gathered.get(key)?.results),
      ...difficultyOf(text(C.difficulty), gathered.get(key)?.difficulties),
      sent: sent.get(key) ?? [],
      previous: before && {
        status: String(before.status ?? ""),
        progress: typeof before.progress === "number" ? before.progress : undefined,
        evaluation: before.evaluation,
        result: withoutReturns(before.result) || (gatheredBefore.get(key)?.results ?? ""),
      },
    };
  });
}

/** Products stand in a column of their own. */
function gather(records: readonly ReportRecord[], registry: Registry, period: string): ReturnType<typeof gatherTexts> {
  return gatherTexts(records, registry, `trang tính «${SHEET.reports}», kỳ ${period}`, false);
}

function gatherBefore(
  standing: StandingWorkbook,
  registry: Registry,
  before: Period | undefined,
): ReturnType<typeof gatherTexts> {
  if (!before) return new Map();
  const code = before.code.toLowerCase();
  return gather(
    readRecords(standing).filter(({ period }) => period.toLowerCase() === code),
    registry,
    before.code,
  );
}

function resultOf(
  paragraph: string | undefined,
  entered: string,
  sent: string | undefined,
): Pick<AppendixTask, "result" | "resultFrom"> {
  if (paragraph !== undefined) return { result: withoutReturns(paragraph), resultFrom: "paragraph" };
  if (entered !== "") return { result: entered, resultFrom: "plan" };
  return sent ? { result: sent, resultFrom: "agencies" } : { result: "", resultFrom: "nowhere" };
}

function difficultyOf(entered: string, sent: string | undefined): Pick<AppendixTask, "difficulty" | "difficultyFrom"> {
  if (entered !== "") return { difficulty: entered, difficultyFrom: "plan" };
  return sent ? { difficulty: sent, difficultyFrom: "agencies" } : { difficulty: "", difficultyFrom: "nowhere" };
}

/** Each once, by task code in lower case, in the order of the records. */
function productsByTask(records: readonly ReportRecord[]): ReadonlyMap<string, readonly string[]> {
  const products = new Map<string, string[]>();
  for (const { code, entry } of records) {
    const product = collapse(entry.product);
    const ofTask = products.get(code.toLowerCase()) ?? [];
    if (product === "" || ofTask.some((known) => known.toLowerCase() === product.toLowerCase())) continue;
    products.set(code.toLowerCase(), [...ofTask, product]);
  }
  return products;
}

/** Rows without code say of no task what a unit has to do. `unread`: "I.3 (Sở Nội vụ)". */
function readShares(standing: StandingWorkbook): {
  readonly shares: readonly AppendixShare[];
  readonly unread: readonly string[];
} {
  const unread: string[] = [];
  const shares = rowsOf(standing, TABLE.assignments).flatMap((row): readonly AppendixShare[] => {
    const [code, unit] = [row.text(A.code), row.text(A.unit)];
    if (code === "") return [];
    const role = ROLES.find((known) => known === row.text(A.role));
    const evaluation = evaluationIn(row.text(A.evaluation));
    if (!role || !evaluation) unread.push(`${code} (${unit})`);
    if (!role) return [];
    const kind = UNIT_KINDS.find((known) => known === row.text(A.kind)) ?? "Cơ quan";
    return [{ code, unit, kind, role, evaluation: evaluation ?? UNREAD }];
  });
  return { shares, unread };
}

function evaluationIn(words: string): Evaluation | undefined {
  return EVALUATIONS.find((known) => known === words);
}

/** By code in lower case; rows without code are in no one's place. */
function firstByCode<T>(all: readonly T[], codeOf: (one: T) => string): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const one of all) {
    const key = codeOf(one).toLowerCase();
    if (key !== "" && !found.has(key)) found.set(key, one);
  }
  return found;
}
