/** Loading a plan: requests, bytes and writes for the published plan, then how they and the time grow with the tasks. */
import type { PlanSource } from "../../src/commands/desk";
import type { Outcome } from "../../src/commands/outcome";
import { newBook, openWorkbook, type OpenWorkbook } from "../../src/entry/headless-host";
import { readBuiltInPlan } from "../../src/entry/seed-file";
import type { HostStats } from "../../src/devhost/create-host";
import type { Book } from "../../src/ooxml/book";
import { serialOf } from "../../src/plan/dates";
import { planText } from "../builders/plan-text";
import { figureLine, median, noteLine, withPoints } from "./figure";

const LIMITS = { requests: 5, kilobytes: 400, requestsAgain: 4, megabytesPerRequest: 4 } as const;
/** Fixed costs are shared by more tasks in a larger plan, so linear means: a task never costs more there. */
const LINEAR = 1.25;

const SIZES = [
  { areas: 2, tasksPerArea: 19, runs: 7 },
  { areas: 20, tasksPerArea: 19, runs: 5 },
  { areas: 20, tasksPerArea: 190, runs: 3 },
] as const;

type Load = { readonly stats: HostStats; readonly milliseconds: number };

export async function loadFigures(): Promise<readonly string[]> {
  return [...(await publishedPlan()), "", ...(await growth())];
}

async function publishedPlan(): Promise<readonly string[]> {
  const open = openNew();
  const first = await load(open, { kind: "built-in" });
  const again = await load(open, { kind: "built-in" });
  const kilobytes = (bytes: number): number => bytes / 1024;
  const { requests, requestBytes, responseBytes, actions } = first.stats;
  return [
    "Load the published plan, review and load together",
    "Into an empty workbook:",
    figureLine({ what: "requests", value: requests, limit: LIMITS.requests, digits: 0, unit: "" }),
    figureLine({ what: "sent", value: kilobytes(requestBytes), limit: LIMITS.kilobytes, digits: 1, unit: "KB" }),
    noteLine(`${withPoints(actions)} actions, ${withPoints(kilobytes(responseBytes), 1)} KB answered`),
    "Again, with nothing changed:",
    figureLine({ what: "requests", value: again.stats.requests, limit: LIMITS.requestsAgain, digits: 0, unit: "" }),
    figureLine({ what: "requests that write", value: again.writes, limit: 0, digits: 0, unit: "" }),
    noteLine(
      `${withPoints(again.stats.actions)} actions, ${withPoints(kilobytes(again.stats.requestBytes), 1)} KB sent, ` +
        `${withPoints(kilobytes(again.stats.responseBytes), 1)} KB answered`,
    ),
  ];
}

async function growth(): Promise<readonly string[]> {
  const measured: { tasks: number; loads: readonly Load[]; book: Book }[] = [];
  for (const { areas, tasksPerArea, runs } of SIZES) {
    const text = planText({ areas, tasksPerArea });
    const source = textSource(text);
    // The first size warms the code up for all of them.
    const loads: Load[] = measured.length === 0 ? [await load(openNew(), source)].slice(1) : [];
    let book = newBook();
    while (loads.length < runs) {
      book = newBook();
      loads.push(await load(openOver(book), source));
    }
    measured.push({ tasks: areas * tasksPerArea, loads, book });
  }
  const least = measured[0]?.loads[0]?.stats.requests ?? 0;
  const perTask = measured.map(({ tasks, loads }) => median(loads.map(({ milliseconds }) => milliseconds)) / tasks);
  return [
    "Load a synthetic plan into an empty workbook, review and load together",
    ...measured.flatMap(({ tasks, loads, book }, index) => [
      `${withPoints(tasks)} tasks:`,
      ...sizeLines(loads, least, perTask[index] ?? 0),
      ...calculationLines(book),
    ]),
    "Time grows no faster than the tasks:",
    ...perTask.slice(1).map((each, index) => {
      const [from, to] = [measured[index]?.tasks ?? 0, measured[index + 1]?.tasks ?? 0];
      const what = `time per task at ${withPoints(to)}, as a multiple of that at ${withPoints(from)}`;
      return figureLine({ what, value: each / (perTask[index] ?? 0), limit: LINEAR, digits: 2, unit: "" });
    }),
  ];
}

function sizeLines(loads: readonly Load[], least: number, perTask: number): readonly string[] {
  const { requests = 0, requestBytes = 0, actions = 0 } = loads[0]?.stats ?? {};
  const megabytes = requestBytes / 1e6;
  const limit = least + Math.floor(megabytes / LIMITS.megabytesPerRequest);
  const times = loads.map(({ milliseconds }) => withPoints(milliseconds)).join(", ");
  return [
    figureLine({ what: `requests, ${withPoints(megabytes, 2)} MB sent`, value: requests, limit, digits: 0, unit: "" }),
    noteLine(`${withPoints(perTask, 2)} ms per task, median of ${times} ms in all; ${withPoints(actions)} actions`),
  ];
}

/** A load that asks for no result must cause no calculation: formulas then stand without one until the host is saved. */
function calculationLines(book: Book): readonly string[] {
  const cells = book.sheets.flatMap((sheet) => [...sheet.cells.values()].flatMap((row) => [...row.values()]));
  const formulas = cells.filter(({ formula }) => formula !== undefined);
  const calculated = formulas.filter(({ value }) => value !== null).length;
  return [
    figureLine({ what: "formulas the load had calculated", value: calculated, limit: 0, digits: 0, unit: "" }),
    noteLine(`${withPoints(cells.length)} cells, ${withPoints(formulas.length)} of them formulas`),
  ];
}

function openNew(): OpenWorkbook {
  return openOver(newBook());
}

function openOver(book: Book): OpenWorkbook {
  const today = serialOf(2025, 3, 14);
  return openWorkbook(book, { builtInPlan: readBuiltInPlan, today: () => today, now: () => today });
}

function textSource(text: string): PlanSource {
  return {
    kind: "file",
    name: "ke-hoach.txt",
    sizeBytes: Buffer.byteLength(text),
    text: () => Promise.resolve(text),
  };
}

/** What a review and the load after it sent; `writes` are the requests after which the workbook was another. */
async function load({ host, desk }: OpenWorkbook, source: PlanSource): Promise<Load & { readonly writes: number }> {
  const before = { ...host.stats };
  let writes = 0;
  const stop = host.onChange(() => (writes += 1));
  const began = performance.now();
  valueOf(await desk.loadPlan(valueOf(await desk.reviewPlan(source))));
  const milliseconds = performance.now() - began;
  stop();
  const after = host.stats;
  const stats = {
    requests: after.requests - before.requests,
    requestBytes: after.requestBytes - before.requestBytes,
    responseBytes: after.responseBytes - before.responseBytes,
    actions: after.actions - before.actions,
  };
  return { stats, milliseconds, writes };
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.kind === "done") return outcome.value;
  throw new Error(`the load was not done: ${JSON.stringify(outcome)}`);
}
