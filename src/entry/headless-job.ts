/** A command over a workbook file: opens it in the development host, runs, writes what is to be kept. */
import { writeFile } from "node:fs/promises";
import type { LoadOptions } from "../commands/load-plan";
import { localNow, localToday } from "./clock";
import { type HeadlessResult, refusal } from "./headless-command";
import { dropFirstSheet, newBook, openWorkbook, type OpenWorkbook, readWorkbookFile } from "./headless-host";
import { readBuiltInPlan } from "./seed-file";

export type WorkbookJob = {
  /** A new workbook when absent. */
  readonly workbook: string | undefined;
  /** Where the workbook is written once the command was carried out; not at all when absent. */
  readonly out: string | undefined;
  /** Where the figures of the talk with the host are written. */
  readonly stats: string | undefined;
  readonly options?: Partial<LoadOptions>;
  readonly run: (open: OpenWorkbook) => Promise<HeadlessResult>;
};

export async function overWorkbook(job: WorkbookJob): Promise<HeadlessResult> {
  const began = performance.now();
  const book = job.workbook === undefined ? newBook() : await readWorkbookFile(job.workbook);
  if (typeof book === "string") return refusal(book);
  const open = openWorkbook(book, { builtInPlan: readBuiltInPlan, today: localToday, now: localNow, ...job.options });
  const result = await job.run(open);
  if (job.stats !== undefined) {
    const { requests, requestBytes, actions } = open.host.stats;
    const milliseconds = Math.round(performance.now() - began);
    const stats = `${JSON.stringify({ requests, requestBytes, actions, milliseconds })}\n`;
    const unwritten = await writeOut(job.stats, stats);
    if (unwritten !== undefined) return refusal(unwritten);
  }
  const isDone = result.exitCode === 0 || result.isPartlyDone === true;
  if (!isDone || job.out === undefined) return result;
  if (job.workbook === undefined) dropFirstSheet(book);
  const unsaved = await writeOut(job.out, open.host.save());
  return unsaved === undefined ? result : refusal(unsaved);
}

/** `undefined` when written, else why not. */
export async function writeOut(path: string, content: string | Uint8Array): Promise<string | undefined> {
  try {
    await writeFile(path, content);
    return undefined;
  } catch {
    return `Tệp ${path}: không ghi được. Đề nghị kiểm tra thư mục có tồn tại, tệp có đang mở hoặc chỉ cho đọc, rồi chạy lại.`;
  }
}
