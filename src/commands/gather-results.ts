/** «Gom kết quả theo nhiệm vụ»: keeps the sheet of that name true to the reports of the current period. */
import type { Change } from "../blueprint/change";
import type { WorkbookPort } from "../blueprint/port";
import type { StandingWorkbook } from "../blueprint/standing";
import { gatherTexts } from "../reports/gathered-texts";
import { ON_REQUEST_SHEET, SHEET } from "../sheets/names";
import { buildResultsSheet, isGathered, readParagraphs, type TaskResult } from "../sheets/results-sheet";
import { applyOurs, compareOurs, readPending, stateAfterFailure } from "./our-workbook";
import { type Account, attempt, done, type Outcome, refused, type ReportProgress } from "./outcome";
import { nothingToGather } from "./period-messages";
import { type PeriodOptions, type PeriodStanding, readPeriod } from "./period-standing";

export const GATHER_RESULTS = "Gom kết quả theo nhiệm vụ";

/** Every task of the plan has a row, so that a paragraph can be written for each. Nothing differs: nothing is written. */
export function gatherResults(
  port: WorkbookPort,
  options: PeriodOptions,
  progress?: ReportProgress,
): Promise<Outcome<Account>> {
  let began = false;
  return attempt<Account>(
    async () => {
      const read = await readPeriod(port, options, [GATHER_RESULTS]);
      if (!read.ok) return refused(...read.issues);
      const { standing, context, records, period } = read.value;
      const isBegun = isGathered(standing, period.code) || readPending(standing) !== undefined;
      if (records.length === 0 && !isBegun) return refused(nothingToGather(period.name));
      const rows = resultsOf(read.value);
      const { changes, issues } = compareOurs({ sheets: [buildResultsSheet(rows)], names: [], settings: {} }, standing);
      if (issues.length > 0) return refused(...issues);
      const placed = changes.map((change) => beforeRegistry(change, standing));
      began = placed.length > 0;
      if (began) await applyOurs(port, placed, GATHER_RESULTS, context.planIdentity, progress);
      return done(accountOf(read.value, rows, began));
    },
    () => (began ? stateAfterFailure(port) : Promise.resolve("untouched")),
  );
}

function resultsOf({ context, records, period }: PeriodStanding): readonly TaskResult[] {
  const stands = `trang tính «${SHEET.reports}», kỳ ${period.code}`;
  const gathered = gatherTexts(records, context.registry, stands);
  return context.tasks.map(({ code, content }) => {
    const sent = gathered.get(code.toLowerCase());
    return {
      period: period.code,
      code,
      content,
      sentResults: sent?.results ?? "",
      sentDifficulties: sent?.difficulties ?? "",
      agencyCount: sent?.agencyCount ?? 0,
    };
  });
}

/** Behind the summaries, where people look for it. */
function beforeRegistry(change: Change, { sheets }: StandingWorkbook): Change {
  if (change.kind !== "add-sheet") return change;
  return { ...change, before: sheets.find(({ name }) => name === SHEET.registry)?.name };
}

function accountOf(
  { period, records, standing }: PeriodStanding,
  rows: readonly TaskResult[],
  isChanged: boolean,
): Account {
  const { results } = ON_REQUEST_SHEET;
  const reported = rows.filter(({ agencyCount }) => agencyCount > 0).length;
  const paragraphs = readParagraphs(standing, period.code);
  const written = rows.filter(({ code }) => paragraphs.has(code.toLowerCase())).length;
  const texts = rows.reduce((sum, { agencyCount }) => sum + agencyCount, 0);
  const known = new Set(rows.map(({ code }) => code.toLowerCase()));
  const others = records.filter(({ code }) => !known.has(code.toLowerCase())).length;
  const isNew = !isGathered(standing, period.code);
  return {
    headline: isChanged
      ? `Đã ${isNew ? "gom" : "cập nhật"} kết quả kỳ ${period.name} theo ${rows.length} nhiệm vụ.`
      : `Bảng kết quả kỳ ${period.name} đã đúng với báo cáo nhận về, không có gì phải ghi.`,
    lines: [
      `${texts} nội dung báo cáo của các cơ quan, thuộc ${reported} nhiệm vụ.`,
      ...(reported < rows.length ? [`${rows.length - reported} nhiệm vụ chưa có cơ quan nào gửi kết quả.`] : []),
      written === 0
        ? "Chưa có đoạn tổng hợp nào; đề nghị viết vào cột «Đoạn tổng hợp»."
        : `${written}/${rows.length} nhiệm vụ đã có đoạn tổng hợp, được giữ nguyên.`,
      ...(others > 0 ? [`${others} dòng báo cáo có mã không còn trong kế hoạch nên không gom.`] : []),
    ],
    links: [{ text: results, sheet: results }],
    remarks: [],
  };
}
