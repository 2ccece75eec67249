/** Printed appendices: what making one sends, how that grows with the tasks, and what planning its pages costs. */
import { APPENDIX_KINDS, type AppendixKind } from "../../src/sheets/appendix-content";
import { layOutPages } from "../../src/sheets/appendix-layout";
import { planAppendix } from "../../src/sheets/appendix-plan";
import { buildAppendixSheet } from "../../src/sheets/appendix-sheet";
import type { PlanSource } from "../../src/commands/desk";
import { readAppendices } from "../../src/commands/read-appendices";
import type { HostStats } from "../../src/devhost/create-host";
import { newBook, openWorkbook, type OpenWorkbook } from "../../src/entry/headless-host";
import { readBuiltInPlan } from "../../src/entry/seed-file";
import { liveWorkbook } from "../../src/excel/live-workbook";
import { serialOf } from "../../src/plan/dates";
import { writeWorkbookFile } from "../../src/xlsx/write-workbook";
import { convert, pdfPages } from "../builders/libreoffice";
import { valueOf } from "../builders/open-desk";
import { planText } from "../builders/plan-text";
import { figureLine, median, noteLine, spread, withPoints } from "./figure";

const LIMITS = { requests: 4, kilobytes: 200, megabytesPerRequest: 4 } as const;
/** Fixed costs are shared by more tasks in a larger plan, so linear means: a task never costs more there. */
const LINEAR = 1.25;
/** Planning pages, as a part of the time LibreOffice takes to lay the same sheet out. */
const PART_OF_LIBREOFFICE = 0.1;
const RUNS = 5;
const TODAY = serialOf(2025, 3, 14);
const SIZES = [
  { areas: 2, tasksPerArea: 19 },
  { areas: 20, tasksPerArea: 19 },
  { areas: 20, tasksPerArea: 190 },
] as const;

export async function appendixFigures(): Promise<readonly string[]> {
  return [...(await publishedPlan()), "", ...(await growth())];
}

async function publishedPlan(): Promise<readonly string[]> {
  const open = await opened({ kind: "built-in" });
  const lines: string[] = ["Appendices of the published plan, each read, laid out and written"];
  for (const kind of APPENDIX_KINDS) {
    const { requests, requestBytes } = (await printed(open, kind)).stats;
    lines.push(
      figureLine({ what: `${kind}: requests`, value: requests, limit: LIMITS.requests, digits: 0, unit: "" }),
      figureLine({ what: `${kind}: sent`, value: requestBytes / 1024, limit: LIMITS.kilobytes, digits: 1, unit: "KB" }),
    );
  }
  return lines;
}

type Size = { readonly tasks: number; readonly milliseconds: number; readonly stats: Talk };
type Talk = Pick<HostStats, "requests" | "requestBytes" | "responseBytes">;

async function growth(): Promise<readonly string[]> {
  const sizes: Size[] = [];
  let largest: OpenWorkbook | undefined;
  for (const { areas, tasksPerArea } of SIZES) {
    largest = await opened(textSource(planText({ areas, tasksPerArea })));
    // Once to warm the code up, and so that every measured run makes a standing sheet anew.
    await printed(largest, "plan");
    const runs = [await printed(largest, "plan"), await printed(largest, "plan"), await printed(largest, "plan")];
    sizes.push({
      tasks: areas * tasksPerArea,
      milliseconds: median(runs.map(({ milliseconds }) => milliseconds)),
      stats: runs[0]?.stats ?? { requests: 0, requestBytes: 0, responseBytes: 0 },
    });
  }
  return [
    "The appendix of the plan for synthetic plans",
    ...sizes.flatMap(sizeLines),
    "Time grows no faster than the tasks:",
    ...sizes.slice(1).map((size, index) => {
      const before = sizes[index] ?? size;
      const value = size.milliseconds / size.tasks / (before.milliseconds / before.tasks);
      const what = `time per task at ${withPoints(size.tasks)}, as a multiple of that at ${withPoints(before.tasks)}`;
      return figureLine({ what, value, limit: LINEAR, digits: 2, unit: "" });
    }),
    "",
    ...(largest ? await planning(largest) : []),
  ];
}

