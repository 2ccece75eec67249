/** `load-plan`: the plan into a new workbook, or again into one that has it. */
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { PlanSource } from "../commands/desk";
import { accountLines, valueOrLines } from "./account-text";
import { dayOf, type HeadlessCommand, type HeadlessResult, periodFault, refusal } from "./headless-command";
import type { OpenWorkbook } from "./headless-host";
import { overWorkbook } from "./headless-job";

const BUILT_IN: PlanSource = { kind: "built-in" };

export const LOAD_PLAN: HeadlessCommand = {
  name: "load-plan",
  usage: "--out TỆP [--workbook TỆP] [--source TỆP-VĂN-BẢN] [--period 2025-Q1] [--as-of 2025-03-14] [--stats TỆP]",
  options: ["out", "workbook", "source", "period", "as-of", "stats"],
  read: ({ values: { out, workbook, source, period, stats, "as-of": day } }) => {
    if (out === undefined || out === "") return "Thiếu --out: tệp .xlsx sẽ ghi ra.";
    const fault = periodFault(period);
    if (fault !== undefined) return fault;
    const asOf = dayOf("as-of", day);
    if (typeof asOf === "string") return asOf;
    return () =>
      overWorkbook({
        workbook,
        out,
        stats,
        options: {
          ...(asOf === undefined ? {} : { today: () => asOf }),
          ...(period === undefined ? {} : { periodCode: period }),
        },
        run: (open) => load(open, source, workbook === undefined ? undefined : period),
      });
  },
};

/** @param periodCode The period a workbook that stands is to change to. */
async function load(
  { desk }: OpenWorkbook,
  path: string | undefined,
  periodCode: string | undefined,
): Promise<HeadlessResult> {
  const source = path === undefined ? BUILT_IN : await fileSource(path);
  if (typeof source === "string") return refusal(source);
  const review = valueOrLines(await desk.reviewPlan(source));
  if ("lines" in review) return refusal(...review.lines);
  const account = valueOrLines(await desk.loadPlan(review.value));
  if ("lines" in account) return refusal(...account.lines);
  if (periodCode !== undefined) {
    const chosen = valueOrLines(await desk.choosePeriod(periodCode));
    if ("lines" in chosen) return refusal(...chosen.lines);
  }
  return { exitCode: 0, lines: accountLines(account.value) };
}

async function fileSource(path: string): Promise<PlanSource | string> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) return `Tệp ${path}: không đọc được. Đề nghị kiểm tra đường dẫn.`;
  return {
    kind: "file",
    name: basename(path),
    sizeBytes: found.size,
    text: () => readFile(path, "utf8"),
  };
}
