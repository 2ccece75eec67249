/** Taking reports in: memory and time as the files grow to every commune of the country, and the requests of the write. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { consolidateReports, reviewReports } from "../../src/commands/consolidate-reports";
import type { Outcome } from "../../src/commands/outcome";
import { newBook, openWorkbook } from "../../src/entry/headless-host";
import { readReport } from "../../src/entry/read-report";
import { readBuiltInPlan } from "../../src/entry/seed-file";
import { liveWorkbook } from "../../src/excel/live-workbook";
import { consolidate } from "../../src/reports/consolidate";
import type { ReportContext } from "../../src/reports/context";
import type { Intake } from "../../src/reports/submission";
import { REPORTED_ON, SEED_ASSIGNMENTS, seedContext } from "../builders/seed-context";
import { figureLine, noteLine, withPoints } from "./figure";
import { type BenchFile, reportFiles } from "./report-files";

const SIZES = [135, 1000, 3321] as const;
/** Every commune of the country once; what stays the same for all files is shared by more of them. */
const LINEAR = 1.25;
const REQUESTS = 10;
const STAMP = REPORTED_ON + 0.5;

export async function consolidationFigures(): Promise<readonly string[]> {
  const files = await reportFiles();
  const measured = [];
  for (const size of SIZES) measured.push(await reviewed(files, size));
  const perFile = measured.map(({ milliseconds, size }) => milliseconds / size);
  return [
    "Take reports in, from bytes to review, one after the other in one thread",
    ...measured.map(({ size, rows, milliseconds, megabytes }) =>
      noteLine(
        `${withPoints(size)} files, ${withPoints(rows)} rows: ${withPoints(milliseconds / 1000, 1)} s, ` +
          `${withPoints(megabytes)} MB of memory held by the review`,
      ),
    ),
    "Time grows no faster than the files:",
    ...perFile.slice(1).map((each, index) => {
      const [from, to] = [SIZES[index] ?? 0, SIZES[index + 1] ?? 0];
      const what = `time per file at ${withPoints(to)}, as a multiple of that at ${withPoints(from)}`;
      return figureLine({ what, value: each / (perFile[index] ?? 0), limit: LINEAR, digits: 2, unit: "" });
    }),
    "",
    ...(await written(files)),
  ];
}

/** A context in which every file has an agency of its own that owes every task. */
function contextFor(size: number): ReportContext {
  const base = seedContext();
  const owed = new Map(base.tasks.map(({ code }) => [code, "UBND cấp xã"]));
  return { ...base, duties: new Map(Array.from({ length: size }, (_, index) => [agencyOf(index), owed])) };
}

const agencyOf = (index: number): string => `UBND xã số ${index + 1}`;

/** The same 135 files over and over, each time as another agency's and with other bytes' mark. */
async function intakeOf(files: readonly BenchFile[], index: number, context: ReportContext): Promise<Intake> {
  const file = files[index % files.length];
  if (!file) throw new Error("there are no files");
  const intake = await readReport(file.bytes, `${index}-${file.name}`, 0, context);
  if (intake.kind !== "read") throw new Error(`${file.name} was refused`);
  const hash = `${index}`.padStart(64, "0");
  return { ...intake, file: { ...intake.file, hash }, agency: { kind: "named", name: agencyOf(index), by: "title" } };
}

async function reviewed(
  files: readonly BenchFile[],
  size: number,
): Promise<{ size: number; rows: number; milliseconds: number; megabytes: number }> {
  const context = contextFor(size);
  const before = memoryHeld();
  const began = performance.now();
  const intakes: Intake[] = [];
  for (let index = 0; index < size; index += 1) intakes.push(await intakeOf(files, index, context));
  const standing = { records: [], marks: new Map(), assignments: SEED_ASSIGNMENTS, tasks: new Map() };
  const options = { answers: {}, preferNewest: false, isClosed: false, stamp: STAMP, resumed: new Set<string>() };
  const result = consolidate(context, intakes, standing, options);
  const milliseconds = performance.now() - began;
  const megabytes = (memoryHeld() - before) / 1_000_000;
  return { size, rows: result.adds.length, milliseconds, megabytes: intakes.length === size ? megabytes : 0 };
}

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

function memoryHeld(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

/** Through the client library into a workbook; the host refuses any request of more than 5 MB. */
async function written(files: readonly BenchFile[]): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const size of [SIZES[0], SIZES[2]]) {
    const { host, desk } = openWorkbook(newBook(), {
      builtInPlan: readBuiltInPlan,
      today: () => REPORTED_ON,
      now: () => STAMP,
    });
    await done(desk.loadPlan(await done(desk.reviewPlan({ kind: "built-in" }))));
    const port = liveWorkbook();
    const before = { ...host.stats };
    const began = performance.now();
    const options = {
      today: () => REPORTED_ON,
      now: () => STAMP,
      rest: () => Promise.resolve(),
      readReports: async (_: unknown, context: ReportContext) => {
        const intakes: Intake[] = [];
        for (let index = 0; index < size; index += 1) intakes.push(await intakeOf(files, index, context));
        return intakes;
      },
    };
    const source = { name: "a.xlsx", sizeBytes: 1, modified: 0, bytes: () => Promise.resolve(new Uint8Array()) };
    const review = await done(reviewReports(port, [source], options));
    await done(consolidateReports(port, review, [], options));
    const requests = host.stats.requests - before.requests;
    const megabytes = (host.stats.requestBytes - before.requestBytes) / 1_000_000;
    const seconds = (performance.now() - began) / 1000;
    const what = `${withPoints(size)} files`;
    lines.push(
      size === SIZES[0]
        ? figureLine({ what: `requests for ${what}`, value: requests, limit: REQUESTS, digits: 0, unit: "" })
        : noteLine(`${requests} requests for ${what}`),
      noteLine(
        `${withPoints(review.consolidation.adds.length)} rows, ${withPoints(megabytes, 1)} MB sent, ` +
          `${withPoints(megabytes / requests, 1)} MB a request on average, ${withPoints(seconds, 1)} s with reading`,
      ),
    );
  }
  return ["Consolidate into the workbook, review, write and reading back together", ...lines];
}

async function done<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  const settled = await outcome;
  if (settled.kind === "done") return settled.value;
  throw new Error(JSON.stringify(settled));
}