function sizeLines({ tasks, milliseconds, stats }: Size): readonly string[] {
  const { requests } = stats;
  const [sent, answered] = [stats.requestBytes / 1e6, stats.responseBytes / 1e6];
  const limit = LIMITS.requests + Math.floor((sent + answered) / LIMITS.megabytesPerRequest);
  const what = `${withPoints(tasks)} tasks: requests, ${withPoints(sent, 2)} MB sent, ${withPoints(answered, 2)} MB answered`;
  return [
    figureLine({ what, value: requests, limit, digits: 0, unit: "" }),
    noteLine(`${withPoints(milliseconds)} ms, ${withPoints(milliseconds / tasks, 2)} ms per task`),
  ];
}

/** Against LibreOffice, whose start and whose reading of a file of one line are taken off. */
async function planning(open: OpenWorkbook): Promise<readonly string[]> {
  const source = await readAppendices(liveWorkbook(), { today: () => TODAY });
  if (!source.ok) throw new Error(JSON.stringify(source.issues));
  const offers = valueOf(await open.desk.openAppendices()).offers;
  const choices = offers.find(({ kind }) => kind === "plan")?.choices;
  if (!choices) throw new Error("no appendix of the plan");
  const content = planAppendix(source.value.data, {});
  const lay = () => {
    const laid = layOutPages(content, choices);
    if ("fault" in laid) throw new Error(laid.fault);
    return buildAppendixSheet("Phụ lục", laid, choices.margins);
  };
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const began = performance.now();
    lay();
    times.push(performance.now() - began);
  }
  const sheet = lay();
  const whole = await printedByLibreOffice([sheet]);
  const start = await printedByLibreOffice([
    { ...sheet, texts: sheet.texts.slice(0, 1), print: { ...sheet.print, breaksAbove: [] } },
  ]);
  const theirs = whole.milliseconds - start.milliseconds;
  return [
    `Planning the pages of ${withPoints(content.rows.length)} rows, with building the sheet`,
    figureLine({
      what: "as a part of LibreOffice's time for the same sheet",
      value: median(times) / theirs,
      limit: PART_OF_LIBREOFFICE,
      digits: 3,
      unit: "",
    }),
    noteLine(
      `${spread(times)} against ${withPoints(theirs)} ms (${withPoints(whole.milliseconds)} ms to PDF, ` +
        `${withPoints(start.milliseconds)} ms for one line)`,
    ),
    noteLine(
      `${withPoints((sheet.print.breaksAbove ?? []).length + 1)} pages planned, ${withPoints(whole.pages)} printed`,
    ),
  ];
}

async function printedByLibreOffice(
  sheets: Parameters<typeof writeWorkbookFile>[0]["sheets"],
): Promise<{ readonly milliseconds: number; readonly pages: number }> {
  const file = await writeWorkbookFile({ sheets, names: [], settings: {} });
  const began = performance.now();
  const pdf = await convert(file, "xlsx", "pdf");
  const milliseconds = performance.now() - began;
  return { milliseconds, pages: (await pdfPages(pdf)).length };
}

async function opened(source: PlanSource): Promise<OpenWorkbook> {
  const open = openWorkbook(newBook(), { builtInPlan: readBuiltInPlan, today: () => TODAY, now: () => TODAY });
  valueOf(await open.desk.loadPlan(valueOf(await open.desk.reviewPlan(source))));
  return open;
}

function textSource(text: string): PlanSource {
  return { kind: "file", name: "ke-hoach.txt", sizeBytes: Buffer.byteLength(text), text: () => Promise.resolve(text) };
}

async function printed(
  { host, desk }: OpenWorkbook,
  kind: AppendixKind,
): Promise<{ readonly milliseconds: number; readonly stats: Talk }> {
  const offer = valueOf(await desk.openAppendices()).offers.find((one) => one.kind === kind);
  if (!offer) throw new Error(`no appendix ${kind}`);
  const before = { ...host.stats };
  const began = performance.now();
  valueOf(await desk.printAppendix(offer.choices));
  const milliseconds = performance.now() - began;
  return {
    milliseconds,
    stats: {
      requests: host.stats.requests - before.requests,
      requestBytes: host.stats.requestBytes - before.requestBytes,
      responseBytes: host.stats.responseBytes - before.responseBytes,
    },
  };
}
