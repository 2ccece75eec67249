/** The headless commands: the same code as the buttons, over a file in the development host. */
import { readFile, stat, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import type { PlanSource } from "../commands/desk";
import { buildAllDetails } from "../commands/rebuild";
import { liveWorkbook } from "../excel/live-workbook";
import type { Book } from "../ooxml/book";
import { accountLines, valueOrLines } from "./account-text";
import { localNow, localToday } from "./clock";
import { dropFirstSheet, newBook, openWorkbook, type OpenWorkbook, readWorkbookFile } from "./headless-host";
import type { HeadlessCommand } from "./headless-usage";
import { readBuiltInPlan } from "./seed-file";

/** What a command says, and how it ends: 0 done, 1 refused. */
export type HeadlessResult = { readonly exitCode: 0 | 1; readonly lines: readonly string[] };

const refusal = (...lines: readonly string[]): HeadlessResult => ({ exitCode: 1, lines });

/** Runs one command. Nothing is written to `out` unless it was carried out altogether. */
export async function runHeadless(command: HeadlessCommand): Promise<HeadlessResult> {
  const began = performance.now();
  const book = command.workbook === undefined ? newBook() : await readWorkbookFile(command.workbook);
  if (typeof book === "string") return refusal(book);
  const open = openWorkbook(book, {
    builtInPlan: readBuiltInPlan,
    today: () => (command.name === "load-plan" ? (command.asOf ?? localToday()) : localToday()),
    now: localNow,
    ...(command.name === "load-plan" && command.period !== undefined ? { periodCode: command.period } : {}),
  });
  const result = command.name === "load-plan" ? await load(command, open) : await summarise(command, open);
  if (command.stats !== undefined) {
    const { requests, requestBytes, actions } = open.host.stats;
    const milliseconds = Math.round(performance.now() - began);
    const stats = `${JSON.stringify({ requests, requestBytes, actions, milliseconds })}\n`;
    const unwritten = await writeOut(command.stats, stats);
    if (unwritten !== undefined) return refusal(unwritten);
  }
  const unsaved = result.exitCode === 0 ? await save(open, book, command) : undefined;
  return unsaved === undefined ? result : refusal(unsaved);
}

async function load(
  command: Extract<HeadlessCommand, { name: "load-plan" }>,
  { desk }: OpenWorkbook,
): Promise<HeadlessResult> {
  const source = command.source === undefined ? BUILT_IN : await fileSource(command.source);
  if (typeof source === "string") return refusal(source);
  const review = valueOrLines(await desk.reviewPlan(source));
  if ("lines" in review) return refusal(...review.lines);
  const account = valueOrLines(await desk.loadPlan(review.value));
  if ("lines" in account) return refusal(...account.lines);
  if (command.period !== undefined && command.workbook !== undefined) {
    const chosen = valueOrLines(await desk.choosePeriod(command.period));
    if ("lines" in chosen) return refusal(...chosen.lines);
  }
  return { exitCode: 0, lines: accountLines(account.value) };
}

async function summarise(
  command: Extract<HeadlessCommand, { name: "summarise" }>,
  { desk }: OpenWorkbook,
): Promise<HeadlessResult> {
  const outcome = command.allDetails ? await buildAllDetails(liveWorkbook()) : await desk.rebuildSummaries();
  const account = valueOrLines(outcome);
  return "lines" in account ? refusal(...account.lines) : { exitCode: 0, lines: accountLines(account.value) };
}

const BUILT_IN: PlanSource = { kind: "built-in" };

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

async function save({ host }: OpenWorkbook, book: Book, command: HeadlessCommand): Promise<string | undefined> {
  if (command.workbook === undefined) dropFirstSheet(book);
  return writeOut(command.out, host.save());
}

/** `undefined` when written, else why not. */
async function writeOut(path: string, content: string | Uint8Array): Promise<string | undefined> {
  try {
    await writeFile(path, content);
    return undefined;
  } catch {
    return `Tệp ${path}: không ghi được. Đề nghị kiểm tra thư mục có tồn tại, tệp có đang mở hoặc chỉ cho đọc, rồi chạy lại.`;
  }
}
