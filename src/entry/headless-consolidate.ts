/** `consolidate`: report files into the workbook. Decides nothing: what needs an answer is left unwritten and listed. */
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { ReportSource } from "../commands/report-desk";
import type { Consolidation } from "../reports/consolidation";
import { OUTCOME_WORDS } from "../reports/log-entry";
import { accountLines, issueLine, valueOrLines } from "./account-text";
import { consolidationJson } from "./consolidation-json";
import { type HeadlessCommand, type HeadlessResult, periodFault, refusal } from "./headless-command";
import type { OpenWorkbook } from "./headless-host";
import { overWorkbook, writeOut } from "./headless-job";

type Wanted = {
  readonly period: string;
  readonly json: string | undefined;
  readonly preferNewest: boolean;
  readonly acceptStatuses: boolean;
  readonly files: readonly string[];
};

export const CONSOLIDATE: HeadlessCommand = {
  name: "consolidate",
  usage:
    "--workbook TỆP --period 2025-Q1 --out TỆP [--json TỆP] [--prefer newest] [--accept-statuses] [--stats TỆP] BÁO-CÁO...",
  options: ["out", "workbook", "period", "json", "prefer", "stats"],
  flags: ["accept-statuses"],
  takesFiles: true,
  read: ({ values: { out, workbook, period, json, prefer, stats }, flags, files }) => {
    if (out === undefined || out === "") return "Thiếu --out: tệp .xlsx sẽ ghi ra.";
    if (workbook === undefined) return "Thiếu --workbook: tệp .xlsx của sổ theo dõi.";
    if (period === undefined) return "Thiếu --period: mã kỳ, ví dụ 2025-Q1.";
    const fault = periodFault(period);
    if (fault !== undefined) return fault;
    if (prefer !== undefined && prefer !== "newest") return `--prefer chỉ nhận «newest», không nhận «${prefer}».`;
    if (files.length === 0) return "Thiếu tệp báo cáo: ghi ít nhất một tệp sau các tùy chọn.";
    const acceptStatuses = flags.has("accept-statuses");
    const wanted: Wanted = { period, json, preferNewest: prefer === "newest", acceptStatuses, files };
    return () => overWorkbook({ workbook, out, stats, run: (open) => consolidate(open, wanted) });
  },
};

async function consolidate({ desk }: OpenWorkbook, wanted: Wanted): Promise<HeadlessResult> {
  const sources = await Promise.all(wanted.files.map(sourceOf));
  const { period, preferNewest } = wanted;
  const review = valueOrLines(await desk.reviewReports(sources, { period, preferNewest }));
  if ("lines" in review) return refusal(...review.lines);
  const { consolidation } = review.value;
  const accepted = wanted.acceptStatuses ? consolidation.proposals.filter((one) => !one.isStepBack) : [];
  const account = valueOrLines(
    await desk.consolidateReports(
      review.value,
      accepted.map(({ code }) => code),
    ),
  );
  if ("lines" in account) return refusal(...account.lines);
  const lines = [...accountLines(account.value), ...resultLines(consolidation)];
  if (wanted.json !== undefined) {
    const unwritten = await writeOut(wanted.json, consolidationJson(period, consolidation));
    if (unwritten !== undefined) return refusal(unwritten);
  }
  return isAllDecided(consolidation, review.value.intakes)
    ? { exitCode: 0, lines }
    : { exitCode: 1, lines, isPartlyDone: true };
}

/** A file that another one stands in for needs nothing more. */
function isAllDecided(
  { questions }: Consolidation,
  intakes: readonly { readonly kind: "read" | "refused" }[],
): boolean {
  return questions.every(({ answer }) => answer !== undefined) && intakes.every(({ kind }) => kind === "read");
}

function resultLines({ files, questions, proposals }: Consolidation): readonly string[] {
  return [
    ...files.flatMap(({ file, outcome, agency, counts, issues }) => [
      `${file.name}: ${OUTCOME_WORDS[outcome]}${agency === null ? "" : ` (${agency})`}; mới ${counts.new}, thay đổi ${counts.changed}, giữ nguyên ${counts.unchanged}, thiếu ${counts.missing}, chưa đọc được ${counts.notUnderstood}.`,
      ...issues.map((issue) => `  - ${issueLine(issue)}`),
    ]),
    ...questions
      .filter(({ answer }) => answer === undefined)
      .map(({ file, where, text }) => `Chưa quyết: ${file}${where === "" ? "" : `, ô ${where}`}: ${text}`),
    ...proposals.map(
      ({ code, before, after, reason }) =>
        `Đề xuất trạng thái ${code}: «${before.status}» → «${after.status}» (${reason}).`,
    ),
  ];
}

/** A file that is not there is refused when it is its turn, like any other that cannot be read. */
async function sourceOf(path: string): Promise<ReportSource> {
  const found = await stat(path).catch(() => undefined);
  return {
    name: basename(path),
    sizeBytes: found?.size ?? 0,
    modified: found?.mtimeMs ?? 0,
    bytes: async () => new Uint8Array(await readFile(path)),
  };
}
