/** Reading what agencies send back: 135 files on two threads, beside openpyxl and beside only unpacking them. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { seedContext } from "../builders/seed-context";
import { figureLine, median, noteLine, spread, withPoints } from "./figure";
import type { ToThread, Way } from "./reading-thread";
import { type BenchFile, reportFiles } from "./report-files";

const THREADS = 2;
const RUNS = 5;
/** At least one and a half times as fast. */
const LIMIT = 1 / 1.5;

export async function readingFigures(): Promise<readonly string[]> {
  const files = await reportFiles();
  const modern = files.filter(({ name }) => name.endsWith(".xlsx"));
  const folder = mkdtempSync(join(tmpdir(), "cchc-reading-"));
  const threads = Array.from({ length: THREADS }, startThread);
  try {
    for (const { name, bytes } of modern) writeFileSync(join(folder, name), bytes);
    const python = pythonWithOpenpyxl();
    const times: Record<Measured, number[]> = {
      all: [],
      submission: [],
      allSubmissions: [],
      raw: [],
      scan: [],
      openpyxl: [],
    };
    const counts = { ours: 0, openpyxl: 0 };
    for (let run = 0; run <= RUNS; run += 1) {
      const note = (what: keyof typeof times, milliseconds: number): void => {
        if (run > 0) times[what].push(milliseconds);
      };
      const raw = await inThreads(threads, modern, "raw");
      note("raw", raw.milliseconds);
      counts.ours = raw.answers.reduce<number>((sum, count) => sum + Number(count), 0);
      if (python !== undefined) {
        const theirs = byOpenpyxl(python, folder);
        note("openpyxl", theirs.milliseconds);
        counts.openpyxl = theirs.cells;
      }
      note("scan", (await inThreads(threads, modern, "scan")).milliseconds);
      note("all", (await inThreads(threads, files, "raw")).milliseconds);
      note("submission", (await inThreads(threads, modern, "submission")).milliseconds);
      note("allSubmissions", (await inThreads(threads, files, "submission")).milliseconds);
    }
    return lines(files, modern, times, counts);
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
    rmSync(folder, { recursive: true, force: true });
  }
}

type Measured = "raw" | "submission" | "openpyxl" | "scan" | "all" | "allSubmissions";
type Times = Readonly<Record<Measured, readonly number[]>>;

function lines(
  files: readonly BenchFile[],
  modern: readonly BenchFile[],
  times: Times,
  counts: { readonly ours: number; readonly openpyxl: number },
): readonly string[] {
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  return [
    `Read ${files.length} report files (${withPoints(bytes)} bytes); ${THREADS} threads, in turns, median of ${RUNS} after a warm-up`,
    ...(times.openpyxl.length === 0
      ? [noteLine("times openpyxl: cannot be measured, no python3 with openpyxl was found")]
      : [
          ratioLine("bytes to submissions", times.submission, times.openpyxl, modern.length),
          ratioLine("bytes to cells", times.raw, times.openpyxl, modern.length),
          noteLine(`openpyxl, the faster of its two ways:  ${spread(times.openpyxl)}`),
          noteLine(`cells with content: ours ${withPoints(counts.ours)}, openpyxl ${withPoints(counts.openpyxl)}`),
        ]),
    noteLine(`ours, bytes to cells, .xlsx alone:     ${spread(times.raw)}`),
    noteLine(`only unpacking and scanning the parts: ${spread(times.scan)}`),
    noteLine(`ours, times unpacking and scanning:    ${withPoints(median(times.raw) / median(times.scan), 2)}`),
    noteLine(`ours, bytes to cells, all files:       ${spread(times.all)}`),
    noteLine(`ours, bytes to submissions, .xlsx:     ${spread(times.submission)}`),
    noteLine(`ours, bytes to submissions, all files: ${spread(times.allSubmissions)}`),
  ];
}

function ratioLine(what: string, ours: readonly number[], theirs: readonly number[], count: number): string {
  const value = median(ours) / median(theirs);
  return figureLine({
    what: `ours, ${what}, times openpyxl, same ${count} .xlsx files`,
    value,
    limit: LIMIT,
    digits: 2,
    unit: "",
  });
}

/** A thread does not inherit the loader of TypeScript. */
function startThread(): Worker {
  const [loader, file] = [require.resolve("tsx/cjs"), join(__dirname, "reading-thread.ts")];
  const thread = new Worker(`require(${JSON.stringify(loader)}); require(${JSON.stringify(file)});`, { eval: true });
  thread.postMessage({ kind: "context", context: seedContext() } satisfies ToThread);
  return thread;
}

type Round = { readonly milliseconds: number; readonly answers: readonly unknown[] };

/** Each thread takes the next file as soon as it has answered the one before. Bytes are copied beforehand, then moved. */
async function inThreads(threads: readonly Worker[], files: readonly BenchFile[], way: Way): Promise<Round> {
  const queue = files.map(({ name, bytes }) => ({ name, bytes: bytes.slice() })).values();
  const answers: unknown[] = [];
  const began = performance.now();
  const work = async (thread: Worker): Promise<void> => {
    for (const { name, bytes } of queue) {
      answers.push(await ask(thread, { kind: "file", way, name, bytes }, bytes.buffer));
    }
  };
  await Promise.all(threads.map(work));
  return { milliseconds: performance.now() - began, answers };
}

function ask(thread: Worker, message: ToThread, moved: ArrayBuffer): Promise<unknown> {
  return new Promise((resolve, reject) => {
    thread.removeAllListeners();
    thread.once("message", resolve);
    thread.once("error", reject);
    thread.postMessage(message, [moved]);
  });
}

const PYTHONS = ["python3", "/usr/bin/python3"];

function pythonWithOpenpyxl(): string | undefined {
  return PYTHONS.find((python) => {
    try {
      execFileSync(python, ["-c", "import openpyxl"], { stdio: "ignore" });
      return true;
    } catch {
      return false;
    }
  });
}

/** Both of its ways on bytes in memory, every value looked at; starting Python does not count. */
const SCRIPT = `
import io, os, sys, time, openpyxl
folder = sys.argv[1]
files = [open(os.path.join(folder, name), "rb").read() for name in sorted(os.listdir(folder))]
for read_only in (False, True):
    began = time.perf_counter()
    count = 0
    for content in files:
        for sheet in openpyxl.load_workbook(io.BytesIO(content), read_only=read_only, data_only=True).worksheets:
            for row in sheet.iter_rows(values_only=True):
                for value in row:
                    if value is not None:
                        count += 1
    print((time.perf_counter() - began) * 1000, count)
`;

function byOpenpyxl(python: string, folder: string): { readonly milliseconds: number; readonly cells: number } {
  const output = execFileSync(python, ["-c", SCRIPT, folder], { encoding: "utf8" });
  const [first, second] = output
    .trim()
    .split("\n")
    .map((line) => line.split(" ").map(Number));
  const [usual = NaN, cells = NaN] = first ?? [];
  return { milliseconds: Math.min(usual, second?.[0] ?? Infinity), cells };
}
