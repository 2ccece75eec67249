/**
 * The plan as published, text in and plan out. The steps, each in its own file: clean the text, cut it into lines and
 * cells, join rows cut by pages, gather blocks into areas, assemble areas and tasks, check.
 */
import type { Checked, Issue } from "../issue";
import { assemblePlan } from "./assemble-plan";
import { checkPlan, checkSize } from "./check-plan";
import { cleanText } from "./clean-text";
import { errorAt, type Finding, issuesInOrder, remarkAt } from "./findings";
import { joinPages } from "./join-pages";
import {
  areaEmpty,
  brokenCharacters,
  noHeader,
  noTask,
  notText,
  textEmpty,
  textTooLarge,
  tooManyProblems,
  totalDiffers,
  WHOLE_TEXT,
  yearAssumed,
  yearMissing,
} from "./messages";
import { gatherAreas } from "./plan-blocks";
import { readPlanHead } from "./plan-head";
import { type PlanLines, readPlanLines } from "./plan-lines";
import { FIRST_YEAR, LAST_YEAR, type Plan, type Task } from "./task";

/** Longest text read; the published plan has 20,000 characters. Our choice. */
export const MOST_CHARACTERS = 5 * 1024 * 1024;
/** More problems than this are counted, not listed. Our choice: no one mends more in one go. */
const MOST_ISSUES = 500;

/**
 * Reads a plan of the published shape, of any province and year. A byte order mark, any line ends, NFD and no-break
 * blanks are understood. Never throws.
 *
 * Refused with every problem found, each naming line, task and what to do. Whole text: `plan/empty`,
 * `plan/too-large`, `plan/not-text`, `plan/broken-characters`, `plan/no-header`, `plan/no-task`, `plan/year-missing`,
 * `plan/too-many-tasks`, `plan/too-many-agencies`. Rows: `plan/row-cells`, `plan/header-cells`, `plan/row-without-number`, `plan/number-differs`,
 * `plan/code-repeated`, `plan/lead-missing`, `plan/content-missing`, `plan/cell-too-long`. Areas and sub-groups:
 * `plan/area-without-label`, `plan/area-out-of-order`, `plan/area-empty`, `plan/label-unreadable`,
 * `plan/label-without-restart`, `plan/group-empty`, `plan/group-with-cells`, `plan/count-differs`,
 * `plan/total-differs`.
 *
 * Remarks: `plan/label-below-first-task`, `plan/count-not-stated`, `plan/total-not-stated`, `plan/year-assumed`,
 * `plan/place-unknown`, `plan/reference-unknown`. Remarks about agencies and timeframes come with
 * `initialRegistry` and `timeframesOf`.
 *
 * @see seeds/README.md for every form found in the published text
 */
export function parsePlan(text: string): Checked<Plan> {
  const unreadable = refuseText(text);
  if (unreadable) return { ok: false, issues: [unreadable] };
  const lines = readPlanLines(cleanText(text));
  if (!lines.hasHeader) return { ok: false, issues: [wholeText("plan/no-header", noHeader())] };

  const { plan, findings } = readPlan(lines);
  const issues = issuesInOrder(findings);
  const errors = issues.filter(({ severity }) => severity === "error");
  if (plan && errors.length === 0) return { ok: true, value: plan, remarks: issues };
  return { ok: false, issues: shorten(errors) };
}

function readPlan(lines: PlanLines): { readonly plan: Plan | undefined; readonly findings: readonly Finding[] } {
  const joined = joinPages(lines.rows);
  const gathered = gatherAreas(joined.entries);
  const assembled = assemblePlan(gathered.areas);
  const tasks = assembled.tasks.map(({ task }) => task);
  const headerLine = (lines.rows[0]?.lineNumber ?? 2) - 1;
  const { year: titleYear, findings: headFindings, ...head } = readPlanHead(lines.above, lines.below, headerLine);
  const year = titleYear ?? mostNamedYear(tasks);
  const findings = [
    ...lines.findings,
    ...joined.findings,
    ...joined.leftOver.map((label) => errorAt(label.lineNumber, "plan/area-empty", areaEmpty(label.text))),
    ...gathered.findings,
    ...assembled.findings,
    ...headFindings,
    ...checkTotal(head.statedTotal, tasks.length, lines),
  ];
  const oversize = checkSize(assembled.tasks);
  if (oversize.length > 0) return { plan: undefined, findings: oversize };
  if (tasks.length === 0) return { plan: undefined, findings: [...findings, noTaskAt(headerLine)] };
  if (year === undefined) {
    return { plan: undefined, findings: [...findings, errorAt(headerLine, "plan/year-missing", yearMissing())] };
  }
  if (titleYear === undefined) findings.push(remarkAt(headerLine, "plan/year-assumed", yearAssumed(year)));

  const identity = [head.reference?.number ?? "", head.place, String(year)].join("|");
  const plan: Plan = { ...head, year, identity, areas: assembled.areas, tasks };
  const misnumbered = [...gathered.findings, ...assembled.findings].some(({ issue }) => issue.severity === "error");
  return { plan, findings: [...findings, ...checkPlan(plan, assembled.tasks, misnumbered)] };
}

function noTaskAt(headerLine: number): Finding {
  return errorAt(headerLine, "plan/no-task", noTask());
}

function checkTotal(stated: number | undefined, found: number, { below }: PlanLines): readonly Finding[] {
  if (stated === undefined || stated === found) return [];
  return [errorAt(below[0]?.lineNumber ?? 1, "plan/total-differs", totalDiffers(stated, found))];
}

/** What makes reading useless from the start. */
function refuseText(text: string): Issue | undefined {
  if (text.length > MOST_CHARACTERS) return wholeText("plan/too-large", textTooLarge(text.length));
  if (text.includes("\0")) return wholeText("plan/not-text", notText());
  if (/^[\s\ufeff\u200b]*$/.test(text)) return wholeText("plan/empty", textEmpty());
  // A lone surrogate or the replacement character is what remains of a letter read in the wrong encoding.
  if (!/[\ufffd\p{Surrogate}]/u.test(text)) return undefined;
  const lines = text.split(/\r\n?|\n/).flatMap((line, index) => (/[\ufffd\p{Surrogate}]/u.test(line) ? index + 1 : []));
  return wholeText("plan/broken-characters", brokenCharacters(lines));
}

function wholeText(code: string, message: string): Issue {
  return { code, where: WHOLE_TEXT, message, severity: "error" };
}

function mostNamedYear(tasks: readonly Task[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { timeframeText } of tasks) {
    for (const [figures] of timeframeText.matchAll(/\d{4}/g)) {
      const year = Number(figures);
      if (year >= FIRST_YEAR && year <= LAST_YEAR) counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function shorten(issues: readonly Issue[]): readonly Issue[] {
  if (issues.length <= MOST_ISSUES) return issues;
  const rest = issues.length - MOST_ISSUES;
  return [...issues.slice(0, MOST_ISSUES), wholeText("plan/too-many-problems", tooManyProblems(rest))];
}
